"""What attribution works with: the rows of a workbook as scoring brings them together, and each code with its uses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from functools import cached_property

from creatorsheet.app.placing.people import People
from creatorsheet.app.scoring.prepared import Prepared, Tables, prepare
from creatorsheet.app.scoring.worked import Worked
from creatorsheet.catalogue.results.choices import AttributionRule, CodeState
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.settings import Settings
from creatorsheet.results.credit import Evidence, Period
from creatorsheet.results.exposure import Exposure, exposure, lines
from creatorsheet.results.leaks import Code, number, rate
from creatorsheet.results.uses import CouponSites, Use, ended, name_of, uses

Pair = tuple[str, str]


@dataclass(frozen=True)
class Held:
    """A code with its row of Tracking, and what is known of it."""

    row: TrackingRow
    code: Code

    @property
    def pair(self) -> Pair:
        """Campaign and creator."""
        return self.row.campaign or "", self.row.creator or ""


class Gathered:
    """The rows of a workbook, and what is asked of them more than once."""

    def __init__(self, tables: Tables, settings: Settings, day: date) -> None:
        self.tables, self.settings, self.day = tables, settings, day
        self.prepared: Prepared = prepare(tables, settings)
        self.known = self.prepared.known
        self.periods: dict[str, Period] = self.known.periods()
        self.tracking: dict[str, TrackingRow] = tables["Tracking"].by_id()
        self._handles = {key: row.called for key, row in tables["Creators"].by_id().items()}

    def called(self, creator: str) -> str:
        """How a creator is called."""
        return str(self._handles.get(creator, creator))

    @cached_property
    def worked(self) -> Worked:
        """What creators cost and brought."""
        return Worked(self.tables, self.prepared, self.settings)

    @cached_property
    def codes(self) -> list[Held]:
        """The codes that were given out, in the order of Tracking, each beside those of the other creators."""
        held = self._uses()
        seen = self._exposures()
        first = self._first_posts()
        found = [
            Held(
                row,
                Code(
                    row.id,
                    held.get(row.id, ()),
                    seen.get((row.campaign or "", row.creator or "")),
                    first.get((row.campaign or "", row.creator or "")),
                    ended(row, self.periods.get(row.campaign or "")),
                ),
            )
            for row in self.tracking.values()
            if row.promo_code and row.campaign and row.code_state is not CodeState.REJECTED
        ]
        campaigns: defaultdict[str, list[_Brought]] = defaultdict(list)
        for one in found:
            campaigns[one.pair[0]].append(_Brought.of(one))
        return [replace(one, code=_beside(one, campaigns[one.pair[0]])) for one in found]

    @cached_property
    def by_code(self) -> dict[str, frozenset[str]]:
        """The orders that each row of Tracking got by its code, by their names in sales."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for order in self.tables["Orders"]:
            given = self.prepared.given_to.by_row.get(order.sheet_row)
            if given and given.by is AttributionRule.CODE:
                found[given.tracking].add(name_of(order))
        return {key: frozenset(held) for key, held in found.items()}

    def _uses(self) -> dict[str, list[Use]]:
        evidence = Evidence(self.tables["Tracking"].rows, self.known.posts, People(self.tables).creator, self.periods)
        return uses(self.tables["Orders"], evidence, CouponSites.of(self.settings.coupon_sites))

    def _exposures(self) -> Mapping[Pair, Exposure | None]:
        posted = {post.deliverable: post.posted_at for post in self.known.posts if post.posted_at}
        now = datetime.combine(self.day, time.max, UTC)
        read = (row for row in self.tables["Results"] if row.captured_at and row.captured_at <= now)
        captures = lines(read, self.known.owner)
        return {pair: exposure(some, posted) for pair, some in captures.items()}

    def _first_posts(self) -> dict[Pair, datetime]:
        found: dict[Pair, datetime] = {}
        for post in self.known.posts:
            if post.posted_at:
                pair = post.campaign, post.creator
                found[pair] = min(found.get(pair, post.posted_at), post.posted_at)
        return found


@dataclass(frozen=True)
class _Brought:
    """What one code brings, as its peers are compared with it: orders for a thousand views, and buyers whom the shop calls
    new or returning."""

    pair: Pair
    rate: float | None
    known: int
    returning: int

    @classmethod
    def of(cls, held: Held) -> _Brought:
        """What a code brings."""
        buyers = [use for use in held.code.uses if use.new is not None and use.valid]
        back = number(use for use in buyers if use.new is False)
        return cls(held.pair, rate(held.code.uses, held.code.exposure), number(buyers), back)


def _beside(held: Held, campaign: list[_Brought]) -> Code:
    """A code with what the codes of the campaign's other creators bring."""
    others = [one for one in campaign if one.pair != held.pair]
    rates: dict[str, float] = {}
    for one in others:
        if one.rate is not None:
            rates[one.pair[1]] = max(one.rate, rates.get(one.pair[1], 0.0))
    return replace(
        held.code,
        peers=rates,
        peers_known=sum(one.known for one in others),
        peers_returning=sum(one.returning for one in others),
    )
