"""What the content of an agreement is used for, or is planned for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from creatorsheet.catalogue.agreements.choices import DeliverableStatus
from creatorsheet.catalogue.plan.choices import CampaignStatus
from creatorsheet.catalogue.results.assets import Asset
from creatorsheet.catalogue.results.choices import AmplifyDecision, UsageChannel
from creatorsheet.contracts.agreement import Agreement, called
from creatorsheet.contracts.clauses import posted, posting_day, spark_ends
from creatorsheet.kernel.finding import Place

BOOSTED = (AmplifyDecision.APPROVED, AmplifyDecision.RUNNING)
OVER = (CampaignStatus.CLOSED, CampaignStatus.CANCELLED)
CHANGES = {
    "edited": "may_edit",
    "resized": "may_resize",
    "captioned": "may_caption",
    "cropped": "may_crop",
    "combined": "may_combine",
}
"""What can be done to an asset, and the column of a clause that allows it."""

ARTICLE = {UsageChannel.WEBSITE: "the website", UsageChannel.OWN_TIKTOK: "your own TikTok account"}


@dataclass(frozen=True)
class Use:
    """One use of a video. `channel` is None for the creator's own post, `last` is None while no last day is known.

    `place` is where the use is entered, `until` where its last day is, `changed` what was done to the video: "cropped".
    """

    called: str
    channel: UsageChannel | None
    deliverable: str
    place: Place
    until: Place
    last: date | None = None
    running: bool = True
    changed: tuple[str, ...] = ()
    wish: bool = False
    boost: bool = False

    @property
    def words(self) -> str:
        """The channel in a sentence."""
        if self.channel is None:
            return "the creator's post"
        return ARTICLE.get(self.channel, f"{self.channel[0].lower()}{self.channel[1:]}")


def uses(agreement: Agreement) -> Iterator[Use]:
    """Uses of assets: what runs, what paid media decided, and what somebody wants next."""
    for asset in agreement.assets:
        if asset.used_on:
            yield _use(agreement, asset, asset.used_on, "used_on")
        if asset.amplify in BOOSTED and asset.used_on is not UsageChannel.PAID_TIKTOK:
            running = asset.amplify is AmplifyDecision.RUNNING
            yield _use(agreement, asset, UsageChannel.PAID_TIKTOK, "amplify", running=running)
        if asset.wanted_for and asset.wanted_for is not asset.used_on:
            yield _use(agreement, asset, asset.wanted_for, "wanted_for", running=False, wish=True)


def _use(agreement: Agreement, asset: Asset, channel: UsageChannel, key: str, **about: bool) -> Use:
    return Use(
        called=asset.title or asset.id or "an asset",
        channel=channel,
        deliverable=asset.deliverable or "",
        place=agreement.place(asset, key),
        until=agreement.place(asset, "use_ends"),
        last=None if about.get("wish") else asset.use_ends,
        changed=tuple(one for one in CHANGES if getattr(asset, one)),
        **about,
    )


def posts(agreement: Agreement) -> Iterator[Use]:
    """The creator's own posts that are live, or still to come."""
    for one in posted(agreement):
        day = posting_day(agreement, one)
        if day and one.status is not DeliverableStatus.TAKEN_DOWN:
            live = one.status is DeliverableStatus.LIVE
            place = agreement.place(one, "status" if live else "publish_due")
            name = f"{called(one)} by {agreement.creator}"
            yield Use(name, None, one.id, place, place, None if live else day, running=live)


def boosts(agreement: Agreement, used: Iterable[Use]) -> Iterator[tuple[Use, str]]:
    """Posts that a Spark code lets run as ads, with the code, while no asset tells of it and the campaign is open."""
    told = {one.deliverable for one in used if one.channel is UsageChannel.PAID_TIKTOK}
    if agreement.campaign.status in OVER:
        return
    for code, (right, _) in spark_ends(agreement).items():
        one = right.deliverable or ""
        if one in told or (told and not one):
            continue
        place = agreement.place(right, "spark_days")
        names = {each.id: called(each) for each in agreement.deliverables}
        name = f"{names.get(one, 'the posts')} by {agreement.creator}"
        yield Use(name, UsageChannel.PAID_TIKTOK, one, place, place, boost=True), code
