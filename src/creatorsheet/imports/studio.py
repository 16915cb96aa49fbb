"""TikTok Studio: posts, followers and audience of one account."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from creatorsheet.catalogue.problems.cells import TEXT_WHERE_A_NUMBER_OR_DATE_BELONGS
from creatorsheet.catalogue.problems.imports import DATE_CANNOT_BE_PLACED
from creatorsheet.catalogue.source import Source
from creatorsheet.catalogue.sources import tiktok_studio as layouts
from creatorsheet.files.sheets import RawSheet
from creatorsheet.imports.context import Context
from creatorsheet.imports.layout import Layout
from creatorsheet.imports.posts import check_posted, end_of, link_handle, only_handle, video_ids
from creatorsheet.imports.records import AccountDay, AudienceShare, Export, PostFigures
from creatorsheet.kernel.days import MonthDay, read_days
from creatorsheet.kernel.identifiers import posted_at

SOURCES = layouts.STUDIO

POST_FIGURES = ("views", "likes", "comments", "shares", "saves")
NO_YEAR = "the date has no year, and nothing in the file supplies it"
A_WEEK, A_YEAR = timedelta(days=7), timedelta(days=365)


def read(sheet: RawSheet, source: Source, context: Context) -> Export:
    """Any download of TikTok Studio's Analytics."""
    layout = Layout(sheet, source, context)
    if source is layouts.CONTENT:
        return _content(layout)
    if source in (layouts.OVERVIEW, layouts.FOLLOWERS):
        return _account(layout)
    if source in (layouts.GENDER, layouts.TERRITORIES):
        return _audience(layout)
    kind = "viewers of an account by day" if source is layouts.VIEWERS else "active followers by hour"
    layout.leave_all([line.number for line in layout.lines], f"{kind} have no tab")
    return layout.export([])


def _content(layout: Layout) -> Export:
    layout.leave_all(
        [line.number for line in layout.lines if not layout.text(line, "link")], "the row has no video link"
    )
    layout.unique("video")
    ids = video_ids(layout)
    captured = _captured(layout, ids)
    columns = {key: layout.numbers(key) for key in POST_FIGURES}
    check_posted(layout, ids)
    records = [
        PostFigures(
            line=line.number,
            video_id=ids.get(line.number, ""),
            url=layout.text(line, "link"),
            handle=link_handle(layout.text(line, "link")) or layout.context.account,
            title=layout.text(line, "title"),
            posted_at=posted_at(ids.get(line.number, "")),
            captured_at=captured.get(line.number),
            figures={key: values[line.number] for key, values in columns.items() if line.number in values},
        )
        for line in layout.lines
    ]
    return layout.export(records, layout.context.account or only_handle([one.handle for one in records]))


def _captured(layout: Layout, ids: dict[int, str]) -> dict[int, datetime]:
    """When the figures held: the end of the export's own day. The first such day after the newest post has the year."""
    if "time" not in layout.columns:
        exported = layout.context.exported_at
        return {line.number: exported for line in layout.lines} if exported else {}
    posts = [moment.date() for one in ids.values() if (moment := posted_at(one))]
    first = layout.context.first_day or (max(posts) - timedelta(days=1) if posts else None)
    days = _days(layout, "time", lambda day: day.on_or_after(first) if first else None)
    return {number: end_of(day) for number, day in days.items()}


def _account(layout: Layout) -> Export:
    layout.unique("day")
    days = _days(layout, "day", _series(layout))
    gained = "growth" if "growth" in layout.columns else "new_followers"
    followers, growth = layout.numbers("followers"), layout.numbers(gained)
    difference = layout.numbers("difference")
    records = []
    for line in layout.lines:
        figures = {
            "followers": followers.get(line.number),
            "follower_growth": growth.get(line.number, difference.get(line.number)),
        }
        known = {key: int(value) for key, value in figures.items() if value is not None}
        account = layout.context.account
        records.append(AccountDay(line=line.number, handle=account, day=days[line.number], figures=known))
    return layout.export(records)


def _audience(layout: Layout) -> Export:
    layout.unique("segment")
    shares = layout.shares("share")
    dimension = "gender" if layout.source is layouts.GENDER else "location"
    layout.leave_all([line.number for line in layout.lines if line.number not in shares], "the row has no share")
    exported = layout.context.exported_at
    return layout.export(
        [
            AudienceShare(
                line=line.number,
                handle=layout.context.account,
                dimension=dimension,
                segment=layout.text(line, "segment"),
                share=shares[line.number],
                as_of=exported.date() if exported else None,
            )
            for line in layout.lines
        ]
    )


def _series(layout: Layout) -> Callable[[MonthDay], date | None]:
    """How the days of an account get their year: from the first day, in the ZIP's name or given with --from; else from
    the file's own time, where the file's last day lies in the week before it, as it does in a fresh download."""
    first, exported = layout.context.first_day, layout.context.exported_at
    if first is None and exported is not None:
        last = read_days([layout.cell(line, "day") for line in layout.lines[-1:]]).yearless.get(0)
        end = last.on_or_after(exported.date() - A_WEEK) if last else None
        if end and end <= exported.date():
            first = exported.date() - A_YEAR
    return lambda day: day.on_or_after(first) if first else None


def _days(layout: Layout, key: str, placed: Callable[[MonthDay], date | None]) -> dict[int, date]:
    """A column of days. Rows whose day is no day or gets no year are left, and said (CS-I03, CS-R01)."""
    lines = list(layout.lines)
    read = read_days([layout.cell(line, key) for line in lines])
    found: dict[int, date] = {}
    open_ = []
    wrong = []
    for at, line in enumerate(lines):
        value: date | None = read.values[at]
        if at in read.yearless:
            value = placed(read.yearless[at])
            if value is None:
                open_.append(line)
                continue
        if value is None:
            wrong.append(line)
            continue
        found[line.number] = value.date() if isinstance(value, datetime) else value
    if open_:
        words = {"n": len(open_), "value": layout.text(open_[0], key), "part": "year"}
        layout.findings.append(
            DATE_CANNOT_BE_PLACED.at(layout.context.place(open_[0].number, layout.title(key)), **words)
        )
        layout.leave_all((line.number for line in open_), NO_YEAR)
    for line in wrong:
        place = layout.context.place(line.number, layout.title(key))
        words = {
            "value": layout.text(line, key),
            "kind": "date",
            "cell": f"row {line.number} of {layout.context.file}",
            "sample": "2026-04-25",
        }
        layout.findings.append(TEXT_WHERE_A_NUMBER_OR_DATE_BELONGS.at(place, **words))
    layout.leave_all((line.number for line in wrong), "the row has no readable date")
    return found
