"""Rights in the check of terms: the first end counts, a use after it is told once, what ends soon comes in order."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.app.terms import terms
from creatorsheet.book.memory import MemoryBook
from creatorsheet.catalogue.results.choices import UsageChannel
from creatorsheet.contracts.licences import COLUMNS

TODAY = date(2026, 6, 13)
MAY = date(2026, 5, 1)


def clause(right_id="R-1", kind="Usage", **about):
    terms_of = {"starts": MAY, "starts_with": "A date", "lasts": 90, "lasts_unit": "Days", "territories": "Worldwide"}
    return {"right_id": right_id, "deal": "D-1", "kind": kind, "status": "Agreed", **terms_of, **about}


def ads(right_id="R-2", **about):
    return clause(right_id, "Paid advertising", ads_allowed="Yes", **about)


def spark(right_id="R-2", days="30", first=MAY, **about):
    return ads(right_id, spark_code="#key", spark_days=days, spark_from=first, **about)


def asset(**about):
    return {"asset_id": "Z-1", "deliverable": "L-1", "title": "Demo", **about}


def found(rights, assets=(), today=TODAY, as_of=None, **campaign):
    about = {"campaign_id": "C-1", "name": "Glow", "status": "Live", "audience_countries": "US", **campaign}
    rows = {
        "Campaigns": [about],
        "Creators": [{"creator_id": "K-1", "handle": "anna.skin"}],
        "Deals": [{"deal_id": "D-1", "campaign": "C-1", "creator": "K-1", "status": "Completed"}],
        "Deliverables": [{"deliverable_id": "L-1", "deal": "D-1", "number": 1}],
        "Rights": rights,
        "Assets": list(assets),
        "Settings": [{"setting_key": "Figures as of", "value": as_of}] if as_of else [],
    }
    told = terms(MemoryBook(rows), today=today).findings
    return [one for one in told if one.code.startswith("CS-K")]


def codes(*args, **about):
    return [one.code for one in found(*args, **about)]


@pytest.mark.parametrize("channel", [one for one in UsageChannel if one is not UsageChannel.PAID_TIKTOK])
def test_each_channel_has_its_own_yes(channel):
    yes = clause(lasts=300, **{COLUMNS[channel]: "Yes"})
    others = clause(lasts=300, **{key: "Yes" for one, key in COLUMNS.items() if one is not channel})
    assert codes([yes], [asset(used_on=channel)]) == []
    assert codes([others], [asset(used_on=channel)]) == ["CS-K01"]


@pytest.mark.parametrize("change", ["edited", "resized", "captioned", "cropped", "combined"])
def test_each_change_has_its_own_permission(change):
    may = {"edited": "edit", "resized": "resize", "captioned": "caption", "cropped": "crop", "combined": "combine"}
    used = [asset(used_on="Website", **{change: "Yes"})]
    bare = {"use_website": "Yes", "lasts": 300}
    assert codes([clause(**bare, **{f"may_{may[change]}": "Yes"})], used) == []
    rest = {f"may_{word}": "Yes" for one, word in may.items() if one != change}
    (told,) = found([clause(**bare, **rest)], used)
    assert f"for the website, {change}, which" in told.fact


day = st.integers(0, 80).map(lambda n: MAY + timedelta(days=n))


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 80), st.sampled_from(["7", "30", "60"]), day, day, day)
def test_a_use_is_told_when_it_passes_the_first_end(lasts, works, made, licensed, last):
    music = clause("R-3", "Music", music_source="Licensed track", music_until=licensed)
    rights = [ads(lasts=lasts), spark("R-4", works, made, lasts=lasts), music]
    ends = (MAY + timedelta(days=lasts - 1), made + timedelta(days=int(works) - 1), licensed)
    told = [one for one in found(rights, [asset(used_on="Paid TikTok", use_ends=last)]) if one.code == "CS-K02"]
    assert len(told) == (last > min(ends))
    for one in told:
        assert f"ends {min(ends)}, {(last - min(ends)).days} day" in one.fact


def test_an_extension_adds_its_days_whatever_the_order_and_letters_of_its_rows():
    first, more = spark("R-2", "30", lasts=300), spark("R-3", "7", date(2026, 5, 30), lasts=300)
    used = [asset(used_on="Paid TikTok", use_ends=date(2026, 6, 7))]
    for rights in ([first, more], [more, first], [first, more | {"spark_code": "#KEY"}]):
        (told,) = found(rights, used)
        assert told.code == "CS-K02"
        assert "its Spark code ends 2026-06-06, 1 day earlier" in told.fact
    assert codes([first, more | {"spark_code": "#other", "spark_days": "60"}], used) == []


def test_a_code_without_days_has_those_of_its_column():
    used = [asset(used_on="Paid TikTok", use_ends=date(2026, 5, 31))]
    (told,) = found([spark(days=None, lasts=300)], used)
    assert "its Spark code ends 2026-05-30" in told.fact


def test_the_key_of_an_ad_is_nowhere_in_a_finding():
    told = found([spark(days="60", lasts=50)])
    assert {one.code for one in told} == {"CS-K03", "CS-K07"}
    assert not any("#key" in str(one) for one in told)


def test_what_ends_soon_comes_in_the_order_of_its_days_and_by_the_day_of_the_figures():
    rights = [
        clause("R-1", use_website="Yes", lasts=70),
        clause("R-2", use_email="Yes", lasts=50),
        clause("R-3", use_sales="Yes", lasts=60),
    ]
    channels = ("Website", "Email", "Sales materials")
    used = [asset(used_on=channel) | {"asset_id": f"Z-{at}"} for at, channel in enumerate(channels)]
    assert [one.place.cell for one in found(rights, used)] == ["M4", "M5", "M3"]
    assert codes(rights, used, as_of="2026-05-01") == []
    assert codes(rights, used, as_of="2026-07-20") == ["CS-K02"] * 3


def test_a_boost_counts_until_its_campaign_is_closed():
    assert codes([spark(days="60", lasts=300)]) == ["CS-K03"]
    assert codes([spark(days="60", lasts=300)], status="Closed") == []
    assert codes([spark(days="60", lasts=300)], [asset(used_on="Paid TikTok", use_ends=date(2026, 6, 20))]) == []


def test_content_of_a_deal_without_clauses():
    assert codes([], [asset(used_on="Email")]) == ["CS-K01"]
    assert codes([], [asset()]) == []
