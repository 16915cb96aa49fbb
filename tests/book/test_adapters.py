"""One suite for every workbook adapter: what a use case may rely on, whoever holds the workbook."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from tests.excel.live.open_book import live

from creatorsheet.book.editor.editor import Editor
from creatorsheet.book.file import FileBook
from creatorsheet.book.memory import Damage, MemoryBook
from creatorsheet.book.port import Book
from creatorsheet.catalogue.tabs import sheet
from creatorsheet.kernel.grid import Raw
from creatorsheet.kernel.plan import (
    Addition,
    Calculating,
    Change,
    Extension,
    Mend,
    Naming,
    Plan,
    Replacement,
    Restoring,
    Titling,
)
from creatorsheet.kernel.refusal import Refused

ROWS: dict[str, list[dict[str, Raw]]] = {
    "Scorecards": [
        {"scorecard_id": "N-1", "creator": "C-1", "audience_reached": 4},
        {"scorecard_id": "N-2", "creator": "C-2"},
    ],
    "Findings": [],
    "Orders": [],
}
CELLS: dict[str, Raw] = {"PickedCampaign": "Glow Spring", "AsOf": date(2026, 11, 24)}


@pytest.fixture(params=["memory", "file", "live"])
def book(request: pytest.FixtureRequest, tmp_path: Path, our_book: Callable[..., bytes]) -> Book:
    """A workbook with two scorecards, no findings and no orders."""
    if request.param == "memory":
        return MemoryBook(ROWS, cells=CELLS, name="ours.xlsx")
    path = tmp_path / "ours.xlsx"
    path.write_bytes(our_book(ROWS, extra=True))
    return live(path) if request.param == "live" else FileBook(path)


def rows(book: Book, tab: str, *keys: str) -> list[list[Raw]]:
    """The filled rows of a tab, without what formulas put there."""
    about = sheet(tab)
    grid = book.grid(about)
    typed = [grid.places[one.title] for one in about.columns.values() if not one.calculated]
    wanted = [grid.places[about.columns[key].title] for key in keys]
    return [[row[at] for at in wanted] for row in grid.rows if any(row[at] is not None for at in typed)]


def test_it_has_a_name_cells_and_properties(book):
    assert book.name == "ours.xlsx"
    assert book.cell("PickedCampaign") == "Glow Spring"
    assert book.cell("AsOf") == date(2026, 11, 24)
    assert book.property("creatorsheet.schema") == "2"
    assert book.property("nobody.wrote.this") == ""


def test_headers_are_the_titles_of_all_columns_and_data_begin_in_row_3(book):
    grid = book.grid(sheet("Scorecards"))
    assert list(grid.header) == [one.title for one in sheet("Scorecards").columns.values()]
    assert (grid.header_row, list(grid.numbers)) == (2, [3, 4])
    assert grid.address(1, "Creator ID") == "C4"


def test_a_change_changes_one_cell(book):
    book.apply(Plan("score", changes=(Change("Scorecards", 4, "N-2", "audience_reached", None, 5),)))
    assert rows(book, "Scorecards", "scorecard_id", "audience_reached") == [["N-1", 4], ["N-2", 5]]


def test_a_cell_can_be_emptied(book):
    book.apply(Plan("score", changes=(Change("Scorecards", 3, "N-1", "audience_reached", 4, None),)))
    assert rows(book, "Scorecards", "audience_reached") == [[None], [None]]


def test_rows_are_added_below_the_last(book):
    new = Addition("Scorecards", {"scorecard_id": "N-3", "creator": "C-3"})
    book.apply(Plan("score", additions=(new, Addition("Scorecards", {"scorecard_id": "N-4"}))))
    assert rows(book, "Scorecards", "scorecard_id", "creator") == [
        ["N-1", "C-1"],
        ["N-2", "C-2"],
        ["N-3", "C-3"],
        ["N-4", None],
    ]
    assert list(book.grid(sheet("Scorecards")).numbers) == [3, 4, 5, 6]


def test_the_first_row_of_an_empty_table_is_used(book):
    book.apply(Plan("import", additions=(Addition("Orders", {"order_id": "#1001"}),)))
    assert rows(book, "Orders", "order_id") == [["#1001"]]
    assert list(book.grid(sheet("Orders")).numbers) == [3]


@pytest.mark.parametrize(
    "value",
    [
        "text",
        "=HYPERLINK(1)",
        "+1",
        "-5 %",
        "@anna",
        "\tx",
        "007",
        "7495332972350677489",
        "_x0041_",
        "a\nb",
        " blanks ",
        "<&\">'",
        "日本語 🎉",
        True,
        False,
        0,
        -3,
        3_000_000_000,
        0.1,
        1e-9,
    ],
)
def test_what_is_written_is_read(book, value):
    book.apply(Plan("import", additions=(Addition("Orders", {"order_id": "1", "product": value}),)))
    assert rows(book, "Orders", "product") == [[value]]


@pytest.mark.parametrize(
    "value",
    [date(2026, 2, 28), date(1999, 12, 31), date(1900, 3, 1), datetime(2026, 2, 28, 13, 45, 1)],  # noqa: DTZ001
)
def test_days_and_moments_are_read_as_such(book, value):
    book.apply(Plan("import", additions=(Addition("Orders", {"order_id": "1", "ordered_at": value}),)))
    assert rows(book, "Orders", "ordered_at") == [[value]]


def test_money_is_a_number_in_the_sheet(book):
    book.apply(Plan("import", additions=(Addition("Orders", {"order_id": "1", "net": Decimal("1234.10")}),)))
    [[found]] = rows(book, "Orders", "net")
    assert found is not None
    assert Decimal(str(found)) == Decimal("1234.1")


def test_all_rows_of_a_table_are_replaced(book):
    def say(*facts: str) -> Plan:
        new = tuple({"number": str(at), "fact": fact} for at, fact in enumerate(facts, 1))
        return Plan("check", replacements=(Replacement("Findings", new),))

    book.apply(say("a", "b", "c"))
    assert rows(book, "Findings", "number", "fact") == [["1", "a"], ["2", "b"], ["3", "c"]]
    book.apply(say("d"))
    assert rows(book, "Findings", "number", "fact") == [["1", "d"]]
    book.apply(say())
    assert rows(book, "Findings", "number", "fact") == []
    book.apply(say("e", "f"))
    assert rows(book, "Findings", "number", "fact") == [["1", "e"], ["2", "f"]]


def test_named_cells_are_written(book):
    book.apply(Plan("new", cells={"PickedCampaign": "Winter", "AsOf": date(2026, 12, 1)}))
    assert (book.cell("PickedCampaign"), book.cell("AsOf")) == ("Winter", date(2026, 12, 1))


def test_each_applied_plan_is_a_revision_and_an_empty_one_is_none(book):
    book.apply(Plan("new", cells={"PickedCampaign": "Winter"}))
    book.apply(Plan("new"))
    assert book.property("creatorsheet.revision") == "1"


def test_a_moment_with_a_zone_is_written_in_utc(tmp_path, our_book):
    path = tmp_path / "ours.xlsx"
    path.write_bytes(our_book(ROWS))
    book = FileBook(path)
    moment = datetime(2026, 2, 28, 13, 45, tzinfo=UTC)
    book.apply(Plan("import", additions=(Addition("Orders", {"order_id": "1", "ordered_at": moment}),)))
    assert rows(book, "Orders", "ordered_at") == [[moment.replace(tzinfo=None)]]


def test_memory_knows_only_declared_columns():
    with pytest.raises(KeyError, match="nonsense"):
        MemoryBook({"Orders": [{"nonsense": 1}]})


HURT: dict[str, list[dict[str, Raw]]] = {
    "Campaigns": [{"campaign_id": "C-1", "currency": "EUR"}],
    "Creators": [{"creator_id": "CR-1", "handle": "anna.skin"}],
    "Lists": [],
    "Orders": [],
    "Costs": [
        {"cost_id": "K-1", "campaign": "C-1", "amount": 12, "currency": "EUR"},
        {"cost_id": "K-2", "campaign": "C-1", "amount": 13, "currency": "EUR"},
    ],
}
CHANGED = {("Costs", 3, "amount_campaign"): "", ("Costs", 4, "handle"): "=[@[Creator ID]]"}


@pytest.fixture(params=["memory", "file", "live"])
def hurt(request: pytest.FixtureRequest, tmp_path: Path, our_book: Callable[..., bytes]) -> Book:
    """A workbook in which somebody typed over a formula, changed another, retitled a column, renamed a table and typed a
    row below one."""
    if request.param == "memory":
        damage = Damage(
            titles={("Costs", "amount"): "Paid out"},
            altered=CHANGED,
            below={"Costs": [{"cost_id": "K-3", "campaign": "C-1", "amount": 14}]},
            names={"Orders": "Table7"},
        )
        tables = {**HURT, "Costs": [{**HURT["Costs"][0], "amount_campaign": 99}, HURT["Costs"][1]]}
        return MemoryBook(tables, name="ours.xlsx", damage=damage)
    path = tmp_path / "ours.xlsx"
    editor = Editor(our_book(HURT, extra=True))
    costs = editor.tables["costs"]
    columns = {key: 1 + at for at, key in enumerate(sheet("Costs").columns)}
    editor.set("Costs", 3, columns["amount_campaign"], 99)
    editor.set("Costs", 4, columns["handle"], None, "Costs[[#This Row],[Creator ID]]")
    for key, value in (("cost_id", "K-3"), ("campaign", "C-1"), ("amount", 14)):
        editor.set("Costs", 5, columns[key], value)
    editor.retitle(costs, columns["amount"] - 1, "Paid out")
    editor.rename(editor.tables["orders"], "Table7")
    path.write_bytes(editor.finish())
    return live(path) if request.param == "live" else FileBook(path)


def mended(book: Book, *mends: Mend) -> Book:
    book.apply(Plan("check", mends=mends))
    return book


def test_a_sound_workbook_has_sound_surroundings(book):
    around = book.surroundings(sheet("Scorecards"))
    assert [one.title for one in around.headers] == [one.title for one in sheet("Scorecards").columns.values()]
    assert [one.shown for one in around.headers] == [one.title for one in around.headers]
    assert (around.outside, around.merged, len(around.below), around.totals) == ((0, ""), (), 0, False)
    assert book.renamed(sheet("Orders")) == ""


def test_what_somebody_did_is_told(hurt):
    around = hurt.surroundings(sheet("Costs"))
    titles = {key: one.title for key, one in sheet("Costs").columns.items()}
    assert around.altered == {(row, titles[key]): text for (_, row, key), text in CHANGED.items()}
    assert around.headers[7].title == around.headers[7].shown == "Paid out"
    assert around.outside == (1, "A5:S5")
    assert list(around.below.numbers) == [5]
    assert list(around.below.rows[0][:3]) == ["K-3", "C-1", None]
    assert hurt.renamed(sheet("Orders")) == "Table7"
    with pytest.raises(Refused, match="CS-W03"):
        hurt.grid(sheet("Orders"))


def test_a_formula_comes_back(hurt):
    mended(hurt, Restoring("Costs", 3, "K-1", "amount_campaign", 99))
    assert set(hurt.surroundings(sheet("Costs")).altered) == {(4, "Handle")}
    assert hurt.grid(sheet("Costs")).column("In campaign currency")[0] != 99


def test_a_column_gets_its_title_back_and_formulas_with_it(hurt):
    mended(hurt, Titling("Costs", 7, "H2", "Paid out", "Amount"))
    assert hurt.grid(sheet("Costs")).column("Amount") == [12, 13]
    assert hurt.surroundings(sheet("Costs")).headers[7].shown == "Amount"
    assert len(hurt.surroundings(sheet("Costs")).altered) == len(CHANGED)


def test_a_table_gets_its_name_back(hurt):
    mended(hurt, Naming("Orders", "Table7", "Orders"))
    assert hurt.renamed(sheet("Orders")) == ""
    assert len(hurt.grid(sheet("Orders"))) in (0, 1)


def test_a_table_takes_in_the_row_below(hurt):
    mended(hurt, Extension("Costs", 5, 1))
    assert hurt.grid(sheet("Costs")).column("Cost ID") == ["K-1", "K-2", "K-3"]
    assert hurt.surroundings(sheet("Costs")).outside == (0, "")
    assert set(hurt.surroundings(sheet("Costs")).altered) == {(3, "In campaign currency"), (4, "Handle")}


def test_a_plan_can_be_looked_at_and_leaves_the_workbook_as_it_is(hurt):
    later = hurt.after(Plan("check", mends=(Extension("Costs", 5, 1),)))
    assert len(later.grid(sheet("Costs"))) == 3
    assert len(hurt.grid(sheet("Costs"))) == 2
    assert hurt.property("creatorsheet.revision") == "0"


def test_all_at_once_in_their_order(hurt):
    mended(
        hurt,
        Naming("Orders", "Table7", "Orders"),
        Titling("Costs", 7, "H2", "Paid out", "Amount"),
        Extension("Costs", 5, 1),
        Restoring("Costs", 3, "K-1", "amount_campaign", 99),
        Restoring("Costs", 4, "K-2", "handle", "=[@[Creator ID]]"),
    )
    around = hurt.surroundings(sheet("Costs"))
    assert (around.altered, around.outside) == ({}, (0, ""))
    assert hurt.grid(sheet("Costs")).column("Amount") == [12, 13, 14]
    assert hurt.property("creatorsheet.revision") == "1"


def test_columns_that_give_new_rows_no_formula_are_told_and_mended(tmp_path, our_book):
    memory = MemoryBook(HURT, damage=Damage(without=frozenset([("Costs", "handle")])))
    path = tmp_path / "ours.xlsx"
    editor = Editor(our_book(HURT))
    costs = editor.tables["costs"]
    editor.calculate(costs, 3, "1+1")
    path.write_bytes(editor.finish())
    for one in (memory, live(path), FileBook(path)):
        assert one.surroundings(sheet("Costs")).without == ("Handle",)
        assert mended(one, Calculating("Costs", "handle")).surroundings(sheet("Costs")).without == ()


def test_a_file_takes_no_mend_that_was_planned_for_another(tmp_path, our_book):
    path = tmp_path / "ours.xlsx"
    path.write_bytes(our_book(HURT))
    for mend in (
        Titling("Costs", 7, "H2", "Paid out", "Amount"),
        Naming("Orders", "Table7", "Orders"),
        Restoring("Budget", 3, "B-1", "remaining", 1),
    ):
        with pytest.raises(Refused, match="CS-W03"):
            mended(FileBook(path), mend)
