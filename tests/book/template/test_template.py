"""The workbook as it is made new: everything declared stands in it, within Excel's limits, and reads back."""

from __future__ import annotations

import io
import json
import re
import subprocess
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils import get_column_letter, range_boundaries
from python_calamine import CalamineWorkbook

from creatorsheet.book import look, template
from creatorsheet.book.template import columns
from creatorsheet.book.template.entries import FIRST, LAST, TEXT_LIMIT, TITLE_LIMIT, message
from creatorsheet.catalogue import lists
from creatorsheet.catalogue.reports.findings import FindingRow
from creatorsheet.catalogue.setup.presets import SETTINGS
from creatorsheet.catalogue.shapes import ALWAYS, Column, Kind, Sheet
from creatorsheet.catalogue.tabs import ROWS
from creatorsheet.catalogue.templates import TEMPLATES
from creatorsheet.kernel.grid import Raw

SHEETS = [row.sheet for row in ROWS if row is not FindingRow]  # Findings is a page of its own
COLUMNS = [(sheet, column) for sheet in SHEETS for column in sheet.columns.values()]
WIDE = [sheet for sheet in SHEETS if len(sheet.columns) >= 26]


def names(value: object) -> str:
    return value.title if isinstance(value, Sheet | Column) else str(value)


@pytest.fixture(scope="module")
def content() -> bytes:
    return template.content("test-book")


@pytest.fixture(scope="module")
def book(content: bytes) -> Any:  # openpyxl's stubs know only half of a workbook
    return openpyxl.load_workbook(io.BytesIO(content))


@pytest.fixture(scope="module")
def values(content: bytes) -> Any:  # openpyxl's stubs know only half of a workbook
    return openpyxl.load_workbook(io.BytesIO(content), data_only=True)


def at(sheet: Sheet, key: str) -> int:
    return list(sheet.columns).index(key) + 1


def validation(tab: Any, row: int, column: int):
    cell = f"{get_column_letter(column)}{row}"
    found = [one for one in tab.data_validations.dataValidation if cell in one.sqref]
    assert len(found) == 1, f"{tab.title}!{cell} has {len(found)} rules"
    return found[0]


def rules(tab: Any, column: int) -> list[str]:
    """The formulas of the conditional formats of a column's first data cell."""
    cell = f"{get_column_letter(column)}{FIRST + 1}"
    return [rule.formula[0] for area in tab.conditional_formatting if cell in area.sqref for rule in area.rules]


def test_the_same_id_gives_the_same_bytes(content: bytes) -> None:
    assert template.content("test-book") == content


def test_another_id_changes_no_more_than_the_property(content: bytes) -> None:
    other: Any = openpyxl.load_workbook(io.BytesIO(template.content("other")))
    assert [one.value for one in other.custom_doc_props.props] == ["other", "2", "0"]


@pytest.mark.oracle
def test_microsoft_finds_no_error(content: bytes, ooxml_validator: str, tmp_path: Path) -> None:
    file = tmp_path / "new.xlsx"
    file.write_bytes(content)
    found = subprocess.run([ooxml_validator, file], capture_output=True, text=True, check=False)
    assert json.loads(found.stdout)["errors"] == []


def test_an_empty_workbook_shows_nothing_that_depends_on_the_day() -> None:
    one, other = (
        openpyxl.load_workbook(io.BytesIO(template.content("day", settings={"as_of": day})), data_only=True)
        for day in ("2026-01-31", "2027-06-01")
    )
    changed = {
        f"{tab.title}!{cell.coordinate}"
        for tab in one
        for row in tab.iter_rows()
        for cell in row
        if cell.value != other[tab.title][cell.coordinate].value
    }
    setting = [str(preset.key) for preset in SETTINGS].index("Figures as of")
    assert changed == {f"Settings!D{setting + 3}", "calc!B2"}


def test_tabs_stand_in_the_order_of_the_groups(book: Any) -> None:
    tabs = [tab.title for tab in book if tab.sheet_state == "visible"]
    data = [sheet.title for sheet in SHEETS if not sheet.hidden]
    assert tabs[0] == "Home"
    assert [tab for tab in tabs if tab in data] == data
    assert book.active is not None
    assert book.active.title == "Home"


def test_calamine_reads_every_tab(content: bytes) -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    for sheet in SHEETS:
        rows = book.get_sheet_by_name(sheet.title).to_python(skip_empty_area=False)
        assert rows[1][: len(sheet.columns)] == [column.title for column in sheet.columns.values()]


@pytest.mark.parametrize("sheet", SHEETS, ids=names)
def test_every_declared_column_stands_in_its_table(book: Any, sheet: Sheet) -> None:
    tab = book[sheet.title]
    titles = [column.title for column in sheet.columns.values()]
    assert [cell.value for cell in tab[2]][: len(titles)] == titles
    table = tab.tables[sheet.table]
    assert [column.name for column in table.tableColumns] == titles
    left, top, right, bottom = (edge or 0 for edge in range_boundaries(table.ref))
    assert (left, top, right) == (1, 2, len(titles))
    assert bottom >= 3
    assert table.tableStyleInfo is None or table.tableStyleInfo.name is None


@pytest.mark.parametrize("sheet", SHEETS, ids=names)
def test_a_row_nobody_has_begun_shows_nothing(values: Any, sheet: Sheet) -> None:
    if sheet.title in ("Settings", "Lists", "Templates"):
        return
    shown = {
        column.title: cell.value for column, cell in zip(sheet.columns.values(), values[sheet.title][3], strict=False)
    }
    assert {title: value for title, value in shown.items() if value not in (None, "")} == {}


@pytest.mark.parametrize("sheet", SHEETS, ids=names)
def test_printing_fits_the_width_and_repeats_the_header(book: Any, sheet: Sheet) -> None:
    tab = book[sheet.title]
    assert tab.page_setup.orientation == "landscape"
    assert tab.page_setup.fitToWidth in (None, 1)  # 1 is what Excel assumes
    assert tab.page_setup.fitToHeight == 0
    assert tab.sheet_properties.pageSetUpPr.fitToPage
    assert tab.print_title_rows == "$1:$2"


@pytest.mark.parametrize("sheet", SHEETS, ids=names)
def test_tab_is_frozen_under_its_header_and_leads_home(book: Any, sheet: Sheet) -> None:
    tab = book[sheet.title]
    assert tab.freeze_panes == f"{get_column_letter(sheet.frozen + 1)}3"
    assert tab["A1"].value == "◄ Home"
    assert tab["A1"].hyperlink.location == "'Home'!A1"
    assert tab.sheet_properties.tabColor.rgb == f"FF{look.TAB[sheet.group][1:]}"
    assert not tab.sheet_view.showGridLines


@pytest.mark.parametrize("sheet", WIDE, ids=names)
def test_a_folded_band_says_how_much_it_hides(book: Any, sheet: Sheet) -> None:
    tab = book[sheet.title]
    shown = list(sheet.columns.values())
    hidden: dict[str, int] = {}
    for number, column in enumerate(shown, start=1):
        letter = get_column_letter(number)
        group = next(one for one in tab.column_dimensions.values() if one.min <= number <= one.max)
        hidden[column.band] = hidden.get(column.band, 0) + bool(group.hidden)
        assert not (group.hidden and number <= sheet.frozen), f"{letter} is frozen and hidden"
    said = [cell.value for cell in tab[1] if cell.value and cell.value != "◄ Home"]
    first, *others = hidden.items()
    assert first[1] == 0
    assert said == [f"{band.upper()} +{count}" if count else band.upper() for band, count in others]
    assert sum(hidden.values()) > 0


@pytest.mark.parametrize("sheet", WIDE, ids=names)
def test_bands_that_lie_open_are_bands_of_the_tab(sheet: Sheet) -> None:
    assert set(sheet.opened) <= {column.band for column in sheet.columns.values()}


@pytest.mark.parametrize(("sheet", "column"), COLUMNS, ids=names)
def test_words_for_typing_keep_excels_limits(sheet: Sheet, column: Column) -> None:
    assert len(column.title) <= TITLE_LIMIT
    assert len(column.help) <= TEXT_LIMIT
    assert message(column).startswith(column.help)
    assert len(message(column)) <= TEXT_LIMIT


def test_every_cell_for_entries_has_one_rule_within_the_limits(book: Any) -> None:
    for sheet in SHEETS:
        for number, column in enumerate(sheet.columns.values(), start=1):
            rule = validation(book[sheet.title], 3, number)
            assert rule.prompt
            assert len(rule.promptTitle) <= TITLE_LIMIT
            assert len(rule.prompt) <= TEXT_LIMIT
            assert len(rule.error or "") <= TEXT_LIMIT
            if rule.type == "list" and rule.formula1.startswith('"'):
                assert len(rule.formula1) <= TEXT_LIMIT + 2
            if column.typed and column.kind in columns.NUMERIC:
                assert rule.type in ("whole", "decimal", "date")
                assert rule.error


def test_drop_downs_offer_every_choice(book: Any) -> None:
    for sheet, column in COLUMNS:
        if column.choice is None or not column.typed:
            continue
        source = validation(book[sheet.title], 3, at(sheet, column.key)).formula1
        tab, area = source.lstrip("=").split("!")
        offered = [row[0].value for row in book[tab][area.replace("$", "")]]
        assert offered == column.choice.labels(), f"{sheet.title} {column.title}"


def test_a_reference_offers_the_ids_of_its_tab(book: Any) -> None:
    rule = validation(book["Deals"], 3, at(_sheet("Deals"), "campaign"))
    assert rule.formula1.startswith("'Campaigns'!$A$3:INDEX('Campaigns'!$A$3:")
    assert rule.error == "Please take an ID that stands in the tab Campaigns."


def test_rules_reach_far_below_the_table(book: Any) -> None:
    rule = validation(book["Budget"], LAST + 1, at(_sheet("Budget"), "planned"))
    assert rule.type == "decimal"


def _sheet(title: str) -> Sheet:
    return next(sheet for sheet in SHEETS if sheet.title == title)


def test_needed_cells_ask_to_be_filled(book: Any) -> None:
    budget = _sheet("Budget")
    assert rules(book["Budget"], at(budget, "planned")) == ['AND(F3="",OR($A3<>"",$B3<>""))']
    deals = _sheet("Deals")
    letter = get_column_letter(at(deals, "signed_on"))
    status = get_column_letter(at(deals, "status"))
    assert rules(book["Deals"], at(deals, "signed_on")) == [f'AND({letter}3="",OR(${status}3="Signed"))']


def test_a_column_has_one_conditional_format_at_most(book: Any) -> None:
    for sheet in SHEETS:
        for number in range(1, len(sheet.columns) + 1):
            assert len(rules(book[sheet.title], number)) <= 1


def test_bad_news_stands_out(book: Any) -> None:
    budget = _sheet("Budget")
    assert rules(book["Budget"], at(budget, "remaining")) == ['AND(I3<>"",I3<0)']
    payments = _sheet("Payments")
    letter = get_column_letter(at(payments, "status"))
    assert rules(book["Payments"], at(payments, "status")) == [f'AND({letter}3<>"",{letter}3="Late")']


@pytest.mark.parametrize("sheet", SHEETS, ids=names)
def test_ids_and_words_are_kept_as_text(book: Any, sheet: Sheet) -> None:
    tab = book[sheet.title]
    for number, column in enumerate(sheet.columns.values(), start=1):
        cell = tab.cell(3, number)
        if column.calculated:
            assert cell.number_format != "@", f"{column.title} would show its formula"
        elif column.kind not in columns.NUMERIC and (sheet.title, column.key) != ("Settings", "value"):
            assert cell.number_format == "@"
        below = next(one for one in tab.column_dimensions.values() if one.min <= number <= one.max)
        assert below.width > 5


def test_text_never_becomes_a_formula() -> None:
    wild = ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")', "http://example.com", "007", "1e5", " x", "a\nb"]
    rows = [{"campaign_id": f"C-{i}", "name": text, "offer": text} for i, text in enumerate(wild)]
    book = openpyxl.load_workbook(io.BytesIO(template.content("wild", {"Campaigns": rows})))
    campaigns = _sheet("Campaigns")
    for number, text in enumerate(wild, start=3):
        for key in ("name", "offer"):
            cell = book["Campaigns"].cell(number, at(campaigns, key))
            assert (cell.data_type, cell.value) == ("s", text)
            assert cell.hyperlink is None


def test_rows_are_written_as_their_kinds() -> None:
    row: dict[str, Raw] = {
        "cost_id": "K-1",
        "campaign": "C-1",
        "cost_date": date(2026, 3, 4),
        "amount": 12.5,
        "currency": "EUR",
    }
    book: Any = openpyxl.load_workbook(
        io.BytesIO(template.content("rows", {"Costs": [row], "Payments": [{"hold": True}]}))
    )
    costs = _sheet("Costs")
    day = book["Costs"].cell(3, at(costs, "cost_date"))
    assert day.value.date() == date(2026, 3, 4)
    assert day.number_format == look.DAY
    assert book["Costs"].cell(3, at(costs, "amount")).value == 12.5
    assert book["Payments"].cell(3, at(_sheet("Payments"), "hold")).value == "Yes"


def test_set_up_tabs_hold_what_the_catalogue_declares(values: Any) -> None:
    def column(title: str, key: str) -> list[object]:
        number = at(_sheet(title), key)
        return [row[number - 1].value for row in values[title].iter_rows(min_row=3)]

    assert column("Settings", "setting_key") == [str(preset.key) for preset in SETTINGS]
    assert column("Lists", "label") == [entry.label for entry in lists.ROWS]
    assert column("Lists", "list_key")[0] == f"{lists.ROWS[0].list_name}:{lists.ROWS[0].label}"
    assert column("Templates", "body") == [text.body for text in TEMPLATES]


def test_settings_have_names(values: Any) -> None:
    def named(name: str) -> object:
        sheet, cell = values.defined_names[name].attr_text.split("!")
        return values[sheet][cell.replace("$", "")].value

    assert named("W_total") == 100
    assert named("W_audience") == 25
    assert isinstance(named("AsOf"), datetime)


def test_every_column_is_wide_enough_for_its_longest_word() -> None:
    for _, column in COLUMNS:
        longest = max(column.title.split(), key=len)
        assert columns.width(column) >= len(longest) * columns.LETTER_PX


def test_needs_name_columns_that_exist() -> None:
    for sheet, column in COLUMNS:
        if column.need is not ALWAYS and column.need.column:
            assert column.need.column in sheet.columns, f"{sheet.title} {column.title}"


def test_formulas_speak_the_dialect_of_files(book: Any) -> None:
    for sheet in SHEETS:
        for column, cell in zip(sheet.columns.values(), book[sheet.title][3], strict=False):
            if isinstance(cell.value, str) and cell.data_type == "f":
                outside = re.sub(r'"[^"]*"', "", cell.value)
                assert "@" not in outside, f"{sheet.title} {column.title}: {cell.value}"


def test_kinds_have_formats_and_widths() -> None:
    assert set(columns.FORMATS) == columns.NUMERIC
    assert set(columns.WIDTHS) | {Kind.CHOICE} == set(Kind)
