"""What a search for creators tells people, and the figures behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.creators.groups import Group
from creatorsheet.creators.sifting import Filter, Sifted
from creatorsheet.kernel.money import written
from creatorsheet.kernel.words import counted, listed

FORMAT_KEYS = ("main_format", "second_format")
SHOWN = (
    "country",
    "language",
    "niche",
    "industry",
    "audience_type",
    *FORMAT_KEYS,
    "product_fit",
    "objective_fit",
    "agency",
)
"""Columns of Creators that stand in the answer as they are."""

NAMED = 5
"""Creators that one sentence names."""


def says(
    sifted: Sifted,
    filters: Sequence[Filter],
    left_out: Counter[str],
    people: int,
    campaign: str,
    *,
    own: bool,
    unknown: bool,
) -> Iterator[str]:
    """Who was found and by what, who was left out and why, and what would make the list longer."""
    asked = "; ".join(one.said for one in filters)
    yield f"{len(sifted.passed):,} of {counted(people, 'creator')} you may approach{f': {asked}' if asked else ''}."
    if own and filters:
        options = " ".join(one.option for one in filters if one.option)
        yield f"  That is what {campaign} itself asks for. To narrow or widen it, change: {options}"
    elif own:
        yield f"  {campaign} names no countries, audience type, product or objective, so nothing was asked for."
    if left_out:
        yield f"  Left out: {'; '.join(f'{n:,} {why}' for why, n in left_out.most_common())}."
    if sifted.maybe:
        blank = Counter({at: n for at, n in sifted.unknown.items() if filters[at].field})
        cells = ", ".join(f"{filters[at].field} {n:,}" for at, n in blank.most_common())
        may = f"{counted(len(sifted.maybe), 'more creator')} may fit, but not everything is known of them: {cells}."
        yield f"  {may} {'They are counted in below.' if unknown else 'Fill it in, or count them in with --unknown.'}"
    more = [f"{said} ({n:,})" for said, n in more_without(sifted, filters).items()]
    if len(filters) > 1 and more:
        yield f"  Giving up one of these would bring more: {'; '.join(more)}."


def nobody_has(missing: Mapping[str, Sequence[tuple[str, int]]]) -> Iterator[str]:
    """What is asked for and nobody has, and what creators have instead."""
    for said, values in missing.items():
        names = listed([f"{value} {n:,}" for value, n in values], most=NAMED)
        verb = "is" if len(values) == 1 else "are"
        yield f"  Nobody has {said}; " + (f"there {verb} {names}." if values else "it is blank for all of them.")


def more_without(sifted: Sifted, filters: Sequence[Filter]) -> dict[str, int]:
    """How many more there would be without one of the filters that can be given up, the most first."""
    return {filters[at].said: n for at, n in sifted.without.most_common() if filters[at].option}


def listing(
    passed: Sequence[Creator],
    tier: Callable[[Creator], str | None],
    worked: frozenset[str],
    there: frozenset[str],
    blank: Mapping[str, Sequence[str]],
) -> list[dict[str, Any]]:
    """Everybody who was found, as figures. `blank` holds by id what is not known of those who may fit."""
    return [
        {
            "id": one.id,
            "handle": one.handle,
            "name": one.name,
            "tier": tier(one),
            **{key: getattr(one, key) for key in SHOWN},
            "followers": one.followers,
            "median_views": one.median_views,
            "typical_rate": one.typical_rate,
            "rate_currency": one.rate_currency,
            "past_score": one.past_score,
            "worked_with": one.id in worked,
            "on_shortlist": one.id in there,
            "not_known": list(blank.get(one.id, ())),
        }
        for one in passed
    ]


def group(one: Group, label: str) -> dict[str, Any]:
    """A group as figures."""
    rates = [
        {"currency": each.currency, "n": each.n, "low": each.low, "middle": each.middle, "high": each.high}
        for each in one.rates
    ]
    return {
        "value": label,
        "known": bool(one.key),
        "creators": one.creators,
        "median_views": one.views,
        "views_of": one.n_views,
        "rates": rates,
    }


def ranges(rates: Sequence[Mapping[str, Any]]) -> str:
    """What the middle half of a group asks, by currency: EUR 300.00 to 900.00 (12)."""
    told = []
    for one in rates:
        low, high = (written(one[key], one["currency"]) for key in ("low", "high"))
        both = low if low == high else f"{low} to {high.removeprefix(one['currency']).strip()}"
        told.append(f"{both} ({one['n']:,})")
    return "; ".join(told)


def added(campaign: str, new: Sequence[Creator], there: int, *, add: bool) -> str:
    """What becomes of the shortlist of a campaign."""
    its = f"the shortlist of {campaign}"
    before = f"{there:,} of them {'is' if there == 1 else 'are'} on {its} already" if there else ""
    if not new:
        return f"{before}." if before else f"Nobody is added to {its}."
    who = listed([one.called for one in new], most=NAMED)
    many = counted(len(new), "creator")
    on = "it" if before else its
    does = (
        f"{many} {'goes' if len(new) == 1 else 'go'} on {on} as Found" if add else f"{many} can go on {on} with --add"
    )
    return f"{before}{'; ' if before else ''}{does}: {who}."
