"""Budget: a campaign worked out by hand, what is free, by category, by purpose and by week; odd campaigns; the what-if."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from tests.app.budget_rows import TODAY, campaign, cost, day, line, rows

from creatorsheet.app.budget import budget
from creatorsheet.app.findings import findings_plan
from creatorsheet.app.ready import ready
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.reports.findings import FindingRow
from creatorsheet.planning.whatif import UnclearError

D = Decimal


def told(changes=(), name="Glow Spring", **about):
    return budget(MemoryBook(rows(**about)), today=TODAY, campaign=name, changes=changes)


def figures(changes=(), **about):
    [found] = told(changes, **about).outcome.figures["campaigns"]
    return found


def of(found, name, kind="categories"):
    key = "purpose" if kind == "purposes" else "category"
    return next(one for one in found[kind] if one[key] == name)


def money(one):
    return one["plan"], one["planned"], one["booked"], one["promised"], one["paid"], one["remaining"]


def test_categories_as_worked_out_by_hand():
    found = figures()
    assert money(of(found, "Creator compensation")) == ("planned", D(6000), D(3200), D(0), D(2000), D(2800))
    assert money(of(found, "Paid media spend")) == ("planned", D(2500), D(720), D(0), D(720), D(1780))
    assert money(of(found, "Product samples")) == ("planned", D(500), D(50), D(0), D(50), D(450))
    assert money(of(found, "Campaign tools")) == ("planned", D(1000), D(400), D(0), D(0), D(600))
    assert money(of(found, "Content usage rights")) == ("no amount yet", None, D(0), D(500), D(0), None)
    assert money(of(found, "Packaging and shipping")) == ("not planned", None, D(0), D(0), D(0), None)
    assert (found["planned"], found["booked"], found["promised"], found["paid"]) == (D(10000), D(4370), D(500), D(2770))
    assert found["free"] == D(5130)
    assert of(found, "Creator compensation")["share"] == pytest.approx(0.6)
    assert of(found, "Campaign tools")["expected"] == D(999)


def test_purposes_and_tests_as_worked_out_by_hand():
    found = figures()
    spent = {one["purpose"]: (one["planned"], one["committed"]) for one in found["purposes"]}
    assert spent == {
        "Reach": (D(6000), D(3200)),
        "Content production": (D(500), D(550)),  # the deal's rights: all lines of that category are for content
        "Testing": (D(1000), D(400)),
        "Distribution": (D(2500), D(720)),
        "Without a purpose": (None, D(0)),
    }
    assert found["tests"] == {"share": D("0.1"), "wanted": D(1000), "planned": D(1000), "committed": D(400)}


def test_weeks_as_worked_out_by_hand():
    weeks = figures()["weeks"]
    assert [one["ends"] for one in weeks] == [day(2, 28), day(3, 7), day(3, 14), day(3, 21), day(3, 28), day(4, 4)]
    assert [one["used"] for one in weeks] == [90, 1190, 3335, 4520, 4745, 4870]
    assert [one["paid"] for one in weeks] == [90, 2090, 2810, 2770, 2770, 2770]
    assert [one["plan"] for one in weeks] == [0, 2500, 5000, 7500, 10000, 10000]


def test_what_is_said():
    says = told().outcome.says
    assert says[0] == "Glow Spring: EUR 5,130.00 of EUR 10,000.00 is still free."
    assert "  Nobody has thought about Content usage rights yet: the line has no amount." in says
    assert "  EUR 500.00 of what is committed is promised by deals and not in Costs yet." in says
    assert (
        "  For tests EUR 1,000.00 is planned of EUR 1,000.00 wanted (10 %); EUR 400.00 of the money for tests is committed."
        in says
    )


def test_three_currencies_are_told_with_their_rates_and_a_lacking_one_is_counted():
    found = figures()
    assert [(one["currency"], one["rate"]) for one in found["rates"]] == [("GBP", 1.2), ("USD", 0.9)]
    lacking = cost(8, 5000, "Paid media spend", "Distribution", day(3, 12), "Paid", currency="JPY")
    with_it = figures(Costs=[*rows()["Costs"], lacking])
    assert with_it["left_out"] == 1
    assert with_it["committed"] == found["committed"]
    assert [(one["currency"], one["rate"]) for one in with_it["rates"]] == [("GBP", 1.2), ("JPY", None), ("USD", 0.9)]
    said = told(Costs=[*rows()["Costs"], lacking]).outcome
    assert "  Left out 1 amount without an exchange rate." in said.says
    assert [one.code for one in said.findings if one.code == "CS-R04"] == ["CS-R04"]


def test_a_refund_beyond_what_was_booked_makes_room_and_adds_up():
    refund = cost(8, -300, "Product samples", "Content production", day(3, 20), "Paid")
    found = figures(Costs=[*rows()["Costs"], refund])
    assert money(of(found, "Product samples")) == ("planned", D(500), D(-250), D(0), D(-250), D(750))
    assert found["weeks"][-1]["used"] == found["committed"] == D(4570)


def test_no_budget_no_lines_nothing():
    bare = {"Budget": [], "Costs": [], "Deals": [], "Campaigns": [campaign(budget=None)]}
    made = told(**bare)
    assert made.outcome.says == ("Glow Spring has no budget and no costs yet.",)
    assert made.accounts[0].empty
    assert made.outcome.findings == ()
    no_budget = figures(Budget=[], Campaigns=[campaign(budget=None)])
    assert (no_budget["budget"], no_budget["free"], no_budget["committed"]) == (None, None, D(4870))
    assert {one["plan"] for one in no_budget["categories"]} == {"not planned"}
    lines_alone = figures(Campaigns=[campaign(budget=None)])
    assert (lines_alone["budget"], lines_alone["budget_from"]) == (D(10000), "the sum of the lines")


def test_a_sum_that_lacks_a_line_is_not_called_the_budget():
    """While a line has no amount, nobody can say that more is committed than the budget."""
    open_lines = [line(1, 3000, "Creator compensation", "Reach"), line(2, None, "Campaign tools", "Testing")]
    made = told(Campaigns=[campaign(budget=None)], Budget=open_lines).outcome
    assert "EUR 1,870.00 more is committed than what is planned so far, EUR 3,000.00;" in made.says[0]
    assert not any("The whole budget" in one.fact for one in made.findings)
    free = told(Campaigns=[campaign(budget=None)]).outcome
    assert free.says[0] == "Glow Spring: EUR 5,130.00 of EUR 10,000.00 planned so far is still free."


def test_a_budget_nobody_can_read_is_not_replaced_by_the_lines():
    made = told(Campaigns=[campaign(budget="ten thousand")]).outcome
    [found] = made.figures["campaigns"]
    assert (found["budget"], found["free"]) == (None, None)
    assert made.says[0] == "Glow Spring: EUR 4,870.00 is committed, and nobody can read its Total budget."
    bare = told(Campaigns=[campaign(budget="ten thousand")], Budget=[], Costs=[], Deals=[])
    assert not bare.accounts[0].empty


def test_a_deal_whose_total_nobody_can_read_may_promise_the_rest():
    """Money is not called unspent while it may be promised; a deal that is only talked about promises nothing."""
    deals = [one | {"total": "tbc"} if one["deal_id"] == "D-1" else one for one in rows()["Deals"]]
    late = budget(MemoryBook(rows(Deals=deals)), today=date(2027, 3, 29)).outcome
    assert late.figures["campaigns"][0]["unread"] == 1
    assert "CS-P16" not in [one.code for one in late.findings]
    talked = [one | {"status": "Negotiating"} for one in deals]
    assert figures(Deals=talked)["unread"] == 0


def test_posts_for_a_gift_are_posts():
    """Without fees the posts, what one costs all in and the views are known all the same."""
    people = [
        {"shortlist_id": f"S-{at}", "campaign": "C-1", "creator": who, "decision": "Approve", "views_p50": 20_000}
        for at, who in enumerate(("CR-A", "CR-B"))
    ]
    gifts = [line(1, 0, "Creator compensation", "Reach"), line(2, 500, "Product samples", "Content production")]
    found = figures(["fee=0"], Budget=gifts, Costs=[], Deals=[], Shortlist=people)
    assert (found["posts"], found["fee"], found["per_post"], found["views"][1]) == (2, 0, D(250), 40_000)
    assert found["what_if"]["posts"] == 2


def test_a_zero_is_a_decision():
    lines = [one | {"planned": 0} if one["budget_id"] == "B-5" else one for one in rows()["Budget"]]
    found = of(figures(Budget=lines), "Content usage rights")
    assert money(found) == ("planned", D(0), D(0), D(500), D(0), D(-500))


@pytest.mark.parametrize("status", ["Draft", "Closed", "Cancelled"])
def test_a_campaign_at_rest_is_shown_when_named_and_nothing_is_found(status):
    overrun = [line(1, 1, "Creator compensation", "Reach")]
    about = {"Campaigns": [campaign(status=status)], "Budget": overrun}
    made = told(**about)
    assert made.outcome.findings == ()
    assert made.outcome.figures["campaigns"][0]["status"] == status
    nothing = told(name="", **about)
    assert nothing.accounts == ()
    assert nothing.outcome.says == ("No campaign is running; name one with --campaign.",)


def test_without_a_name_all_running_campaigns_are_told():
    two = [campaign(), campaign(campaign_id="C-2", name="Glow Summer"), campaign(campaign_id="C-3", status="Closed")]
    assert [one.campaign for one in told(name="", Campaigns=two).accounts] == ["C-1", "C-2"]


def test_merged_creators_are_one():
    """Fees booked on a row that was merged fill the deal of the one that is kept."""
    people = [*rows()["Creators"], {"creator_id": "CR-C", "handle": "anna.old", "merged_into": "CR-A"}]
    costs = [one | {"creator": "CR-C", "deal": None} if one["cost_id"] == "K-1" else one for one in rows()["Costs"]]
    assert figures(Creators=people, Costs=costs)["promised"] == D(500)
    assert figures(Creators=people[:2], Costs=costs)["promised"] == D(2500)


def rate(on, value):
    return {"rate_id": f"X-{on}", "rate_date": on, "from_currency": "GBP", "to_currency": "EUR", "rate": value}


def pounds(*amounts, rates=(1.25, 1.1)):
    """Fees of the deal of GBP 1,000, signed at 1.2, booked on days with other rates."""
    days = (day(3, 9), day(3, 10))
    costs = [
        cost(20 + at, amount, "Creator compensation", "Reach", on, "Paid", creator="CR-B", deal="D-2", currency="GBP")
        for at, (amount, on) in enumerate(zip(amounts, days, strict=False))
    ]
    known = [rate(day(2, 19), 1.2), *(rate(on, one) for on, one in zip(days, rates, strict=True))]
    deals = [one for one in rows()["Deals"] if one["deal_id"] == "D-2"]
    return {"Costs": costs, "Rates": known, "Deals": deals, "Rights": []}


def test_a_rate_that_moved_since_the_signing_promises_nothing():
    """A deal that is booked to the last penny is met, whatever the pound did."""
    found = figures(**pounds(500, 500))
    assert (found["booked"], found["promised"]) == (D(1175), D(0))
    assert figures(**pounds(333.33, 666.67, rates=(1.0001, 1.1999)))["promised"] == 0
    assert figures(**pounds(500, rates=(1.4, 1)))["promised"] == D(600)  # the half that is open, at 1.2


def test_a_deal_without_a_creator_takes_its_fees_once():
    """Fees booked on nobody fill the deal of nobody, and not another one as well."""
    deals = [
        {"deal_id": "D-1", "campaign": "C-1", "status": "Signed", "total": 1000, "currency": "EUR"},
        {"deal_id": "D-2", "campaign": "C-1", "creator": "CR-B", "status": "Signed", "total": 800, "currency": "EUR"},
    ]
    fee = cost(20, 1000, "Creator compensation", "Reach", day(3, 5), "Paid", deal="D-1")
    about = {"Deals": deals, "Costs": [fee], "Rights": []}
    assert figures(**about)["promised"] == D(800)
    assert figures(**about | {"Costs": [fee | {"amount": 1300}]})["promised"] == D(500)


def test_ready_tells_the_same_commitments_where_a_deal_has_no_creator():
    deals = [{"deal_id": "D-1", "campaign": "C-1", "status": "Signed", "total": 20_000, "currency": "EUR"}]
    book = MemoryBook(rows(Deals=deals, Rights=[]))
    over = [[one.fact for one in some.findings if one.code == "CS-P11"] for some in (
        ready(book, today=TODAY), budget(book, today=TODAY).outcome)]  # fmt: skip
    assert over[0] == over[1]
    assert len(over[0]) == 2


def test_finer_categories_count_under_theirs_and_stand_below():
    costs = [*rows()["Costs"], cost(8, 120, "Tracking software", "Testing", day(3, 2), "Paid")]
    tools = of(figures(Costs=costs), "Campaign tools")
    assert (tools["committed"], tools["remaining"]) == (D(520), D(480))
    assert [(one["category"], one["plan"], one["committed"]) for one in tools["under"]] == [
        ("Tracking software", "not planned", D(120))
    ]


def test_costs_of_others_and_order_do_not_matter():
    foreign = cost(8, 7000, "Creator compensation", "Reach", day(3, 2), "Paid", campaign="C-2")
    mixed = {tab: list(reversed(some)) for tab, some in rows().items()}
    mixed["Costs"].append(foreign)
    other, found = figures(**mixed), figures()
    assert {key: other[key] for key in found if key != "rates"} == {key: found[key] for key in found if key != "rates"}


def test_ready_and_budget_tell_an_overrun_once():
    lines = [line(1, 3000, "Creator compensation", "Reach"), *rows()["Budget"][1:]]
    book = MemoryBook(rows(Budget=lines))
    for action in (ready, lambda *a, **b: budget(*a, **b).outcome, ready):
        book.apply(findings_plan(book, action(book, today=TODAY)))
        table, _ = read_rows(book, FindingRow)
        assert [one.code for one in table if one.code.startswith("CS-P")] == ["CS-P11"]


def test_running_twice_changes_nothing():
    book = MemoryBook(rows(Budget=rows()["Budget"][:2]))
    first = budget(book, today=TODAY)
    assert findings_plan(book, first.outcome)
    book.apply(findings_plan(book, first.outcome))
    assert not findings_plan(book, budget(book, today=TODAY).outcome)


def test_a_what_if_stands_beside_the_figures():
    found = figures(["Creator compensation=+15%", "GBP=+10%", "budget=12000"])
    then = found["what_if"]
    fees = of(then, "Creator compensation")
    assert fees == {"category": "Creator compensation", "planned": D(6900), "committed": D(3320), "remaining": D(3580)}
    assert (then["budget"], then["planned"], then["committed"], then["free"]) == (D(12000), D(10900), D(4990), D(7010))
    assert then["tests"] == {"wanted": D(1090), "planned": D(1000)}
    assert (found["posts"], found["fee"], then["posts"]) == (3, D(2000), 3)  # 6,900 buys three posts of 2,000


def test_an_unclear_what_if_says_how_it_is_written():
    with pytest.raises(UnclearError, match="currencies in use: GBP"):
        told(["USD=+5%"])  # all of it is paid
    with pytest.raises(UnclearError, match="write it like"):
        told(["Creator compensation"])


def test_approved_creators_tell_what_posts_bring():
    people = [
        {"shortlist_id": "S-1", "campaign": "C-1", "creator": "CR-A", "decision": "Approve", "views_p10": 10_000,
         "views_p50": 20_000, "views_p90": 50_000},
        {"shortlist_id": "S-2", "campaign": "C-1", "creator": "CR-B", "decision": "Decline", "views_p50": 900_000},
    ]  # fmt: skip
    found = figures(["posts=6"], Shortlist=people)
    low, middle, high = found["views"]
    assert (low, middle, high) == (
        pytest.approx(30_000, rel=0.05),
        pytest.approx(60_000, rel=0.05),
        pytest.approx(150_000, rel=0.05),
    )
    assert found["what_if"]["views"][1] == pytest.approx(2 * middle, abs=1)
    assert found["cpm"][0] < found["cpm"][1] < found["cpm"][2]


def test_a_target_cpm_tells_what_the_plan_buys_where_no_forecast_does():
    found = figures(["Paid media spend=+100%"], Campaigns=[campaign(target_cpm=10)])
    assert (found["views"], found["what_if"]["views"]) == ((None, 1_000_000, None), (None, 1_250_000, None))


def test_money_is_left_once_posting_is_over():
    late = budget(MemoryBook(rows()), today=date(2027, 3, 29)).outcome
    assert [(one.code, one.stake) for one in late.findings if one.code == "CS-P16"] == [("CS-P16", D(5130))]
