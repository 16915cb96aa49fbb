"""Columns of times: everything in UTC, and said where a zone was missing or a day cannot be placed."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from creatorsheet.catalogue.problems.cells import TEXT_WHERE_A_NUMBER_OR_DATE_BELONGS, VALUE_CAN_BE_READ_TWO_WAYS
from creatorsheet.catalogue.problems.imports import DATE_CANNOT_BE_PLACED, TIMES_CARRY_NO_TIME_ZONE
from creatorsheet.imports.layout import Layout, Line
from creatorsheet.kernel.days import Days, read_days
from creatorsheet.kernel.unread import Why


def moments(layout: Layout, key: str, *, day_first: bool | None = None) -> dict[int, datetime]:
    """Line number -> moment in UTC. A day without a time is its first second in UTC. `day_first` is the order of
    03/04/2026 where the layout fixes it.

    Times without a zone are taken in the source's zone, else in UTC, which is said (CS-I08). Cells that hold no day
    stay out: days without a year (CS-I03), text (CS-R01), and what can be read two ways (CS-R02).
    """
    if key not in layout.columns:
        return {}
    lines = list(layout.lines)
    read = read_days([layout.cell(line, key) for line in lines], day_first=day_first)
    zone = ZoneInfo(layout.context.zone) if layout.context.zone else UTC
    found: dict[int, datetime] = {}
    naive = []
    for line, value in zip(lines, read.values, strict=True):
        if isinstance(value, datetime):
            if value.tzinfo is None:
                naive.append(line.number)
            found[line.number] = (value if value.tzinfo else value.replace(tzinfo=zone)).astimezone(UTC)
        elif value is not None:
            found[line.number] = datetime(value.year, value.month, value.day, tzinfo=UTC)
    if naive and not layout.context.zone:
        place = layout.context.place(naive[0], layout.title(key))
        layout.findings.append(
            TIMES_CARRY_NO_TIME_ZONE.at(place, n=len(naive), zone="UTC", source=layout.source.system)
        )
    _say(layout, key, lines, read)
    return found


def _say(layout: Layout, key: str, lines: list[Line], read: Days) -> None:
    title = layout.title(key)
    if read.yearless:
        first = lines[min(read.yearless)]
        place = layout.context.place(first.number, title)
        layout.findings.append(
            DATE_CANNOT_BE_PLACED.at(place, n=len(read.yearless), value=layout.text(first, key), part="year")
        )
    for at, why in read.unread.items():
        number = lines[at].number
        place, cell = layout.context.place(number, title), f"the cell in row {number} of {layout.context.file}"
        if why.why is Why.TWO_WAYS:
            found = VALUE_CAN_BE_READ_TWO_WAYS.at(place, value=why.text, one=why.one, two=why.two, cell=cell)
        elif why.why is Why.MISSING:
            continue
        else:
            words = {"value": why.text, "kind": "date", "cell": cell, "sample": "2026-04-25"}
            found = TEXT_WHERE_A_NUMBER_OR_DATE_BELONGS.at(place, **words)
        layout.findings.append(found)
