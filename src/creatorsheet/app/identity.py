"""Creators: who may stand twice, two made one, taken apart again, or known to be different people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

from creatorsheet.app.checking.ids import missing_ids
from creatorsheet.app.merging.edits import Edits
from creatorsheet.app.merging.joining import ONCE, Joining, followed, joined
from creatorsheet.app.merging.parting import parted
from creatorsheet.app.merging.pointers import CREATORS, MERGES, concerned, pointers
from creatorsheet.app.merging.remembered import remembered
from creatorsheet.app.merging.who import Tables, named, one_of, refused
from creatorsheet.app.outcome import Outcome
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_book
from creatorsheet.catalogue.actions import CREATORS as ACTION
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.catalogue.setup.merges import MergedCell
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.creators.duplicates import Proposal, proposals
from creatorsheet.creators.likeness import Sure
from creatorsheet.creators.merged import heads
from creatorsheet.creators.profiles import profiles
from creatorsheet.kernel.entries import entries
from creatorsheet.kernel.plan import Plan
from creatorsheet.kernel.rowids import row_id
from creatorsheet.kernel.words import counted

SCORED = frozenset(["Deals", "Costs", "Tracking", "Scorecards"])
"""Tabs whose rows go into scorecards."""


def duplicates(book: Book, *, today: date) -> Outcome:
    """Pairs who may be one creator, the surest first, each with its reasons; nothing is written.

    `figures` holds every pair; `keep` is the one more rows point at, of equals the one higher up.
    """
    tables, _ = read_book(book, *concerned(CREATORS), today=today)
    found = proposals(tables[CREATORS], tables[Handle.sheet.title])
    weight: Counter[str] = Counter()
    for table, key in pointers(tables) if found else ():
        weight.update(creator for row in table if (creator := getattr(row, key)))
    rows = tables[CREATORS].by_id()
    order = {row.id: at for at, row in reversed(list(enumerate(tables[CREATORS])))}
    pairs = [_pair(one, rows, weight, order) for one in found]
    counts = Counter(one.sure for one in found)
    figures = {
        "creators": len(set(heads(tables[CREATORS]).values())),
        "counts": {str(one): counts[one] for one in Sure},
    }
    says = [f"{counted(figures['creators'], 'creator')} looked through: nobody seems to stand twice."]  # type: ignore[arg-type]
    if found:
        kinds = ", ".join(f"{counts[one]:,} {one}" for one in Sure if counts[one])
        says = [f"{counted(len(found), 'pair')} may be one creator: {kinds}. Nothing is merged unasked."]
    return Outcome(ACTION.key, book.name, Plan(ACTION.key), says=tuple(says), figures={**figures, "pairs": pairs})


def _pair(
    one: Proposal, rows: Mapping[str, Creator], weight: Mapping[str, int], order: Mapping[str, int]
) -> dict[str, Any]:
    keep, other = sorted((one.one, one.other), key=lambda each: (-weight.get(each, 0), order[each]))
    return {
        "keep": {"id": keep, "called": rows[keep].called, "rows": weight.get(keep, 0)},
        "other": {"id": other, "called": rows[other].called, "rows": weight.get(other, 0)},
        "sure": str(one.sure),
        "marks": one.marks,
        "reasons": [{"said": reason.said, "marks": reason.marks} for reason in one.reasons],
        "why": one.why,
    }


def merge(book: Book, keep: str, other: str, *, today: date) -> Outcome:
    """Make two creators one: `keep` stays. Each is a handle, present or former, or an id. Doing it again changes nothing,
    or moves the rows that name the merged one since."""
    tables, given = _read(book, today)
    stays = one_of(tables, keep)
    head = heads(tables[CREATORS])
    before = [row for row in named(tables, other) if head[row.id] == stays.id and row.id != stays.id]
    if before:
        pairs = [(row, followed(tables, stays, row)) for row in before]
    else:
        goes = one_of(tables, other)
        _may_be_one(tables, stays, goes)
        pairs = [(goes, joined(tables, stays, goes))]
    book_id, plan, figures, findings = book.property("creatorsheet.id"), given, list[dict[str, Any]](), []
    for row, one in pairs:
        _with_ids(one, tables, book_id)
        one.edits.added += [(Handle, values) for values in one.handles]
        kept = remembered(one, stays, row, tables[MERGES], book_id, today)
        one.edits.added += [(MergedCell, values) for values in kept]
        plan += one.edits.plan(ACTION.key)
        findings += one.findings
        figures.append({"keep": stays.id, "other": row.id, "moved": one.moved, "taken_in": _tally(one)})
    says = [line for row, one in pairs for line in _told(stays, row, one, again=bool(before))]
    return Outcome(ACTION.key, book.name, plan, tuple(findings), says=tuple(says), figures={"merged": figures})


def _read(book: Book, today: date) -> tuple[Tables, Plan]:
    """All tabs that a merge concerns; rows that people typed without an id have one, which the plan writes."""
    tables, _ = read_book(book, *concerned(CREATORS, *ONCE), today=today)
    given = missing_ids(tables, book.property("creatorsheet.id"), ACTION.key)
    rows = {(tab, row.sheet_row): row for tab in given.counts() for row in tables[tab]}
    for change in given.changes:
        setattr(rows[change.table, change.row], change.column, change.after)
    return tables, given


def _may_be_one(tables: Tables, stays: Creator, goes: Creator) -> None:
    if stays.id == goes.id:
        raise refused(
            f"both names lead to {stays.called} ({stays.id})",
            "Name two rows, by their Creator ID where they share a handle",
        )
    known = profiles(tables[CREATORS], tables[Handle.sheet.title])
    if goes.id in known[stays.id].apart:
        raise refused(
            f"{stays.called} and {goes.called} are known to be different people",
            "If they are one after all, empty Not the same as of the two first",
        )


def _with_ids(one: Joining, tables: Tables, book_id: str) -> None:
    taken = {row.id for row in tables[Handle.sheet.title]}
    for handle in one.handles:
        parts = (str(handle["platform"]), handle["handle"], handle["creator"])
        handle[Handle.sheet.key] = row_id(Handle.sheet.prefix, book_id, "Handles", *parts, taken=taken)
        taken.add(handle[Handle.sheet.key])


def _tally(one: Joining) -> dict[str, int]:
    return dict(Counter(tab for tab, _ in one.taken_in))


def _rows(tally: Mapping[str, int]) -> str:
    tabs = ", ".join(f"{tally[tab]:,} in {tab}" for tab in BY_TITLE if tally.get(tab))
    return f"{counted(sum(tally.values()), 'row')} ({tabs})" if tally else "no row"


def _told(stays: Creator, row: Creator, one: Joining, *, again: bool) -> list[str]:
    who = f"{row.called} ({row.id})"
    if again and not one.moved and not one.taken_in:
        return [f"{who} is merged into {stays.called} already, and no row names it."]
    lines = [f"{who} {'was' if again else 'is'} merged into {stays.called} ({stays.id}): {_rows(one.moved)} moved."]
    if one.taken_in:
        lines.append(f"Joined with a row of {stays.called} for the same thing: {_rows(_tally(one))}.")
    if SCORED & {*one.moved, *_tally(one)}:
        lines.append("Run Score results to renew the scorecards.")
    return lines


def split(book: Book, creator: str, *, today: date) -> Outcome:
    """Take a merged creator out again: the exact opposite of the merge. `creator` is the id or handle of the merged row, or
    of the creator it went into where that is the only one. What was added since the merge stays where it is."""
    tables, given = _read(book, today)
    head, rows = heads(tables[CREATORS]), tables[CREATORS].by_id()
    found = [row for row in named(tables, creator) if row.merged_into in rows]
    if not found:
        whole = one_of(tables, creator).id
        found = [row for row in tables[CREATORS] if row.id and row.merged_into == whole]
    if not found:
        raise refused(f"no creator was merged into {one_of(tables, creator).called}", "Name a creator who was merged")
    if len(found) > 1:
        names = ", ".join(f"{row.called} ({row.id})" for row in found)
        raise refused(f"{creator} may mean several merged creators: {names}", "Name one of them by its Creator ID")
    other, keep = found[0], rows[found[0].merged_into or ""]
    if keep.merged_into in rows and head[other.id] != other.id:
        above = rows[keep.merged_into or ""].called
        raise refused(f"{keep.called} was merged into {above} since", f"Split {keep.called} from {above} first")
    one = parted(tables, keep, other, today)
    says = [
        f"{other.called} ({other.id}) stands apart from {keep.called} ({keep.id}) again: {_rows(one.moved)} went back."
    ]
    if one.kept:
        says.append(f"Changed since the merge, so they stay as they are: {', '.join(one.kept)}.")
    if one.gone:
        says.append(f"{counted(one.gone, 'cell')} of the merge stood in rows that were deleted since.")
    says.append(f"Rows added since the merge stay with {keep.called}.")
    if SCORED & {*one.moved}:
        says.append("Run Score results to renew the scorecards.")
    figures = {"split": {"keep": keep.id, "other": other.id, "moved": one.moved, "kept": one.kept}}
    return Outcome(ACTION.key, book.name, given + one.edits.plan(ACTION.key), says=tuple(says), figures=figures)


def different(book: Book, one: str, other: str, *, today: date) -> Outcome:
    """Remember that two creators are different people: they are not proposed again."""
    tables, given = _read(book, today)
    first, second = one_of(tables, one), one_of(tables, other)
    if first.id == second.id:
        raise refused(f"both names lead to {first.called} ({first.id})", "Name two rows, or split them first")
    edits = Edits()
    known = profiles(tables[CREATORS], tables[Handle.sheet.title])
    if second.id not in known[first.id].apart:
        edits.set(first, "not_same", "; ".join([*entries(first.not_same), second.id]))
    says = f"{first.called} ({first.id}) and {second.called} ({second.id}) are different people; they are not proposed again."
    return Outcome(ACTION.key, book.name, given + edits.plan(ACTION.key), says=(says,))
