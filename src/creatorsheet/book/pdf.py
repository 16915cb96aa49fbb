"""A report as PDF, printed by LibreOffice where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from creatorsheet.catalogue.problems.reports import PDF_NEEDS_LIBREOFFICE
from creatorsheet.kernel.finding import Place

PROGRAMS = ("soffice", "libreoffice")
PLACES = (
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    Path("C:/Program Files/LibreOffice/program/soffice.com"),
)
TIME_LIMIT = 180.0  # seconds


def as_pdf(
    workbook: Path, *, content: bytes | None = None, programs: Sequence[str] = PROGRAMS, places: Sequence[Path] = PLACES
) -> Path:
    """Print a report file, or `content` under its name, into a PDF beside it. Refuses (CS-W12) without LibreOffice, and when it
    fails."""
    place = Place(file=workbook.name)
    found = [*filter(None, map(shutil.which, programs)), *(str(one) for one in places if one.exists())]
    if not found:
        raise PDF_NEEDS_LIBREOFFICE.refuse(place, reason="LibreOffice is not installed")
    with tempfile.TemporaryDirectory(prefix="creatorsheet-") as folder:
        profile = Path(folder, "profile").as_uri()  # a profile of its own: an open LibreOffice is not disturbed
        command = [
            found[0],
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
        ]
        printed = workbook.resolve()
        if content is not None:
            printed = Path(folder, workbook.name)
            printed.write_bytes(content)
        try:
            subprocess.run([*command, str(printed)], capture_output=True, check=True, timeout=TIME_LIMIT)  # noqa: S603
        except (subprocess.SubprocessError, OSError) as fault:
            raise PDF_NEEDS_LIBREOFFICE.refuse(place, reason="LibreOffice failed on it") from fault
        made = Path(folder, f"{workbook.stem}.pdf")
        if not made.exists():
            raise PDF_NEEDS_LIBREOFFICE.refuse(place, reason="LibreOffice wrote nothing")
        target = workbook.with_suffix(".pdf")
        shutil.copyfile(made, target)
    return target
