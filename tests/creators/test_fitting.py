"""Audience fit: shares of the wanted, ranges for what is not known, and the gate."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from creatorsheet.catalogue.creators.audience import Audience
from creatorsheet.catalogue.creators.choices import AudienceBase, AudienceDimension, VetoReason
from creatorsheet.catalogue.plan.choices import AudienceGender
from creatorsheet.contracts.territories import Territories
from creatorsheet.creators.audience import fit
from creatorsheet.creators.fitting import ASK, ASK_INTERESTS, audience_part, gate, percent, reaches
from creatorsheet.creators.segments import Wanted, band
from creatorsheet.creators.vetted import Stop

PLACE, AGE, GENDER, LIKES = AudienceDimension
FOLLOWERS, VIEWERS, ENGAGED = AudienceBase
DAY = date(2026, 11, 1)
READ = Territories(()).read
GERMAN = Wanted(countries=frozenset({"de", "at"}), where="DE and AT")
YOUNG = Wanted(ages=(18, 34))
WOMEN = Wanted(gender=AudienceGender.WOMEN)
FOOD = Wanted(interests=frozenset({"food", "home"}))


def rows(shares, dimension=PLACE, base=VIEWERS, day=DAY):
    return [
        Audience(dimension=dimension, segment=name, share=share, base=base, as_of=day) for name, share in shares.items()
    ]


def reach(wanted, *some, unread=None):
    (found,) = reaches([row for one in some for row in one], unread or {}, wanted, READ).values()
    return found


def span(wanted, shares):
    dimension = wanted.dimensions()[0]
    found = reach(wanted, rows(shares, dimension))
    assert not found.trouble
    return pytest.approx(found.low), pytest.approx(found.high)


def test_a_whole_audience_has_one_share():
    assert span(GERMAN, {"DE": 0.5, "Austria": 0.2, "US": 0.3}) == (0.7, 0.7)


def test_missing_mass_may_be_wanted_or_not():
    assert span(GERMAN, {"DE": 0.5, "US": 0.2}) == (0.5, 0.8)
    assert span(GERMAN, {"DE": 0.5, "US": 0.2, "Others": 0.3}) == (0.5, 0.8)


def test_once_every_wanted_country_has_its_share_the_rest_is_elsewhere():
    assert span(GERMAN, {"DE": 0.5, "AT": 0.1, "US": 0.2}) == (0.6, 0.6)
    assert span(GERMAN, {"DE": 0.5, "AT": 0.1, "Others": 0.4}) == (0.6, 0.6)


def test_whole_percents_that_miss_a_point_leave_nothing_open():
    assert span(GERMAN, {"DE": 0.5, "US": 0.49}) == (0.5, 0.5)
    assert span(GERMAN, {"DE": 0.5, "US": 0.48}) == (0.5, 0.52)


def test_a_place_nobody_knows_may_be_wanted():
    assert span(GERMAN, {"DE": 0.4, "AT": 0.1, "Bavaria": 0.2, "US": 0.3}) == (0.5, 0.7)


def test_a_group_of_countries_is_partly_wanted():
    assert span(GERMAN, {"EU": 0.6, "US": 0.4}) == (0, 0.6)
    assert span(Wanted(countries=READ("EU"), where="EU"), {"DE": 0.4, "fr": 0.2, "US": 0.4}) == (0.6, 0.6)


def test_bands_of_ages_are_cut_at_the_wanted_ages():
    assert span(YOUNG, {"13-17": 0.1, "18-24": 0.3, "25-34": 0.4, "35-44": 0.15, "55+": 0.05}) == (0.7, 0.7)
    found = reach(Wanted(ages=(21, 34)), rows({"13-17": 0.1, "18-24": 0.35, "25-34": 0.35, "35+": 0.2}, AGE))
    assert (found.low, found.high) == (pytest.approx(0.35), pytest.approx(0.7))
    assert found.even == pytest.approx(0.35 + 0.35 * 4 / 7)


def test_an_open_band_cannot_be_split_evenly():
    found = reach(Wanted(ages=(18, 60)), rows({"18-54": 0.6, "55+": 0.4}, AGE))
    assert (found.low, found.high, found.even) == (pytest.approx(0.6), pytest.approx(1), None)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("13-17", (13, 17)),
        ("18 – 24", (18, 24)),
        ("25 to 34 years", (25, 34)),
        ("55+", (55, 150)),
        (">=55", (55, 150)),
        ("under 18", (0, 17)),
        ("34-25", None),
        ("Gen Z", None),
        ("24", None),
    ],
)
def test_bands_are_read_as_exports_write_them(text, ends):
    assert band(text) == ends


def test_no_upper_limit_takes_all_older_ones():
    assert span(Wanted(ages=(35, 150)), {"13-17": 0.1, "18-34": 0.4, "35-54": 0.3, "55+": 0.2}) == (0.5, 0.5)


def test_gender_counts_the_wanted_one():
    assert span(WOMEN, {"Female": 0.62, "Male": 0.36, "Other": 0.02}) == (0.62, 0.62)
    assert span(Wanted(gender=AudienceGender.MEN), {"women": 0.6, "Unknown": 0.1}) == (0, 0.4)


@pytest.mark.parametrize("gender", [None, AudienceGender.ALL, AudienceGender.OTHER])
def test_no_gender_is_wanted(gender):
    assert Wanted(gender=gender).dimensions() == []


def test_people_have_several_interests():
    assert span(FOOD, {"Food": 0.4, "Home": 0.3, "Sport": 0.6}) == (0.4, 0.7)
    assert span(FOOD, {"Food": 0.7, "Home": 0.6}) == (0.7, 1)
    assert span(FOOD, {"Food": 0.4, "Sport": 0.6}) == (0.4, 1)
    assert span(Wanted(interests=frozenset({"food"})), {"Food": 0.4}) == (0.4, 0.4)


@pytest.mark.parametrize(
    ("shares", "trouble"),
    [
        ([{"DE": 0.7, "US": 0.32}], "add up to 102 %"),
        ([{"DE": 0.3}, {"Germany": 0.4}], "two different shares"),
        ([{"EU": 0.5, "DE": 0.3}], "two rows"),
        ([{"DE": 1.2}], "has a share of 120 %"),
    ],
)
def test_shares_that_cannot_be_right_tell_nothing(shares, trouble):
    found = reach(GERMAN, *map(rows, shares))
    assert trouble in found.trouble
    part = audience_part({PLACE: found}, GERMAN)
    assert part.low is None
    assert "Could you check your audience by country once more?" in part.asks[0]
    assert gate(found, 0.3, "DE") is None


def test_exactly_101_percent_is_still_rounding():
    assert not reach(GERMAN, rows({"DE": 0.7, "US": 0.31})).trouble


def test_a_row_pasted_twice_counts_once():
    once = {"DE": 0.3, "US": 0.7}
    assert reach(GERMAN, rows(once), rows(once)) == reach(GERMAN, rows(once))


def test_viewers_are_preferred_and_never_added_to_followers():
    viewers, followers = rows({"DE": 0.2, "US": 0.8}), rows({"DE": 0.6, "US": 0.4}, base=FOLLOWERS)
    assert reach(GERMAN, followers, viewers).base is VIEWERS
    assert reach(GERMAN, followers, viewers).high == pytest.approx(0.2)
    few = rows({"DE": 0.2, "US": 0.2})
    assert reach(GERMAN, followers, few).base is FOLLOWERS
    assert reach(GERMAN, rows({"DE": 0.2}, base=ENGAGED), few).base is VIEWERS


def test_the_newest_day_counts():
    old, new = rows({"DE": 0.9, "US": 0.1}, day=date(2026, 1, 1)), rows({"DE": 0.3, "US": 0.7})
    assert reach(GERMAN, new, old).low == pytest.approx(0.3)
    undated = rows({"DE": 0.8, "US": 0.2}, day=None)
    assert reach(GERMAN, undated, old).low == pytest.approx(0.9)
    assert reach(GERMAN, undated).low == pytest.approx(0.8)


def test_a_share_nobody_can_read_is_not_known():
    one, two = rows({"DE": None, "US": 0.6})
    assert reach(GERMAN, [one.standing_at(3), two.standing_at(4)], unread={3: frozenset({"share"})}).high == 0.4


def test_a_row_nobody_can_place_is_left_out():
    some = [row.standing_at(at) for at, row in enumerate(rows({"DE": 0.5, "US": 0.5}), 3)]
    assert reach(GERMAN, some, unread={3: frozenset({"as_of"})}).low == 0


WHOLE = Wanted(
    countries=frozenset({"de"}),
    where="DE",
    ages=(18, 34),
    gender=AudienceGender.WOMEN,
    interests=frozenset({"food"}),
)
ALL = [
    *rows({"DE": 0.5, "US": 0.5}),
    *rows({"18-34": 0.8, "35+": 0.2}, AGE),
    *rows({"Female": 0.6, "Male": 0.4}, GENDER),
    *rows({"Food": 0.3, "Sport": 0.9}, LIKES),
]


def part_of(wanted, some):
    return audience_part(reaches(some, {}, wanted, READ), wanted)


def test_location_counts_twice_and_interests_half():
    part = part_of(WHOLE, ALL)
    assert part.known
    assert part.low == pytest.approx(100 * (4 * 0.5 + 2 * 0.8 + 2 * 0.6 + 1 * 0.3) / 9)
    assert part.asks == ()
    assert part.made_of == (
        "in DE 50 % (viewers, 2026-11-01)",
        "18 to 34 years old 80 % (viewers, 2026-11-01)",
        "women 60 % (viewers, 2026-11-01)",
        "into food 30 % (viewers, 2026-11-01)",
    )


def test_under_half_of_what_counts_there_is_no_score():
    place = [row for row in ALL if row.dimension is PLACE]
    assert part_of(WHOLE, place).low is None
    assert part_of(WHOLE, place).asks == (ASK.format("age and gender"), ASK_INTERESTS)
    exactly = Wanted(countries=frozenset({"de"}), where="DE", ages=(18, 34), gender=AudienceGender.WOMEN)
    assert part_of(exactly, place).low == pytest.approx(25)
    assert part_of(exactly, place).high == pytest.approx(75)
    just_under = [*rows({"US": 0.49}), *[row for row in ALL if row.dimension is AGE]]
    assert part_of(Wanted(countries=frozenset({"de"}), where="DE", ages=(18, 34)), just_under).low is None


def test_who_wants_nobody_in_particular_is_told_apart_from_who_does_not_say():
    assert part_of(Wanted(where="Worldwide"), ALL).low == 100
    assert part_of(Wanted(), ALL).low is None


def test_a_wish_nobody_can_read_leaves_everything_open():
    wanted = Wanted(countries=frozenset({"de"}), where="DE", unread=frozenset({AGE}))
    part = part_of(wanted, ALL)
    assert part.low == pytest.approx(100 * 4 * 0.5 / 6)
    assert part.high == pytest.approx(100 * (4 * 0.5 + 2) / 6)
    assert part.asks == ()


@pytest.mark.parametrize(
    ("shares", "limit", "want"),
    [
        ({"DE": 0.3, "US": 0.7}, 0.3, None),
        ({"DE": 0.2, "AT": 0.1, "US": 0.7}, 0.3, None),
        ({"DE": 0.299, "US": 0.701}, 0.3, "29.9 % of the viewers are in DE; 30 % are needed"),
        ({"DE": 0.1, "US": 0.75}, 0.3, "at most 25 % of the viewers are in DE; 30 % are needed"),
        ({"DE": 0.1, "US": 0.7}, 0.3, "10 % to 30 % of the viewers are in DE; 30 % are needed"),
        ({}, 0.3, None),
    ],
)
def test_the_gate(shares, limit, want):
    found = gate(reach(GERMAN, rows(shares)), limit, "DE")
    if want and "to 30 %" not in want:
        assert found == Stop(VetoReason.AUDIENCE, want)
    else:
        assert found == want


def test_a_share_is_cut_and_not_rounded_up():
    assert (percent(0.2999), percent(0.3), percent(1), percent(0.1 + 0.2)) == ("29.9 %", "30 %", "100 %", "30 %")


NAMES = ["DE", "AT", "US", "FR", "GB", "BR"]
SPLITS = st.lists(st.integers(1, 60), min_size=6, max_size=6).map(
    lambda parts: {name: part / sum(parts) for name, part in zip(NAMES, parts, strict=True)}
)


@given(SPLITS)
def test_the_share_of_the_wanted_is_the_best_overlap_with_a_split_of_them(shares):
    inside = shares["DE"] + shares["AT"]
    wanted = [shares[name] / inside if name in ("DE", "AT") else 0 for name in NAMES]
    assert reach(GERMAN, rows(shares)).low == pytest.approx(fit(wanted, [shares[name] for name in NAMES]).low)


@given(SPLITS, st.sets(st.sampled_from(NAMES)), st.permutations(range(6)))
def test_the_range_holds_the_share_once_all_is_known_in_whatever_order(shares, hidden, order):
    full = reach(GERMAN, rows(shares))
    assume(sum(shares[one] for one in hidden) > 0.015 or not hidden)
    some = [row for row in rows(shares) if row.segment not in hidden]
    part = reach(GERMAN, some) if some else reach(GERMAN)
    assert part.low - 1e-9 <= full.low <= part.high + 1e-9
    shuffled = [rows(shares)[at] for at in order]
    assert reach(GERMAN, shuffled).low == pytest.approx(full.low)


@given(st.sets(st.integers(0, len(ALL) - 1)))
def test_the_range_holds_the_score_once_all_is_known(hidden):
    full = part_of(WHOLE, ALL)
    part = part_of(WHOLE, [row for at, row in enumerate(ALL) if at not in hidden])
    if part.low is not None:
        assert part.low - 1e-6 <= full.low <= part.high + 1e-6


@given(SPLITS, st.floats(0, 1))
def test_more_of_the_wanted_never_fit_less(shares, moved):
    more = shares | {"DE": shares["DE"] + moved * shares["US"], "US": shares["US"] * (1 - moved)}
    assert reach(GERMAN, rows(more)).low >= reach(GERMAN, rows(shares)).low - 1e-9
