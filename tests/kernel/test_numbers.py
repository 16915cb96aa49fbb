"""Numbers as people write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.kernel.grid import ExcelError
from creatorsheet.kernel.identifiers import clean
from creatorsheet.kernel.numbers import currency_agrees, decimal_point, read_numbers, read_shares
from creatorsheet.kernel.unread import Why


def one(text: str, **how: bool) -> object:
    read = read_numbers([text], **how)  # type: ignore[arg-type]
    return read.values[0] if read.values[0] is not None else read.unread[0].why


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234.5", "1234.5"),
        ("1.234,5", "1234.5"),
        ("1 234,56 €", "1234.56"),
        ("1\u202f234,56", "1234.56"),
        ("CHF 1'234.50", "1234.50"),
        ("1,23,456", "123456"),
        ("1.234.567", "1234567"),
        ("Rp24.749.933.352", "24749933352"),
        ("62,5 %", "0.625"),
        ("31%", "0.31"),
        ("1.2K", "1200"),
        ("29.0b", "29000000000"),
        ("1,2 Mio.", "1200000"),
        ("3,5 тыс.", "3500"),
        ("1.2万", "12000"),
        ("-5", "-5"),
        ("−5", "-5"),
        ("(1,234.50)", "-1234.50"),
        ("0.123", "0.123"),
        ("7.49534E+18", "7495340000000000000"),
        ("US$ 5", "5"),
        ("100 kr.", "100"),
        ("\ufeff 12\u00a0", "12"),
    ],
)
def test_a_number_reads_alike_in_every_dress(text: str, value: str) -> None:
    assert one(text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("undefined", Why.MISSING),
        ("N/A", Why.MISSING),
        ("-", Why.MISSING),
        ("--", Why.MISSING),
        ("🔒", Why.MISSING),
        ("????", Why.MISSING),
        ("$10K-$50K", Why.RANGE),
        ("5–10", Why.RANGE),
        ("10 000 to 20 000", Why.RANGE),
        ("100K+", Why.RANGE),
        ("<10", Why.RANGE),
        ("1.234", Why.TWO_WAYS),
        ("$1,200", Why.TWO_WAYS),
        ("abc", Why.TEXT),
        ("12 34", Why.TEXT),
        ("1,2,3", Why.TEXT),
        ("2026-01-02", Why.TEXT),
        ("+49 170 1234567", Why.TEXT),
    ],
)
def test_what_is_no_number_says_why(text: str, why: Why) -> None:
    assert one(text) is why


def test_the_column_settles_what_a_cell_leaves_open() -> None:
    assert read_numbers(["1.234", "7,5"]).values == [1234, Decimal("7.5")]
    assert read_numbers(["1.234", "7.5"]).values == [Decimal("1.234"), Decimal("7.5")]


def test_cells_that_contradict_each_other_settle_nothing() -> None:
    read = read_numbers(["1.234", "7,5", "2.5"])
    assert read.unread[0].why is Why.TWO_WAYS
    assert read.values[1:] == [Decimal("7.5"), Decimal("2.5")]


def test_a_suffix_tells_nothing_about_other_cells() -> None:
    assert read_numbers(["1.2K", "1.234"]).unread[1].why is Why.TWO_WAYS


def test_a_column_of_counts_has_no_decimals() -> None:
    assert read_numbers(["16,096", "1.204"], whole=True).values == [16096, 1204]


def test_a_typed_column_takes_no_suffixes() -> None:
    assert one("12k", suffixes=False) is Why.TEXT


def test_numbers_of_the_sheet_stay_and_errors_are_told() -> None:
    read = read_numbers([5, 1.5, None, ExcelError.NA, True, ""])
    assert read.values == [5, 1.5, None, None, None, None]
    assert {at: one.why for at, one in read.unread.items()} == {3: Why.ERROR, 4: Why.TEXT}


def test_currencies_are_seen() -> None:
    assert read_numbers(["€ 5", "5 USD", "5"]).currencies == {0: "€", 1: "USD"}
    assert currency_agrees("$", "CAD")
    assert not currency_agrees("€", "USD")
    assert currency_agrees("usd", "USD")


def test_shares() -> None:
    assert read_shares(["31%", "0.5"]).values == [Decimal("0.31"), Decimal("0.5")]
    assert read_shares(["31", "4"]).values == [Decimal("0.31"), Decimal("0.04")]
    assert {one.why for one in read_shares(["31", "0.4"]).unread.values()} == {Why.TWO_WAYS}
    assert read_shares([0.31, "0.5"]).values == [0.31, Decimal("0.5")]


def test_a_files_decimal_point() -> None:
    assert decimal_point(["1.234", "7,5", "abc", 3]) == ","
    assert decimal_point(["1.234"]) == ""


numbers = st.decimals(min_value=-(10**9), max_value=10**9, places=2, allow_nan=False)


@settings(max_examples=80)
@given(st.lists(numbers, min_size=1, max_size=5), st.sampled_from([(",", "."), (".", ","), (" ", ","), ("'", ".")]))
def test_what_one_locale_writes_is_read(values: list[Decimal], signs: tuple[str, str]) -> None:
    group, point = signs
    texts = [f"{value:,.2f}".replace(",", "g").replace(".", point).replace("g", group) for value in values]
    assert read_numbers(texts).values == values


@settings(max_examples=80)
@given(st.lists(st.one_of(st.text(max_size=8), st.integers(), st.none()), max_size=6))
def test_every_cell_is_a_value_a_blank_or_said(cells: list[str | int | None]) -> None:
    read = read_numbers(cells)
    assert len(read.values) == len(cells)
    said = {at for at, value in enumerate(read.values) if value is not None}
    assert not said & set(read.unread)
    blank = {at for at, cell in enumerate(cells) if cell is None or (isinstance(cell, str) and not clean(cell))}
    assert said | set(read.unread) | blank == set(range(len(cells)))
