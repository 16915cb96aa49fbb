"""The table of kinds: rows by nine dimensions, columns by measure, shaded by how far they are from all videos."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from creatorsheet.book import look
from creatorsheet.book.look import GRID_COLUMNS, NO_VALUE, Styles
from creatorsheet.book.views.benchmarks import wording
from creatorsheet.book.views.benchmarks.plain import Plain
from creatorsheet.book.views.profile.sheet import cut
from creatorsheet.catalogue.traits import NINE, Trait
from creatorsheet.kernel.words import counted
from creatorsheet.learning.benchmarks import Benchmark, Benchmarks, Row

VIDEOS, CREATORS, FIRST = 7, 9, 11
MOST = 8
"""Kinds of a dimension that are shown, those with most videos."""

ROWS = 36
"""Rows of kinds on a printed page."""

LOW = 15
"""Points of a row of figures."""

PAD = "\u00a0\u00a0\u00a0"
"""Behind figures that have no sign, so that all stand under each other."""

BETTER, WORSE = (look.CHIPS[0], look.CHIPS[2]), ("#FAF0EA", "#F3D3C3")
"""Fills where the kind seems, and where it is beyond doubt, better or worse."""


@dataclass(frozen=True)
class Block:
    """The rows of a dimension: how many of its kinds are not shown."""

    trait: Trait
    rows: Sequence[Row]
    hidden: int

    @property
    def tall(self) -> int:
        """Rows it takes: its title, its kinds, and what is said under them."""
        return 1 + (len(self.rows) if len(self.rows) > 1 else 0) + bool(self.hidden)


def draw(page: Plain, st: Styles, found: Benchmarks, top: int) -> list[int]:
    """The table over as many pages as it needs; the last row of each."""
    ends: list[int] = []
    row = top
    for number, blocks in enumerate(_pages(found)):
        more = " (continued)" if number else ""
        page.put(row, 1, f"{wording.heat(found)}{more}", st("head"))
        row = _header(page, st, row + 1, found)
        if not number:
            row = _all(page, st, row, found)
        for block in blocks:
            row = _block(page, st, row, block, found)
        ends.append(row - 1)
    return ends


def _pages(found: Benchmarks) -> list[list[Block]]:
    """Dimensions by printed page: no more pages than needed, about as many rows on each, and no dimension torn apart."""
    blocks = [Block(trait, rows[:MOST], max(0, len(rows) - MOST)) for trait in NINE for rows in [found.of(trait)]]
    fewest = len(_filled(blocks, ROWS))
    return next(pages for room in range(1, ROWS + 1) if len(pages := _filled(blocks, room)) == fewest)


def _filled(blocks: Sequence[Block], room: int) -> list[list[Block]]:
    """Blocks one after the other on pages of so many rows; one that is taller has a page to itself."""
    pages: list[list[Block]] = []
    left = 0
    for block in blocks:
        if block.tall > left:
            pages.append([])
            left = room
        pages[-1].append(block)
        left -= block.tall
    return pages


def _header(page: Plain, st: Styles, row: int, found: Benchmarks) -> int:
    page.row(row, look.ROW_HEAD)
    page.line(row, 1, GRID_COLUMNS, st("th"))
    page.put(row, VIDEOS, f"Videos{PAD}", st("th", align="right"), to=VIDEOS + 1)
    page.put(row, CREATORS, f"Creators{PAD}", st("th", align="right"), to=CREATORS + 1)
    for at, metric in enumerate(found.metrics):
        column = FIRST + 2 * at
        page.put(
            row,
            column,
            f"{wording.header(metric, found.home)}{PAD}",
            st("th", align="right", text_wrap=True),
            to=column + 1,
        )
    return row + 1


def _all(page: Plain, st: Styles, row: int, found: Benchmarks) -> int:
    """All videos, and how many of them have each figure."""
    _row(page, st, row, found.whole, found, "All videos of the objective", bold=True)
    page.row(row + 1, LOW)
    page.line(row + 1, 1, GRID_COLUMNS, st("td"))
    page.put(row + 1, 1, "of these with the figure", st("td", "small"))
    for at, metric in enumerate(found.metrics):
        many = found.whole.figures[metric.key].videos
        page.put(
            row + 1,
            FIRST + 2 * at,
            many,
            st("td", "small", num_format=f'{look.COUNT}"{PAD}"', align="right"),
            to=FIRST + 2 * at + 1,
        )
    return row + 2


def _block(page: Plain, st: Styles, row: int, block: Block, found: Benchmarks) -> int:
    title = f"By {block.trait.title.lower()}"
    page.row(row, LOW)
    if len(block.rows) < 2:
        note = "not entered for any mature video"
        if block.rows:
            note = f"{counted(block.rows[0].videos, 'video')}, all {block.rows[0].kind}: nothing to compare"
        page.line(row, 1, GRID_COLUMNS, st("td"))
        page.put(row, 1, title, st("td", bold=True))
        page.put(row, GRID_COLUMNS, f"{note}{PAD}", st("td", "small", align="right"))
        return row + 1
    page.line(row, 1, GRID_COLUMNS, st("group"))
    page.put(row, 1, title, st("group"))
    row += 1
    for one in block.rows:
        _row(page, st, row, one, found, one.kind)
        row += 1
    if block.hidden:
        page.row(row, LOW)
        page.put(
            row, 1, f"{counted(block.hidden, 'more kind')} with fewer videos: sheet Benchmark figures.", st("small")
        )
        row += 1
    return row


def _row(page: Plain, st: Styles, row: int, one: Row, found: Benchmarks, name: str, *, bold: bool = False) -> None:
    few = one.videos < found.fewest
    page.row(row, LOW)
    ink = ("faint",) if few else ()
    page.line(row, 1, GRID_COLUMNS, st("td"))
    page.put(row, 1, cut(name, 6 * look.COL_PX - 6, look.SIZE_BODY), st("td", *ink, bold=bold))
    for column, many in ((VIDEOS, one.videos), (CREATORS, one.creators)):
        page.put(
            row,
            column,
            many,
            st("td", *ink, num_format=f'{look.COUNT}"{PAD}"', align="right", bold=bold),
            to=column + 1,
        )
    for at, metric in enumerate(found.metrics):
        column = FIRST + 2 * at
        _cell(page, st, row, column, one.figures[metric.key], bold=bold)


def _cell(page: Plain, st: Styles, row: int, column: int, one: Benchmark, *, bold: bool) -> None:
    if one.shown is None:
        said = f"n {one.videos}" if one.videos else NO_VALUE
        page.put(
            row, column, f"{said}{PAD}", st("td", "faint", align="right", font_size=look.SIZE_SMALL), to=column + 1
        )
        return
    about: dict[str, object] = {"align": "right", "bold": bold, "num_format": f'{one.metric.format}"{PAD}"'}
    if one.good is not None:
        fills = BETTER if one.good else WORSE
        about["bg_color"] = fills[one.clear]
        if one.clear:
            sign = "+" if one.good else "–"
            about |= {"bold": True, "num_format": f'{one.metric.format}" {sign}"'}
    page.put(row, column, one.shown, st("td", **about), to=column + 1)
