"""How a team stands with its creators: whom it may approach, whom it has worked with, who is on which shortlist."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from creatorsheet.catalogue.creators.choices import AWAY, OutreachAnswer, RehireStatus, ShortlistDecision
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.terms import BINDING
from creatorsheet.creators.merged import heads
from creatorsheet.kernel.identifiers import clean, normal_handle

JUDGED = frozenset(["rehire_status", "do_not_contact"])
UNREAD = "whose status or Do not contact cannot be read"


class Standing:
    """The creators of a workbook, merged ones as the one that is kept. Rows may name a creator by id or by handle."""

    def __init__(self, tables: Mapping[str, Table[Any]]) -> None:
        self._tables = tables
        self.creators: Table[Creator] = tables["Creators"]
        self.rows = self.creators.by_id()
        self._heads = heads(self.creators)

    @cached_property
    def _handles(self) -> dict[str, str]:
        return {normal_handle(one.handle): one.id for one in reversed(self.creators.rows) if one.handle and one.id}

    def person(self, named: str | None) -> str:
        """The id of the creator that a row names; what names none stays as it is."""
        text = clean(named or "")
        if text in self._heads or not text:
            return self._heads.get(text, "")
        return self._heads.get(self._handles.get(normal_handle(text), ""), text)

    def name(self, person: str) -> str:
        """How messages call a creator: by handle, else by name, else by id."""
        row = self.rows.get(person)
        return (row and (row.handle or row.name)) or person

    @cached_property
    def shortlisted(self) -> Mapping[str, Mapping[str, list[Candidate]]]:
        """Rows of the Shortlist by campaign and creator."""
        found: defaultdict[str, defaultdict[str, list[Candidate]]] = defaultdict(lambda: defaultdict(list))
        for row in self._tables["Shortlist"]:
            if row.campaign and row.creator:
                found[row.campaign][self.person(row.creator)].append(row)
        return found

    def on(self, campaign: str) -> frozenset[str]:
        """Who is on the shortlist of a campaign (its id), at whatever stage, or has a deal in it."""
        deals = {self.person(one.creator) for one in self._tables["Deals"] if one.campaign == campaign and one.creator}
        return frozenset(self.shortlisted.get(campaign, {})) | deals

    @cached_property
    def worked(self) -> frozenset[str]:
        """Creators you have agreed a deal with, or who have a scorecard or a verdict."""
        found = {self.person(one.creator) for one in self._tables["Deals"] if one.status in BINDING}
        found |= {self.person(one.creator) for one in self._tables["Scorecards"]}
        found |= {self.person(one.id) for one in self.creators if one.rehire_status not in (None, RehireStatus.NONE)}
        return frozenset(found - {""})

    @cached_property
    def _silent(self) -> frozenset[str]:
        """Who asked to be left alone, by a row of Creators that is kept or merged, or in an answer."""
        found = {self.person(one.id) for one in self.creators if one.do_not_contact and one.id}
        found |= {self.person(one.creator) for one in self._tables["Outreach"] if one.answer is OutreachAnswer.STOP}
        return frozenset(found)

    def barred(self, campaign: Campaign | None) -> Iterator[tuple[Creator, str]]:
        """Each row of Creators, and why its creator is left out; "" for those who may be approached.

        Declines and vetoes hold for their own campaign alone.
        """
        listed = self.shortlisted.get(campaign.id, {}) if campaign else {}
        name = (campaign.name or campaign.id) if campaign else ""
        for row in self.creators:
            yield row, self.away(row) or _refused(listed.get(row.id, ()), name)

    def away(self, row: Creator) -> str:
        """Why the creator of a row of Creators may not be approached for anything; "" where nothing stands against it."""
        if not row.id or self.rows[row.id] is not row:
            return "without a Creator ID of their own"
        if self._heads[row.id] != row.id:
            return "merged into another"
        if row.id in self._silent:
            return "not to be contacted"
        if row.rehire_status in AWAY:
            return f"with the status {row.rehire_status}"
        return UNREAD if not JUDGED.isdisjoint(self.creators.unread.get(row.sheet_row, ())) else ""


def _refused(rows: list[Candidate] | tuple[()], campaign: str) -> str:
    if any(one.decision is ShortlistDecision.DECLINE for one in rows):
        return f"declined for {campaign}"
    return f"with a veto for {campaign}" if any(one.stop for one in rows) else ""
