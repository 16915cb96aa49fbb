"""TikTok Ads Manager: reports by ad and by campaign."""

from creatorsheet.catalogue.shapes import Kind
from creatorsheet.catalogue.source import Field, Source

SYSTEM = "TikTok Ads"
GET_IT = "TikTok Ads Manager: Reporting > Custom report, rows by day, then Export as CSV or Excel."

DAY = Field("day", ("Date", "By Day", "Stat date"), Kind.DAY)
CAMPAIGN = Field("campaign", ("Campaign name",), needed=True)

FIGURES = (
    Field("cost", ("Cost", "Total cost", "Amount spent"), Kind.MONEY, needed=True),
    Field("impressions", ("Impressions", "Impression"), Kind.WHOLE),
    Field("clicks", ("Clicks (destination)", "Destination clicks", "Clicks"), Kind.WHOLE),
    Field("clicks_all", ("Clicks (all)",), Kind.WHOLE, telling=False),
    Field("currency", ("Currency",), telling=False),
    Field("url", ("Website URL (Ad level)", "Website URL"), telling=False),
    Field("reach", ("Reach",), Kind.WHOLE, telling=False),
    Field("views", ("Video views",), Kind.WHOLE, telling=False),
    Field("views_full", ("Video views at 100%",), Kind.WHOLE, telling=False),
    Field("avg_watch", ("Average play time per video view",), Kind.NUMBER, telling=False),
    Field("likes", ("Paid likes",), Kind.WHOLE, telling=False),
    Field("comments", ("Paid comments",), Kind.WHOLE, telling=False),
    Field("shares", ("Paid shares",), Kind.WHOLE, telling=False),
    Field("follower_growth", ("Paid follows", "Paid followers"), Kind.WHOLE, telling=False),
    Field("orders", ("Complete payment", "Purchases"), Kind.WHOLE, telling=False),
    Field("revenue", ("Complete payment value", "Total complete payment value"), Kind.MONEY, telling=False),
)

ADS = Source(
    key="tiktok_ads",
    title="TikTok Ads report by ad",
    system=SYSTEM,
    get_it=GET_IT,
    becomes="Days are added up for each post: an ad whose name or page holds the video id, the tracking link's utm_content or"
    " the code goes to that post's boosted figures, all else to the campaign's paid social row. Spend is compared with Costs,"
    " never added to them. Conversions are left out, because only the ad account knows what they count.",
    row_key=("campaign", "ad_group", "ad", "day"),
    fields=(
        CAMPAIGN,
        Field("ad_group", ("Ad group name",)),
        Field("ad", ("Ad name",), needed=True),
        DAY,
        *FIGURES,
    ),
)

CAMPAIGNS = Source(
    key="tiktok_ads_campaigns",
    title="TikTok Ads report by campaign",
    system=SYSTEM,
    get_it=GET_IT,
    becomes="Days are added up to the paid social row of the campaign of that name, for comparison with the creators.",
    row_key=("campaign_id", "campaign", "day"),
    fields=(Field("campaign_id", ("Campaign ID",), Kind.ID, telling=False), CAMPAIGN, DAY, *FIGURES),
)

SOURCES = (ADS, CAMPAIGNS)
