"""The one door of placing: each kind of record goes to whoever knows its tabs."""

from __future__ import annotations

from datetime import date

from creatorsheet.app.placing.accounts import place_accounts
from creatorsheet.app.placing.ads import place_ads
from creatorsheet.app.placing.comments import place_comments
from creatorsheet.app.placing.creators import place_creators
from creatorsheet.app.placing.orders import place_orders
from creatorsheet.app.placing.placed import Placed, Tables
from creatorsheet.app.placing.posts import place_posts
from creatorsheet.app.placing.renamed import follow
from creatorsheet.app.placing.traffic import place_traffic
from creatorsheet.imports.records import Export, Left


def place(export: Export, tables: Tables, *, today: date, replace: bool = False) -> Placed:
    """All that becomes of an export; each placer takes the records it knows. `replace` takes figures of an older
    export although newer ones are held. Where a record is left, all rows that went into it are."""
    followed = follow(export, tables, today=today)
    placed = (
        followed.placed
        + place_creators(export, tables, followed, today=today)
        + place_posts(export, tables, followed, today=today, replace=replace)
        + place_accounts(export, tables, followed, today=today, replace=replace)
        + place_ads(export, tables, today=today)
        + place_orders(export, tables)
        + place_traffic(export, tables, today=today)
        + place_comments(export, tables)
    )
    reasons = {one.line: one.reason for one in placed.left}
    more = tuple(Left(number, reasons[into]) for number, into in export.joined.items() if into in reasons)
    return placed + Placed(left=more)
