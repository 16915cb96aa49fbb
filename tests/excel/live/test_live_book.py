"""The open workbook: what is typed stays what it is, nothing is half done, and the last action goes and comes back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from tests.excel.fake_excel import FakeExcel, refused
from tests.excel.live.open_book import live, settings, state, xlwings_book

from creatorsheet.book.editor.areas import Area
from creatorsheet.book.file import FileBook
from creatorsheet.book.live import memento
from creatorsheet.book.live.opening import opened
from creatorsheet.catalogue.tabs import sheet
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.plan import (
    Addition,
    Calculating,
    Change,
    Extension,
    Naming,
    Plan,
    Replacement,
    Restoring,
    Titling,
)
from creatorsheet.kernel.refusal import Refused

ORDER, PRODUCT, GROSS = (sheet("Orders").columns[key].title for key in ("order_id", "product", "gross"))
TEXTS = [
    "1E5", "MAR1", "7495332972350677489", "=1+1", "+1", "-5 %", "@anna", "007", "1/2", "2026-03-14", "12%", "TRUE",
    "#N/A", "'cause", "''x", "1,000", "x" * 9_000, "a\nb", "日本語", "Anna Skin",
]  # fmt: skip
ONE = Plan(
    "import",
    changes=(Change("Orders", 3, "#1001", "product", "Serum", "1E5"), Change("Costs", 4, "K-2", "amount", 13, 14)),
    additions=tuple(Addition("Orders", {"order_id": f"#{n}", "gross": Decimal(n)}) for n in range(3)),
    replacements=(Replacement("Findings", ({"number": "1", "fact": "c"},)),),
    cells={"PickedCampaign": "Winter", "AsOf": date(2026, 12, 1)},
)


def test_one_plan_is_what_it_is_in_a_file(path):
    fake = live(path).fake
    twin = path.with_name("twin.xlsx")
    twin.write_bytes(path.read_bytes())
    file = FileBook(twin)
    book = opened(xlwings_book(fake))
    book.apply(ONE)
    file.apply(ONE)
    for tab in ("Orders", "Costs", "Findings"):
        ours, theirs = book.grid(sheet(tab)), file.grid(sheet(tab))
        calculated = {one.title for one in sheet(tab).columns.values() if one.calculated}
        assert list(ours.numbers) == list(theirs.numbers)
        for title in set(ours.header) - calculated:
            assert ours.column(title) == theirs.column(title), title
        assert book.surroundings(sheet(tab)).altered == file.surroundings(sheet(tab)).altered == {}
    assert book.cell("AsOf") == date(2026, 12, 1)
    assert path.read_bytes() != twin.read_bytes(), "the open workbook's file is its user's to save"


@pytest.mark.parametrize("format_", ["General", "@"])
@pytest.mark.parametrize("text", TEXTS)
def test_text_stays_text(path, text, format_):
    book = live(path)
    book.fake._sheets[4].Range("A3:Z9").NumberFormat = format_
    book = opened(xlwings_book(book.fake))
    change = Change("Orders", 3, "#1001", "product", "Serum", text)
    book.apply(Plan("import", changes=(change,), additions=(Addition("Orders", {"product": text, "gross": 3}),)))
    assert book.grid(sheet("Orders")).column(PRODUCT)[::2] == [text, text]
    assert book.grid(sheet("Orders")).column(GROSS)[2] == 3


def test_a_mark_that_excel_keeps_is_left_out(path, monkeypatch):
    book = live(path)
    orders = book.fake._sheets[4]
    orders.Range("A3:Z9").NumberFormat = "@"
    typed = type(orders)._type

    def keeps(self, row, column, given):
        typed(self, row, column, f"'{given}" if isinstance(given, str) and given.startswith("'") else given)

    monkeypatch.setattr(type(orders), "_type", keeps)
    book = opened(xlwings_book(book.fake))
    book.apply(Plan("import", changes=(Change("Orders", 3, "#1001", "product", "Serum", "'cause"),)))
    assert book.grid(sheet("Orders")).column(PRODUCT)[0] == "'cause"


def test_a_figure_that_was_text_gets_the_format_of_its_column(path):
    book = live(path)
    costs = book.fake._sheets[5]
    at = 1 + list(sheet("Costs").columns).index("amount")
    area = Area(3, at, 3, at)
    costs.Range(str(area)).NumberFormat = "@"
    costs.Range(str(area)).Value2 = "12,50"
    fake = book.fake
    book = opened(xlwings_book(fake), book._witness)
    before = state(fake)
    book.apply(Plan("check", changes=(Change("Costs", 3, "K-1", "amount", "12,50", 12.5),)))
    assert book.grid(sheet("Costs")).column("Amount")[0] == 12.5
    assert costs.Range(str(area)).NumberFormat == "General"
    book.undo()
    assert state(fake) == before


def test_what_changed_meanwhile_is_not_overwritten(path):
    book = live(path)
    fake, before = book.fake, settings(book.fake._host)
    fake._sheets[4].Range("A1:Z9")
    at = 1 + list(sheet("Orders").columns).index("product")
    fake._sheets[4].Range(str(Area(3, at, 3, at))).Value2 = "Cream"
    held = state(fake)
    with pytest.raises(Refused, match="CS-E07: Import was stopped, because this changed meanwhile: Orders!U3;"):
        book.apply(ONE)
    assert state(fake) == held
    assert settings(fake._host) == before
    assert book.history() == []


def test_a_formula_typed_meanwhile_is_seen_too(path):
    book = live(path)
    at = 1 + list(sheet("Orders").columns).index("gross")
    book.fake._sheets[4].Range(str(Area(3, at, 3, at))).Formula = "=10+2.5"
    with pytest.raises(Refused, match="CS-E07"):
        book.apply(Plan("score", changes=(Change("Orders", 3, "#1001", "gross", 12.5, 13),)))


@pytest.mark.parametrize("plan", [ONE, "MENDED"], ids=["entries", "repairs"])
def test_a_fault_at_any_call_leaves_no_trace(changed, plan):
    plan = plan if isinstance(plan, Plan) else MENDED
    path = changed(hurt if plan is MENDED else lambda *_: None)
    excel = FakeExcel()
    excel._settings.update(calculation=-4135, status="busy")
    book = live(path, excel)
    before, set_ = state(book.fake), settings(excel)
    at, faults = 0, 0
    while True:
        at += 1
        excel.calls.clear()
        excel.fault_at = at
        try:
            book.apply(plan)
        except Refused as refusal:
            excel.fault_at = None
            call, faults = f"call {at}, {excel.calls[at - 1]}", faults + 1
            if (refusal.finding.code, state(book.fake), book.history()) != ("CS-E08", before, []):
                pytest.fail(call)
        else:
            reached = len(excel.calls) >= at
            excel.fault_at = None
            if not reached:
                break
            book.undo()
            memento.forget(path.resolve(), book.property("creatorsheet.id"))
            (path.parent / ".creatorsheet" / book.property("creatorsheet.id") / "journal.jsonl").unlink()
        assert settings(excel) == set_, f"call {at}"
        assert state(book.fake) == before, f"call {at}"
    assert faults > 35


def test_when_excel_is_gone_the_workbook_from_before_is_kept(path):
    book = live(path)
    excel = book.fake._host
    excel.calls.clear()
    book.apply(ONE)
    first = next(at for at, call in enumerate(excel.calls, 1) if call.endswith(".Resize"))
    book = live(path)
    book.fake._host.calls.clear()
    book.fake._host.faults_from = first + 1
    with pytest.raises(Refused, match=r"CS-E09: .* is ours \(before\)\.xlsx\."):
        book.apply(ONE)
    assert FileBook(path.with_name("ours (before).xlsx")).grid(sheet("Orders")).column(ORDER) == ["#1001", "#1002"]


def test_a_cell_that_reads_back_otherwise_is_a_failure(path, monkeypatch):
    book = live(path)
    before = state(book.fake)
    sheets = type(book.fake._sheets[0])
    typed = sheets._type
    monkeypatch.setattr(sheets, "_type", lambda self, r, c, given: typed(self, r, c, 15.0 if given == 14.0 else given))
    with pytest.raises(Refused, match=r"CS-E08: .*Costs!H4 does not hold what was written to it"):
        book.apply(ONE)
    assert state(book.fake) == before


def test_a_cell_that_is_put_back_otherwise_is_told(path, monkeypatch):
    book = live(path)
    sheets = type(book.fake._sheets[0])
    typed = sheets._type

    def astray(self, row, column, given):
        typed(self, row, column, 15.0 if given in (13.0, 14.0) else given)

    monkeypatch.setattr(sheets, "_type", astray)
    with pytest.raises(
        Refused, match=r"CS-E09: .*Costs!H4 does not hold what it held before.* is ours \(before\)\.xlsx"
    ):
        book.apply(ONE)
    assert FileBook(path.with_name("ours (before).xlsx")).grid(sheet("Costs")).column("Amount") == [12, 13]


def test_long_texts_that_went_come_back(path):
    book = live(path)
    fake, orders = book.fake, book.fake._sheets[4]
    at = 1 + list(sheet("Orders").columns).index("product")
    for row in (3, 4):
        orders.Range(str(Area(row, at, row, at))).Value2 = "x" * 9_000
    book = opened(xlwings_book(fake), book._witness)
    before = state(fake)
    changes = tuple(Change("Orders", 3 + n, f"#{1001 + n}", "product", "x" * 9_000, "short") for n in range(2))
    book.apply(Plan("import", changes=changes))
    book.undo()
    assert state(fake) == before


def test_a_long_name_of_the_workbook_does_not_matter(path):
    long = path.with_name(f"{'n' * 200}.xlsx")
    path.rename(long)
    live(long).apply(ONE)


@pytest.mark.parametrize("hresult", [-2147418111, -2146777998])
def test_a_busy_excel_is_told(path, monkeypatch, hresult):
    book = live(path)

    def busy(*_: object) -> None:
        raise refused("Call was rejected by callee.", hresult)

    monkeypatch.setattr(type(book.fake._sheets[0]), "_type", busy)
    with pytest.raises(Refused, match="CS-E06"):
        book.apply(Plan("import", changes=ONE.changes))


def test_growth_is_refused_as_in_a_file(changed):
    path = changed(lambda editor, _: editor.set("Orders", 6, 4, "a note"))
    book = live(path)
    before = state(book.fake)
    with pytest.raises(Refused, match="CS-W04"):
        book.apply(ONE)
    assert state(book.fake) == before


def test_a_protected_sheet_is_refused(path):
    book = live(path)
    book.fake._sheets[4].protected = True
    with pytest.raises(Refused, match="CS-E05: Orders is protected"):
        book.apply(ONE)
    book.apply(Plan("score", changes=(Change("Costs", 4, "K-2", "amount", 13, 14),)))


def test_the_last_action_goes_and_comes_back(path):
    book = live(path)
    before = state(book.fake)
    book.apply(ONE)
    after = state(book.fake)
    deed, again = book.undo()
    assert (deed.action, again) == ("import", False)
    assert state(book.fake) == before
    assert book.undo()[1] is True
    assert state(book.fake) == after
    assert book.undo()[1] is False
    assert state(book.fake) == before
    assert [(one.deed.action, one.again) for one in book.history()] == [
        ("import", False),
        ("undo", False),
        ("undo", True),
        ("undo", False),
    ]


def test_undo_minds_what_was_changed_in_its_cells_and_nothing_else(path):
    book = live(path)
    book.apply(ONE)
    orders, costs = book.fake._sheets[4], book.fake._sheets[5]
    costs.Range("A3").Value2 = "K-9"
    orders.Range("C5").Value2 = "#77"
    before = state(book.fake)
    with pytest.raises(
        Refused, match="CS-E11: Import is not taken back, because this was changed after it: Orders!C5;"
    ):
        opened(xlwings_book(book.fake)).undo()
    assert state(book.fake) == before
    orders.Range("C5").Value2 = "#0"
    opened(xlwings_book(book.fake)).undo()
    assert book.fake._sheets[5].Range("A3").Value2 == "K-9"


def test_nothing_to_undo(path):
    with pytest.raises(Refused, match=r"CS-E10: .* no button was pressed"):
        live(path).undo()
    live(path).apply(ONE)  # and closed without saving
    with pytest.raises(Refused, match=r"CS-E10: .* closed without saving"):
        live(path).undo()
    assert live(path).history() == []


def test_undo_on_the_command_line_says_where_the_action_was_done(path):
    from creatorsheet.app.undo import undo

    book = live(path)
    book.apply(ONE)
    book.fake.SaveCopyAs(str(path))
    with pytest.raises(Refused, match=r"CS-W30: .*done in Excel\. Open ours.xlsx in Excel and press Undo there"):
        undo(FileBook(path))


def hurt(editor, column):
    editor.set("Costs", 3, column("Costs", "amount_campaign"), 99)
    editor.set("Costs", 4, column("Costs", "handle"), None, "Costs[[#This Row],[Creator ID]]")
    for key, value in (("cost_id", "K-3"), ("campaign", "C-1"), ("amount", 14)):
        editor.set("Costs", 5, column("Costs", key), value)
    editor.calculate(editor.tables["costs"], column("Costs", "due") - 1, "1+1") if "due" in sheet(
        "Costs"
    ).columns else None
    editor.retitle(editor.tables["costs"], column("Costs", "amount") - 1, "Paid out")
    editor.rename(editor.tables["orders"], "Table7")


MENDED = Plan(
    "check",
    mends=(
        Naming("Orders", "Table7", "Orders"),
        Titling("Costs", 7, "H2", "Paid out", "Amount"),
        Calculating("Costs", "handle"),
        Extension("Costs", 5, 1),
        Restoring("Costs", 3, "K-1", "amount_campaign", 99),
        Restoring("Costs", 4, "K-2", "handle", "=[@[Creator ID]]"),
    ),
)


def test_repairs_go_and_come_back(changed):
    book = live(changed(hurt))
    before = state(book.fake)
    book.apply(MENDED)
    after = state(book.fake)
    assert book.surroundings(sheet("Costs")).altered == {}
    book.undo()
    assert state(book.fake) == before
    book.undo()
    assert state(book.fake) == after


def test_a_table_with_a_totals_row_does_not_grow(path):
    editor = live(path).fake._editor
    part = editor.tables["orders"].part
    xml = editor.package.read(part).replace(b'totalsRowShown="0"', b'totalsRowCount="1"').replace(b":AA4", b":AA5")
    editor.package.write(part, xml)
    path.write_bytes(editor.finish())
    book = live(path)
    before = state(book.fake)
    with pytest.raises(Refused, match="CS-W08: Orders!A5 begins the totals row"):
        book.apply(ONE)
    assert state(book.fake) == before


def test_what_cannot_be_noted_is_told(path):
    told: list[Finding] = []
    book = live(path, tell=told.append)
    (path.parent / ".creatorsheet").write_bytes(b"")
    book.apply(ONE)
    assert [one.code for one in told] == ["CS-E14"]
    assert book.property("creatorsheet.revision") == "1"


def test_how_many_calls_it_takes(tmp_path, our_book):
    path = tmp_path / "many.xlsx"
    path.write_bytes(our_book({"Orders": [{"order_id": f"#{n}", "product": "x"} for n in range(500)]}))
    book = live(path)
    calls = book.fake._host.calls
    calls.clear()
    changes = tuple(Change("Orders", n + 3, f"#{n}", "product", "x", "y") for n in range(500))
    new = tuple(Addition("Orders", {"order_id": str(n), "product": "z"}) for n in range(1000))
    book.apply(Plan("import", changes=changes, additions=new))
    assert len(calls) <= 60
    calls.clear()
    book.apply(Plan("import", changes=tuple(Change("Orders", n + 3, "", "gross", None, 1) for n in range(0, 500, 2))))
    assert len(calls) <= 40 + 2 * 250
