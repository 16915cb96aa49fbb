"""How views ripen: the chain ladder's known answer, projections with ranges that hold, and refusals."""

from __future__ import annotations

import math
from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.kernel.unanswered import Unanswered
from creatorsheet.results.captures import Read
from creatorsheet.results.maturity import CAMPAIGNS, Curve, Post, factors, to_come, together

TAYLOR_ASHE = [
    [357848, 1124788, 1735330, 2218270, 2745596, 3319994, 3466336, 3606286, 3833515, 3901463],
    [352118, 1236139, 2170033, 3353322, 3799067, 4120063, 4647867, 4914039, 5339085],
    [290507, 1292306, 2218525, 3235179, 3985995, 4132918, 4628910, 4909315],
    [310608, 1418858, 2195047, 3757447, 4029929, 4381982, 4588268],
    [443160, 1136350, 2128333, 2897821, 3402672, 3873311],
    [396132, 1333217, 2180715, 2985752, 3691712],
    [440832, 1288463, 2419861, 3483130],
    [359480, 1421128, 2864498],
    [376686, 1363294],
    [344014],
]
"""Cumulative claims of Taylor and Ashe (1983), as in Mack (1993), Distribution-free calculation of the standard error of
chain ladder reserve estimates, ASTIN Bulletin 23(2)."""


def triangle(rows=TAYLOR_ASHE):
    size = max(map(len, rows))
    return np.array([[*row, *[math.nan] * (size - len(row))] for row in rows], float)


def days(number):
    return timedelta(days=float(number))


def post(campaign, *pairs):
    return Post(campaign, [Read(days(age), value, row) for row, (age, value) in enumerate(pairs, 1)])


def finished(campaigns=CAMPAIGNS, each=2, ages=(1, 7, 30)):
    """Videos whose views at 1, 7 and 30 days are about 20, 60 and 100 of a hundred."""
    shares = {1: 20, 7: 60, 30: 100}
    return [
        post(f"C-{c}", *((age, (shares[age] + (v if age < 30 else 0)) * 10 * (c + 1)) for age in ages))
        for c in range(campaigns)
        for v in range(each)
    ]


def heading(curve, *pairs, odd=()):
    return curve.projected(post("", *pairs).known, odd)


def test_the_chain_ladder_of_taylor_and_ashe():
    found = factors(triangle())
    assert found[:3] == pytest.approx([3.4906, 1.7473, 1.4574], abs=5e-5)
    latest = [row[-1] for row in TAYLOR_ASHE]
    whole = np.append(to_come(found), 1.0)
    reserve = sum(value * (whole[len(row) - 1] - 1) for value, row in zip(latest, TAYLOR_ASHE, strict=True))
    assert round(reserve) == 18_680_856


def mack(rows):
    """The standard error of the whole reserve (Mack 1993, theorem 3 and its corollary), from our factors."""
    held, f = triangle(rows), factors(triangle(rows))
    n = len(held)
    base = [held[: n - 1 - k, k].sum() for k in range(n - 1)]
    s2 = [
        float((held[: n - 1 - k, k] * (held[: n - 1 - k, k + 1] / held[: n - 1 - k, k] - f[k]) ** 2).sum())
        / (n - k - 2)
        for k in range(n - 2)
    ]
    s2.append(min(s2[-1] ** 2 / s2[-2], s2[-2], s2[-1]))
    full = held.copy()
    for k in range(n - 1):
        full[n - 1 - k :, k + 1] = full[n - 1 - k :, k] * f[k]
    total = 0.0
    for i in range(1, n):
        steps = range(n - 1 - i, n - 1)
        own = full[i, -1] ** 2 * sum(s2[k] / f[k] ** 2 * (1 / full[i, k] + 1 / base[k]) for k in steps)
        common = full[i, -1] * full[i + 1 :, -1].sum() * sum(2 * s2[k] / f[k] ** 2 / base[k] for k in steps)
        total += own + common
    return math.sqrt(total)


def test_mack_s_standard_error_follows_from_the_factors():
    assert round(mack(TAYLOR_ASHE)) == 2_447_095


def test_a_factor_is_of_totals_over_the_rows_known_at_both_ages():
    held = np.array([[10, 20, math.nan], [30, math.nan, 60], [10, 40, 80]])
    assert factors(held) == pytest.approx([60 / 20, 80 / 40])
    assert np.isnan(factors(np.array([[0, 5.0]]))[0])


def test_the_curve_tells_the_part_of_the_views_at_each_window():
    first, week = Curve(finished(), days(30)).shares([days(1), days(7), days(30)])
    assert (first.age, week.age) == (days(1), days(7))
    assert first.value == pytest.approx(0.205)
    assert week.value == pytest.approx(0.605)
    assert (week.videos, week.campaigns) == (10, 5)
    for one in (first, week):
        assert one.range.low <= one.value <= one.range.high


def test_no_curve_under_five_finished_campaigns():
    assert Curve(finished(campaigns=4, each=20), days(30)).shares([days(7)]) == []


def test_a_window_that_too_few_campaigns_know_is_left_out():
    held = [*finished(campaigns=4), *finished(ages=(7, 30))]
    assert [one.age for one in Curve(held, days(30)).shares([days(1), days(7)])] == [days(7)]


def test_a_projection_multiplies_what_was_read_by_the_ladder_s_factor():
    found = heading(Curve(finished(), days(30)), (1, 1_000), (7, 3_000))
    assert found.value == pytest.approx(3_000 / 0.605)
    assert found.mature == pytest.approx(0.605)
    assert (found.videos, found.campaigns) == (10, 5)
    assert 3_000 < found.low < found.value < found.high


def test_a_video_whose_end_is_known_is_itself():
    for age in (27, 30, 33, 45):
        ends = ((20, 900), (age, 1_000))
        found = heading(Curve([], days(30)), *ends)
        assert found.low == found.value == found.high
        assert found.mature == 1


@pytest.mark.parametrize(
    ("finished_ones", "captures", "why"),
    [
        (finished(campaigns=4, each=50), [(7, 3_000)], "4 finished campaigns"),
        (finished(campaigns=1), [(7, 3_000)], "1 finished campaign with this objective has"),
        (finished(), [], "Nobody has read"),
        (finished(), [(7, 0)], "no views yet"),
        (finished(), [(0.5, 100)], "0 finished campaigns"),
        (finished(), [(60, 900)], "after the period"),
        ([post(f"C-{n}", (1, 19), (30, 100)) for n in range(9)], [(1, 50)], "19% of its views"),
    ],
)
def test_what_cannot_be_projected_says_why(finished_ones, captures, why):
    with pytest.raises(Unanswered, match=why):
        heading(Curve(finished_ones, days(30)), *captures)


def test_from_a_fifth_of_its_views_on_a_video_is_projected():
    held = [post(f"C-{n}", (1, 200 + n % 2), (30, 1_000)) for n in range(9)]
    assert heading(Curve(held, days(30)), (1, 50)).mature >= 0.2


def test_a_capture_that_does_not_fit_is_not_projected_from():
    curve = Curve(finished(), days(30))
    assert heading(curve, (1, 1_000), (7, 3_000), odd={2}) == heading(curve, (1, 1_000))


def test_finished_videos_that_are_doubtful_or_were_read_late_do_not_count():
    late = [post(f"C-{n}", (7, 60), (60, 100)) for n in range(9)]
    assert Curve([*late, post("C-X", (80, 100))], days(90)).campaigns == 0
    doubtful = [Post(one.campaign, one.known, {3}) for one in finished()]
    assert Curve(doubtful, days(30)).campaigns == 0


def test_the_range_reaches_over_what_finished_videos_can_have_had_between_two_captures():
    same = [post(f"C-{n}", (1, 20), (7, 60), (30, 100)) for n in range(6)]
    found = heading(Curve(same, days(30)), (1, 200), (7, 600), (16, 850))
    even = 60 + 9 / 23 * 40
    assert found.low == 850, "it may have stopped growing"
    assert found.high == pytest.approx(850 * 100 / even)


def test_projections_together_are_surer_than_each_by_itself():
    curve = Curve(finished(each=6), days(30))
    parts = [heading(curve, (1, 1_000), (7, 3_000)) for _ in range(12)]
    span = together(parts)
    assert 12 * parts[0].low < span.low <= sum(one.value for one in parts) <= span.high < 12 * parts[0].high
    assert together(parts) == span, "the draws are fixed"
    done = heading(curve, (30, 500))
    assert together([done]) == type(span)(500.0, 500.0)


@settings(deadline=None, max_examples=50)
@given(
    st.lists(st.tuples(st.integers(1, 10**6), st.floats(0.02, 1), st.floats(0.02, 1)), min_size=CAMPAIGNS, max_size=20),
    st.integers(1, 10**6),
    st.floats(1, 29),
)
def test_a_range_holds_its_value_and_never_falls_below_what_was_read(videos, read, age):
    held = [
        post(f"C-{n}", *((day, round(whole * share)) for day, share in ((0.5, min(a, b) / 2), (1, min(a, b)), (7, max(a, b)), (30, 1))))
        for n, (whole, a, b) in enumerate(videos)
    ]  # fmt: skip
    try:
        found = heading(Curve(held, days(30)), (age, read))
    except Unanswered:
        return
    assert read <= found.low <= found.value <= found.high


def ripening(source, ages):
    """A video whose final views, pace and shape are its own."""
    whole = math.exp(source.normal(10, 1.3))
    pace, shape = 4 * math.exp(source.normal(0, 0.5)), 0.75 * math.exp(source.normal(0, 0.25))

    def part(day):
        return 1 - math.exp(-((day / pace) ** shape))

    return whole, [Read(days(day), round(whole * part(day) / part(30)), n) for n, day in enumerate(ages, 1)]


def covered(curve_of, age, source, rounds=25, each=8):
    hits = []
    for _ in range(rounds):
        held = [Post(f"C-{c}", ripening(source, (1, 7, 30))[1]) for c in range(6) for _ in range(4)]
        for _ in range(each):
            whole, known = ripening(source, [day for day in (1, 7) if day < age] + [age])
            hits.append(curve_of(held, known, whole))
    return sum(hits) / len(hits)


@pytest.mark.parametrize("age", [1, 4, 7, 12, 20])
def test_nineteen_of_twenty_ranges_hold_what_a_video_gets(age):
    def held_by(held, known, whole):
        found = Curve(held, days(30)).projected(known)
        return found.low - 1 <= whole <= found.high + 1

    assert covered(held_by, age, np.random.default_rng(20240229)) >= 0.9


@pytest.mark.parametrize("apart", [0.0, 0.3])
def test_nineteen_of_twenty_sums_of_a_campaign_lie_in_their_range_also_where_campaigns_ripen_apart(apart):
    """Videos of one campaign share how quickly they ripen; a sum of as many errs as their campaign does."""

    def ripened(draw, pace, ages):
        end, slow = math.exp(draw.normal(10, 1)), pace * math.exp(draw.normal(0, 0.25))
        part = [(1 - math.exp(-((age / slow) ** 0.7))) / (1 - math.exp(-((30 / slow) ** 0.7))) for age in ages]
        return [(age, int(end * one)) for age, one in zip(ages, part, strict=True)], end

    held = 0
    for seed in range(60):
        draw = np.random.default_rng(seed)
        paces = 5 * np.exp(draw.normal(0, apart, 7))
        done = [post(f"C-{c}", *ripened(draw, paces[c], (1, 3, 7, 14, 30))[0]) for c in range(6) for _ in range(6)]
        curve, young = Curve(done, days(30)), [ripened(draw, paces[6], (1, 3, 5)) for _ in range(10)]
        span = together([heading(curve, *pairs) for pairs, _ in young])
        held += span.low <= sum(end for _, end in young) <= span.high
    assert held >= 54


def test_ranges_by_views_would_be_too_narrow():
    """Mack's model takes each view for an observation: its ranges for one video hold less often than they say."""

    def by_views(held, known, whole):
        table = np.array(
            [[next(one.value for one in post.known if one.age == days(7)), post.known[-1].value] for post in held],
            float,
        )
        f, (then, end) = float(factors(table)[0]), table.T
        s2 = float((then * (end / then - f) ** 2).sum()) / (len(table) - 1)
        off = 1.96 * math.sqrt(s2 / f**2 * (1 / known[-1].value + 1 / then.sum()))
        return f * math.exp(-off) <= whole / known[-1].value <= f * math.exp(off)

    def by_videos(held, known, whole):
        found = Curve(held, days(30)).projected(known)
        return found.low - 1 <= whole <= found.high + 1

    ours, mack_s = (covered(one, 7, np.random.default_rng(3)) for one in (by_videos, by_views))
    assert mack_s < ours
