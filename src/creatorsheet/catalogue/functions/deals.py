"""Deals as CS_TERMS_CHECK meets them: a whole row of the table."""

from __future__ import annotations

from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.function import Given, example
from creatorsheet.catalogue.shapes import Kind

TITLES = tuple(column.title for column in Deal.sheet.columns.values())
JUNE = 46_174.0
"""1 June 2026 as Excel's day number."""

SAMPLES: dict[Kind, Given] = {Kind.DAY: JUNE, Kind.YES_NO: "Yes", Kind.TEXT: "x", Kind.ID: "x", Kind.REF: "x"}


def answered(**about: Given) -> tuple[Given, ...]:
    """A row of Deals in which every question has some answer, but for what is said here."""
    answers = {
        key: column.choice.labels()[0] if column.choice else SAMPLES.get(column.kind, 1.0)
        for key, column in Deal.sheet.columns.items()
    }
    return tuple((answers | {"currency": "EUR"} | about).values())


EXAMPLES = (
    example(
        "two cells left open",
        "Revision rounds; Reschedule notice",
        titles=TITLES,
        row=answered(revision_rounds=None, reschedule_notice=None),
    ),
    example(
        "a deposit above the total",
        "Deposit (above Total compensation)",
        titles=TITLES,
        row=answered(deposit=2),
    ),
    example(
        "text for a number",
        "Revision rounds (cannot be right)",
        titles=TITLES,
        row=answered(revision_rounds="two"),
    ),
    example("nothing open stays blank", None, titles=TITLES, row=answered()),
    example("another table's titles", "#N/A", titles=("Handle", "Name"), row=("anna.skin", "Anna")),
    example("a row of another length", "#N/A", titles=TITLES, row=("D-1",)),
    example("a blank row stays blank", None, titles=TITLES, row=(None,) * len(TITLES)),
)
