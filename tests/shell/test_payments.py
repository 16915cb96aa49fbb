"""The payments command: its files, and what a dry run leaves alone."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from decimal import Decimal

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.app.test_payments import deal
from typer.testing import CliRunner

from creatorsheet.app.paying.files import DANGEROUS, as_csv
from creatorsheet.book.template import content
from creatorsheet.shell.cli import app

ROWS = {
    "Campaigns": [{"campaign_id": "C-1", "name": "Glow Spring", "currency": "EUR"}],
    "Creators": [{"creator_id": "K-1", "name": "=cmd|' /C calc'!A0, Anna"}],
    "Deals": [deal()],
    "Deliverables": [
        {"deliverable_id": "L-1", "deal": "D-1", "kind": "Video", "number": 1, "publish_due": date(2026, 12, 20)}
    ],
}


@pytest.fixture(scope="module")
def workbook():
    return content("book-1", ROWS)


@pytest.fixture
def book(tmp_path, workbook):
    path = tmp_path / "spring.xlsx"
    path.write_bytes(workbook)
    return path


def run(*words):
    answer = CliRunner().invoke(app, [str(word) for word in words])
    assert answer.exit_code in (0, 1), answer.output
    return answer.output


def test_the_list_and_the_calendar_hold_the_payments_and_no_formula(book, tmp_path):
    run("payments", book, "--csv", tmp_path / "due.csv", "--ics", tmp_path / "due.ics")
    with (tmp_path / "due.csv").open(encoding="utf-8-sig", newline="") as file:
        first, second = csv.DictReader(file)
    assert (first["Kind"], first["Amount"], first["Due on"]) == ("Deposit", "400.00", "2026-10-15")
    assert (second["Kind"], second["Amount"], second["Due on"]) == ("Balance", "600.00", "")
    assert first["Handle"] == "'=cmd|' /C calc'!A0, Anna"
    read = icalendar.Calendar.from_ical((tmp_path / "due.ics").read_bytes())
    deposit, balance = read.walk("VEVENT")
    assert deposit.decoded("DTSTART") == date(2026, 10, 15)
    assert str(deposit["SUMMARY"]) == "Pay =cmd|' /C calc'!A0, Anna EUR 400.00"
    assert (balance.decoded("DTSTART"), str(balance["STATUS"])) == (date(2027, 1, 3), "TENTATIVE")
    assert str(deposit["UID"]) == f"{first['Payment ID']}.book-1@creatorsheet"


def test_entries_keep_their_names_when_the_calendar_is_written_again(book, tmp_path):
    names = []
    for _ in range(2):
        run("payments", book, "--ics", tmp_path / "due.ics")
        read = icalendar.Calendar.from_ical((tmp_path / "due.ics").read_bytes())
        names.append([str(one["UID"]) for one in read.walk("VEVENT")])
    assert names[0] == names[1]
    assert len(set(names[0])) == 2


def test_a_dry_run_writes_nothing(book, tmp_path):
    before = book.read_bytes()
    said = run("payments", book, "--dry-run", "--csv", tmp_path / "due.csv")
    assert "Dry run: nothing was written." in said
    assert book.read_bytes() == before
    assert not (tmp_path / "due.csv").exists()


def test_undo_takes_the_rows_back(book):
    run("payments", book)
    assert json.loads(run("payments", book, "--json"))["rows"] == {}
    run("undo", book)
    assert json.loads(run("payments", book, "--json", "--dry-run"))["rows"]["Payments"]["added"] == 2


@pytest.mark.parametrize("name", ["gone/due.csv", "due.xlsx", "spring.xlsx"])
def test_a_file_is_never_written_over_a_workbook_or_into_a_folder_that_is_not_there(book, tmp_path, name):
    before = book.read_bytes()
    answer = CliRunner().invoke(app, ["payments", str(book), "--csv", str(tmp_path / name)])
    assert answer.exit_code == 2
    assert book.read_bytes() == before


@given(st.text(max_size=20), st.decimals(-1_000, 1_000, places=2))
def test_no_text_of_the_list_is_a_formula_and_amounts_stay_numbers(name, amount):
    keys = ("payment_id", "deal", "campaign", "kind", "milestone", "due", "status", "invoice_no", "paid_on")
    row = {**dict.fromkeys(keys, name), "creator": name, "amount": amount, "currency": "EUR"}
    header, cells = csv.reader(io.StringIO(as_csv([row]).removeprefix("\ufeff"), newline=""))
    found = dict(zip(header, cells, strict=True))
    assert Decimal(found["Amount"]) == amount
    assert found["Handle"] in (name, f"'{name}")
    assert not found["Handle"].startswith(DANGEROUS)
