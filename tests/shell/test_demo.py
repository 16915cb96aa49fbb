"""The demo: real exports in, a trusted report out."""

from __future__ import annotations

import csv
import shutil
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner

from creatorsheet.book.file import FileBook
from creatorsheet.book.recalc import stale_results
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.reports.findings import FindingRow, Sign
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.catalogue.results.scorecards import Scorecard
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.shell.cli import app

BOOK, REPORT = "Barrier Serum launch.xlsx", "Barrier Serum launch, report.xlsx"


def book_of(folder: Path) -> FileBook:
    return FileBook(folder / BOOK)


def test_it_says_what_it_did_what_it_found_and_where_the_files_are(demo_folder):
    said = (demo_folder.parent / "said.txt").read_text(encoding="utf-8")
    assert "14 files read" in said
    assert "12 creators scored; costs complete: 7 of 9 categories" in said
    grid = book_of(demo_folder).grid(FindingRow.sheet)
    signs = Counter(str(one) for one in grid.column("Severity"))
    told = [f"{signs[sign]} {sign.key}{'' if signs[sign] == 1 else 's'}" for sign in Sign]
    assert f"What it found: {', '.join(told)}." in said.replace("\n", " ")
    assert BOOK in said
    assert REPORT in said
    assert (demo_folder / REPORT).is_file()


def test_no_figure_is_stale(demo_folder):
    assert stale_results((demo_folder / BOOK).read_bytes()) == {}


def test_every_order_with_a_code_of_the_launch_is_credited_once(demo_folder):
    """Counted again from the export itself, by nobody of ours."""
    cards, _ = read_rows(book_of(demo_folder), Scorecard)
    tracking, _ = read_rows(book_of(demo_folder), TrackingRow)
    codes = {row.promo_code.casefold(): row.creator for row in tracking if row.promo_code and row.issued_at}
    counted: dict[str | None, set[str]] = {}
    revenue: dict[str | None, Decimal] = {}
    with (demo_folder / "exports" / "orders_export.csv").open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            status, creator = line["Financial Status"], codes.get(line["Discount Code"].casefold())
            if creator and status in ("paid", "partially_refunded"):
                counted.setdefault(creator, set()).add(line["Name"])
                goods = Decimal(line["Subtotal"])
                amount = goods - min(goods, Decimal(line["Refunded Amount"]))  # a refund may hold shipping
                revenue[creator] = revenue.get(creator, Decimal(0)) + amount
    campaigns, _ = read_rows(book_of(demo_folder), Campaign)
    launch = {card.creator: card for card in cards if card.creator in counted and card.campaign == campaigns.rows[0].id}
    assert len(launch) == 6
    for creator, card in launch.items():
        assert (card.orders, card.revenue) == (len(counted[creator]), revenue[creator])


@pytest.mark.parametrize(
    "command",
    [
        ["score"],
        ["codes", "--campaign", "Barrier Serum launch"],
        ["check"],
        ["terms"],
        ["payments"],
        ["shortlist"],
        ["pipeline"],
        ["budget"],
    ],
)
def test_running_an_action_again_changes_nothing(demo_folder, tmp_path, command):
    path = tmp_path / BOOK
    shutil.copy(demo_folder / BOOK, path)
    first = CliRunner().invoke(app, [command[0], str(path), *command[1:]])
    assert first.exit_code in (0, 1), first.output
    before = path.read_bytes()
    again = CliRunner().invoke(app, [command[0], str(path), *command[1:]])
    assert again.exit_code == first.exit_code
    assert path.read_bytes() == before
    assert "Nothing had to change" in again.output


def test_importing_the_same_files_again_changes_nothing(demo_folder, tmp_path):
    path = tmp_path / BOOK
    shutil.copy(demo_folder / BOOK, path)
    exports = sorted(
        str(one) for one in (demo_folder / "exports").glob("*[0-9a-z].*") if one.suffix in (".csv", ".zip")
    )
    mapping = str(demo_folder / "exports" / "agency_tracker.toml")
    before = [len(read_rows(FileBook(path), model)[0]) for model in (Order, Scorecard)]
    answer = CliRunner().invoke(app, ["import", str(path), *exports, "--mapping", mapping, "--dry-run"])
    assert answer.exit_code in (0, 1), answer.output
    assert "Tab" not in answer.output.splitlines()
    assert [len(read_rows(FileBook(path), model)[0]) for model in (Order, Scorecard)] == before


def test_a_second_demo_takes_the_next_free_folder(tmp_path, monkeypatch):
    from creatorsheet.shell.tour import _free

    monkeypatch.chdir(tmp_path)
    assert _free(Path("demo")) == Path("demo")
    Path("demo").mkdir()
    assert _free(Path("demo")) == Path("demo")
    Path("demo/x").touch()
    assert _free(Path("demo")) == Path("demo-2")
