"""Every real export of TikTok and of advertisers is read with its rows accounted for, or refused for the right reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from creatorsheet.files import open_file
from creatorsheet.imports.registry import read_export
from creatorsheet.kernel.refusal import Refused

pytestmark = pytest.mark.real

EXPECTED = {
    "tiktok_studio/studio_content_en.csv": ("studio_content", 13, 13),
    "tiktok_studio/studio_content_en_2.csv": ("studio_content", 12, 12),
    "tiktok_studio/studio_content_ja_dates_quoted.csv": ("studio_content", 1, 1),
    "tiktok_studio/studio_content_ja_headers_quoted.csv": ("studio_content", 1, 1),
    "tiktok_studio/studio_content_pt_shifted_quoted.csv": ("studio_content", 2, 0),
    "tiktok_studio/studio_follower_activity_en.csv": ("studio_follower_activity", 168, 0),
    "tiktok_studio/studio_follower_gender_en.csv": ("studio_follower_gender", 3, 3),
    "tiktok_studio/studio_follower_history_en.csv": ("studio_follower_history", 365, 0),
    "tiktok_studio/studio_follower_territories_en.csv": ("studio_follower_territories", 11, 11),
    "tiktok_studio/studio_overview_en.csv": ("studio_overview", 365, 0),
    "tiktok_studio/studio_overview_new_followers_quoted.csv": ("studio_overview", 2, 0),
    "tiktok_studio/studio_viewers_en.csv": ("studio_viewers", 365, 0),
    "tiktok_videos/videos_apify_handbags.csv": ("video_list", 1351, 1268),
    "tiktok_videos/videos_bengali_followers.csv": ("video_author_list", 24, 24),
    "tiktok_videos/videos_google_course_sample.csv": ("CS-I01", 0, 0),
    "tiktok_videos/videos_jp_excel_damaged.csv": ("video_list", 6000, 6000),
    "tiktok_videos/videos_trending_2020.csv": ("video_list", 1000, 1000),
    "tiktok_videos/videos_vn_floats.csv": ("video_list", 1098, 1013),
    "tiktok_shop/shop_mcn_products_id_quoted.csv": ("shop_partner_products", 2, 1),
    "ads/awin_publisher_performance.csv": ("awin_publishers", 189, 189),
    "ads/facebook_kag_conversions.csv": ("facebook_conversions", 1143, 1143),
    "ads/meta_ads_day_age_gender.csv": ("meta_ads", 3000, 3000),
    "ads/meta_ads_total_row_quoted.csv": ("meta_ads", 3, 2),
    "ads/tiktok_ads_currency_in_header_quoted.csv": ("tiktok_ads_campaigns", 2, 2),
    "ads/tiktok_ads_daily_idr.csv": ("tiktok_ads", 141, 141),
    "ads/tiktok_ads_daily_idr_9.csv": ("tiktok_ads", 56, 56),
}
FOLDERS = ("tiktok_studio", "tiktok_videos", "tiktok_shop", "ads")


def test_all_real_files_are_listed(shared_data: Path) -> None:
    there = {f"{path.parent.name}/{path.name}" for folder in FOLDERS for path in (shared_data / folder).iterdir()}
    assert there == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_a_real_file_is_accounted_for(shared_data: Path, name: str) -> None:
    wanted, rows, used = EXPECTED[name]
    opened = open_file(shared_data / name)
    if wanted.startswith("CS-"):
        with pytest.raises(Refused, match=wanted):
            read_export(opened)
        return
    (export,) = read_export(opened)
    assert (export.source, export.rows, export.used) == (wanted, rows, used)
    assert export.used + len(export.left) == export.rows
    assert len({left.line for left in export.left}) == len(export.left)
