"""Cell functions of the chapter 'results', written by `creatorsheet gen` from catalogue/functions."""

from __future__ import annotations

from xlwings import arg, func, ret

from creatorsheet.app.cells.answer import answer


@func(category="CreatorSheet")
@arg("cost", "raw", doc="Full cost in campaign currency: fees, samples, shipping, rights, boosts, tools, work.")
@arg("acquisitions", "raw", doc="Orders, or leads, trials, sign-ups and downloads for such an objective.")
@ret("raw")
def CS_CPA_LOW(cost, acquisitions):
    """The low end of the 95 % range of Cost per acquisition. Cost is known; how many come is chance. Under five acquisitions show this instead of the figure."""
    return answer("CPA_LOW", cost, acquisitions)


@func(category="CreatorSheet")
@arg("cost", "raw", doc="Full cost in campaign currency: fees, samples, shipping, rights, boosts, tools, work.")
@arg("acquisitions", "raw", doc="Orders, or leads, trials, sign-ups and downloads for such an objective.")
@ret("raw")
def CS_CPA_HIGH(cost, acquisitions):
    """The high end of the 95 % range of Cost per acquisition. Cost is known; how many come is chance. Under five acquisitions show this instead of the figure."""
    return answer("CPA_HIGH", cost, acquisitions)


@func(category="CreatorSheet")
@arg("cost", "raw", doc="Full cost in campaign currency: fees, samples, shipping, rights, boosts, tools, work.")
@arg("clicks", "raw", doc="Clicks on the creator's link or ad.")
@ret("raw")
def CS_CPC_LOW(cost, clicks):
    """The low end of the 95 % range of Cost per click. Cost is known; how many click is chance. Clicks of one post are alike, so the true range is rather wider."""
    return answer("CPC_LOW", cost, clicks)


@func(category="CreatorSheet")
@arg("cost", "raw", doc="Full cost in campaign currency: fees, samples, shipping, rights, boosts, tools, work.")
@arg("clicks", "raw", doc="Clicks on the creator's link or ad.")
@ret("raw")
def CS_CPC_HIGH(cost, clicks):
    """The high end of the 95 % range of Cost per click. Cost is known; how many click is chance. Clicks of one post are alike, so the true range is rather wider."""
    return answer("CPC_HIGH", cost, clicks)


@func(category="CreatorSheet")
@arg("orders", "raw", doc="Orders credited.")
@arg("clicks", "raw", doc="Clicks on the link or ad.")
@ret("raw")
def CS_CVR_LOW(orders, clicks):
    """The low end of the 95 % range of Conversion rate. Each click is a try. Few clicks make it wide."""
    return answer("CVR_LOW", orders, clicks)


@func(category="CreatorSheet")
@arg("orders", "raw", doc="Orders credited.")
@arg("clicks", "raw", doc="Clicks on the link or ad.")
@ret("raw")
def CS_CVR_HIGH(orders, clicks):
    """The high end of the 95 % range of Conversion rate. Each click is a try. Few clicks make it wide."""
    return answer("CVR_HIGH", orders, clicks)


@func(category="CreatorSheet")
@arg("revenue", "raw", doc="Net revenue of each order: a column, one cell for each order.")
@arg("cost", "raw", doc="Full cost in campaign currency: fees, samples, shipping, rights, boosts, tools, work.")
@ret("raw")
def CS_ROAS_LOW(revenue, cost):
    """The low end of the 95 % range of Return on campaign spend. Which orders come, and how large, is chance; give the revenue of each."""
    return answer("ROAS_LOW", revenue, cost)


@func(category="CreatorSheet")
@arg("revenue", "raw", doc="Net revenue of each order: a column, one cell for each order.")
@arg("cost", "raw", doc="Full cost in campaign currency: fees, samples, shipping, rights, boosts, tools, work.")
@ret("raw")
def CS_ROAS_HIGH(revenue, cost):
    """The high end of the 95 % range of Return on campaign spend. Which orders come, and how large, is chance; give the revenue of each."""
    return answer("ROAS_HIGH", revenue, cost)


@func(category="CreatorSheet")
@arg("likes", "raw", doc="Likes of the post: a column, one cell for each video.")
@arg("comments", "raw", doc="Comments under the post: a column, one cell for each video.")
@arg("shares", "raw", doc="Shares of the post: a column, one cell for each video.")
@arg("views", "raw", doc="Views of the same posts: a column, one cell for each video.")
@ret("raw")
def CS_ENGAGEMENT_RATE_LOW(likes, comments, shares, views):
    """The low end of the 95 % range of Engagement rate. It varies with the videos, so give one cell for each; from three on."""
    return answer("ENGAGEMENT_RATE_LOW", likes, comments, shares, views)


@func(category="CreatorSheet")
@arg("likes", "raw", doc="Likes of the post: a column, one cell for each video.")
@arg("comments", "raw", doc="Comments under the post: a column, one cell for each video.")
@arg("shares", "raw", doc="Shares of the post: a column, one cell for each video.")
@arg("views", "raw", doc="Views of the same posts: a column, one cell for each video.")
@ret("raw")
def CS_ENGAGEMENT_RATE_HIGH(likes, comments, shares, views):
    """The high end of the 95 % range of Engagement rate. It varies with the videos, so give one cell for each; from three on."""
    return answer("ENGAGEMENT_RATE_HIGH", likes, comments, shares, views)


@func(category="CreatorSheet")
@arg("saves", "raw", doc="Saves of the post: a column, one cell for each video.")
@arg("views", "raw", doc="Views of the same posts: a column, one cell for each video.")
@ret("raw")
def CS_SAVE_RATE_LOW(saves, views):
    """The low end of the 95 % range of Save rate. It varies with the videos, so give one cell for each; from three on."""
    return answer("SAVE_RATE_LOW", saves, views)


@func(category="CreatorSheet")
@arg("saves", "raw", doc="Saves of the post: a column, one cell for each video.")
@arg("views", "raw", doc="Views of the same posts: a column, one cell for each video.")
@ret("raw")
def CS_SAVE_RATE_HIGH(saves, views):
    """The high end of the 95 % range of Save rate. It varies with the videos, so give one cell for each; from three on."""
    return answer("SAVE_RATE_HIGH", saves, views)


@func(category="CreatorSheet")
@arg("shares", "raw", doc="Shares of the post: a column, one cell for each video.")
@arg("views", "raw", doc="Views of the same posts: a column, one cell for each video.")
@ret("raw")
def CS_SHARE_RATE_LOW(shares, views):
    """The low end of the 95 % range of Share rate. It varies with the videos, so give one cell for each; from three on."""
    return answer("SHARE_RATE_LOW", shares, views)


@func(category="CreatorSheet")
@arg("shares", "raw", doc="Shares of the post: a column, one cell for each video.")
@arg("views", "raw", doc="Views of the same posts: a column, one cell for each video.")
@ret("raw")
def CS_SHARE_RATE_HIGH(shares, views):
    """The high end of the 95 % range of Share rate. It varies with the videos, so give one cell for each; from three on."""
    return answer("SHARE_RATE_HIGH", shares, views)


@func(category="CreatorSheet")
@arg("completed", "raw", doc="Views that reached the end: completion times views: a column, one cell for each video.")
@arg("views", "raw", doc="Views of the same posts: a column, one cell for each video.")
@ret("raw")
def CS_COMPLETION_RATE_LOW(completed, views):
    """The low end of the 95 % range of Completion rate. It varies with the videos, so give one cell for each; from three on."""
    return answer("COMPLETION_RATE_LOW", completed, views)


@func(category="CreatorSheet")
@arg("completed", "raw", doc="Views that reached the end: completion times views: a column, one cell for each video.")
@arg("views", "raw", doc="Views of the same posts: a column, one cell for each video.")
@ret("raw")
def CS_COMPLETION_RATE_HIGH(completed, views):
    """The high end of the 95 % range of Completion rate. It varies with the videos, so give one cell for each; from three on."""
    return answer("COMPLETION_RATE_HIGH", completed, views)


@func(category="CreatorSheet")
@arg("cost", "raw", doc="Full cost in campaign currency: fees, samples, shipping, rights, boosts, tools, work.")
@arg("views", "raw", doc="Views of the posts: a column, one cell for each video.")
@ret("raw")
def CS_CPV_LOW(cost, views):
    """The low end of the 95 % range of Cost per view. It varies with the videos, so give one cell for each; from three on."""
    return answer("CPV_LOW", cost, views)


@func(category="CreatorSheet")
@arg("cost", "raw", doc="Full cost in campaign currency: fees, samples, shipping, rights, boosts, tools, work.")
@arg("views", "raw", doc="Views of the posts: a column, one cell for each video.")
@ret("raw")
def CS_CPV_HIGH(cost, views):
    """The high end of the 95 % range of Cost per view. It varies with the videos, so give one cell for each; from three on."""
    return answer("CPV_HIGH", cost, views)


@func(category="CreatorSheet")
@arg("cost", "raw", doc="Full cost in campaign currency: fees, samples, shipping, rights, boosts, tools, work.")
@arg("views", "raw", doc="Views of the posts: a column, one cell for each video.")
@ret("raw")
def CS_CPM_LOW(cost, views):
    """The low end of the 95 % range of CPM. It varies with the videos, so give one cell for each; from three on."""
    return answer("CPM_LOW", cost, views)


@func(category="CreatorSheet")
@arg("cost", "raw", doc="Full cost in campaign currency: fees, samples, shipping, rights, boosts, tools, work.")
@arg("views", "raw", doc="Views of the posts: a column, one cell for each video.")
@ret("raw")
def CS_CPM_HIGH(cost, views):
    """The high end of the 95 % range of CPM. It varies with the videos, so give one cell for each; from three on."""
    return answer("CPM_HIGH", cost, views)


@func(category="CreatorSheet")
@arg("cost", "raw", doc="Full cost in campaign currency: fees, samples, shipping, rights, boosts, tools, work.")
@arg(
    "interactions",
    "raw",
    doc="Interactions that count under Settings: comments, shares and saves by default: a column, one cell for each video.",
)
@ret("raw")
def CS_CPE_LOW(cost, interactions):
    """The low end of the 95 % range of Cost per engagement. It varies with the videos, so give one cell for each; from three on."""
    return answer("CPE_LOW", cost, interactions)


@func(category="CreatorSheet")
@arg("cost", "raw", doc="Full cost in campaign currency: fees, samples, shipping, rights, boosts, tools, work.")
@arg(
    "interactions",
    "raw",
    doc="Interactions that count under Settings: comments, shares and saves by default: a column, one cell for each video.",
)
@ret("raw")
def CS_CPE_HIGH(cost, interactions):
    """The high end of the 95 % range of Cost per engagement. It varies with the videos, so give one cell for each; from three on."""
    return answer("CPE_HIGH", cost, interactions)


@func(category="CreatorSheet")
@arg("figure", "raw", doc="The figure judged.")
@arg("peers", "raw", doc="The same figure of similar posts or creators, without the one judged: a column.")
@arg("better", "raw", doc="higher or lower: which is good; higher if left out.")
@arg("fewest", "raw", doc="Peers under which there is no benchmark; 8 if left out.")
@ret("raw")
def CS_BENCHMARK(figure, peers, better=None, fewest=None):
    """The share of similar posts or creators that a figure beats; one that is equal counts half. Too few peers give #N/A."""
    return answer("BENCHMARK", figure, peers, better, fewest)
