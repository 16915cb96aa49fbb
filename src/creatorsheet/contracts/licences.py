"""Whether a use of content is licensed, and until when: of contract, Spark code and music the first end counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from creatorsheet.catalogue.agreements.choices import MusicSource, RightKind, RightStatus
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.results.choices import UsageChannel
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.clauses import agreed, span, spark_ends
from creatorsheet.contracts.uses import Use
from creatorsheet.kernel.finding import Place

COLUMNS = {
    UsageChannel.OWN_TIKTOK: "use_own_tiktok",
    UsageChannel.OTHER_SOCIAL: "use_other_social",
    UsageChannel.WEBSITE: "use_website",
    UsageChannel.PRODUCT_PAGES: "use_product_pages",
    UsageChannel.LANDING_PAGES: "use_landing_pages",
    UsageChannel.EMAIL: "use_email",
    UsageChannel.DIGITAL_ADS: "use_digital_ads",
    UsageChannel.RETAIL: "use_retail",
    UsageChannel.SALES: "use_sales",
}
"""The column of a usage clause that allows a channel."""

ON_TIKTOK = (None, UsageChannel.OWN_TIKTOK, UsageChannel.PAID_TIKTOK)
OUT = (RightStatus.REFUSED, RightStatus.ENDED)


@dataclass(frozen=True)
class End:
    """The last day of a right: what it is called, and where it stands."""

    right: str
    day: date
    place: Place


def allowing(agreement: Agreement, use: Use) -> list[Right]:
    """Agreed clauses that say yes to the channel of a use, whatever their days and countries."""
    if use.channel is None:
        return []
    if use.channel is UsageChannel.PAID_TIKTOK:
        clauses = agreed(agreement, RightKind.PAID_ADVERTISING, use.deliverable)
        return [one for one in clauses if one.ads_allowed]
    column = COLUMNS[use.channel]
    return [one for one in agreed(agreement, RightKind.USAGE, use.deliverable) if getattr(one, column)]


def first_end(agreement: Agreement, use: Use, code: str = "") -> End | None:
    """The right that ends first of those a use needs; None when none ends. `code` is the one Spark code that counts."""
    ends = [*_contract(agreement, use), *_spark(agreement, use, code), *_music(agreement, use)]
    return min((one for one in ends if one.day < date.max), key=lambda one: one.day, default=None)


def _contract(agreement: Agreement, use: Use) -> Iterator[End]:
    """The clause that ends last, for a later clause takes over from an earlier one."""
    ends = [(days.last, one) for one in allowing(agreement, use) if (days := span(agreement, one, use.deliverable))]
    if ends:
        day, right = max(ends, key=lambda one: one[0])
        yield End("contract right", day, agreement.place(right, "ends"))


def _spark(agreement: Agreement, use: Use, code: str) -> Iterator[End]:
    if use.channel is UsageChannel.PAID_TIKTOK:
        codes = spark_ends(agreement, use.deliverable)
        ends = [codes[code]] if code in codes else list(codes.values())
        if ends:
            right, day = max(ends, key=lambda one: one[1])
            yield End("Spark code", day, agreement.place(right, "spark_days"))


def _music(agreement: Agreement, use: Use) -> Iterator[End]:
    """The end of the licence, unless the sound is free for this use anyway."""
    clearing = [one for one in sounds(agreement, use) if clears(one, use)]
    ends = [(one.music_until, one) for one in clearing if one.music_source is MusicSource.LICENSED and one.music_until]
    if ends and len(ends) == len(clearing):
        day, right = max(ends, key=lambda one: one[0])
        yield End("music licence", day, agreement.place(right, "music_until"))


def sounds(agreement: Agreement, use: Use) -> list[Right]:
    """What Rights says of the music of a video: its own rows, else those of the whole deal."""
    rows = [one for one in agreement.rights if one.kind is RightKind.MUSIC and one.music_source]
    rows = [one for one in rows if one.status not in OUT]
    own = [one for one in rows if one.deliverable and one.deliverable == use.deliverable]
    return own or [one for one in rows if not one.deliverable]


def clears(right: Right, use: Use) -> bool:
    """Whether a sound may be heard in a use."""
    match right.music_source:
        case MusicSource.LICENSED:
            return right.status is RightStatus.AGREED
        case MusicSource.COMMERCIAL:
            return use.channel in ON_TIKTOK
        case source:
            return source is not MusicSource.TRENDING


def contract_end(agreement: Agreement, rights: Iterable[Right]) -> tuple[Right, date] | None:
    """The clause of some that ends last, and its last day; None where no days are known."""
    ends = [(one, days.last) for one in rights if (days := span(agreement, one))]
    return max(ends, key=lambda one: one[1], default=None)
