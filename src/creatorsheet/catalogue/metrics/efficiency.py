"""Efficiency: what the money bought. Cost is always the full cost, each entry at its dated rate."""

from __future__ import annotations

from creatorsheet.catalogue.metric import Arg, Better, Metric, Unit, arg, case
from creatorsheet.kernel.formula import A, Tree, per

GUIDE = "The guide, Revenue and efficiency metrics"
COST = arg("cost", "Full cost in campaign currency: fees, samples, shipping, rights, boosts, tools, work.")


def _cost_per(key: str, title: str, question: str, thing: Arg, trap: str, scale: float = 1, source: str = "") -> Metric:
    name = thing.name
    return Metric(
        key=key,
        title=title,
        question=question,
        args=(COST, thing),
        value=per(A("cost"), A(name), scale),
        unit=Unit.MONEY,
        better=Better.LOW,
        number_format="#,##0.0000" if key == "cpv" else "",
        trap=trap,
        cases=(
            case("plain", 2_000 * scale / 40_000, cost=2_000, **{name: 40_000}),
            case("a gift that cost nothing is zero, not blank", 0.0, cost=0, **{name: 40_000}),
            case("nothing to divide by stays blank", None, cost=2_000, **{name: 0}),
            case("not reported stays blank", None, cost=2_000, **{name: None}),
            case("cost not known stays blank", None, cost=None, **{name: 40_000}),
        ),
        source=source or GUIDE,
    )


ROI: Tree = (A("revenue") * A("margin") - A("cost")) / A("cost")

METRICS: tuple[Metric, ...] = (
    _cost_per(
        "cpv",
        "Cost per view",
        "What did a view cost?",
        arg("views", "Views of the posts."),
        "For a group of posts divide the totals; never average the rates.",
    ),
    _cost_per(
        "cpm",
        "CPM",
        "What did a thousand views cost?",
        arg("views", "Views of the posts."),
        "Media plans pay for impressions, not views. For a group divide the totals; never average the CPMs.",
        1000,
        "1,000 x cost / views",
    ),
    _cost_per(
        "cpe",
        "Cost per engagement",
        "What did a meaningful interaction cost?",
        arg("interactions", "Interactions that count under Settings: comments, shares and saves by default."),
        "It changes with the interactions you count. Decide before the campaign and compare like with like.",
    ),
    _cost_per(
        "cpc",
        "Cost per click",
        "What did a click cost?",
        arg("clicks", "Clicks on the creator's link or ad."),
        "Creator posts are often answered without a click, by code or search. CPC then looks dear.",
    ),
    _cost_per(
        "cpa",
        "Cost per acquisition",
        "What did a customer, lead or sign-up cost?",
        arg("acquisitions", "Orders, or leads, trials, sign-ups and downloads for such an objective."),
        "Say what was acquired. Under five, only the range means anything.",
    ),
    Metric(
        key="roas",
        title="Return on campaign spend",
        question="How much revenue came back for each unit spent?",
        args=(arg("revenue", "Net revenue credited."), COST),
        value=per(A("revenue"), A("cost")),
        unit=Unit.TIMES,
        better=Better.HIGH,
        trap="Above 1 is not yet a profit: making the product costs money too. See ROI.",
        cases=(
            case("plain", 1.5, revenue=3_000, cost=2_000),
            case("sold nothing", 0.0, revenue=0, cost=2_000),
            case("cost nothing stays blank", None, revenue=3_000, cost=0),
            case("revenue not known stays blank", None, revenue=None, cost=2_000),
        ),
        source=GUIDE,
    ),
    Metric(
        key="roi",
        title="ROI",
        question="What was earned on the money, after making the product?",
        args=(
            arg("revenue", "Net revenue credited."),
            arg("margin", "Gross margin of the campaign, as a share."),
            COST,
        ),
        value=ROI,
        unit=Unit.SHARE,
        better=Better.HIGH,
        number_format="0%",
        trap="Without every cost and a true margin it flatters. The value of views and likes is never part of it.",
        cases=(
            case("plain", -0.25, revenue=3_000, margin=0.5, cost=2_000),
            case("earned it back twice", 1.0, revenue=8_000, margin=0.5, cost=2_000),
            case("sold nothing loses everything", -1.0, revenue=0, margin=0.5, cost=2_000),
            case("cost nothing stays blank", None, revenue=3_000, margin=0.5, cost=0),
            case("margin not known stays blank", None, revenue=3_000, margin=None, cost=2_000),
        ),
        source="(net revenue x margin - full cost) / full cost",
    ),
)
