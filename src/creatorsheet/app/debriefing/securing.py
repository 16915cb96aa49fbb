"""Rights worth securing: which of the guide's uses a strong video lacks, what they cost now and later, and the request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from creatorsheet.app.debriefing.boosting import use_of
from creatorsheet.app.debriefing.gather import Gathered
from creatorsheet.app.draft import Draft
from creatorsheet.app.upsert import Upsert
from creatorsheet.catalogue.agreements.choices import AdAccount, DurationUnit, RightKind, RightStart, RightStatus
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.results.choices import UsageChannel
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.clauses import ON_TABLE, span
from creatorsheet.contracts.licences import COLUMNS, allowing
from creatorsheet.contracts.price import basis
from creatorsheet.contracts.usual import Quote, quotes
from creatorsheet.kernel.money import rounded
from creatorsheet.kernel.words import listed
from creatorsheet.learning.debriefed import Secure, spread
from creatorsheet.learning.signs import Candidate

SEVEN = (
    UsageChannel.PAID_TIKTOK, UsageChannel.OTHER_SOCIAL, UsageChannel.PRODUCT_PAGES, UsageChannel.LANDING_PAGES,
    UsageChannel.EMAIL, UsageChannel.RETAIL, UsageChannel.SALES,
)  # fmt: skip
"""What the guide licenses a strong video for (Secure additional usage rights when appropriate)."""

DAYS = 90
"""How long the right that is priced lasts (house default; change it in the request)."""

ADS = RightKind.PAID_ADVERTISING


def secure(gathered: Gathered, found: Sequence[Candidate], names: Mapping[str, str]) -> Iterator[Secure]:
    """Of each candidate the uses that are not allowed today, with today's price and a later one."""
    wanted = _wanted(gathered)
    for one in found:
        agreement = gathered.of_video.get(one.video.id)
        if agreement is None or not (one.chosen or one.video.id in wanted):
            continue
        missing = [channel for channel in SEVEN if not covered(gathered, agreement, one.video.id, channel)]
        missing += [use for use in wanted.get(one.video.id, []) if use not in (*SEVEN, *missing)
                    and not covered(gathered, agreement, one.video.id, use)]  # fmt: skip
        if missing:
            yield _priced(gathered, agreement, one.video.id, names[one.video.id], missing)


def covered(gathered: Gathered, agreement: Agreement, video: str, channel: UsageChannel) -> bool:
    """Whether an agreed clause allows a use today; a clause whose days are not known is taken to."""
    clauses = allowing(agreement, use_of(video, channel))
    days = [span(agreement, one, video) for one in clauses]
    return any(one is None or one.first <= gathered.day <= one.last for one in days)


def _wanted(gathered: Gathered) -> dict[str, list[UsageChannel]]:
    found: dict[str, list[UsageChannel]] = {}
    for row in gathered.tables["Assets"]:
        if row.wanted_for and row.deliverable:
            found.setdefault(row.deliverable, []).append(row.wanted_for)
    return found


def _priced(gathered: Gathered, agreement: Agreement, video: str, name: str, missing: Sequence[UsageChannel]) -> Secure:
    told = [one for one in _quotes(gathered, agreement, video, missing) if one]
    low, high = (sum((getattr(one, end) for one in told), Decimal(0)) for end in ("low", "high"))
    currency = gathered.currencies.get(agreement.deal.id, "")
    parts = " and ".join(f"{one.range.what}: {basis(one)}" for one in told)
    now = (
        f"{spread(low, high, currency)} for {DAYS} days ({parts})" if told else "no source names a price for these uses"
    )
    return Secure(
        name,
        tuple(str(one) for one in missing),
        now,
        _later(gathered, agreement, told, currency),
        _state(agreement, video, missing),
        low if told else None,
        high if told else None,
        currency,
        DAYS,
        tuple(dict.fromkeys(f"{one.range.source} [{one.range.state}]" for one in told)),
    )


def _quotes(
    gathered: Gathered, agreement: Agreement, video: str, channels: Sequence[UsageChannel]
) -> Iterator[Quote | None]:
    """What a clause on these channels usually costs; boosting is a clause of its own."""
    made = []
    if UsageChannel.PAID_TIKTOK in channels:
        made.append(clause(ADS, video, [UsageChannel.PAID_TIKTOK]))
    others = [one for one in channels if one is not UsageChannel.PAID_TIKTOK]
    if others:
        made.append(clause(RightKind.USAGE, video, others))
    for right in made:
        asked = replace(agreement, rights=(*agreement.rights, right))
        priced = quotes([asked], gathered.tariff, gathered.own, gathered.currencies)
        yield next((quote for _, one, quote in priced if one is right), None)


def clause(kind: RightKind, video: str, channels: Sequence[UsageChannel]) -> Right:
    """A request that stands nowhere yet, for the usual length; its fee is what there is to talk about."""
    uses = {COLUMNS[one]: True for one in channels if one in COLUMNS}
    ads = {"ads_allowed": True, "ad_accounts": AdAccount.SPARK} if kind is ADS else {}
    return Right(
        kind=kind, status=RightStatus.REQUESTED, deliverable=video, starts_with=RightStart.DATE, lasts=DAYS,
        lasts_unit=DurationUnit.DAYS, fee=Decimal(0), **uses, **ads,
    )  # fmt: skip


def _later(gathered: Gathered, agreement: Agreement, told: Sequence[Quote], currency: str) -> str:
    """The same shares of what the creator asks now, where that was read after signing; else nothing is known."""
    person = gathered.creators.get(gathered.who(agreement.deal.creator))
    rate, signed = person and person.typical_rate, agreement.deal.signed_on
    if (
        not told
        or not person
        or not rate
        or not person.rate_on
        or (person.rate_currency or currency).upper() != currency
    ):
        return "later not known"
    if signed is None or person.rate_on <= signed:
        return "later not known: no rate was read since the deal was signed"
    low = sum((rounded(one.range.low * rate, currency) for one in told), Decimal(0))
    high = sum((rounded(one.range.high * rate, currency) for one in told), Decimal(0))
    return f"later {spread(low, high, currency)} (asks {spread(rate, rate, currency)} since {person.rate_on:%d %b})"


def _state(agreement: Agreement, video: str, missing: Sequence[UsageChannel]) -> str:
    """Whether something is asked for already, or was refused."""
    asked, refused = [], []
    for channel in missing:
        states = {one.status for one in agreement.rights if names_use(one, video, channel)}
        if states & {*ON_TABLE}:
            asked.append(str(channel))
        elif RightStatus.REFUSED in states:
            refused.append(str(channel))
    said = [f"asked for: {listed(asked)}"] if asked else []
    return "; ".join([*said, *([f"refused: {listed(refused)}"] if refused else [])])


def names_use(right: Right, video: str, channel: UsageChannel) -> bool:
    """Whether a clause is about a use of a video, whatever its status."""
    if right.deliverable not in (None, video):
        return False
    if channel is UsageChannel.PAID_TIKTOK:
        return right.kind is ADS and bool(right.ads_allowed)
    return right.kind is RightKind.USAGE and bool(getattr(right, COLUMNS[channel]))


def request(gathered: Gathered, draft: Draft, campaign: str) -> int:
    """Add a request row for each use that an asset is wanted for and that is neither allowed, asked for nor refused, now or
    from a later day on."""
    made = 0
    for video, channels in _wanted(gathered).items():
        agreement = gathered.of_video.get(video)
        if agreement is None or agreement.campaign.id != campaign or not agreement.deal.id:
            continue
        for channel in dict.fromkeys(channels):
            open_ones = (names_use(one, video, channel) and (one.status in ON_TABLE or one.status is RightStatus.REFUSED)
                         for one in agreement.rights)  # fmt: skip
            if (
                not covered(gathered, agreement, video, channel)
                and not any(open_ones)
                and not _coming(gathered, agreement, video, channel)
            ):
                draft.put([_row(gathered, agreement, video, channel)])
                made += 1
    return made


def _coming(gathered: Gathered, agreement: Agreement, video: str, channel: UsageChannel) -> bool:
    """Whether an agreed clause allows a use from a later day on."""
    days = (span(agreement, one, video) for one in allowing(agreement, use_of(video, channel)))
    return any(one is not None and one.first > gathered.day for one in days)


def _row(gathered: Gathered, agreement: Agreement, video: str, channel: UsageChannel) -> Upsert:
    """The request; a second channel of the same kind joins the request that stands. Of what somebody typed there, a No too,
    nothing is changed."""
    kind = ADS if channel is UsageChannel.PAID_TIKTOK else RightKind.USAGE
    priced = next(_quotes(gathered, agreement, video, [channel]), None)
    column = "ads_allowed" if kind is ADS else COLUMNS[channel]
    key = {"deal": agreement.deal.id, "kind": kind, "deliverable": video, "status": RightStatus.REQUESTED}
    once: dict[str, object] = {
        "starts": gathered.day, "starts_with": RightStart.DATE, "lasts": DAYS, "lasts_unit": DurationUnit.DAYS,
        "territories": agreement.campaign.audience_countries, "ad_accounts": AdAccount.SPARK if kind is ADS else None,
        "usual_low": priced and priced.low, "usual_high": priced and priced.high,
    }  # fmt: skip
    stands = any(all(getattr(one, name) == value for name, value in key.items()) for one in agreement.rights)
    return Upsert("Rights", tuple(key), key, {column: True} if stands else {column: True, **once})
