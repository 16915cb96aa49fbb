"""Recent videos of creators, measured."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any

from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.table import Table
from creatorsheet.creators.vetted import Habits
from creatorsheet.kernel.finding import Finding


def measured(
    tables: Mapping[str, Table[Any]], settings: Settings, day: date, creators: Collection[str]
) -> Mapping[str, Habits]:
    """The recent videos of these creators, by Creator ID; peers are looked for among all creators."""
    raise NotImplementedError


def findings(
    tables: Mapping[str, Table[Any]], settings: Settings, day: date, habits: Mapping[str, Habits]
) -> Iterator[Finding]:
    """CS-V03, CS-V04 and CS-V05 of these creators."""
    raise NotImplementedError
