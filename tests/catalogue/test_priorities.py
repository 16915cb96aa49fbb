"""What Home lists: every code is a problem's, in words that fit, and no error about money or posts is forgotten."""

from __future__ import annotations

import pytest

from creatorsheet.catalogue.priorities import LONGEST, NOT_LISTED, PRIORITIES, Line
from creatorsheet.catalogue.problems import PROBLEMS
from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.kernel.finding import Severity

AREAS = ("CS-T", "CS-K", "CS-X", "CS-P", "CS-A", "CS-C")


def test_every_code_is_a_problem_of_the_catalogue() -> None:
    assert set(PRIORITIES) | set(NOT_LISTED) <= set(PROBLEMS)
    assert set(PRIORITIES).isdisjoint(NOT_LISTED)


def test_every_error_is_listed_or_left_out_for_a_reason() -> None:
    errors = {code for code, one in PROBLEMS.items() if one.severity is Severity.ERROR and code.startswith(AREAS)}
    assert errors
    assert errors <= set(PRIORITIES) | set(NOT_LISTED)
    assert all(NOT_LISTED.values())


@pytest.mark.parametrize("code", PRIORITIES)
def test_words_fit_and_stand_behind_a_name(code: str) -> None:
    words = PRIORITIES[code].words
    assert 0 < len(words) <= LONGEST
    assert words[0].islower() or words.startswith("Spark")
    assert words[-1] not in ".:!"


def test_words_tell_problems_apart() -> None:
    assert len({one.words for one in PRIORITIES.values()}) == len(PRIORITIES)


def test_lines_of_many_count_them() -> None:
    lines = {one.line for one in PRIORITIES.values() if one.line}
    assert all(isinstance(line, Line) and ("{n}" in line.many or "{more}" in line.many) for line in lines)
    said = [one.line.many.format(n=99, words=one.words, more=98) for one in PRIORITIES.values() if one.line]
    assert max(map(len, said)) <= LONGEST + 4
    assert len({line.key for line in lines}) == len(lines)


def test_what_home_sees_by_itself_is_a_tab_or_a_column_of_one() -> None:
    for own in (own for one in PRIORITIES.values() for own in one.own):
        tab, _, column = own.partition(".")
        assert tab in BY_TITLE, own
        assert not column or BY_TITLE[tab].sheet.titled(column), own


def test_a_finding_without_a_cell_is_never_seen_by_home_itself() -> None:
    tracking = PRIORITIES["CS-C05"]
    assert tracking.seen_at("Tracking", "Code", "S14")
    assert not tracking.seen_at("Tracking", "", "")
    assert not tracking.seen_at("Campaigns", "Website tracking", "AZ3")
    music = PRIORITIES["CS-K03"]
    assert music.seen_at("Rights", "Ends", "M8")
    assert not music.seen_at("Rights", "Music until", "AP8")
