"""Flat fee or commission: for deals and proposals, the sales at which both cost the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, Decimal

from creatorsheet.catalogue.agreements.choices import CommissionBasis, CompensationModel, DealStatus
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.results.choices import ConversionKind
from creatorsheet.catalogue.terms import BINDING
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.commission import EVENTS, Sale, cap_of, tiers_of
from creatorsheet.contracts.crossover import crossover
from creatorsheet.contracts.engagements import shortlisted
from creatorsheet.contracts.instalments import has
from creatorsheet.contracts.pay import LARGEST, Tiers, commission
from creatorsheet.contracts.usual import base_of
from creatorsheet.kernel.money import rounded
from creatorsheet.kernel.unanswered import Unanswered

OVER = (DealStatus.CANCELLED, DealStatus.COMPLETED)
COMMISSION = (
    "commission_basis", "commission_rate", "commission_fixed", "commission_cap",
    "tier2_from", "tier2_rate", "tier3_from", "tier3_rate",
)  # fmt: skip
NEAR = Decimal("0.8")
ENDLESS = LARGEST**2
"""More than anybody sells."""

UNITS = {
    None: "net sales",
    CommissionBasis.NET: "net sales",
    CommissionBasis.GROSS: "gross sales",
    CommissionBasis.PER_ORDER: "orders",
    CommissionBasis.PER_LEAD: "leads",
    CommissionBasis.PER_SIGNUP: "sign-ups or downloads",
}


@dataclass(frozen=True)
class Terms:
    """Commission as a deal has it: on sales by tiers, or an amount for each event as one tier. `unit` is what counts."""

    tiers: tuple[tuple[Decimal, Decimal], ...]
    cap: Decimal | None
    unit: str
    counted: bool
    """Whether it is a number of events and not an amount of money."""

    def earned(self, sales: Decimal) -> Decimal:
        """What so many sales, or so many events, earn."""
        return commission(sales, self.tiers, self.cap)


@dataclass(frozen=True)
class Comparison:
    """A flat fee beside commission. `guaranteed` is what is paid besides the commission; `terms_of` names the deal the
    commission is taken from, and `others` how many more deals of the campaign have the same. Not `open` is what is signed."""

    creator: str
    deal: str
    candidate: str
    campaign: str
    currency: str
    flat: Decimal
    flat_is: str
    guaranteed: Decimal
    terms: Terms
    terms_of: str
    open: bool
    others: int = 0
    average: Decimal | None = None
    so_far: Decimal | None = None

    @property
    def sales(self) -> Decimal | None:
        """The sales, or the number of events, at which both cost the same; None where they never do."""
        found = crossover(self.flat - self.guaranteed, self.terms.tiers, self.terms.cap)
        whole = found is not None and self.terms.counted
        return found.to_integral_value(ROUND_CEILING) if found is not None and whole else found

    @property
    def beyond(self) -> bool:
        """Whether what is sold so far already costs more in commission."""
        so_far = rounded(self.terms.earned(self.so_far or Decimal(0)), self.currency)
        return so_far > self.flat - self.guaranteed

    @property
    def passes(self) -> bool:
        """Whether commission ever costs more than the fee, and not only as much."""
        return self.terms.earned(ENDLESS) > self.flat - self.guaranteed

    @property
    def near(self) -> bool:
        """Whether what is sold so far has come to four fifths of the sales at which both cost the same, or beyond them."""
        return self.sales is not None and self.so_far is not None and self.so_far >= self.sales * NEAR

    @property
    def orders(self) -> int | None:
        """How many orders that is, at the campaign's average; None where no order is known."""
        if self.sales is None or self.average is None or self.terms.counted:
            return None
        return int((self.sales / self.average).to_integral_value(ROUND_CEILING))


def terms_of(agreement: Agreement) -> Terms | None:
    """The commission of a deal; None where it has none, or where it cannot be calculated (CS-P04)."""
    deal = agreement.deal
    unread = agreement.tables["Deals"].unread.get(deal.sheet_row, frozenset())
    if not unread.isdisjoint(COMMISSION):
        return None
    try:
        cap = cap_of(deal)
        fixed = deal.commission_fixed or Decimal(0)
        tiers: Tiers = [(Decimal(0), fixed)] if deal.commission_basis in EVENTS else tiers_of(deal)
    except Unanswered:
        return None
    if max(rate for _, rate in tiers) <= 0:
        return None
    return Terms(tuple(tiers), cap, UNITS[deal.commission_basis], deal.commission_basis in EVENTS)


def comparisons(
    agreements: Sequence[Agreement],
    candidates: Iterable[Candidate],
    names: Mapping[str, str],
    currencies: Mapping[str, str],
    campaigns: Mapping[str, str],
    sales: Mapping[str, list[Sale]],
) -> Iterator[Comparison]:
    """Deals that pay commission, against the fee the creator asked for, or else against their own fee for the work; and
    proposals with an asked fee, against the commission most deals of their campaign have.

    `names` are creators by id, `currencies` those of deals, `campaigns` those of campaigns, by id. An asked fee counts where
    it is in the deal's currency and more than what the deal pays anyway. Deals without any flat fee are left out.
    """
    running = [one for one in agreements if one.deal.id and one.deal.status not in OVER]
    terms = {one.deal.id: found for one in running if (found := terms_of(one))}
    asking = [one for one in candidates if one.asked_fee and one.asked_fee > 0 and one.creator and one.campaign]
    asked = {
        (one.creator, one.campaign, (one.asked_currency or campaigns.get(one.campaign or "", "")).upper()): one
        for one in asking
    }
    averages = _averages(running, currencies, sales)
    for agreement in running:
        deal, currency = agreement.deal, currencies[agreement.deal.id]
        found = terms.get(deal.id)
        if found is None:
            continue
        fixed = has(deal, CompensationModel.FLAT) or has(deal, CompensationModel.RETAINER)
        base = base_of(agreement, currency) if fixed else None
        own = base.amount if base else Decimal(0)
        candidate = asked.get((deal.creator, deal.campaign, currency))
        quoted = candidate.asked_fee if candidate and candidate.asked_fee else Decimal(0)
        one = Comparison(
            agreement.creator,
            deal.id,
            "",
            deal.campaign or "",
            currency,
            flat=own,
            flat_is="the fee for the work",
            guaranteed=Decimal(0),
            terms=found,
            terms_of=deal.id,
            open=deal.status not in BINDING,
            average=averages.get((deal.campaign, currency, found.unit)),
            so_far=_sold(found, sales, deal),
        )
        if quoted > own:
            one = replace(one, flat=quoted, flat_is="the fee asked", guaranteed=own)
        if one.flat > 0:
            yield one
    taken = {(one.deal.creator, one.deal.campaign) for one in agreements if one.deal.status is not DealStatus.CANCELLED}
    usual = _usual(running, terms, currencies)
    for (creator, campaign, currency), candidate in asked.items():
        commonest = usual.get((campaign, currency))
        if commonest and shortlisted(candidate) and (creator, campaign) not in taken and candidate.asked_fee:
            found, deals = commonest
            yield Comparison(
                names.get(creator or "", "") or creator or "",
                "",
                candidate.id,
                campaign or "",
                currency,
                candidate.asked_fee,
                "the fee asked",
                Decimal(0),
                found,
                deals[0],
                True,
                len(deals) - 1,
                averages.get((campaign, currency, found.unit)),
            )


def _usual(
    agreements: Iterable[Agreement], terms: Mapping[str, Terms], currencies: Mapping[str, str]
) -> dict[tuple[str | None, str], tuple[Terms, list[str]]]:
    """By campaign and currency the commission that most of its deals have, and those deals; of equals the first."""
    held: defaultdict[tuple[str | None, str], list[tuple[Terms, str]]] = defaultdict(list)
    for agreement in agreements:
        deal = agreement.deal
        if deal.id in terms and has(deal, CompensationModel.COMMISSION):
            held[deal.campaign, currencies[deal.id]].append((terms[deal.id], deal.id))
    found = {}
    for key, some in held.items():
        [(commonest, _)] = Counter(one for one, _ in some).most_common(1)
        found[key] = commonest, [deal for one, deal in some if one == commonest]
    return found


def _averages(
    agreements: Iterable[Agreement], currencies: Mapping[str, str], sales: Mapping[str, list[Sale]]
) -> dict[tuple[str | None, str, str], Decimal]:
    """What an order of a campaign is worth on average, by currency, net and gross."""
    sums: defaultdict[tuple[str | None, str, str], Decimal] = defaultdict(Decimal)
    count: Counter[tuple[str | None, str, str]] = Counter()
    for agreement in agreements:
        deal = agreement.deal
        for one in sales.get(deal.id, ()):
            if one.kind is ConversionKind.ORDER and one.net > 0:
                for unit, worth in (("net sales", one.net), ("gross sales", one.gross)):
                    key = deal.campaign, currencies[deal.id], unit
                    sums[key] += worth
                    count[key] += one.count
    return {key: total / count[key] for key, total in sums.items() if total > 0 and count[key] > 0}


def _sold(terms: Terms, sales: Mapping[str, list[Sale]], deal: Deal) -> Decimal:
    """What the deal's own commission counts so far: sales, or a number of events."""
    earning = [one for one in sales.get(deal.id, ()) if one.shop_pays is None]
    if deal.commission_basis in EVENTS:
        return Decimal(sum(one.count for one in earning if one.kind in EVENTS[deal.commission_basis]))
    some = (one for one in earning if one.kind is ConversionKind.ORDER)
    return sum((one.gross if terms.unit == "gross sales" else one.net for one in some), Decimal(0))
