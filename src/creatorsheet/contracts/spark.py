"""Spark codes against the ads that are planned or run from creators' posts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from creatorsheet.catalogue.agreements.choices import AdAccount, DeliverableStatus, RightKind, SparkDays
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.problems.rights import SPARK_CODE_DOES_NOT_FIT_THE_PLAN
from creatorsheet.catalogue.results.assets import Asset
from creatorsheet.catalogue.results.choices import AmplifyDecision, UsageChannel
from creatorsheet.catalogue.terms import AGREED
from creatorsheet.contracts.agreement import Agreement, called
from creatorsheet.contracts.clauses import SPARK_DAYS, agreed, begins
from creatorsheet.contracts.uses import OVER
from creatorsheet.kernel.finding import Finding

NOTICE = timedelta(days=2)
"""How long before its ad a code has to be there."""


def spark_codes(agreements: Iterable[Agreement], today: date) -> Iterator[Finding]:
    """CS-K06: codes that ads need and nobody entered, codes without a day, codes made for later than their ad."""
    for agreement in agreements:
        if agreement.deal.status in AGREED and agreement.campaign.status not in OVER:
            clauses = [one for one in agreed(agreement, RightKind.PAID_ADVERTISING) if one.ads_allowed]
            yield from _undated(agreement, clauses)
            if clauses and agreement.assets:
                yield from _ads(agreement, today)


def _undated(agreement: Agreement, clauses: list[Right]) -> Iterator[Finding]:
    """A row that extends a code needs no day of its own."""
    dated = {one.spark_code.casefold() for one in clauses if one.spark_code and not agreement.open(one, "spark_from")}
    for one in clauses:
        if one.spark_code and one.spark_code.casefold() not in dated:
            dated.add(one.spark_code.casefold())
            yield SPARK_CODE_DOES_NOT_FIT_THE_PLAN.at(
                agreement.place(one, "spark_from"),
                of=f"of {agreement.creator}",
                state="has no day on which it was made, so nobody knows when its ads stop",
                ask=f"Ask {agreement.creator} for the day",
            )


def _ads(agreement: Agreement, today: date) -> Iterator[Finding]:
    """One finding for each live post that is an ad, or is to be one."""
    for one in agreement.deliverables:
        assets = [asset for asset in agreement.assets if asset.deliverable == one.id and _paid(asset)]
        if not assets or one.status is not DeliverableStatus.LIVE:
            continue
        clauses = [each for each in agreed(agreement, RightKind.PAID_ADVERTISING, one.id) if _sparked(each)]
        if not clauses or any(not agreement.open(each, "spark_code") and not each.spark_code for each in clauses):
            continue
        running = any(_runs(asset) for asset in assets)
        coded = [each for each in clauses if each.spark_code]
        state = (
            _late(coded, today)
            if coded and running
            else ""
            if coded
            else _none(agreement, one.id, clauses, running, today)
        )
        if state:
            key = "spark_from" if coded else "spark_code"
            yield SPARK_CODE_DOES_NOT_FIT_THE_PLAN.at(
                agreement.place((coded or clauses)[0], key),
                of=f"for {called(one)} by {agreement.creator}",
                state=state,
                ask=f"Ask {agreement.creator} for a code of {_need(assets, today)} days",
            )


def _paid(asset: Asset) -> bool:
    return _runs(asset) or asset.amplify is AmplifyDecision.APPROVED


def _runs(asset: Asset) -> bool:
    return asset.amplify is AmplifyDecision.RUNNING or asset.used_on is UsageChannel.PAID_TIKTOK


def _sparked(right: Right) -> bool:
    return bool(right.ads_allowed) and right.ad_accounts in (None, AdAccount.SPARK)


def _none(agreement: Agreement, video: str, clauses: list[Right], running: bool, today: date) -> str:
    if running:
        return "is not entered, and its ad runs already"
    first = min((day for one in clauses if (day := begins(agreement, one, video))), default=None)
    if first is None or first > today + NOTICE:
        return ""
    return f"is not entered, and its ad may run {f'from {first} on' if first > today else 'now'}"


def _late(coded: list[Right], today: date) -> str:
    days = [one.spark_from for one in coded if one.spark_from]
    later = len(days) == len(coded) and min(days) > today
    return f"works from {min(days)} on only, and its ad runs already" if later else ""


def _need(assets: list[Asset], today: date) -> str:
    """The shortest length TikTok offers that reaches the last planned day."""
    last = max((one.use_ends for one in assets if one.use_ends), default=None)
    if last is None:
        return str(SPARK_DAYS)
    return str(next((one for one in SparkDays if int(one) >= (last - today).days + 1), SparkDays.D365))
