"""Credit of all orders, decided as Score results decides it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from creatorsheet.app.scoring.gather import Gathered
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.table import Table
from creatorsheet.results.credit import Credits, Evidence, credit


def credited(tables: Mapping[str, Table[Any]], known: Gathered, settings: Settings) -> Credits:
    """Who each order counts for, by the evidence in Tracking, Deliverables and Creators and the order set in Settings."""
    handles = {row.handle: row.id for row in tables["Creators"] if row.handle and row.id}
    evidence = Evidence(tables["Tracking"].rows, known.posts, handles, known.periods())
    return credit(tables["Orders"], evidence, settings.attribution_order)
