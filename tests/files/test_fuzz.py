"""Mutants end in cells or in a refusal, and in nothing else. What was found once stands among the hostile files."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from tests.files.hostile.sound import sound, template
from tests.files.mutants import mutant, text_mutant

from creatorsheet.book.file import FileBook
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.files.closely import open_closely
from creatorsheet.files.opening import sheets
from creatorsheet.kernel.plan import Plan
from creatorsheet.kernel.refusal import Refused

SOUND, OURS = sound(), template()
TABLE = 'handle;fee;"note"\nanna.skin;1,50;"two\nlines"\n@bo;=1+1;"say ""hi"""\n' * 4
LONG = float(os.environ.get("CREATORSHEET_FUZZ", "600"))
"""Seconds of the long run."""


def workbook(chance: Random, folder: Path) -> None:
    sheets(mutant(chance, SOUND), "a.xlsx")


def text(chance: Random, folder: Path) -> None:
    sheets(text_mutant(chance, TABLE), "a.csv")


def pack(chance: Random, folder: Path) -> None:
    path = folder / "pack.xlsx"
    path.write_bytes(mutant(chance, SOUND))
    open_closely(path)


def ours(chance: Random, folder: Path) -> None:
    path = folder / "campaign.xlsx"
    path.write_bytes(content := mutant(chance, OURS))
    try:
        book = FileBook(path, recalculate=lambda _: None)
        for one in BY_TITLE.values():
            try:
                book.grid(one.sheet)
                book.surroundings(one.sheet)
            except Refused:
                continue
        book.apply(Plan("fuzz", cells={"PickedCampaign": "Spring"}))
    except Refused:
        assert path.read_bytes() == content
        raise


def survives(what: Callable[[Random, Path], None], seed: int, folder: Path) -> None:
    """Only a refusal may come out."""
    try:
        what(Random(seed), folder)
    except Refused:
        return
    except BaseException as wrong:
        raise AssertionError(f"seed {seed} of {what.__name__}: {wrong!r}") from wrong


@pytest.mark.parametrize(("what", "times"), [(workbook, 100), (text, 400), (pack, 40), (ours, 40)])
def test_mutants_are_read_or_refused(tmp_path: Path, what: Callable[[Random, Path], None], times: int) -> None:
    for seed in range(times):
        survives(what, seed, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("what", [workbook, text, pack, ours])
def test_many_mutants_are_read_or_refused(tmp_path: Path, what: Callable[[Random, Path], None]) -> None:
    end, seed, wrong = time.monotonic() + LONG / 4, 1_000_000, []
    while time.monotonic() < end:
        seed += 1
        try:
            survives(what, seed, tmp_path)
        except AssertionError as found:
            wrong.append(str(found))
    print(f"{seed - 1_000_000} mutants of {what.__name__}, {len(wrong)} found")
    assert wrong == []
