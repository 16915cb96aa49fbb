"""What to expect of the next video, for the combinations that were used most."""

from __future__ import annotations

from creatorsheet.book import look
from creatorsheet.book.look import GRID_COLUMNS, NO_VALUE, Styles
from creatorsheet.book.views.benchmarks import wording
from creatorsheet.book.views.benchmarks.plain import Plain
from creatorsheet.book.views.profile.sheet import cut
from creatorsheet.kernel.words import counted, listed
from creatorsheet.learning.benchmarks import Benchmarks
from creatorsheet.learning.expected import PATH, Combination

NAMES, MANY, BASIS, FIRST = 1, 12, 13, 21
MEASURES = 5
SHARED = ("tier", "format", "offer", "hook")
"""The first of PATH in short."""


def rows(found: Benchmarks) -> int:
    """Rows that the table takes; none where nothing can be said of any combination."""
    told = any(known for one in found.combinations for known in one.expected.values())
    return 2 + len(found.combinations) if told else 0


def draw(page: Plain, st: Styles, found: Benchmarks, top: int) -> int:
    """The table; the row behind it, or the same row where nothing can be said."""
    if not rows(found):
        return top
    metrics = [one for one in found.metrics if one.key in found.main][:MEASURES]
    page.put(top, 1, "What to expect of the next video", st("head"))
    row = top + 1
    page.line(row, 1, GRID_COLUMNS, st("th"))
    page.put(row, NAMES, "Tier · format · offer · hook · call to action", st("th"))
    page.put(row, MANY, "Videos", st("th", align="right"))
    page.put(row, BASIS, "Told by", st("th", align="left", indent=2))
    for at, metric in enumerate(metrics):
        page.put(
            row, FIRST + 2 * at, wording.header(metric, found.home), st("th", align="right"), to=FIRST + 2 * at + 1
        )
    for row, one in enumerate(found.combinations, top + 2):
        page.line(row, 1, GRID_COLUMNS, st("td"))
        names = cut(" · ".join(name or "any" for name in one.path), 11 * look.COL_PX - 6, look.SIZE_BODY)
        page.put(row, NAMES, names, st("td"))
        page.put(row, MANY, one.videos, st("td", align="right"))
        page.put(
            row,
            BASIS,
            cut(_basis(one, metrics[0].key), 8 * look.COL_PX - 25, look.SIZE_SMALL),
            st("td", "small", indent=2),
        )
        for at, metric in enumerate(metrics):
            known = one.expected[metric.key]
            style = (
                {"align": "right", "num_format": metric.format}
                if known
                else {"align": "right", "font_color": look.INK_FAINT}
            )
            page.put(row, FIRST + 2 * at, known.value if known else NO_VALUE, st("td", **style), to=FIRST + 2 * at + 1)
    return top + rows(found)


def _basis(one: Combination, key: str) -> str:
    """The group that is large enough: 24 videos alike in tier and format."""
    known = one.expected[key]
    if known is None:
        return "too few videos"
    if not known.level:
        return f"all {counted(known.videos, 'video')}: too few alike"
    shared = "everything" if known.level == len(PATH) else listed(SHARED[: known.level])
    return f"{counted(known.videos, 'video')} alike in {shared}"
