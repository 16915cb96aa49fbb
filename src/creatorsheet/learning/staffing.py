"""The need for a manager: the six signs that creator campaigns have outgrown being done on the side."""

from __future__ import annotations

from dataclasses import dataclass

from creatorsheet.kernel.words import counted, listed

TALKS = 20
"""Conversations open with one person from which outreach takes too much time (house default)."""

LATE = 0.25
"""Share of answers and posts that were late from which dates get out of hand (house default)."""

SYSTEMS = 3
"""Systems that creator data comes from, beyond which it is scattered (house default)."""

CARE = 10
"""Open findings on contracts, payments and rights from which these need closer care (house default)."""


@dataclass(frozen=True)
class Load:
    """What the workbook tells of the work behind campaigns. `busiest` is the person with most open conversations."""

    busiest: str = ""
    talks: int = 0
    unanswered: int = 0
    due: int = 0
    late: int = 0
    systems: tuple[str, ...] = ()
    findings: int = 0
    agreed: int = 0
    undone: int = 0
    lasting: tuple[str, ...] = ()
    manager: str = ""


@dataclass(frozen=True)
class Need:
    """One sign: whether it shows, the figures, and from what on it does. None where the workbook cannot tell."""

    title: str
    shows: bool | None
    words: str
    limit: str


def needs(load: Load) -> tuple[Need, ...]:
    """The six signs, in the order of the guide."""
    person = f" with {load.busiest}" if load.busiest else ""
    share = load.late / load.due if load.due else 0.0
    return (
        Need(
            "Outreach load per person",
            load.talks >= TALKS if load.talks or load.busiest else None,
            f"{counted(load.talks, 'open conversation')}{person}" if load.talks else "no open conversation in Outreach",
            f"{TALKS} with one person",
        ),
        Need(
            "Late approvals and deadlines",
            share >= LATE if load.due else None,
            f"{load.late} of {load.due} answers and posts late ({share:.0%})"
            if load.due
            else "no answer or post had a day",
            f"{LATE:.0%} late",
        ),
        Need(
            "Creator data in several systems",
            len(load.systems) > SYSTEMS if load.systems else None,
            f"{counted(len(load.systems), 'source')}: {listed(load.systems, most=2)}"
            if load.systems
            else "no source entered",
            f"more than {SYSTEMS} sources",
        ),
        Need(
            "Open contract, payment and rights findings",
            load.findings >= CARE,
            counted(load.findings, "open finding"),
            f"{CARE} open",
        ),
        Need(
            "Agreed changes not carried over",
            load.undone > 0 if load.agreed else None,
            f"{load.undone} of {counted(load.agreed, 'agreed change')} past its day"
            if load.agreed
            else "no change agreed yet",
            "one past its day",
        ),
        Need(
            "Ambassador or affiliate plans",
            bool(load.lasting),
            listed(load.lasting, most=3) if load.lasting else "no campaign or deal of that kind",
            "one campaign or deal",
        ),
    )
