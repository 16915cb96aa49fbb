"""Rows of tables that a mapping file explains: posts, orders and visits."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from creatorsheet.catalogue.problems.cells import VIDEO_ID_LOST_ITS_DIGITS
from creatorsheet.catalogue.shapes import Kind
from creatorsheet.catalogue.sources.mapped import FIGURES
from creatorsheet.imports.layout import Layout, Line, Number
from creatorsheet.imports.moments import moments
from creatorsheet.imports.records import Export, OrderLine, PostFigures, Traffic
from creatorsheet.kernel.entries import entries
from creatorsheet.kernel.identifiers import is_video_id, link_video_id, normal_handle, posted_at

STATUSES = {
    "paid": "paid",
    "completed": "paid",
    "pending": "pending",
    "partially refunded": "part_refund",
    "refunded": "refunded",
    "cancelled": "cancelled",
    "canceled": "cancelled",
    "voided": "cancelled",
}
ABOUT = ("content", "channel", "page", "publisher")


def figures(layout: Layout) -> Mapping[str, Mapping[int, Number]]:
    """Every mapped figure of Results by line; shares as fractions."""
    found: dict[str, Mapping[int, Number]] = {}
    for one in FIGURES:
        if one.key not in layout.columns:
            continue
        if one.kind is Kind.PERCENT:
            found[one.key] = layout.shares(one.key)
        elif one.kind is Kind.MONEY:
            found[one.key] = layout.money(one.key)
        else:
            found[one.key] = layout.numbers(one.key)
    return found


def _of(line: Line, columns: Mapping[str, Mapping[int, Number]]) -> dict[str, Number]:
    return {key: values[line.number] for key, values in columns.items() if line.number in values}


def posts(layout: Layout) -> Export:
    """Figures of posts at one moment: the moment the table gives, else when the file was written."""
    videos = {line.number: _video(layout, line) for line in layout.lines}
    layout.leave_all([number for number, video in videos.items() if not video], "no video id and no link with one")
    captured, posted = moments(layout, "captured_at"), moments(layout, "posted_at")
    columns = figures(layout)
    return layout.export(
        [
            PostFigures(
                line=line.number,
                video_id=videos[line.number],
                url=layout.text(line, "url"),
                handle=normal_handle(layout.text(line, "handle") or _profile(layout.text(line, "url"))),
                title=layout.text(line, "title"),
                posted_at=posted.get(line.number) or posted_at(videos[line.number]),
                captured_at=captured.get(line.number) or layout.context.exported_at,
                figures=_of(line, columns),
            )
            for line in layout.lines
        ]
    )


def _profile(url: str) -> str:
    return url if "/@" in url else ""


def _video(layout: Layout, line: Line) -> str:
    text = layout.text(line, "video_id")
    found = text if is_video_id(text) else link_video_id(layout.text(line, "url")) or ""
    if text and not found:
        place = layout.context.place(line.number, layout.title("video_id"))
        where = f"the link column in row {line.number} of {layout.context.file}"
        layout.findings.append(VIDEO_ID_LOST_ITS_DIGITS.at(place, value=text, other_cell=where))
    return found


def orders(layout: Layout) -> Export:
    """Orders as the table gives them; what has no status is paid."""
    layout.leave_all([line.number for line in layout.lines if not layout.text(line, "order_id")], "no order number")
    layout.unique("order", ("order_id",))
    ordered, counts = moments(layout, "ordered_at"), layout.numbers("count")
    money = {key: layout.money(key) for key in ("gross", "discount", "refund")}
    return layout.export(
        [
            OrderLine(
                line=line.number,
                key=f"{layout.source.title} {layout.text(line, 'order_id')}",
                order_id=layout.text(line, "order_id"),
                ordered_at=ordered.get(line.number),
                count=int(counts.get(line.number, 1)),
                status=STATUSES.get(layout.text(line, "status").casefold().replace("_", " "), "paid"),
                gross=money["gross"].get(line.number),
                discount=_positive(money["discount"].get(line.number)),
                refund=_positive(money["refund"].get(line.number)),
                currency=layout.text(line, "currency").upper() or layout.currency_of("gross"),
                codes=tuple(entries(layout.text(line, "codes").replace(",", ";"))),
                link_key=layout.text(line, "link_key").lower(),
                referrer=layout.text(line, "referrer"),
                product=layout.text(line, "product"),
            )
            for line in layout.lines
        ]
    )


def _positive(amount: Decimal | None) -> Decimal | None:
    return abs(amount) if amount is not None else None


def traffic(layout: Layout) -> Export:
    """Visits by link, channel, page or affiliate, in the period each row names."""
    about = next((key for key in ABOUT if key in layout.columns), "")
    gone = [line.number for line in layout.lines if not about or not layout.text(line, about)]
    layout.leave_all(gone, "no link, channel, page or affiliate is named")
    first, last, columns = _days(layout, "first_day"), _days(layout, "last_day"), figures(layout)
    return layout.export(
        [
            Traffic(
                line=line.number,
                dimension=about,
                value=layout.text(line, about),
                first_day=first.get(line.number),
                last_day=last.get(line.number) or first.get(line.number) or _written(layout.context.exported_at),
                figures=_of(line, columns),
            )
            for line in layout.lines
        ]
    )


def _days(layout: Layout, key: str) -> dict[int, date]:
    return {number: moment.date() for number, moment in moments(layout, key).items()}


def _written(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
