"""Credit of all orders, decided as Score results decides it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from creatorsheet.app.placing.people import People
from creatorsheet.app.scoring.gather import Gathered
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.table import Table
from creatorsheet.results.credit import Credits, Evidence, credit


def credited(tables: Mapping[str, Table[Any]], known: Gathered, settings: Settings) -> Credits:
    """Who each order counts for, by the evidence in Tracking, Deliverables, Creators and Handles and the order set in
    Settings. A name counts for whoever had it on the day of the order."""
    evidence = Evidence(tables["Tracking"].rows, known.posts, People(tables).creator, known.periods())
    return credit(tables["Orders"], evidence, settings.attribution_order)
