"""Payments for other programs: a CSV list, and a calendar of due dates. Only what stands in Payments is in them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from creatorsheet.catalogue.agreements.payments import Payment
from creatorsheet.kernel.calendar import Entry, calendar
from creatorsheet.kernel.money import rounded, written

COLUMNS = {
    "payment_id": "payment_id",
    "deal": "deal",
    "creator": "handle",
    "campaign": "campaign",
    "kind": "kind",
    "milestone": "milestone",
    "amount": "amount",
    "currency": "currency",
    "due": "due_on",
    "status": "status",
    "invoice_no": "invoice_no",
    "paid_on": "paid_on",
}
"""Figures of a payment, and the columns of Payments whose titles they go under."""

DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
"""What text must not begin with, lest a spreadsheet takes it for a formula."""


def as_csv(payments: Iterable[Mapping[str, Any]]) -> str:
    """All payments, as spreadsheets and accounting programs read them: UTF-8 with a mark, days as 2026-04-20."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([Payment.sheet.columns[key].title for key in COLUMNS.values()])
    for one in payments:
        writer.writerow([_cell(one[key], one["currency"]) for key in COLUMNS])
    return f"\ufeff{out.getvalue()}"


def _cell(value: object, currency: str) -> str:
    if isinstance(value, Decimal):
        return f"{rounded(value, currency):f}"
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(DANGEROUS) else text


def as_calendar(payments: Iterable[Mapping[str, Any]], *, book_id: str, stamp: datetime) -> str:
    """The due dates of open payments; those that only follow from a planned day are marked as expected."""
    entries = [
        Entry(
            uid=f"{one['payment_id']}.{book_id}@creatorsheet",
            day=day,
            title=f"{'Pay' if one['due'] else 'Expected: pay'} {one['creator']} {written(one['amount'], one['currency'])}",
            note=f"{one['kind']}, payment {one['payment_id']} of agreement {one['deal']}",
            sure=one["due"] is not None,
        )
        for one in payments
        if one["open"] and (day := one["due"] or one["expected"])
    ]
    return calendar(entries, stamp=stamp)
