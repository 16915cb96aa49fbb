"""The sections of the page: what to test next, kinds beside others, creator and creative, audience, openings and reasons."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from creatorsheet.book import look
from creatorsheet.book.views.patterns import forest, marks, wording
from creatorsheet.book.views.patterns.cells import LAST, Sheet
from creatorsheet.book.views.patterns.forest import FAINT, MIDDLE, STRONG, Data, Multiple
from creatorsheet.catalogue.results.choices import Verdict
from creatorsheet.kernel.words import counted, listed
from creatorsheet.learning.apart import Effect, Factor
from creatorsheet.learning.audiences import Side
from creatorsheet.learning.patterns import Pattern, Standing
from creatorsheet.learning.study import Study

TESTS, KINDS, EFFECTS, FITS, LINES = 5, 14, 20, 12, 8
"""Rows that sections show at most."""

BEST = 12
"""Of effects that do not all fit: so many of the best, the others of the worst."""

SURE = {Standing.HOLDS: STRONG, Standing.HINT: MIDDLE, Standing.NOTHING: FAINT}


def tests(page: Sheet, study: Study, row: int) -> int:
    """What to test next, numbered; the next free row."""
    some = wording.tests(study)
    if not some:
        return row
    row = page.head(row, 1, LAST, "What to do and to test next")
    for number, words in enumerate(some[:TESTS], 1):
        page.put(row, 1, f"{number}   {words}", LAST)
        row += 1
    return row + 1


def kinds(page: Sheet, data: Data, study: Study, row: int) -> int:
    """Every kind that can be compared, the surest first; the next free row."""
    told = [one for one in study.found.patterns if one.told]
    row = page.head(row, 1, LAST, wording.patterns_say(study), wording.method(study) if told else "")
    shown = told[:KINDS]
    if shown:
        limit = forest.end(_multiple(one) for one in shown)
        page.header(
            row, 1, LAST, (1, 4, "Element", "left"), (5, 5, "Kind", "left"), (10, 1, "Videos", "right"), (11, 2, "Creators", "right"),
            (13, 2, "Times others", "right"), (21, 2, "95% range", "right"), (23, 8, "What can be said", "left"),
        )  # fmt: skip
        forest.header(page.sheet, page.st, row, 15, 6, limit)
        for at, one in enumerate(shown, row + 1):
            _kind(page, at, one)
        words = "Dots with ranges: multiples of other videos by the same creators."
        forest.draw(page.book, page.sheet, data, [_multiple(one) for one in shown], limit, (row + 1, 15, 6), words)
        row += 1 + len(shown)
    notes = wording.left_out(study)
    if len(told) > len(shown):
        sure = sum(one.standing is not Standing.NOTHING for one in told[KINDS:])
        what = f"{sure} of them sure or a hint" if sure else "of which nothing is sure"
        notes.insert(0, f"… and {counted(len(told) - len(shown), 'more kind')}, {what}.")
    return page.lines(row, 1, LAST, notes, "small")


def _multiple(one: Pattern) -> Multiple:
    return Multiple(one.ratio or 1.0, one.low or 1.0, one.high or 1.0, SURE[one.standing])


def _kind(page: Sheet, row: int, one: Pattern) -> None:
    ink = look.INK_FAINT if one.standing is Standing.NOTHING else look.INK
    bold = {"bold": True} if one.standing is Standing.HOLDS else {}
    page.line(row, 1, LAST)
    page.put(row, 1, one.trait.title, 4, "td", "small")
    page.put(
        row,
        5,
        f"{one.kind} v. {one.against.lower()}" if one.against else one.kind,
        5,
        "td",
        indent=1,
        font_color=ink,
        **bold,
    )
    page.number(row, 10, one.videos, color=ink)
    page.number(row, 11, one.compared, 2, color=ink)
    page.put(row, 13, wording.times(one.ratio), 2, "td", align="right", font_color=ink, **bold)
    page.put(row, 21, wording.span(one.low, one.high), 2, "td", "small", align="right")
    page.put(row, 23, wording.reading(one), 8, "td", "small", font_color=ink, indent=1)


def apart(page: Sheet, data: Data, study: Study, row: int) -> int:
    """Creators on the left, concepts on the right; the next free row."""
    told = study.apart.told[0] if study.apart.told else None
    caption = (
        f"{wording.part_says(study, told)}. Multiples of the usual creator and concept, drawn towards 1 where there is little."
        if told
        else ""
    )
    row = page.head(row, 1, LAST, wording.apart_says(study), caption)
    if told:
        page.put(row, 1, wording.factor("creator", told.by_creator), 15)
        page.put(row, 17, wording.factor("concept", told.by_concept), 14)
        left = _effects(page, data, row + 1, (1, 4, 5), "Creator", told.by_creator, told.creators, study.called)
        right = _effects(page, data, row + 1, (17, 4, 4), "Concept", told.by_concept, told.concepts, str)
        row = max(left, right)
    return page.lines(row, 1, LAST, wording.why_not(study), "small")


def _effects(
    page: Sheet,
    data: Data,
    row: int,
    columns: tuple[int, int, int],
    word: str,
    factor: Factor,
    effects: Sequence[Effect],
    called: Callable[[str], str],
) -> int:
    """A table with its ranges: name, videos, multiple, range, proposal."""
    first, names, wide = columns
    shown = [*effects] if len(effects) <= EFFECTS else [*effects[:BEST], *effects[BEST - EFFECTS :]]
    at = first + names + 3
    last = at + wide + 2
    multiples = [
        Multiple(one.ratio, one.low, one.high, STRONG if one.verdict in (Verdict.STRONG, Verdict.WEAK) else FAINT)
        for one in shown
    ]
    limit = forest.end(multiples)
    page.header(
        row, first, last, (first, names, word, "left"), (first + names, 1, "Videos", "right"),
        (first + names + 1, 2, "Times usual", "right"), (at + wide, 3, "Proposal", "left"),
    )  # fmt: skip
    forest.header(page.sheet, page.st, row, at, wide, limit)
    for line, one in enumerate(shown, row + 1):
        ink = look.INK_FAINT if one.verdict is Verdict.UNCLEAR else look.INK
        page.line(line, first, last)
        page.put(line, first, called(one.name), names, "td", font_color=ink)
        page.number(line, first + names, one.videos, color=ink)
        page.put(line, first + names + 1, wording.times(one.ratio), 2, "td", align="right", font_color=ink)
        page.put(line, at + wide, wording.verdict(one, factor), 3, "td", "small", font_color=ink, indent=1)
    words = f"Dots with ranges: what each {word.lower()} does, as a multiple of the usual."
    forest.draw(page.book, page.sheet, data, multiples, limit, (row + 1, at, wide), words)
    row += 1 + len(shown)
    if len(effects) > len(shown):
        page.put(
            row, first, f"The {BEST} best and the {EFFECTS - BEST} weakest of {len(effects)}", last - first + 1, "small"
        )
        row += 1
    return row


def audiences(page: Sheet, study: Study, row: int) -> int:
    """Audience fit and creative side by side; the next free row."""
    some = study.fits[:FITS]
    row = page.head(row, 1, LAST, marks.audiences_say(study), marks.AUDIENCES if some else "")
    if not some:
        page.put(
            row,
            1,
            "Marks are given in Scorecards once a campaign is over: Reached the audience, Strong content.",
            LAST,
            "faint",
        )
        return row + 1
    page.header(
        row, 1, LAST, (1, 4, "Creator", "left"), (5, 2, "Audience fit", "right"), (7, 2, "Reached, of 5", "right"),
        (9, 2, "Content, of 5", "right"), (11, 3, "Creator, times usual", "right"), (14, 7, "Concepts filmed", "left"),
        (21, 10, "What that means", "left"),
    )  # fmt: skip
    for at, one in enumerate(some, row + 1):
        page.line(at, 1, LAST)
        page.put(at, 1, study.called(one.creator), 4, "td")
        page.number(at, 5, one.marks.score, 2)
        page.number(at, 7, one.marks.reached, 2, look.TENTHS)
        page.number(at, 9, one.marks.content, 2, look.TENTHS)
        page.put(at, 11, wording.times(one.effect.ratio if one.effect else None), 3, "td", align="right")
        page.put(at, 14, listed(one.concepts), 7, "td", "small", indent=1)
        known = Side.UNKNOWN not in (one.audience, one.creative)
        page.put(at, 21, one.advice, 10, "td", indent=1, font_color=look.INK if known else look.INK_FAINT)
    row += 1 + len(some)
    if len(study.fits) > len(some):
        page.put(row, 1, f"… and {counted(len(study.fits) - len(some), 'more creator')}", LAST, "small")
        row += 1
    return row


def openings(page: Sheet, study: Study, row: int) -> int:
    """Opening lines, why people shared or saved, and what comments are about, side by side; the next free row."""
    return max(_lines(page, study, row), _reasons(page, study, row), _themes(page, study, row))


def _lines(page: Sheet, study: Study, row: int) -> int:
    some = study.lines[:LINES]
    row = page.head(
        row,
        1,
        12,
        marks.lines_say(study),
        "Near-identical wordings are one line · grey: too few to compare" if some else "",
    )
    if not some:
        page.put(row, 1, "Fill Opening line in Deliverables, word for word.", 12, "faint")
        return row + 1
    page.header(
        row,
        1,
        12,
        (1, 6, "Opening line", "left"),
        (7, 1, "Videos", "right"),
        (8, 2, "Creators", "right"),
        (10, 3, "Times others", "right"),
    )
    for at, one in enumerate(some, row + 1):
        ink = look.INK if one.told else look.INK_FAINT
        page.line(at, 1, 12)
        page.put(at, 1, one.kind, 6, "td", font_color=ink)
        page.number(at, 7, one.videos, color=ink)
        page.number(at, 8, len(one.creators), 2, color=ink)
        said = f"{wording.times(one.ratio)} ({wording.span(one.low, one.high)})" if one.told else look.NO_VALUE
        page.put(at, 10, said, 3, "td", "small", align="right", font_color=ink)
    return row + 1 + len(some)


def _reasons(page: Sheet, study: Study, row: int) -> int:
    some = study.reasons[:LINES]
    row = page.head(row, 14, 7, marks.reasons_say(study), "Why shared or saved · times per 1,000 views" if some else "")
    if not some:
        page.put(row, 14, "Fill Why shared or saved in Deliverables.", 7, "faint")
        return row + 1
    page.header(row, 14, 20, (14, 3, "Reason", "left"), (17, 2, "Videos", "right"), (19, 2, "Per 1,000", "right"))
    for at, one in enumerate(some, row + 1):
        page.line(at, 14, 20)
        page.put(at, 14, one.reason, 3, "td")
        page.number(at, 17, one.videos, 2)
        page.number(at, 19, one.rate, 2, look.TENTHS)
    return row + 1 + len(some)


def _themes(page: Sheet, study: Study, row: int) -> int:
    some = list(study.themes.items())[:LINES]
    row = page.head(row, 22, 9, marks.themes_say(study), "First theme of each comment by viewers" if some else "")
    if not some:
        page.put(row, 22, "Import comments, then read them.", 9, "faint")
        return row + 1
    page.header(row, 22, LAST, (22, 7, "Theme", "left"), (29, 2, "Comments", "right"))
    for at, (theme, count) in enumerate(some, row + 1):
        page.line(at, 22, LAST)
        page.put(at, 22, theme, 7, "td")
        page.number(at, 29, count, 2)
    return row + 1 + len(some)
