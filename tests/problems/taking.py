"""Runs take-back for the gallery: a pack is made of the case's words, sent, filled in and taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from creatorsheet.app.take_back import take_back
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.pack.layout import ABOUT, ABOUT_ROWS, stable_name
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.files.closely import Closely
from creatorsheet.files.sheets import RawSheet
from creatorsheet.kernel.finding import Finding
from creatorsheet.sharing.sent import Sent, SentTable
from creatorsheet.sharing.taken import Taken

KEY, ID = bytes(32), "PK-1"
FIRST = 4


def run(case: dict[str, Any], book: MemoryBook, today: date) -> tuple[Finding, ...]:
    """The findings of taking the case's pack back; the second time when it is taken twice."""
    sent = _sent(case["sent"], ID)
    snapshots = {sent.hash: sent.as_json()}
    if case.get("newer"):
        later = replace(sent, pack_id="PK-2")
        state = Taken("PK-2", {tab: dict(rows) for tab, rows in case["newer"].items()})
        snapshots |= {later.hash: later.as_json(), state.hash: state.as_json()}
    pack = None if case.get("no_pack") else _back(case, sent)
    for _ in range(case.get("times", 1) - 1):
        first = take_back(book, pack, key=KEY, today=today, snapshots=snapshots.get)
        snapshots |= {Taken.from_json(text).hash: text for text in first.keep}
        book.apply(first.outcome.plan)
    held = {} if case.get("lost_copy") else snapshots
    return take_back(book, pack, key=KEY, today=today, snapshots=held.get).outcome.findings


def packs(case: dict[str, Any]) -> list[dict[str, Any]]:
    """The Packs tab of a case: the pack, and a newer one that was taken where the case has one."""
    if case.get("unknown"):
        return []
    sent = _sent(case["sent"], ID)
    about = {"recipient": sent.recipient, "file": "northlight.xlsx"}
    rows = [{"pack_id": ID, **about, "sent_on": datetime(2026, 11, 2, 9, 30), "base": sent.hash}]  # noqa: DTZ001
    if case.get("newer"):
        later = replace(sent, pack_id="PK-2")
        state = Taken("PK-2", {tab: dict(table) for tab, table in case["newer"].items()})
        made = {"sent_on": datetime(2026, 11, 9, 9, 30), "base": later.hash, "taken": state.hash}  # noqa: DTZ001
        rows.append({"pack_id": "PK-2", **about, **made})
    return rows


def _sent(tables: dict[str, Any], pack_id: str) -> Sent:
    """What went out: by tab its columns, which of them are the agency's, and rows of texts."""
    made = {
        tab: SentTable(
            tuple(about["columns"]),
            {row[0]: tuple(row) for row in about["rows"]},
            frozenset(about["theirs"]),
            tuple(key for key in ("handle", "name") if key in about["columns"] and key not in about["theirs"]),
            may_add=about.get("may_add", False),
        )
        for tab, about in tables.items()
    }
    return Sent(pack_id, "Northlight", "book-1", 2, tables=made)


def _back(case: dict[str, Any], sent: Sent) -> Closely:
    """The pack as it came back: rows of values below the columns that were sent, or below `columns`."""
    sheets, formulas = [], {}
    for tab, about in case["sent"].items():
        rows = case["back"].get(tab)
        if rows is None:
            continue
        columns = case.get("columns", {}).get(tab, about["columns"])
        declared = BY_TITLE[tab].sheet.columns
        names = [stable_name(tab, key) if key in declared else None for key in columns]
        titles = [declared[key].title if key in declared else key for key in columns]
        if not case.get("nameless"):
            sheets.append(
                RawSheet(tab, [names, [], titles, *([cell if cell != "" else None for cell in row] for row in rows)])
            )
        else:
            sheets.append(RawSheet(tab, [titles, *rows]))
        cells = {(FIRST + row, columns.index(key) + 1) for of, row, key in case.get("formulas", []) if of == tab}
        formulas[tab] = frozenset(cells)
    texts = (sent.pack_id, sent.recipient, sent.book_id, "2", "2026-11-02 09:30:00", sent.seal(KEY))
    said = {**dict(zip(ABOUT_ROWS, texts, strict=True)), **case.get("pack", {})}
    sheets.append(RawSheet(ABOUT, [[name, text] for name, text in said.items()]))
    return Closely("northlight.xlsx", tuple(sheets), formulas)
