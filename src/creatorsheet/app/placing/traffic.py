"""Visits go to Results: those of a link to its creator, those of a channel beside the campaign they ran with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from urllib.parse import urlsplit

from creatorsheet.app.placing.placed import Placed, Tables, rows_of
from creatorsheet.app.upsert import Upsert
from creatorsheet.catalogue.creators.choices import Source
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.results.choices import ResultScope
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.imports.records import Export, Left, Traffic

KEY = ("campaign", "deliverable", "handle", "scope", "comparison_name", "captured_at")
DIRECT = "direct"
BEFORE = 120
"""Days before a campaign whose direct visits tell what was usual (house default)."""

WEEK = 6
"""Days from the first to the last of a week."""

SOURCES = {"ga4_report": Source.GA4, "shopify_sessions": Source.SHOPIFY, "awin_publishers": Source.PLATFORM_EXPORT}

Figures = Mapping[str, object]


@dataclass(frozen=True)
class Target:
    """The row of Results that visits belong to, but for its moment."""

    campaign: str
    scope: ResultScope
    deliverable: str | None = None
    handle: str | None = None
    comparison: str | None = None
    direct: bool = False


def place_traffic(export: Export, tables: Tables, *, today: date) -> Placed:
    """One row of Results for each link, page or channel, with the sums of its periods up to the last day.

    Direct visits by day or by week keep a row for each, so that attribution can tell a rise from a usual week; those of
    the weeks before a campaign are its own. A period inside a longer one of the same link or channel is not counted again.
    Rows whose link nobody has, or whose days fall into no campaign or into several, are left.
    """
    finder = _Finder(tables)
    rows: dict[Target, list[Traffic]] = {}
    left = []
    for line in export.records:
        if isinstance(line, Traffic):
            target = finder.target(line)
            if isinstance(target, str):
                left.append(Left(line.line, target))
            else:
                rows.setdefault(target, []).append(line)
    upserts = []
    for target, lines in rows.items():
        counted, inside = _apart(lines)
        left += [Left(line.line, "its days are inside a longer period of the same report") for line in inside]
        upserts += [_result(target, part, export, today) for part in _parts(target, counted, today)]
    return Placed(tuple(upserts), (), tuple(left))


def _result(target: Target, lines: list[Traffic], export: Export, today: date) -> Upsert:
    figures: dict[str, object] = {}
    for key in {key: None for line in lines for key in line.figures}:
        name = "direct_visits" if target.direct and key == "sessions" else key
        figures[name] = sum(line.figures[key] for line in lines if key in line.figures)
    last = max((line.last_day for line in lines if line.last_day), default=today)
    values = {
        "campaign": target.campaign,
        "deliverable": target.deliverable,
        "handle": target.handle,
        "scope": target.scope,
        "comparison_name": target.comparison,
        "captured_at": datetime.combine(min(last, today), time(23, 59), UTC),
    }
    source = SOURCES.get(export.source, Source.PLATFORM_EXPORT)
    return Upsert("Results", KEY, values | figures, once={"source": source}, line=lines[0].line)


def _parts(target: Target, lines: list[Traffic], today: date) -> list[list[Traffic]]:
    """Lines of one row each: all of them, or those of each day or week where visits are direct. What is still running on
    the day of the import ends with it."""
    if not target.direct or any(not 0 <= _length(line) <= WEEK for line in lines):
        return [lines]
    parts: dict[date, list[Traffic]] = {}
    for line in lines:
        parts.setdefault(min(line.last_day or today, today), []).append(line)
    return list(parts.values())


def _apart(lines: Iterable[Traffic]) -> tuple[list[Traffic], list[Traffic]]:
    """Lines to count, and those whose days lie inside a longer period that is counted."""
    counted: list[Traffic] = []
    inside: list[Traffic] = []
    for line in sorted(lines, key=_length, reverse=True):
        longer = any(
            one.first_day and line.first_day and one.last_day and line.last_day
            and one.first_day <= line.first_day
            and line.last_day <= one.last_day
            and _length(one) > _length(line)
            for one in counted
        )  # fmt: skip
        (inside if longer else counted).append(line)
    return counted, inside


def _length(line: Traffic) -> int:
    return (line.last_day - line.first_day).days if line.first_day and line.last_day else -1


class _Finder:
    """Whose visits they are."""

    def __init__(self, tables: Tables) -> None:
        self._campaigns = rows_of(tables, Campaign)
        self._handles = {row.id: row.handle for row in rows_of(tables, Creator)}
        tracking = [row for row in rows_of(tables, TrackingRow) if row.campaign]
        self._links = {row.utm_content.casefold(): row for row in reversed(tracking) if row.utm_content}
        self._affiliates = {row.affiliate_id.casefold(): row for row in reversed(tracking) if row.affiliate_id}
        self._pages = {_path(row.landing_page): row for row in reversed(tracking) if row.landing_page}
        self._shared = {_path(row.landing_page): row.id for row in reversed(self._campaigns) if row.landing_page}

    def target(self, line: Traffic) -> Target | str:
        """Where a line belongs, or the reason why nowhere."""
        if line.dimension == "content":
            return self._creator(self._links.get(line.value.casefold()), f"no link carries utm_content {line.value}")
        if line.dimension == "publisher":
            return self._creator(
                self._affiliates.get(line.value.casefold()), f"no creator has affiliate id {line.value}"
            )
        if line.dimension == "page":
            page = _path(line.value)
            if page in self._shared and page not in self._pages:
                return Target(self._shared[page], ResultScope.CAMPAIGN_WIDE)
            return self._creator(self._pages.get(page), f"{line.value} is no landing page of a campaign or creator")
        if line.dimension == "channel":
            return self._channel(line)
        return f"visits by {line.dimension} tell no link; export them by session manual ad content"

    def _creator(self, row: TrackingRow | None, reason: str) -> Target | str:
        if row is None or not row.campaign:
            return reason
        return Target(row.campaign, ResultScope.CREATOR_TOTAL, row.deliverable, self._handles.get(row.creator or ""))

    def _channel(self, line: Traffic) -> Target | str:
        running = [row for row in self._campaigns if _ran(row, line)]
        if not running and line.value.casefold() == DIRECT:
            running = self._next(line)
        if len(running) != 1:
            return "no campaign ran in these days" if not running else "several campaigns ran in these days"
        name = line.value.casefold()
        if name == DIRECT:
            return Target(running[0].id, ResultScope.CAMPAIGN_WIDE, direct=True)
        scope = ResultScope.PAID_SOCIAL if name == "paid social" else ResultScope.CHANNEL
        return Target(running[0].id, scope, comparison=line.value)

    def _next(self, line: Traffic) -> list[Campaign]:
        """The campaign that begins next after a day or week without any, if it does so soon."""
        last = line.last_day
        if last is None or not 0 <= _length(line) <= WEEK:
            return []
        coming = [row for row in self._campaigns if row.starts and 0 < (row.starts - last).days <= BEFORE]
        first = min((row.starts for row in coming if row.starts), default=None)
        return [row for row in coming if row.starts == first]


def _ran(campaign: Campaign, line: Traffic) -> bool:
    """Whether a line's days touch a campaign: its posting days and the attribution window after them."""
    if not campaign.starts or not campaign.ends or not line.first_day:
        return False
    after = (line.first_day - campaign.ends).days
    return after <= (campaign.attribution_days or 0) and campaign.starts <= (line.last_day or line.first_day)


def _path(url: str) -> str:
    """The path of a page without query and host: GA4 leaves both out."""
    return urlsplit(url if "//" in url or url.startswith("/") else f"//{url}").path.rstrip("/").casefold() or "/"
