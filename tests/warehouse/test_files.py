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
    assert outcome.says[-2].startswith(f"Times without a zone were read as {zone}")
    assert outcome.says[-1] == "The log names no currency, so amounts were read as EUR (Settings, Home currency)."


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


def test_a_file_with_brackets_in_its_name_is_that_file(tmp_path: Path) -> None:
    folder = tmp_path / "[shop] 1"
    folder.mkdir()
    path = log(folder, "order_id,time,amount,code\n1,2026-03-10T10:00:00Z,5,ANNA15\n", "orders[1].csv")
    assert attribute_logs(book(), orders=path).figures["credited"] == 1


def test_quotes_that_come_late_in_a_file_are_read(tmp_path: Path) -> None:
    plain = "".join(f"{n},2026-03-10T10:00:00Z,1,ANNA15\n" for n in range(30_000))
    path = log(tmp_path, f'order_id,time,amount,code\n{plain}x,2026-03-10T10:00:00Z,1,"ANNA15; a, b"\n')
    assert attribute_logs(book(), orders=path).figures["credited"] == 30_001


def test_text_that_is_not_utf_8_is_said(tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    path.write_bytes("order_id,time,amount,code\né,2026-03-10T10:00:00Z,5,ANNA15\n".encode("latin1"))
    with pytest.raises(Refused, match="save it as CSV UTF-8"):
        attribute_logs(book(), orders=str(path))


@pytest.mark.parametrize(
    "written",
    [
        "postgresql:/mara:hunter2@db?table=orders",
        "postgresql:mara:hunter2@db?table=orders",
        "//mara:hunter2@db",
        "mara:hunter2@db.csv",
    ],
)
def test_a_password_in_a_mistyped_address_is_not_told(written: str) -> None:
    with pytest.raises(Refused, match="CS-M20") as refused:
        attribute_logs(book(), orders=written)
    assert "hunter2" not in str(refused.value)
