"""Every real file of shops, analytics, ads, comments and creator lists: all rows accounted for, or refused by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from creatorsheet.files import open_file
from creatorsheet.imports.registry import read_export
from creatorsheet.kernel.refusal import Refused

pytestmark = pytest.mark.real

READ = {  # rows, used
    "shopify/shopify_orders_2022_78cols.csv": (98, 98),
    "shopify/shopify_orders_bdt_b.csv": (57, 57),
    "shopify/shopify_orders_ca.csv": (64, 64),
    "shopify/shopify_orders_inr.csv": (121, 121),
    "shopify/shopify_orders_small.csv": (9, 9),
    "shopify/shopify_orders_tr.csv": (818, 818),
    "shopify/shopify_sessions_social.csv": (49, 49),
    "ga4/ga4_dashboard_2021.csv": (6, 0),
    "ga4/ga4_excel_damaged_preamble.csv": (2999, 2999),
    "ga4/ga4_report_export_2023.csv": (156, 1),
    "ga4/ga4_report_export_es.csv": (138, 2),
    "ga4/ga4_snapshot_2026.csv": (386, 38),
    "ga4/ga4_snapshot_crlf.csv": (329, 4),
    "ga4/ga4_traffic_acquisition_weekly.csv": (600, 600),
    "ads/awin_publisher_performance.csv": (189, 189),
    "ads/facebook_kag_conversions.csv": (1143, 1143),
    "ads/meta_ads_day_age_gender.csv": (3000, 3000),
    "ads/meta_ads_total_row_quoted.csv": (3, 2),
    "comments/comments_tiktok_coded.csv": (91, 90),
    "comments/comments_tiktok_en_apify.csv": (757, 757),
    "comments/comments_tiktok_id_two_sheets.xlsx": (44, 44),
    "comments/comments_tiktok_vi.csv": (12000, 12000),
    "comments/comments_youtube_ko.csv": (2416, 2416),
    "comments/comments_youtube_spam_en.csv": (370, 370),
    "creator_lists/creators_ng_messy.csv": (200, 200),
    "creator_lists/creators_shop_gmv_cf.xlsx": (250, 248),
    "creator_lists/creators_shop_rates.csv": (250, 250),
    "creator_lists/creators_top1000_tiktok.csv": (1000, 999),
}
REFUSED = {
    "shopify/discount_codes_headerless.csv": "CS-I01",  # no header, and nothing that is a handle
    "ga4/ga4_obfuscated_sample_users.csv": "CS-I01",  # a table somebody derived, no report
    "creator_lists/campaign_payouts.xlsx": "CS-I01",  # numbers of influencers only
    "creator_lists/campaign_tracking.xlsx": "CS-I01",
    "creator_lists/campaign_influencers.xlsx": "CS-I02",  # names of people, no handles
    "creator_lists/creators_es_niches.csv": "CS-I02",
    "creator_lists/creators_ru_textnumbers.xlsx": "CS-I02",
    "creator_lists/creators_synthetic_clean.csv": "CS-I02",
    "creator_lists/creators_top1000_youtube.csv": "CS-I02",
}
OTHERS = ("ads/tiktok_",)
"""TikTok's own ad reports have their own test."""


@pytest.mark.parametrize("name", READ)
def test_rows_are_used_or_left_with_a_reason(shared_data: Path, name: str):
    exports = read_export(open_file(shared_data / name))
    for one in exports:
        assert one.used + len(one.left) == one.rows
        assert all(left.reason for left in one.left)
    assert (sum(one.rows for one in exports), sum(one.used for one in exports)) == READ[name]


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_nothing_can_be_made_of_is_refused(shared_data: Path, name: str):
    with pytest.raises(Refused) as refusal:
        read_export(open_file(shared_data / name))
    assert refusal.value.finding.code == REFUSED[name]


def test_no_file_is_passed_over(shared_data: Path):
    folders = {name.split("/")[0] for name in READ}
    there = {
        f"{folder}/{path.name}" for folder in folders for path in (shared_data / folder).iterdir() if path.is_file()
    }
    assert there == {*READ, *REFUSED, *(name for name in there if name.startswith(OTHERS))}


def test_totals_of_the_real_shops(shared_data: Path):
    """Gross less discount is the subtotal in every shop whose prices hold no tax."""
    export = read_export(open_file(shared_data / "shopify/shopify_orders_ca.csv"))[0]
    assert len(export.records) == 20
    turkish = read_export(open_file(shared_data / "shopify/shopify_orders_tr.csv"))[0]
    assert (len(turkish.records), {order.currency for order in turkish.records}) == (604, {"TRY", "USD"})


def test_spend_of_the_real_ads(shared_data: Path):
    """No cent is lost when age and gender are added up."""
    export = read_export(open_file(shared_data / "ads/meta_ads_day_age_gender.csv"))[0]
    assert len(export.records) == 192
    assert str(sum(ad.spend for ad in export.records)) == "2682.95"
