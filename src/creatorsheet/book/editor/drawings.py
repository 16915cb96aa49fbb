"""What stands on sheets beside their cells: charts, and notes that people wrote at a cell."""

from __future__ import annotations

from collections.abc import Iterator

from creatorsheet.book.editor.areas import cell_at
from creatorsheet.book.editor.markup import elements
from creatorsheet.book.editor.package import Package

CHARTS = ("chart", "chartEx")
NOTES = ("comments", "threadedComment")


def charts(package: Package, workbook: str) -> list[str]:
    """The parts of all charts, those of chart sheets as well."""

    def below(part: str, *kinds: str) -> Iterator[str]:
        return (one.target for one in package.relations(part) if one.kind in kinds and one.target in package)

    found = {
        chart: None
        for sheet in below(workbook, "worksheet", "chartsheet")
        for drawing in below(sheet, "drawing")
        for chart in below(drawing, *CHARTS)
    }
    return list(found)


def notes(package: Package, sheet: str) -> frozenset[tuple[int, int]]:
    """The cells of a sheet that carry a note or a conversation."""
    return frozenset(
        cell_at(one.attributes["ref"])
        for relation in package.relations(sheet)
        if relation.kind in NOTES and relation.target in package
        for one in elements(package.read(relation.target), "comment", "threadedComment")
        if "ref" in one.attributes
    )
