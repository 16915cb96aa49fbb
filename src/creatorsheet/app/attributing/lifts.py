"""Searches, direct visits, product pages and uncredited orders around a campaign's first post."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from creatorsheet.app.attributing.gather import Gathered
from creatorsheet.catalogue.results.choices import ConversionKind, ResultScope
from creatorsheet.kernel.identifiers import clean
from creatorsheet.kernel.words import listed
from creatorsheet.results.counting import Counts, counts, daily
from creatorsheet.results.credit import counts as counts_as_paid
from creatorsheet.results.lift import Lift, Unknown, lift, too_little

DAY = timedelta(days=1)
BEFORE = 120
"""Days before the first post that are looked at; longer ago a straight trend is no help (house default)."""

TYPED = (
    ("branded_search", "Branded searches"),
    ("direct_visits", "Direct visits"),
    ("product_visits", "Product-page visits"),
)
UNCREDITED = "Uncredited orders"
CALM = frozenset(["email", "e-mail", "newsletter", "sms"])
"""Channels that a creator's post hardly reaches, so that their visits show what else happened (house default)."""


@dataclass(frozen=True)
class Told:
    """What became of one series: a lift, or why none can be told. `source` says how its figures were read."""

    name: str
    found: Lift | Unknown
    source: str = ""


@dataclass(frozen=True)
class _Span:
    """From a campaign's first post to the end of the attribution window of its last."""

    name: str
    first: date
    last: date

    @property
    def usual(self) -> date:
        """The first of the days before that tell what is usual."""
        return date.fromordinal(max(1, self.first.toordinal() - BEFORE))


class Lifts:
    """What lies around each campaign."""

    def __init__(self, gathered: Gathered) -> None:
        self._gathered = gathered
        self._spans = dict(self._all_spans())
        self._rows: defaultdict[tuple[str, str], list[tuple[date, int]]] = defaultdict(list)
        self._calm: defaultdict[tuple[str, str], list[tuple[date, int]]] = defaultdict(list)
        for row in gathered.tables["Results"]:
            if row.captured_at is None or not row.campaign or row.captured_at.date() > gathered.day:
                continue
            day = row.captured_at.date()
            if row.scope is ResultScope.CAMPAIGN_WIDE:
                for key in (*(key for key, _ in TYPED), "organic_orders"):
                    if (value := getattr(row, key)) is not None:
                        self._rows[row.campaign, key].append((day, value))
            channel = clean(row.comparison_name or "")
            if row.scope is ResultScope.CHANNEL and channel.casefold() in CALM and row.sessions is not None:
                self._calm[row.campaign, channel].append((day, row.sessions))

    def of(self, campaign: str) -> list[Told]:
        """Every series of a campaign for which there are figures."""
        told = []
        for key, name in TYPED:
            read = self._site_wide(campaign, key)
            if read is not None:
                told.append(
                    self._told(campaign, name, read, "running totals" if read.running else "counts of a period")
                )
        uncredited = self._uncredited(campaign)
        if uncredited is not None:
            told.append(self._told(campaign, UNCREDITED, uncredited, "the Orders tab"))
        elif figures := self._rows[campaign, "organic_orders"]:
            told.append(self._told(campaign, UNCREDITED, counts(figures), "Results"))
        return told

    def _site_wide(self, campaign: str, key: str) -> Counts | None:
        """A campaign's figures, and those of other campaigns beside them: they are about the whole site. Running totals of
        one campaign go on in no other."""
        own = self._rows.get((campaign, key))
        if own is None:
            return None
        read = counts(own)
        if read.running:
            return read
        beside = [held for (where, what), held in self._rows.items() if what == key and where != campaign]
        kept = [
            one for held in beside if (there := counts(held)).every == read.every and not there.running for one in held
        ]
        return counts([*kept, *own])

    def _told(self, campaign: str, name: str, series: Counts, source: str) -> Told:
        span = self._spans.get(campaign)
        if span is None:
            return Told(name, Unknown("no post of the campaign has a time yet"), source)
        beside = [one for key, one in self._spans.items() if key != campaign]
        crossing = [one.name for one in beside if one.first <= span.last and span.first <= one.last]
        if crossing:
            return Told(name, Unknown(f"posts of {listed(sorted(crossing), most=3)} fall into the same days"), source)
        gone = [(one.first, one.last) for one in beside]
        held = series.within(span.usual, span.last, gone)
        return Told(name, lift(held, span.first, self._control(campaign, held, span, gone)), source)

    def _control(
        self, campaign: str, series: Counts, span: _Span, gone: Iterable[tuple[date, date]]
    ) -> tuple[str, Counts] | None:
        """The calm channel with most figures in the same days, counted as often."""
        gone = list(gone)
        held = {
            name: counts(figures).within(span.usual, span.last, gone)
            for (where, name), figures in self._calm.items()
            if where == campaign
        }
        fit = {name: one for name, one in held.items() if one.every == series.every and not too_little(one, span.first)}
        return max(fit.items(), key=lambda one: len(one[1].days), default=None)

    def _uncredited(self, campaign: str) -> Counts | None:
        """Orders that nobody gets by day; the first and last day of the export, which may be cut, are left out; so is
        what is far from the campaign or still to come. None where the Orders tab holds none."""
        given = self._gathered.prepared.given_to.by_row
        span = self._spans.get(campaign)
        moments: dict[str, tuple[date, int]] = {}
        days: set[date] = set()
        for order in self._gathered.tables["Orders"]:
            if order.ordered_at is None or order.kind not in (None, ConversionKind.ORDER) or not counts_as_paid(order):
                continue
            if span is None or not span.usual <= order.ordered_at.date() <= self._gathered.day:
                continue
            days.add(order.ordered_at.date())
            if order.sheet_row not in given:
                name = order.order_id or f"row {order.sheet_row}"
                moments[name] = order.ordered_at.date(), 1 if order.count is None else order.count
        if not moments or span is None or len(days) < 3:
            return None
        return daily(moments.values(), min(days) + DAY, max(days) - DAY)

    def _all_spans(self) -> Iterable[tuple[str, _Span]]:
        known = self._gathered.known
        live: defaultdict[str, list[date]] = defaultdict(list)
        for post in known.posts:
            if post.posted_at:
                live[post.campaign].append(post.posted_at.date())
        for key, held in live.items():
            plan = known.campaigns[key]
            last = min(max(held), date.max - plan.days * DAY) + plan.days * DAY
            yield key, _Span(plan.row.name or key, min(held), last)
