"""Creators: names in one form, how steady views are, whom they reach."""

from __future__ import annotations

from creatorsheet.catalogue.function import Function, Gives, Input, Reads, example
from creatorsheet.catalogue.setup.choices import SettingKey
from creatorsheet.catalogue.setup.presets import BY_KEY

SCHEME = BY_KEY[SettingKey.TIER_SCHEME]
VIDEO = "7495332972350677489"
LINK = f"https://www.tiktok.com/@anna.skin/video/{VIDEO}"
NIST = (199.31, 199.53, 200.19, 200.82, 201.92, 201.95, 202.18, 245.57)
"""The example of NIST's handbook (1.3.5.17.1): only the last value is an outlier."""

WEEKS = (46_082.0, 46_089.0, 46_096.0, 46_103.0, 46_110.0)
STEADY = (1_000.0,) * 5

RECENT = "Views of the creator's last 10 to 20 videos, each at least 7 days old: a column."
ROBUST = "Median and median absolute deviation; quartiles where most values are the same"


def _views(name: str = "views", words: str = RECENT) -> Input:
    return Input(name, words, whole=True)


NAMES: tuple[Function, ...] = (
    Function(
        key="TIER",
        title="Creator tier",
        does="The size class of a creator by followers: Nano, Micro, Mid, Macro or Mega. Sizes say little of results; "
        "compare creators within one.",
        inputs=(
            Input("followers", "Followers of the creator."),
            Input(
                "scheme",
                "Followers at which micro, mid, macro and mega begin, ; between, as in Settings. The usual scheme if left "
                "out.",
                Reads.TEXT,
                otherwise=SCHEME.default,
            ),
        ),
        gives=Gives.TEXT,
        subject="creators",
        examples=(
            example("below the first step", "Nano", followers=9_999),
            example("on the step", "Micro", followers=10_000),
            example("none is nano", "Nano", followers=0),
            example("the largest", "Mega", followers=2_500_000),
            example("a scheme of one's own", "Mid", followers=9_999, scheme="1000; 5000; 20000; 50000"),
            example("a scheme that does not rise", "#VALUE!", followers=9_999, scheme="5000; 1000; 2; 1"),
            example("not known stays blank", None, followers=None),
            example("text for a number", "#VALUE!", followers="12k"),
        ),
        source=SCHEME.source,
    ),
    Function(
        key="HANDLE",
        title="Handle",
        does="A handle in its one form, lower case and without @, from @Name or a link to a profile or video. Text that "
        "cannot be a TikTok handle is #VALUE!.",
        inputs=(Input("text", "A handle, or a link to a profile or video.", Reads.TEXT),),
        gives=Gives.TEXT,
        subject="creators",
        examples=(
            example("with its sign", "anna.skin", text=" @Anna.Skin "),
            example("a profile's link", "anna.skin", text="https://www.tiktok.com/@anna.skin?lang=en"),
            example("a video's link", "anna.skin", text=LINK),
            example("a dot at the end", "#VALUE!", text="anna."),
            example("a name with a space", "#VALUE!", text="Anna Skin"),
            example("blank stays blank", None, text=None),
        ),
        source="TikTok: 2 to 24 letters, digits, _ and . with no dot at the end; upper and lower case are the same",
    ),
    Function(
        key="VIDEO_ID",
        title="Video ID",
        does="The id of a video, as text, from a link to it or from itself. An id that went through a number has lost its "
        "last digits and is #VALUE!.",
        inputs=(Input("video", "A link to the video, or its id kept as text.", Reads.ID),),
        gives=Gives.TEXT,
        subject="creators",
        examples=(
            example("from its link", VIDEO, video=LINK),
            example("from itself", VIDEO, video=VIDEO),
            example("an id that became a number", "#VALUE!", video=7.495332972350677e18),
            example("what such a number leaves as text", "#VALUE!", video="7.49533E+18"),
            example("a short link holds none", "#VALUE!", video="https://vm.tiktok.com/ZMabc123/"),
            example("blank stays blank", None, video=None),
        ),
        source="TikTok's links: /video/ or /photo/ and the id",
    ),
    Function(
        key="POSTED_AT",
        title="Posted at",
        does="When a video was posted, in UTC, read from its id. Format the cell as a date and time.",
        inputs=(Input("video", "A link to the video, or its id kept as text.", Reads.ID),),
        gives=Gives.MOMENT,
        subject="creators",
        examples=(
            example("20 April 2025, 10:00 UTC", 45_767 + 10 / 24, video=VIDEO),
            example("from a link", 45_767 + 10 / 24, video=LINK),
            example("digits that are no time", "#VALUE!", video="99999999999999999999"),
            example("blank stays blank", None, video=None),
        ),
        source="The upper 32 bits of a TikTok id are the second it was made, in UTC",
    ),
)

STEADINESS: tuple[Function, ...] = (
    Function(
        key="TYPICAL_VIEWS",
        title="Typical views",
        does="The median views of a creator: half of the videos got more. One viral hit does not lift it, as it does an "
        "average. Needs 5 videos.",
        inputs=(_views(),),
        gives=Gives.NUMBER,
        subject="creators",
        examples=(
            example("a hit does not lift it", 1_100.0, views=(900.0, 1_000.0, 1_100.0, 1_200.0, 250_000.0)),
            example("NIST's example", 201.37, views=NIST),
            example("four videos are too few", "#N/A", views=(1.0, 2.0, 3.0, 4.0)),
            example("text among them", "#VALUE!", views=(900.0, 1_000.0, 1_100.0, 1_200.0, "12k")),
        ),
        source="Median",
    ),
    Function(
        key="CONSISTENCY",
        title="Consistency of views",
        does="How far views usually lie from the creator's median, as a share of it: 0 is always the same, above 1 is a "
        "lottery. Needs 5 videos.",
        inputs=(_views(),),
        gives=Gives.NUMBER,
        subject="creators",
        examples=(
            example("a tenth around the median", 0.14826, views=(800.0, 900.0, 1_000.0, 1_100.0, 1_200.0)),
            example("a hit hardly moves it", 0.14826, views=(800.0, 900.0, 1_000.0, 1_100.0, 90_000.0)),
            example("always the same", 0.0, views=STEADY),
            example("where most are the same the quartiles tell", 0.7413, views=(1.0, 1.0, 1.0, 1.0, 2.0, 2.0, 2.0)),
            example("four videos are too few", "#N/A", views=(1.0, 2.0, 3.0, 4.0)),
            example("blank cells are no videos", "#N/A", views=(1.0, 2.0, 3.0, 4.0, None)),
            example("no views stay blank", None, views=(0.0, 0.0, 0.0, 0.0, 0.0)),
        ),
        source=f"1.4826 x MAD / median. {ROBUST}",
    ),
    Function(
        key="IS_OUTLIER",
        title="Viral outlier",
        does="Whether a video went viral: its views lie so far above the creator's usual ones that they are no guide to the "
        "next. Needs 5 videos.",
        inputs=(Input("figure", "Views of the video judged."), _views("views", RECENT)),
        gives=Gives.YES,
        subject="creators",
        examples=(
            example("NIST's example: the last", True, figure=245.57, views=NIST),
            example("NIST's example: the one before", False, figure=202.18, views=NIST),
            example("far below is no hit", False, figure=1, views=NIST),
            example("others that are all the same tell nothing", "#N/A", figure=245.57, views=STEADY),
            example("four videos are too few", "#N/A", figure=245.57, views=NIST[:4]),
            example("not reported stays blank", None, figure=None, views=NIST),
        ),
        source="Iglewicz and Hoaglin 1993: modified z above 3.5, on the log of views",
    ),
    Function(
        key="VIEWS_TREND",
        title="Trend of views",
        does="How views change in 30 days, as a share: 0.1 is a tenth more. The middle of all pairs of videos, so one hit "
        "does not bend it. Needs 5 videos.",
        inputs=(
            Input("posted", "Days on which the videos were posted: a column.", Reads.DAY, whole=True),
            _views("views", "Views of the same videos, each at least 7 days old: a column."),
        ),
        gives=Gives.NUMBER,
        subject="creators",
        examples=(
            example("always the same", 0.0, posted=WEEKS, views=STEADY),
            example(
                "doubling each week",
                2 ** (30 / 7) - 1,
                posted=WEEKS,
                views=(999.0, 1_999.0, 3_999.0, 7_999.0, 15_999.0),
            ),
            example("one day is no time", "#N/A", posted=WEEKS[:1] * 5, views=STEADY),
            example("a day without views is left out", "#N/A", posted=WEEKS, views=(*STEADY[:4], None)),
            example("columns of two lengths", "#N/A", posted=WEEKS, views=STEADY[:4]),
        ),
        source="Theil 1950, Sen 1968: median of pairwise slopes, on the log of views",
    ),
    Function(
        key="POSTS_A_WEEK",
        title="Posts a week",
        does="How often a creator posts, from the first to the last of the days given. Needs 5 videos.",
        inputs=(Input("posted", "Days on which the creator's videos were posted: a column.", Reads.DAY, whole=True),),
        gives=Gives.NUMBER,
        subject="creators",
        examples=(
            example("once a week", 1.0, posted=WEEKS),
            example("in any order", 1.0, posted=WEEKS[::-1]),
            example("four videos are too few", "#N/A", posted=WEEKS[:4]),
            example("text for a date", "#VALUE!", posted=(*WEEKS[:4], "soon")),
        ),
        source="(Videos - 1) x 7 / days between first and last",
    ),
)

PAID = Input("sponsored", "Views of the creator's sponsored videos: a column; at least 3.", whole=True)
OWN = Input("own", "Views of the creator's other videos of the same time: a column; at least 5.", whole=True)


def _lift(key: str, title: str, does: str, same: float, half: float) -> Function:
    return Function(
        key=key,
        title=title,
        does=does,
        inputs=(PAID, OWN),
        gives=Gives.NUMBER,
        subject="creators",
        examples=(
            example("no difference", same, sponsored=STEADY[:3], own=STEADY),
            example("half the usual views", half, sponsored=(500.0, 500.0, 500.0), own=STEADY),
            example("two sponsored videos are too few", "#N/A", sponsored=STEADY[:2], own=STEADY),
            example("four others are too few", "#N/A", sponsored=STEADY[:3], own=STEADY[:4]),
            example("nothing to divide by stays blank", None, sponsored=STEADY[:3], own=(0.0,) * 5),
        ),
        source="Ratio of medians; bootstrap, 1,000 draws, fixed seed, 95 %",
    )


LIFT: tuple[Function, ...] = (
    _lift(
        "SPONSORED_LIFT",
        "Sponsored lift",
        "Median views of sponsored videos against the creator's own: 1 is the same, 0.5 half. Needs 3 sponsored videos and "
        "5 others. See its low and high end too.",
        1.0,
        0.5,
    ),
    _lift(
        "SPONSORED_LIFT_LOW",
        "Sponsored lift, low end",
        "The low end of the 95 % range of the sponsored lift. With few videos the range is wide.",
        1.0,
        0.5,
    ),
    _lift(
        "SPONSORED_LIFT_HIGH",
        "Sponsored lift, high end",
        "The high end of the 95 % range of the sponsored lift. With few videos the range is wide.",
        1.0,
        0.5,
    ),
)

THIRDS = (1 / 3, 1 / 3, 1 / 3)
SPLIT = (
    Input("wanted", "Shares of the audience you want, a cell for each segment; together 100 %.", whole=True),
    Input("actual", "Shares of the creator's audience in the same segments; blank where not known.", whole=True),
)


def _fit(key: str, title: str, does: str, half_known: float) -> Function:
    return Function(
        key=key,
        title=title,
        does=does,
        inputs=SPLIT,
        gives=Gives.NUMBER,
        subject="creators",
        examples=(
            example("thirds wanted", 1 / 3 + 1 / 3 + 0.16, wanted=THIRDS, actual=(0.36, 0.48, 0.16)),
            example("the same", 1.0, wanted=(0.7, 0.3), actual=(0.7, 0.3)),
            example("nobody wanted", 0.0, wanted=(1.0, None), actual=(0.0, 1.0)),
            example("a segment not known", half_known, wanted=(0.5, 0.5), actual=(0.6, None)),
            example("less than half is known", "#N/A", wanted=(0.5, 0.5), actual=(0.4, None)),
            example("percent without its sign", "#VALUE!", wanted=(50.0, 50.0), actual=(0.5, 0.5)),
            example("more than a whole audience", "#VALUE!", wanted=(0.5, 0.5), actual=(0.8, 0.5)),
        ),
        source="Overlap: sum of the smaller share of each segment",
    )


AUDIENCE: tuple[Function, ...] = (
    _fit(
        "AUDIENCE_FIT",
        "Audience fit",
        "How much of the audience is the one you want, in one dimension such as country or age: 1 is all. What is not "
        "known counts as unwanted; half has to be known.",
        0.5,
    ),
    _fit(
        "AUDIENCE_FIT_HIGH",
        "Audience fit, high end",
        "Audience fit if all of the audience that is not known were the one you want. Far from the low end means: ask for "
        "better figures.",
        0.9,
    ),
)

FUNCTIONS: tuple[Function, ...] = (*NAMES, *STEADINESS, *LIFT, *AUDIENCE)
