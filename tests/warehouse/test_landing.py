"""Logs land as daily rows, and scoring finds in them what it finds in the orders themselves."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest
from tests.warehouse.landing_book import book, log

from creatorsheet.app.attributing.logs import attribute_logs
from creatorsheet.app.findings import findings_plan
from creatorsheet.app.outcome import Outcome
from creatorsheet.app.score import score
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.problems.logs import LOG_ROWS_LEFT_OUT
from creatorsheet.catalogue.reports.findings import FindingRow
from creatorsheet.catalogue.results.choices import OrderStatus
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.kernel.plan import Plan
from creatorsheet.kernel.refusal import Refused

TODAY = date(2026, 6, 1)
HEAD = "order_id,created_at,amount,currency,status,discount_code,utm_content,shop_creator,video_id,new_customer,discount,refund"


def random_orders(seed: int, n: int = 200) -> list[dict[str, Any]]:
    chance = Random(seed)

    def maybe(share: float, *values: str) -> str | None:
        return chance.choice(values) if chance.random() < share else None

    return [
        {
            "order_row_id": f"O-{number}", "order_id": f"#{number}",
            "ordered_at": datetime(2026, chance.choice((2, 3, 3, 4)), chance.randrange(1, 29), chance.randrange(24), 5, tzinfo=UTC),
            "gross": chance.randrange(100, 9000) / 100, "currency": "EUR", "status": str(chance.choice(list(OrderStatus))),
            "code_used": maybe(0.5, "ANNA15", " ben15", "BEN15; ANNA15", "WRONG"), "link_key": maybe(0.3, "anna_1", "BEN_1"),
            "shop_creator": maybe(0.2, "@Anna", "ben"), "video_id": maybe(0.1, "7495332972350677480", "7495332972350677481"),
            "new_customer": maybe(0.7, "Yes", "No"), "discount": maybe(0.3, "1.25"), "refund": maybe(0.2, "0.75"),
        }
        for number in range(n)
    ]  # fmt: skip


def as_log(folder: Path, orders: list[dict[str, Any]]) -> str:
    keys = ("order_id", "ordered_at", "gross", "currency", "status", "code_used", "link_key", "shop_creator", "video_id", "new_customer", "discount", "refund")  # fmt: skip
    lines = [
        ",".join(f'"{one[key].isoformat() if key == "ordered_at" else one[key] or ""}"' for key in keys)
        for one in orders
    ]
    return log(folder, "\n".join([HEAD, *lines]))


def scored(made: MemoryBook) -> dict[str, Any]:
    """All figures of the campaign."""
    outcome = score(made, today=TODAY)
    (campaign,) = outcome.figures["campaigns"]
    return dict(campaign)


@pytest.mark.parametrize("seed", range(3))
def test_scoring_the_daily_rows_is_scoring_the_orders(seed: int, tmp_path: Path) -> None:
    orders = random_orders(seed)
    typed = [{**one, "discount": float(one["discount"] or 0), "refund": float(one["refund"] or 0)} for one in orders]
    one_by_one, landed = book(Orders=typed), book()
    outcome = attribute_logs(landed, orders=as_log(tmp_path, orders))
    landed.apply(outcome.plan)
    assert 0 < len(read_rows(landed, Order)[0]) < len(orders)
    assert scored(landed) == scored(one_by_one)
    assert outcome.figures["uncredited"] == score(one_by_one, today=TODAY).figures["credit"]["uncredited"]


def test_score_decides_on_a_daily_row_as_the_engine_did(tmp_path: Path) -> None:
    made = book()
    made.apply(attribute_logs(made, orders=as_log(tmp_path, random_orders(9))).plan)
    before = {
        row.id: (row.tracking, row.deliverable, row.credited_by, row.conflict) for row in read_rows(made, Order)[0]
    }
    made.apply(score(made, today=TODAY).plan)
    after = {
        row.id: (row.tracking, row.deliverable, row.credited_by, row.conflict) for row in read_rows(made, Order)[0]
    }
    assert after == before


def test_a_log_run_again_changes_nothing_and_a_corrected_one_replaces_its_rows(tmp_path: Path) -> None:
    made = book()
    head = "order_id,time,amount,code\n"
    path = log(
        tmp_path,
        head + "1,2026-03-10T10:00:00Z,50,ANNA15\n2,2026-03-10T11:00:00Z,30,BEN15\n3,2026-03-12T09:00:00Z,9,ANNA15\n",
    )
    made.apply(attribute_logs(made, orders=path).plan)
    assert not attribute_logs(made, orders=path).plan
    log(
        tmp_path,
        head + "1,2026-03-10T10:00:00Z,50,ANNA15\n4,2026-03-10T11:00:00Z,20,ANNA15\n3,2026-03-12T09:00:00Z,9,ANNA15\n",
    )
    made.apply(attribute_logs(made, orders=path).plan)
    rows = {
        (row.tracking, row.ordered_at.day if row.ordered_at else 0): (row.count, row.gross)
        for row in read_rows(made, Order)[0]
    }
    assert rows == {("G-ANNA", 10): (2, Decimal(70)), ("G-BEN", 10): (0, Decimal(0)), ("G-ANNA", 12): (1, Decimal(9))}


def test_days_that_a_log_does_not_hold_stay_as_they_are(tmp_path: Path) -> None:
    made = book()
    path = log(tmp_path, "order_id,time,amount,code\n1,2026-03-10T10:00:00Z,50,ANNA15\n")
    made.apply(attribute_logs(made, orders=path).plan)
    log(tmp_path, "order_id,time,amount,code\n2,2026-03-11T10:00:00Z,20,ANNA15\n")
    made.apply(attribute_logs(made, orders=path).plan)
    assert sorted(row.gross or 0 for row in read_rows(made, Order)[0]) == [20, 50]


def test_used_and_left_out_add_up_and_the_reasons_are_said(tmp_path: Path) -> None:
    made = book(
        Orders=[
            {
                "order_row_id": "O-1",
                "order_id": "5",
                "gross": 1,
                "currency": "EUR",
                "ordered_at": datetime(2026, 3, 9, tzinfo=UTC),
            }
        ]
    )
    text = (
        "order_id,time,amount,code,status,refund\n"
        "1,2026-03-10 10:00,50,ANNA15,paid,\n"
        "1,2026-03-10 10:00,50,ANNA15,paid,\n"
        ",2026-03-10 10:00,50,ANNA15,paid,\n"
        "2,10/03/2026,50,ANNA15,paid,\n"
        '3,2026-03-10 10:00,"12,50",ANNA15,paid,\n'
        "3,2026-03-10 10:00,12.50,ANNA15,paid,much\n"
        "4,2026-03-10 10:00,50,ANNA15,lost,\n"
        "5,2026-03-10 10:00,50,ANNA15,paid,\n"
    )
    outcome = attribute_logs(made, orders=log(tmp_path, text))
    told = outcome.figures
    assert told["read"] == 8 == told["used"] + sum(told["left_out"].values())
    assert told["left_out"] == {
        "no order number": 1,
        "no time that can be read": 1,
        "no amount that can be read": 2,
        "a status nobody knows": 1,
        "orders that stand in Orders one by one": 1,
        "equal to another row in every column": 1,
    }
    assert [str(one) for one in outcome.findings] == [
        "CS-M23: 6 of 8 rows of orders.csv were left out: 1 has no order number, 1 has no time that can be read, 2 have no"
        " amount that can be read, 1 has a status nobody knows and 1 is equal to another row in every column. Put them right in"
        " the log and run it again: its rows in Orders are replaced."
    ]


def test_windows_count_from_the_post(tmp_path: Path) -> None:
    text = "order_id,time,amount,code\n" + "\n".join(
        f"{n},{moment},10,ANNA15"
        for n, moment in enumerate(
            ("2026-03-04T23:00Z", "2026-03-05T23:59Z", "2026-03-06T00:00Z", "2026-03-12T00:00Z", "2026-04-20T00:00Z")
        )
    )
    (one,) = attribute_logs(book(), orders=log(tmp_path, text.replace("Z,", ":00Z,"))).figures["windows"]
    assert [one[f"orders_{name}"] for name in ("24h", "7d", "30d", "full")] == [1, 2, 3, 5]
    assert (one["early"], one["net_7d"], one["deliverable"]) == (1, 20.0, "L-ANNA")


def test_the_last_click_of_a_click_log_counts_within_the_window(tmp_path: Path) -> None:
    orders = log(
        tmp_path, "order_id,time,amount,visitor_id\n1,2026-03-10T10:00:00Z,50,v1\n2,2026-03-10T10:00:00Z,30,v2\n"
    )
    clicks = log(
        tmp_path,
        "visitor_id,time,utm_content\nv1,2026-03-09T10:00:00Z,anna_1\nv1,2026-03-10T09:00:00Z,ben_1\n"
        "v1,2026-03-10T11:00:00Z,anna_1\nv2,2026-01-01T10:00:00Z,anna_1\n",
        "clicks.csv",
    )
    outcome = attribute_logs(book(), orders=orders, clicks=clicks)
    assert [(one["creator"], one["orders_full"]) for one in outcome.figures["windows"]] == [("CR-BEN", 1)]
    assert outcome.figures["uncredited"] == 1


@pytest.mark.parametrize("engine", ["", "pandas"])
def test_parquet_in_several_files_is_read_where_it_lies(engine: str, tmp_path: Path) -> None:
    import duckdb

    for number in (1, 2):
        duckdb.execute(
            f"copy (select '{number}' as order_id, timestamp '2026-03-10 10:00' as created_at, 12.5 as amount, 'anna15' as code)"
            f" to '{tmp_path}/orders-{number}.parquet' (format parquet)"
        )
    outcome = attribute_logs(book(), orders=str(tmp_path / "orders-*.parquet"), engine=engine)
    assert (outcome.figures["log"], outcome.figures["credited"]) == ("orders-*.parquet", 2)
    assert [one["net_full"] for one in outcome.figures["windows"]] == [25.0]


def test_nothing_is_written_when_no_order_fits(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="CS-M24"):
        attribute_logs(book(), orders=log(tmp_path, "order_id,time,amount,code\n1,2026-03-10T10:00:00Z,5,ELSE\n"))


def test_a_time_or_a_currency_nobody_can_mean_is_left_out(tmp_path: Path) -> None:
    head = "order_id,time,amount,code,currency\n"
    good = "1,2026-03-10T10:00:00Z,5,ANNA15,usd\n"
    bad = "2,0001-01-01T10:00:00Z,5,ANNA15,USD\n3,infinity,5,ANNA15,USD\n4,2026-03-10T10:00:00Z,5,ANNA15,=1+1\n"
    for engine in ("", "pandas"):
        told = attribute_logs(book(), orders=log(tmp_path, head + good + bad), engine=engine).figures
        assert told["left_out"] == {"no time that can be read": 2, "a currency nobody knows": 1}
        assert (told["used"], told["first"], told["last"]) == (1, "2026-03-10T10:00:00Z", "2026-03-10T10:00:00Z")


@pytest.mark.parametrize("engine", ["", "pandas"])
def test_amounts_in_the_smallest_unit_are_exact_on_both_engines(engine: str, tmp_path: Path) -> None:
    text = (
        "order_id,time,amount,code,currency,discount,refund\n"
        "1,2026-03-10T10:00:00Z,1.005,ANNA15,EUR,,\n"
        "2,2026-03-10T10:00:00Z,10,ANNA15,EUR,-1,-2\n"
        "3,2026-03-10T10:00:00Z,1.2345,ANNA15,KWD,,\n"
        "4,2026-03-10T10:00:00Z,5000,ANNA15,JPY,,6000\n"
        "5,2026-03-10T10:00:00Z,99999999999.99,ANNA15,KWD,,\n"
        "6,2026-03-10T10:00:00Z,999999999999,ANNA15,EUR,,\n"
    )
    outcome = attribute_logs(book(), orders=log(tmp_path, text), engine=engine)
    net = {one["currency"]: one["net_full"] for one in outcome.figures["windows"]}
    assert net == {"EUR": 8.01, "KWD": 100_000_000_001.225, "JPY": -1000.0}
    assert outcome.figures["left_out"] == {"no amount that can be read": 1}


def test_what_a_person_decided_on_a_daily_row_stays(tmp_path: Path) -> None:
    path = log(tmp_path, "order_id,time,amount,code\n1,2026-03-10T10:00:00Z,50,ANNA15\n")
    made = book()
    made.apply(attribute_logs(made, orders=path).plan)
    (row,) = read_rows(made, Order)[0]
    held = {key: value for key, value in vars(row).items() if value is not None and key in Order.sheet.columns}
    decided = book(Orders=[{**held, "tracking": "G-BEN", "credited_by": "By hand", "deliverable": None}])
    log(tmp_path, "order_id,time,amount,code\n1,2026-03-10T10:00:00Z,70,ANNA15\n")
    decided.apply(attribute_logs(decided, orders=path).plan)
    (row,) = read_rows(decided, Order)[0]
    assert (row.tracking, str(row.credited_by), row.gross) == ("G-BEN", "By hand", Decimal(70))


def test_capitals_in_the_name_of_a_log_make_no_other_log(tmp_path: Path) -> None:
    head, made = "order_id,time,amount,code\n", book()
    made.apply(attribute_logs(made, orders=log(tmp_path, head + "1,2026-03-10T10:00:00Z,50,BEN15\n", "O.csv")).plan)
    outcome = attribute_logs(made, orders=log(tmp_path, head + "2,2026-03-10T10:00:00Z,9,ANNA15\n", "o.CSV"))
    made.apply(outcome.plan)
    assert not outcome.findings
    assert sorted((row.tracking, row.count) for row in read_rows(made, Order)[0]) == [("G-ANNA", 1), ("G-BEN", 0)]


@pytest.mark.parametrize("engine", ["", "pandas"])
def test_lines_of_an_order_are_one_order_on_both_engines(engine: str, tmp_path: Path) -> None:
    line = "1,2026-03-10T10:00:00Z,5,ANNA15,paid,EUR\n"
    others = "1,2026-03-12T10:00:00Z,6,,paid,EUR\n1,2026-03-10T10:00:00Z,7,ANNA15,paid,USD\n"
    path = log(tmp_path, f"order_id,time,amount,code,status,currency\n{line}{line}{others}")
    outcome = attribute_logs(book(), orders=path, engine=engine)
    told = outcome.figures
    assert (told["orders"], told["credited"], told["used"]) == (1, 1, 3)
    assert told["left_out"] == {"equal to another row in every column": 1}
    rows = [(row.values["currency"], row.values["count"], row.values["gross"]) for row in outcome.plan.additions]
    assert sorted(rows) == [("EUR", 1, Decimal(11)), ("USD", 0, Decimal(7))]


@pytest.mark.parametrize(("typed", "logged"), [("#1001", "1001"), ("1001", "#1001"), ("#1001", "#1001")])
def test_an_order_that_stands_in_orders_is_found_with_and_without_its_sign(
    typed: str, logged: str, tmp_path: Path
) -> None:
    moment = datetime(2026, 3, 9, tzinfo=UTC)
    row = {"order_row_id": "O-1", "order_id": typed, "gross": 1, "currency": "EUR", "ordered_at": moment}
    text = f"order_id,time,amount,code\n{logged},2026-03-10T10:00:00Z,50,ANNA15\n7,2026-03-10T10:00:00Z,9,ANNA15\n"
    made = book(Orders=[row])
    outcome = attribute_logs(made, orders=log(tmp_path, text))
    assert outcome.figures["left_out"] == {"orders that stand in Orders one by one": 1}
    made.apply(outcome.plan)
    assert sorted(one.gross or 0 for one in read_rows(made, Order)[0]) == [1, 9]


def test_a_run_on_logs_leaves_the_lines_of_attribution_in_findings(tmp_path: Path) -> None:

    def found(made: MemoryBook) -> list[str]:
        return sorted(str(row.action) for row in read_rows(made, FindingRow)[0])

    made = book()
    other = LOG_ROWS_LEFT_OUT.at(n=1, total=2, log="else.csv", reasons="1 has no time")
    made.apply(findings_plan(made, Outcome("attribute", made.name, Plan("attribute"), (other,))))
    bad = log(tmp_path, "order_id,time,amount,code\n1,2026-03-10T10:00:00Z,50,ANNA15\n2,,9,ANNA15\n")
    made.apply(findings_plan(made, attribute_logs(made, orders=bad)))
    assert found(made) == ["Attribution", "Attribution, logs"]
    made.apply(findings_plan(made, Outcome("attribute", made.name, Plan("attribute"))))
    assert found(made) == ["Attribution, logs"]
    good = log(tmp_path, "order_id,time,amount,code\n1,2026-03-10T10:00:00Z,50,ANNA15\n")
    made.apply(findings_plan(made, attribute_logs(made, orders=good)))
    assert found(made) == []
