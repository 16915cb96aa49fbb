"""Share: a pack for one agency, made new from its own rows and the columns it may see, with what it is to fill by when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from creatorsheet.app.checking.columns import column_rules
from creatorsheet.app.checking.ids import doubled_ids, missing_ids
from creatorsheet.app.outcome import Outcome
from creatorsheet.app.picking import picked
from creatorsheet.app.sharing.told import figures, said
from creatorsheet.book.file import SCHEMA, FileBook
from creatorsheet.book.pack.scan import refuse_leaks
from creatorsheet.book.pack.writer import Pack, content
from creatorsheet.book.rows import read_book
from creatorsheet.catalogue.actions import SHARE
from creatorsheet.catalogue.problems.sharing import AGENCY_CANNOT_BE_SENT_TO
from creatorsheet.catalogue.reports.findings import FindingRow
from creatorsheet.catalogue.reports.packs import SentPack
from creatorsheet.catalogue.settings import Settings, read_settings
from creatorsheet.catalogue.setup.merges import MergedCell
from creatorsheet.catalogue.shapes import Kind, Share
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.tabs import BY_TITLE, ROWS
from creatorsheet.kernel.identifiers import clean
from creatorsheet.kernel.nearest import nearest
from creatorsheet.kernel.plan import Addition, Plan
from creatorsheet.kernel.refusal import Refused
from creatorsheet.kernel.rowids import row_id
from creatorsheet.results.windows import windows
from creatorsheet.sharing.cover import cover
from creatorsheet.sharing.offers import Captured, Offers
from creatorsheet.sharing.overrides import of_agency
from creatorsheet.sharing.packing import sent
from creatorsheet.sharing.scope import POSTS, TABS, Held, Shared, agencies, fold, shared
from creatorsheet.sharing.sent import Sent
from creatorsheet.sharing.todo import todo

UNSAFE = str.maketrans(dict.fromkeys('\\/:*?"<>|', "-"))
LONGEST = 120
"""Characters of a name in a file's name."""

Snapshots = Callable[[str], str | None]
"""The snapshot behind a hash."""


@dataclass(frozen=True)
class Made:
    """A pack that may leave. `file` is the name it is to have, `snapshot` what has to be kept first."""

    outcome: Outcome
    content: bytes
    snapshot: str
    file: str


def share(
    book: FileBook,
    *,
    recipient: str,
    key: bytes,
    now: datetime,
    today: date,
    campaign: str = "",
    snapshots: Snapshots = lambda _: None,
) -> Made:
    """The pack for an agency, in all open campaigns or in one, searched for what it may not hold.

    Nothing is written. Refuses an unknown agency or one with nothing to send (CS-S10), a column rule that cannot be used
    (CS-S13), an unknown campaign (CS-R07), and a pack that would give something away (CS-S01).
    """
    tables, _ = read_book(book, *(model for model in ROWS if model is not FindingRow), today=today)
    book_id = book.property("creatorsheet.id")
    rules, troubles = column_rules(tables)
    if troubles:
        raise Refused(troubles[0])
    ids = _identified(tables, book_id)
    name = _agency(tables, recipient, book.name)
    only = picked(tables["Campaigns"], campaign)[0] if campaign else None
    scope = shared(
        tables,
        name,
        campaign=only.id if only else "",
        overrides=of_agency(rules, name),
        elsewhere=_elsewhere(tables, name, snapshots),
    )
    if "Creators" not in scope.tables or "Campaigns" not in scope.tables:
        where = f"in {only.name}" if only and only.name else "in an open campaign"
        way = "Set Agency of its creators in the Creators tab, and put them on the Shortlist or in Deals."
        raise AGENCY_CANNOT_BE_SENT_TO.refuse(value=name, state=f"has no creator {where}", way=way)
    settings = read_settings(tables["Settings"])
    day = settings.as_of or today
    scope = Offers(scope, tables, _captured(tables, settings), book_id, day).added()
    snapshot = _snapshot(scope, tables, book_id, now)
    head, lines = cover(scope, today, settings.as_of), todo(scope.tables, day)
    pack = Pack(scope, snapshot, snapshot.seal(key), head, lines, settings.as_of)
    made = content(pack)
    refuse_leaks(book.content, tables, pack, made)
    return _made(book, pack, made, ids, tables, (only.name or "") if only else "")


def _identified(tables: dict[str, Table[Any]], book_id: str) -> Plan:
    """Ids for rows typed without one, in the tables and as a plan."""
    given = missing_ids({tab: tables[tab] for tab in TABS}, book_id, SHARE.key)
    rows = {(tab, row.sheet_row): row for tab in TABS for row in tables[tab]}
    for change in given.changes:
        setattr(rows[change.table, change.row], change.column, change.after)
    return given


def _agency(tables: dict[str, Table[Any]], wanted: str, book: str) -> str:
    known = agencies(tables)
    found = known.get(fold(wanted))
    if found:
        return found
    near = nearest(clean(wanted), known.values(), within=max(2, len(wanted) // 3))
    begins = next((name for name in known.values() if fold(wanted) and fold(name).startswith(fold(wanted))), None)
    meant = begins or near
    if meant:
        way = f'Did you mean: --with "{meant}"?'
    elif known:
        way = f"Take one of: {', '.join(sorted(known.values())[:8])}."
    else:
        way = "Set Agency of its creators in the Creators tab."
    raise AGENCY_CANNOT_BE_SENT_TO.refuse(value=f"'{wanted}'", state=f"is no agency of {book}", way=way)


def _elsewhere(tables: dict[str, Table[Any]], recipient: str, snapshots: Snapshots) -> Held:
    """What packs for other agencies held, the later over the earlier."""
    held: dict[str, dict[str, dict[str, str]]] = {}
    for row in tables["Packs"]:
        text = snapshots(row.base) if row.base and fold(row.recipient) != fold(recipient) else None
        if text is None:
            continue
        for tab, table in Sent.from_json(text).tables.items():
            rows = held.setdefault(tab, {})
            rows.update({one: table.row(one) for one in table.rows if one not in table.offered})
    for filled in tables[MergedCell.sheet.title] if held else ():
        _handed_on(filled, held)
    return held


def _handed_on(one: MergedCell, held: dict[str, dict[str, dict[str, str]]]) -> None:
    """What such a pack told of a creator stands in the row they were merged into, too."""
    tab, row, after = one.tab or "", one.row or "", one.after
    column = BY_TITLE[tab].sheet.titled(one.cell or "") if tab in BY_TITLE else None
    if column is None or column.see is Share.NOBODY or column.kind is Kind.REF:
        return
    if after and not one.before and not one.parted_on and one.creator in held.get("Creators", {}):
        held.setdefault(tab, {}).setdefault(row, {})[column.key] = after


def _captured(tables: dict[str, Table[Any]], settings: Settings) -> Captured:
    """Posts whose figures for a window are known, as scoring would see it."""
    rows = [row for row in tables["Results"] if row.scope in POSTS]
    posted = {row.id: row.posted_at for row in tables["Deliverables"] if row.posted_at}
    days = {row.id: row.attribution_days or settings.attribution_days for row in tables["Campaigns"]}
    found = windows(rows, posted, days)
    return {
        (fold(row.deliverable), window) for row in rows for window in (row.moment, found.get(row.sheet_row)) if window
    }


def _snapshot(scope: Shared, tables: dict[str, Table[Any]], book_id: str, now: datetime) -> Sent:
    moment = now.astimezone(UTC).replace(microsecond=0, tzinfo=None)
    taken = {row.id for row in tables["Packs"]}
    parts = ("Packs", scope.recipient, scope.campaign, moment.isoformat())
    pack_id = row_id(SentPack.sheet.prefix, book_id, *parts, taken=taken)
    return sent(scope, pack_id=pack_id, book_id=book_id, schema=SCHEMA, made_at=moment)


def _made(book: FileBook, pack: Pack, made: bytes, ids: Plan, tables: dict[str, Table[Any]], campaign: str) -> Made:
    file = _file_name(book.path.stem, pack.shared.recipient, campaign)
    waiting = sum(line.open for line in pack.lines)
    rows = sum(len(table.all_rows) for table in pack.shared.tables.values())
    entry = {
        "pack_id": pack.sent.pack_id,
        "recipient": pack.sent.recipient,
        "campaign": pack.sent.campaign or None,
        "sent_on": datetime.fromisoformat(pack.sent.made_at),
        "file": file,
        "rows": rows,
        "waiting": waiting,
        "base": pack.sent.hash,
    }
    plan = ids + Plan(SHARE.key, additions=(Addition("Packs", {k: v for k, v in entry.items() if v is not None}),))
    findings = tuple(doubled_ids({tab: tables[tab] for tab in TABS}, pack.sent.book_id))
    outcome = Outcome(SHARE.key, book.name, plan, findings, says=said(pack, file), figures=figures(pack, file))
    return Made(outcome, made, pack.sent.as_json(), file)


def _file_name(stem: str, recipient: str, campaign: str) -> str:
    """The pack's name: the workbook's, the agency's, and the campaign's where there is only one."""
    parts = f"{stem} for {_short(recipient)}", _short(campaign)
    return ", ".join(filter(None, parts)) + ".xlsx"


def _short(name: str) -> str:
    printable = "".join(sign for sign in name if sign.isprintable())
    return printable.translate(UNSAFE)[:LONGEST].strip(" .")
