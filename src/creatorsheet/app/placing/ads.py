"""Ads go to Results: to the post they boost, else beside the creators as the campaign's paid social."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from urllib.parse import parse_qs, urlsplit

from creatorsheet.app.placing.placed import Placed, Tables, rows_of
from creatorsheet.app.placing.posts import Deliverables
from creatorsheet.app.placing.rates import Rates
from creatorsheet.app.upsert import Upsert
from creatorsheet.catalogue.creators.choices import Source
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.problems.cells import NO_EXCHANGE_RATE_FOR_THE_DATE
from creatorsheet.catalogue.results.choices import ResultScope
from creatorsheet.catalogue.results.results import Result
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.imports.posts import end_of
from creatorsheet.imports.records import AdFigures, Export, Left
from creatorsheet.kernel.finding import Finding, Place
from creatorsheet.kernel.money import rounded

KEY = ("campaign", "deliverable", "handle", "scope", "comparison_name", "captured_at")
ADDED = (
    *("views", "impressions", "clicks", "likes", "comments", "shares", "saves", "follower_growth"),
    *("downloads", "leads", "trials", "orders"),
)
"""Figures whose days can be added up; reach, watch time and completion cannot."""

Figures = dict[str, int | float | Decimal]


@dataclass(frozen=True)
class Target:
    """The row of Results that ads belong to, but for its moment."""

    campaign: str
    scope: ResultScope
    deliverable: str | None = None
    handle: str | None = None
    comparison_name: str | None = None


def place_ads(export: Export, tables: Tables, *, today: date) -> Placed:
    """One row of Results for each target with the sums up to the last day of the report.

    A target is the post whose video id the ad's name, ad group or page holds (boosted); the creator whose utm_content
    the page or whose code the ad's name holds (brand ad); else the campaign whose name the ad's campaign holds
    (comparison). All else is left. Where the workbook holds sums up to a day inside the report, only the days after it
    are added, so that reports may follow one another or overlap.
    """
    finder, rates = _Finder(tables), Rates(tables)
    rows: dict[Target, list[AdFigures]] = defaultdict(list)
    left = []
    for line in export.records:
        if isinstance(line, AdFigures):
            target = finder.target(line)
            if target is None:
                left.append(Left(line.line, f"no campaign, post or code is named by {line.ad or line.campaign}"))
            else:
                rows[target].append(line)
    upserts, findings = [], []
    for target, lines in rows.items():
        currency = finder.currency(target.campaign)
        amounts, missing = _in_campaign_currency(lines, currency, rates, export, today)
        findings += missing
        upserts.append(_result(target, lines, amounts, finder.held(target), export, today))
    return Placed(tuple(upserts), tuple(findings), tuple(left))


def _result(
    target: Target,
    lines: Sequence[AdFigures],
    amounts: Mapping[int, Figures],
    held: Sequence[Result],
    export: Export,
    today: date,
) -> Upsert:
    last = max((line.last_day for line in lines if line.last_day), default=None)
    captured = end_of(last) if last else export.exported_at or datetime.combine(today, time(0))
    base = max((row for row in held if _day(row) < captured.date()), key=_day, default=None) if last else None
    new = [line for line in lines if base is None or line.first_day is None or line.first_day > _day(base)]
    figures = _sums(new, amounts)
    if base is not None:
        for key in (*ADDED, "ad_spend", "revenue"):
            before = getattr(base, key)
            if before is not None:
                figures[key] = before + figures.get(key, 0)
    values = {**vars(target), "captured_at": captured}
    source = Source.META_ADS if _is_meta(lines[0]) else Source.ADS_MANAGER
    return Upsert("Results", KEY, values | figures | {"source": source}, line=lines[0].line)


def _day(row: Result) -> date:
    return row.captured_at.date() if row.captured_at else date.min


def _sums(lines: Sequence[AdFigures], amounts: Mapping[int, Figures]) -> Figures:
    """The sums of the lines; rates only where all views they rest on are known."""
    found: Figures = {}
    for key in ADDED:
        values = [line.figures[key] for line in lines if key in line.figures]
        if values:
            found[key] = sum(values)
    for key in ("ad_spend", "revenue"):
        known = [amounts[line.line][key] for line in lines if key in amounts[line.line]]
        if known:
            found[key] = sum(known, Decimal(0))
    watched = [line for line in lines if line.figures.get("views")]
    views = sum(int(line.figures["views"]) for line in watched)
    if watched and all("avg_watch" in line.figures for line in watched):
        seconds = sum(float(line.figures["avg_watch"]) * float(line.figures["views"]) for line in watched)
        found["avg_watch"] = round(seconds / views, 4)
    if watched and all("views_full" in line.figures for line in watched):
        found["completion"] = round(sum(float(line.figures["views_full"]) for line in watched) / views, 6)
    if len(lines) == 1 and "reach" in lines[0].figures:
        found["reach"] = lines[0].figures["reach"]
    return found


def _in_campaign_currency(
    lines: Sequence[AdFigures], base: str, rates: Rates, export: Export, today: date
) -> tuple[dict[int, Figures], list[Finding]]:
    """Spend and revenue of each line in the campaign's currency; one CS-R04 where rates are missing."""
    found: dict[int, Figures] = {}
    without: list[AdFigures] = []
    for line in lines:
        amounts = {"ad_spend": line.spend, "revenue": line.figures.get("revenue")}
        rate = rates.on(line.first_day or today, line.currency or base, base) if base else Decimal(1)
        if rate is None:
            without.append(line)
        known = {key: Decimal(amount) * rate for key, amount in amounts.items() if amount is not None and rate}
        found[line.line] = {key: rounded(amount, base or "USD") for key, amount in known.items()}
    if not without:
        return found, []
    spent = sum((line.spend or Decimal(0) for line in without), Decimal(0))
    words = {
        "currency": without[0].currency,
        "base": base,
        "days": "5 days",
        "date": without[0].first_day or today,
        "amount": f"{spent} {without[0].currency}",
    }
    place = Place(file=export.file, line=without[0].line)
    return found, [NO_EXCHANGE_RATE_FOR_THE_DATE.at(place, **words)]


def _is_meta(line: AdFigures) -> bool:
    return line.platform.casefold() == "meta"


class _Finder:
    """Whose ads they are."""

    def __init__(self, tables: Tables) -> None:
        self._deliverables = Deliverables(tables)
        self._campaigns = [row for row in rows_of(tables, Campaign) if row.name]
        self._handles = {row.id: row.handle for row in rows_of(tables, Creator)}
        tracking = [row for row in reversed(rows_of(tables, TrackingRow)) if row.campaign]
        self._links = {row.utm_content.casefold(): row for row in tracking if row.utm_content}
        self._codes = {row.promo_code.casefold(): row for row in tracking if row.promo_code}
        self._results = rows_of(tables, Result)

    def currency(self, campaign: str) -> str:
        """The currency of a campaign, or ""."""
        return next((row.currency or "" for row in self._campaigns if row.id == campaign), "")

    def held(self, target: Target) -> list[Result]:
        """Rows of Results of a target."""
        keys = [key for key in KEY if key != "captured_at"]
        return [row for row in self._results if all(getattr(row, key) == getattr(target, key) for key in keys)]

    def target(self, line: AdFigures) -> Target | None:
        """Where an ad belongs."""
        for video in re.findall(r"(?<!\d)\d{17,20}(?!\d)", f"{line.ad} {line.ad_group} {line.url}"):
            row = self._deliverables.by_video.get(video)
            campaign = self._deliverables.campaign(row) if row else None
            if row and campaign:
                scope = ResultScope.BRAND_PAID if _is_meta(line) else ResultScope.CREATOR_PAID
                return Target(campaign, scope, row.id, self._deliverables.handle(row))
        tracking = self._tracking(line)
        if tracking and tracking.campaign:
            handle = self._handles.get(tracking.creator or "")
            return Target(tracking.campaign, ResultScope.BRAND_PAID, tracking.deliverable, handle)
        named = [row for row in self._campaigns if _words(row.name or "") in _words(line.campaign)]
        longest = max(named, key=lambda row: len(row.name or ""), default=None)
        if longest is None:
            return None
        channel = "Meta Ads" if _is_meta(line) else "TikTok Ads"
        return Target(longest.id, ResultScope.PAID_SOCIAL, comparison_name=channel)

    def _tracking(self, line: AdFigures) -> TrackingRow | None:
        content = parse_qs(urlsplit(line.url).query).get("utm_content", [""])[0].casefold()
        if content in self._links:
            return self._links[content]
        tokens = re.findall(r"[\w-]+", f"{line.ad} {line.ad_group}".casefold())
        return next((self._codes[token] for token in tokens if token in self._codes), None)


def _words(name: str) -> str:
    """A name for comparison: its letters and digits, a blank around each word."""
    words = re.findall(r"[^\W_]+", name.casefold())
    return f" {' '.join(words)} "
