"""What is known of the creators on a shortlist, looked up for all of them at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cached_property
from math import isnan
from typing import Any, TypeVar

from creatorsheet.catalogue.creators.audience import Audience
from creatorsheet.catalogue.creators.choices import YesNoUnsure
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.partnerships import Partnership
from creatorsheet.catalogue.creators.videos import Video
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.setup.choices import ListName
from creatorsheet.catalogue.setup.lists import ListEntry
from creatorsheet.catalogue.shapes import Row
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.clauses import day_in
from creatorsheet.creators.merged import heads
from creatorsheet.creators.partners import Past, brand, pasts
from creatorsheet.creators.recent import recent
from creatorsheet.creators.reception import Reception, reception
from creatorsheet.kernel.identifiers import link_video_id, posted_at

R = TypeVar("R", bound=Row)
ANSWERS = ("competitor", "natural", "accurate", "disclosed", "promoted_on")
NONE: frozenset[str] = frozenset()


class Evidence:
    """The rows about some creators. Of merged creators all rows count for the one that is kept."""

    def __init__(
        self, tables: Mapping[str, Table[Any]], settings: Settings, day: date, creators: Iterable[str | None]
    ) -> None:
        self.tables, self.settings, self.day = tables, settings, day
        self._heads = heads(tables["Creators"])
        self._wanted = {self.person(one) for one in creators}

    def person(self, creator: str | None) -> str:
        """The creator an id means; of merged rows the one that is kept."""
        return self._heads.get(creator or "", creator or "")

    def unread(self, row: Row) -> frozenset[str]:
        """The keys of a row's cells that nobody can read."""
        found = self.tables[row.sheet.title].unread
        return found.get(row.sheet_row, NONE) if found and row.sheet_row else NONE

    def _of(self, rows: Iterable[R], creator: Callable[[R], str | None]) -> Mapping[str, list[R]]:
        found: defaultdict[str, list[R]] = defaultdict(list)
        for row in rows:
            one = self.person(creator(row))
            if one in self._wanted:
                found[one].append(row)
        return found

    @cached_property
    def creators(self) -> Mapping[str, Creator]:
        """The row of each creator."""
        rows: Mapping[str, Creator] = self.tables["Creators"].by_id()
        return {one: rows[one] for one in self._wanted if one in rows}

    @cached_property
    def identities(self) -> Mapping[str, list[Creator]]:
        """All rows that are one creator."""
        table: Table[Creator] = self.tables["Creators"]
        return self._of(table, lambda row: row.id)

    @cached_property
    def audience(self) -> Mapping[str, list[Audience]]:
        """Rows of Audience."""
        table: Table[Audience] = self.tables["Audience"]
        return self._of(table, lambda row: row.creator)

    @cached_property
    def pasts(self) -> Mapping[str, list[Past]]:
        """Past brand deals, a post in both tabs once. Your own campaign videos are none. An answer that cannot be read counts
        as not given, a day as not known."""
        table: Table[Partnership] = self.tables["Partnerships"]
        deals = self._of(map(self._answered, table), lambda row: row.creator)
        named = {row.video for row in table if row.video}
        told = (one for one in self._others if one.id in named or (one.sponsored is YesNoUnsure.YES and one.brand))
        videos = self._of(told, lambda row: row.creator)
        return {one: pasts(deals.get(one, ()), videos.get(one, ()), self._posted) for one in {*deals, *videos}}

    def _answered(self, row: Partnership) -> Partnership:
        bad = self.unread(row).intersection(ANSWERS)
        return row.model_copy(update=dict.fromkeys(bad)) if bad else row

    @property
    def _others(self) -> list[Video]:
        """Videos that are no deliverables of yours."""
        ours = {one.video_id or link_video_id(one.url or "") for one in self.tables["Deliverables"]} - {None}
        return [one for one in self.tables["Videos"] if (one.video_id or link_video_id(one.url or "")) not in ours]

    def _posted(self, video: Video) -> date | None:
        moment = video.posted_at or posted_at(video.video_id or link_video_id(video.url or "") or "")
        if moment is None or "posted_at" in self.unread(video):
            return None
        return day_in(self.settings.zone_home, moment)

    @cached_property
    def rivals(self) -> frozenset[str]:
        """The competitors of Lists and their products there, as brands are compared."""
        lists: Table[ListEntry] = self.tables["Lists"]
        names = {brand(one.label) for one in lists if one.list_name is ListName.COMPETITOR}
        products = {
            brand(one.label) for one in lists if one.list_name is ListName.PRODUCT and brand(one.parent) in names
        }
        return frozenset(names | products) - {""}

    @cached_property
    def receptions(self) -> Mapping[str, Reception]:
        """Comments under the creators' own videos and under their deliverables for you, the creators' answers left out."""
        table: Table[Comment] = self.tables["Comments"]
        owners = self._owners if table.rows else {}
        spoken = (one for one in table if not one.by_creator and "by_creator" not in self.unread(one))
        said = self._of(
            spoken, lambda row: owners.get(("Videos", row.video), owners.get(("Deliverables", row.deliverable)))
        )
        figures = self._figures if said else {}
        return {one: reception(comments, figures.get(one, ())) for one, comments in said.items()}

    @property
    def _owners(self) -> Mapping[tuple[str, str | None], str]:
        """Whose each video and each deliverable is, by its tab and row."""
        found = {("Videos", one.id): one.creator for one in self.tables["Videos"] if one.id and one.creator}
        deals = {one.id: one.creator for one in self.tables["Deals"] if one.id}
        for one in self.tables["Deliverables"]:
            if one.id and (creator := deals.get(one.deal or "")):
                found["Deliverables", one.id] = creator
        return found

    @property
    def _figures(self) -> Mapping[str, list[tuple[int, int]]]:
        """Comments and views of each recent video whose comments are known."""
        found = recent(self.tables["Videos"], self._heads, self.day).of(self._wanted)
        return {
            one: [
                (int(comments), int(views))
                for comments, views in zip(found.comments[at], found.views[at], strict=True)
                if not isnan(comments) and not isnan(views)
            ]
            for at, one in enumerate(found.creators)
        }
