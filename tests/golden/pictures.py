"""Photographs the sample workbook: Home, the report's two pages, the Deals tab; of the demo a pack and the
pages that actions write: shortlist, budget, profile, comparison, benchmarks, patterns and debrief; by LibreOffice.

Run `python tests/golden/pictures.py` after the look has changed, look at the pictures, and commit them with the change.
"""

from __future__ import annotations

import importlib.util
import re
import struct
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from typer.testing import CliRunner

from creatorsheet.app.report import report
from creatorsheet.book.file import FileBook
from creatorsheet.book.pdf import as_pdf
from creatorsheet.book.template import content
from creatorsheet.shell.cli import app
from creatorsheet.shell.tour import AGENCY, CAMPAIGN, NEXT, PROFILED

HERE = Path(__file__).parent
OUT = HERE / "pictures"
BORDER = 16  # pixels of white that stay around the content
Picture = NDArray[np.uint8]


def main() -> None:
    """Make all pictures anew."""
    spec = importlib.util.spec_from_file_location("sample_book", HERE.parent / "book" / "sample_book.py")
    assert spec is not None
    assert spec.loader is not None
    sample = sys.modules["sample_book"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(sample)
    with tempfile.TemporaryDirectory() as folder:
        book = Path(folder, "launch.xlsx")
        book.write_bytes(content("launch", sample.sample_rows(), {"as_of": sample.TODAY.isoformat()}))
        (made,) = report(FileBook(book), out=Path(folder, "report.xlsx"))
        printed, pages = as_pdf(book), as_pdf(made)
        save("home", photograph(printed, page_of(printed, "Home"), 96))
        save("report-1", photograph(pages, 1, 96))
        save("report-2", photograph(pages, 2, 96))
        save("deals", photograph(printed, page_of(printed, "Deals"), 96))
        demo = toured(Path(folder, "demo"))
        pages = {
            "pack": f"{CAMPAIGN} for {AGENCY}",
            "shortlist": f"{CAMPAIGN}, {NEXT}, shortlist",
            "budget": f"{CAMPAIGN}, {CAMPAIGN}, budget",
            "profile": f"{CAMPAIGN}, @{PROFILED}, profile",
            "comparison": f"{CAMPAIGN}, {CAMPAIGN}, comparison",
            "benchmarks": f"{CAMPAIGN}, benchmarks",
            "patterns": f"{CAMPAIGN}, all campaigns, patterns",
            "debrief": f"{CAMPAIGN}, {CAMPAIGN}, debrief",
        }
        for name, file in pages.items():
            save(name, photograph(as_pdf(demo / f"{file}.xlsx"), 1, 96))


def toured(folder: Path) -> Path:
    """The folder of a demo."""
    answer = CliRunner().invoke(app, ["demo", str(folder)])
    if answer.exit_code:
        raise RuntimeError(answer.output)
    return folder


def page_of(pdf: Path, tab: str) -> int:
    """The first page of a tab, by its footer."""
    for page in range(1, 80):
        text = subprocess.run(
            ["pdftotext", "-f", str(page), "-l", str(page), pdf, "-"], check=True, capture_output=True
        )
        if re.search(rf" · {tab}$", text.stdout.decode("utf-8"), re.MULTILINE):
            return page
    message = f"no page of {pdf.name} is of the tab {tab}"
    raise LookupError(message)


def photograph(pdf: Path, page: int, dots: int) -> Picture:
    """One page without its footer and its white margins, as rows of red, green and blue."""
    command = ["pdftoppm", "-r", str(dots), "-f", str(page), "-l", str(page), str(pdf)]
    raw = subprocess.run(command, check=True, capture_output=True).stdout
    _, width, height, _, data = raw.replace(b"\n", b" ", 3).split(b" ", 4)
    image = np.frombuffer(data[-int(width) * int(height) * 3 :], np.uint8).reshape(int(height), int(width), 3)
    body = image[: int(len(image) * 0.945)]
    ys, xs = np.where((body < 250).any(axis=2))
    top, left = max(ys.min() - BORDER, 0), max(xs.min() - BORDER, 0)
    return body[top : ys.max() + BORDER, left : xs.max() + BORDER]


def save(name: str, image: Picture) -> None:
    """A PNG with a palette of at most 256 colours; rare hues, such as a red word, keep theirs."""
    flat = image.reshape(-1, 3).astype(np.int32)
    codes = flat[:, 0] << 16 | flat[:, 1] << 8 | flat[:, 2]
    colours, index, counts = np.unique(codes, return_inverse=True, return_counts=True)
    often = colours[np.argsort(-counts)]
    one_of_each = often[np.sort(np.unique(often & 0xE0E0E0, return_index=True)[1])]
    keep = np.unique(np.concatenate([one_of_each[:200], often[:56]]))
    near = ((_parts(colours)[:, None] - _parts(keep)[None]) ** 2).sum(axis=2).argmin(axis=1).astype(np.uint8)
    lines = near[index].reshape(image.shape[:2])
    head = struct.pack(">IIBBBBB", lines.shape[1], lines.shape[0], 8, 3, 0, 0, 0)
    body = zlib.compress(b"".join(b"\0" + line.tobytes() for line in lines), 9)
    chunks = ((b"IHDR", head), (b"PLTE", _parts(keep).astype(np.uint8).tobytes()), (b"IDAT", body), (b"IEND", b""))
    target = OUT / f"{name}.png"
    target.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(tag, data) for tag, data in chunks))
    print(target.name, target.stat().st_size // 1000, "kB")


def _parts(codes: NDArray[np.int32]) -> NDArray[np.int32]:
    return np.stack([codes >> 16, codes >> 8 & 255, codes & 255], axis=1)


def _chunk(tag: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + tag + data + struct.pack(">I", zlib.crc32(tag + data))


if __name__ == "__main__":
    main()
