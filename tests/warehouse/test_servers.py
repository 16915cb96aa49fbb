"""Databases are named by addresses, asked in SELECTs alone, and their passwords stay untold."""

from __future__ import annotations

import re

import pandas as pd
import pytest
import sqlglot
from sqlglot import exp
from tests.warehouse.books import crowd
from tests.warehouse.conftest import stored
from tests.warehouse.landing_book import book

from creatorsheet.app.attributing.logs import attribute_logs
from creatorsheet.kernel.refusal import Refused
from creatorsheet.warehouse.attribution import credited, daily
from creatorsheet.warehouse.columns import CLICKS, ORDERS
from creatorsheet.warehouse.engines import Server, lazy, tables
from creatorsheet.warehouse.evidence import known
from creatorsheet.warehouse.reading import click_lines, order_lines, usable
from creatorsheet.warehouse.servers import address, opened, telling
from creatorsheet.warehouse.shaping import shaped


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("postgresql://mara:p%40ss@db.example:5433/shop?table=sales.orders&sslmode=require", ("sales", "orders")),
        ("postgres://db/shop?table=orders", ("orders",)),
        ("bigquery://brand/logs/orders", ("brand", "logs", "orders")),
        ("snowflake://mara:p%40ss@acme/SHOP/SALES/ORDERS?warehouse=SMALL", ("SHOP", "SALES", "ORDERS")),
    ],
)
def test_an_address_names_a_table_and_hides_its_password(text: str, table: tuple[str, ...]) -> None:
    one = address(text)
    assert one.table == table
    assert "p@ss" not in repr(one)
    assert "p%40ss" not in repr(one)
    assert "table=" not in one.place


@pytest.mark.parametrize(
    "text",
    [
        "postgresql://db/shop",
        "bigquery://brand/orders",
        "snowflake://acme/A/B",
        "s3://b/o.csv",
        "postgresql://db:x/shop?table=a",
    ],
)
def test_what_names_no_table_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="CS-M20"):
        address(text)


@pytest.mark.parametrize("secret", ["postgresql://mara:hunter2@db/shop", "hunter2"])
def test_a_complaint_of_a_driver_tells_no_password(secret: str) -> None:
    one = {"orders": address("postgresql://mara:hunter2@db/shop?table=orders")}
    with pytest.raises(Refused) as refused, telling(one):
        raise RuntimeError(f'could not use "{secret}"')
    assert "hunter2" not in str(refused.value)


@pytest.mark.parametrize("dialect", ["bigquery", "snowflake"])
def test_bigquery_and_snowflake_are_asked_one_select_that_parses(dialect: str) -> None:
    """Compiled only: no such server answers here."""
    small = crowd(orders=20)
    server = Server(dialect, dialect, lambda _: [])
    frames = []
    for layout, frame in zip((ORDERS, CLICKS), small.frames(), strict=True):
        found = layout.found(frame.columns)
        frames.append(lazy(server.select(shaped(dialect, layout, found, f"a.b.{layout.key}"))))
    orders, clicks = frames
    lines = server.step(usable(order_lines(orders, currency="EUR")))
    held = tables(known(small.evidence, small.tracking, small.posts, {}), server)
    sql = server.sql(daily(credited(lines, server.step(click_lines(clicks)), held, small.ranking, lined=True)))
    (told,) = sqlglot.parse(sql, read=dialect)
    assert isinstance(told, exp.Select)
    assert not list(told.find_all(exp.Insert, exp.Create, exp.Update, exp.Delete, exp.Drop, exp.Command))
    assert "small frame" not in sql
    assert {str(one.this).lower() for one in told.find_all(exp.Anonymous)} <= KNOWN[dialect]


KNOWN = {"bigquery": set[str](), "snowflake": {"split_to_table"}}
"""Functions of a server that SQLGlot passes on as they are."""


@pytest.fixture
def shop(postgres: str) -> str:
    """A database with a log of orders; the address of its server."""
    import psycopg2

    frame = pd.DataFrame(
        {
            "Order ID": [1, 2, 3], "created_at": pd.to_datetime(["2026-03-10 10:00"] * 3).astype("datetime64[us]"),
            "amount": [50.0, 20.5, 5.0], "code": ["anna15 ", "BEN15", "ELSE"],
        }
    ).rename(columns={"Order ID": "order_id"})  # fmt: skip
    connection = psycopg2.connect(postgres)
    stored(connection, "orders", frame)
    connection.close()
    return postgres


@pytest.mark.postgres
def test_a_table_of_postgresql_lands_as_a_file_does(shop: str) -> None:
    made = book(Settings=[{"setting_key": "Own time zone", "value": "Europe/Berlin"}])
    outcome = attribute_logs(made, orders=f"{shop}?table=public.orders")
    told = outcome.figures
    assert (told["engine"], told["read"], told["credited"], told["uncredited"]) == ("PostgreSQL", 3, 2, 1)
    assert told["first"] == "2026-03-10T09:00:00Z"
    assert sorted(one["net_full"] for one in told["windows"]) == [20.5, 50.0]


@pytest.mark.postgres
@pytest.mark.parametrize("statement", ["create table other (a int)", "delete from orders", "drop table orders"])
def test_a_session_on_postgresql_cannot_write(statement: str, shop: str) -> None:
    with (
        opened({"orders": address(f"{shop}?table=orders")}, "UTC") as tables_there,
        pytest.raises(Refused, match="read-only transaction"),
    ):
        tables_there.engine.run(statement)


@pytest.mark.postgres
def test_a_table_that_is_not_there_is_refused(shop: str) -> None:
    with pytest.raises(Refused, match=re.escape("CS-M20: nowhere cannot be read: PostgreSQL says: relation")):
        attribute_logs(book(), orders=f"{shop}?table=nowhere")


@pytest.mark.parametrize("said", ['invalid percent-encoded token: "hunter2%zz%41"', "hunter2%zzA is wrong"])
def test_a_complaint_tells_no_password_however_it_is_written(said: str) -> None:
    one = {"orders": address("postgresql://mara:hunter2%zz%41@db/shop?table=orders")}
    with pytest.raises(Refused) as refused, telling(one):
        raise ValueError(said)
    assert "hunter2" not in str(refused.value)


def test_a_password_in_an_address_of_bigquery_is_no_part_of_the_table() -> None:
    assert address("bigquery://mara:hunter2@brand/logs/orders").label == "brand.logs.orders"
