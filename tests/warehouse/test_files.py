"""DuckDB reads the files that were named, and nothing else."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
from tests.warehouse.landing_book import book, log

from creatorsheet.app.attributing.logs import attribute_logs
from creatorsheet.kernel.refusal import Refused
from creatorsheet.warehouse import files
from creatorsheet.warehouse.columns import CLICKS, ORDERS, POSTS


@pytest.mark.parametrize(
    "statement",
    [
        "select * from read_csv('{folder}/other.csv')",
        "copy (select 1) to '{folder}/out.csv'",
        "attach '{folder}/out.db'",
        "install httpfs",
        "select * from 'https://example.com/orders.csv'",
        "set enable_external_access = true",
    ],
)
def test_no_other_file_no_network_no_extension(statement: str, tmp_path: Path) -> None:
    log(tmp_path, "a\n1\n", "other.csv")
    paths = {"orders": files.matched(log(tmp_path, "order_id\n1\n"))}
    with files.opened(paths, "UTC") as opened, pytest.raises(duckdb.Error):
        opened.connection.execute(statement.format(folder=tmp_path)).fetchall()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["orders.csv", "other.csv"]


def test_a_complaint_of_duckdb_names_no_folder(tmp_path: Path) -> None:
    path = log(tmp_path, "order_id,time", "orders.parquet")
    with pytest.raises(Refused, match=r"orders\.parquet cannot be read: DuckDB says") as refused:
        attribute_logs(book(), orders=path)
    assert str(tmp_path) not in str(refused.value)


@pytest.mark.parametrize(
    ("written", "zone", "hour"),
    [
        ("2026-03-10 10:00", "UTC", 10),
        ("2026-03-10T10:00:00+02:00", "UTC", 8),
        ("2026-03-10 10:00", "Europe/Berlin", 9),
        ("2026-03-10T10:00:00Z", "Europe/Berlin", 10),
    ],
)
def test_times_are_utc_by_their_own_offset_else_by_the_zone_set(
    written: str, zone: str, hour: int, tmp_path: Path
) -> None:
    made = book(Settings=[{"setting_key": "Own time zone", "value": zone}])
    outcome = attribute_logs(made, orders=log(tmp_path, f"order_id,time,amount,code\n1,{written},5,ANNA15\n"))
    assert outcome.figures["first"] == f"2026-03-10T{hour:02d}:00:00Z"
    assert outcome.says[-1].startswith(f"Times without a zone were read as {zone}")


def test_semicolons_and_a_byte_order_mark_are_read(tmp_path: Path) -> None:
    text = "\ufeffOrder ID;Created at;Amount;Discount Code\n1;2026-03-10T10:00:00Z;5.10;ANNA15\n"
    (one,) = attribute_logs(book(), orders=log(tmp_path, text)).figures["windows"]
    assert one["net_full"] == 5.1


def test_a_formula_in_a_log_reaches_no_cell(tmp_path: Path) -> None:
    text = 'order_id,time,amount,code,shop_creator\n1,2026-03-10T10:00:00Z,5,ANNA15;=1+1,"=cmd|x"\n'
    plan = attribute_logs(book(), orders=log(tmp_path, text)).plan
    assert plan.additions
    assert not [
        one for row in plan.additions for one in row.values.values() if str(one).startswith("=") or "=1+1" in str(one)
    ]


def test_a_post_log_tells_times_the_workbook_lacks(tmp_path: Path) -> None:
    tables = {
        "Deliverables": [
            {"deliverable_id": "L-ANNA", "deal": "D-ANNA", "kind": "Video", "video_id": "7495332972350677480x"}
        ]
    }
    orders = log(tmp_path, "order_id,time,amount,code\n1,2026-03-10T10:00:00Z,5,ANNA15\n")
    posts = log(tmp_path, "deliverable_id,posted_at\nL-ANNA,2026-03-10T00:00:00Z\n", "posts.csv")
    (without,) = attribute_logs(book(**tables), orders=orders).figures["windows"]
    (told,) = attribute_logs(book(**tables), orders=orders, posts=posts).figures["windows"]
    assert (without["orders_24h"], told["orders_24h"]) == (0, 1)


@pytest.mark.parametrize("layout", [ORDERS, CLICKS, POSTS], ids=lambda one: one.key)
def test_titles_of_a_layout_tell_its_columns_apart(layout: object) -> None:
    assert isinstance(layout, type(ORDERS))
    titles = [title for entry in layout.entries for title in entry.titles]
    assert len(titles) == len(set(titles))
    assert layout.found(one.titles[-1] for one in layout.entries) == {one.key: one.titles[-1] for one in layout.entries}
