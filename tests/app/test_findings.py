"""The Findings tab: the costliest first within a severity, and what Home lists of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.app.approvals import approvals
from creatorsheet.app.audit import audit
from creatorsheet.app.findings import as_rows
from creatorsheet.app.mix import mix
from creatorsheet.app.outcome import Outcome
from creatorsheet.app.payments import payments
from creatorsheet.app.price import price
from creatorsheet.app.ready import ready
from creatorsheet.app.terms import terms
from creatorsheet.book.memory import MemoryBook
from creatorsheet.catalogue.priorities import PRIORITIES
from creatorsheet.catalogue.problems import PROBLEMS
from creatorsheet.catalogue.reports.findings import FindingRow, Sign
from creatorsheet.kernel.finding import Finding, Place, Severity
from creatorsheet.kernel.grid import Raw
from creatorsheet.kernel.plan import Plan

DAY = date(2026, 6, 14)


def found(code: str, cell: str, **about: object) -> Finding:
    known = {"campaign": "C-A", "who": "@anna.skin", **about}
    severity = known.pop("severity", Severity.ERROR)
    tab = known.pop("tab", "Deals")
    place = Place(sheet=str(tab), table=str(tab), row="D-A", column="Status", cell=cell)
    return Finding(code, severity, f"{cell} is so.", "Do it.", place, **known)  # type: ignore[arg-type]


def written(findings: Sequence[Finding], action: str = "terms") -> list[dict[str, Raw]]:
    renewed = as_rows(findings, action, MemoryBook().grid(FindingRow.sheet))
    assert renewed is not None
    return [dict(row) for row in renewed.rows]


def home(rows: Sequence[dict[str, Raw]]) -> list[tuple[Raw, Raw]]:
    listed = [row for row in rows if row["home_order"]]
    return [(row["on_home"], row["cell"]) for row in sorted(listed, key=lambda row: int(str(row["home_order"])))]


def test_more_money_comes_first_then_the_earlier_day_then_what_has_neither() -> None:
    rows = written(
        [
            found("CS-X01", "A1"),
            found("CS-K01", "A2", stake=Decimal(900), due=date(2026, 7, 1)),
            found("CS-P02", "A3", due=DAY),
            found("CS-K08", "A4", stake=Decimal(900), due=date(2026, 6, 1)),
            found("CS-P12", "A5", stake=Decimal("900.01")),
            found("CS-A06", "A6", stake=Decimal(5000), severity=Severity.WARNING),
        ]
    )
    assert [row["cell"] for row in rows] == ["A5", "A4", "A2", "A3", "A1", "A6"]
    assert [cell for _, cell in home(rows)] == ["A6", "A5", "A4", "A2", "A3", "A1"], "Home does not ask for severity"


def test_gaps_of_one_agreement_are_one_line_told_by_the_costliest() -> None:
    gaps = [
        found("CS-T06", "A1", severity=Severity.WARNING),
        found("CS-T10", "A2", stake=Decimal(300)),
        found("CS-T11", "A3", stake=Decimal(300), due=DAY),
    ]
    others = [found("CS-T10", "A4", who="@ben.cooks", stake=Decimal(200)), found("CS-T10", "A5", campaign="C-B")]
    assert home(written([*gaps, *others])) == [
        ("@anna.skin: 3 gaps in the agreement", "A3"),
        ("@ben.cooks: cancellation is not agreed", "A4"),
        ("@anna.skin: cancellation is not agreed", "A5"),
    ]


def test_what_home_sees_by_itself_a_note_and_what_has_no_campaign_get_no_line() -> None:
    rows = written(
        [
            found("CS-P05", "O3", tab="Payments", severity=Severity.WARNING, stake=Decimal(10)),
            found("CS-K01", "A2", severity=Severity.NOTE),
            found("CS-K01", "A3", campaign=""),
            found("CS-R06", "A4"),
        ]
    )
    assert home(rows) == []
    assert {row["cell"]: row["home_order"] for row in rows} == {"O3": 0, "A2": None, "A3": None, "A4": None}


def test_a_problem_of_the_whole_campaign_begins_with_a_capital() -> None:
    assert home(written([found("CS-C10", "A1", who="")])) == [("Not ready to post", "A1")]


def test_problems_are_named_by_their_titles() -> None:
    (row,) = written([found("CS-T10", "A1")])
    assert row["problem"] == PROBLEMS["CS-T10"].title


def test_what_stands_there_is_not_written_again_whether_its_figures_are_decimals_or_floats() -> None:
    some = [found("CS-X01", "A1", stake=Decimal("1592.33"), due=DAY), found("CS-P05", "A2", tab="Payments")]
    rows = written(some)
    for row in rows:
        row["stake"] = None if row["stake"] is None else float(str(row["stake"]))
        row["home_order"] = None if row["home_order"] is None else float(str(row["home_order"]))
    book = MemoryBook({"Findings": rows})
    assert as_rows(some, "terms", book.grid(FindingRow.sheet)) is None


@given(
    st.lists(
        st.tuples(
            st.sampled_from(sorted(PRIORITIES)),
            st.sampled_from([None, *map(Decimal, range(3))]),
            st.sampled_from([None, DAY, date(2026, 6, 1)]),
            st.sampled_from(["", "C-A", "C-B"]),
            st.sampled_from(["", "@anna.skin", "@ben.cooks"]),
            st.sampled_from(list(Severity)),
        ),
        max_size=12,
    ),
    st.randoms(),
)
def test_ranks_are_gapless_and_nothing_is_lost_or_told_twice(
    drawn: list[tuple[str, Decimal | None, date | None, str, str, Severity]], random: Random
) -> None:
    some = [
        found(code, f"A{at}", stake=stake, due=due, campaign=campaign, who=who, severity=severity)
        for at, (code, stake, due, campaign, who, severity) in enumerate(drawn)
    ]
    book = MemoryBook()
    renewed = as_rows(some, "terms", book.grid(FindingRow.sheet))
    rows = [dict(row) for row in renewed.rows] if renewed else []
    assert len(rows) == len(some)
    ranks = sorted(int(str(row["home_order"])) for row in rows if row["home_order"])
    assert ranks == list(range(1, len(ranks) + 1))
    assert all(bool(row["home_order"]) == bool(row["on_home"]) for row in rows)
    assert all(row["severity"] != Sign.NOTE and row["campaign"] for row in rows if row["home_order"] is not None)
    if renewed:
        book.apply(Plan("terms", replacements=(renewed,)))
        assert as_rows(some, "terms", book.grid(FindingRow.sheet)) is None
    random.shuffle(some)
    again = as_rows(some, "terms", MemoryBook().grid(FindingRow.sheet))
    lines = [
        sorted(str(row["on_home"]) for row in one if row["on_home"]) for one in (rows, again.rows if again else ())
    ]
    assert len(lines[0]) == len(lines[1])


def test_a_run_for_one_campaign_leaves_what_was_told_of_others() -> None:
    book = MemoryBook()
    told = [found("CS-K01", "A1"), found("CS-K01", "A2", campaign="C-B"), found("CS-K01", "A3", campaign="")]
    first = as_rows(told, "terms", book.grid(FindingRow.sheet))
    assert first is not None
    book.apply(Plan("t", replacements=(first,)))
    again = as_rows([found("CS-X01", "A4")], "terms", book.grid(FindingRow.sheet), only="C-A")
    assert again is not None
    assert sorted(str(row["cell"]) for row in again.rows) == ["A2", "A3", "A4"]
    whole = as_rows([found("CS-X01", "A4")], "terms", book.grid(FindingRow.sheet))
    assert whole is not None
    assert [row["cell"] for row in whole.rows] == ["A4"]


@pytest.mark.parametrize("action", [approvals, audit, mix, payments, price, ready, terms])
def test_actions_say_which_campaign_they_looked_at(action: Callable[..., Outcome]) -> None:
    campaigns = [{"campaign_id": one, "name": one.lower(), "status": "Closed"} for one in ("C-A", "C-B")]
    book = MemoryBook({"Campaigns": campaigns})
    assert action(book, today=DAY, campaign="c-b").only == "C-B"
    assert action(book, today=DAY).only == ""
