"""The rules of the merge one by one, and what holds for all of them: order, repetition, two agencies."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace

import pytest
from tests.sharing.histories import History, applied, begun, they_edit, we_edit

from creatorsheet.catalogue.reports.conflicts import Reason
from creatorsheet.sharing.merge import merge
from creatorsheet.sharing.merged import Cell, Fate, Merged
from creatorsheet.sharing.mine import MineTable
from creatorsheet.sharing.returned import NotRead, ReturnedRow, ReturnedTable
from creatorsheet.sharing.sent import Sent, SentTable
from creatorsheet.sharing.taken import Newer, Taken

COLUMNS = ("creator_id", "handle", "email", "phone", "followers")
BASE = {
    one: (one, handle, f"{handle}@x.com", "", "1200")
    for one, handle in (("CR-A", "anna"), ("CR-B", "ben"), ("CR-C", "cleo"))
}
TABLE = SentTable(COLUMNS, BASE, frozenset(["email", "phone"]), ("handle",))
SENT = Sent("PK-1", "Northlight", "book-1", 2, tables={"Creators": TABLE})

Texts = tuple[str, ...]


def changed(rows: Mapping[str, Texts], row_id: str, **texts: str) -> dict[str, Texts]:
    row = dict(zip(COLUMNS, rows[row_id], strict=True)) | texts
    return {**rows, row_id: tuple(row[key] for key in COLUMNS)}


def met(
    theirs: Mapping[str, Texts] | list[tuple[str, Texts]],
    ours: Mapping[str, Texts] = BASE,
    sent: Sent = SENT,
    **more: object,
) -> Merged:
    pairs = list(theirs.items()) if isinstance(theirs, Mapping) else theirs
    back = ReturnedTable(tuple(ReturnedRow(one, texts, "Creators", 4 + at) for at, (one, texts) in enumerate(pairs)))
    return merge(sent, {"Creators": MineTable(ours)}, {"Creators": back}, **more)  # type: ignore[arg-type]


def only(merged: Merged) -> Cell:
    (cell,) = merged.cells
    return cell


def test_theirs_alone_is_taken() -> None:
    assert only(met(changed(BASE, "CR-A", email="new@x.com"))).fate is Fate.TAKEN


def test_a_cell_they_emptied_is_taken_too() -> None:
    cell = only(met(changed(BASE, "CR-A", email="")))
    assert (cell.fate, cell.theirs) == (Fate.TAKEN, "")


def test_the_same_on_both_sides_needs_nothing() -> None:
    both = changed(BASE, "CR-A", email="new@x.com")
    assert only(met(both, both)).fate is Fate.SAME


def test_ours_alone_stays() -> None:
    assert met(BASE, changed(BASE, "CR-A", email="ours@x.com")).cells == []


def test_two_different_changes_wait() -> None:
    cell = only(met(changed(BASE, "CR-A", email="theirs@x.com"), changed(BASE, "CR-A", email="ours@x.com")))
    assert (cell.fate, cell.why) == (Fate.HELD, Reason.BOTH_CHANGED)


def test_outside_money_two_changes_in_one_row_are_both_good() -> None:
    assert only(met(changed(BASE, "CR-A", email="theirs@x.com"), changed(BASE, "CR-A", phone="1"))).fate is Fate.TAKEN


@pytest.mark.parametrize("key", ["total", "parcel_number"])
def test_in_deals_any_two_changes_of_a_row_wait(key: str) -> None:
    columns = ("deal_id", "handle", "total", "parcel_number", "arrived_on", "ends")
    base = {"D-A": ("D-A", "anna", "1200", "", "", "")}
    sent = replace(
        SENT, tables={"Deals": SentTable(columns, base, frozenset(["parcel_number", "arrived_on"]), ("handle",))}
    )
    row = dict(zip(columns, base["D-A"], strict=True))
    ours = {"D-A": tuple({**row, key: "5"}.values())}
    back = ReturnedTable((ReturnedRow("D-A", tuple({**row, "arrived_on": "2026-05-04"}.values())),))
    cell = only(merge(sent, {"Deals": MineTable(ours)}, {"Deals": back}))
    assert (cell.fate, cell.why) == (Fate.HELD, Reason.MONEY_ROW)
    assert only(merge(sent, {"Deals": MineTable(base)}, {"Deals": back})).fate is Fate.TAKEN
    renamed = MineTable({"D-A": tuple({**row, "handle": "anna.new"}.values())})
    assert only(merge(sent, {"Deals": renamed}, {"Deals": back})).fate is Fate.TAKEN, "the handle is looked up"


def test_a_read_only_cell_is_refused_and_the_rest_is_taken() -> None:
    merged = met(changed(BASE, "CR-A", followers="9", phone="1"))
    assert {cell.key: cell.fate for cell in merged.cells} == {"followers": Fate.REFUSED, "phone": Fate.TAKEN}


def test_a_missing_row_is_kept_and_counted() -> None:
    theirs = {one: BASE[one] for one in ("CR-A", "CR-C")}
    assert met(theirs).missing == {"Creators": 1}
    assert met(theirs, {"CR-A": BASE["CR-A"]}).missing == {}, "it is not here either"
    assert merge(SENT, {"Creators": MineTable(BASE)}, {}).missing == {}, "a tab that was not found is told as a whole"


def test_a_row_deleted_here_and_changed_there_waits_as_a_whole() -> None:
    merged = met(changed(BASE, "CR-A", email="new@x.com"), {"CR-B": BASE["CR-B"]})
    (row,) = merged.loose
    assert (row.reason, row.entries) == (Reason.DELETED_HERE, {"email": "new@x.com"})


def test_a_handle_of_another_holds_the_row() -> None:
    merged = met(changed(BASE, "CR-A", handle="ben", email="new@x.com"))
    assert [row.reason for row in merged.loose] == [Reason.OTHER_NAME]
    assert merged.cells == []


def test_a_cell_that_says_nothing_changes_nothing() -> None:
    assert (
        met(
            [(one, (one, "anna" if one == "CR-A" else texts[1], None, None, None)) for one, texts in BASE.items()]
        ).cells
        == []
    )  # type: ignore[list-item]


def test_what_could_not_be_read_is_refused_with_its_text() -> None:
    cell = NotRead("CR-A", "phone", "=1+1", "a formula stands where a value belongs")
    back = ReturnedTable(tuple(ReturnedRow(one, texts) for one, texts in BASE.items()), (cell,))
    merged = merge(SENT, {"Creators": MineTable(BASE)}, {"Creators": back})
    assert (only(merged).fate, only(merged).theirs) == (Fate.REFUSED, "=1+1")


def test_an_id_doubled_here_takes_nothing() -> None:
    back = ReturnedTable(tuple(ReturnedRow(one, texts) for one, texts in changed(BASE, "CR-A", phone="1").items()))
    merged = merge(SENT, {"Creators": MineTable(BASE, frozenset(["CR-A"]))}, {"Creators": back})
    assert only(merged).why is Reason.TWICE


def test_their_own_entry_changed_again_is_no_conflict() -> None:
    first = met(changed(BASE, "CR-A", email="one@x.com"))
    here = changed(BASE, "CR-A", email="one@x.com")
    again = met(changed(BASE, "CR-A", email="two@x.com"), here, last=first.state)
    assert only(again).fate is Fate.TAKEN
    emptied = met(BASE, here, last=first.state)
    assert (only(emptied).fate, only(emptied).theirs) == (Fate.TAKEN, "anna@x.com")


def test_what_we_changed_back_after_taking_is_ours() -> None:
    first = met(changed(BASE, "CR-A", email="one@x.com"))
    again = met(changed(BASE, "CR-A", email="two@x.com"), BASE, last=first.state)
    assert only(again).why is Reason.BOTH_CHANGED
    assert only(met(changed(BASE, "CR-A", email="one@x.com"), BASE, last=first.state)).fate is Fate.BEFORE


def test_what_was_decided_on_is_not_asked_again() -> None:
    theirs, ours = changed(BASE, "CR-A", email="theirs@x.com"), changed(BASE, "CR-A", email="ours@x.com")
    first = met(theirs, ours)
    settled = frozenset([("Creators", "CR-A", "email", "theirs@x.com")])
    assert only(met(theirs, ours, last=first.state, settled=settled)).fate is Fate.BEFORE


def test_a_sort_that_was_undone_is_taken_the_next_time() -> None:
    mails = ["cleo@x.com", "anna@x.com", "ben@x.com"]
    moved = {one: (*BASE[one][:2], mail, *BASE[one][3:]) for one, mail in zip(BASE, mails, strict=True)}
    first = met(changed(moved, "CR-A", phone="1"))
    assert {cell.why for cell in first.cells} == {Reason.LOOKS_SORTED}
    assert {cell.why for cell in met(changed(moved, "CR-A", phone="2"), last=first.state).cells} == {
        Reason.LOOKS_SORTED
    }
    assert only(met(changed(BASE, "CR-A", phone="1"), last=first.state)).fate is Fate.TAKEN


def test_an_older_pack_yields_where_a_newer_one_speaks() -> None:
    later = replace(SENT, pack_id="PK-2")
    newer = Newer(((later, Taken("PK-2", {"Creators": {"CR-A": {"phone": ""}}})),))
    theirs = changed(changed(BASE, "CR-A", phone="1"), "CR-B", phone="2")
    fates = {cell.row_id: cell.why or cell.fate for cell in met(theirs, newer=newer).cells}
    assert fates == {"CR-A": Reason.OLDER_PACK, "CR-B": Fate.TAKEN}
    assert {cell.why for cell in met(theirs, newer=Newer(lost=True)).cells} == {Reason.OLDER_PACK}


REVIEWS = SentTable(
    ("review_id", "handle", "deliverable", "draft_link"),
    {},
    frozenset(["deliverable", "draft_link"]),
    ("handle",),
    may_add=True,
)
VIDEOS = SentTable(("deliverable_id", "handle"), {"L-A": ("L-A", "anna")}, frozenset(), ("handle",))
ADDING = replace(SENT, tables={"Reviews": REVIEWS, "Deliverables": VIDEOS})


def added(rows: list[tuple[str, ...]], ours: Mapping[str, Texts] | None = None, last: Taken | None = None) -> Merged:
    videos = ReturnedTable(tuple(ReturnedRow(one, texts) for one, texts in VIDEOS.rows.items()))
    back = ReturnedTable(tuple(ReturnedRow("", row, "Reviews", 4 + at) for at, row in enumerate(rows)))
    mine = {"Reviews": MineTable(ours or {}), "Deliverables": MineTable(VIDEOS.rows)}
    return merge(ADDING, mine, {"Reviews": back, "Deliverables": videos}, last=last)


def test_a_row_of_their_own_gets_an_id_once() -> None:
    first = added([("", "", "L-A", "https://d/1"), ("", "", "L-A", "https://d/1")])
    (made,) = first.made
    here = {made.row_id: (made.row_id, "anna", "L-A", "https://d/1")}
    for last in (first.state, None):
        assert added([("", "", "L-A", "https://d/1")], here, last).made == []
    again = added([("", "", "L-A", "https://d/0"), ("", "", "L-A", "https://d/1")], here, first.state)
    assert len(again.made) == 1, "the first moved down a line"


def test_a_row_of_their_own_that_they_change_again_is_the_same_row() -> None:
    first = added([("", "", "L-A", "https://d/1")])
    here = {first.made[0].row_id: (first.made[0].row_id, "anna", "L-A", "https://d/1")}
    again = added([("", "", "L-A", "https://d/2")], here, first.state)
    assert again.made == []
    assert (again.cells[0].fate, again.cells[0].theirs) == (Fate.TAKEN, "https://d/2")


OTHERS = replace(
    ADDING,
    tables={
        "Reviews": REVIEWS,
        "Deliverables": replace(VIDEOS, rows={one: (one, "anna") for one in ("L-A", "L-B", "L-C")}),
    },
)


def test_rows_of_their_own_that_were_sorted_and_changed_do_not_become_each_other() -> None:
    def came(*rows: tuple[str, str], last: Taken | None = None, ours: Mapping[str, Texts] | None = None) -> Merged:
        lines = tuple(ReturnedRow("", ("", "", *row), "Reviews", 4 + at) for at, row in enumerate(rows))
        videos = {one: ReturnedRow(one, texts) for one, texts in OTHERS.tables["Deliverables"].rows.items()}
        back = {"Reviews": ReturnedTable(lines), "Deliverables": ReturnedTable(tuple(videos.values()))}
        mine = {"Reviews": MineTable(ours or {}), "Deliverables": MineTable(OTHERS.tables["Deliverables"].rows)}
        return merge(OTHERS, mine, back, last=last)

    first = came(("L-A", "https://d/1"), ("L-B", "https://d/2"))
    here = {one.row_id: (one.row_id, "anna", one.texts["deliverable"], one.texts["draft_link"]) for one in first.made}
    one, two = here

    again = came(("L-B", "https://d/22"), ("L-A", "https://d/11"), last=first.state, ours=here)
    assert again.cells == [], "nothing says that these are the rows from before"
    assert len(again.made) == 2

    again = came(("L-C", "https://d/3"), ("L-A", "https://d/1"), ("L-B", "https://d/22"), last=first.state, ours=here)
    assert again.cells == []
    assert [made.texts["deliverable"] for made in again.made] == ["L-C", "L-B"]

    again = came(("L-C", "https://d/1"), ("L-B", "https://d/2"), last=first.state, ours=here)
    assert [(cell.row_id, cell.key, cell.theirs) for cell in again.cells] == [(one, "deliverable", "L-C")]
    again = came(("L-A", "https://d/1"), ("L-B", "https://d/22"), last=first.state, ours=here)
    assert [(cell.row_id, cell.key, cell.theirs) for cell in again.cells] == [(two, "draft_link", "https://d/22")]


def test_a_row_of_their_own_cannot_join_what_they_were_not_sent() -> None:
    merged = added([("", "", "L-OTHERS", "https://d/1")])
    assert merged.made == []
    assert [row.reason for row in merged.loose] == [Reason.NOT_SENT]


def world(rnd: random.Random) -> tuple[History, History, dict[str, dict[str, Texts]]]:
    """Two packs of one workbook for two agencies, and the workbook."""
    one, two = begun(rnd, pack="PK-1"), begun(rnd, pack="PK-2")
    we_edit(rnd, one, 4)
    we_edit(rnd, two, 4)
    book = {tab: {**one.mine[tab], **two.mine[tab]} for tab in one.mine}
    they_edit(rnd, one, 8)
    they_edit(rnd, two, 8)
    return one, two, book


def test_packs_of_two_agencies_commute() -> None:
    for seed in range(300):
        results = []
        for turn in (0, 1):
            first, second, book = world(random.Random(seed))
            fates = []
            for history in (first, second) if turn else (second, first):
                history.mine = book
                merged = merge(history.sent, history.here(), history.returned())
                applied(history, merged)
                fates.append(sorted(map(str, merged.cells)) + sorted(map(str, merged.loose)))
            results.append((book, sorted(fates)))
        assert results[0] == results[1], f"seed {seed}"
