"""Texts on the disk: a Markdown and a Word file each, in a folder beside the workbook. No other file is ever overwritten."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from importlib.util import find_spec
from itertools import count
from pathlib import Path

from creatorsheet.app.write import Written
from creatorsheet.app.writing.text import Text
from creatorsheet.catalogue.problems.workbook import FOLDER_CANNOT_BE_WRITTEN
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.words import counted

MARKUP = re.compile(r"<(?=[A-Za-z/!?])|(?<=!)\[")
"""What a page that shows Markdown takes for HTML, or for a picture to fetch."""

SHOWN = 20
"""Texts that the answer lists one by one."""

NO_WORD = 'Word files need one more package: pip install "creatorsheet[word]". Until then texts are Markdown only.'


@dataclass(frozen=True)
class Placed:
    """A text and its files: those that are still to write, and all it then has."""

    text: Text
    files: tuple[Path, ...]
    to_write: tuple[tuple[Path, Callable[[], bytes]], ...] = ()


@dataclass
class Folder:
    """Where texts go: `out`, or a folder for template and campaign in `base`."""

    base: Path
    out: Path | None = None
    _taken: set[str] = field(default_factory=set)

    def placed(self, texts: Sequence[Text], today: date) -> list[Placed]:
        """The files of each text. One that lies there already is kept, another of its name makes it take the next name."""
        several = len({one.folder for one in texts}) > 1
        return [self._placed(one, today, several=several) for one in texts]

    def _placed(self, text: Text, today: date, *, several: bool) -> Placed:
        folder = self.base / text.folder if self.out is None else self.out / text.folder if several else self.out
        made = _files(text, today)
        for number in count(1):
            stem = text.name if number == 1 else f"{text.name} ({number})"
            paths = {folder / f"{stem}{ending}": content for ending, content in made.items()}
            key = str(folder / stem).casefold()
            if key in self._taken:
                continue
            first, content = next(iter(paths.items()))
            there = [one for one in paths if one.exists() or one.is_symlink()]
            if not there or (first in there and _holds(first, content)):
                self._taken.add(key)
                return Placed(text, tuple(paths), tuple((one, paths[one]) for one in paths if one not in there))
        raise AssertionError


def has_word() -> bool:
    """Whether Word files can be made here."""
    return find_spec("docx") is not None


def _files(text: Text, today: date) -> dict[str, Callable[[], bytes]]:
    """What each file of a text holds, by the ending of its name; made when it is asked for."""
    if text.document is not None:
        return {".docx": text.document}
    shown = MARKUP.sub(r"\\\g<0>", text.whole).encode()
    return {".md": lambda: shown, **({".docx": partial(_document, text, today)} if has_word() else {})}


def _document(text: Text, today: date) -> bytes:
    from creatorsheet.book.word.made import Head, document

    return document(text.whole, Head(f"{text.template}: {text.name}", text.campaign, text.language, today))


def _holds(path: Path, content: Callable[[], bytes]) -> bool:
    try:
        return path.is_file() and path.read_bytes() == content()
    except OSError:
        return False


def write(some: Iterable[Placed]) -> None:
    """Write the files that are not there yet. Refuses (CS-W11) where a folder cannot be made or written to."""
    for path, content in (one for placed in some for one in placed.to_write):
        at = path.parent
        try:
            at.mkdir(parents=True, exist_ok=True)
            at = path
            with path.open("xb") as stream:
                stream.write(content())
        except OSError as fault:
            raise FOLDER_CANNOT_BE_WRITTEN.refuse(
                Place(file=at.name), reason=(fault.strerror or str(fault)).lower()
            ) from fault


def told(written: Written, some: Sequence[Placed], *, dry_run: bool = False) -> Written:
    """The answer with the files in it."""
    for entry, one in zip(written.outcome.figures["texts"], some, strict=True):
        entry["files"] = [str(path) for path in one.files]
        entry["there_already"] = not one.to_write
    says = (*written.outcome.says, *_lines(some, dry_run=dry_run))
    return replace(written, outcome=replace(written.outcome, says=says))


def _lines(some: Sequence[Placed], *, dry_run: bool) -> Iterator[str]:
    folders: dict[Path, list[Placed]] = {}
    for one in some:
        folders.setdefault(one.files[0].parent, []).append(one)
    for folder, those in list(folders.items())[:SHOWN]:
        new = sum(bool(one.to_write) for one in those)
        there = len(those) - new
        does = "would be written" if dry_run else "written"
        kept = f"{', and ' if new else ''}{counted(there, 'text')} there already" if there else ""
        fresh = f"{counted(new, 'text')} {does}" if new else ""
        yield f"{folder}: {fresh}{kept}."
        for one in those[:SHOWN]:
            names = ", ".join(path.name if number == 0 else path.suffix for number, path in enumerate(one.files))
            yield f"  {names}{'' if one.text.ready else f' (not ready{_why(one.text)})'}"
        if len(those) > SHOWN:
            yield f"  … and {len(those) - SHOWN:,} more."
    if some and not has_word() and all(one.text.document is None for one in some):
        yield NO_WORD


def _why(text: Text) -> str:
    named = ", ".join(text.missing[:3]) + (" …" if len(text.missing) > 3 else "")
    return f": {named}" if named else ": nobody approved the wording"
