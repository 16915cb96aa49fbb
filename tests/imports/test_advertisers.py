"""Meta Ads and AWIN."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

META = "Day,Campaign name,Ad set name,Ad name,Gender,Age,Reach,Impressions,Results,Amount spent (USD),Reporting starts,Reporting ends"


def test_age_and_gender_of_one_day_are_one_record(read):
    export = read(
        f"\ufeff{META}\n"
        "2024-12-31,Boost,Followers,12.23.2024,female,45-54,3,4,,0.03,2024-12-31,2024-12-31\n"
        "2024-12-31,Boost,Followers,12.23.2024,male,45-54,6,6,1,0.02,2024-12-31,2024-12-31\n"
        "2025-01-01,Boost,Followers,12.23.2024,male,45-54,1,1,1,0.02,2025-01-01,2025-01-01\n"
    )[0]
    first, second = export.records
    assert (export.rows, export.used) == (3, 3)
    assert (first.ad, first.first_day, first.spend, first.currency) == (
        "12.23.2024",
        date(2024, 12, 31),
        Decimal("0.05"),
        "USD",
    )
    assert first.figures == {"impressions": 10, "reach": 9}
    assert second.first_day == date(2025, 1, 1)


def test_a_total_row_is_left_out(read):
    export = read(
        "Reporting starts,Reporting ends,Ad name,Impressions,3-second video plays,ThruPlays,Link clicks,Amount spent (USD),"
        'Results\n2026-10-01,2026-10-07,HookQ,"10,000","2,500",900,120,$50.00,4\n,,Total,"30,000",,,,,\n'
    )[0]
    record = export.records[0]
    assert (record.first_day, record.last_day) == (date(2026, 10, 1), date(2026, 10, 7))
    assert record.figures == {"impressions": 10_000, "views": 2500, "clicks": 120}
    assert record.spend == Decimal("50.00")
    assert [(one.line, one.reason) for one in export.left] == [(3, "rows of totals")]


def test_an_ad_called_total_stays(read):
    export = read(f"{META}\n2024-12-31,Boost,Set,Total,,,3,4,,0.03,2024-12-31,2024-12-31\n")[0]
    assert export.used == 1


def test_the_older_facebook_report(read):
    export = read(
        "Date,ad_id,xyz_campaign_id,fb_campaign_id,age,gender,interest,Impressions,Clicks,Spent,Total_Conversion,"
        "Approved_Conversion\n31-08-2023,708746,916,103916,30-34,M,15,7350,1,1.429999948,2,1\n"
    )[0]
    record = export.records[0]
    assert (record.ad, record.first_day, record.spend, record.currency) == (
        "708746",
        date(2023, 8, 31),
        Decimal("1.43"),
        "",
    )
    assert record.figures == {"impressions": 7350, "clicks": 1, "orders": 1}


def test_publishers_of_awin(read):
    export = read(
        '\ufeff"publisher_name","PublisherID","publisher_type","impressions","all_clicks","total_transactions",'
        '"total_revenue","total_commission"\r\n"Envolve","531021","Content","0","2435","88","20233.33","1495.18"\r\n'
        '"Nobody","","Content","0","1","0","0","0"\r\n'
    )[0]
    record = export.records[0]
    assert (record.dimension, record.value) == ("publisher", "531021")
    assert record.figures == {"clicks": 2435, "affiliate_sales": 88}
    assert [one.reason for one in export.left] == ["no publisher id"]
