"""What scoring works with: campaigns and posts, costs at dated rates, and who got each order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from creatorsheet.app.scoring import gather
from creatorsheet.app.scoring.credited import credited
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Finding
from creatorsheet.results import ledger, sales
from creatorsheet.results.credit import Credits

Tables = Mapping[str, Table[Any]]


@dataclass(frozen=True)
class Prepared:
    """The rows of a workbook brought together; nothing is computed of them yet."""

    known: gather.Gathered
    entries: list[ledger.Booked]
    given_to: Credits
    takings: sales.Takings
    rates: ledger.Rates
    findings: list[Finding]


def prepare(tables: Tables, settings: Settings) -> Prepared:
    """Bring the rows together; findings are rates that are missing."""
    known = gather.gather(tables, settings)
    currencies = {key: one.currency for key, one in known.campaigns.items()}
    rates = ledger.Rates(tables["Rates"])
    entries, findings = ledger.booked(tables["Costs"], rates, currencies)
    given_to = credited(tables, known, settings)
    takings = sales.takings(tables["Orders"], given_to, tables["Tracking"].by_id(), rates, currencies)
    return Prepared(known, entries, given_to, takings, rates, [*findings, *takings.findings])
