"""Cell functions of the chapter 'metrics', written by `creatorsheet gen` from catalogue/functions."""

from __future__ import annotations

from xlwings import arg, func, ret

from creatorsheet.app.cells.answer import answer


@func(category="CreatorSheet")
@arg("watched", "raw", doc="Seconds watched by all viewers: average watch time times views.")
@arg("views", "raw", doc="Views of the same posts.")
@ret("raw")
def CS_AVG_WATCH(watched, views):
    """How long did a view last? Longer videos collect more seconds. Compare videos of similar length, or look at completion."""
    return answer("AVG_WATCH", watched, views)


@func(category="CreatorSheet")
@arg("completed", "raw", doc="Views that reached the end: completion times views.")
@arg("views", "raw", doc="Views of the same posts.")
@ret("raw")
def CS_COMPLETION_RATE(completed, views):
    """What share of views reached the end? Short videos are finished more often. Compare within a length band."""
    return answer("COMPLETION_RATE", completed, views)


@func(category="CreatorSheet")
@arg("shares", "raw", doc="Shares of the post.")
@arg("views", "raw", doc="Views of the same posts.")
@ret("raw")
def CS_SHARE_RATE(shares, views):
    """How many views led to a share? Small figures swing: one share more on a hundred views is a whole percent."""
    return answer("SHARE_RATE", shares, views)


@func(category="CreatorSheet")
@arg("likes", "raw", doc="Likes of the post.")
@arg("comments", "raw", doc="Comments under the post.")
@arg("shares", "raw", doc="Shares of the post.")
@arg("views", "raw", doc="Views of the same posts.")
@ret("raw")
def CS_ENGAGEMENT_RATE(likes, comments, shares, views):
    """How many of a hundred views led to a like, comment or share? Rates by views and by followers differ many times over. Compare only rates with the same definition."""
    return answer("ENGAGEMENT_RATE", likes, comments, shares, views)


@func(category="CreatorSheet")
@arg("likes", "raw", doc="Likes of the posts.")
@arg("comments", "raw", doc="Comments under the posts.")
@arg("shares", "raw", doc="Shares of the posts.")
@arg("followers", "raw", doc="Followers of the creator, once for each post.")
@ret("raw")
def CS_ENGAGEMENT_BY_FOLLOWERS(likes, comments, shares, followers):
    """How many interactions did the posts get for each follower? Most TikTok views come from people who do not follow, so one hit can pass 100 %."""
    return answer("ENGAGEMENT_BY_FOLLOWERS", likes, comments, shares, followers)


@func(category="CreatorSheet")
@arg("saves", "raw", doc="Saves of the post.")
@arg("views", "raw", doc="Views of the same posts.")
@ret("raw")
def CS_SAVE_RATE(saves, views):
    """How many views led to a save? High for tutorials and comparisons by nature; compare within a format."""
    return answer("SAVE_RATE", saves, views)


@func(category="CreatorSheet")
@arg("clicks", "raw", doc="Clicks on the link or ad.")
@arg("impressions", "raw", doc="Times an ad was shown; blank for organic posts.")
@arg("views", "raw", doc="Views, taken where there are no ad impressions.")
@ret("raw")
def CS_CTR(clicks, impressions, views):
    """How many of those who saw it clicked? Clicks per impression and clicks per view are not the same rate. Compare ads with ads, posts with posts."""
    return answer("CTR", clicks, impressions, views)


@func(category="CreatorSheet")
@arg("orders", "raw", doc="Orders credited.")
@arg("clicks", "raw", doc="Clicks on the link or ad.")
@ret("raw")
def CS_CVR(orders, clicks):
    """How many clicks became an order? Orders by code need no click, so the rate can pass 100 %. With few clicks look at the range."""
    return answer("CVR", orders, clicks)


@func(category="CreatorSheet")
@arg("revenue", "raw", doc="Net revenue of the orders.")
@arg("orders", "raw", doc="Orders credited.")
@ret("raw")
def CS_AOV(revenue, orders):
    """What is one order worth? One large order lifts it. A discount code lowers it and may still be worth it."""
    return answer("AOV", revenue, orders)


@func(category="CreatorSheet")
@arg("cost", "raw", doc="Full cost in campaign currency: fees, samples, shipping, rights, boosts, tools, work.")
@arg("views", "raw", doc="Views of the posts.")
@ret("raw")
def CS_CPV(cost, views):
    """What did a view cost? For a group of posts divide the totals; never average the rates."""
    return answer("CPV", cost, views)


@func(category="CreatorSheet")
@arg("cost", "raw", doc="Full cost in campaign currency: fees, samples, shipping, rights, boosts, tools, work.")
@arg("views", "raw", doc="Views of the posts.")
@ret("raw")
def CS_CPM(cost, views):
    """What did a thousand views cost? Media plans pay for impressions, not views. For a group divide the totals; never average the CPMs."""
    return answer("CPM", cost, views)


@func(category="CreatorSheet")
@arg("cost", "raw", doc="Full cost in campaign currency: fees, samples, shipping, rights, boosts, tools, work.")
@arg("interactions", "raw", doc="Interactions that count under Settings: comments, shares and saves by default.")
@ret("raw")
def CS_CPE(cost, interactions):
    """What did a meaningful interaction cost? It changes with the interactions you count. Decide before the campaign and compare like with like."""
    return answer("CPE", cost, interactions)


@func(category="CreatorSheet")
@arg("cost", "raw", doc="Full cost in campaign currency: fees, samples, shipping, rights, boosts, tools, work.")
@arg("clicks", "raw", doc="Clicks on the creator's link or ad.")
@ret("raw")
def CS_CPC(cost, clicks):
    """What did a click cost? Creator posts are often answered without a click, by code or search. CPC then looks dear."""
    return answer("CPC", cost, clicks)


@func(category="CreatorSheet")
@arg("cost", "raw", doc="Full cost in campaign currency: fees, samples, shipping, rights, boosts, tools, work.")
@arg("acquisitions", "raw", doc="Orders, or leads, trials, sign-ups and downloads for such an objective.")
@ret("raw")
def CS_CPA(cost, acquisitions):
    """What did a customer, lead or sign-up cost? Say what was acquired. Under five, only the range means anything."""
    return answer("CPA", cost, acquisitions)


@func(category="CreatorSheet")
@arg("revenue", "raw", doc="Net revenue credited.")
@arg("cost", "raw", doc="Full cost in campaign currency: fees, samples, shipping, rights, boosts, tools, work.")
@ret("raw")
def CS_ROAS(revenue, cost):
    """How much revenue came back for each unit spent? Above 1 is not yet a profit: making the product costs money too. See ROI."""
    return answer("ROAS", revenue, cost)


@func(category="CreatorSheet")
@arg("revenue", "raw", doc="Net revenue credited.")
@arg("margin", "raw", doc="Gross margin of the campaign, as a share.")
@arg("cost", "raw", doc="Full cost in campaign currency: fees, samples, shipping, rights, boosts, tools, work.")
@ret("raw")
def CS_ROI(revenue, margin, cost):
    """What was earned on the money, after making the product? Without every cost and a true margin it flatters. The value of views and likes is never part of it."""
    return answer("ROI", revenue, margin, cost)


@func(category="CreatorSheet")
@arg("cost", "raw", doc="Full cost in campaign currency.")
@arg("assets_approved", "raw", doc="Assets approved for use.")
@ret("raw")
def CS_COST_PER_ASSET(cost, assets_approved):
    """What did a usable asset cost? The same money also bought reach. Compare with what a production would have cost."""
    return answer("COST_PER_ASSET", cost, assets_approved)


@func(category="CreatorSheet")
@arg("paid_clicks", "raw", doc="Clicks in boosted and ad scopes.")
@arg("paid_impressions", "raw", doc="Times these ads were shown.")
@ret("raw")
def CS_PAID_CTR(paid_clicks, paid_impressions):
    """How many of those who saw the ad clicked? Ads reach people who do not know the creator. Do not compare with the organic rate."""
    return answer("PAID_CTR", paid_clicks, paid_impressions)


@func(category="CreatorSheet")
@arg("paid_orders", "raw", doc="Orders reported in boosted and ad scopes.")
@arg("paid_clicks", "raw", doc="Clicks in the same scopes.")
@ret("raw")
def CS_PAID_CVR(paid_orders, paid_clicks):
    """How many ad clicks became an order? Ad tools count an order that several touched in full. Codes and the shop decide who gets it."""
    return answer("PAID_CVR", paid_orders, paid_clicks)
