"""What is suggested for each comment: by the rules, by a model where it is better, and by what people corrected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from creatorsheet.app.commenting.gather import Gathered
from creatorsheet.catalogue.reading import Reading, by_person, entered, ordered
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.learning.corrections import Corrections, corrections
from creatorsheet.learning.readings import reading

if TYPE_CHECKING:
    from creatorsheet.learning.learned import Lesson

TRIED = 800
"""Checked comments from which on a model is tried, as in learning.learned, which is slow to load."""


@dataclass(frozen=True)
class Suggested:
    """A suggestion for each comment of the viewers, in their order, and where it comes from.

    `checked` are comments of the whole workbook that count for a model; `lesson` is None where none was tried, and
    `missing` says that it was for want of the extra. `followed` are comments that took over a correction of the same words.
    """

    readings: tuple[Reading, ...]
    corrections: Corrections
    checked: int
    lesson: Lesson | None
    missing: bool
    followed: int


def read(known: Gathered) -> Suggested:
    """Read all comments of the viewers. What is learned comes from the whole workbook, whatever campaign was picked; a row
    with a reading that the sheet does not know teaches nothing."""
    found = [reading(row.text or "", known.rivals) for row in known.viewers]
    everybody = known.legible(row for row in known.table if row.text and not row.by_creator)
    taught = corrections(everybody)
    checked = [row for row in everybody if row.reviewed_by and not reading(row.text or "", known.rivals).language]
    lesson, missing = _lesson(checked, known.rivals)
    if lesson and lesson.models:
        found = _by_model(lesson, known.viewers, found)
    suggested, followed = [], 0
    for row, one in zip(known.viewers, found, strict=True):
        applied = taught.applied(row.text or "", one)
        applied = replace(applied, themes=frozenset(ordered(applied.themes)))
        followed += applied != one and not by_person(row)
        suggested.append(applied)
    return Suggested(tuple(suggested), taught, len(checked), lesson, missing, followed)


def _lesson(checked: Sequence[Comment], rivals: frozenset[str]) -> tuple[Lesson | None, bool]:
    if len(checked) < TRIED:
        return None, False
    from creatorsheet.learning.learned import LearnMissingError, learned

    texts = [row.text or "" for row in checked]
    try:
        lesson = learned(
            texts, [entered(row).themes for row in checked], [reading(text, rivals).themes for text in texts]
        )
    except LearnMissingError:
        return None, True
    return lesson, False


def _by_model(lesson: Lesson, rows: Sequence[Comment], found: Sequence[Reading]) -> list[Reading]:
    """Readings with the themes of the model; what is in another language stays unread."""
    at = [i for i, one in enumerate(found) if not one.language]
    told = lesson.read([rows[i].text or "" for i in at], [found[i].themes for i in at])
    read = list(found)
    for i, themes in zip(at, told, strict=True):
        read[i] = replace(read[i], themes=themes)
    return read
