"""CS-V07: rates, audiences, followers and views of shortlisted creators that are out of date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from creatorsheet.app.shortlisting.gather import Gathered
from creatorsheet.catalogue.creators.choices import PipelineStage, ShortlistDecision
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.problems.shortlist import FIGURES_ARE_OUT_OF_DATE
from creatorsheet.catalogue.shapes import Row
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.words import counted


class Ages:
    """The dates of figures, by creator, looked up once."""

    def __init__(self, gathered: Gathered, people: Iterable[str]) -> None:
        self._gathered = gathered
        self._rate, self._audience, self._size = (int(one) for one in gathered.settings.fresh_days)
        wanted = set(people)
        self._views = self._newest(gathered.tables["Videos"], "seen_at", "views", wanted)
        self._shares = self._newest(gathered.tables["Audience"], "as_of", "share", wanted, "dimension")

    def _newest(
        self, table: Table[Any], day: str, figure: str, wanted: set[str], by: str = ""
    ) -> dict[str, dict[Any, tuple[date | None, Row]]]:
        """By creator, and by kind where there are several, the row with the newest date. Dates nobody can read are passed
        over, and rows without a figure."""
        found: defaultdict[str, dict[Any, tuple[date | None, Row]]] = defaultdict(dict)
        heads, unread = self._gathered.heads, table.unread
        for row in table:
            person = heads.get(row.creator or "", row.creator or "")
            if person not in wanted or getattr(row, figure) is None:
                continue
            if unread and day in unread.get(row.sheet_row, ()):
                continue
            one, kinds = getattr(row, day), found[person]
            kind = getattr(row, by) if by else ""
            if kind not in kinds or (one or date.min) > (kinds[kind][0] or date.min):
                kinds[kind] = one, row
        return found

    def findings(self, rows: Iterable[Candidate]) -> Iterator[Finding]:
        """What is out of date of everybody on some shortlists who is still to be chosen, each thing once. Who is ruled out is not
        to be asked for anything, least of all who asked to be left alone."""
        told = set()
        for row in rows:
            if row.decision is ShortlistDecision.DECLINE or row.stage is PipelineStage.DROPPED or row.stop:
                continue
            for found in self._of(row):
                if (found.place, found.fact) not in told:
                    told.add((found.place, found.fact))
                    yield found

    def _of(self, row: Candidate) -> Iterator[Finding]:
        gathered, person = self._gathered, self._gathered.person(row)
        creator = gathered.creator(row)
        if row.asked_fee is not None:
            yield from self._old(row, row, "asked_fee", "asked_on", "asked fee is", self._rate)
        elif creator and creator.typical_rate is not None:
            yield from self._old(row, creator, "typical_rate", "rate_on", "typical rate is", self._rate)
        shares = self._shares.get(person)
        if shares:
            _, oldest = min(shares.values(), key=lambda one: (one[0] or date.min, one[1].sheet_row))
            yield from self._old(row, oldest, "share", "as_of", "audience is", self._audience)
        if creator and creator.followers is not None:
            yield from self._old(row, creator, "followers", "followers_on", "follower count is", self._size)
        views = self._views.get(person)
        if views:
            _, newest = views[""]
            yield from self._old(row, newest, "views", "seen_at", "views are", self._size)

    def _old(self, row: Candidate, of: Row, figure: str, dated: str, item: str, limit: int) -> Iterator[Finding]:
        gathered, day = self._gathered, getattr(of, dated)
        if gathered.unread(of, figure, dated):
            return
        age = (gathered.day - day).days if day else None
        if age is not None and age <= limit:
            return
        yield FIGURES_ARE_OUT_OF_DATE.at(
            gathered.tables[of.sheet.title].place(of, figure),
            creator=gathered.name(row),
            item=item,
            age=f"{day}, {counted(age, 'day')} ago" if age is not None else "an unknown time",
            limit=counted(limit, "day"),
        )
