"""Workbooks that people made: each edited three ways, and what of it stayed as it was.

Run as a program it prints the table of all of them: python tests/book/corpus.py [FOLDER]
"""

from __future__ import annotations

import io
import re
import sys
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from creatorsheet.book.editor.editor import Editor
from creatorsheet.book.editor.tables import TablePart
from creatorsheet.kernel.grid import Raw
from creatorsheet.kernel.refusal import Refused

DATA = Path(__file__).parents[3] / "shared" / "data"
FOLDERS = ("workbooks", "workbooks_corpus")
WORKBOOKS = (".xlsx", ".xlsm", ".xltx", ".xlam")
BOOK_PARTS = ("xl/styles.xml", "[content_types].xml", "xl/_rels/workbook.xml.rels")
FOLLOWS = re.compile(
    rb"""(?<=f>)[^<>]*(?=</)|(?<=formula1>)[^<>]*(?=</)|\sref="[A-Z]+[0-9]+:[A-Z]+[0-9]+"|\srefreshOnLoad="1"|\r"""
)
GROWN_BY = 3


def workbooks(folder: Path = DATA) -> Iterator[Path]:
    """All workbooks of the two folders that are packages."""
    for name in FOLDERS:
        for path in sorted((folder / name).iterdir()) if (folder / name).is_dir() else ():
            if path.suffix in WORKBOOKS and zipfile.is_zipfile(path):
                yield path


def parts(content: bytes) -> dict[str, bytes]:
    """The parts of a package, by their name in lower case without a slash in front."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {info.filename.lstrip("/").casefold(): package.read(info) for info in package.infolist()}


@dataclass(frozen=True)
class Edited:
    """One workbook after one kind of edit."""

    path: Path
    kind: str
    content: bytes
    editor: Editor
    edits: int
    own: frozenset[str]  # the parts that this edit is about
    refusals: tuple[str, ...]

    def compared(self) -> tuple[int, list[str], list[str]]:
        """How many parts are byte for byte as before, which followed a table, and which should never have changed."""
        before, after = parts(self.path.read_bytes()), parts(self.content)
        changed = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
        others = [name for name in changed if name not in self.own and name not in BOOK_PARTS]
        others = [name for name in others if not (name.endswith("calcchain.xml") and name not in after)]
        followed = [name for name in others if name in after and _followed(before[name], after[name])]
        return len(before) - len(changed), followed, [name for name in others if name not in followed]


def _followed(before: bytes, after: bytes) -> bool:
    """Whether two contents of a part differ in addresses alone, or in the wish to be renewed."""
    return FOLLOWS.sub(b"", before) == FOLLOWS.sub(b"", after)


def _cell(editor: Editor) -> Iterator[Callable[[], tuple[int, str]]]:
    """The first sheet with a figure, a text and a formula far below its rows."""

    def edit() -> tuple[int, str]:
        name = next(iter(editor.contents.sheets))
        row = editor.sheet(name).rows.last + 3
        editor.set(name, row, 2, 12.5)
        editor.set(name, row, 3, "=text")
        editor.set(name, row + 1, 2, 25.0, "B1*2")
        return 3, editor.contents.sheets[name]

    yield edit


def _table(rows: int) -> Callable[[Editor], Iterator[Callable[[], tuple[int, str]]]]:
    """Every table with so many rows more."""

    def one(editor: Editor, table: TablePart) -> Callable[[], tuple[int, str]]:
        def edit() -> tuple[int, str]:
            plain = [column.title for column in table.columns if not column.formula]
            values: list[dict[str, Raw]] = [
                {title: f"new {row}" if at == 0 else row * 1.5 for at, title in enumerate(plain)}
                for row in range(1, rows + 1)
            ]
            editor.append(table, values)
            return rows * len(table.columns), editor.contents.sheets[table.sheet]

        return edit

    return lambda editor: (one(editor, table) for table in list(editor.tables.values()))


KINDS = {"cell": _cell, "row": _table(1), "growth": _table(GROWN_BY)}


def edited(path: Path, kind: str) -> Edited | str | None:
    """A workbook after one kind of edit, the reason why there is none, or None where it has no table."""
    try:
        editor = Editor(path.read_bytes())
        edits, own, refusals = 0, {editor.contents.part.casefold()}, []
        steps = list(KINDS[kind](editor))
        if not steps:
            return None
        for step in steps:
            try:
                count, sheet = step()
            except Refused as answer:
                refusals.append(f"{answer.finding.place} {answer.finding.fact}")
            else:
                edits, own = edits + count, own | {sheet.casefold()}
        if not edits:
            return "; ".join(refusals)
        content = editor.finish()
    except Refused as answer:
        return answer.finding.fact
    own |= {one.part.casefold() for one in editor.tables.values() if kind != "cell"}
    return Edited(path, kind, content, editor, edits, frozenset(own), tuple(refusals))


def main(folder: Path = DATA) -> None:
    """Print the table."""
    print("| workbook | tables | edit | cells written | parts kept | parts that followed | refused, and why |")
    print("|---|---|---|---|---|---|---|")
    done = refused = 0
    for path in workbooks(folder):
        for kind in KINDS:
            found = edited(path, kind)
            if found is None:
                continue
            if isinstance(found, str):
                refused += 1
                print(f"| {path.name} | | {kind} | | | | {found} |")
                continue
            done += 1
            kept, followed, wrong = found.compared()
            all_parts = len(parts(path.read_bytes()))
            note = "; ".join([*found.refusals, *(f"CHANGED {name}" for name in wrong)])
            print(
                f"| {path.name} | {len(found.editor.tables)} | {kind} | {found.edits} | {kept} of {all_parts} "
                f"| {' '.join(name.rpartition('/')[2] for name in followed)} | {note} |"
            )
    print(f"\n{done} edits, {refused} refused whole.")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
