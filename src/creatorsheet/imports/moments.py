"""Columns of times: everything in UTC, and said where a zone was missing or a day cannot be placed."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from creatorsheet.catalogue.problems.cells import TEXT_WHERE_A_NUMBER_OR_DATE_BELONGS, VALUE_CAN_BE_READ_TWO_WAYS
from creatorsheet.catalogue.problems.imports import DATE_CANNOT_BE_PLACED, TIMES_CARRY_NO_TIME_ZONE
from creatorsheet.imports.layout import Layout
from creatorsheet.kernel.days import read_days
from creatorsheet.kernel.unread import Why


def moments(layout: Layout, key: str) -> dict[int, datetime]:
    """Line number -> moment in UTC. A day without a time is its first second in UTC.

    Times without a zone are taken in the source's zone, else in UTC, which is said (CS-I08). Cells that hold no day
    stay out: days without a year (CS-I03), text (CS-R01), and what can be read two ways (CS-R02).
    """
    if key not in layout.columns:
        return {}
    lines = list(layout.lines)
    read = read_days([layout.cell(line, key) for line in lines])
    zone = ZoneInfo(layout.context.zone) if layout.context.zone else UTC
    found: dict[int, datetime] = {}
    naive: list[int] = []
    for line, value in zip(lines, read.values, strict=True):
        if not isinstance(value, datetime):
            if isinstance(value, date):
                found[line.number] = datetime(value.year, value.month, value.day, tzinfo=UTC)
            continue
        if value.tzinfo is None:
            naive.append(line.number)
            value = value.replace(tzinfo=zone)
        found[line.number] = value.astimezone(UTC)
    place, title = layout.context.place, layout.title(key)
    if naive and not layout.context.zone:
        words = dict(n=len(naive), zone="UTC", source=layout.source.title)
        layout.findings.append(TIMES_CARRY_NO_TIME_ZONE.at(place(naive[0], title), **words))
    if read.yearless:
        first = lines[min(read.yearless)]
        words = dict(n=len(read.yearless), value=layout.text(first, key), part="year")
        layout.findings.append(DATE_CANNOT_BE_PLACED.at(place(first.number, title), **words))
    for at, why in read.unread.items():
        number = lines[at].number
        where = f"the cell in row {number} of {layout.context.file}"
        if why.why is Why.TWO_WAYS:
            words = dict(value=why.text, one=why.one, two=why.two, cell=where)
            layout.findings.append(VALUE_CAN_BE_READ_TWO_WAYS.at(place(number, title), **words))
        elif why.why is not Why.MISSING:
            words = dict(value=why.text, kind="date", cell=where, sample="2026-04-25")
            layout.findings.append(TEXT_WHERE_A_NUMBER_OR_DATE_BELONGS.at(place(number, title), **words))
    return found
