"""The model of one's own: not below 800 checked comments, only where it is better, and the same at every run."""

from __future__ import annotations

import pytest

pytest.importorskip("sklearn", reason="the extra learn is not installed")

from creatorsheet.catalogue.results.choices import CommentTheme
from creatorsheet.learning.learned import ENOUGH, learned

A, B = CommentTheme.PURCHASE, CommentTheme.POSITIVE
NONE = frozenset()


def checked(n):
    """Comments of a brand whose viewers say "kotsu?" for "where to buy", which no rule knows."""
    texts, labels = [], []
    for i in range(n):
        asks = i % 4 == 0
        texts.append(f"{'kotsu' if asks else 'mira'} for number {i} {'please' if i % 3 else 'thanks'}")
        labels.append(frozenset([A]) if asks else NONE)
    return texts, labels


def test_nothing_is_learned_below_800():
    texts, labels = checked(ENOUGH - 1)
    lesson = learned(texts, labels, [NONE] * len(texts))
    assert (lesson.of, dict(lesson.trials), dict(lesson.models)) == (ENOUGH - 1, {}, {})


def test_a_word_the_rules_do_not_know_is_learned_and_read_elsewhere():
    texts, labels = checked(ENOUGH)
    lesson = learned(texts, labels, [NONE] * len(texts))
    trial = lesson.trials[A]
    assert trial.better
    assert (trial.rules.right, trial.model.right) == (0, 200)
    assert lesson.read(["kotsu in Oslo", "mira in Oslo"], [NONE, frozenset([B])]) == [frozenset([A]), frozenset([B])]
    assert lesson.read([], []) == []


def test_where_the_rules_are_right_they_stay():
    texts, labels = checked(ENOUGH)
    lesson = learned(texts, labels, labels)
    assert not lesson.trials[A].better
    assert not lesson.models


def test_a_theme_of_which_there_is_too_little_is_not_tried():
    texts, labels = checked(ENOUGH)
    few = [*[frozenset([B])] * 19, *labels[19:]]
    assert B not in learned(texts, few, [NONE] * len(texts)).trials


def test_comments_of_the_same_words_do_not_teach_themselves():
    """800 copies of two comments: whatever is learned is asked of words it never saw, so that it cannot be better."""
    texts = ["kotsu now", "mira then"] * (ENOUGH // 2)
    labels = [frozenset([A]), NONE] * (ENOUGH // 2)
    assert not learned(texts, labels, [NONE] * len(texts)).models


def test_it_is_the_same_at_every_run():
    texts, labels = checked(ENOUGH)
    noisy = [frozenset([A]) if i % 7 == 0 else one for i, one in enumerate(labels)]
    first, second = (learned(texts, noisy, [NONE] * len(texts)).trials for _ in range(2))
    assert first == second
