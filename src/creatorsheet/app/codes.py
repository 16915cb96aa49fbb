"""Codes and links: every creator of a campaign gets a code and a tracked link; running it again changes nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any, cast

from creatorsheet.app.draft import Draft
from creatorsheet.app.outcome import Outcome
from creatorsheet.app.picking import picked
from creatorsheet.app.upsert import Upsert
from creatorsheet.app.weighing import weighed
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.agreements.choices import DeliverableKind, DeliverableStatus
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import CampaignStatus
from creatorsheet.catalogue.problems.codes import CHANNEL_IN_GOOGLE_ANALYTICS
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.settings import Settings, read_settings
from creatorsheet.catalogue.setup.choices import CodeOrigin, LinkChannel, SettingKey
from creatorsheet.catalogue.setup.ledger import LedgerEntry
from creatorsheet.catalogue.setup.lists import ListEntry
from creatorsheet.catalogue.setup.rates import Rate
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.catalogue.shapes import Row
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.rowids import row_id
from creatorsheet.tracking.channel import channel
from creatorsheet.tracking.codes import bare, code_ok
from creatorsheet.tracking.evidence import used
from creatorsheet.tracking.issue import Maker, filled, needs_replacement, retired
from creatorsheet.tracking.judge import judged, slipped
from creatorsheet.tracking.launch import launched
from creatorsheet.tracking.links import tags_of
from creatorsheet.tracking.trail import Trail

NEEDED: tuple[type[Row], ...] = (
    Campaign, Creator, Deal, Deliverable, TrackingRow, Order, LedgerEntry, ListEntry,
)  # fmt: skip
OVER = (CampaignStatus.CLOSED, CampaignStatus.CANCELLED)
POSTED = (DeliverableStatus.LIVE, DeliverableStatus.TAKEN_DOWN, DeliverableStatus.CANCELLED)


def codes(book: Book, *, campaign: str = "", key: bytes, today: date) -> Outcome:
    """Rows of Tracking with code and link for each creator with a deal, ledger entries, and findings CS-C01 to C09.

    `campaign` is a name or id; without one all campaigns that are neither closed nor cancelled. `key` is the user's own.
    """
    book_id = book.property("creatorsheet.id")
    settings_table, _ = read_rows(book, Setting)
    settings = read_settings(settings_table)
    draft = Draft({model.sheet.title: read_rows(book, model)[0] for model in NEEDED}, book_id)
    campaigns = [
        one for one in picked(_trail(draft, settings).campaigns, campaign) if campaign or one.status not in OVER
    ]
    draft.identify("Tracking")
    links_before = {row.id: row.tracked_link for row in _trail(draft, settings).tracking}

    for one in campaigns:
        _issue(draft, one, settings, key=key, book_id=book_id, today=today)
    draft.put(_ledger(_trail(draft, settings), today))

    trail = _trail(draft, settings)
    findings = [*settings.findings, *judged(trail), *used(trail)]
    lines: list[str] = []
    for one in campaigns:
        rows = [row for row in trail.tracking if row.campaign == one.id and not row.replaced_by]
        new = [row for row in rows if row.tracked_link and row.tracked_link != links_before.get(row.id)]
        findings += launched(trail, one, today)
        findings += _channel(new, one, settings, settings_table)
        lines += _said(rows, one)
    figures = [_figure(trail, row) for one in campaigns for row in trail.tracking if row.campaign == one.id]
    found = weighed(findings, {**draft.tables, "Rates": read_rows(book, Rate)[0]}, settings, today)
    return Outcome("codes", book.name, draft.plan("codes"), found, says=tuple(lines), figures={"tracking": figures})


def _trail(draft: Draft, settings: Settings) -> Trail:
    tables = {model.sheet.title.lower(): cast("Any", draft.table(model.sheet.title)) for model in NEEDED}
    return Trail(**tables, settings=settings)


def _ledger(trail: Trail, today: date) -> Iterator[Upsert]:
    """Codes that stand in Tracking and were never entered: made just now, or typed by a person."""
    known = {one.id for one in trail.ledger}
    for row in trail.tracking:
        code = bare(row.promo_code or "")
        if not code or code in known or not row.campaign or not row.creator or slipped(trail, row):
            continue
        known.add(code)
        made = code_ok(code) and len(code) == min(trail.settings.code_length, trail.settings.code_limit)
        values = {
            "code": code,
            "origin": CodeOrigin.MADE if made else CodeOrigin.TYPED,
            "campaign": row.campaign,
            "creator": row.creator,
            "issued_on": row.issued_at or today,
        }
        yield Upsert("Ledger", ("code",), values)


def _issue(draft: Draft, campaign: Campaign, settings: Settings, *, key: bytes, book_id: str, today: date) -> None:
    """One campaign: a row for each creator who has none, successors for leaked codes, then every open row filled."""
    trail = _trail(draft, settings)
    owners = dict.fromkeys(str(deal.creator) for deal in trail.deals_of(campaign))
    standing: defaultdict[str, list[TrackingRow]] = defaultdict(list)
    for row in trail.tracking:
        if row.campaign == campaign.id and row.creator in owners:
            standing[row.creator].append(row)
    for creator in owners:
        if not standing[creator]:
            draft.put([_row(draft, campaign, creator, "", book_id)])
        for row in standing[creator]:
            if needs_replacement(row):
                successor = _row(draft, campaign, creator, row.deliverable or "", book_id, after=row.id)
                draft.put([successor, _renewed(row, dict(retired(row, str(successor.values["tracking_id"]), today)))])

    standing_now = _trail(draft, settings).tracking
    codes_used = {one.id for one in trail.ledger}
    codes_used |= {bare(row.promo_code) for row in standing_now if row.promo_code}
    maker = Maker(key, book_id, codes_used)
    numbers = {one.id: one.number for one in trail.deliverables}
    for row in reversed(standing_now.by_id().values()):
        if row.campaign != campaign.id or row.creator not in owners or row.replaced_by or row.retired_at:
            continue
        values = filled(
            row,
            campaign,
            settings,
            handle=trail.handle(row.creator or ""),
            number=numbers.get(row.deliverable or ""),
            maker=maker,
            today=today,
        )
        draft.put([_renewed(row, values)])
        codes_used.add(bare(str(values.get("promo_code") or "")))
    draft.put(_pointers(_trail(draft, settings), campaign))


def _row(draft: Draft, campaign: Campaign, creator: str, deliverable: str, book_id: str, *, after: str = "") -> Upsert:
    """A new row of Tracking; one that follows another has an id of its own."""
    taken = {row.id for row in draft.table("Tracking")}
    parts = ("Tracking", campaign.id, creator, deliverable, after)
    given = row_id(TrackingRow.sheet.prefix, book_id, *parts, taken=taken)
    values = {"tracking_id": given, "campaign": campaign.id, "creator": creator, "deliverable": deliverable or None}
    return Upsert("Tracking", ("tracking_id",), values)


def _renewed(row: TrackingRow, values: dict[str, object]) -> Upsert:
    return Upsert("Tracking", ("tracking_id",), {"tracking_id": row.id, **values})


def _pointers(trail: Trail, campaign: Campaign) -> Iterator[Upsert]:
    """Each video points at its own row, else at the creator's; a posted one keeps the row it was posted with."""
    rows = {one.id: one for one in trail.tracking}
    common: dict[str, str] = {}
    own: dict[str, str] = {}
    for row in rows.values():
        if row.campaign == campaign.id and row.creator and not row.replaced_by:
            if row.deliverable:
                own[row.deliverable] = row.id
            else:
                common.setdefault(row.creator, row.id)
    owners = {deal.id: str(deal.creator) for deal in trail.deals_of(campaign)}
    for video in trail.deliverables:
        if video.deal not in owners or not video.id or video.kind is DeliverableKind.RAW:
            continue
        before = rows.get(video.tracking or "")
        settled = before is not None and (not before.replaced_by or video.status in POSTED)
        wanted = own.get(video.id) or ("" if settled else common.get(owners[video.deal], ""))
        if wanted:
            yield Upsert("Deliverables", ("deliverable_id",), {"deliverable_id": video.id, "tracking": wanted})


def _channel(
    new: list[TrackingRow], campaign: Campaign, settings: Settings, table: Table[Setting]
) -> Iterator[Finding]:
    wanted = settings.link_channel
    if not new or wanted is LinkChannel.KEEP:
        return
    tags = tags_of(new[0].tracked_link or "")
    name = tags["utm_campaign"]
    found = channel(tags["utm_source"], tags["utm_medium"], name)
    if found.name == wanted:
        return
    source, medium = ("{handle}", "affiliate") if wanted is LinkChannel.AFFILIATES else ("tiktok", "influencer")
    fix = f"Set utm_source to {source} and utm_medium to {medium} in Settings and press codes again"
    if channel(source, medium, name).name != wanted:
        fix = f"Take the part that begins with shop out of the name {campaign.name} and press codes again"
    row = next((one for one in table if one.setting_key is SettingKey.UTM_MEDIUM), Setting())
    yield CHANNEL_IN_GOOGLE_ANALYTICS.at(
        table.place(row, "value"),
        source=tags["utm_source"],
        medium=tags["utm_medium"],
        channel=found.name,
        wanted=wanted,
        fix=fix,
    )


def _said(rows: list[TrackingRow], campaign: Campaign) -> Iterator[str]:
    coded, linked = sum(bool(row.promo_code) for row in rows), [row for row in rows if row.tracked_link]
    yield f"{campaign.name or campaign.id}: {_counted(coded, 'code')} and {_counted(len(linked), 'link')}."
    if linked:
        tags = tags_of(linked[0].tracked_link or "")
        found = channel(tags.get("utm_source", ""), tags.get("utm_medium", ""), tags.get("utm_campaign", ""))
        yield f"Google Analytics counts the links under {found.name}, because {found.reason}."


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _figure(trail: Trail, row: TrackingRow) -> dict[str, str]:
    return {
        "tracking_id": row.id,
        "creator": trail.said(row.creator),
        "promo_code": row.promo_code or "",
        "code_state": str(row.code_state or ""),
        "tracked_link": row.tracked_link or "",
    }
