"""Engagement: how viewers answered."""

from __future__ import annotations

from creatorsheet.catalogue.metric import Better, Metric, Unit, arg, case, count
from creatorsheet.kernel.formula import A, per, total

GUIDE = "The guide, Engagement and consideration metrics"

METRICS: tuple[Metric, ...] = (
    count("likes", "Likes", "Who approved?", "Likes of the post.", "The weakest sign: a tap on the way past.", GUIDE),
    count(
        "comments",
        "Comments",
        "Who wrote something?",
        "Comments under the post.",
        "A question about buying and an emoji count the same here. Read them in Comments.",
        GUIDE,
    ),
    count(
        "saves",
        "Saves",
        "Who wants to come back to it?",
        "Saves, also called favorites.",
        "Some exports leave saves out: blank then, not zero.",
        GUIDE,
    ),
    Metric(
        key="engagement_rate",
        title="Engagement rate",
        question="How many of a hundred views led to a like, comment or share?",
        args=(
            arg("likes", "Likes of the post."),
            arg("comments", "Comments under the post."),
            arg("shares", "Shares of the post."),
            arg("views", "Views of the same posts."),
        ),
        value=per(total("likes", "comments", "shares"), A("views")),
        unit=Unit.SHARE,
        better=Better.HIGH,
        trap="Rates by views and by followers differ many times over. Compare only rates with the same definition.",
        cases=(
            case("160 interactions on 2,000 views are 8.0 %", 0.08, likes=120, comments=25, shares=15, views=2_000),
            case("nobody reacted", 0.0, likes=0, comments=0, shares=0, views=2_000),
            case("one part not reported", 0.07, likes=120, comments=20, shares=None, views=2_000),
            case("no views yet stays blank", None, likes=0, comments=0, shares=0, views=0),
            case("nothing reported stays blank", None, likes=None, comments=None, shares=None, views=2_000),
            case("views as text stay blank", None, likes=5, comments=1, shares=1, views="12k"),
        ),
        source="TikTok One, Modash: (likes + comments + shares) / views",
    ),
    Metric(
        key="engagement_by_followers",
        title="Engagement rate by followers",
        question="How many interactions did the posts get for each follower?",
        args=(
            arg("likes", "Likes of the posts."),
            arg("comments", "Comments under the posts."),
            arg("shares", "Shares of the posts."),
            arg("followers", "Followers of the creator, once for each post."),
        ),
        value=per(total("likes", "comments", "shares"), A("followers")),
        unit=Unit.SHARE,
        better=Better.HIGH,
        trap="Most TikTok views come from people who do not follow, so one hit can pass 100 %.",
        cases=(
            case("plain", 0.02, likes=150, comments=30, shares=20, followers=10_000),
            case("nobody reacted", 0.0, likes=0, comments=0, shares=0, followers=10_000),
            case("followers unknown stays blank", None, likes=150, comments=30, shares=20, followers=None),
            case("no followers stays blank", None, likes=1, comments=0, shares=0, followers=0),
        ),
        source="CreatorIQ: interactions / followers",
    ),
    Metric(
        key="save_rate",
        title="Save rate",
        question="How many views led to a save?",
        args=(arg("saves", "Saves of the post."), arg("views", "Views of the same posts.")),
        value=per(A("saves"), A("views")),
        unit=Unit.SHARE,
        better=Better.HIGH,
        trap="High for tutorials and comparisons by nature; compare within a format.",
        cases=(
            case("plain", 0.021, saves=42, views=2_000),
            case("none is zero", 0.0, saves=0, views=2_000),
            case("no views yet stays blank", None, saves=0, views=0),
            case("not in the export stays blank", None, saves=None, views=2_000),
        ),
        source=GUIDE,
    ),
    count(
        "profile_visits",
        "Profile visits",
        "Who wanted to know more?",
        "Visits to the profile from the post.",
        "Only the creator can see it; blank where no insights were shared.",
        GUIDE,
    ),
)
