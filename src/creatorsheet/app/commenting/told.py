"""What reading comments tells people, and the figures behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil, floor
from typing import Any

from creatorsheet.app.commenting.gather import Gathered
from creatorsheet.app.commenting.read import TRIED, Suggested
from creatorsheet.catalogue.accuracy import OF, ON, THEMES, Measured
from creatorsheet.catalogue.reading import by_person, entered
from creatorsheet.catalogue.results.choices import AnswerState, CommentTheme, Sentiment
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.kernel.words import counted, listed
from creatorsheet.learning.accuracy import ENOUGH, at_least, share
from creatorsheet.learning.questions import unanswered
from creatorsheet.learning.voices import Voice, voices
from creatorsheet.results.ranges import wilson

LANGUAGES, HEARD, QUOTED = 4, 3, 70


@dataclass(frozen=True)
class Found:
    """All that the action found out. The rows already hold what is suggested; `own` is how often suggestions were right
    among checked comments, `changed` how many comments got another suggestion."""

    known: Gathered
    suggested: Suggested
    own: Mapping[CommentTheme, Measured]
    changed: int

    @cached_property
    def counted(self) -> list[Comment]:
        """Comments that count: read, or decided by a person."""
        pairs = zip(self.known.viewers, self.suggested.readings, strict=True)
        return [row for row, one in pairs if not one.language or "themes" in by_person(row)]

    @cached_property
    def languages(self) -> Counter[str]:
        """Comments in other languages that nobody read, by language."""
        pairs = zip(self.known.viewers, self.suggested.readings, strict=True)
        return Counter(one.language for row, one in pairs if one.language and "themes" not in by_person(row))

    @cached_property
    def checked(self) -> list[Comment]:
        """Those of the comments that somebody checked, and whose reading can be read."""
        return self.known.legible(row for row in self.known.viewers if row.reviewed_by)

    @cached_property
    def waiting(self) -> int:
        """Questions that cost a sale while nobody answers, and that nobody marked."""
        return len(unanswered(self.known.viewers))

    @cached_property
    def voices(self) -> list[Voice]:
        """What customers ask and say again and again, by theme."""
        return voices(self.known.viewers)

    @cached_property
    def themes(self) -> list[dict[str, Any]]:
        """Each theme: how many comments have it, the share at the least, the share among checked ones, how well it is read."""
        sure: Counter[CommentTheme] = Counter()
        unsure: Counter[CommentTheme] = Counter()
        for row in self.counted:
            (sure if "themes" in by_person(row) else unsure).update(entered(row).themes)
        seen = Counter(theme for row in self.checked for theme in entered(row).themes)
        return [self._theme(one, sure[one], unsure[one], seen[one]) for one in CommentTheme]

    def _theme(self, theme: CommentTheme, sure: int, unsure: int, seen: int) -> dict[str, Any]:
        mine, checked = self.own[theme], len(self.checked)
        bounds, lesson = share(seen, checked), self.suggested.lesson
        model = lesson.trials[theme].model if lesson and theme in lesson.models else None
        return {
            "theme": theme.value,
            "comments": sure + unsure,
            "share_at_least": at_least(theme, sure, unsure, len(self.counted), mine, model),
            "checked": seen,
            "checked_share_low": bounds.low if checked else None,
            "checked_share_high": bounds.high if checked else None,
            "measured": _measured(THEMES[theme]),
            "here": _measured(mine),
            "better_by_model": model is not None,
        }


def _measured(found: Measured) -> dict[str, int]:
    return {"right": found.right, "suggested": found.suggested, "there": found.there}


def says(found: Found) -> Iterator[str]:
    """What was read, what stands behind it, what was learned, and what waits."""
    known = found.known
    if not known.viewers:
        yield "There are no comments of viewers yet: import an export of comments first."
        return
    yield _read(found)
    if found.languages:
        most = listed([f"{name} {n:,}" for name, n in found.languages.most_common()], most=LANGUAGES)
        yield f"  {counted(sum(found.languages.values()), 'comment')} in other languages left alone: {most}."
    yield from _checks(found)
    yield from _lessons(found.suggested)
    yield from _answers(found)
    yield from _heard(found.voices)


def by_theme(figures: Mapping[str, Any]) -> Iterator[str]:
    """A line for each theme that is there: comments, the share at the least, and how often a suggestion is right."""
    for one in sorted(figures["themes"], key=lambda one: -one["comments"]):
        if one["comments"]:
            known, least = one["measured"], one["share_at_least"]
            share = "" if least is None else f", at least {floor(least * 100)} %"
            right = f"{known['right']} of {known['suggested']} suggestions right where it was measured"
            yield f"  {one['theme']}: {counted(one['comments'], 'comment')}{share} ({right})"


def _heard(all_: Sequence[Voice]) -> Iterator[str]:
    """The loudest voices; a comment of two themes is quoted once."""
    quoted: set[str] = set()
    for voice in sorted(all_, key=lambda one: (-one.n, -one.likes)):
        text = " ".join(voice.examples[0].split())
        if text in quoted:
            continue
        if len(quoted) == HEARD:
            return
        quoted.add(text)
        likes = f", {counted(voice.likes, 'like')}" if voice.likes else ""
        short = text if len(text) <= QUOTED else f"{text[: QUOTED - 1]}…"
        yield f"  {voice.theme}, {counted(voice.n, 'comment')}{likes}: “{short}”"


def _read(found: Found) -> str:
    themed = sum(1 for row in found.counted if entered(row).themes)
    creators = sum(1 for row in found.known.rows if row.by_creator)
    left = f"; {counted(creators, 'answer')} by creators left out" if creators else ""
    tones = Counter(row.sentiment for row in found.counted if row.sentiment)
    leaning = f" For it: {tones[Sentiment.POSITIVE]:,}, against it: {tones[Sentiment.NEGATIVE]:,}"
    leaning += f", both ways: {tones[Sentiment.MIXED]:,}." if tones[Sentiment.MIXED] else "."
    return (
        f"{counted(len(found.counted), 'comment')} of viewers read, {themed:,} with a theme; the others say too little or"
        f" nothing the rules know{left}.{leaning if tones else ''}"
    )


def _checks(found: Found) -> Iterator[str]:
    """How often suggestions were right, here or where they were measured."""
    right = sum(one.right for one in found.own.values())
    of = sum(one.suggested for one in found.own.values())
    if of:
        bounds = wilson(right, of)
        few = "" if of >= ENOUGH else ", which is few"
        yield (
            f"  Of your {counted(len(found.checked), 'checked comment')}, {right:,} of {of:,} suggested themes were right"
            f" ({floor((bounds.low or 0) * 100)} % to {ceil((bounds.high or 0) * 100)} % at 95 %{few})."
        )
        return
    right, of = sum(one.right for one in THEMES.values()), sum(one.suggested for one in THEMES.values())
    there = sum(one.there for one in THEMES.values())
    yield (
        f"  Measured on {OF} real comments in English ({ON.isoformat()}): {right} of {of} suggested themes right, {right} of"
        f" {there} found; these totals were known while the last rules were tuned, so expect a little less. Name who checked a comment in Checked by, and how it goes here is told."
    )


def _lessons(suggested: Suggested) -> Iterator[str]:
    if suggested.followed:
        yield f"  {counted(suggested.followed, 'comment')} took over what you corrected in the same words."
    if suggested.missing:
        yield (
            f"  {suggested.checked:,} comments are checked, enough to learn from: install creatorsheet[learn] and run it again."
        )
    elif suggested.lesson is not None:
        yield from _trials(suggested)
    elif suggested.checked:
        yield (
            f"  A model of your own is tried from {TRIED:,} checked comments on;"
            f" {suggested.checked:,} {'is' if suggested.checked == 1 else 'are'} there."
        )


def _trials(suggested: Suggested) -> Iterator[str]:
    lesson = suggested.lesson
    if lesson is None:
        return
    told = [
        f"{theme} (F1 {one.model.f1 or 0:.2f}, rules {one.rules.f1 or 0:.2f})"
        for theme, one in lesson.trials.items()
        if one.better
    ]
    n = f"{lesson.of:,} checked comments"
    if told:
        yield f"  Learned from {n} and used, for it reads better than the rules: {listed(told)}."
    else:
        yield f"  A model learned from {n} reads no theme better than the rules, so the rules are used."


def _answers(found: Found) -> Iterator[str]:
    waiting = found.waiting
    opened = sum(1 for row in found.known.viewers if row.answer_needed is AnswerState.OPEN)
    if waiting:
        asks = "asks" if waiting == 1 else "ask"
        also = f"; {opened:,} {'is' if opened == 1 else 'are'} Open" if opened else ""
        yield (
            f"  {counted(waiting, 'comment')} {asks} about buying, the price, the offer or a worry and nobody marked an"
            f" answer: set Needs an answer to Open where one is due{also}."
        )


def figures(found: Found) -> dict[str, Any]:
    """The same in figures."""
    tones = Counter(row.sentiment for row in found.counted if row.sentiment)
    intents = Counter(row.intent for row in found.counted if row.intent)
    lesson = found.suggested.lesson
    trials = lesson.trials if lesson else {}
    return {
        "comments": len(found.known.viewers),
        "read": len(found.counted),
        "by_creators": sum(1 for row in found.known.rows if row.by_creator),
        "languages": dict(found.languages.most_common()),
        "checked": len(found.checked),
        "changed": found.changed,
        "followed": found.suggested.followed,
        "themes": found.themes,
        "sentiments": {one.value: n for one, n in tones.most_common()},
        "intents": {one.value: n for one, n in intents.most_common()},
        "voices": [
            {
                "theme": one.theme.value,
                "words": one.words,
                "comments": one.n,
                "likes": one.likes,
                "examples": one.examples,
            }
            for one in found.voices
        ],
        "unanswered": found.waiting,
        "measured_on": {"comments": OF, "day": ON.isoformat()},
        "learned": [
            {"theme": theme.value, "rules": _measured(one.rules), "model": _measured(one.model), "used": one.better}
            for theme, one in trials.items()
        ],
    }
