"""A creator who stood twice and was merged gives the figures of one who never did: on the demo, taken in two at random."""

from __future__ import annotations

import random
from copy import deepcopy
from functools import cache

import pytest

from creatorsheet.app.approvals import approvals
from creatorsheet.app.codes import codes
from creatorsheet.app.identity import merge, split
from creatorsheet.app.importing import import_files
from creatorsheet.app.payments import payments
from creatorsheet.app.ready import ready
from creatorsheet.app.score import score
from creatorsheet.app.terms import terms
from creatorsheet.book.memory import FIRST_ROW, MemoryBook
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.shapes import Kind
from creatorsheet.catalogue.tabs import ROWS
from creatorsheet.demo import FIGURES_AS_OF, plan_rows, sample
from creatorsheet.sharing.scope import agencies, shared
from creatorsheet.shell.intake import arrive

TODAY, KEY = FIGURES_AS_OF, bytes(32)
TWICE, SECOND = 6, "CR-SECOND"


def tables(workbook):
    return {model.sheet.title: read_rows(workbook, model)[0] for model in ROWS if model.sheet.title != "Findings"}


@cache
def whole():
    """The demo, with what its exports bring."""
    workbook = MemoryBook(plan_rows())
    files = [path for path in sorted((sample() / "exports").iterdir()) if path.suffix in (".csv", ".zip")]
    workbook.apply(import_files(workbook, arrive(files), today=TODAY).plan)
    workbook.apply(codes(workbook, key=KEY, today=TODAY).plan)
    return workbook


def naming_creators(workbook):
    """Tabs and the columns in which their rows name a creator, from the catalogue itself."""
    for title, table in tables(workbook).items():
        for key, column in table.model.sheet.columns.items():
            if column.kind is Kind.REF and column.to == "Creators" and not column.calculated and title != "Creators":
                yield table, key


def busiest(workbook, at):
    """A creator by how many rows are theirs."""
    count = {}
    for table, key in naming_creators(workbook):
        for row in table:
            if creator := getattr(row, key):
                count[creator] = count.get(creator, 0) + 1
    return sorted(count, key=lambda one: (-count[one], one))[at]


def twice(workbook, creator, chance):
    """The workbook as it would be had the creator been entered twice: some rows name one of them, some the other."""
    other = deepcopy(workbook)
    person = next(dict(row) for row in other._tables["Creators"] if row["creator_id"] == creator)
    double = {"creator_id": SECOND, "handle": "second.row", "agency": person.get("agency")}
    other._tables["Creators"].append(double)
    for table, key in naming_creators(workbook):
        title = table.model.sheet.title
        for row in table:
            if getattr(row, key) == creator and title not in ("Audience", "Handles") and chance.random() < 0.5:
                other._tables[title][row.sheet_row - FIRST_ROW][key] = SECOND
    return other


def answers(workbook):
    """What the actions say of a workbook, and what each agency would get."""
    scored = score(workbook, today=TODAY)
    all_tables = tables(workbook)
    return {
        "score": scored.figures,
        "score findings": [str(one) for one in scored.findings],
        "terms": sorted(str(one) for one in terms(workbook, today=TODAY).findings),
        "codes": codes(workbook, key=KEY, today=TODAY).figures,
        "codes findings": sorted(str(one) for one in codes(workbook, key=KEY, today=TODAY).findings),
        "payments": payments(workbook, today=TODAY).figures,
        "ready": ready(workbook, today=TODAY).figures,
        "approvals": approvals(workbook, today=TODAY).figures,
        "packs": {
            agency: {title: one.all_rows for title, one in shared(all_tables, agency).tables.items()}
            for agency in agencies(all_tables).values()
        },
    }


@pytest.mark.parametrize("at", range(TWICE))
def test_merged_gives_what_one_gives(at):
    workbook = whole()
    creator = busiest(workbook, at)
    double = twice(workbook, creator, random.Random(at))
    before = answers(workbook)
    assert answers(double)["score"] != before["score"] or answers(double)["terms"] != before["terms"]
    double.apply(merge(double, creator, SECOND, today=TODAY).plan)
    after = answers(double)
    for name, answer in before.items():
        assert after[name] == answer, name
    assert not merge(double, creator, "second.row", today=TODAY).plan


@pytest.mark.parametrize("at", range(3))
def test_the_other_row_may_stay(at):
    """Orders name the handle of the row that went."""
    workbook = whole()
    creator = busiest(workbook, at)
    double = twice(workbook, creator, random.Random(at))
    double.apply(merge(double, SECOND, creator, today=TODAY).plan)
    before, after = score(workbook, today=TODAY).figures, score(double, today=TODAY).figures
    assert after["credit"] == before["credit"]
    for one, other in zip(before["campaigns"], after["campaigns"], strict=True):
        assert other["metrics"] == one["metrics"]
        mine = next((each["metrics"] for each in one["creators"] if each["id"] == creator), None)
        assert next((each["metrics"] for each in other["creators"] if each["id"] == SECOND), None) == mine


def by_id(workbook, *without):
    """Every row as its cells, by tab and id."""
    return {
        title: {row.id: row.model_dump(exclude_none=True) for row in table}
        for title, table in tables(workbook).items()
        if title not in ("Merges", *without)
    }


@pytest.mark.parametrize("at", range(TWICE))
def test_scorecards_of_both_become_one(at):
    workbook = deepcopy(whole())
    creator = busiest(workbook, at)
    double = twice(workbook, creator, random.Random(at))
    for one in (workbook, double):
        one.apply(score(one, today=TODAY).plan)
    double.apply(merge(double, creator, SECOND, today=TODAY).plan)
    double.apply(score(double, today=TODAY).plan)
    cards = [
        {row.campaign: row for row in tables(one)["Scorecards"] if row.creator == creator} for one in (workbook, double)
    ]
    assert len(cards[1]) == sum(row.creator in (creator, SECOND) for row in tables(double)["Scorecards"])
    for campaign, row in cards[0].items():
        again = cards[1][campaign].model_dump(exclude={"scorecard_id"})
        assert again == row.model_dump(exclude={"scorecard_id"})


@pytest.mark.parametrize("seed", range(12))
def test_merge_then_split_is_as_before(seed):
    chance = random.Random(seed)
    workbook = deepcopy(whole())
    creator = busiest(workbook, chance.randrange(TWICE))
    double = twice(workbook, creator, chance)
    double.apply(score(double, today=TODAY).plan)
    before = by_id(double, "Handles")
    merged = merge(double, creator, SECOND, today=TODAY)
    double.apply(merged.plan)
    assert by_id(double, "Handles") != before
    assert not merge(double, creator, SECOND, today=TODAY).plan
    double.apply(split(double, SECOND, today=TODAY).plan)
    assert by_id(double, "Handles") == before
    with_handle = by_id(double)
    double.apply(merge(double, creator, SECOND, today=TODAY).plan)
    double.apply(split(double, SECOND, today=TODAY).plan)
    assert by_id(double) == with_handle
