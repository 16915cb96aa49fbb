"""The mix as a marketer asks for it: limits hold, reasons are true, clashes really clash."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.planning import outlook, reasons
from creatorsheet.planning.clash import clash, possible
from creatorsheet.planning.mix import FEW, Kind, Limit, Money, Offer, task
from creatorsheet.planning.outlook import Forecast
from creatorsheet.planning.problem import Row

TIERS, MARKETS = ("Nano", "Micro"), ("DE", "US", "AT")


@st.composite
def offers(draw, most=7):
    found = []
    for at in range(draw(st.integers(0, most))):
        agreed = draw(st.sampled_from([False] * 6 + [True]))
        found.append(
            Offer(
                key=f"S-{at}",
                person=draw(st.sampled_from([f"K-{at}", f"K-{at}", "K-0"])),
                name=f"creator{at}",
                worth=draw(st.integers(0, 30)),
                fee=draw(st.integers(0, 20)),
                tested=draw(st.booleans()),
                tier=draw(st.sampled_from(TIERS)),
                market=draw(st.sampled_from(MARKETS)),
                agreed=agreed,
            )
        )
    agreed = {one.person: one for one in found if one.agreed}  # of one person one deal
    return [replace(one, agreed=agreed.get(one.person) is one) for one in found]


@st.composite
def tasks(draw, *, lows=True):
    known = draw(offers())
    money = Money(
        draw(st.integers(0, 60)), Decimal(draw(st.sampled_from(["0", "0.15", "0.5"]))), spent=draw(st.integers(0, 5))
    )
    everybody = range(len(known))
    others = []
    for kind, name, members in (
        (Kind.NUMBER, "", everybody),
        *((Kind.TIER, one, [at for at in everybody if known[at].tier == one]) for one in TIERS),
        *((Kind.MARKET, one, [at for at in everybody if known[at].market == one]) for one in MARKETS),
    ):
        if lows and draw(st.sampled_from([False, False, True])):
            others.append(Limit(kind, name, draw(st.integers(1, 3)), frozenset(members), least=True))
        if draw(st.sampled_from([False, False, True])):
            others.append(Limit(kind, name, draw(st.integers(0, 3)), frozenset(members)))
    return task(known, money, others)


def sets(one):
    size = len(one.offers)
    return [each for number in range(size + 1) for each in combinations(range(size), number)]


def keeps(one, taken, limits=None):
    """Worked out from the offers alone."""
    for limit in one.limits if limits is None else limits:
        inside = [one.offers[at] for at in taken if at in limit.members]
        amount = sum(each.fee for each in inside) if limit.kind in (Kind.BUDGET, Kind.RESERVE) else len(inside)
        if amount < limit.bound if limit.least else amount > limit.bound:
            return False
    return True


def worth(one, taken):
    return sum(one.offers[at].worth for at in taken)


def most(one, *, having=lambda _: True):
    return max((worth(one, each) for each in sets(one) if keeps(one, each) and having(set(each))), default=None)


@settings(deadline=None, max_examples=80)
@given(tasks())
def test_no_set_beats_the_mix(one):
    mix = one.best()
    assert (mix.worth if mix else None) == most(one)
    assert mix is None or keeps(one, mix.taken)


@settings(deadline=None, max_examples=80)
@given(tasks(), st.integers(0, 30))
def test_more_money_never_brings_less(one, more):
    mix = one.best()
    if mix is None:
        return
    richer = replace(one, money=replace(one.money, total=one.money.total + more)).best()
    assert richer
    assert richer.worth >= mix.worth


@settings(deadline=None, max_examples=80)
@given(tasks())
def test_what_is_agreed_is_in_and_of_one_person_one_offer(one):
    mix = one.best()
    if mix is None:
        return
    assert {at for at, each in enumerate(one.offers) if each.agreed} <= set(mix.taken)
    people = [one.offers[at].person for at in mix.taken]
    assert len(people) == len(set(people))


@settings(deadline=None, max_examples=80)
@given(tasks())
def test_why_somebody_is_out_is_true(one):
    mix = one.best()
    if mix is None:
        return
    found = reasons.outs(one, mix, reasons.prices(one, mix))
    assert set(found) == set(range(len(one.offers))) - set(mix.taken)
    for at, out in found.items():
        inside = most(one, having=lambda taken, at=at: at in taken)
        if out.costs is None:
            assert inside is None
        else:
            assert out.sure
            assert mix.worth - inside == out.costs


@settings(deadline=None, max_examples=90)
@given(tasks())
def test_what_a_limit_costs_is_what_dropping_it_brings(one):
    mix = one.best()
    if mix is None:
        return
    for limit, free in reasons.prices(one, mix).items():
        assert free.worth == most(one.without(limit)) >= mix.worth


@settings(deadline=None, max_examples=90)
@given(tasks())
def test_next_best_mixes_are_the_best_that_bring_somebody_else(one):
    mix = one.best()
    if mix is None:
        return
    earlier = [set(mix.taken)]
    for change in reasons.alternatives(one, mix, 3):
        taken = (set(mix.taken) | set(change.comes)) - set(change.leaves)
        assert keeps(one, taken)
        assert (
            worth(one, taken) == change.worth == most(one, having=lambda other: all(other - each for each in earlier))
        )
        earlier.append(taken)
    if len(earlier) < 4:
        assert most(one, having=lambda other: all(other - each for each in earlier)) is None


@settings(deadline=None, max_examples=90)
@given(tasks())
def test_clashing_limits_really_clash(one):
    if one.best() is not None:
        return
    found = clash(one)
    assert not any(keeps(one, each, found.limits) for each in sets(one))
    for limit in found.limits:
        rest = [other for other in found.limits if other is not limit]
        assert possible(one, rest)
        assert any(keeps(one, each, rest) for each in sets(one))


def moved(one, way):
    """The limits of a task after a change."""
    changed = dict(way.moves)
    return [
        replace(limit, bound=limit.bound + (-1 if limit.least else 1) * changed.get(limit, 0)) for limit in one.limits
    ]


@settings(deadline=None, max_examples=90)
@given(tasks())
def test_each_change_that_is_told_helps_and_less_of_it_does_not(one):
    if one.best() is not None:
        return
    ways = clash(one).ways
    assert ways
    assert [way.weight for way in ways] == sorted(way.weight for way in ways)
    for way in ways:
        assert any(keeps(one, each, moved(one, way)) for each in sets(one))
        [(limit, amount), *more] = way.moves
        if not more:
            shorter = replace(way, moves=((limit, amount - 1),))
            assert not any(keeps(one, each, moved(one, shorter)) for each in sets(one))


def test_several_clashes_at_once_are_solved_by_several_changes():
    known = [Offer("S-0", "K-0", "anna", 5, 10, tier="Nano"), Offer("S-1", "K-1", "ben", 5, 10, tier="Micro")]
    limits = [Limit(Kind.TIER, one, 2, frozenset([at]), least=True) for at, one in enumerate(TIERS)]
    found = clash(task(known, Money(100), limits))
    assert len(found.limits) == 1
    [way] = found.ways
    assert [(limit.name, amount) for limit, amount in way.moves] == [("Nano", 1), ("Micro", 1)]


def test_the_reserve_is_what_tested_creators_may_not_use():
    known = [Offer("S-0", "K-0", "anna", 9, 10, tested=True), Offer("S-1", "K-1", "ben", 5, 10)]
    assert task(known, Money(10)).best().taken == (0,)
    assert task(known, Money(10, Decimal("0.1"))).best().taken == (1,)
    assert task(known, Money(10, kept=1)).best().taken == (1,)
    assert task([replace(known[0], agreed=True), known[1]], Money(10, Decimal("0.5"))).best().taken == (0,)


def test_large_tasks_are_answered_with_bounds():
    known = [
        Offer(f"S-{at:03}", f"K-{at}", f"creator{at}", 100 + at * 37 % 91, 10 + at * 13 % 17) for at in range(FEW + 50)
    ]
    one = task(known, Money(200))
    mix = one.best()
    assert mix.proved
    found = reasons.outs(one, mix, {})
    assert len(found) > FEW
    for at, out in list(found.items())[:20]:
        assert not out.sure
        assert out.costs <= mix.worth - most_with(one, at)
    for _, change in reasons.steps(one, mix):
        assert change.worth <= change.bound


def most_with(one, at):
    return one.best(Row.count([at], low=1)).worth


# The outlook


def test_the_total_of_one_forecast_is_that_forecast():
    low, middle, high = outlook.total([Forecast(10_000, 4_000, 30_000)])
    assert low == pytest.approx(4_000, rel=0.05)
    assert middle == pytest.approx(10_000, rel=0.05)
    assert high == pytest.approx(30_000, rel=0.05)


def test_many_together_are_surer_than_each_alone_and_always_the_same():
    some = [Forecast(10_000, 4_000, 30_000)] * 20
    low, _, high = outlook.total(some)
    assert 20 * 4_000 < low < high < 20 * 30_000
    assert outlook.total(some) == (low, outlook.total(some)[1], high)


def test_without_a_range_nothing_is_told():
    assert outlook.total([]) is None
    assert outlook.total([Forecast(10_000, 4_000, 30_000), Forecast(500)]) is None
    assert outlook.total([Forecast(10_000, 12_000, 30_000)]) is None


def test_who_is_always_better_is_in_every_future():
    known = [
        Offer("S-0", "K-0", "anna", 1_000, 5),
        Offer("S-1", "K-1", "ben", 900, 5),
        Offer("S-2", "K-2", "cleo", 5, 5),
    ]
    one = task(known, Money(5))
    forecasts = [Forecast(1_000, 700, 1_500), Forecast(900, 600, 1_400), Forecast(5, 4, 6)]
    shares = outlook.stability(one, one.best().taken, forecasts, lambda _, views: views)
    assert sum(shares) == pytest.approx(1)
    assert shares[0] > shares[1] > shares[2] == 0
    assert outlook.stability(one, (0,), [Forecast(1)] * 3, lambda _, views: views) is None
