"""Order logs too large for a sheet: credited where they lie, landed in Orders as one row for each day and creator."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from creatorsheet.app.attributing.landing import Landing
from creatorsheet.app.draft import Draft
from creatorsheet.app.outcome import Outcome
from creatorsheet.app.placing.people import People
from creatorsheet.app.scoring.gather import Gathered, gather
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_tables
from creatorsheet.catalogue.actions import ATTRIBUTE
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.creators.choices import Platform, Source
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.problems.logs import LOG_CANNOT_BE_READ, LOG_LACKS_COLUMNS, LOG_ROWS_LEFT_OUT, NO_ORDER_FITS
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.settings import Settings, read_settings
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.identifiers import normal_handle
from creatorsheet.kernel.words import counted, listed
from creatorsheet.results.credit import Evidence, Post

if TYPE_CHECKING:
    from creatorsheet.warehouse.reading import Account

READ = (Campaign, Creator, Deal, Deliverable, Handle, Review, TrackingRow, Order, Setting)

Tables = Mapping[str, Table[Any]]


def attribute_logs(book: Book, *, orders: str, clicks: str = "", posts: str = "", engine: str = "") -> Outcome:
    """Credit the orders of a log (path, pattern or address of a table) by the rules of Score results.

    The log's orders land in Orders as daily rows, which replace those that an earlier run of the log left for the same days.
    Orders that stand in Orders one by one are left out of them. `clicks` adds the visitors' last clicks, `posts` the times
    of posts where the workbook lacks them. `figures` holds the account and the windows of each creator and video.
    """
    from creatorsheet.warehouse import logs

    addresses = {"orders": orders, "clicks": clicks, "posts": posts}
    logs.installed(addresses)
    from creatorsheet.warehouse import reading
    from creatorsheet.warehouse.attribution import credited, daily
    from creatorsheet.warehouse.engines import lazy, tables
    from creatorsheet.warehouse.evidence import known

    held = read_tables(book, *READ)
    settings = read_settings(held["Settings"])
    gathered = gather(held, settings)
    evidence = Evidence(held["Tracking"].rows, gathered.posts, People(held).creator, gathered.periods())
    with logs.opened(addresses, zone=settings.zone_home, engine=engine) as opened:
        label, asked = opened.labels["orders"], opened.engine
        log = lazy(opened.frames["orders"])
        _evident(log.columns, label, clicks=bool(clicks))
        lines = reading.order_lines(log, currency=settings.home_currency)
        standing = lazy(asked.small("standing", _standing(held["Orders"])))
        lines = asked.step(reading.without(asked.step(lines), standing))
        account = reading.account(lines, asked)
        if not account.used:
            why = _reasons(account.left) or "there are none"
            raise LOG_CANNOT_BE_READ.refuse(
                log=label, reason=f"of {counted(account.read, 'row')} none can be used: {why}"
            )
        timed = _timed(gathered, asked.collect(lazy(opened.frames["posts"]))) if posts else gathered.posts
        found = known(evidence, held["Tracking"].rows, timed, _turns(held))
        seen = asked.step(reading.click_lines(lazy(opened.frames["clicks"]))) if clicks else None
        ranking = settings.attribution_order
        given = credited(reading.usable(lines), seen, tables(found, asked), ranking, lined=account.lined)
        days = asked.collect(daily(given))
    if not len(days):
        raise _nothing(label, account, held["Tracking"])
    handles = {row.id: f"@{row.handle.lstrip('@')}" for row in held["Creators"] if row.handle}
    landing = Landing(days, found, ranking, label, handles)
    draft = Draft({"Orders": held["Orders"]}, book.property("creatorsheet.id"))
    draft.put(landing.rows(held["Orders"], account))
    findings = [*settings.findings, *_left_out(account, label), *landing.overlaps(held["Orders"])]
    unsaid = () if "currency" in log.columns else (_currency_said(settings),)
    says = (*landing.says(account, asked.name), *_zone_said(settings, orders), *unsaid)
    figures = landing.figures(account, asked.name)
    return Outcome(
        ATTRIBUTE.key,
        book.name,
        draft.plan(ATTRIBUTE.key),
        tuple(findings),
        says=says,
        figures=figures,
        teller=f"{ATTRIBUTE.title}, logs",
    )


def _evident(columns: list[str], label: str, *, clicks: bool) -> None:
    """Refuses a log whose only evidence is the visitor when no click log is named."""
    from creatorsheet.warehouse.columns import ORDERS

    if not clicks and not any(key in columns for key in ORDERS.one_of if key != "visitor"):
        missing = "whom an order came from; for visitors a click log is needed too (--clicks)"
        raise LOG_LACKS_COLUMNS.refuse(log=label, missing=missing, titles=listed(columns))


def _standing(orders: Table[Order]) -> Any:
    """The numbers of orders that stand in the workbook one by one, with and without the # that shops show before them."""
    import pandas as pd

    numbers = {row.order_id for row in orders if row.order_id and row.source is not Source.ORDER_LOG}
    bare = {str(number).strip().removeprefix("#") for number in numbers}
    return pd.DataFrame({"key": sorted({*map(str, numbers), *bare, *(f"#{one}" for one in bare)})}, dtype="str")


def _turns(tables: Tables) -> dict[str, list[date]]:
    """Of each TikTok name the days from which it may be another creator's."""
    turns: defaultdict[str, list[date]] = defaultdict(list)
    for row in tables["Creators"]:
        if row.handle:
            turns[normal_handle(row.handle)] = []
    for row in tables["Handles"]:
        if row.handle and row.platform in (None, Platform.TIKTOK):
            days = turns[normal_handle(row.handle)]
            days += [row.valid_from] if row.valid_from else []
            days += [row.valid_to + timedelta(days=1)] if row.valid_to else []
    return dict(turns)


def _timed(gathered: Gathered, log: Any) -> list[Post]:
    """The posts with the times of a post log where the workbook has none, found by deliverable or video id."""
    from datetime import UTC

    times: dict[tuple[str, str], Any] = {}
    for key in ("video_id", "deliverable"):
        if key in log:
            told = zip(log[key], log["posted_at"], strict=True)
            times |= {(key, one): moment for one, moment in told if one and moment == moment and moment is not None}  # noqa: PLR0124
    found = []
    for post in gathered.posts:
        moment = times.get(("deliverable", post.deliverable)) or times.get(("video_id", post.video_id))
        known = post.posted_at or (moment and moment.replace(tzinfo=UTC))
        found.append(replace(post, posted_at=known))
    return found


def _left_out(account: Account, label: str) -> Iterator[Finding]:
    from creatorsheet.warehouse.reading import REASONS, STANDING

    bad = {reason: n for reason, n in account.left.items() if reason != REASONS[STANDING - 1]}
    if bad:
        n, total = sum(bad.values()), f"{account.read:,}"
        yield LOG_ROWS_LEFT_OUT.at(n=f"{n:,}", total=total, log=label, reasons=_reasons(bad))


def _reasons(left: Mapping[str, int]) -> str:
    return listed([f"{n:,} {_verb(reason, n)} {reason}" for reason, n in left.items()])


def _verb(reason: str, n: int) -> str:
    if reason.startswith("equal"):
        return "is" if n == 1 else "are"
    if reason.startswith("orders"):
        return "is of" if n == 1 else "are of"
    return "has" if n == 1 else "have"


def _nothing(label: str, account: Account, tracking: Table[TrackingRow]) -> Exception:
    code = next((row.promo_code for row in tracking if row.promo_code), None)
    example = f"Tracking holds {code}, for one" if code else "Tracking holds no code yet"
    first, last = f"{account.first:%Y-%m-%d}", f"{account.last:%Y-%m-%d}"
    orders = counted(account.orders, "order")
    return NO_ORDER_FITS.refuse(log=label, orders=orders, first=first, last=last, example=example)


def _currency_said(settings: Settings) -> str:
    return f"The log names no currency, so amounts were read as {settings.home_currency} (Settings, Home currency)."


def _zone_said(settings: Settings, orders: str) -> tuple[str, ...]:
    if "://" in orders and not orders.startswith(("postgres://", "postgresql://")):
        return ()
    return (
        f"Times without a zone were read as {settings.zone_home} (Settings, Own time zone); days are those of UTC.",
    )
