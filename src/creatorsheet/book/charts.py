"""The parts all charts share: no frame, no legend, no title; dots, and ranges as lines, fed by ranges of cells.

Titles live in cells, where they can be formulas and wrap; labels sit on the data.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from xlsxwriter.chart import Chart

from creatorsheet.book.look import FONT, INK_SOFT, SIZE_SMALL


@dataclass(frozen=True)
class Cells:
    """Rows `top` to `bottom` of one column of a sheet, counted from 0."""

    sheet: str
    top: int
    column: int
    bottom: int

    def beside(self, columns: int = 1) -> Cells:
        """The same rows, some columns further right."""
        return Cells(self.sheet, self.top, self.column + columns, self.bottom)

    def reference(self) -> list[str | int]:
        """What XlsxWriter takes for a range."""
        return [self.sheet, self.top, self.column, self.bottom, self.column]


NOTHING = {"none": True}


def font(color: str = INK_SOFT, size: float = SIZE_SMALL, *, bold: bool = False) -> dict[str, Any]:
    """The type of axis numbers and labels."""
    return {"name": FONT, "size": size, "color": color, "bold": bold}


QUIET_AXIS: dict[str, Any] = {
    "num_font": font(),
    "line": NOTHING,
    "major_tick_mark": "none",
    "minor_tick_mark": "none",
    "major_gridlines": {"visible": False},
}
HIDDEN_AXIS: dict[str, Any] = {"visible": False, "major_gridlines": {"visible": False}}
WHOLE = {"x": 0.0, "y": 0.0, "width": 1.0, "height": 1.0}
"""A plot area that fills its chart."""


def bare(chart: Chart, width: int, height: int, layout: dict[str, float] | None = None) -> Chart:
    """A chart stripped to its data, `width` by `height` pixels, its plot area at `layout` (shares of the chart)."""
    chart.set_legend(NOTHING)
    chart.set_title(NOTHING)
    chart.set_chartarea({"border": NOTHING, "fill": NOTHING})
    chart.set_plotarea({"fill": NOTHING, **({"layout": layout} if layout else {})})
    chart.set_size({"width": width, "height": height})
    chart.show_hidden_data()
    return chart


def dot(color: str, size: int = 7) -> dict[str, Any]:
    """The marker of a dot, `size` points across."""
    return {"type": "circle", "size": size, "fill": {"color": color}, "border": NOTHING}


def dots(chart: Chart, x: Cells, color: str, size: int = 7) -> None:
    """A series of dots; y stands in the column beside x."""
    chart.add_series(
        {
            "categories": x.reference(),
            "values": x.beside().reference(),
            "marker": dot(color, size),
            "line": NOTHING,
        }
    )


def segments(chart: Chart, x: Cells, color: str, width: float, *, dash: str = "") -> None:
    """Ranges as one line series: pairs of rows with a truly blank row between; y stands in the column beside x.

    Lines rather than error bars: they have no end caps in either program.
    """
    line = {"color": color, "width": width, **({"dash_type": dash} if dash else {})}
    chart.add_series(
        {
            "categories": x.reference(),
            "values": x.beside().reference(),
            "marker": {"type": "none"},
            "line": line,
        }
    )
