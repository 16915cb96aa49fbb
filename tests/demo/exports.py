"""The exports that came in during the demo's launch, in the layouts their systems really write."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from world import BY_HANDLE, CREATORS, LAST_DAY, LIVE, POSTS, START, SUMMER, VETERANS, Post, gbp_usd

MONTHS = "January February March April May June July August September October November December".split()
END_OF_LAST_DAY = datetime.combine(LAST_DAY, time(23, 0), UTC)
MORNING_AFTER = datetime.combine(LAST_DAY + timedelta(days=1), time(6, 0), UTC)
FIXED = (2026, 6, 13, 6, 0, 0)


def studio_csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """A file as TikTok Studio writes it: BOM, every field quoted, no newline at the end."""
    text = io.StringIO()
    out = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n")
    out.writerow(header)
    out.writerows(rows)
    return b"\xef\xbb\xbf" + text.getvalue().rstrip("\n").encode()


def zipped(path: Path, members: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as out:
        for name, data in members.items():
            out.writestr(zipfile.ZipInfo(name, FIXED), data)


def spoken(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}"


def content(folder: Path, handle: str, random: Random) -> None:
    """Content_<handle>.zip: all videos of the account, campaign posts among them."""
    creator = BY_HANDLE[handle]
    rows: list[tuple[object, ...]] = []
    for post in sorted((post for post in LIVE if post.creator is creator), key=lambda post: post.posted):
        now = post.totals(END_OF_LAST_DAY)
        rows.append(
            (
                spoken(LAST_DAY),
                post.caption,
                post.url,
                spoken(post.posted.date()),
                now["likes"],
                now["comments"],
                now["shares"],
                now["views"],
            )
        )
    for n in range(14):
        posted = datetime.combine(LAST_DAY - timedelta(days=10 + 5 * n), time(16, random.randrange(60)), UTC)
        views = round(creator.followers * random.lognormvariate(-0.1, 0.3))
        link = f"https://www.tiktok.com/@{handle}/video/{(int(posted.timestamp()) << 32) | random.getrandbits(31)}"
        title = ("Shelf tour", "Night routine", "Patch testing live", "What I would rebuy", "Answering your questions")[
            n % 5
        ]
        rows.append(
            (
                spoken(LAST_DAY),
                f"{title} #skincare",
                link,
                spoken(posted.date()),
                round(views * 0.055),
                round(views * 0.004),
                round(views * 0.005),
                views,
            )
        )
    header = (
        "Time",
        "Video title",
        "Video link",
        "Post time",
        "Total likes",
        "Total comments",
        "Total shares",
        "Total views",
    )
    zipped(folder / f"Content_{handle}.zip", {"Content.csv": studio_csv(header, rows)})


def overview(folder: Path, handle: str, random: Random) -> None:
    """Overview_<first day>_<epoch>_<handle>.zip: the account day by day; its dates have no year."""
    first = LAST_DAY - timedelta(days=59)
    rows = [
        (
            spoken(first + timedelta(days=n)),
            random.randrange(9_000, 30_000),
            random.randrange(80, 400),
            random.randrange(500, 1_600),
            random.randrange(20, 120),
            random.randrange(30, 160),
            random.randrange(5, 90),
        )
        for n in range(60)
    ]
    header = ("Date", "Video Views", "Profile Views", "Likes", "Comments", "Shares", "New followers")
    stamp = int(END_OF_LAST_DAY.timestamp())
    zipped(folder / f"Overview_{first.isoformat()}_{stamp}_{handle}.zip", {"Overview.csv": studio_csv(header, rows)})


def followers(folder: Path, handle: str) -> None:
    """Followers_<handle>.zip: history, gender, territories."""
    creator = BY_HANDLE[handle]
    first = LAST_DAY - timedelta(days=27)
    history = [(spoken(first + timedelta(days=n)), creator.followers + 140 * n, 140 if n else 0) for n in range(28)]
    zipped(
        folder / f"Followers_{handle}.zip",
        {
            "FollowerHistory.csv": studio_csv(
                ("Date", "Followers", "Difference in followers from previous day"), history
            ),
            "FollowerGender.csv": studio_csv(
                ("Gender", "Distribution"), [("Male", 0.17), ("Female", 0.81), ("Other", 0.02)]
            ),
            "FollowerTopTerritories.csv": studio_csv(
                ("Top territories", "Distribution"), [("US", 0.64), ("GB", 0.11), ("CA", 0.08), ("Others", 0.17)]
            ),
        },
    )


def tracker(folder: Path) -> None:
    """The agency's own sheet, which no layout fits: each post after 24 hours, 7 days, 30 days and now."""
    with (folder / "agency_tracker.csv").open("w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(
            (
                "Post",
                "Seen at",
                "Plays",
                "Unique viewers",
                "Hearts",
                "Remarks",
                "Passed on",
                "Kept",
                "Profile taps",
                "Link taps",
                "Seconds watched",
                "Watched to the end",
            )
        )
        for post in POSTS:
            ages = [timedelta(hours=24), timedelta(days=7), timedelta(days=30)]
            moments = [post.posted + age for age in ages if post.posted + age <= END_OF_LAST_DAY]
            if post.campaign != SUMMER:
                moments.append(MORNING_AFTER)
            for moment in moments:
                now = post.totals(moment)
                ends = 0.16 + (post.rates["saves"] - 0.006) * 6
                out.writerow(
                    (
                        post.url,
                        moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
                        now["views"],
                        round(now["views"] * 0.83),
                        now["likes"],
                        now["comments"],
                        now["shares"],
                        now["saves"],
                        now["profile_visits"],
                        now["clicks"],
                        round(post.length * (0.28 + ends / 2), 1),
                        f"{ends:.3f}",
                    )
                )


def ads(folder: Path, random: Random) -> None:
    """TikTok Ads Manager, ad and day: four Spark ads on posts of the campaign."""
    from plan import AMPLIFIED

    header = (
        "Campaign name",
        "Ad Group Name",
        "Ad Name",
        "Date",
        "Cost",
        "CPC (Destination)",
        "CPM",
        "Impression",
        "Clicks (Destination)",
        "CTR (Destination)",
        "Conversions",
        "CPA",
        "Currency",
    )
    with (folder / "tiktok_ads_june.csv").open("w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        total = [Decimal(0), 0, 0]
        for post in (post for post in LIVE if post.spark):
            budget = Decimal(AMPLIFIED[post.creator.handle])
            days = [date(2026, 5, 26) + timedelta(days=n) for n in range(16)]
            weights = [random.uniform(0.7, 1.3) for _ in days]
            spent = [(budget * Decimal(weight / sum(weights))).quantize(Decimal("0.01")) for weight in weights]
            spent[-1] += budget - sum(spent)
            for day, cost in zip(days, spent, strict=True):
                seen = round(float(cost) / random.uniform(7.5, 11) * 1000)
                clicks = round(seen * random.uniform(0.006, 0.012))
                out.writerow(
                    (
                        "Barrier Serum launch",
                        "Spark, skincare interests",
                        f"Spark {post.video_id}",
                        day.isoformat(),
                        cost,
                        f"{float(cost) / max(clicks, 1):.2f}",
                        f"{float(cost) / seen * 1000:.2f}",
                        seen,
                        clicks,
                        f"{clicks / seen * 100:.2f}",
                        0,
                        0,
                        "USD",
                    )
                )
                total[0] += cost
                total[1] += seen
                total[2] += clicks
        out.writerow(
            (
                "Total of 64 results",
                "-",
                "-",
                "-",
                total[0],
                f"{float(total[0]) / total[2]:.2f}",
                f"{float(total[0]) / total[1] * 1000:.2f}",
                total[1],
                total[2],
                f"{total[2] / total[1] * 100:.2f}",
                0,
                0,
                "USD",
            )
        )


SHOPIFY = """Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment ID,Payment Terms Name,Next Payment Due At,Payment References""".split(
    ","
)
PRODUCTS = {
    "serum": (
        ("Barrier serum 30 ml", "BS-30", Decimal("46.00")),
        ("Barrier serum 50 ml", "BS-50", Decimal("64.00")),
        ("Barrier cream", "BC-50", Decimal("38.00")),
    ),
    "sun": (("Sun stick SPF 50", "SS-50", Decimal("24.00")), ("After sun gel", "AG-100", Decimal("16.00"))),
}


def moment_of_order(post: Post, last: datetime, random: Random) -> datetime:
    """When somebody bought: two thirds in the first week, some a month later, none after the export."""
    while True:
        days = random.expovariate(1 / 2.6) if random.random() < 0.68 else random.uniform(6, 32)
        moment = post.posted + timedelta(days=days)
        if moment <= last:
            return moment


def basket(kind: str, random: Random) -> list[tuple[str, str, Decimal, int]]:
    goods = PRODUCTS[kind]
    first = goods[random.choices(range(len(goods)), (5, 3, 1)[: len(goods)])[0]]
    lines = [(*first, 1 if random.random() < 0.8 else 2)]
    if random.random() < 0.35:
        other = random.choice([one for one in goods if one is not first])
        lines.append((*other, 1))
    return lines


def shopify(
    path: Path, orders: list[tuple[datetime, str]], kind: str, first_number: int, share: Decimal, random: Random
) -> None:
    """orders_export.csv: 79 columns, continuation rows, refunds, cancelled and voided orders, both offsets of a year."""
    with path.open("w", newline="", encoding="utf-8") as file:
        out = csv.DictWriter(file, SHOPIFY, restval="", lineterminator="\n")
        out.writeheader()
        lines = []
        for n, (moment, code) in enumerate(sorted(orders)):
            goods = basket(kind, random)
            whole = sum(price * many for _, _, price, many in goods)
            discount = (whole * share).quantize(Decimal("0.01")) if code else Decimal(0)
            fate = random.random()
            status = (
                "refunded"
                if fate < 0.02
                else "partially_refunded"
                if fate < 0.035
                else "voided"
                if fate < 0.042
                else "paid"
            )
            refund = (
                whole - discount
                if status == "refunded"
                else goods[0][2]
                if status == "partially_refunded"
                else Decimal(0)
            )
            local = moment.astimezone(UTC) - timedelta(hours=7)
            stamp = local.strftime("%Y-%m-%d %H:%M:%S -0700")
            name, mail = f"#{first_number + n}", f"buyer{first_number + n}@example.com"
            head = {
                "Name": name,
                "Email": mail,
                "Financial Status": status,
                "Paid at": stamp,
                "Fulfillment Status": "fulfilled",
                "Accepts Marketing": "no",
                "Currency": "USD",
                "Subtotal": whole - discount,
                "Shipping": "4.90",
                "Taxes": "0.00",
                "Total": whole - discount + Decimal("4.90"),
                "Discount Code": random.choice((code, code.lower())) if code else "",
                "Discount Amount": discount,
                "Shipping Method": "Standard",
                "Created at": stamp,
                "Billing Country": "US",
                "Shipping Country": "US",
                "Cancelled at": stamp if status == "voided" else "",
                "Payment Method": "Shopify Payments",
                "Refunded Amount": refund,
                "Id": f"59{first_number + n:011d}",
                "Risk Level": "Low",
                "Source": "web",
            }
            for place, (item, sku, price, many) in enumerate(goods):
                line = {
                    "Name": name,
                    "Email": mail,
                    "Created at": stamp,
                    "Lineitem quantity": many,
                    "Lineitem name": item,
                    "Lineitem price": price,
                    "Lineitem sku": sku,
                    "Lineitem requires shipping": "true",
                    "Lineitem taxable": "true",
                    "Lineitem fulfillment status": "fulfilled",
                    "Vendor": "Barrier Lab",
                    "Lineitem discount": "0.00",
                }
                lines.append(line | head if place == 0 else line)
        out.writerows(lines)


def shop_orders(folder: Path, random: Random) -> None:
    """affiliate_orders_<digits>.csv of Seller Center, UK: one row per SKU, samples and ineligible rows among them."""
    header = (
        "Order ID",
        "Product ID",
        "Product Name",
        "SKU ID",
        "Price",
        "Payment Amount",
        "Currency",
        "Quantity",
        "Fully returned or refunded",
        "Payment method",
        "Order Status",
        "Creator Username",
        "Creator Region",
        "Content Type",
        "Content ID",
        "commission model",
        "Standard commission rate",
        "Est. Commission Base",
        "Est. standard commission payment",
        "Actual Commission Base",
        "Actual Commission Payment",
        "Shop Ads commission rate",
        "Est. Shop Ads commission payment",
        "Actual Shop Ads commission payment",
        "Est. co-funded creator bonus",
        "Actual co-funded creator bonus",
        "Time Created",
        "Payment time",
        "Order Delivery Time",
        "Time Commission Paid",
        "Platform",
    )
    rows = []
    for post in LIVE:
        if post.creator.market != "UK":
            continue
        orders = [(moment_of_order(post, END_OF_LAST_DAY, random), "") for _ in range(post.orders)]
        orders += [(post.posted - timedelta(days=9), "sample")] if post.number == 1 else []
        orders += [(moment_of_order(post, END_OF_LAST_DAY, random), "ineligible")] if random.random() < 0.3 else []
        rows += [(moment, post, kind) for moment, kind in orders]
    text = io.StringIO()
    out = csv.writer(text, lineterminator="\r\n")
    out.writerow(header)
    for n, (moment, post, kind) in enumerate(sorted(rows, key=lambda row: row[0])):
        _, sku, dollars = random.choice(PRODUCTS["serum"][:2])
        price = (dollars / gbp_usd(moment.date())).quantize(Decimal("0.01"))
        paid = Decimal(0) if kind == "sample" else price
        commission = (paid * Decimal("0.08")).quantize(Decimal("0.01"))
        settled = kind == "" and moment < END_OF_LAST_DAY - timedelta(days=20)
        stamp = moment.strftime("%d/%m/%Y %H:%M:%S")
        out.writerow(
            (
                f"5767{n + 10_000_000_000_000:014d}",
                "1729400000000012345",
                "Barrier serum",
                f"17294000000000{30 if sku == 'BS-30' else 50}",
                price,
                paid,
                "GBP",
                1,
                "No",
                "Card",
                "Ineligible" if kind == "ineligible" else "Settled" if settled else "Completed",
                post.creator.handle,
                "GB",
                "Video",
                post.video_id,
                "Affiliate",
                "8%",
                paid,
                commission,
                paid if settled else "",
                commission if settled else "",
                "",
                "",
                "",
                "",
                "",
                stamp,
                stamp,
                "",
                "",
                "TikTok Shop",
            )
        )
    (folder / "affiliate_orders_7412098561.csv").write_bytes(b"\xef\xbb\xbf" + text.getvalue().encode())


def traffic(folder: Path, random: Random) -> None:
    """GA4, Report CSV Export, Traffic acquisition by channel and week."""
    lines = [
        "# ----------------------------------------",
        "# Traffic acquisition: Session primary channel group (Default Channel Group)",
        "# Account: Barrier Lab",
        "# Property: Barrier Lab shop",
        "# ----------------------------------------",
        "# ",
        "# All Users",
        f"# Start date: {START:%Y%m%d}",
        f"# End date: {LAST_DAY:%Y%m%d}",
    ]
    lines.append(
        "Session primary channel group (Default Channel Group),Week,Sessions,Engaged sessions,Engagement rate,Average engagement time per session,Events per session,Event count,Key events,Session key event rate,Total revenue"
    )
    for week in range(17, 25):
        for channel, base in (
            ("Organic Social", 2_300),
            ("Direct", 1_700),
            ("Organic Search", 1_500),
            ("Paid Social", 900),
            ("Email", 400),
        ):
            sessions = round(
                base * random.uniform(0.7, 1.4) * (1.4 if channel == "Organic Social" and week > 18 else 1)
            )
            engaged = round(sessions * random.uniform(0.5, 0.7))
            events, keys = sessions * 7, round(sessions * 0.018)
            lines.append(
                f"{channel},{week:02d},{sessions},{engaged},{engaged / sessions:.16f},{random.uniform(18, 60):.14f},{events / sessions:.14f},{events},{keys},{keys / sessions:.16f},{keys * 44.5:.2f}"
            )
    (folder / "Traffic_acquisition.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


SAID = (
    "does this sting if you have rosacea?",
    "where can I buy this, is it in the UK?",
    "20 dollars too much for me honestly",
    "I used your code, it came in three days 🙌",
    "is it better than Lumira?",
    "love how honest you are",
    "how many pumps at night?",
    "can you show it on oily skin",
    "the code does not work for me??",
    "obsessed 😍",
    "¿sirve para piel grasa?",
    "ist das vegan?",
    "my dermatologist said the same",
    "does it have fragrance in it",
    "got it because of you, day 4 and no redness",
    "@mia look",
    "=SUM(A1:A9) of my skincare budget lol",
    "+1 for the list",
    "please do the cleanser next",
    "shipping to Ireland?",
    "ordered two!",
    "I do not trust these before and afters",
    "so pretty",
    "when does the discount end?",
)


def comments(folder: Path, random: Random) -> None:
    """An Apify comment export of the three strongest posts."""
    posts = sorted(LIVE, key=lambda post: -post.views)[:3]
    rows = []
    for post in posts:
        for n, text in enumerate(SAID):
            when = post.posted + timedelta(hours=random.uniform(1, 140))
            author = post.creator.handle if n % 11 == 6 else f"viewer.{random.randrange(1000, 9999)}"
            rows.append(
                (
                    text,
                    random.randrange(0, 400),
                    random.randrange(0, 6),
                    when.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
                    author,
                    post.url,
                    str(random.getrandbits(62)),
                    str((int(when.timestamp()) << 32) | random.getrandbits(31)),
                )
            )
    header = ("text", "diggCount", "replyCommentTotal", "createTimeISO", "uniqueId", "videoWebUrl", "uid", "cid")
    (folder / "comments.csv").write_bytes(studio_csv(header, rows) + b"\n")


def creator_list(folder: Path) -> None:
    """A list as people keep it: a blank first row, every way to write a handle and a number, a double."""
    rows: list[tuple[str, ...]] = [("", "", "", "", "", "")]
    rows.append(("Creator", "Profile", "Followers", "E-mail", "Country", "Rate per video"))
    shapes = ("@{}", "https://www.tiktok.com/@{}", "{}", "'@{}", "https://www.tiktok.com/@{}?lang=en", "@{} ")
    for n, one in enumerate(CREATORS):
        count = (f"{one.followers / 1000:.1f}K", f"{one.followers:,}", str(one.followers))[n % 3]
        rows.append(
            (
                one.name,
                shapes[n % len(shapes)].format(one.handle),
                count,
                f"{one.handle}@example.com",
                one.market if n % 2 else one.market.lower(),
                f"{one.currency} {one.cost // one.posts:,}",
            )
        )
    rows += [
        ("Cloud Skin", "@cloudskin.daily", "1.2M", "cloud@example.com", "US", "USD 9,000"),
        ("Pore Decisions", "@poredecisions", "84,300", "pore@example.com", "CA", "USD 1,500"),
        ("Skin by Lena", "@SkinByLena", "68.4K", "skinbylena@example.com", "US", "USD 1,616"),
        ("The Serum Diaries", "Serum Diaries.", "22K", "", "US", "USD 400-600"),
        ("Glow Getter", "https://www.tiktok.com/@glowgetter.uk", "N/A", "glow@example.com", "UK", "GBP 650"),
    ]
    with (folder / "creators we talked to.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def write(folder: Path) -> None:
    """All exports of the demo."""
    folder.mkdir(parents=True, exist_ok=True)
    random = Random(58800)
    creator_list(folder)
    for handle in ("skinbylena", "dermdiaries", "glasshourjo", "thepatchtest"):
        content(folder, handle, random)
    overview(folder, "skinbylena", random)
    followers(folder, "dermdiaries")
    tracker(folder)
    ads(folder, random)
    spring = [
        (moment_of_order(post, END_OF_LAST_DAY, random), post.creator.code)
        for post in LIVE
        if post.creator.market == "US"
        for _ in range(round(post.orders * 1.045))
    ]
    start = datetime.combine(START, time(0), UTC)
    spring += [(start + timedelta(hours=random.uniform(0, 53 * 24)), "") for _ in range(70)]
    spring += [(start + timedelta(days=20, hours=n), "LENNA15") for n in range(4)]
    shopify(folder / "orders_export.csv", spring, "serum", 4101, Decimal("0.15"), random)
    summer = [
        (moment_of_order(post, datetime(2025, 8, 10, tzinfo=UTC), random), f"SUN{post.creator.handle[:4].upper()}")
        for post in POSTS
        if post.campaign == SUMMER
        for _ in range(post.orders)
    ]
    assert {code[3:].lower() for _, code in summer} == {handle[:4] for handle in VETERANS}
    shopify(folder / "orders_export_2025.csv", summer, "sun", 2201, Decimal("0.10"), random)
    shop_orders(folder, random)
    traffic(folder, random)
    comments(folder, random)
