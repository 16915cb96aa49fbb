"""All rows of a workbook that are about one creator, whichever of their merged rows they name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from creatorsheet.app.agreed import agreements
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.shapes import Row
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.agreement import Agreement

R = TypeVar("R", bound=Row)

BY_CREATOR = ("Handles", "Audience", "Videos", "Partnerships", "Shortlist", "Outreach", "Deals", "Scorecards")
BY_DEAL = ("Deliverables", "Rights", "Payments")
BLANK = Campaign()


@dataclass(frozen=True)
class Theirs:
    """The rows of one creator. `row` is the one that speaks for them, `ids` are all that were merged into it."""

    tables: Mapping[str, Table[Any]]
    settings: Settings
    day: date
    row: Creator
    ids: frozenset[str]

    @cached_property
    def called(self) -> str:
        """How the page calls them: by handle, else by name, else by id."""
        return f"@{self.row.handle}" if self.row.handle else self.row.name or self.row.id

    @cached_property
    def campaigns(self) -> Mapping[str, Campaign]:
        """All campaigns by id."""
        return self.tables["Campaigns"].by_id()

    def campaign(self, key: str | None) -> Campaign:
        """A campaign; a blank one where it is not known."""
        return self.campaigns.get(key or "", BLANK)

    def of(self, model: type[R]) -> list[R]:
        """Their rows of a tab that names creators."""
        return [one for one in self.tables[model.sheet.title] if one.creator in self.ids]

    @cached_property
    def agreements(self) -> list[Agreement]:
        """Their deals with all that belongs to them."""
        deals = self.tables["Deals"]
        own = replace(deals, rows=tuple(one for one in deals if one.creator in self.ids))
        return agreements({**self.tables, "Deals": own}, self.settings, dict(self.campaigns))

    def currency(self, agreement: Agreement) -> str:
        """The currency of a deal: its own, else its campaign's, else the home currency."""
        return (agreement.deal.currency or agreement.campaign.currency or self.settings.home_currency).upper()

    def unread(self) -> Iterator[str]:
        """Cells of theirs that hold something nobody can read, by their addresses."""
        deals = {one.deal.id for one in self.agreements if one.deal.id}
        yield from self._unread("Creators", lambda row: row.id == self.row.id)
        for title in BY_CREATOR:
            yield from self._unread(title, lambda row: row.creator in self.ids)
        for title in BY_DEAL:
            yield from self._unread(title, lambda row: row.deal in deals)

    def _unread(self, title: str, mine: Any) -> Iterator[str]:
        table = self.tables[title]
        if table.unread:
            for row in table:
                if row.sheet_row in table.unread and mine(row):
                    yield from (str(table.place(row, key)) for key in sorted(table.unread[row.sheet_row]))
