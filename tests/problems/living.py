"""Cases of the gallery that happen in the open workbook, in the fake Excel."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from creatorsheet.kernel.finding import Finding

if TYPE_CHECKING:
    from tests.excel.fake_excel.sheets import FakeSheet
    from tests.excel.fake_excel.workbook import FakeBook


def live(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    """Change the name of a campaign in the open workbook, and take it back where the case says so."""
    from tests.excel.fake_excel import FakeExcel
    from tests.excel.live.open_book import NOW, xlwings_book

    from creatorsheet.book.journal import Witness
    from creatorsheet.book.live.opening import opened
    from creatorsheet.book.template import content
    from creatorsheet.kernel.plan import Change, Plan

    told: list[Finding] = []
    witness = Witness("mara", lambda: NOW, told.append) if case.get("notes") else None
    path = folder / "spring.xlsx"
    path.write_bytes(content("gallery", {"Campaigns": [{"campaign_id": "C-1", "name": "Spring"}]}))
    excel = FakeExcel()
    fake = excel.open(path, saved=case.get("saved", True))
    _as_it_is_open(fake, case)
    book = opened(xlwings_book(fake), witness)
    if "typed" in case:
        _campaigns(fake).Range("B3").Value2 = case["typed"]
    if case.get("no_journal"):
        (folder / ".creatorsheet").write_bytes(b"")
    if "fault" in case or "inner" in case:
        _failing(_campaigns(fake), case)
    if case.get("acts", True):
        book.apply(Plan("score", changes=(Change("Campaigns", 3, "C-1", "name", "Spring", "Autumn"),)))
    if "typed_since" in case:
        _campaigns(fake).Range("B3").Value2 = case["typed_since"]
    if case.get("undoes"):
        opened(xlwings_book(fake), witness).undo()
    return tuple(told)


def _campaigns(fake: FakeBook) -> FakeSheet:
    return next(one for one in fake._sheets if one._name == "Campaigns")


def _as_it_is_open(fake: FakeBook, case: dict[str, Any]) -> None:
    fake.read_only, fake.shared = case.get("read_only", False), case.get("shared", False)
    fake.no_copy = case.get("no_copy", False)
    fake.locked = (
        bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le") if case.get("locked") else b""
    )
    fake.address, fake._host.ready = case.get("address", ""), case.get("ready", True)
    _campaigns(fake).protected = case.get("protected", False)
    if case.get("protected_view"):
        fake._host.protected_view = SimpleNamespace(Workbook=SimpleNamespace(Name="spring.xlsx"))
    if case.get("nothing_open"):  # what Excel has then has no window
        fake._saved, fake._windows = False, []
    if case.get("layout"):
        fake._editor.set_property("creatorsheet.schema", case["layout"])
        fake._dirty = True


def _failing(campaigns: FakeSheet, case: dict[str, Any]) -> None:
    from tests.excel.fake_excel import refused

    kept = type(campaigns)._entry

    def fault(*_: object) -> Any:
        if case.get("gone"):  # nor does Excel answer afterwards
            campaigns._entry = fault  # type: ignore[method-assign]
        raise refused(case.get("fault"), case.get("hresult", -2147352567), case.get("inner", -2146827284))

    campaigns._type = fault  # type: ignore[method-assign]
    campaigns._entry = lambda *place: kept(campaigns, *place)  # type: ignore[method-assign]


def button(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    """A button pressed on another system, or one that asks its user to choose."""
    from creatorsheet.catalogue.actions import CODES, SCORE
    from creatorsheet.macros.press import Press
    from creatorsheet.macros.pressed import refuse_elsewhere

    if "platform" in case:
        refuse_elsewhere(SCORE, case["platform"])
    if "choices" in case:
        asking: Any = SimpleNamespace(one_of=lambda *_: None)
        press = Press(CODES, None, _open(folder, {}), asking, "CreatorSheet")
        press.one_of("Which campaign?", case["choices"], "Campaigns")
    return ()


def _open(folder: Path, rows: dict[str, Any]) -> Any:
    """A workbook open in the fake Excel."""
    from tests.excel.fake_excel import FakeExcel
    from tests.excel.live.open_book import xlwings_book

    from creatorsheet.book.template import content

    path = folder / "spring.xlsx"
    path.write_bytes(content("gallery", rows))
    return xlwings_book(FakeExcel().open(path))
