"""What is said of a study of patterns, on the page and elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from creatorsheet.catalogue.results.choices import Verdict
from creatorsheet.kernel.words import counted, listed
from creatorsheet.learning.apart import NEAR, Effect, Factor, Told
from creatorsheet.learning.components import Link
from creatorsheet.learning.patterns import FALSE, FEWEST_CREATORS, LINE, Pattern, Standing
from creatorsheet.learning.study import Study

HINTS = 3
"""Hints that are named as tests."""

MOST = 4
"""Kinds without a figure that are named."""

UNSEEN = 10.0
"""From this multiple on a limit says nothing."""

SEEN = 1.005
"""Under this multiple typical creators, or concepts, are all alike."""

NAMED = 2
"""Creators of a part that are named."""


def times(ratio: float | None) -> str:
    """A multiple, as finely as it is worth.

    >>> times(1.563), times(0.42), times(13.4), times(0.004), times(None)
    ('1.6×', '0.42×', '13×', 'under 0.01×', '–')
    """
    if ratio is None:
        return "–"
    if ratio < 0.01:
        return "under 0.01×"
    return f"{ratio:,.0f}×" if ratio >= 10 else f"{ratio:.1f}×" if ratio >= 1 else f"{ratio:.2f}×"


def span(low: float | None, high: float | None) -> str:
    """Its range: 1.2–2.1×; above 1.2× where there is no upper end."""
    if low is None:
        return ""
    if high is None or high > 99:
        return f"above {times(low)}"
    return f"{times(low).rstrip('×')}–{times(high)}"


def share(part: float) -> str:
    """A part of all differences, in whole per cent."""
    return f"{100 * part:.0f}%"


def title(study: Study) -> str:
    """The finding of the whole page."""
    held, hints = study.found.of(Standing.HOLDS), study.found.of(Standing.HINT)
    if held and (best := study.best):
        more = (
            f", and {counted(len(held) - 1, 'more pattern')} {'holds' if len(held) == 2 else 'hold'}"
            if held[1:]
            else ""
        )
        return f"{name(best)}: {times(best.ratio)} {study.response.got} of other videos{more}"
    if hints:
        return f"No pattern is sure yet: {counted(len(hints), 'hint')} in {counted(study.found.looks, 'look')} to put to a test"
    if study.found.looks:
        return (
            f"Nothing stands out: {counted(study.found.looks, 'look')} at {counted(study.videos, 'video')}, no pattern"
        )
    if study.videos:
        return f"Too early: no kind has {study.fewest} videos of {FEWEST_CREATORS} creators who also made others"
    return "No video can be judged yet"


def name(one: Pattern) -> str:
    """Problem first (hook); with its other where there are only two."""
    against = f" v. {one.against.lower()}" if one.against else ""
    return f"{one.kind}{against} ({one.trait.title.lower()})"


def about(study: Study) -> str:
    """What the page rests on."""
    if not study.videos:
        young = (
            f"{counted(study.young, 'live video')} {'is' if study.young == 1 else 'are'} too young"
            if study.young
            else ""
        )
        blank = f"{counted(study.blank, 'video')} without {study.response.title.lower()}" if study.blank else ""
        return (
            f"{listed([one for one in (young, blank) if one])}."
            if young or blank
            else "No video is live yet in a campaign that is past Draft and not cancelled."
        )
    where = study.campaign or counted(study.campaigns, "campaign")
    told = (
        f"{study.response.title} of {counted(study.videos, 'video')} by {counted(study.creators, 'creator')}, {where}."
    )
    left = []
    if study.young:
        left.append(f"{study.young} too young")
    if study.blank:
        left.append(f"{study.blank} without the figure")
    told += f" Left out: {' and '.join(left)}." if left else ""
    if study.instead:
        told += f" {listed(study.instead)} would come first, but too few videos have enough of {'it' if len(study.instead) == 1 else 'them'}."
    return told


def method(study: Study) -> str:
    """How to read the ranges."""
    return (
        f"Typical {study.response.title.lower()} as a multiple of other videos by the same creators in the same campaigns, with 95%"
        f" range. Sure: at most {share(FALSE)} of such patterns are chance, after {counted(study.found.looks, 'look')}."
        " An association, not a cause: test it."
    )


def patterns_say(study: Study) -> str:
    """The finding of the first section."""
    held, hints = study.found.of(Standing.HOLDS), study.found.of(Standing.HINT)
    if not study.found.looks:
        return f"No kind can be compared yet: each needs {study.fewest} videos of {FEWEST_CREATORS} creators who also made others"
    sure = (
        f"{counted(len(held), 'pattern')} {'holds' if len(held) == 1 else 'hold'} up"
        if held
        else "No pattern holds up yet"
    )
    hinted = f", {counted(len(hints), 'hint')} to test" if hints else ""
    return f"{sure}{hinted}, in {counted(study.found.looks, 'look')}"


def reading(one: Pattern) -> str:
    """What can be said of a kind, in few words. A range that reaches far to a side leaves open what is there."""
    if one.standing is Standing.NOTHING:
        near = one.low is not None and one.high is not None and one.low >= 1 / NEAR and one.high <= NEAR
        return "Little or no difference" if near else "Cannot tell yet"
    said = "Sure" if one.standing is Standing.HOLDS else "Hint, test it"
    if one.same:
        return f"{said}; or its {listed([trait.title.lower() for trait, _ in one.same], 'or')}"
    return f"{said}; {one.along}" if one.along else said


def left_out(study: Study) -> list[str]:
    """Why some kinds have no figure, a line for each reason; opening lines are told elsewhere."""

    def of(standing: Standing) -> list[Pattern]:
        return [one for one in study.found.of(standing) if one.trait != LINE]

    lines = []
    if alone := [f"{kind(one)} from {study.called(one.creators[0])}" for one in of(Standing.ALONE)]:
        lines.append(f"One creator alone, so that the two cannot be told apart: {listed(alone, most=MOST - 1)}.")
    if uncompared := [kind(one) for one in of(Standing.UNCOMPARED)]:
        lines.append(f"Their creators, or their campaigns, had nothing else: {listed(uncompared, most=MOST)}.")
    if few := [kind(one) for one in of(Standing.FEW)]:
        lines.append(
            f"Under {study.fewest} videos, or under {FEWEST_CREATORS} creators who also made others: {listed(few, most=MOST)}."
        )
    return lines


def kind(one: Pattern) -> str:
    """Tutorial (video format)."""
    return f"{one.kind} ({one.trait.title.lower()})"


def apart_says(study: Study) -> str:
    """The finding about creator and creative."""
    if not study.apart.told:
        return "Creator and creative cannot be told apart yet"
    one = study.apart.told[0]
    more, less = (one.by_creator, "creators"), (one.by_concept, "concepts")
    if less[0].share > more[0].share:
        more, less = less, more
    if more[0].low < SEEN:
        return "Neither who films nor which concept makes a difference that is sure"
    return (
        f"{more[1].capitalize()} make {share(more[0].share)} of the difference between videos, {less[1]} {share(less[0].share)},"
        f" all else {share(one.rest)}"
    )


def factor(word: str, one: Factor) -> str:
    """How far apart creators, or concepts, are."""
    if one.times < SEEN:
        most = f" by more than {times(one.high)}" if one.high and one.high < UNSEEN else ""
        return f"{word.capitalize()}s do not differ{most}, as far as can be seen"
    if one.high is None:
        return f"A typical {word} is {times(one.times)} above or below the usual (from {times(one.low)}, no upper end)"
    return f"A typical {word} is {times(one.times)} above or below the usual ({span(one.low, one.high)})"


def part_says(study: Study, part: Told) -> str:
    """Who is compared."""
    creators, concepts = len(part.part.creators), len(part.part.concepts)
    others = len(study.apart.told) + len(study.apart.untold) - 1
    alone = f"; {counted(others, 'other group')} cannot be compared with these" if others else ""
    return (
        f"{counted(part.part.videos, 'video')}, {counted(creators, 'creator')}, {counted(concepts, 'concept')}{alone}"
    )


def verdict(one: Effect, factor: Factor) -> str:
    """The proposal of a creator or concept."""
    if factor.times < SEEN:
        return "No difference seen"
    return {Verdict.GOOD: "As expected", Verdict.UNCLEAR: "Cannot tell yet"}.get(one.verdict, str(one.verdict))


def why_not(study: Study) -> list[str]:
    """Why something is not told apart: a line for each part that is not, at most four."""
    if not study.apart.told and not study.apart.untold:
        return [
            f"{study.apart.why[:1].upper()}{study.apart.why[1:]}: fill Concept in Deliverables, the same name for the same idea."
        ]
    lines = []
    for other in study.apart.told[1:3]:
        best = other.concepts[0]
        lines.append(
            f"By themselves, {group(study, other.part.creators)}: of {len(other.concepts)} concepts '{best.name}' did best,"
            f" {times(best.ratio)} ({span(best.low, best.high)})."
        )
    for one in study.apart.untold[:4]:
        lines.append(f"{group(study, one.part.creators)}: {one.why}.")
    if len(study.apart.untold) > 4:
        lines.append(f"… and {len(study.apart.untold) - 4} more groups.")
    if study.apart.without:
        lines.append(
            f"{counted(study.apart.without, 'video')} without a concept in Deliverables {'is' if study.apart.without == 1 else 'are'} left out."
        )
    return lines


def group(study: Study, creators: Sequence[str]) -> str:
    """Creators of a part: two by name, then how many more."""
    return listed([study.called(one) for one in creators], most=NAMED)


def link(study: Study, one: Link) -> str:
    """One video that would settle something."""
    if one.joins:
        then = f"{group(study, one.joins)} can then be compared with the others"
    else:
        then = "only one creator has filmed it so far"
    return f"Have {study.called(one.creator)} film '{one.concept}': {then}"


def tests(study: Study) -> list[str]:
    """What to test next: what connects creators and concepts, then hints, then what holds up already and should be used."""
    return list(_tests(study))


def _tests(study: Study) -> Iterator[str]:
    for one in study.apart.tests:
        yield link(study, one)
    for held in study.found.of(Standing.HOLDS)[:HINTS]:
        do = "Do more" if (held.ratio or 0) > 1 else "Do less"
        yield f"{do} of {name(held)}: {told(study, held)}. Keep some videos without it, to see whether it holds"
    for hint in study.found.of(Standing.HINT)[:HINTS]:
        same = f"with the same {min(5, hint.compared)} creators"
        yield f"Test {name(hint)}: {told(study, hint)}, which may be chance. Do that and something else {same}"


def told(study: Study, one: Pattern) -> str:
    """1.3× the views (1.2–1.4×)."""
    return f"{times(one.ratio)} {study.response.got} ({span(one.low, one.high)})"


def says(study: Study) -> list[str]:
    """For the screen: the finding, what it rests on, creator v. creative, the first tests."""
    lines = [f"{title(study)}.", about(study)]
    if study.videos:
        lines.append(f"{apart_says(study)}.")
        lines += [f"Next: {one}." for one in tests(study)[:3]]
    return lines
