"""Meta Ads: reports of Ads Manager by ad, day, age and gender, and the older Facebook conversion report."""

from creatorsheet.catalogue.shapes import Kind
from creatorsheet.catalogue.source import Field, Source

ADS = Source(
    key="meta_ads",
    title="Meta Ads report",
    system="Meta Ads",
    get_it="Meta Ads Manager: Reports > Export table data > CSV or Excel.",
    becomes="Spend, impressions and results of each ad and day; age and gender rows are added up.",
    row_key=("ad", "first_day", "age", "gender"),
    fields=(
        Field("ad", ("Ad name",), needed=True),
        Field("campaign", ("Campaign name",), telling=False),
        Field("ad_group", ("Ad set name",), telling=False),
        Field("day", ("Day",), Kind.DAY, telling=False),
        Field("first_day", ("Reporting starts",), Kind.DAY, needed=True),
        Field("last_day", ("Reporting ends",), Kind.DAY),
        Field("age", ("Age",), telling=False),
        Field("gender", ("Gender",), telling=False),
        Field("link", ("Website URL", "Link (ad settings)"), telling=False),
        Field("currency", ("Currency", "Account currency"), telling=False),
        Field("spend", ("Amount spent",), Kind.MONEY),
        Field("impressions", ("Impressions",), Kind.WHOLE),
        Field("reach", ("Reach",), Kind.WHOLE, telling=False),
        Field("plays", ("3-second video plays", "Video plays"), Kind.WHOLE, telling=False),
        Field("clicks", ("Link clicks",), Kind.WHOLE, telling=False),
        Field("results", ("Results",), Kind.NUMBER),
        Field("result_type", ("Result type", "Result indicator"), telling=False),
        Field("purchases", ("Purchases",), Kind.WHOLE, telling=False),
        Field("purchase_value", ("Purchases conversion value",), Kind.MONEY, telling=False),
        Field("leads", ("Meta leads", "Leads"), Kind.WHOLE, telling=False),
    ),
)

CONVERSIONS = Source(
    key="facebook_conversions",
    title="Facebook conversion report",
    system="Meta Ads",
    get_it="An older Facebook ads table with ad_id, Spent, Total_Conversion and Approved_Conversion.",
    becomes="Spend, impressions and conversions of each ad and day; age, gender and interest rows are added up.",
    row_key=("ad_id", "day"),
    fields=(
        Field("day", ("Date", "reporting_start"), Kind.DAY, needed=True),
        Field("ad_id", ("ad_id",), Kind.ID, needed=True),
        Field("campaign", ("xyz_campaign_id", "campaign_id"), Kind.ID),
        Field("ad_group", ("fb_campaign_id",), Kind.ID),
        Field("age", ("age",)),
        Field("gender", ("gender",)),
        Field("impressions", ("Impressions",), Kind.WHOLE),
        Field("clicks", ("Clicks",), Kind.WHOLE),
        Field("spend", ("Spent",), Kind.MONEY, needed=True),
        Field("conversions", ("Total_Conversion",), Kind.WHOLE),
        Field("approved", ("Approved_Conversion",), Kind.WHOLE),
    ),
)

SOURCES = (ADS, CONVERSIONS)
