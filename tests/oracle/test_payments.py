"""Due on and Status of Payments are what the action says, whoever calculates the sheet."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from creatorsheet.app.payments import payments
from creatorsheet.book import template
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.recalc import differences
from creatorsheet.catalogue.agreements.choices import DueRule, InvoiceNeed, PaymentKind
from creatorsheet.catalogue.agreements.payments import Payment
from creatorsheet.catalogue.setup.choices import SettingKey

from .conftest import Cells, Recalculate

pytestmark = pytest.mark.oracle
DAY = date(2026, 6, 13)
ROWS = 160


def rows(chance: random.Random) -> dict[str, list[dict[str, Any]]]:
    """Deals with all answers there are, blank ones too, and payments around the day of the figures."""

    def day(blank: float = 0.0) -> date | None:
        return None if chance.random() < blank else DAY + timedelta(days=chance.randrange(-60, 30))

    deals = [
        {"deal_id": f"D-{at}", "campaign": "C-A", "creator": "CR-A", "currency": "EUR"}
        | {"status": chance.choice(["Signed", "Signed", "Cancelled", None])}
        | {"payment_days": chance.choice([None, 0, 7, 14, 30, 60]), "model": "Flat fee", "total": 100}
        | {"invoice_needs": chance.choice([None, *InvoiceNeed])}
        for at in range(24)
    ]
    made = [
        {"payment_id": f"Y-{at}", "deal": f"D-{chance.randrange(24)}", "milestone": "A date"}
        | {"kind": chance.choice([None, *PaymentKind])}
        | {
            "amount": chance.choice([10, -10, None]),
            "due_rule": chance.choice([None, *DueRule]),
            "milestone_on": chance.choice([*[day(0.2)] * 5, "soon", " "]),
        }
        | {"invoice_no": chance.choice([None, " ", "A-1"]), "invoice_date": chance.choice([day(0.4), day(), "later"])}
        | {"paid_on": chance.choice([day(0.8), day(0.8), " "])}
        | {"hold": chance.choice([None, None, "No", "Yes"])}
        for at in range(ROWS)
    ]
    campaign, creator = {"campaign_id": "C-A", "currency": "EUR"}, {"creator_id": "CR-A", "handle": "anna.skin"}
    return {"Campaigns": [campaign], "Creators": [creator], "Deals": deals, "Payments": made}


@pytest.fixture(scope="module", params=[{}, {"payment_days": "21"}, {"payment_days": 0, "as_of": DAY}], ids=str)
def file(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """A workbook of such payments, and what the action says of each: its due day and its status."""
    settings = {"as_of": DAY.isoformat(), **request.param}
    tables = rows(random.Random(str(request.param)))
    path = tmp_path_factory.mktemp("payments") / "book.xlsx"
    path.write_bytes(template.content("oracle", tables, settings))
    typed = [{"setting_key": SettingKey[key.upper()], "value": value} for key, value in settings.items()]
    said = payments(MemoryBook({**tables, "Settings": typed}), today=date(2020, 1, 1)).figures["payments"]
    return path, {one["payment_id"]: (one["due"], one["status"]) for one in said}


def shown(cells: Cells) -> dict[str, tuple[date | None, object]]:
    """Due on and Status by the id of the payment."""
    at = {key: chr(65 + number) for number, key in enumerate(Payment.sheet.columns)}
    found = {}
    for number in range(3, 3 + ROWS):
        due = cells["Payments", f"{at['due_on']}{number}"]
        day = due.date() if isinstance(due, datetime) else None
        assert day or due in (None, "")
        found[str(cells["Payments", f"{at['payment_id']}{number}"])] = day, cells["Payments", f"{at['status']}{number}"]
    return found


def test_the_new_workbook_shows_what_the_action_says(file: tuple[Path, dict[str, Any]]) -> None:
    path, said = file
    tab = openpyxl.load_workbook(path, data_only=True)["Payments"]
    assert shown({("Payments", cell.coordinate): cell.value for row in tab.iter_rows() for cell in row}) == said
    assert {status for _, status in said.values()} == {
        "Paid", "On hold", "Not due", "Late", "Waiting for invoice", "Due",
    }  # fmt: skip
    assert list(differences(path)) == []


def test_libreoffice_shows_what_the_action_says(file: tuple[Path, dict[str, Any]], libreoffice: Recalculate) -> None:
    path, said = file
    assert shown(libreoffice(path)) == said
