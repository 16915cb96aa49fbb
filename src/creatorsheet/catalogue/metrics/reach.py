"""Reach: how many people saw it, and how much of it."""

from __future__ import annotations

from creatorsheet.catalogue.metric import Better, Metric, Unit, arg, case, count
from creatorsheet.kernel.formula import A, per

GUIDE = "The guide, Awareness metrics"

METRICS: tuple[Metric, ...] = (
    count(
        "views",
        "Views",
        "How often was it played?",
        "Total views of the post, organic and boosted.",
        "A play is counted from the first moment, so a view is no proof of attention. Look at watch time beside it.",
        GUIDE,
    ),
    count(
        "reach",
        "Reach",
        "How many different people saw it?",
        "Different people who saw the post.",
        "People who saw two videos are in both figures: the reach of several videos cannot be added up.",
        GUIDE,
        adds=False,
    ),
    Metric(
        key="avg_watch",
        title="Average watch time",
        question="How long did a view last?",
        args=(
            arg("watched", "Seconds watched by all viewers: average watch time times views."),
            arg("views", "Views of the same posts."),
        ),
        value=per(A("watched"), A("views")),
        unit=Unit.SECONDS,
        better=Better.HIGH,
        trap="Longer videos collect more seconds. Compare videos of similar length, or look at completion.",
        cases=(
            case("plain", 6.5, watched=13_000, views=2_000),
            case("nobody stayed", 0.0, watched=0, views=2_000),
            case("no views yet stays blank", None, watched=0, views=0),
            case("not reported stays blank", None, watched=None, views=2_000),
        ),
        source=GUIDE,
    ),
    Metric(
        key="completion_rate",
        title="Completion rate",
        question="What share of views reached the end?",
        args=(
            arg("completed", "Views that reached the end: completion times views."),
            arg("views", "Views of the same posts."),
        ),
        value=per(A("completed"), A("views")),
        unit=Unit.SHARE,
        better=Better.HIGH,
        trap="Short videos are finished more often. Compare within a length band.",
        cases=(
            case("plain", 0.3, completed=600, views=2_000),
            case("nobody finished", 0.0, completed=0, views=2_000),
            case("no views yet stays blank", None, completed=0, views=0),
            case("not reported stays blank", None, completed=None, views=2_000),
        ),
        source=GUIDE,
    ),
    count(
        "shares",
        "Shares",
        "How often was it passed on?",
        "Shares of the post.",
        "A share can be praise or mockery; read the comments.",
        GUIDE,
    ),
    Metric(
        key="share_rate",
        title="Share rate",
        question="How many views led to a share?",
        args=(arg("shares", "Shares of the post."), arg("views", "Views of the same posts.")),
        value=per(A("shares"), A("views")),
        unit=Unit.SHARE,
        better=Better.HIGH,
        number_format="0.00%",
        trap="Small figures swing: one share more on a hundred views is a whole percent.",
        cases=(
            case("plain", 0.012, shares=24, views=2_000),
            case("none is zero", 0.0, shares=0, views=2_000),
            case("no views yet stays blank", None, shares=0, views=0),
            case("not reported stays blank", None, shares=None, views=2_000),
        ),
        source=GUIDE,
    ),
    count(
        "follower_growth",
        "Follower growth",
        "How many followers did the brand account gain?",
        "Net new followers of the brand account; may be negative.",
        "Other posts bring followers too. Only growth on posting days can be put down to the campaign.",
        GUIDE,
    ),
    count(
        "branded_search",
        "Branded searches",
        "Did more people look for the name?",
        "Searches for the brand in the period.",
        "Compare with the weeks before. Press, ads and seasons move searches as well.",
        GUIDE,
    ),
    count(
        "mentions",
        "Mentions",
        "Did others talk about the brand?",
        "Posts or comments elsewhere naming the brand.",
        "A mention is not praise; count complaints apart.",
        GUIDE,
    ),
)
