"""Posts, accounts, ads and orders find their rows."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from creatorsheet.app.draft import Draft
from creatorsheet.app.placing.accounts import place_accounts
from creatorsheet.app.placing.ads import place_ads
from creatorsheet.app.placing.orders import place_orders
from creatorsheet.app.placing.placed import Placed
from creatorsheet.app.placing.posts import place_posts
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.creators.audience import Audience
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.catalogue.creators.videos import Video
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.results.choices import OrderStatus, ResultScope
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.catalogue.results.results import Result
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.setup.rates import Rate
from creatorsheet.catalogue.shapes import Row
from creatorsheet.catalogue.table import Table
from creatorsheet.imports.records import AccountDay, AdFigures, AudienceShare, Export, OrderLine, PostFigures

TODAY = date(2026, 6, 20)
OURS, OTHER = "7495332972350677489", "7491033674700328235"
LINK = "https://www.tiktok.com/@anna/video/"
MODELS = (
    *(Creator, Handle, Audience, Video, Deal, Deliverable),
    *(Campaign, TrackingRow, Result, Order, Rate),
)
BOOK: tuple[Row, ...] = (
    Creator(creator_id="CR-A", handle="anna", followers=1000, followers_on=date(2026, 6, 10)),
    Handle(handle_id="H-A", creator="CR-A", handle="anna.old", valid_to=date(2026, 1, 31)),
    Campaign(campaign_id="C-A", name="Spring serum", currency="USD"),
    Deal(deal_id="D-A", campaign="C-A", creator="CR-A"),
    Deliverable(deliverable_id="L-A", deal="D-A", url=LINK + OURS),
    TrackingRow(tracking_id="G-A", campaign="C-A", creator="CR-A", promo_code="ANNA15", utm_content="anna_1"),
)


def book(*more: Row) -> dict[str, Table[Row]]:
    rows = (*BOOK, *more)
    stood = {
        model: tuple(row.standing_at(at) for at, row in enumerate((one for one in rows if type(one) is model), 3))
        for model in MODELS
    }
    return {model.sheet.title: Table(model, stood[model]) for model in MODELS}


def export(*records: Any, source: str = "studio_content", written: int = 13) -> Export:
    count = len({record.line for record in records})
    exported = datetime(2026, 6, written, tzinfo=UTC)
    return Export(source, "x.csv", records, (), (), count, count, exported_at=exported)


def put(placed: Placed, tables: dict[str, Table[Row]]) -> Draft:
    draft = Draft(tables, "book")
    draft.put(placed.upserts)
    return draft


def rows(draft: Draft, model: type[Row]) -> list[Any]:
    return list(draft.table(model.sheet.title))


# Posts


def post(line: int, video: str = OURS, handle: str = "anna", views: int = 40, **more: Any) -> PostFigures:
    captured = more.pop("captured_at", datetime(2026, 6, 12, 23, 59, tzinfo=UTC))
    figures: dict[str, int | float | Decimal] = {"views": views, "length": 21}
    return PostFigures(
        line=line,
        video_id=video,
        url=LINK + video,
        handle=handle,
        title="hi",
        captured_at=captured,
        figures=figures,
        **more,
    )


def test_a_deliverable_gets_results_and_its_blanks() -> None:
    draft = put(place_posts(export(post(2)), book(), today=TODAY), book())
    (result,) = rows(draft, Result)
    assert (result.deliverable, result.campaign, result.handle, result.views) == ("L-A", "C-A", "anna", 40)
    assert result.scope is ResultScope.CREATOR_ORGANIC
    (deliverable,) = rows(draft, Deliverable)
    assert (deliverable.video_id, deliverable.caption, deliverable.length_s) == (OURS, "hi", 21)
    assert not rows(draft, Video)


def test_other_posts_are_videos_of_whoever_had_the_handle_then() -> None:
    old = post(3, OTHER, "anna.old", posted_at=datetime(2025, 4, 8, tzinfo=UTC))
    late = post(4, "7600000000000000001", "anna.old", posted_at=datetime(2026, 4, 8, tzinfo=UTC))
    placed = place_posts(export(old, late, post(5, "7600000000000000002", "nobody")), book(), today=TODAY)
    (video,) = rows(put(placed, book()), Video)
    assert (video.creator, video.video_id, video.seen_at, video.length) == ("CR-A", OTHER, date(2026, 6, 12), 21)
    assert [found.code for found in placed.findings] == ["CS-I09", "CS-I09"]
    assert [left.line for left in placed.left] == [4, 5]


def test_figures_captured_later_stay_unless_replaced() -> None:
    tables = book(Video(video_row_id="V-A", video_id=OTHER, creator="CR-A", seen_at=date(2026, 6, 18), views=99))
    placed = place_posts(export(post(2, OTHER)), tables, today=TODAY)
    assert ([found.code for found in placed.findings], placed.upserts) == (["CS-I10"], ())
    placed = place_posts(export(post(2, OTHER)), tables, today=TODAY, replace=True)
    assert rows(put(placed, tables), Video)[0].views == 40


def test_importing_twice_changes_nothing() -> None:
    tables = book()
    placed = place_posts(export(post(2), post(3, OTHER)), tables, today=TODAY)
    once = put(placed, tables)
    again = put(place_posts(export(post(2), post(3, OTHER)), once.tables, today=TODAY), once.tables)
    assert not again.plan("import")


# Accounts


def test_followers_and_their_growth() -> None:
    days = [
        AccountDay(line=2, handle="anna", day=date(2026, 5, 13), figures={"followers": 1000}),
        AccountDay(line=3, handle="anna", day=date(2026, 6, 12), figures={"followers": 1100}),
    ]
    (creator,) = rows(put(place_accounts(export(*days), book(), today=TODAY), book()), Creator)
    assert (creator.followers, creator.followers_on) == (1100, date(2026, 6, 12))
    assert abs(creator.follower_growth - 0.1) < 1e-12


def test_days_without_followers_have_no_tab() -> None:
    placed = place_accounts(export(AccountDay(line=2, handle="anna", day=TODAY)), book(), today=TODAY)
    assert [left.line for left in placed.left] == [2]
    placed = place_accounts(export(AccountDay(line=2, handle="", day=TODAY)), book(), today=TODAY)
    assert "an unnamed account" in str(placed.findings[0])


def test_audience_by_segment() -> None:
    share = AudienceShare(line=2, handle="anna", dimension="gender", segment="Female", share=0.59)
    (row,) = rows(put(place_accounts(export(share), book(), today=TODAY), book()), Audience)
    assert (row.creator, row.share, row.as_of) == ("CR-A", 0.59, TODAY)


# Ads


def ad(line: int, day: int, name: str = f"Spark {OURS}", **more: Any) -> AdFigures:
    at = date(2026, 6, day)
    about: dict[str, Any] = {"platform": "tiktok", "campaign": "x", "currency": "USD", "spend": Decimal(10)} | more
    return AdFigures(line=line, ad=name, first_day=at, last_day=at, figures={"impressions": 100}, **about)


def place(*lines: AdFigures, tables: dict[str, Table[Row]] | None = None) -> tuple[Placed, list[Any]]:
    tables = tables or book()
    placed = place_ads(export(*lines, source="tiktok_ads"), tables, today=TODAY)
    return placed, rows(put(placed, tables), Result)


def test_days_of_an_ad_are_added_up_at_its_post() -> None:
    _, (result,) = place(ad(2, 1), ad(3, 2))
    assert (result.deliverable, result.scope) == ("L-A", ResultScope.CREATOR_PAID)
    assert (result.ad_spend, result.impressions) == (Decimal("20.00"), 200)


def test_overlapping_reports_count_each_day_once() -> None:
    tables = book()
    first = put(place_ads(export(ad(2, 1), ad(3, 2)), tables, today=TODAY), tables).tables
    second = place_ads(export(ad(2, 2), ad(3, 3), ad(4, 4)), first, today=TODAY)
    results = rows(put(second, first), Result)
    assert [row.ad_spend for row in results] == [Decimal("20.00"), Decimal("40.00")]
    again = put(second, first).tables
    renewed = place_ads(export(ad(2, 2), ad(3, 3), ad(4, 4)), again, today=TODAY)
    assert not put(renewed, again).plan("import")


def test_a_code_a_link_or_a_name_tell_where_an_ad_belongs() -> None:
    link = "https://shop.example/?utm_content=anna_1"
    placed, results = place(
        ad(2, 1, "Video with ANNA15"),
        ad(3, 1, "B", url=link),
        ad(4, 1, "C", campaign="EU Spring serum 2"),
        ad(5, 1, "D"),
    )
    assert [(row.scope, row.handle, row.comparison_name, row.ad_spend) for row in results] == [
        (ResultScope.BRAND_PAID, "anna", None, Decimal("20.00")),
        (ResultScope.PAID_SOCIAL, None, "TikTok Ads", Decimal("10.00")),
    ]
    assert [left.line for left in placed.left] == [5]


def test_spend_is_counted_in_the_campaigns_currency() -> None:
    rate = Rate(rate_id="R-A", rate_date=date(2026, 5, 29), from_currency="USD", to_currency="EUR", rate=0.8)
    placed, (result,) = place(ad(2, 1, currency="EUR"), tables=book(rate))
    assert (result.ad_spend, placed.findings) == (Decimal("12.50"), ())
    placed, (result,) = place(ad(2, 1, currency="EUR"))
    assert (result.ad_spend, result.impressions) == (None, 100)
    assert [found.code for found in placed.findings] == ["CS-R04"]


# Orders


def line(number: int, key: str, **more: Any) -> OrderLine:
    about: dict[str, Any] = {"gross": Decimal(18), "currency": "USD", "ordered_at": datetime(2026, 4, 13, tzinfo=UTC)}
    return OrderLine(line=number, key=key, order_id=key.split(" ")[2], **about | more)


def test_sellers_and_affiliate_orders_meet_in_one_row() -> None:
    affiliate = export(line(2, "TikTok Shop 5767 1 2", shop_creator="anna"), source="shop_affiliate_orders")
    seller = export(line(2, "TikTok Shop 5767 - 2", gross=Decimal(20), discount=Decimal(3)), source="shop_orders")
    for one, two in ((affiliate, seller), (seller, affiliate)):
        tables = put(place_orders(one, book()), book()).tables
        (order,) = rows(put(place_orders(two, tables), tables), Order)
        assert (order.gross, order.discount, order.shop_creator) == (Decimal("20.00"), Decimal("3.00"), "anna")
        assert order.status is OrderStatus.PAID


def test_partner_totals_never_count_an_order_twice() -> None:
    total = export(
        line(2, "TikTok Shop 2026-04-12-2026-04-18 anna 1", shop_creator="anna", count=3),
        source="shop_partner_products",
    )
    single = export(line(2, "TikTok Shop 5767 1 2", shop_creator="anna"), source="shop_affiliate_orders")
    for one, two in ((total, single), (single, total)):
        tables = put(place_orders(one, book()), book()).tables
        assert [left.line for left in place_orders(two, tables).left] == [2]
