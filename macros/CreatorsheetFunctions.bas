Attribute VB_Name = "CreatorsheetFunctions"
Option Explicit
' Written by "creatorsheet gen" from catalogue/functions.

Function CS_AVG_WATCH(watched, views)
Attribute CS_AVG_WATCH.VB_Description = "How long did a view last? Longer videos collect more seconds. Compare videos of similar length, or look at completion."
Attribute CS_AVG_WATCH.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_AVG_WATCH = CsAsk("creatorsheet.udfs.metrics", "CS_AVG_WATCH", Array(CsValue(watched), CsValue(views)))
End Function

Function CS_COMPLETION_RATE(completed, views)
Attribute CS_COMPLETION_RATE.VB_Description = "What share of views reached the end? Short videos are finished more often. Compare within a length band."
Attribute CS_COMPLETION_RATE.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_COMPLETION_RATE = CsAsk("creatorsheet.udfs.metrics", "CS_COMPLETION_RATE", Array(CsValue(completed), CsValue(views)))
End Function

Function CS_SHARE_RATE(shares, views)
Attribute CS_SHARE_RATE.VB_Description = "How many views led to a share? Small figures swing: one share more on a hundred views is a whole percent."
Attribute CS_SHARE_RATE.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_SHARE_RATE = CsAsk("creatorsheet.udfs.metrics", "CS_SHARE_RATE", Array(CsValue(shares), CsValue(views)))
End Function

Function CS_ENGAGEMENT_RATE(likes, comments, shares, views)
Attribute CS_ENGAGEMENT_RATE.VB_Description = "How many of a hundred views led to a like, comment or share? Rates by views and by followers differ many times over. Compare only rates with the same definition."
Attribute CS_ENGAGEMENT_RATE.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_ENGAGEMENT_RATE = CsAsk("creatorsheet.udfs.metrics", "CS_ENGAGEMENT_RATE", Array(CsValue(likes), CsValue(comments), CsValue(shares), CsValue(views)))
End Function

Function CS_ENGAGEMENT_BY_FOLLOWERS(likes, comments, shares, followers)
Attribute CS_ENGAGEMENT_BY_FOLLOWERS.VB_Description = "How many interactions did the posts get for each follower? Most TikTok views come from people who do not follow, so one hit can pass 100 %."
Attribute CS_ENGAGEMENT_BY_FOLLOWERS.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_ENGAGEMENT_BY_FOLLOWERS = CsAsk("creatorsheet.udfs.metrics", "CS_ENGAGEMENT_BY_FOLLOWERS", Array(CsValue(likes), CsValue(comments), CsValue(shares), CsValue(followers)))
End Function

Function CS_SAVE_RATE(saves, views)
Attribute CS_SAVE_RATE.VB_Description = "How many views led to a save? High for tutorials and comparisons by nature; compare within a format."
Attribute CS_SAVE_RATE.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_SAVE_RATE = CsAsk("creatorsheet.udfs.metrics", "CS_SAVE_RATE", Array(CsValue(saves), CsValue(views)))
End Function

Function CS_CTR(clicks, impressions, views)
Attribute CS_CTR.VB_Description = "How many of those who saw it clicked? Clicks per impression and clicks per view are not the same rate. Compare ads with ads, posts with posts."
Attribute CS_CTR.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_CTR = CsAsk("creatorsheet.udfs.metrics", "CS_CTR", Array(CsValue(clicks), CsValue(impressions), CsValue(views)))
End Function

Function CS_CVR(orders, clicks)
Attribute CS_CVR.VB_Description = "How many clicks became an order? Orders by code need no click, so the rate can pass 100 %. With few clicks look at the range."
Attribute CS_CVR.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_CVR = CsAsk("creatorsheet.udfs.metrics", "CS_CVR", Array(CsValue(orders), CsValue(clicks)))
End Function

Function CS_AOV(revenue, orders)
Attribute CS_AOV.VB_Description = "What is one order worth? One large order lifts it. A discount code lowers it and may still be worth it."
Attribute CS_AOV.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_AOV = CsAsk("creatorsheet.udfs.metrics", "CS_AOV", Array(CsValue(revenue), CsValue(orders)))
End Function

Function CS_CPV(cost, views)
Attribute CS_CPV.VB_Description = "What did a view cost? For a group of posts divide the totals; never average the rates."
Attribute CS_CPV.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_CPV = CsAsk("creatorsheet.udfs.metrics", "CS_CPV", Array(CsValue(cost), CsValue(views)))
End Function

Function CS_CPM(cost, views)
Attribute CS_CPM.VB_Description = "What did a thousand views cost? Media plans pay for impressions, not views. For a group divide the totals; never average the CPMs."
Attribute CS_CPM.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_CPM = CsAsk("creatorsheet.udfs.metrics", "CS_CPM", Array(CsValue(cost), CsValue(views)))
End Function

Function CS_CPE(cost, interactions)
Attribute CS_CPE.VB_Description = "What did a meaningful interaction cost? It changes with the interactions you count. Decide before the campaign and compare like with like."
Attribute CS_CPE.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_CPE = CsAsk("creatorsheet.udfs.metrics", "CS_CPE", Array(CsValue(cost), CsValue(interactions)))
End Function

Function CS_CPC(cost, clicks)
Attribute CS_CPC.VB_Description = "What did a click cost? Creator posts are often answered without a click, by code or search. CPC then looks dear."
Attribute CS_CPC.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_CPC = CsAsk("creatorsheet.udfs.metrics", "CS_CPC", Array(CsValue(cost), CsValue(clicks)))
End Function

Function CS_CPA(cost, acquisitions)
Attribute CS_CPA.VB_Description = "What did a customer, lead or sign-up cost? Say what was acquired. Under five, only the range means anything."
Attribute CS_CPA.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_CPA = CsAsk("creatorsheet.udfs.metrics", "CS_CPA", Array(CsValue(cost), CsValue(acquisitions)))
End Function

Function CS_ROAS(revenue, cost)
Attribute CS_ROAS.VB_Description = "How much revenue came back for each unit spent? Above 1 is not yet a profit: making the product costs money too. See ROI."
Attribute CS_ROAS.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_ROAS = CsAsk("creatorsheet.udfs.metrics", "CS_ROAS", Array(CsValue(revenue), CsValue(cost)))
End Function

Function CS_ROI(revenue, margin, cost)
Attribute CS_ROI.VB_Description = "What was earned on the money, after making the product? Without every cost and a true margin it flatters. The value of views and likes is never part of it."
Attribute CS_ROI.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_ROI = CsAsk("creatorsheet.udfs.metrics", "CS_ROI", Array(CsValue(revenue), CsValue(margin), CsValue(cost)))
End Function

Function CS_COST_PER_ASSET(cost, assets_approved)
Attribute CS_COST_PER_ASSET.VB_Description = "What did a usable asset cost? The same money also bought reach. Compare with what a production would have cost."
Attribute CS_COST_PER_ASSET.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_COST_PER_ASSET = CsAsk("creatorsheet.udfs.metrics", "CS_COST_PER_ASSET", Array(CsValue(cost), CsValue(assets_approved)))
End Function

Function CS_PAID_CTR(paid_clicks, paid_impressions)
Attribute CS_PAID_CTR.VB_Description = "How many of those who saw the ad clicked? Ads reach people who do not know the creator. Do not compare with the organic rate."
Attribute CS_PAID_CTR.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_PAID_CTR = CsAsk("creatorsheet.udfs.metrics", "CS_PAID_CTR", Array(CsValue(paid_clicks), CsValue(paid_impressions)))
End Function

Function CS_PAID_CVR(paid_orders, paid_clicks)
Attribute CS_PAID_CVR.VB_Description = "How many ad clicks became an order? Ad tools count an order that several touched in full. Codes and the shop decide who gets it."
Attribute CS_PAID_CVR.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_PAID_CVR = CsAsk("creatorsheet.udfs.metrics", "CS_PAID_CVR", Array(CsValue(paid_orders), CsValue(paid_clicks)))
End Function

Function CS_CPA_LOW(cost, acquisitions)
Attribute CS_CPA_LOW.VB_Description = "The low end of the 95 % range of Cost per acquisition. Cost is known; how many come is chance. Under five acquisitions show this instead of the figure."
Attribute CS_CPA_LOW.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_CPA_LOW = CsAsk("creatorsheet.udfs.results", "CS_CPA_LOW", Array(CsValue(cost), CsValue(acquisitions)))
End Function

Function CS_CPA_HIGH(cost, acquisitions)
Attribute CS_CPA_HIGH.VB_Description = "The high end of the 95 % range of Cost per acquisition. Cost is known; how many come is chance. Under five acquisitions show this instead of the figure."
Attribute CS_CPA_HIGH.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_CPA_HIGH = CsAsk("creatorsheet.udfs.results", "CS_CPA_HIGH", Array(CsValue(cost), CsValue(acquisitions)))
End Function

Function CS_CPC_LOW(cost, clicks)
Attribute CS_CPC_LOW.VB_Description = "The low end of the 95 % range of Cost per click. Cost is known; how many click is chance. Clicks of one post are alike, so the true range is rather wider."
Attribute CS_CPC_LOW.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_CPC_LOW = CsAsk("creatorsheet.udfs.results", "CS_CPC_LOW", Array(CsValue(cost), CsValue(clicks)))
End Function

Function CS_CPC_HIGH(cost, clicks)
Attribute CS_CPC_HIGH.VB_Description = "The high end of the 95 % range of Cost per click. Cost is known; how many click is chance. Clicks of one post are alike, so the true range is rather wider."
Attribute CS_CPC_HIGH.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_CPC_HIGH = CsAsk("creatorsheet.udfs.results", "CS_CPC_HIGH", Array(CsValue(cost), CsValue(clicks)))
End Function

Function CS_CVR_LOW(orders, clicks)
Attribute CS_CVR_LOW.VB_Description = "The low end of the 95 % range of Conversion rate. Each click is a try. Few clicks make it wide."
Attribute CS_CVR_LOW.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_CVR_LOW = CsAsk("creatorsheet.udfs.results", "CS_CVR_LOW", Array(CsValue(orders), CsValue(clicks)))
End Function

Function CS_CVR_HIGH(orders, clicks)
Attribute CS_CVR_HIGH.VB_Description = "The high end of the 95 % range of Conversion rate. Each click is a try. Few clicks make it wide."
Attribute CS_CVR_HIGH.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_CVR_HIGH = CsAsk("creatorsheet.udfs.results", "CS_CVR_HIGH", Array(CsValue(orders), CsValue(clicks)))
End Function

Function CS_ROAS_LOW(revenue, cost)
Attribute CS_ROAS_LOW.VB_Description = "The low end of the 95 % range of Return on campaign spend. Which orders come, and how large, is chance; give the revenue of each."
Attribute CS_ROAS_LOW.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_ROAS_LOW = CsAsk("creatorsheet.udfs.results", "CS_ROAS_LOW", Array(CsValue(revenue), CsValue(cost)))
End Function

Function CS_ROAS_HIGH(revenue, cost)
Attribute CS_ROAS_HIGH.VB_Description = "The high end of the 95 % range of Return on campaign spend. Which orders come, and how large, is chance; give the revenue of each."
Attribute CS_ROAS_HIGH.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_ROAS_HIGH = CsAsk("creatorsheet.udfs.results", "CS_ROAS_HIGH", Array(CsValue(revenue), CsValue(cost)))
End Function

Function CS_ENGAGEMENT_RATE_LOW(likes, comments, shares, views)
Attribute CS_ENGAGEMENT_RATE_LOW.VB_Description = "The low end of the 95 % range of Engagement rate. It varies with the videos, so give one cell for each; from three on."
Attribute CS_ENGAGEMENT_RATE_LOW.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_ENGAGEMENT_RATE_LOW = CsAsk("creatorsheet.udfs.results", "CS_ENGAGEMENT_RATE_LOW", Array(CsValue(likes), CsValue(comments), CsValue(shares), CsValue(views)))
End Function

Function CS_ENGAGEMENT_RATE_HIGH(likes, comments, shares, views)
Attribute CS_ENGAGEMENT_RATE_HIGH.VB_Description = "The high end of the 95 % range of Engagement rate. It varies with the videos, so give one cell for each; from three on."
Attribute CS_ENGAGEMENT_RATE_HIGH.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_ENGAGEMENT_RATE_HIGH = CsAsk("creatorsheet.udfs.results", "CS_ENGAGEMENT_RATE_HIGH", Array(CsValue(likes), CsValue(comments), CsValue(shares), CsValue(views)))
End Function

Function CS_SAVE_RATE_LOW(saves, views)
Attribute CS_SAVE_RATE_LOW.VB_Description = "The low end of the 95 % range of Save rate. It varies with the videos, so give one cell for each; from three on."
Attribute CS_SAVE_RATE_LOW.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_SAVE_RATE_LOW = CsAsk("creatorsheet.udfs.results", "CS_SAVE_RATE_LOW", Array(CsValue(saves), CsValue(views)))
End Function

Function CS_SAVE_RATE_HIGH(saves, views)
Attribute CS_SAVE_RATE_HIGH.VB_Description = "The high end of the 95 % range of Save rate. It varies with the videos, so give one cell for each; from three on."
Attribute CS_SAVE_RATE_HIGH.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_SAVE_RATE_HIGH = CsAsk("creatorsheet.udfs.results", "CS_SAVE_RATE_HIGH", Array(CsValue(saves), CsValue(views)))
End Function

Function CS_SHARE_RATE_LOW(shares, views)
Attribute CS_SHARE_RATE_LOW.VB_Description = "The low end of the 95 % range of Share rate. It varies with the videos, so give one cell for each; from three on."
Attribute CS_SHARE_RATE_LOW.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_SHARE_RATE_LOW = CsAsk("creatorsheet.udfs.results", "CS_SHARE_RATE_LOW", Array(CsValue(shares), CsValue(views)))
End Function

Function CS_SHARE_RATE_HIGH(shares, views)
Attribute CS_SHARE_RATE_HIGH.VB_Description = "The high end of the 95 % range of Share rate. It varies with the videos, so give one cell for each; from three on."
Attribute CS_SHARE_RATE_HIGH.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_SHARE_RATE_HIGH = CsAsk("creatorsheet.udfs.results", "CS_SHARE_RATE_HIGH", Array(CsValue(shares), CsValue(views)))
End Function

Function CS_COMPLETION_RATE_LOW(completed, views)
Attribute CS_COMPLETION_RATE_LOW.VB_Description = "The low end of the 95 % range of Completion rate. It varies with the videos, so give one cell for each; from three on."
Attribute CS_COMPLETION_RATE_LOW.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_COMPLETION_RATE_LOW = CsAsk("creatorsheet.udfs.results", "CS_COMPLETION_RATE_LOW", Array(CsValue(completed), CsValue(views)))
End Function

Function CS_COMPLETION_RATE_HIGH(completed, views)
Attribute CS_COMPLETION_RATE_HIGH.VB_Description = "The high end of the 95 % range of Completion rate. It varies with the videos, so give one cell for each; from three on."
Attribute CS_COMPLETION_RATE_HIGH.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_COMPLETION_RATE_HIGH = CsAsk("creatorsheet.udfs.results", "CS_COMPLETION_RATE_HIGH", Array(CsValue(completed), CsValue(views)))
End Function

Function CS_CPV_LOW(cost, views)
Attribute CS_CPV_LOW.VB_Description = "The low end of the 95 % range of Cost per view. It varies with the videos, so give one cell for each; from three on."
Attribute CS_CPV_LOW.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_CPV_LOW = CsAsk("creatorsheet.udfs.results", "CS_CPV_LOW", Array(CsValue(cost), CsValue(views)))
End Function

Function CS_CPV_HIGH(cost, views)
Attribute CS_CPV_HIGH.VB_Description = "The high end of the 95 % range of Cost per view. It varies with the videos, so give one cell for each; from three on."
Attribute CS_CPV_HIGH.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_CPV_HIGH = CsAsk("creatorsheet.udfs.results", "CS_CPV_HIGH", Array(CsValue(cost), CsValue(views)))
End Function

Function CS_CPM_LOW(cost, views)
Attribute CS_CPM_LOW.VB_Description = "The low end of the 95 % range of CPM. It varies with the videos, so give one cell for each; from three on."
Attribute CS_CPM_LOW.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_CPM_LOW = CsAsk("creatorsheet.udfs.results", "CS_CPM_LOW", Array(CsValue(cost), CsValue(views)))
End Function

Function CS_CPM_HIGH(cost, views)
Attribute CS_CPM_HIGH.VB_Description = "The high end of the 95 % range of CPM. It varies with the videos, so give one cell for each; from three on."
Attribute CS_CPM_HIGH.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_CPM_HIGH = CsAsk("creatorsheet.udfs.results", "CS_CPM_HIGH", Array(CsValue(cost), CsValue(views)))
End Function

Function CS_CPE_LOW(cost, interactions)
Attribute CS_CPE_LOW.VB_Description = "The low end of the 95 % range of Cost per engagement. It varies with the videos, so give one cell for each; from three on."
Attribute CS_CPE_LOW.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_CPE_LOW = CsAsk("creatorsheet.udfs.results", "CS_CPE_LOW", Array(CsValue(cost), CsValue(interactions)))
End Function

Function CS_CPE_HIGH(cost, interactions)
Attribute CS_CPE_HIGH.VB_Description = "The high end of the 95 % range of Cost per engagement. It varies with the videos, so give one cell for each; from three on."
Attribute CS_CPE_HIGH.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_CPE_HIGH = CsAsk("creatorsheet.udfs.results", "CS_CPE_HIGH", Array(CsValue(cost), CsValue(interactions)))
End Function

Function CS_BENCHMARK(figure, peers, Optional better, Optional fewest)
Attribute CS_BENCHMARK.VB_Description = "The share of similar posts or creators that a figure beats; one that is equal counts half. Too few peers give #N/A."
Attribute CS_BENCHMARK.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_BENCHMARK = CsAsk("creatorsheet.udfs.results", "CS_BENCHMARK", Array(CsValue(figure), CsValue(peers), CsValue(better), CsValue(fewest)))
End Function

Function CS_TIER(followers, Optional scheme)
Attribute CS_TIER.VB_Description = "The size class of a creator by followers: Nano, Micro, Mid, Macro or Mega. Sizes say little of results; compare creators within one."
Attribute CS_TIER.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_TIER = CsAsk("creatorsheet.udfs.creators", "CS_TIER", Array(CsValue(followers), CsValue(scheme)))
End Function

Function CS_HANDLE(text)
Attribute CS_HANDLE.VB_Description = "A handle in its one form, lower case and without @, from @Name or a link to a profile or video. Text that cannot be a TikTok handle is #VALUE!."
Attribute CS_HANDLE.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_HANDLE = CsAsk("creatorsheet.udfs.creators", "CS_HANDLE", Array(CsValue(text)))
End Function

Function CS_VIDEO_ID(video)
Attribute CS_VIDEO_ID.VB_Description = "The id of a video, as text, from a link to it or from itself. An id that went through a number has lost its last digits and is #VALUE!."
Attribute CS_VIDEO_ID.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_VIDEO_ID = CsAsk("creatorsheet.udfs.creators", "CS_VIDEO_ID", Array(CsValue(video)))
End Function

Function CS_POSTED_AT(video)
Attribute CS_POSTED_AT.VB_Description = "When a video was posted, in UTC, read from its id. Format the cell as a date and time."
Attribute CS_POSTED_AT.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_POSTED_AT = CsAsk("creatorsheet.udfs.creators", "CS_POSTED_AT", Array(CsValue(video)))
End Function

Function CS_TYPICAL_VIEWS(views)
Attribute CS_TYPICAL_VIEWS.VB_Description = "The median views of a creator: half of the videos got more. One viral hit does not lift it, as it does an average. Needs 5 videos."
Attribute CS_TYPICAL_VIEWS.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_TYPICAL_VIEWS = CsAsk("creatorsheet.udfs.creators", "CS_TYPICAL_VIEWS", Array(CsValue(views)))
End Function

Function CS_CONSISTENCY(views)
Attribute CS_CONSISTENCY.VB_Description = "How far views usually lie from the creator's median, as a share of it: 0 is always the same, above 1 is a lottery. Needs 5 videos."
Attribute CS_CONSISTENCY.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_CONSISTENCY = CsAsk("creatorsheet.udfs.creators", "CS_CONSISTENCY", Array(CsValue(views)))
End Function

Function CS_IS_OUTLIER(figure, views)
Attribute CS_IS_OUTLIER.VB_Description = "Whether a video went viral: its views lie so far above the creator's usual ones that they are no guide to the next. Needs 5 videos."
Attribute CS_IS_OUTLIER.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_IS_OUTLIER = CsAsk("creatorsheet.udfs.creators", "CS_IS_OUTLIER", Array(CsValue(figure), CsValue(views)))
End Function

Function CS_VIEWS_TREND(posted, views)
Attribute CS_VIEWS_TREND.VB_Description = "How views change in 30 days, as a share: 0.1 is a tenth more. The middle of all pairs of videos, so one hit does not bend it. Needs 5 videos."
Attribute CS_VIEWS_TREND.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_VIEWS_TREND = CsAsk("creatorsheet.udfs.creators", "CS_VIEWS_TREND", Array(CsValue(posted), CsValue(views)))
End Function

Function CS_POSTS_A_WEEK(posted)
Attribute CS_POSTS_A_WEEK.VB_Description = "How often a creator posts, from the first to the last of the days given. Needs 5 videos."
Attribute CS_POSTS_A_WEEK.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_POSTS_A_WEEK = CsAsk("creatorsheet.udfs.creators", "CS_POSTS_A_WEEK", Array(CsValue(posted)))
End Function

Function CS_SPONSORED_LIFT(sponsored, own)
Attribute CS_SPONSORED_LIFT.VB_Description = "Median views of sponsored videos against the creator's own: 1 is the same, 0.5 half. Needs 3 sponsored videos and 5 others. See its low and high end too."
Attribute CS_SPONSORED_LIFT.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_SPONSORED_LIFT = CsAsk("creatorsheet.udfs.creators", "CS_SPONSORED_LIFT", Array(CsValue(sponsored), CsValue(own)))
End Function

Function CS_SPONSORED_LIFT_LOW(sponsored, own)
Attribute CS_SPONSORED_LIFT_LOW.VB_Description = "The low end of the 95 % range of the sponsored lift. With few videos the range is wide."
Attribute CS_SPONSORED_LIFT_LOW.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_SPONSORED_LIFT_LOW = CsAsk("creatorsheet.udfs.creators", "CS_SPONSORED_LIFT_LOW", Array(CsValue(sponsored), CsValue(own)))
End Function

Function CS_SPONSORED_LIFT_HIGH(sponsored, own)
Attribute CS_SPONSORED_LIFT_HIGH.VB_Description = "The high end of the 95 % range of the sponsored lift. With few videos the range is wide."
Attribute CS_SPONSORED_LIFT_HIGH.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_SPONSORED_LIFT_HIGH = CsAsk("creatorsheet.udfs.creators", "CS_SPONSORED_LIFT_HIGH", Array(CsValue(sponsored), CsValue(own)))
End Function

Function CS_AUDIENCE_FIT(wanted, actual)
Attribute CS_AUDIENCE_FIT.VB_Description = "How much of the audience is the one you want, in one dimension such as country or age: 1 is all. What is not known counts as unwanted; half has to be known."
Attribute CS_AUDIENCE_FIT.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_AUDIENCE_FIT = CsAsk("creatorsheet.udfs.creators", "CS_AUDIENCE_FIT", Array(CsValue(wanted), CsValue(actual)))
End Function

Function CS_AUDIENCE_FIT_HIGH(wanted, actual)
Attribute CS_AUDIENCE_FIT_HIGH.VB_Description = "Audience fit if all of the audience that is not known were the one you want. Far from the low end means: ask for better figures."
Attribute CS_AUDIENCE_FIT_HIGH.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_AUDIENCE_FIT_HIGH = CsAsk("creatorsheet.udfs.creators", "CS_AUDIENCE_FIT_HIGH", Array(CsValue(wanted), CsValue(actual)))
End Function

Function CS_UTM(url, source, medium, campaign, Optional content, Optional term)
Attribute CS_UTM.VB_Description = "A page's link with utm keys for analytics: lower case, _ for blanks. What stood in the link stays; utm keys it had are replaced."
Attribute CS_UTM.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_UTM = CsAsk("creatorsheet.udfs.tracking", "CS_UTM", Array(CsValue(url), CsValue(source), CsValue(medium), CsValue(campaign), CsValue(content), CsValue(term)))
End Function

Function CS_CODE_OK(code)
Attribute CS_CODE_OK.VB_Description = "Whether a promo code made by the Codes button was copied without a slip, by its check character. Codes that people chose, such as ANNA15, have none and give #N/A."
Attribute CS_CODE_OK.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_CODE_OK = CsAsk("creatorsheet.udfs.tracking", "CS_CODE_OK", Array(CsValue(code)))
End Function

Function CS_CHANNEL(link)
Attribute CS_CHANNEL.VB_Description = "The default channel in which Google Analytics 4 counts visits from a link, by its utm keys. Channels a property defined for itself are not known here."
Attribute CS_CHANNEL.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_CHANNEL = CsAsk("creatorsheet.udfs.tracking", "CS_CHANNEL", Array(CsValue(link)))
End Function

Function CS_CAPTION_CHECK(caption, market)
Attribute CS_CAPTION_CHECK.VB_Description = "Whether a caption's words disclose that a post is paid for, as its market wants: OK, Doubtful, Not enough, Missing or Not verified. It sees neither TikTok's label nor the video. No legal advice."
Attribute CS_CAPTION_CHECK.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_CAPTION_CHECK = CsAsk("creatorsheet.udfs.tracking", "CS_CAPTION_CHECK", Array(CsValue(caption), CsValue(market)))
End Function

Function CS_RIGHTS_END(contract_end, Optional spark_from, Optional spark_days, Optional music_until)
Attribute CS_RIGHTS_END.VB_Description = "The last day on which a video may be used: the first end counts, of the contract, the Spark code and the music. Format the cell as a date."
Attribute CS_RIGHTS_END.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_RIGHTS_END = CsAsk("creatorsheet.udfs.agreements", "CS_RIGHTS_END", Array(CsValue(contract_end), CsValue(spark_from), CsValue(spark_days), CsValue(music_until)))
End Function

Function CS_EXCLUSIVE_CONFLICT(first_day, last_day, other_first_day, other_last_day)
Attribute CS_EXCLUSIVE_CONFLICT.VB_Description = "Days on which two exclusivities run at once, first and last included; 0 where they do not meet. Whether they compete at all you judge yourself."
Attribute CS_EXCLUSIVE_CONFLICT.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_EXCLUSIVE_CONFLICT = CsAsk("creatorsheet.udfs.agreements", "CS_EXCLUSIVE_CONFLICT", Array(CsValue(first_day), CsValue(last_day), CsValue(other_first_day), CsValue(other_last_day)))
End Function

Function CS_PAYABLE(fee, Optional sales, Optional tier_from, Optional tier_rate, Optional bonus, Optional bonus_earned, Optional deposit, Optional paid_in, Optional most)
Attribute CS_PAYABLE.VB_Description = "What is left to pay a creator: fee, commission on net sales by tiers (each rate on the part inside its tier), a bonus if earned, less the deposit. Below zero: the creator owes you."
Attribute CS_PAYABLE.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_PAYABLE = CsAsk("creatorsheet.udfs.agreements", "CS_PAYABLE", Array(CsValue(fee), CsValue(sales), CsValue(tier_from), CsValue(tier_rate), CsValue(bonus), CsValue(bonus_earned), CsValue(deposit), CsValue(paid_in), CsValue(most)))
End Function

Function CS_CROSSOVER(fee, tier_from, tier_rate, Optional most)
Attribute CS_CROSSOVER.VB_Description = "The net sales from which on commission by tiers costs as much as a flat fee: below them commission is cheaper, above them the fee is. #N/A where commission never comes to the fee."
Attribute CS_CROSSOVER.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_CROSSOVER = CsAsk("creatorsheet.udfs.agreements", "CS_CROSSOVER", Array(CsValue(fee), CsValue(tier_from), CsValue(tier_rate), CsValue(most)))
End Function

Function CS_TERMS_CHECK(titles, row)
Attribute CS_TERMS_CHECK.VB_Description = "What a deal leaves open, as far as its own row tells: titles of the cells without an answer. Blank when nothing is. Rights, videos and payments are judged by Check terms."
Attribute CS_TERMS_CHECK.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_TERMS_CHECK = CsAsk("creatorsheet.udfs.agreements", "CS_TERMS_CHECK", Array(CsValue(titles), CsValue(row)))
End Function

Function CS_WHY(asked, Optional arg1, Optional arg2, Optional arg3, Optional arg4, Optional arg5, Optional arg6, Optional arg7, Optional arg8, Optional arg9)
Attribute CS_WHY.VB_Description = "Why a function shows a blank or an error, cell by cell; blank where it shows a figure. Give its name and then what you gave it: =CS_WHY(""CPM"", cost, views)."
Attribute CS_WHY.VB_ProcData.VB_Invoke_Func = " \n20"
    CS_WHY = CsAsk("creatorsheet.udfs.why", "CS_WHY", Array(CsValue(asked), CsValue(arg1), CsValue(arg2), CsValue(arg3), CsValue(arg4), CsValue(arg5), CsValue(arg6), CsValue(arg7), CsValue(arg8), CsValue(arg9)))
End Function
