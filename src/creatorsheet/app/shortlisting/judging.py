"""Rows of a shortlist, judged: audience, comments, past partnerships, and the scores that people entered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.table import Table
from creatorsheet.creators.vetted import Habits, Judged
from creatorsheet.kernel.finding import Finding


def judged(
    tables: Mapping[str, Table[Any]],
    settings: Settings,
    day: date,
    campaign: Campaign,
    rows: Sequence[Candidate],
    habits: Mapping[str, Habits],
) -> tuple[Judged, ...]:
    """One judgement for each row of a campaign's shortlist, in its order."""
    raise NotImplementedError


def findings(
    tables: Mapping[str, Table[Any]],
    settings: Settings,
    day: date,
    campaign: Campaign,
    rows: Sequence[Candidate],
    found: Sequence[Judged],
) -> Iterator[Finding]:
    """CS-V06 and CS-V08 of these rows."""
    raise NotImplementedError
