"""The demo's world: one brand, twelve creators in three tiers and two markets, a launch and a summer before it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random

from creatorsheet.kernel.rowids import row_id

BOOK = "demo"
LAST_DAY = date(2026, 6, 12)  # exports end here; the demo's figures are as of the day after
START, END = date(2026, 4, 20), date(2026, 6, 14)
LAUNCH, SUMMER = "Barrier Serum launch", "Sun stick, summer"


def id_of(prefix: str, *parts: str) -> str:
    """The id of a row of the plan."""
    return row_id(prefix, BOOK, *parts)


@dataclass(frozen=True)
class Creator:
    handle: str
    name: str
    tier: str
    market: str
    followers: int
    posts: int
    orders: int
    cost: int  # US dollars, all that was spent on this creator
    code: str = ""

    @property
    def id(self) -> str:
        return id_of("CR", self.handle)

    @property
    def currency(self) -> str:
        return "GBP" if self.market == "UK" else "USD"


CREATORS = (
    Creator("skinbylena", "Skin by Lena", "Micro", "US", 68_400, 3, 168, 4_850, "LENA15"),
    Creator("thepatchtest", "The Patch Test", "Nano", "UK", 9_100, 3, 47, 1_390),
    Creator("dermdiaries", "Derm Diaries", "Mid", "US", 312_000, 2, 231, 8_900, "DERM15"),
    Creator("budgetglow", "Budget Glow", "Micro", "UK", 41_200, 3, 96, 4_120),
    Creator("morningmirror", "Morning Mirror", "Micro", "US", 88_900, 3, 102, 5_230, "MIRROR15"),
    Creator("glasshourjo", "Glass Hour", "Mid", "UK", 198_000, 2, 121, 7_400),
    Creator("nofilterruth", "No Filter", "Micro", "US", 52_700, 3, 41, 3_180, "RUTH15"),
    Creator("oatmilkskin", "Oat Milk Skin", "Nano", "US", 7_800, 2, 14, 1_210, "OAT15"),
    Creator("serumsister", "Serum Sister", "Mid", "US", 264_000, 2, 34, 5_420, "SERUM15"),
    Creator("softfocusben", "Soft Focus", "Nano", "UK", 6_300, 2, 4, 640),
    Creator("spfeveryday", "SPF Every Day", "Micro", "UK", 35_600, 1, 3, 792),
    Creator("tinyshelfie", "Tiny Shelfie", "Nano", "US", 5_200, 1, 0, 380, "TINY15"),
)
BY_HANDLE = {one.handle: one for one in CREATORS}
VETERANS = {"skinbylena": 88, "dermdiaries": 71, "budgetglow": 24, "nofilterruth": 19, "glasshourjo": 12}
"""Creators of the summer before, with the orders they brought."""

SILENT = ("tinyshelfie",)
EDITED = ("morningmirror", 1)
"""Who tells viewers in a word that no market accepts, and the post whose caption was changed after its check."""

OPENINGS = (
    ("Problem first", "My barrier was gone", "Problem and solution", "Product demonstration", "Barrier rescue"),
    ("Result first", "Day 14, no filter", "Before and after", "Review", "Two weeks, no filter"),
    ("Question", "Why does your serum sting?", "Step by step", "Tutorial", "Serum order"),
    ("Bold claim", "Three things I never mix", "List", "Tutorial", "Never mix"),
    ("Story opening", "I almost returned this", "Own experience", "Story", "Almost returned"),
    ("Product first", "One pump, that is all", "Step by step", "Product demonstration", "One pump"),
    ("Trend or sound", "Get unready with me", "Through the day", "Routine or day", "Get unready"),
)


@dataclass
class Post:
    creator: Creator
    campaign: str
    number: int
    posted: datetime
    views: int  # after 30 days
    orders: int = 0
    opening: tuple[str, str, str, str, str] = OPENINGS[0]
    video_id: str = ""
    length: int = 30
    spark: bool = False
    rates: dict[str, float] = field(default_factory=dict)

    @property
    def deal(self) -> str:
        return id_of("D", self.campaign, self.creator.handle)

    @property
    def id(self) -> str:
        return id_of("L", self.campaign, self.creator.handle, str(self.number))

    @property
    def url(self) -> str:
        return f"https://www.tiktok.com/@{self.creator.handle}/video/{self.video_id}"

    @property
    def caption(self) -> str:
        if self.campaign == SUMMER:
            return f"#ad {self.opening[1]} @sunlab #sunstick"
        told = "#collab" if self.creator.handle in SILENT else "#ad"
        after = " Two weeks, morning and night" if (self.creator.handle, self.number) == EDITED else ""
        return f"{told} {self.opening[1]}{after} @barrierlab #barrierserum"

    def share(self, age: timedelta) -> float:
        """The part of its views a post has at an age."""
        days = max(age.total_seconds() / 86400, 0)
        return 1 - 0.79 ** (days**0.78) if days < 30 else 1 - 0.79 ** (30**0.78)

    def totals(self, at: datetime) -> dict[str, int]:
        """Its counters at a moment."""
        views = round(self.views * self.share(at - self.posted) / self.share(timedelta(days=30)))
        rates = self.rates
        return {"views": views, **{name: round(views * rate) for name, rate in rates.items()}}


def _posts(random: Random) -> list[Post]:
    posts: list[Post] = []
    span = (LAST_DAY - START).days
    for place, creator in enumerate(CREATORS):
        for number in range(1, creator.posts + 1):
            day = START + timedelta(days=round(span * (number - 0.7) / 3.2 + place * 0.7))
            if creator.handle in ("spfeveryday", "tinyshelfie"):
                day = LAST_DAY - timedelta(days=4)
            posted = datetime(
                day.year,
                day.month,
                day.day,
                random.choice((7, 12, 17, 18, 19)),
                random.randrange(60),
                random.randrange(60),
                tzinfo=UTC,
            )
            posts.append(Post(creator, LAUNCH, number, posted, round(creator.followers * random.uniform(0.55, 1.25))))
    for place, (handle, orders) in enumerate(VETERANS.items()):
        creator = BY_HANDLE[handle]
        for number in (1, 2):
            day = date(2025, 6, 4) + timedelta(days=5 * place + 12 * (number - 1))
            posted = datetime(day.year, day.month, day.day, 17, random.randrange(60), random.randrange(60), tzinfo=UTC)
            posts.append(
                Post(
                    creator,
                    SUMMER,
                    number,
                    posted,
                    round(creator.followers * random.uniform(0.4, 0.9)),
                    orders // 2 + (number == 1) * (orders % 2),
                )
            )
    fixed = {
        ("skinbylena", 2): (284_000, OPENINGS[0]),
        ("dermdiaries", 1): (611_000, OPENINGS[3]),
        ("thepatchtest", 3): (71_500, OPENINGS[1]),
    }
    for n, post in enumerate(posts):
        post.opening = OPENINGS[n % len(OPENINGS)]
        if post.campaign == LAUNCH and (post.creator.handle, post.number) in fixed:
            post.views, post.opening = fixed[post.creator.handle, post.number]
        post.video_id = str((int(post.posted.timestamp()) << 32) | random.getrandbits(31))
        post.length = random.choice((21, 28, 34, 41, 52))
        strong = (post.creator.handle, post.number) in fixed
        post.rates = {
            "likes": random.uniform(0.042, 0.062),
            "comments": random.uniform(0.0035, 0.007),
            "shares": random.uniform(0.004, 0.009),
            "saves": random.uniform(0.02, 0.034) if strong else random.uniform(0.006, 0.016),
            "clicks": random.uniform(0.009, 0.016),
            "profile_visits": random.uniform(0.006, 0.012),
        }
        post.spark = post.campaign == LAUNCH and (post.creator.handle, post.number) in {
            ("skinbylena", 2),
            ("dermdiaries", 1),
            ("glasshourjo", 1),
            ("serumsister", 1),
        }
    for creator in CREATORS:
        mine = [post for post in posts if post.creator is creator and post.campaign == LAUNCH]
        ripe = [post.views * post.share(timedelta(days=(LAST_DAY - post.posted.date()).days)) for post in mine]
        left = creator.orders
        for post, weight in zip(mine[:-1], ripe, strict=False):
            post.orders = round(creator.orders * weight / sum(ripe))
            left -= post.orders
        mine[-1].orders = left
    return posts


POSTS = _posts(Random(20260613))
LIVE = [post for post in POSTS if post.campaign == LAUNCH]


def gbp_usd(day: date) -> Decimal:
    """The demo's invented rate of a business day."""
    drift = (day.toordinal() * 7919) % 41 - 20
    return Decimal("1.3200") + Decimal(drift) * Decimal("0.0009")


def business_days(first: date, last: date) -> list[date]:
    """Monday to Friday."""
    return [
        first + timedelta(days=n) for n in range((last - first).days + 1) if (first + timedelta(days=n)).weekday() < 5
    ]
