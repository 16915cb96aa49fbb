"""To which days a cost belongs: each category by its own rule, then the campaign, then the day of the cost."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.payments import Payment
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.choices import CostCategory as C
from creatorsheet.catalogue.plan.timing import TIMING
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.spans import Span
from creatorsheet.contracts.timing import Occasion, parts, window
from creatorsheet.contracts.weeks import Part

SETTINGS = read_settings(Table(Setting, ()))


def day(month, number):
    return date(2027, month, number)


MARCH = Span(day(3, 1), day(3, 31))
OWN = day(3, 9)


def spans(*days):
    return tuple(Part(Span(first, last)) for first, last in days)


def deal(videos=(), rights=(), **about):
    return Agreement(
        Deal(deal_id="D-1", **about), "@anna", "", Campaign(), tuple(videos), tuple(rights), (), (), {}, SETTINGS, {}
    )


def video(number, on, **about):
    return Deliverable(deliverable_id=f"V-{number}", deal="D-1", kind="Video", publish_due=on, **about)


TWO = (video(1, day(3, 3)), video(2, day(3, 17)))


def of(category, deals=(), over=MARCH, own=OWN, **about):
    return parts(Occasion(category, own, deals=deals, **about), over)


def test_every_category_has_its_days_in_words():
    assert set(TIMING) == set(C)
    assert all(one.words.startswith(("on ", "evenly ")) for one in TIMING.values())


@pytest.mark.parametrize("category", [C.CREATOR_COMPENSATION, C.EDITING])
def test_fees_lie_on_posting_days(category):
    both = spans((day(3, 3), day(3, 3)), (day(3, 17), day(3, 17)))
    assert of(category, [deal(TWO)]) == both
    assert of(category, [deal(TWO)], deliverable="V-2") == both[1:]
    out = video(1, day(3, 3), posted_at=datetime(2027, 3, 5, 12))  # noqa: DTZ001  a cell, in UTC
    assert of(category, [deal([out])]) == spans((day(3, 5), day(3, 5)))
    called_off = video(3, day(3, 20), status="Cancelled")
    assert of(category, [deal([*TWO, called_off])]) == both


def test_fees_without_a_posting_day_lie_on_the_campaign_then_on_their_own_day():
    undated = [deal([video(1, None)])]
    assert of(C.CREATOR_COMPENSATION, undated) == (Part(MARCH),)
    assert of(C.CREATOR_COMPENSATION, undated, over=None) == spans((OWN, OWN))
    assert of(C.CREATOR_COMPENSATION, undated, over=None, own=None) == ()


def test_retainers_lie_on_their_months():
    retained = deal(TWO, starts=day(2, 1), retainer_months=3)
    assert of(C.CREATOR_COMPENSATION, [retained]) == spans((day(2, 1), day(4, 30)))
    paid = Payment(payment_id="P-1", period_from=day(2, 1), period_to=day(2, 28))
    assert of(C.CREATOR_COMPENSATION, [retained], payment=paid) == spans((day(2, 1), day(2, 28)))


def right(first, lasts, fee=None, **about):
    known = {"kind": "Usage", "status": "Agreed", "starts": first, "lasts": lasts, "lasts_unit": "Days"} | about
    return Right(right_id="R", deal="D-1", fee=fee, **known)


def test_rights_lie_on_their_days_by_their_fees():
    some = [
        right(day(3, 1), 30, Decimal(300)),
        right(day(3, 1), 90, Decimal(100), kind="Exclusivity"),
        right(day(3, 1), 7),
    ]
    assert of(C.USAGE_RIGHTS, [deal(rights=some)]) == (
        Part(Span(day(3, 1), day(3, 30)), Decimal(300)),
        Part(Span(day(3, 1), day(5, 29)), Decimal(100)),
    )
    assert of(C.USAGE_RIGHTS, [deal(rights=[right(day(3, 1), 7)])]) == spans((day(3, 1), day(3, 7)))


@pytest.mark.parametrize(
    "one",
    [
        right(None, 30, starts_with="Signing"),
        right(day(3, 1), None, lasts_unit="Forever"),
        right(day(3, 1), 30, status="Proposed"),
    ],
)
def test_rights_without_known_days_lie_on_the_campaign(one):
    assert of(C.USAGE_RIGHTS, [deal(rights=[one])]) == (Part(MARCH),)


@pytest.mark.parametrize("category", [C.CAMPAIGN_TOOLS, C.TRACKING_SOFTWARE, C.MANAGEMENT, C.LEGAL_REVIEW])
def test_tools_and_work_lie_evenly_on_the_campaign(category):
    assert of(category) == (Part(MARCH),)
    assert of(category, over=None) == spans((OWN, OWN))


@pytest.mark.parametrize("category", [C.PAID_AMPLIFICATION, C.AFFILIATE_COMMISSIONS])
def test_media_and_commissions_lie_on_their_period_else_on_their_day(category):
    paid = Payment(payment_id="P-1", period_from=day(2, 1), period_to=day(2, 28))
    assert of(category, payment=paid) == spans((day(2, 1), day(2, 28)))
    assert of(category) == spans((OWN, OWN))
    assert of(category, own=None) == (Part(MARCH),)
    one_day = Payment(payment_id="P-1", period_from=day(2, 3), period_to=day(2, 3))
    assert of(category, payment=one_day) == spans((day(2, 3), day(2, 3)))
    wrong = Payment(payment_id="P-1", period_from=day(2, 28), period_to=day(2, 1))
    assert of(category, payment=wrong) == spans((OWN, OWN))


@pytest.mark.parametrize("category", [C.PRODUCT_SAMPLES, C.SHIPPING, None])
def test_parcels_and_what_has_no_category_lie_on_their_day(category):
    assert of(category, [deal(TWO)]) == spans((OWN, OWN))


def test_a_campaign_without_days_or_with_turned_ones_has_no_window():
    assert window(Campaign(starts=day(3, 1))) is None
    assert window(Campaign(starts=day(3, 2), ends=day(3, 1))) is None
    assert window(Campaign(starts=day(3, 1), ends=day(3, 31))) == MARCH


def test_a_video_without_a_day_bears_its_part_over_the_campaign():
    """The whole fee is not used on the day of the only video that is dated."""
    deals = [deal([video(1, day(3, 3)), video(2, None)])]
    assert of(C.CREATOR_COMPENSATION, deals) == spans((day(3, 3), day(3, 3)), (MARCH.first, MARCH.last))
    assert of(C.CREATOR_COMPENSATION, deals, over=None) == spans((day(3, 3), day(3, 3)))
