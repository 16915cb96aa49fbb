"""Cells gathered into blocks, so that each block is read and written in one go."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import replace

from creatorsheet.book.editor.areas import Area

MOST = 200_000
"""Cells of an area that is read whole although only some of its cells are asked for."""


def blocks(cells: Mapping[tuple[int, int], Hashable]) -> list[tuple[Area, Hashable]]:
    """Cells with a kind each, as blocks of one kind: runs within rows, joined downward where they are alike.

    >>> [str(area) for area, _ in blocks({(3, 1): 0, (3, 2): 0, (4, 1): 0, (4, 2): 0, (4, 3): 1, (6, 1): 0})]
    ['A3:B4', 'C4', 'A6']
    """
    done: list[tuple[Area, Hashable]] = []
    growing: dict[tuple[int, int, Hashable], Area] = {}
    row = 0
    for run, kind in _runs(cells):
        if run.top != row:
            ended = {key: area for key, area in growing.items() if area.bottom < run.top - 1}
            for key, area in ended.items():
                done.append((area, key[2]))
                del growing[key]
            row = run.top
        key = run.left, run.right, kind
        above = growing.get(key)
        growing[key] = replace(above, bottom=run.bottom) if above and above.bottom == run.top - 1 else run
    done += [(area, key[2]) for key, area in growing.items()]
    return sorted(done, key=lambda one: (one[0].top, one[0].left))


def _runs(cells: Mapping[tuple[int, int], Hashable]) -> Iterable[tuple[Area, Hashable]]:
    """Neighbours of one row and kind, row by row."""
    run: Area | None = None
    kind: Hashable = None
    for row, column in sorted(cells):
        now = cells[row, column]
        if run and run.top == row and run.right == column - 1 and kind == now:
            run = replace(run, right=column)
            continue
        if run:
            yield run, kind
        run, kind = Area(row, column, row, column), now
    if run:
        yield run, kind


def spans(areas: Iterable[Area]) -> list[Area]:
    """What is read to see all of some areas: one area around them, or they themselves where that would be too large.

    >>> [str(one) for one in spans([Area.parse("A3"), Area.parse("C9:D9")])]
    ['A3:D9']
    """
    found = list(areas)
    if not found:
        return []
    around = Area(
        min(one.top for one in found),
        min(one.left for one in found),
        max(one.bottom for one in found),
        max(one.right for one in found),
    )
    return [around] if len(around) <= MOST else found
