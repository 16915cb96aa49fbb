"""The occasions for a text: each message to write, deal to sign, draft to answer, payment to ask an invoice for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from creatorsheet.app.agreed import agreements
from creatorsheet.app.paying.known import first_figures
from creatorsheet.catalogue.agreements.choices import DealStatus, DeliverableStatus, PaymentStatus, ReviewKind
from creatorsheet.catalogue.creators.choices import OutreachStage
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import CampaignStatus
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.setup.choices import TemplateKind
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.lines import lines
from creatorsheet.creators.merged import heads
from creatorsheet.planning.together import About, Together

OVER = (DealStatus.CANCELLED, DealStatus.COMPLETED)
TO_COME = (CampaignStatus.DRAFT, CampaignStatus.PLANNED, CampaignStatus.RECRUITING)
TO_WRITE = (None, OutreachStage.TO_WRITE, OutreachStage.READY)
ASKED_FOR = (PaymentStatus.WAITING_INVOICE, PaymentStatus.DUE, PaymentStatus.LATE)
Tables = Mapping[str, Table[Any]]


@dataclass(frozen=True)
class Occasion:
    """One text to write. `detail` tells it from others for the same creator; `creator` is None for a whole campaign."""

    about: About
    campaign: Campaign
    creator: Any = None
    detail: str = ""
    message: Any = None

    @property
    def whose(self) -> str:
        """How messages call whom it is about."""
        if self.creator is None:
            return self.campaign.name or self.campaign.id
        return str(self.creator.called)


@dataclass(frozen=True)
class Found:
    """The occasions, what native formulas say of their rows (by tab, row of the sheet and key), creators who asked to be
    left alone, and rows that belong to no campaign or creator."""

    occasions: list[Occasion]
    known: Mapping[tuple[str, int, str], Any]
    left_alone: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


def found(
    kind: TemplateKind,
    tables: Tables,
    together: Together,
    settings: Settings,
    campaigns: Iterable[Campaign],
    today: date,
) -> Found:
    """The occasions for texts of a kind in some campaigns; those called off have none."""
    wanted = {one.id: one for one in campaigns if one.status is not CampaignStatus.CANCELLED}
    known: dict[tuple[str, int, str], Any] = {}
    if kind is TemplateKind.PAYMENT_REQUEST:
        some = _payments(tables, settings, wanted, today, known)
    else:
        some = OF_KIND[kind](tables, wanted)
    whole = [(_whole(together, about), detail) for about, detail in some]
    lost = [_place(tables, about) for about, _ in whole if _lost(together, about)]
    kept = [(about, detail) for about, detail in whole if not _lost(together, about)]
    there = [one for about, detail in kept if (one := _placed(together, wanted, about, detail)) is not None]
    silent = _left_alone(tables, there) if kind is TemplateKind.OUTREACH else {}
    left = [one for one in there if id(one) not in silent]
    return Found(_told_apart(left), known, tuple(dict.fromkeys(silent.values())), tuple(lost))


Some = Iterator[tuple[About, str]]


def _whole(together: Together, about: About) -> About:
    """The same with all that its rows point at."""
    for row in about.picked.values():
        about = together.at(about, row)
    return about


def _left_alone(tables: Tables, some: Iterable[Occasion]) -> dict[int, str]:
    """Occasions of creators who asked not to be contacted, under whichever of their rows they said so."""
    head = heads(tables["Creators"])
    asked = {head[row.id] for row in tables["Creators"] if row.id and row.do_not_contact}
    return {id(one): one.whose for one in some if head[one.creator.id] in asked}


def _lost(together: Together, about: About) -> bool:
    """Whether a row of a creator names no campaign or no creator of the workbook."""
    needed = ("Campaigns",) if "Campaigns" in about.picked else ("Campaigns", "Creators")
    return any(together.by_id(tab, about.keys.get(tab)) is None for tab in needed)


def _place(tables: Tables, about: About) -> str:
    """Where such a row is."""
    return next((str(tables[title].place(row)) for title, row in about.picked.items()), "Briefs")


def _placed(together: Together, wanted: Mapping[str, Campaign], about: About, detail: str) -> Occasion | None:
    """An occasion; None where its campaign is not wanted."""
    campaign = wanted.get(about.keys.get("Campaigns", ""))
    creator = together.by_id("Creators", about.keys.get("Creators"))
    if campaign is None:
        return None
    return Occasion(about, campaign, creator, detail, about.picked.get("Outreach"))


def _told_apart(some: list[Occasion]) -> list[Occasion]:
    """A detail is only needed where a creator gets several texts."""
    many = Counter((one.campaign.id, one.whose.casefold()) for one in some)
    return [one if many[one.campaign.id, one.whose.casefold()] > 1 else replace(one, detail="") for one in some]


def _messages(tables: Tables, _: Mapping[str, Campaign]) -> Some:
    for row in tables["Outreach"]:
        if row.stage in TO_WRITE and row.sent_at is None:
            yield About(picked={"Outreach": row}), row.id


def _briefed(tables: Tables, wanted: Mapping[str, Campaign]) -> Some:
    deals = ((one.campaign, one.creator) for one in tables["Deals"] if one.status not in OVER)
    own = ((one.campaign, one.creator) for one in tables["Briefs"])
    off = {(one.campaign, one.creator) for one in tables["Deals"] if one.status in OVER}
    live = dict.fromkeys(pair for pair in deals if all(pair))
    live |= dict.fromkeys(pair for pair in own if all(pair) and pair not in off)
    for campaign, creator in live:
        if campaign in wanted:
            yield About({"Campaigns": campaign, "Creators": creator}), ""


def _deals(tables: Tables, _: Mapping[str, Campaign]) -> Some:
    return ((About(picked={"Deals": row}), row.id) for row in tables["Deals"] if row.status not in OVER)


def _drafts(tables: Tables, _: Mapping[str, Campaign]) -> Some:
    """Drafts without an answer; a video whose draft is in and stands in no row of Reviews is one too."""
    videos = tables["Deliverables"].by_id()
    deals = tables["Deals"].by_id()
    standing = {
        key: row
        for key, row in videos.items()
        if row.status is not DeliverableStatus.CANCELLED
        and getattr(deals.get(row.deal), "status", DealStatus.CANCELLED) is not DealStatus.CANCELLED
    }
    waiting = [
        row
        for row in tables["Reviews"]
        if row.kind in (None, ReviewKind.DRAFT) and row.decision is None and row.given_on is None
    ]
    for row in waiting:
        video = standing.get(row.deliverable)
        if video is not None:
            round_ = f" round {row.round}" if row.round is not None else ""
            yield About(picked={"Reviews": row, "Deliverables": video}), f"{_called(video)}{round_}"
    seen = {row.deliverable for row in waiting}
    for video in standing.values():
        if video.status is DeliverableStatus.DRAFT_IN and video.id not in seen:
            yield About(picked={"Deliverables": video}), _called(video)


def _called(video: Any) -> str:
    return f"{(video.kind or 'Video').lower()} {video.number if video.number is not None else video.id}"


def _campaigns(_: Tables, wanted: Mapping[str, Campaign]) -> Some:
    """Campaigns that have begun."""
    for key, row in wanted.items():
        if row.status not in TO_COME:
            yield About({"Campaigns": key}, {"Campaigns": row}), ""


def _payments(
    tables: Tables,
    settings: Settings,
    wanted: Mapping[str, Campaign],
    today: date,
    known: dict[tuple[str, int, str], Any],
) -> Some:
    """Payments whose milestone is met and whose money is still to come."""
    figures = first_figures(tables["Results"])
    for agreement in agreements(dict(tables), settings, dict(wanted)):
        currency = (agreement.deal.currency or agreement.campaign.currency or settings.home_currency).upper()
        for line in lines(agreement, currency, figures, today):
            if line.open and line.reached and line.status in ASKED_FOR and agreement.deal.creator:
                row = line.row
                known["Payments", row.sheet_row, "due_on"] = line.due
                known["Payments", row.sheet_row, "status"] = line.status
                known["Payments", row.sheet_row, "milestone_on"] = row.milestone_on or line.told.on
                yield About(picked={"Payments": row, "Deals": agreement.deal}), row.id


OF_KIND: Mapping[TemplateKind, Callable[[Tables, Mapping[str, Campaign]], Some]] = {
    TemplateKind.OUTREACH: _messages,
    TemplateKind.BRIEF: _briefed,
    TemplateKind.AGREEMENT: _deals,
    TemplateKind.REVIEW_CHECKLIST: _drafts,
    TemplateKind.PERFORMANCE_REPORT: _campaigns,
    TemplateKind.EVALUATION: _campaigns,
}

NEEDS: Mapping[TemplateKind, tuple[str, ...]] = {
    TemplateKind.OUTREACH: ("Outreach",),
    TemplateKind.BRIEF: ("Briefs",),
    TemplateKind.REVIEW_CHECKLIST: ("Reviews",),
    TemplateKind.PAYMENT_REQUEST: ("Payments", "Reviews", "Rights", "Results"),
}
"""Tabs that tell the occasions, beside the campaigns, creators, deals and deliverables."""
