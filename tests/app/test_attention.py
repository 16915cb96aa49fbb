"""Attention beside the results: own channels, and earned media value only where rates are typed; neither changes a figure."""

from __future__ import annotations

from datetime import UTC, date, datetime

from creatorsheet.app.score import score
from creatorsheet.book.memory import MemoryBook

TODAY = date(2026, 6, 1)
CARD = "2026-01; 5; 0.1; 0.5; 1; 0.8"
MOMENT = datetime(2026, 3, 20, tzinfo=UTC)


def figure(number, of, scope="Creator post, organic", **counters):
    told = {
        "result_id": f"X-{number}",
        "deliverable": f"L-{of}",
        "campaign": "C-A",
        "scope": scope,
        "captured_at": MOMENT,
    }
    return told | counters


def spring(results, rates=""):
    return MemoryBook(
        {
            "Campaigns": [{"campaign_id": "C-A", "name": "Spring", "status": "Live", "currency": "USD", "margin": 0.5}],
            "Creators": [{"creator_id": "CR-A", "handle": "anna.skin"}],
            "Deals": [{"deal_id": "D-A", "campaign": "C-A", "creator": "CR-A"}],
            "Deliverables": [
                {"deliverable_id": f"L-{n}", "deal": "D-A", "kind": "Video", "status": "Live", "posted_at": datetime(2026, 3, 1, tzinfo=UTC)}
                for n in (1, 2)
            ],
            "Results": results,
            "Costs": [
                {"cost_id": "K-1", "campaign": "C-A", "creator": "CR-A", "amount": 400, "currency": "USD", "cost_date": date(2026, 3, 1), "stage": "Paid"}
            ],
            "Tracking": [{"tracking_id": "G-1", "campaign": "C-A", "creator": "CR-A", "promo_code": "ANNA15"}],
            "Orders": [
                {"order_row_id": "O-1", "order_id": "#1", "ordered_at": MOMENT, "gross": 900, "currency": "USD", "status": "Paid", "code_used": "ANNA15"}
            ],
            "Settings": [{"setting_key": "Rates for earned media value", "value": rates}] if rates else [],
        },
        name="spring.xlsx",
    )  # fmt: skip


OWN = [figure(1, 1, views=20_000, likes=900, comments=40, shares=10, saves=5)]


def ran(results=OWN, rates=""):
    return score(spring(results, rates), today=TODAY)


def told(outcome):
    return outcome.figures["campaigns"][0]


def test_earned_media_value_is_off_unless_rates_are_typed():
    outcome = ran()
    assert "earned_media_value" not in told(outcome)
    assert not any("earned media" in line for line in outcome.says)


def test_earned_media_value_stands_with_its_rates_their_day_and_its_warning():
    outcome = ran(rates=CARD)
    value = told(outcome)["earned_media_value"]
    assert (value["value"], value["currency"], value["videos"], value["of"]) == (224.0, "EUR", 1, 2)
    assert (value["rates_of"], value["rates"]["views"]) == ("2026-01", 5)
    assert (
        value["warning"]
        == "It says what such attention would cost at these rates, not what it earned; it is in no other figure."
    )
    (line,) = [line for line in outcome.says if "earned media value" in line]
    assert line == (
        "Spring: earned media value EUR 224.00 of 1 of 2 videos, at 5 for 1,000 views, 0.1 for a like, 0.5 for a comment, 1 for a"
        " share, 0.8 for a save, as of 2026-01. It says what such attention would cost at these rates, not what it earned; it is"
        " in no other figure."
    )


def test_no_other_figure_knows_of_it():
    plain, with_rates = told(ran()), dict(told(ran(rates=CARD)))
    del with_rates["earned_media_value"]
    assert with_rates == plain
    assert plain["metrics"]["roi"]["value"] == (900 * 0.5 - 400) / 400


def test_what_was_paid_for_is_not_earned():
    boosted = figure(2, 1, "Creator post, boosted", views=900_000, likes=9_000)
    assert told(ran([*OWN, boosted], CARD))["earned_media_value"]["value"] == 224.0
    whole = figure(3, 2, "Creator post, not split", views=1_000)
    value = told(ran([*OWN, whole], CARD))["earned_media_value"]
    assert (value["value"], value["not_split"], value["not_reported"]) == (
        229.0,
        1,
        ["likes", "comments", "shares", "saves"],
    )


def test_rates_nobody_can_read_are_a_finding_and_it_stays_off():
    outcome = ran(rates="5; 0.1; 0.5; 1; 0.8")
    (finding,) = [one for one in outcome.findings if one.place.sheet == "Settings"]
    assert (finding.code, finding.place.column) == ("CS-R01", "Value")
    assert (
        finding.fact
        == "Rates for earned media value holds the text '5; 0.1; 0.5; 1; 0.8', which is not a day and five rates."
    )
    assert CARD in finding.remedy
    assert "earned_media_value" not in told(outcome)


def test_reused_videos_are_told_by_themselves():
    brand = [figure(n, n, "Brand account, organic", views=1_000 * n, likes=60, comments=15, shares=5) for n in (1, 2)]
    outcome = ran([*OWN, *brand])
    own = told(outcome)["own_channels"]
    assert own["videos"] == 2
    assert own["metrics"]["views"]["value"] == 3_000
    assert own["metrics"]["engagement_rate"] == {"value": round(160 / 3_000, 10), "used": 2, "of": 2}
    assert (
        "Spring: on your own channels 2 reused videos had 3,000 views without ads, engagement rate 5.3 %, too few for a range."
        in outcome.says
    )
    assert told(outcome)["metrics"] == told(ran())["metrics"], "and in no figure of the campaign"
