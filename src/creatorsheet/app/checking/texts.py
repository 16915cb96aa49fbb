"""Templates in use whose fields are no columns, or whose tags cannot be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from creatorsheet.app.writing.told import wrong
from creatorsheet.catalogue.setup.templates import Template
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Finding

TAB = Template.sheet.title


def templates(tables: Mapping[str, Table[Any]]) -> Iterator[Finding]:
    """CS-T20 and CS-T21, before a text is written from them."""
    for row in tables.get(TAB, ()):
        if row.active is not False:
            yield from wrong(tables[TAB], row)
