"""A model learned from one's own checked comments: tried from 800 on, and used for the themes it reads better than the rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from creatorsheet.catalogue.accuracy import Measured
from creatorsheet.catalogue.results.choices import CommentTheme
from creatorsheet.learning.corrections import signature

ENOUGH = 800
"""Checked comments from which on a learning curve on 7,961 labelled posts of brands rose above rules."""

FOLDS = 5
FEWEST = 20
"""Comments of a theme, and as many without it, below which there is nothing to learn it from."""

LEVEL = 0.05
Themes = frozenset[CommentTheme]


class LearnMissingError(ImportError):
    """scikit-learn is not installed."""


@dataclass(frozen=True)
class Trial:
    """Rules and model on the same checked comments, the model by cross-validation. `better` where it reads a theme right
    more often and hardly by chance (McNemar's exact test at 5 %)."""

    rules: Measured
    model: Measured
    better: bool


@dataclass(frozen=True)
class Lesson:
    """What was learned from `of` checked comments: a trial for each theme there was enough of, and a model for the better."""

    of: int = 0
    trials: Mapping[CommentTheme, Trial] = field(default_factory=dict)
    models: Mapping[CommentTheme, Any] = field(default_factory=dict)

    def read(self, texts: Sequence[str], found: Sequence[Themes]) -> list[Themes]:
        """Themes of comments: those of the model where it is better, else those of the rules."""
        read = [set(one) for one in found]
        if not texts:
            return []
        for theme, model in self.models.items():
            told = _told(model, texts, np.array([theme in one for one in found]))
            for one, has in zip(read, told, strict=True):
                (one.add if has else one.discard)(theme)
        return [frozenset(one) for one in read]


def learned(texts: Sequence[str], labels: Sequence[Themes], rules: Sequence[Themes]) -> Lesson:
    """What the checked comments teach; `rules` is what the rules read in each. Nothing below 800 comments.

    Comments of the same words stay in one fold, lest the model is asked what it was told.
    """
    if len(texts) < ENOUGH:
        return Lesson(len(texts))
    folds = _folds(texts)
    trials, models = {}, {}
    for theme in CommentTheme:
        is_so = np.array([theme in one for one in labels])
        ruled = np.array([theme in one for one in rules])
        if not FEWEST <= is_so.sum() <= len(texts) - FEWEST:
            continue
        told = np.zeros(len(texts), dtype=bool)
        for fold in range(FOLDS):
            out = folds == fold
            if out.any() and is_so[~out].any() and not is_so[~out].all():
                model = _model([texts[i] for i in np.flatnonzero(~out).tolist()], ruled[~out], is_so[~out])
                told[out] = _told(model, [texts[i] for i in np.flatnonzero(out).tolist()], ruled[out])
        trials[theme] = trial = _trial(is_so, ruled, told)
        if trial.better:
            models[theme] = _model(list(texts), ruled, is_so)
    return Lesson(len(texts), trials, models)


def _folds(texts: Sequence[str]) -> NDArray[np.int64]:
    """The fold of each comment, in turn by its words."""
    seen: dict[str, int] = {}
    return np.array([seen.setdefault(signature(text), len(seen)) % FOLDS for text in texts])


def _trial(is_so: NDArray[np.bool_], ruled: NDArray[np.bool_], told: NDArray[np.bool_]) -> Trial:
    from scipy.stats import binomtest  # noqa: PLC0415  a second to import, and only for those with many checks

    by_rules, by_model = _measured(is_so, ruled), _measured(is_so, told)
    won = int(((told == is_so) & (ruled != is_so)).sum())
    lost = int(((told != is_so) & (ruled == is_so)).sum())
    sure = won > lost and binomtest(won, won + lost, 0.5, alternative="greater").pvalue < LEVEL
    return Trial(by_rules, by_model, sure and (by_model.f1 or 0) > (by_rules.f1 or 0))


def _measured(is_so: NDArray[np.bool_], told: NDArray[np.bool_]) -> Measured:
    return Measured(int((is_so & told).sum()), int(told.sum()), int(is_so.sum()))


def _model(texts: Sequence[str], ruled: NDArray[np.bool_], is_so: NDArray[np.bool_]) -> Any:
    """Words and pairs of words (tf-idf) and what the rules read, weighed by logistic regression."""
    try:
        from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415
        from sklearn.linear_model import LogisticRegression  # noqa: PLC0415  an extra
    except ImportError as missing:
        raise LearnMissingError from missing
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=r"\S+")  # noqa: S106
    known = sparse.hstack([words.fit_transform(_words(texts)), sparse.csr_matrix(ruled[:, None] * 1.0)]).tocsr()
    return words, LogisticRegression(C=4, class_weight="balanced", max_iter=400).fit(known, is_so)


def _told(model: Any, texts: Sequence[str], ruled: NDArray[np.bool_]) -> NDArray[np.bool_]:
    words, judge = model
    seen = sparse.hstack([words.transform(_words(texts)), sparse.csr_matrix(ruled[:, None] * 1.0)]).tocsr()
    return np.asarray(judge.predict(seen), dtype=bool)


def _words(texts: Sequence[str]) -> list[str]:
    return [f"{signature(text)}{' ?' if '?' in text else ''}" for text in texts]
