"""Random histories: nothing of ours is lost, nothing of theirs goes unaccounted, and no entry lands in another row."""

from __future__ import annotations

import random
import time
from collections import Counter

import pytest
from tests.sharing.histories import TELLING, History, applied, begun, they_edit, we_edit

from creatorsheet.catalogue.reports.conflicts import Reason
from creatorsheet.sharing.merge import merge
from creatorsheet.sharing.merged import Fate, Merged
from creatorsheet.sharing.returned import calculated

FEW, MANY = 1_500, 100_000


def told(history: History, merged: Merged) -> Counter[str]:
    """Check that every difference met exactly one fate; how often each did."""
    fates: Counter[str] = Counter()
    by_cell: Counter[tuple[str, str, str, str]] = Counter()
    for cell in merged.cells:
        by_cell[cell.tab, cell.row_id, cell.key, cell.theirs] += 1
        fates[cell.fate.name.lower()] += 1
        if cell.fate is Fate.TAKEN:
            assert cell.key in history.sent.tables[cell.tab].editable
    assert max(by_cell.values(), default=1) == 1, "a cell met two fates"
    whole: Counter[tuple[str, str, str, str]] = Counter()
    for row in merged.loose:
        fates[row.reason.key] += len(row.entries)
        whole.update((row.tab, row.row_id, key, text) for key, text in row.entries.items())
    own = Counter((made.tab, key, text) for made in merged.made if made.own for key, text in made.texts.items())
    fates["new"] += sum(own.values())
    for tab, rows in history.theirs.items():
        sent, gone = history.sent.tables[tab], history.lacks.get(tab, ())
        for row in rows:
            held = {one.row_id for one in merged.loose if one.tab == tab}
            for key, text in list(zip(sent.columns, row.texts, strict=True))[1:]:
                formula = key in calculated(tab) and key not in sent.witness
                if key in gone or formula:
                    continue
                base = dict(zip(sent.columns, sent.rows.get(row.row_id, ()), strict=False)).get(key, "")
                if text == base:
                    continue
                found = by_cell[tab, row.row_id, key, text] + whole[tab, row.row_id, key, text] + own[tab, key, text]
                assert found or (row.row_id in held and key not in sent.editable), (tab, row.row_id, key, text)
                assert not (by_cell[tab, row.row_id, key, text] and whole[tab, row.row_id, key, text])
    return fates


def nothing_of_ours_lost(before: dict[str, dict[str, tuple[str, ...]]], history: History, merged: Merged) -> None:
    taken = {(one.tab, one.row_id, one.key) for one in merged.cells if one.fate is Fate.TAKEN}
    for tab, rows in before.items():
        sent = history.sent.tables[tab]
        for row_id, texts in rows.items():
            for key, was, now in zip(sent.columns, texts, history.mine[tab][row_id], strict=True):
                if was != now:
                    assert (tab, row_id, key) in taken
                    assert was == dict(zip(sent.columns, sent.rows[row_id], strict=True))[key], (
                        "a change of ours is gone"
                    )


def in_wrong_rows(history: History, merged: Merged) -> Counter[str]:
    """Cells taken into another row than the one they were typed in, by tab."""
    at = {tab: {row.row_id: row for row in rows} for tab, rows in history.theirs.items()}
    wrong: Counter[str] = Counter()
    for cell in merged.cells:
        if cell.fate is Fate.TAKEN:
            origin = at[cell.tab][cell.row_id].origin[history.sent.tables[cell.tab].columns.index(cell.key)]
            wrong[cell.tab] += origin != cell.row_id
    return +wrong


def tells(history: History, tab: str) -> bool:
    """Whether a sort in a tab left a trace: three values that stood in one row only now stand in others, in one column."""
    sent = history.sent.tables[tab]
    ids = Counter(row.row_id for row in history.theirs[tab])
    moved: Counter[str] = Counter()
    for row in history.theirs[tab]:
        if row.row_id not in sent.rows or ids[row.row_id] > 1:
            continue
        for at, (key, text, origin) in enumerate(zip(sent.columns, row.texts, row.origin, strict=True)):
            gone = history.lacks.get(tab, set()) | calculated(tab)
            if at and key in TELLING and text and key not in gone:
                moved[key] += origin in sent.rows and sent.rows[origin][at] == text and origin != row.row_id
    return max(moved.values(), default=0) >= 3


def run(seed: int, tally: Counter[str]) -> None:
    rnd = random.Random(seed)
    history = begun(rnd, rows=rnd.choice((4, 9)))
    we_edit(rnd, history, rnd.randrange(10))
    they_edit(rnd, history, rnd.randrange(14))
    before = {tab: dict(rows) for tab, rows in history.mine.items()}
    first = merge(history.sent, history.here(), history.returned())
    shuffled = merge(history.sent, history.here(), history.returned(rnd))
    assert sorted(map(plain, first.cells)) == sorted(map(plain, shuffled.cells)), "the order of rows matters"
    assert sorted(map(str, first.made)) == sorted(map(str, shuffled.made))
    assert first.state.same_pack(shuffled.state)
    tally.update(told(history, first))
    applied(history, first)
    nothing_of_ours_lost(before, history, first)
    wrong = in_wrong_rows(history, first)
    tally["histories"] += 1
    for tab, cells in wrong.items():
        assert not tells(history, tab), f"seed {seed}"
        tally["cells in wrong rows after damage that left no trace"] += cells
    for last in (first.state, None):
        again = merge(history.sent, history.here(), history.returned(rnd), last=last)
        assert again.state.same_pack(first.state)
        assert not again.made, f"seed {seed}: taking twice adds more"
        assert not again.count(Fate.TAKEN), f"seed {seed}: taking twice takes more"
    second(rnd, history, first)


def second(rnd: random.Random, history: History, first: Merged) -> None:
    """The same pack comes with further edits: what was taken and left alone here is no two-sided change."""
    here = {tab: dict(rows) for tab, rows in history.mine.items()}
    they_edit(rnd, history, rnd.randrange(1, 4))
    again = merge(history.sent, history.here(), history.returned(), last=first.state)
    taken = {(cell.tab, cell.row_id, cell.key): cell.theirs for cell in first.cells if cell.fate is Fate.TAKEN}
    for cell in again.cells:
        was = taken.get((cell.tab, cell.row_id, cell.key))
        if was is not None and cell.why is Reason.BOTH_CHANGED:
            raise AssertionError(f"{cell} conflicts although nobody changed it here")
    applied(history, again)
    for tab, rows in here.items():
        assert set(rows) <= set(history.mine[tab])


def plain(cell: tuple[object, ...]) -> str:
    """A cell without the line it stood in."""
    return str(cell[:-2])


@pytest.mark.parametrize("histories", [FEW, pytest.param(MANY, marks=pytest.mark.long)])
def test_every_difference_meets_one_fate(histories: int) -> None:
    tally: Counter[str] = Counter()
    begin = time.monotonic()
    for seed in range(histories):
        run(seed, tally)
    print(f"{histories:,} histories in {time.monotonic() - begin:.0f} s: {dict(tally)}")
    for fate in ("taken", "same", "held", "refused", "new", "twice", "unknown_row", "other_name", "deleted_here"):
        assert tally[fate], f"no history shows {fate}"
    wrong = tally["cells in wrong rows after damage that left no trace"]
    assert wrong * 50 < tally["taken"], "too much is taken from rows that were damaged beyond telling"
