"""What a creator's page says first, and what it would have the creator asked."""

from __future__ import annotations

from collections.abc import Iterator

from creatorsheet.creators.portrait import Kind, Portrait, Videos
from creatorsheet.kernel.words import listed

STEADY, UNEVEN = 0.8, 0.5
"""Share of videos near the median from which on views are called steady, and below which uneven."""

MOVING = 0.2
"""Change in 30 days from which on views are called rising or falling."""

LIKELY = 0.5
"""A campaign's target is told as likely met from this chance on."""

ADS = 3
"""Sponsored videos a comparison with their own needs."""

LONGEST = 80


def short(number: float) -> str:
    """A large number in a few signs, as it stands in sentences.

    >>> short(950), short(1_234), short(44_123), short(999_950), short(12_400_000)
    ('950', '1.2k', '44k', '1M', '12M')
    """
    for size, sign in ((1_000_000, "M"), (1_000, "k")):
        if number >= size * (0.9995 if sign == "M" else 0.99995):
            shown = number / size
            return f"{shown:.1f}".removesuffix(".0") + sign if shown < 9.95 else f"{shown:,.0f}{sign}"
    return f"{number:.0f}"


def title(one: Portrait) -> str:
    """The finding of the page: views and results, in a line of at most 80 signs."""
    if one.person.do_not_contact:
        said = ["do not contact"]
    elif one.blank:
        said = ["three steps to a first figure"]
    else:
        said = [_views(one.recent), _results(one)]
    called = one.person.called
    rest = ", ".join(part for part in said if part)
    room = LONGEST - len(rest) - 2
    return f"{called if len(called) <= room else f'{called[: room - 1]}…'}: {rest}"


def _views(recent: Videos) -> str:
    habits = recent.habits
    if habits.median is None:
        return "too few recent videos to judge" if habits.videos else "no recent videos"
    kind = ""
    if habits.trend is not None and abs(habits.trend) >= MOVING:
        kind = "rising " if habits.trend > 0 else "falling "
    elif habits.steady is not None:
        kind = "steady " if habits.steady >= STEADY else "uneven " if habits.steady < UNEVEN else ""
    return f"{kind}views around {short(habits.median)}"


def _results(one: Portrait) -> str:
    if not one.ran:
        return "not worked with yet"
    judged = [ran.chance for ran in one.ran if ran.chance is not None]
    if not judged:
        return f"{len(one.ran)} campaign{'' if len(one.ran) == 1 else 's'}, none with a target to judge by"
    met = sum(chance >= LIKELY for chance in judged)
    whole = len(judged) == len(one.ran)
    if len(judged) == 1:
        return f"target likely {'met' if met else 'missed'} in their one {'campaign' if whole else 'campaign with a target'}"
    return f"{met or 'none'} of {len(judged)} {'campaigns likely on target' if whole else 'targets likely met'}"


def asks(one: Portrait) -> Iterator[str]:
    """What only the creator can tell and is not known, or is out of date, as questions; nothing for who is not to be asked."""
    person, habits = one.person, one.recent.habits
    if person.do_not_contact:
        return
    dimensions = {split.dimension for split in one.audience if not split.stale}
    wanting = [words for words in ("Location", "Age range", "Gender distribution") if words not in dimensions]
    if wanting:
        words = {"Location": "country", "Age range": "age", "Gender distribution": "gender"}
        old = {split.dimension for split in one.audience if split.stale}
        again = " once more" if old & set(wanting) else ""
        yield f"Could you send your audience by {listed([words[one] for one in wanting])}{again}?"
    quoted = [price for price in one.prices if price.kind in (Kind.ASKED, Kind.USUAL)]
    if not quoted:
        yield "What do you ask for one video, without rights?"
    elif one.rate_stale:
        yield "Does your price for one video still hold?"
    if habits.completion is None:
        yield "What share of viewers sees the end of your last ten videos?"
    if habits.sponsored < ADS:
        yield "Could you send the figures of three sponsored posts?"
    if not person.agency and not person.reachable:
        yield "Who answers for you, and at which business address?"
    if not person.language or not person.market:
        yield "Where do you live, and in which language do you film?"
