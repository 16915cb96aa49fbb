"""Undo: the workbook as it was before the last action; doing it twice brings the action back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from creatorsheet.app.differences import differences
from creatorsheet.app.outcome import Outcome
from creatorsheet.app.tally import tally
from creatorsheet.book.file import FileBook
from creatorsheet.book.journal import Deed, Entry
from creatorsheet.book.saving import backup, digest
from creatorsheet.catalogue.actions import ACTIONS, UNDO
from creatorsheet.catalogue.problems.saving import NOTHING_TO_UNDO, WORKBOOK_CHANGED_SINCE_THE_ACTION
from creatorsheet.kernel.plan import Plan
from creatorsheet.kernel.refusal import Refused

NO_ENTRY = "no entry of its tabs, at most formats, notes and sheets of your own"


@dataclass(frozen=True)
class WayBack:
    """The state that undo brings back, and the deed it takes back; `again` when that deed comes back instead."""

    content: bytes
    deed: Deed
    again: bool
    outcome: Outcome


def undo(book: FileBook, *, anyway: bool = False) -> WayBack:
    """Find the way back; nothing is written.

    Refuses (CS-W30) where no action is known or the state before it is not kept, and (CS-W16) where the workbook was
    changed since, unless that is to go `anyway`.
    """
    last = _last(book)
    deed = last.undoes or last.deed
    again = last.undoes is not None and not last.again
    content = book.previous()
    if content is None or digest(content) != last.before:
        raise _not_kept(book, last, gone=content is None)
    if last.after != book.digest and not anyway:
        what = differences(book.as_of(content), book)
        raise WORKBOOK_CHANGED_SINCE_THE_ACTION.refuse(
            book=book.name, action=_said(last), what="; ".join(what) or NO_ENTRY
        )
    return WayBack(content, deed, again, outcome(book.name, deed, again=again, changed=last.after != book.digest))


def _last(book: FileBook) -> Entry:
    """The action that led to the present state; where that was changed since, the last one known."""
    entries = book.history()[::-1]
    exact = [one for one in entries if one.after == book.digest]
    named = [one for one in entries if one.file == book.path.resolve().name]
    found = next(iter(exact or named or entries), None)
    if found is None:
        way = "The next action on it can be undone"
        if book.previous() is not None:
            way += f"; the copy from before the last save is {backup(book.path).name}"
        raise NOTHING_TO_UNDO.refuse(book=book.name, reason="its journal knows no action on it", way=way)
    return found


def _not_kept(book: FileBook, last: Entry, *, gone: bool) -> Refused:
    if last.in_excel:
        way = f"Open {book.name} in Excel and press Undo there"
        reason = f"the last action was {_said(last)}, done in Excel"
        return NOTHING_TO_UNDO.refuse(book=book.name, reason=reason, way=way)
    kept = backup(book.path).name
    state = f"{kept} is gone" if gone else f"{kept} is not the workbook of before it"
    way = f"Take an earlier {book.name} from a backup of your own, or put right by hand what the action did"
    return NOTHING_TO_UNDO.refuse(book=book.name, reason=f"the last action was {_said(last)}, and {state}", way=way)


def title(action: str) -> str:
    """An action's name by its key; the key where it is none of ours."""
    return next((one.title for one in ACTIONS if one.key == action), action)


def described(deed: Deed) -> str:
    """A deed in a few words: what, when, by whom, and what it changed."""
    changed = tally(deed.rows)
    return f"{title(deed.action)}, {when(deed)} by {deed.who}{f' ({changed})' if changed else ''}"


def named(entry: Entry) -> str:
    """An action of the journal in a word or two; of an undo also what it took back or brought back."""
    if not entry.undoes:
        return title(entry.deed.action)
    return f"{title(entry.deed.action)} ({title(entry.undoes.action)} {'is back' if entry.again else 'went'})"


def _said(entry: Entry) -> str:
    return f"{named(entry)}, {when(entry.deed)} by {entry.deed.who}" if entry.undoes else described(entry.deed)


def when(deed: Deed) -> str:
    """Day and time of a deed, as the clock showed it where it was done."""
    return f"{deed.at:%Y-%m-%d %H:%M}"


def outcome(book: str, deed: Deed, *, again: bool, changed: bool = False) -> Outcome:
    """What an undo answers; `book` is the workbook's name."""
    says = [f"{'Back again' if again else 'Undone'}: {described(deed)}."]
    if changed:
        says.append("What was changed since then went with it.")
    figures: dict[str, Any] = {
        "deed": {"at": deed.at.isoformat(), "who": deed.who, "action": deed.action, "rows": deed.rows},
        "again": again,
        "changed_since": changed,
    }
    return Outcome(UNDO.key, book, Plan(UNDO.key), says=tuple(says), figures=figures)
