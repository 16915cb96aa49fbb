"""Windows from end to end: each video by its own time, finished campaigns behind projections, orders counted by age."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.app.windows import windows
from creatorsheet.book.memory import MemoryBook

TODAY = date(2026, 6, 20)
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
ORGANIC, PAID, TOTAL = "Creator post, organic", "Creator post, boosted", "Creator post, not split"


def campaign(key, **about):
    told = {"campaign_id": f"C-{key}", "name": f"Glow {key}", "status": "Live", "currency": "EUR"}
    return told | {"objective": "Generating TikTok Shop sales", "attribution_days": 30} | about


def video(key, of, number, posted=NOON, **about):
    told = {"deliverable_id": f"L-{key}", "deal": f"D-{of}", "number": number, "kind": "Video", "status": "Live"}
    return told | {"posted_at": posted} | about


def capture(key, of, age, posted=NOON, scope=ORGANIC, **counters):
    told = {
        "result_id": f"X-{key}",
        "deliverable": f"L-{of}",
        "scope": scope,
        "captured_at": posted + timedelta(days=age),
    }
    return told | counters


def order(number, code, hours, **about):
    told = {"order_row_id": f"O-{number}", "order_id": f"#{number}", "status": "Paid", "code_used": code}
    return told | {"ordered_at": NOON + timedelta(hours=hours), "gross": 50, "currency": "EUR"} | about


def book(videos, captures=(), campaigns=("A",), **tables):
    """One deal of anna with each campaign."""
    rows = [campaign(one) if isinstance(one, str) else one for one in campaigns]
    keys = [one["campaign_id"].removeprefix("C-") for one in rows]
    held = {
        "Campaigns": rows,
        "Creators": [{"creator_id": "CR-A", "handle": "anna.skin"}],
        "Deals": [{"deal_id": f"D-{key}", "campaign": f"C-{key}", "creator": "CR-A"} for key in keys],
        "Deliverables": list(videos),
        "Results": list(captures),
        **tables,
    }
    return MemoryBook(held, name="spring.xlsx")


def past(count=5, ages=(1, 7, 30), shares=(20, 60, 100), each=2, **about):
    """Finished campaigns, videos and captures; each video has its own views and nearly the same shares."""
    start = NOON - timedelta(days=200)
    campaigns = [campaign(f"P{n}", **{"status": "Closed"} | about) for n in range(count)]
    videos = [video(f"P{n}{v}", f"P{n}", v + 1, start) for n in range(count) for v in range(each)]
    captures = [
        capture(f"P{n}{v}-{age}", f"P{n}{v}", age, start, views=(share + (v if share < 100 else 0)) * (n + 2))
        for n in range(count)
        for v in range(each)
        for age, share in zip(ages, shares, strict=True)
    ]
    return campaigns, videos, captures


def ran(workbook, campaign="", today=TODAY):
    return windows(workbook, today=today, campaign=campaign)


def told(outcome, at=0):
    return outcome.figures["campaigns"][at]


def views(one):
    return {key: (window["views"]["value"], window["views"]["how"]) for key, window in one["windows"].items() if window}


def codes(outcome):
    return [(one.code, one.place.row) for one in outcome.findings]


def test_each_video_is_measured_from_its_own_time():
    late = NOON + timedelta(days=8)
    captures = [capture("1", "1", 1, views=100), capture("2", "1", 9, views=900), capture("3", "2", 1, late, views=70)]
    outcome = ran(book([video("1", "A", 1), video("2", "A", 2, late)], captures))
    first, second = told(outcome)["videos"]
    assert views(first)["h24"] == (100, "read")
    assert views(first)["d7"][1] == "between"
    assert 100 < views(first)["d7"][0] < 900
    assert first["windows"]["d7"]["views"]["age_hours"] == [24.0, 216.0]
    assert views(second) == {"h24": (70, "read")}
    assert told(outcome)["windows"]["h24"] == {"title": "first 24 hours", "views": 170, "videos": 2, "of": 2}


def test_the_moment_comes_from_the_video_id_where_nobody_typed_it():
    seconds = int(NOON.timestamp())
    known = video("1", "A", 1, None, video_id=str(seconds << 32))
    linked = video("2", "A", 2, None, url=f"https://www.tiktok.com/@anna.skin/video/{seconds << 32}")
    found = told(ran(book([known, linked])))["videos"]
    assert [one["posted_at"] for one in found] == [NOON.isoformat()] * 2


def test_boosts_are_no_part_of_how_a_post_grows():
    captures = [capture("1", "1", 1, views=100), capture("2", "1", 1, scope=PAID, views=9_000), capture("3", "1", 1, scope=TOTAL, views=9_100)]  # fmt: skip
    (one,) = told(ran(book([video("1", "A", 1)], captures)))["videos"]
    assert (one["scope"], views(one)["h24"]) == (ORGANIC, (100, "read"))


def test_captures_after_the_day_of_the_settings_are_not_seen():
    captures = [capture("1", "1", 1, views=100), capture("2", "1", 7, views=500)]
    settings_rows = [{"setting_key": "Figures as of", "value": "2026-06-03"}]
    outcome = ran(book([video("1", "A", 1)], captures, Settings=settings_rows))
    (one,) = told(outcome)["videos"]
    assert outcome.figures["as_of"] == "2026-06-03"
    assert views(one) == {"h24": (100, "read")}


def test_other_counters_have_windows_too():
    captures = [capture("1", "1", 1, views=100, likes=9), capture("2", "1", 7, views=500, saves=4)]
    (one,) = told(ran(book([video("1", "A", 1)], captures)))["videos"]
    assert {key: window["value"] for key, window in one["windows"]["h24"].items()} == {"views": 100, "likes": 9}
    assert {key: window["value"] for key, window in one["windows"]["d7"].items()} == {"views": 500, "saves": 4}


def young(campaigns, videos, captures, age=7, figure=3_000, **tables):
    return book(
        [*videos, video("1", "A", 1)],
        [*captures, capture("0", "1", 1, views=1_000), capture("1", "1", age, views=figure)],
        ["A", *campaigns],
        **tables,
    )


def test_five_finished_campaigns_of_the_objective_project_a_young_video():
    outcome = ran(young(*past()))
    (one,) = told(outcome)["videos"]
    assert one["heading"]["value"] == round(3_000 / 0.605)
    assert 3_000 < one["heading"]["low"] < one["heading"]["value"] < one["heading"]["high"]
    assert (one["heading"]["videos"], one["heading"]["campaigns"]) == (10, 5)
    assert any("by 10 videos of 5 finished campaigns" in line for line in outcome.says)
    assert told(outcome)["curve"][1]["share"] == 0.605


@pytest.mark.parametrize(
    "about",
    [
        {"count": 4, "each": 9},
        {"objective": "Increasing brand awareness"},
        {"status": "Cancelled"},
        {"status": "Live"},
        {"status": "Live", "ends": TODAY},
    ],
)
def test_nothing_is_projected_from_less(about):
    outcome = ran(young(*past(**about)))
    (one,) = told(outcome)["videos"]
    assert "why_not" in one["heading"]
    finished = about.get("count", 0)
    with_it = f"{finished} campaigns with this objective are" if finished else "no campaign with this objective is"
    assert f"  No video is projected: {with_it} finished, and 5 are needed." in outcome.says


def test_a_campaign_past_its_end_and_the_period_of_every_video_is_finished_though_nobody_closed_it():
    one = told(ran(young(*past(status="Measuring", ends=date(2026, 1, 1)))))
    assert one["finished_campaigns"] == 5
    posted_late = past(status="Measuring", ends=date(2026, 1, 1))
    posted_late[1][0]["posted_at"] = NOON
    assert told(ran(young(*posted_late)))["finished_campaigns"] == 4


def test_boosted_videos_whose_figures_are_not_split_tell_no_curve_and_are_not_projected():
    campaigns, videos, captures_ = past()
    start = NOON - timedelta(days=200)
    whole = [one | {"scope": TOTAL} for one in captures_]
    boosts = [capture(f"{one['deliverable_id']}-b", one["deliverable_id"].removeprefix("L-"), 20, start, PAID, views=50) for one in videos]  # fmt: skip
    assert "value" in told(ran(young(campaigns, videos, whole)))["videos"][0]["heading"]
    assert "why_not" in told(ran(young(campaigns, videos, [*whole, *boosts])))["videos"][0]["heading"]


def test_a_capture_that_does_not_fit_bears_no_projection():
    campaigns, videos, captures = past()
    captures[2]["views"] = 3
    one = told(ran(young(campaigns, videos, captures)))["videos"][0]
    assert one["heading"]["videos"] == 9


def test_a_wrong_capture_is_told_and_its_windows_are_marked():
    captures = [capture("1", "1", 1, views=900), capture("2", "1", 7, views=500), capture("3", "1", 12, views=1_200)]
    outcome = ran(book([video("1", "A", 1)], captures))
    assert codes(outcome) == [("CS-M02", "X-2")]
    (one,) = told(outcome)["videos"]
    assert one["windows"]["d7"]["views"]["doubtful"] is True
    assert "doubtful" not in one["windows"]["h24"]["views"]
    assert outcome.exit_code == 0


def test_orders_are_counted_by_the_age_of_the_first_post_and_none_is_lost():
    tracking = [{"tracking_id": "G-1", "campaign": "C-A", "creator": "CR-A", "promo_code": "ANNA15"}]
    orders = [
        order(1, "ANNA15", 3), order(2, "ANNA15", 23.9), order(3, "ANNA15", 24.1), order(4, "ANNA15", 24 * 6), order(5, "ANNA15", 24 * 12),
        order(6, "ANNA15", -5), order(7, "ANNA15", 30, status="Cancelled"), order(8, "BEN15", 4),
    ]  # fmt: skip
    outcome = ran(
        book([video("1", "A", 1), video("2", "A", 2, NOON + timedelta(days=5))], Tracking=tracking, Orders=orders)
    )
    (anna,) = told(outcome)["creators"]
    assert {key: anna["sold"][key]["count"] for key in ("h24", "d7", "d30", "full")} == {
        "h24": 2,
        "d7": 4,
        "d30": 5,
        "full": 5,
    }
    assert {key: anna["sold"][key]["over"] for key in ("h24", "d7", "d30")} == {"h24": True, "d7": True, "d30": False}
    assert (anna["sold"]["before"], anna["sold"]["total"]) == (1, 6)
    assert [one["sold"]["total"] for one in told(outcome)["videos"]] == [0, 0], (
        "the code does not say which video it was"
    )


def test_orders_of_a_code_that_belongs_to_one_video_are_told_by_video():
    tracking = [
        {"tracking_id": "G-1", "campaign": "C-A", "creator": "CR-A", "promo_code": "ANNA15", "deliverable": "L-1"}
    ]
    found = told(ran(book([video("1", "A", 1), video("2", "A", 2)], Tracking=tracking, Orders=[order(1, "ANNA15", 3)])))
    assert [one["sold"]["h24"]["count"] for one in found["videos"]] == [1, 0]


def test_a_campaign_for_leads_counts_what_it_acquires():
    tracking = [{"tracking_id": "G-1", "campaign": "C-A", "creator": "CR-A", "promo_code": "ANNA15"}]
    orders = [order(1, "ANNA15", 3), order(2, "ANNA15", 3, kind="Lead"), order(3, "ANNA15", 3, kind="Free trial")]
    leads = campaign("A", objective="Collecting leads or app downloads")
    found = told(ran(book([video("1", "A", 1)], (), [leads], Tracking=tracking, Orders=orders)))
    assert (found["counted"], found["creators"][0]["sold"]["total"]) == ("sign-ups", 2)


def test_campaigns_that_rest_are_told_only_when_they_are_named():
    closed = campaign("A", status="Closed")
    captures = [capture("1", "1", 1, views=100)]
    assert ran(book([video("1", "A", 1)], captures, [closed])).says == (
        "No campaign is running; name one with --campaign.",
    )
    named = ran(book([video("1", "A", 1)], captures, [closed]), "glow a")
    assert views(told(named)["videos"][0])["h24"] == (100, "read")
    assert named.findings == ()
    assert named.only == "C-A"


def test_a_post_of_the_future_is_not_live_and_an_order_of_the_future_tells_nothing_of_today():
    later = NOON + timedelta(days=90)
    tracking = [{"tracking_id": "T-A", "campaign": "C-A", "creator": "CR-A", "promo_code": "ANNA10"}]
    outcome = ran(
        book(
            [video("1", "A", 1), video("2", "A", 2, later)],
            [capture("1", "1", 1, views=100)],
            Tracking=tracking,
            Orders=[order(1, "ANNA10", 5), order(2, "ANNA10", 24 * 365)],
        )
    )
    assert [one["number"] for one in told(outcome)["videos"]] == [1]
    assert "Glow A: 1 of 1 live video has figures." in outcome.says
    assert not told(outcome)["creators"][0]["sold"]["d7"]["over"], "no order is known beyond the first day"
    assert ran(book([video("2", "A", 2, later)])).says == ("Glow A: no video is live yet.",)


@pytest.mark.parametrize("days", [-3, 10**9])
def test_an_attribution_window_that_is_a_slip_stops_nothing(days):
    tracking = [{"tracking_id": "T-A", "campaign": "C-A", "creator": "CR-A", "promo_code": "ANNA10"}]
    campaigns = [campaign("A", attribution_days=days, ends=date.max)]
    outcome = ran(book([video("1", "A", 1)], (), campaigns, Tracking=tracking, Orders=[order(1, "ANNA10", 5)]))
    assert told(outcome)["days"] == (30 if days < 0 else 3650)
    assert told(outcome)["creators"][0]["sold"]["total"] == 1


def test_nothing_is_written():
    outcome = ran(young(*past()))
    assert not outcome.plan


def test_figures_that_have_to_be_read_bring_their_day():
    posted = datetime(2026, 6, 13, 12, tzinfo=UTC)
    outcome = ran(book([video("1", "A", 1, posted)], [capture("1", "1", 1, posted, views=10)]))
    (finding,) = outcome.findings
    assert (finding.code, finding.due, finding.who, finding.campaign) == (
        "CS-M05",
        date(2026, 6, 21),
        "@anna.skin",
        "C-A",
    )


ages = st.floats(0.05, 60).map(lambda age: round(age, 2))
posts = st.lists(
    st.tuples(st.integers(0, 50), st.dictionaries(ages, st.integers(0, 10**7), max_size=5)), min_size=1, max_size=4
)


@settings(deadline=None, max_examples=40)
@given(posts, st.integers(1, 60), st.booleans())
def test_laws_of_random_workbooks(made, period, rising):
    videos, captures = [], []
    for n, (back, figures) in enumerate(made):
        posted = NOON - timedelta(days=back)
        videos.append(video(n, "A", n + 1, posted))
        values = sorted(figures.values()) if rising else list(figures.values())
        for i, (age, value) in enumerate(zip(sorted(figures), values, strict=True)):
            captures.append(capture(f"{n}-{i}", n, age, posted, views=value))
    outcome = ran(book(videos, captures, [campaign("A", attribution_days=period)]))
    one = told(outcome)
    assert len(one["videos"]) == len(made)
    if rising:
        assert not [finding for finding in outcome.findings if finding.code in ("CS-M02", "CS-M03")]
    for found in one["videos"]:
        n = int(found["id"].removeprefix("L-"))
        known = [
            row["views"] for row in captures if row["deliverable"] == found["id"] and row["captured_at"].date() <= TODAY
        ]
        assert found["captures"] == len(known)
        for window in found["windows"].values():
            if window:
                assert min(known) <= window["views"]["low" if "low" in window["views"] else "value"]
                assert window["views"]["value"] <= max(known)
                assert len(window["views"]["captured"]) == (2 if window["views"]["how"] == "between" else 1)
        fixed = [views(found)[key][0] for key in ("h24", "d7", "d30") if key in views(found)]
        if rising:
            assert fixed == sorted(fixed), n
    for key, window in one["windows"].items():
        assert window["videos"] == sum(bool(found["windows"][key]) for found in one["videos"]) <= window["of"]


def test_running_on_the_same_book_tells_the_same():
    assert ran(young(*past())).figures == ran(young(*past())).figures
