"""Random histories: what went out, what was changed here, and what an agency sends back after all that people do in Excel."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field

from creatorsheet.sharing.merged import Merged
from creatorsheet.sharing.mine import MineTable
from creatorsheet.sharing.returned import ReturnedRow, ReturnedTable
from creatorsheet.sharing.sent import Sent, SentTable

SHAPES: Mapping[str, tuple[tuple[str, ...], frozenset[str]]] = {
    "Deliverables": (
        ("deliverable_id", "handle", "deal", "number", "draft_due", "status", "url", "caption", "views"),
        frozenset(["status", "url", "caption"]),
    ),
    "Deals": (
        ("deal_id", "handle", "creator", "total", "parcel_number", "arrived_on"),
        frozenset(["parcel_number", "arrived_on"]),
    ),
    "Reviews": (
        ("review_id", "handle", "deliverable", "round", "draft_link", "received_on"),
        frozenset(["deliverable", "draft_link", "received_on"]),
    ),
    "Results": (
        ("result_id", "handle", "deliverable", "moment", "captured_at", "views", "likes"),
        frozenset(["captured_at", "views", "likes"]),
    ),
}
STATUSES = ("Agreed", "Briefed", "Draft received", "Changes asked", "Approved", "Live")
MOMENTS = ("After 24 hours", "After 7 days", "After 30 days")
TELLING = ("caption", "url", "parcel_number", "draft_link", "views")
"""Columns whose values tell the rows apart; what else is sorted alone nobody can tell from honest work."""

FEWEST = 5
"""Rows that have to move in a sort; two exchanged entries look like an honest correction."""

LINES = 1_000


@dataclass
class Typed:
    """A row in the agency's hands: its id, its texts, and for each cell the row in which it was typed."""

    row_id: str
    texts: list[str]
    origin: list[str]
    line: int

    def copy(self) -> Typed:
        return Typed(self.row_id, list(self.texts), list(self.origin), self.line)


@dataclass
class History:
    """One pack and its fate. `fair` tells, for each tab, that a sort in it can be told from honest work."""

    sent: Sent
    mine: dict[str, dict[str, tuple[str, ...]]]
    theirs: dict[str, list[Typed]]
    lacks: dict[str, set[str]] = field(default_factory=dict)
    moved: dict[str, set[str]] = field(default_factory=dict)

    def here(self) -> dict[str, MineTable]:
        return {tab: MineTable(dict(rows)) for tab, rows in self.mine.items()}

    def returned(self, rnd: random.Random | None = None) -> dict[str, ReturnedTable]:
        """The pack as it is read; with `rnd` its rows in another order."""
        tables = {}
        for tab, rows in self.theirs.items():
            columns, gone = self.sent.tables[tab].columns, self.lacks.get(tab, set())
            read = [
                ReturnedRow(
                    row.row_id,
                    tuple(
                        None if key in gone else text
                        for key, text in zip(columns, (row.row_id, *row.texts[1:]), strict=True)
                    ),
                    tab,
                    row.line,
                )
                for row in rows
            ]
            if rnd:
                rnd.shuffle(read)
            tables[tab] = ReturnedTable(tuple(read), lacks=tuple(sorted(gone)))
        return tables


def begun(rnd: random.Random, *, rows: int = 9, pack: str = "PK-1", tabs: tuple[str, ...] = tuple(SHAPES)) -> History:
    """A pack just sent: every table with some rows, nothing changed on either side."""
    tables = {}
    creators = [f"{pack}anna{at}" for at in range(max(1, rows // 2))]
    ids = {tab: [f"{pack}-{tab[:3]}{at}" for at in range(rnd.randrange(1, rows + 1))] for tab in tabs}
    of_deal = [rnd.choice(creators) for _ in range(rows)]
    of_video = [rnd.randrange(len(ids.get("Deals", "D"))) for _ in range(rows)]
    for tab in tabs:
        columns, editable = SHAPES[tab]
        made = {}
        for at, row_id in enumerate(ids[tab]):
            video = (
                at // 3
                if tab == "Results"
                else rnd.randrange(len(ids.get("Deliverables", "V")))
                if tab == "Reviews"
                else at
            )
            deal = at if tab == "Deals" else of_video[video]
            texts = {"handle": of_deal[deal], "creator": f"CR{at}", "number": str(at + 1), "total": str(100 * at)}
            texts |= {"deal": f"{pack}-Dea{deal}", "deliverable": f"{pack}-Del{video}"}
            texts |= {"round": str(at + 1), "moment": MOMENTS[at % 3], "draft_due": "2026-05-04"}
            texts |= {
                "status": rnd.choice(STATUSES),
                "caption": f"caption of {row_id}",
                "views": str(rnd.randrange(10**5)),
            }
            texts |= {"url": rnd.choice(["", f"https://t/{row_id}"]), "parcel_number": rnd.choice(["", f"P{row_id}"])}
            texts |= {"draft_link": f"https://d/{row_id}", "captured_at": rnd.choice(["", "2026-05-04 10:00:00"])}
            made[row_id] = tuple({**texts, columns[0]: row_id}.get(key, "") for key in columns)
        offered = frozenset(one for one in ids[tab] if tab == "Results" and rnd.random() < 0.5)
        witness = ("handle",)
        tables[tab] = SentTable(columns, made, editable, witness, offered, may_add=tab == "Reviews")
    sent = Sent(pack, "Northlight", "book-1", 2, "", f"2026-05-04 10:00:0{len(pack) % 10}", tables)
    mine = {
        tab: {one: texts for one, texts in table.rows.items() if one not in table.offered}
        for tab, table in tables.items()
    }
    theirs = {
        tab: [Typed(one, list(texts), [one] * len(texts), 4 + at) for at, (one, texts) in enumerate(table.rows.items())]
        for tab, table in tables.items()
    }
    return History(sent, mine, theirs)


def we_edit(rnd: random.Random, history: History, times: int) -> None:
    """Changes on our side: cells typed, rows deleted, rows added."""
    for number in range(times):
        tab = rnd.choice(list(history.mine))
        rows, columns = history.mine[tab], history.sent.tables[tab].columns
        op = rnd.random()
        if op < 0.75 and rows:
            row_id = rnd.choice(list(rows))
            at = rnd.randrange(1, len(columns))
            rows[row_id] = (*rows[row_id][:at], typed(rnd, columns[at]), *rows[row_id][at + 1 :])
        elif op < 0.88 and len(rows) > 1:
            del rows[rnd.choice(list(rows))]
        else:
            row_id = f"own{number}{rnd.randrange(10**6)}"
            rows[row_id] = (row_id, *(typed(rnd, key) for key in columns[1:]))


def typed(rnd: random.Random, key: str) -> str:
    """What somebody types into a column."""
    if key == "status":
        return rnd.choice(STATUSES)
    return rnd.choice(["", f"{key}{rnd.randrange(4)}", f"{key}{rnd.randrange(10**6)}"])


def they_edit(rnd: random.Random, history: History, times: int) -> None:
    """What an agency does to its pack, cell by cell and block by block."""
    for _ in range(times):
        tab = rnd.choice(list(history.theirs))
        _act(rnd, history, tab)


def _act(rnd: random.Random, history: History, tab: str) -> None:  # noqa: C901, PLR0912  one branch for each thing people do
    rows, sent = history.theirs[tab], history.sent.tables[tab]
    if not rows:
        return
    columns, op = sent.columns, rnd.random()
    row = rnd.choice(rows)
    if op < 0.42:
        type_in(row, rnd.choice(sorted(sent.editable)), columns, rnd)
    elif op < 0.50:
        type_in(row, rnd.choice(columns[1:]), columns, rnd)
    elif op < 0.58:
        rows.remove(row)
    elif op < 0.66:
        new = Typed("", [""] * len(columns), [""] * len(columns), LINES + rnd.randrange(10**6))
        for key in sorted(sent.editable):
            if rnd.random() < 0.7:
                at = columns.index(key)
                new.texts[at] = (
                    rnd.choice([*history.sent.tables.get("Deliverables", sent).rows, "someone else's"])
                    if key == "deliverable"
                    else typed(rnd, key)
                )
        rows.append(new)
    elif op < 0.72:
        twin = row.copy()
        twin.line = LINES + rnd.randrange(10**6)
        rows.insert(rnd.randrange(len(rows) + 1), twin)
        if rnd.random() < 0.7:
            type_in(twin, rnd.choice(sorted(sent.editable)), columns, rnd)
    elif op < 0.77:
        rnd.shuffle(rows)
    elif op < 0.80:
        row.row_id = rnd.choice(["forged", "r999", row.row_id.lower()])
    elif op < 0.84:
        row.row_id = ""
    elif op < 0.87:
        history.lacks.setdefault(tab, set()).add(rnd.choice(columns[1:]))
    elif op < 0.93:
        sort_block(
            rnd, history, tab, rnd.choice([["id"], ["handle"], ["id", "handle"], ["id", "handle", *columns[2:4]]])
        )
    else:
        own = sorted(sent.editable - {"deliverable"})
        sort_block(rnd, history, tab, rnd.choice([own, *([key] for key in own if key in TELLING)]))


def type_in(row: Typed, key: str, columns: tuple[str, ...], rnd: random.Random) -> None:
    """Somebody types into one cell, knowing which row it is."""
    at = columns.index(key)
    row.texts[at], row.origin[at] = typed(rnd, key), row.row_id


def sort_block(rnd: random.Random, history: History, tab: str, block: list[str]) -> None:
    """The classic disaster: some columns of the sheet are sorted, the others stay. What moved is kept in mind."""
    rows, columns = history.theirs[tab], history.sent.tables[tab].columns
    order = list(range(len(rows)))
    rnd.shuffle(order)
    if sum(at != to for at, to in enumerate(order)) < FEWEST:
        return
    before = [row.copy() for row in rows]
    for row, source in zip(rows, order, strict=True):
        from_row = before[source]
        for key in block:
            if key == "id":
                row.row_id = from_row.row_id
            else:
                at = columns.index(key)
                row.texts[at], row.origin[at] = from_row.texts[at], from_row.origin[at]
    history.moved.setdefault(tab, set()).update(block)


def applied(history: History, merged: Merged) -> None:
    """Carry a merge out on our side."""
    for cell in merged.cells:
        if cell.fate.name == "TAKEN" and cell.row_id in history.mine[cell.tab]:
            columns, rows = history.sent.tables[cell.tab].columns, history.mine[cell.tab]
            at = columns.index(cell.key)
            rows[cell.row_id] = (*rows[cell.row_id][:at], cell.theirs, *rows[cell.row_id][at + 1 :])
    for made in merged.made:
        columns = history.sent.tables[made.tab].columns
        assert made.row_id not in history.mine[made.tab]
        history.mine[made.tab][made.row_id] = tuple(
            {**made.texts, columns[0]: made.row_id}.get(key, "") for key in columns
        )
