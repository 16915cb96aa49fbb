"""Drop-downs: each member has a label people can tell apart, and typed labels find their member."""

from __future__ import annotations

import pytest

from creatorsheet.catalogue.choice import Choice
from creatorsheet.catalogue.results.choices import Verdict
from creatorsheet.catalogue.tabs import ROWS

CHOICES = sorted(
    {column.choice for model in ROWS for column in model.sheet.columns.values() if column.choice},
    key=lambda one: one.__name__,
)


@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: choice.__name__)
def test_members(choice):
    labels = choice.labels()
    assert len(choice) >= 2
    assert len({label.casefold() for label in labels}) == len(labels)
    assert all(";" not in label and label == label.strip() for label in labels)
    for one in choice:
        assert choice.named(f"  {one.value.upper()}\u00a0") is one


def test_an_unknown_label_finds_nobody():
    assert Verdict.named("Splendid") is None


def test_names():
    assert Verdict.list_name() == "verdict"
    assert Verdict.STRONG.key == "strong"
    assert issubclass(Verdict, Choice)
