"""AWIN: what each publisher of an affiliate programme brought."""

from __future__ import annotations

from creatorsheet.catalogue.source import Source
from creatorsheet.catalogue.sources.awin import SOURCES
from creatorsheet.files.sheets import RawSheet
from creatorsheet.imports.context import Context
from creatorsheet.imports.layout import Layout
from creatorsheet.imports.records import Export, Traffic

__all__ = ["SOURCES", "read"]

FIGURES = {"clicks": "clicks", "transactions": "affiliate_sales"}


def read(sheet: RawSheet, source: Source, context: Context) -> Export:
    """Publishers as traffic by affiliate id. The report names no period and no currency, so revenue is not taken."""
    layout = Layout(sheet, source, context)
    layout.unique("publisher")
    layout.leave_all([line.number for line in layout.lines if not layout.text(line, "publisher_id")], "no publisher id")
    columns = {figure: layout.numbers(key) for key, figure in FIGURES.items()}
    last_day = context.exported_at.date() if context.exported_at else None
    return layout.export(
        [
            Traffic(
                line=line.number,
                dimension="publisher",
                value=layout.text(line, "publisher_id"),
                last_day=last_day,
                figures={key: values[line.number] for key, values in columns.items() if line.number in values},
            )
            for line in layout.lines
        ]
    )
