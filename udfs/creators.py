"""Cell functions of the chapter 'creators', written by `creatorsheet gen` from catalogue/functions."""

from __future__ import annotations

from xlwings import arg, func, ret

from creatorsheet.app.cells.answer import answer


@func(category="CreatorSheet")
@arg("followers", "raw", doc="Followers of the creator.")
@arg(
    "scheme",
    "raw",
    doc="Followers at which micro, mid, macro and mega begin, ; between, as in Settings. The usual scheme if left out.",
)
@ret("raw")
def CS_TIER(followers, scheme=None):
    """The size class of a creator by followers: Nano, Micro, Mid, Macro or Mega. Sizes say little of results; compare creators within one."""
    return answer("TIER", followers, scheme)


@func(category="CreatorSheet")
@arg("text", "raw", doc="A handle, or a link to a profile or video.")
@ret("raw")
def CS_HANDLE(text):
    """A handle in its one form, lower case and without @, from @Name or a link to a profile or video. Text that cannot be a TikTok handle is #VALUE!."""
    return answer("HANDLE", text)


@func(category="CreatorSheet")
@arg("video", "raw", doc="A link to the video, or its id kept as text.")
@ret("raw")
def CS_VIDEO_ID(video):
    """The id of a video, as text, from a link to it or from itself. An id that went through a number has lost its last digits and is #VALUE!."""
    return answer("VIDEO_ID", video)


@func(category="CreatorSheet")
@arg("video", "raw", doc="A link to the video, or its id kept as text.")
@ret("raw")
def CS_POSTED_AT(video):
    """When a video was posted, in UTC, read from its id. Format the cell as a date and time."""
    return answer("POSTED_AT", video)


@func(category="CreatorSheet")
@arg("views", "raw", doc="Views of the creator's last 10 to 20 videos, each at least 7 days old: a column.")
@ret("raw")
def CS_TYPICAL_VIEWS(views):
    """The median views of a creator: half of the videos got more. One viral hit does not lift it, as it does an average. Needs 5 videos."""
    return answer("TYPICAL_VIEWS", views)


@func(category="CreatorSheet")
@arg("views", "raw", doc="Views of the creator's last 10 to 20 videos, each at least 7 days old: a column.")
@ret("raw")
def CS_CONSISTENCY(views):
    """How far views usually lie from the creator's median, as a share of it: 0 is always the same, above 1 is a lottery. Needs 5 videos."""
    return answer("CONSISTENCY", views)


@func(category="CreatorSheet")
@arg("figure", "raw", doc="Views of the video judged.")
@arg("views", "raw", doc="Views of the creator's last 10 to 20 videos, each at least 7 days old: a column.")
@ret("raw")
def CS_IS_OUTLIER(figure, views):
    """Whether a video went viral: its views lie so far above the creator's usual ones that they are no guide to the next. Needs 5 videos."""
    return answer("IS_OUTLIER", figure, views)


@func(category="CreatorSheet")
@arg("posted", "raw", doc="Days on which the videos were posted: a column.")
@arg("views", "raw", doc="Views of the same videos, each at least 7 days old: a column.")
@ret("raw")
def CS_VIEWS_TREND(posted, views):
    """How views change in 30 days, as a share: 0.1 is a tenth more. The middle of all pairs of videos, so one hit does not bend it. Needs 5 videos."""
    return answer("VIEWS_TREND", posted, views)


@func(category="CreatorSheet")
@arg("posted", "raw", doc="Days on which the creator's videos were posted: a column.")
@ret("raw")
def CS_POSTS_A_WEEK(posted):
    """How often a creator posts, from the first to the last of the days given. Needs 5 videos."""
    return answer("POSTS_A_WEEK", posted)


@func(category="CreatorSheet")
@arg("sponsored", "raw", doc="Views of the creator's sponsored videos: a column; at least 3.")
@arg("own", "raw", doc="Views of the creator's other videos of the same time: a column; at least 5.")
@ret("raw")
def CS_SPONSORED_LIFT(sponsored, own):
    """Median views of sponsored videos against the creator's own: 1 is the same, 0.5 half. Needs 3 sponsored videos and 5 others. See its low and high end too."""
    return answer("SPONSORED_LIFT", sponsored, own)


@func(category="CreatorSheet")
@arg("sponsored", "raw", doc="Views of the creator's sponsored videos: a column; at least 3.")
@arg("own", "raw", doc="Views of the creator's other videos of the same time: a column; at least 5.")
@ret("raw")
def CS_SPONSORED_LIFT_LOW(sponsored, own):
    """The low end of the 95 % range of the sponsored lift. With few videos the range is wide."""
    return answer("SPONSORED_LIFT_LOW", sponsored, own)


@func(category="CreatorSheet")
@arg("sponsored", "raw", doc="Views of the creator's sponsored videos: a column; at least 3.")
@arg("own", "raw", doc="Views of the creator's other videos of the same time: a column; at least 5.")
@ret("raw")
def CS_SPONSORED_LIFT_HIGH(sponsored, own):
    """The high end of the 95 % range of the sponsored lift. With few videos the range is wide."""
    return answer("SPONSORED_LIFT_HIGH", sponsored, own)


@func(category="CreatorSheet")
@arg("wanted", "raw", doc="Shares of the audience you want, a cell for each segment; together 100 %.")
@arg("actual", "raw", doc="Shares of the creator's audience in the same segments; blank where not known.")
@ret("raw")
def CS_AUDIENCE_FIT(wanted, actual):
    """How much of the audience is the one you want, in one dimension such as country or age: 1 is all. What is not known counts as unwanted; half has to be known."""
    return answer("AUDIENCE_FIT", wanted, actual)


@func(category="CreatorSheet")
@arg("wanted", "raw", doc="Shares of the audience you want, a cell for each segment; together 100 %.")
@arg("actual", "raw", doc="Shares of the creator's audience in the same segments; blank where not known.")
@ret("raw")
def CS_AUDIENCE_FIT_HIGH(wanted, actual):
    """Audience fit if all of the audience that is not known were the one you want. Far from the low end means: ask for better figures."""
    return answer("AUDIENCE_FIT_HIGH", wanted, actual)
