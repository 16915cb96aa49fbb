"""Check --fix: the demo's workbook damaged in a dozen ways as people do, found, repaired, and back as it was."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from creatorsheet.app.check import check
from creatorsheet.app.fixing.fix import Fixed, fix
from creatorsheet.book.editor.areas import cell_ref
from creatorsheet.book.editor.editor import Editor
from creatorsheet.book.editor.tables import resize
from creatorsheet.book.file import FileBook
from creatorsheet.book.memory import Damage, MemoryBook
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.repairs import REPAIRS
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.catalogue.tabs import BY_TITLE, ROWS, sheet
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.grid import Raw, column_letters
from creatorsheet.kernel.plan import Change, Extension, Plan
from creatorsheet.shell.run import apply

TODAY = date(2026, 6, 14)
BOOK = "Barrier Serum launch.xlsx"


@dataclass
class Hurter:
    """Damages a workbook file, and remembers the cells."""

    path: Path

    def __post_init__(self) -> None:
        self.editor = Editor(self.path.read_bytes())
        self.book = FileBook(self.path)
        self.cells: dict[str, str] = {}

    def at(self, tab: str, key: str, row: int) -> tuple[int, int]:
        """The sheet row and column of a table's row, counted from 0."""
        table = self.editor.tables[sheet(tab).table.casefold()]
        column = table.column(sheet(tab).columns[key].title)
        assert column
        return table.first + row, column

    def value(self, tab: str, key: str, row: int) -> Raw:
        """What a cell held before."""
        return self.book.grid(sheet(tab)).column(sheet(tab).columns[key].title)[row]

    def put(self, name: str, tab: str, key: str, row: int, value: Raw, formula: str = "") -> None:
        """Write into a cell as somebody does."""
        at = self.at(tab, key, row)
        self.editor.set(tab, *at, value, formula)
        self.cells[name] = f"{tab}!{cell_ref(*at)}"

    def save(self) -> None:
        """Write the file."""
        self.path.write_bytes(self.editor.finish())


@pytest.fixture
def sound(demo_folder: Path, tmp_path: Path) -> Path:
    path = tmp_path / BOOK
    path.write_bytes((demo_folder / BOOK).read_bytes())
    return path


@pytest.fixture(scope="module")
def hurt(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Hurter:
    path = tmp_path_factory.mktemp("hurt") / BOOK
    path.write_bytes((demo_folder / BOOK).read_bytes())
    one = Hurter(path)
    one.put("figure", "Costs", "amount_campaign", 2, 999.5)
    one.put("formula", "Costs", "amount_campaign", 4, 1, "Costs[[#This Row],[Amount]]*1.1")
    one.put("blank", "Costs", "amount_campaign", 6, None)
    one.put("text", "Costs", "amount", 3, f"{one.value('Costs', 'amount', 3):,.2f} ")
    day = one.value("Costs", "cost_date", 5)
    assert isinstance(day, date)
    one.put("day", "Costs", "cost_date", 5, f"{day:%d %B %Y}")
    one.put("choice", "Costs", "category", 7, f"{one.value('Costs', 'category', 7)} ".lower())
    one.put("reference", "Costs", "creator", 8, f" {one.value('Costs', 'creator', 8)}".lower())
    one.put("name", "Deals", "creator", 1, f"@{one.value('Deals', 'handle', 1)}")
    handle = one.value("Creators", "handle", 2)
    one.put("handle", "Creators", "handle", 2, f"https://www.tiktok.com/@{handle}?lang=en")
    one.put("digits", "Deliverables", "video_id", 0, float(str(one.value("Deliverables", "video_id", 0))))
    one.put("double", "Costs", "cost_id", 12, one.value("Costs", "cost_id", 11))
    one.put("id", "Videos", "video_row_id", 3, None)
    one.editor.retitle(one.editor.tables["deliverables"], 11, "Goes live")
    one.cells["title"] = "Deliverables!L2"
    one.editor.rename(one.editor.tables["rates"], "Table7")
    one.cells["table"] = "Rates"
    payments = one.editor.tables["payments"]
    resize(one.editor.package, payments, payments.last - 1)
    one.cells["below"] = f"Payments!A{payments.last}:Y{payments.last}"
    one.save()
    return one


WANTED = {
    "figure": "CS-W01",
    "formula": "CS-W01",
    "blank": "CS-W01",
    "text": "CS-W25",
    "day": "CS-W25",
    "choice": "CS-W24",
    "reference": "CS-W24",
    "name": "CS-R07",
    "handle": "CS-W24",
    "digits": "CS-R09",
    "double": "CS-W02",
    "title": "CS-W20",
    "table": "CS-W22",
    "below": "CS-W04",
}


def places(findings: tuple[Finding, ...]) -> set[tuple[str, str]]:
    return {(str(found.place), found.code) for found in findings}


def held(book: Book) -> dict[str, list[list[Raw]]]:
    """What the tables of a workbook hold."""
    return {row.sheet.title: [list(one) for one in book.grid(row.sheet).rows] for row in ROWS}


@dataclass(frozen=True)
class Done:
    """A repaired workbook, and what was done."""

    path: Path
    fixed: Fixed
    previewed: dict[str, list[list[Raw]]]


@pytest.fixture(scope="module")
def done(hurt: Hurter, tmp_path_factory: pytest.TempPathFactory) -> Done:
    path = tmp_path_factory.mktemp("done") / BOOK
    path.write_bytes(hurt.path.read_bytes())
    book = FileBook(path)
    fixed = fix(book, today=TODAY)
    previewed = held(book.after(fixed.plan))
    book.apply(fixed.plan)
    return Done(path, fixed, previewed)


def repaired(path: Path) -> Fixed:
    book = FileBook(path)
    fixed = fix(book, today=TODAY)
    book.apply(fixed.plan)
    return fixed


def test_check_finds_each_damage_in_its_cell(hurt: Hurter) -> None:
    found = places(check(FileBook(hurt.path), today=TODAY).findings)
    missing = {name: hurt.cells[name] for name, code in WANTED.items() if (hurt.cells[name], code) not in found}
    assert missing == {}


def test_all_of_it_is_repaired_and_everything_else_stays(done: Done, demo_folder: Path) -> None:
    before = check(FileBook(demo_folder / BOOK), today=TODAY).findings
    wanted, found = held(FileBook(demo_folder / BOOK)), held(FileBook(done.path))
    new_id = found["Costs"][12][0]
    assert new_id not in {row[0] for row in wanted["Costs"]}
    found["Costs"][12][0] = wanted["Costs"][12][0]
    del wanted["Findings"], found["Findings"]
    assert found == wanted
    left = check(FileBook(done.path), today=TODAY).findings
    assert places(left) == places(before)
    assert [str(one) for one in done.fixed.outcome.findings if one.code != "CS-W27"] == [str(one) for one in left]


def test_what_no_repair_is_about_stays_byte_for_byte(done: Done, demo_folder: Path) -> None:
    old, new = Editor((demo_folder / BOOK).read_bytes()), Editor(done.path.read_bytes())
    differ = {part for part in old.package.parts if old.package.read(part) != new.package.read(part)}
    touched = {
        "Costs",
        "Deals",
        "Creators",
        "Videos",
        "Deliverables",
        "Payments",
        "Findings",
        "Home",
    }  # Home counts findings
    parts = {old.contents.sheets[tab] for tab in touched}
    parts |= {old.tables[name].part for name in ("findings", "deliverables", "payments", "rates")}
    assert differ <= parts | {"docProps/custom.xml", "xl/styles.xml"}
    assert set(old.package.parts) == set(new.package.parts)
    tables = {name: (one.area, [(c.title, c.formula) for c in one.columns]) for name, one in old.tables.items()}
    again = {name: (one.area, [(c.title, c.formula) for c in one.columns]) for name, one in new.tables.items()}
    assert {name: one for name, one in tables.items() if name != "findings"} == {
        name: one for name, one in again.items() if name != "findings"
    }


def test_a_second_time_nothing_is_left_to_repair(done: Done) -> None:
    content = done.path.read_bytes()
    again = fix(FileBook(done.path), today=TODAY)
    assert (again.steps, bool(again.plan)) == ((), False)
    FileBook(done.path).apply(again.plan)
    assert done.path.read_bytes() == content


def test_a_figure_that_gave_way_stays_in_findings_until_somebody_deletes_it(done: Done, tmp_path: Path) -> None:
    path = tmp_path / BOOK
    path.write_bytes(done.path.read_bytes())
    book = FileBook(path)

    def kept() -> list[Raw]:
        grid = book.grid(sheet("Findings"))
        return [one["What is so"] for one in grid.records() if one["Code"] == "CS-W27"]

    assert len(kept()) == 2
    assert any("held 999.5 and calculates" in str(one) for one in kept())
    apply(book, check(book, today=TODAY))
    assert len(kept()) == 2


def test_figures_take_over_the_number_format_of_their_column(hurt: Hurter, done: Done) -> None:
    editor = Editor(done.path.read_bytes())
    part = editor.sheet("Costs")
    for name, key in (("text", "amount"), ("day", "cost_date")):
        row, column = hurt.at("Costs", key, 3 if name == "text" else 5)
        cell, other = part.rows.cell(row, column), part.rows.cell(row + 1, column)
        assert cell
        assert other
        assert (cell.kind, cell.style) == (other.kind, other.style)


@pytest.mark.oracle
def test_microsofts_validator_takes_the_repaired_file(done: Done, ooxml_validator: str) -> None:
    answer = subprocess.run([ooxml_validator, done.path], capture_output=True, text=True, check=False)
    assert json.loads(answer.stdout)["errors"] == []


@pytest.mark.oracle
def test_libreoffice_takes_the_repaired_file_and_check_takes_what_libreoffice_saves(
    done: Done, soffice: str, tmp_path: Path
) -> None:
    """LibreOffice forgets what columns calculate by; cells are as they were, and --fix tells the tables again."""
    out, home = tmp_path / "saved", tmp_path / "home"
    convert = [f"-env:UserInstallation={home.as_uri()}", "--headless", "--convert-to", "xlsx", "--outdir", str(out)]
    subprocess.run([soffice, *convert, str(done.path)], check=True, capture_output=True, timeout=240)
    saved = out / BOOK
    found = {one.code for one in check(FileBook(saved), today=TODAY).findings}
    assert "CS-W26" in found
    assert not found & {"CS-W01", "CS-W03", "CS-W20", "CS-W21", "CS-W22", "CS-W24", "CS-W25"}
    fixed = repaired(saved)
    assert {step.repair.key for step in fixed.steps} == {"new_rows"}
    known = Editor(saved.read_bytes()).tables
    for name, one in Editor(done.path.read_bytes()).tables.items():
        assert [bool(column.formula) for column in known[name].columns] == [bool(c.formula) for c in one.columns], name


def memory(rows: dict[str, list[dict[str, Raw]]], **damage: object) -> MemoryBook:
    return MemoryBook(rows, damage=Damage(**damage))  # type: ignore[arg-type]


def shown(fixed: Fixed) -> list[tuple[str, str, Raw, Raw]]:
    return [(step.repair.key, str(step.place), step.before, step.after) for step in fixed.steps]


def test_a_name_that_two_rows_have_is_left() -> None:
    creators: list[dict[str, Raw]] = [
        {"creator_id": "CR-A", "handle": "anna"},
        {"creator_id": "CR-B", "handle": "anna"},
    ]
    fixed = fix(memory({"Creators": creators, "Costs": [{"cost_id": "K-A", "creator": "@anna"}]}), today=TODAY)
    assert shown(fixed) == []
    assert "CS-R07" in {found.code for found in fixed.outcome.findings}


def test_rows_pasted_below_with_a_copied_id_get_one_of_their_own() -> None:
    campaigns: list[dict[str, Raw]] = [{"campaign_id": "C-A", "currency": "EUR"}]
    costs: list[dict[str, Raw]] = [{"cost_id": "K-A", "campaign": "C-A", "amount": 5}]
    fixed = fix(memory({"Campaigns": campaigns, "Costs": costs}, below={"Costs": costs}), today=TODAY)
    kinds = [step.repair.key for step in fixed.steps]
    assert kinds == ["rows", "ids"]
    assert isinstance(fixed.steps[0].item, Extension)
    assert isinstance(fixed.steps[1].item, Change)
    assert fixed.steps[1].item.row == 4


@pytest.mark.parametrize(
    "row",
    [
        {"campaign": "Total", "amount": 12},
        {"campaign": "C-A"},
        {"what": "Sum of the above", "amount": 12},
        {"campaign": "C-A", "amount": "twelve"},
        {"campaign": "C-A", "amount": 12, "currency": "XXQ"},
        {"cost_id": "see below", "campaign": "C-A", "amount": 12},
        {"campaign": "C-A", "creator": "CR-GONE", "amount": 12},
    ],
    ids=lambda row: " ".join(map(str, row.values())),
)
def test_what_is_no_whole_row_stays_outside(row: dict[str, Raw]) -> None:
    campaigns: list[dict[str, Raw]] = [{"campaign_id": "C-A", "currency": "EUR"}]
    costs: list[dict[str, Raw]] = [{"cost_id": "K-A", "campaign": "C-A", "amount": 5}]
    below: list[dict[str, Raw]] = [{"campaign": "C-A", "amount": 7}, row, {"campaign": "C-A", "amount": 8}]
    alone = fix(memory({"Campaigns": campaigns, "Costs": costs}, below={"Costs": [row]}), today=TODAY)
    assert [step for step in alone.steps if step.repair.key == "rows"] == []
    assert "CS-W04" in {found.code for found in alone.outcome.findings}
    after = fix(memory({"Campaigns": campaigns, "Costs": costs}, below={"Costs": below}), today=TODAY)
    assert [step.item for step in after.steps if step.repair.key == "rows"] == [Extension("Costs", 4, 1)]


def test_a_table_that_cannot_grow_keeps_its_finding_and_the_rest_is_repaired(sound: Path) -> None:
    editor = Editor(sound.read_bytes())
    costs = editor.tables["costs"]
    last = costs.area.bottom
    row = FileBook(sound).grid(sheet("Costs")).rows[0]
    for at, (column, value) in enumerate(zip(costs.columns, row, strict=True)):
        if not column.formula and value is not None and at:
            editor.set("Costs", last + 1, costs.area.left + at, value)
    editor.set("Costs", 3, costs.area.left + 9, "paid ")
    part = editor.sheet("Costs")
    end = part.xml.index(b"</sheetData>") + len(b"</sheetData>")
    merge = f'<mergeCells count="1"><mergeCell ref="A{last + 1}:B{last + 1}"/></mergeCells>'.encode()
    sound.write_bytes(editor.finish())
    package = Editor(sound.read_bytes()).package
    name = Editor(sound.read_bytes()).contents.sheets["Costs"]
    xml = package.read(name)
    end = xml.index(b"</sheetData>") + len(b"</sheetData>")
    package.write(name, xml[:end] + merge + xml[end:])
    with sound.open("wb") as stream:
        package.save(stream)
    fixed = repaired(sound)
    assert [step.repair.key for step in fixed.steps] == ["entries"]
    assert {"CS-W04", "CS-W23"} <= {found.code for found in fixed.outcome.findings}


def test_a_workbook_in_which_nothing_is_wrong_gets_no_plan(sound: Path) -> None:
    fixed = fix(FileBook(sound), today=TODAY)
    assert fixed.steps == ()
    assert fixed.outcome.plan == Plan("check")


def test_the_findings_tab_itself_is_repaired(sound: Path) -> None:
    editor = Editor(sound.read_bytes())
    at = [one.title for one in sheet("Findings").columns.values()].index("What is so")
    editor.retitle(editor.tables["findings"], at, "Fact")
    editor.rename(editor.tables["findings"], "Table9")
    sound.write_bytes(editor.finish())
    assert shown(repaired(sound)) == [
        ("table_names", "Findings", "Table9", "Findings"),
        ("titles", f"Findings!{column_letters(at + 1)}5", "Fact", "What is so"),
    ]
    assert fix(FileBook(sound), today=TODAY).steps == ()


def test_every_kind_of_repair_has_its_own_words() -> None:
    assert len({repair.key for repair in REPAIRS}) == len(REPAIRS)
    for repair in REPAIRS:
        assert repair.does.endswith(".")
        assert repair.does.count(". ") == 0, repair.does


def test_rows_read_the_same_before_and_after_their_figures_become_numbers() -> None:
    """Writing a figure that was text changes what formulas see and nothing that is read."""
    orders: list[dict[str, Raw]] = [
        {"order_row_id": "O-A", "order_key": "a", "gross": "1.204,50", "count": "2", "ordered_at": "2026-05-01 10:00"},
        {
            "order_row_id": "O-B",
            "order_key": "b",
            "gross": "7,25",
            "count": 1,
            "ordered_at": "2026-05-02T08:00:00+02:00",
        },
    ]
    book = memory({"Orders": orders})
    before, _ = read_rows(book, Order)
    fixed = fix(book, today=TODAY)
    book.apply(fixed.plan)
    after, _ = read_rows(book, Order)
    keys = [key for key, one in BY_TITLE["Orders"].sheet.columns.items() if not one.calculated]
    assert [[getattr(row, key) for key in keys] for row in before] == [
        [getattr(row, key) for key in keys] for row in after
    ]
    assert {step.repair.key for step in fixed.steps} == {"figures", "dates"}


def test_what_the_preview_shows_is_what_the_file_holds(done: Done) -> None:
    assert held(FileBook(done.path)) == done.previewed
