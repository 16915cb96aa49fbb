"""Writes what is made from the catalogue, or tells what differs from it: the template workbook, the
cell functions in Python and VBA, the ribbon, and the help pages."""

from __future__ import annotations

import io
import re
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import typer

TEMPLATE = Path("workbook") / "CreatorSheet.xlsx"
TODAY = re.compile(rb"(<f>[^<]*TODAY\(\)[^<]*</f><v>)[^<]*")
UDFS = Path("udfs")
MACROS = Path("macros")
HELP = Path("src") / "creatorsheet" / "help"
TEMPLATE_ID = "00000000-0000-4000-8000-000000000000"
"""The workbook in the repository is nobody's; `creatorsheet new` gives every workbook an id of its own."""


def gen(*, check: bool, root: Path | None = None) -> int:
    """Write everything under the repository's root, or compare and name the first thing that differs; the exit code."""
    root = root or Path(__file__).parents[3]
    stale = False
    for name, content in generated(root):
        path = root / name
        differs = difference(path, content)
        if not differs:
            continue
        stale = True
        if check:
            typer.echo(f"{name} is not what the catalogue gives: {differs}", err=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            typer.echo(f"{name} written")
    if check and stale:
        typer.echo("Run: creatorsheet gen", err=True)
    return 1 if check and stale else 0


def generated(root: Path) -> Iterator[tuple[Path, bytes]]:
    """Every generated file: its path in the repository and its content."""
    from creatorsheet.book import template
    from creatorsheet.shell import functions, ribbon_picture
    from creatorsheet.shell.addin import ribbon, wrappers
    from creatorsheet.shell.pages import pages

    for name, page in pages(gallery(root)).items():
        yield HELP / f"{name}.md", page.encode()
    for name, module in functions.modules().items():
        yield UDFS / f"{name}.py", module.encode()
    yield MACROS / f"{wrappers.NAME}.bas", wrappers.text().encode()
    yield MACROS / "ribbon.xml", ribbon.xml().encode()
    yield HELP / "ribbon.svg", ribbon_picture.picture(ribbon.xml()).encode()
    yield TEMPLATE, template.content(TEMPLATE_ID)


def gallery(root: Path) -> dict[str, list[str]]:
    """The exact words of each problem, from the gallery that the tests keep true."""
    pages = sorted((root / "tests" / "problems").glob("CS-*.toml"))
    read = {page.stem: tomllib.loads(page.read_text(encoding="utf-8")) for page in pages}
    return {code: [words for case in one["case"] for words in case["says"]] for code, one in read.items()}


def difference(path: Path, content: bytes) -> str:
    """The first thing in which a file differs from what it should hold, or nothing.

    Of workbooks the parts are compared, not how they are packed, and not the day that TODAY() showed.
    """
    if not path.exists():
        return "it is missing"
    there = path.read_bytes()
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return _in_lines(there, content)
    if not zipfile.is_zipfile(io.BytesIO(there)):
        return "it is no workbook"
    return _in_parts(_parts(there), _parts(content))


def _parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: TODAY.sub(rb"\1today", package.read(name)).replace(b"><", b">\n<") for name in package.namelist()}


def _in_parts(there: dict[str, bytes], wanted: dict[str, bytes]) -> str:
    for part in dict.fromkeys([*wanted, *there]):
        if part not in there:
            return f"it has no {part}"
        if part not in wanted:
            return f"{part} does not belong there"
        if differs := _in_lines(there[part], wanted[part]):
            return f"{part}, {differs}"
    return ""


def _in_lines(there: bytes, wanted: bytes) -> str:
    if there == wanted:
        return ""
    old, new = (one.decode("utf-8", "replace").splitlines() for one in (there, wanted))
    for number, (left, right) in enumerate(zip(old, new, strict=False), start=1):
        if left != right:
            return f"line {number} is {left[:80]!r} and should be {right[:80]!r}"
    return f"it has {len(old)} lines and should have {len(new)}"
