"""Take back: an agency's entries come in from its pack cell by cell, and decisions about earlier ones are carried out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from creatorsheet.app.outcome import Outcome
from creatorsheet.app.taking.edits import Edits
from creatorsheet.app.taking.listing import Listing, as_figures
from creatorsheet.app.taking.trust import Snapshots, Trusted, sent_pack, trusted
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_book
from creatorsheet.catalogue.actions import TAKE_BACK
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.problems import taking as problems
from creatorsheet.catalogue.reports.conflicts import Conflict
from creatorsheet.catalogue.reports.packs import SentPack
from creatorsheet.catalogue.shapes import Row
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.creators.merged import heads
from creatorsheet.files.closely import Closely
from creatorsheet.kernel.finding import Finding, Place
from creatorsheet.kernel.words import counted
from creatorsheet.sharing.decisions import carry_out, from_row
from creatorsheet.sharing.merge import merge
from creatorsheet.sharing.merged import Cell, Fate, Merged
from creatorsheet.sharing.scope import TABS

PACKS, CONFLICTS, CREATORS = SentPack.sheet.title, Conflict.sheet.title, Creator.sheet.title
NEEDED: tuple[type[Row], ...] = (*(BY_TITLE[tab] for tab in TABS), SentPack, Conflict)


@dataclass(frozen=True)
class Answer:
    """What taking back comes to. `keep` are texts to be kept beside the workbook before the plan is applied."""

    outcome: Outcome
    keep: tuple[str, ...] = ()


def take_back(
    book: Book,
    pack: Closely | None = None,
    *,
    key: bytes,
    today: date,
    snapshots: Snapshots,
    unsealed: bool = False,
) -> Answer:
    """Everything a returned pack brings, and every decision of the Conflicts tab, as one plan.

    Without a pack only decisions are carried out. The same pack twice changes nothing. Nothing is written here.
    Refuses a pack that cannot be trusted (CS-S08).
    """
    tables, _ = read_book(book, *NEEDED, today=today)
    one = _Taking(book, Edits(book, tables), today, snapshots)
    back = (
        trusted(pack, tables[PACKS], book_id=one.book_id, key=key, snapshots=snapshots, unsealed=unsealed)
        if pack
        else None
    )
    one.decide()
    merged = one.merge(back) if back else None
    one.count_conflicts()
    outcome = Outcome(
        TAKE_BACK.key,
        book.name,
        one.edits.plan(TAKE_BACK.key),
        tuple(one.findings),
        says=tuple(one.says),
        figures=one.figures(back, merged),
    )
    return Answer(outcome, tuple(one.keep))


@dataclass
class _Taking:
    book: Book
    edits: Edits
    today: date
    snapshots: Snapshots
    findings: list[Finding] = field(default_factory=list)
    says: list[str] = field(default_factory=list)
    keep: list[str] = field(default_factory=list)
    carried: int = 0
    packs: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.book_id = self.book.property("creatorsheet.id")
        self.listed = self.edits.tables[CONFLICTS].by_id()

    def decide(self) -> None:
        """Carry out every decision that was not yet."""
        for given, one in self.listed.items():
            if one.decision is None or one.applied_on is not None:
                continue
            sent = sent_pack(self.edits.tables[PACKS], one.pack, self.snapshots)
            done = carry_out(one, sent, self.edits)
            tab, row = one.tab or "", one.row_id or ""
            place = self.edits.tables[CONFLICTS].place(one, "decision")
            if done.trouble:
                problem = problems.DECISION_CANNOT_BE_CARRIED_OUT
                self.findings.append(problem.at(place, conflict=given, reason=done.trouble))
                continue
            if done.renewed is not None:
                self._renew(given, one, done.renewed)
                continue
            for key, text in done.cells.items():
                self.edits.set(tab, row, key, text)
            if done.added:
                self.edits.add(tab, *done.added)
            self.edits.set(CONFLICTS, given, "applied_on", self.today.isoformat())
            self.packs.add(one.pack or "")
            self.carried += 1
        if self.carried:
            self.says.append(f"{counted(self.carried, 'decision')} carried out.")

    def _renew(self, given: str, one: Conflict, present: str) -> None:
        """The cell was changed since: the conflict is asked again with what stands there now."""
        self.edits.set(CONFLICTS, given, "ours", present)
        self.edits.set(CONFLICTS, given, "decision", "")
        column = BY_TITLE[one.tab or ""].sheet.titled(one.column_title or "")
        place = self.edits.place(one.tab or "", one.row_id or "", column.key if column else "")
        state = f"was {one.ours or 'blank'} here when it was listed and is {present or 'blank'} now; the pack holds {one.theirs or 'blank'}"
        fields = {"what": one.column_title or "The row", "who": one.who or one.row_id, "state": state}
        problem = problems.BOTH_SIDES_CHANGED_A_CELL
        self.findings.append(problem.at(place, conflict=given, book=self.book.name, **fields))

    def merge(self, back: Trusted) -> Merged | None:
        """Merge a pack; None where it is the same as when it was taken before."""
        merged = merge(
            back.sent,
            self.edits.mine(back.sent),
            back.returned,
            last=back.last,
            settled=frozenset(self._settled(back.sent.pack_id)),
            newer=back.newer,
        )
        place = Place(file=back.name)
        if back.last is not None and merged.state.same_pack(back.last):
            about = problems.PACK_WAS_TAKEN_BEFORE
            self.findings.append(about.at(place, date=back.row.taken_on, book=self.book.name))
            return None
        if back.taken_later is not None:
            fields = {
                "date": f"{back.row.sent_on:%Y-%m-%d %H:%M}",
                "other": f"{back.taken_later.sent_on:%Y-%m-%d %H:%M}",
            }
            about = problems.PACK_IS_OLDER_THAN_ONE_TAKEN
            self.findings.append(about.at(place, recipient=back.sent.recipient, **fields))
        self._write(back, merged)
        return merged

    def _settled(self, pack: str) -> Iterator[tuple[str, str, str, str]]:
        """Entries of the pack about which a decision was carried out."""
        for given, one in self.listed.items():
            applied = one.applied_on or self.edits.text(CONFLICTS, given, "applied_on")
            if one.pack != pack or not applied or one.tab not in BY_TITLE:
                continue
            sheet = BY_TITLE[one.tab].sheet
            column = sheet.titled(one.column_title or "")
            if column is not None:
                yield one.tab, one.row_id or "", column.key, one.theirs or ""
            elif one.held:
                try:
                    entries = from_row(one.held, sheet)
                except (ValueError, KeyError):
                    continue
                yield from ((one.tab, one.row_id or "", key, text) for key, text in entries.items())

    def _write(self, back: Trusted, merged: Merged) -> None:
        listing = Listing(self.edits, back, self.book.name, self.book_id, self.listed)
        here = [one for one in merged.cells if one.fate is Fate.TAKEN and self.edits.stands(one.tab, one.row_id)]
        listing.take(merged)
        for cell in here:
            self.edits.set(cell.tab, cell.row_id, cell.key, cell.theirs)
        for made in merged.made:
            self.edits.add(made.tab, made.row_id, made.texts)
        self.findings += [*listing.findings, *self._merged_away(here, back.sent.recipient)]
        gone = [one for one in self._open() if self.listed[one].pack == back.sent.pack_id and one not in listing.met]
        for given in gone:
            self.edits.set(CONFLICTS, given, "applied_on", self.today.isoformat())
        taken = taken_cells(merged)
        self.keep.append(merged.state.as_json())
        pack = back.sent.pack_id
        self.edits.set(PACKS, pack, "taken_on", self.today.isoformat())
        self.edits.set(PACKS, pack, "taken", merged.state.hash)
        self.edits.set(PACKS, pack, "cells_taken", str((back.row.cells_taken or 0) + taken))
        self.packs.add(pack)
        self.says.append(_said(back, merged, taken))
        if gone:
            lines = counted(len(gone), "line")
            self.says.append(
                f"{lines} of the Conflicts tab closed, because the pack no longer holds what waited there."
            )

    def _merged_away(self, taken: Iterable[Cell], recipient: str) -> Iterator[Finding]:
        """Entries that came into rows of creators who were merged since the pack was made."""
        creators: Table[Creator] = self.edits.tables[CREATORS]
        head, rows = heads(creators), creators.by_id()
        for cell in taken:
            stays = head.get(cell.row_id, cell.row_id)
            if (
                cell.tab == CREATORS
                and stays != cell.row_id
                and self.edits.text(CREATORS, stays, cell.key) != cell.theirs
            ):
                place = creators.place(rows[stays], cell.key)
                yield problems.ENTRY_IS_ABOUT_A_MERGED_CREATOR.at(
                    creators.place(rows[cell.row_id], cell.key),
                    recipient=recipient,
                    value=cell.theirs or "nothing",
                    column=place.column,
                    other=rows[cell.row_id].called,
                    creator=rows[stays].called,
                    cell=str(place),
                )

    def count_conflicts(self) -> None:
        """How many entries of each pack wait now."""
        waiting = Counter(self.edits.text(CONFLICTS, one, "pack") for one in self._open())
        for pack in self.packs:
            if self.edits.stands(PACKS, pack):
                self.edits.set(PACKS, pack, "conflicts", str(waiting[pack]))
        if waiting:
            n = waiting.total()
            self.says.append(f"{n:,} {'entry waits' if n == 1 else 'entries wait'} on the Conflicts tab.")

    def _open(self) -> list[str]:
        return [one for one in self.listed if not self.edits.text(CONFLICTS, one, "applied_on")]

    def figures(self, back: Trusted | None, merged: Merged | None) -> dict[str, Any]:
        """The numbers behind the sentences, and the whole list of conflicts."""
        columns = Conflict.sheet.columns
        texts = {given: {key: self.edits.text(CONFLICTS, given, key) or "" for key in columns} for given in self.listed}
        found: dict[str, Any] = {"decisions": self.carried, "conflicts": as_figures(texts)}
        if back is None:
            return found
        about = {"pack": back.sent.pack_id, "recipient": back.sent.recipient, "file": back.name, "same": merged is None}
        if merged is None:
            return {**about, **found}
        fates = {fate.name.lower(): merged.count(fate) for fate in (Fate.SAME, Fate.BEFORE, Fate.HELD, Fate.REFUSED)}
        return {
            **about,
            "cells": {"taken": taken_cells(merged), **fates},
            "rows": {
                "added": len(merged.made),
                "held": len(merged.loose),
                "missing": sum(merged.missing.values()),
            },
            **found,
        }


def taken_cells(merged: Merged) -> int:
    """How many entries came in: changed cells, and the cells of the agency's own rows."""
    return merged.count(Fate.TAKEN) + sum(len(one.texts) for one in merged.made if one.own)


def _said(back: Trusted, merged: Merged, taken: int) -> str:
    refused = merged.count(Fate.REFUSED)
    held = merged.count(Fate.HELD) + len(merged.loose)
    counts = [
        f"{taken:,} taken",
        f"{held:,} held back" if held else "",
        f"{refused:,} refused" if refused else "",
    ]
    rows = f", {counted(len(merged.made), 'new row')}" if merged.made else ""
    return f"{back.name}: entries of {back.sent.recipient}: {', '.join(filter(None, counts))}{rows}."
