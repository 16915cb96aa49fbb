"""What a button asks its user and tells: one small set of questions, asked by Excel's own dialogs."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

LONGEST = 240
"""Characters of a question that Excel's input box takes, less a few."""

TOLD = 1_500
"""Characters of a message that still fits a screen."""

EXPORTS = "Exports (*.csv; *.tsv; *.xlsx; *.xlsm; *.zip),*.csv;*.tsv;*.xlsx;*.xlsm;*.zip"
PACKS = "Packs (*.xlsx),*.xlsx"
WORKBOOKS = "Excel workbook (*.xlsx),*.xlsx"
TEXT = 2


class Asking(Protocol):
    """Questions and messages. An answer of None, no files or False means that the user thought better of it."""

    def files(self, title: str, kinds: str, *, several: bool) -> list[Path]:
        """Files to read."""

    def file_to_write(self, title: str, proposed: str) -> Path | None:
        """The name of a new file."""

    def one_of(self, title: str, question: str, choices: Sequence[str]) -> str | None:
        """One of some choices."""

    def agreed(self, title: str, question: str) -> bool:
        """Yes or no."""

    def tell(self, title: str, text: str, *, grave: bool = False) -> None:
        """A message that waits until it was read."""

    def progress(self, text: str) -> None:
        """What is being done now, in the status bar."""


@dataclass(frozen=True)
class Dialogs:
    """Excel's own dialogs; `app` is xlwings' object for Excel."""

    app: Any

    def files(self, title: str, kinds: str, *, several: bool) -> list[Path]:
        """By Excel's dialog for opening files, which opens none."""
        found = self.app.api.GetOpenFilename(kinds, 1, title, None, several)
        names = found if isinstance(found, tuple | list) else [found]
        return [Path(name) for name in names if isinstance(name, str)]

    def file_to_write(self, title: str, proposed: str) -> Path | None:
        """By Excel's dialog for saving, which saves nothing."""
        found = self.app.api.GetSaveAsFilename(proposed, WORKBOOKS, 1, title)
        return Path(found) if isinstance(found, str) else None

    def one_of(self, title: str, question: str, choices: Sequence[str]) -> str | None:
        """By a numbered list; a number or a name is taken. It is asked again until the answer is one of them."""
        by_answer = {str(number): one for number, one in enumerate(choices, 1)}
        by_answer |= {one.casefold(): one for one in choices}
        asked = question
        while True:
            answer = self.app.api.InputBox(_listed(asked, choices), title, "1", None, None, None, None, TEXT)
            if not isinstance(answer, str):
                return None
            known = by_answer.get(answer.strip().casefold())
            if known is not None:
                return known
            asked = f"'{answer.strip()[:30]}' is none of these. {question}"

    def agreed(self, title: str, question: str) -> bool:
        """By a message with Yes and No."""
        return bool(self.app.alert(_short(question), title, "yes_no", "info") == "yes")

    def tell(self, title: str, text: str, *, grave: bool = False) -> None:
        """By a message with OK."""
        self.app.alert(_short(text), title, "ok", "critical" if grave else "info")

    def progress(self, text: str) -> None:
        """In the status bar; where Excel does not let us, nothing is lost."""
        with suppress(Exception):
            self.app.api.StatusBar = f"CreatorSheet: {text} …"


def _short(text: str) -> str:
    return text if len(text) <= TOLD else f"{text[:TOLD].rsplit(chr(10), 1)[0]}\n…"


def _listed(question: str, choices: Sequence[str]) -> str:
    """The question over as many choices as fit."""
    lines = [question]
    for number, one in enumerate(choices, 1):
        line = f"{number}  {one}"
        if sum(map(len, lines)) + len(lines) + len(line) > LONGEST:
            return "\n".join([*lines, "… or type its name"])
        lines.append(line)
    return "\n".join(lines)
