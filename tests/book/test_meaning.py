"""Formulas that mean the same, and those that do not."""

from __future__ import annotations

import pytest

from creatorsheet.book.formulas import in_cell, in_file, native, row_formula
from creatorsheet.book.meaning import Meaning
from creatorsheet.catalogue.shapes import Column, Sheet
from creatorsheet.catalogue.tabs import ROWS

CALCULATED = [
    pytest.param(row.sheet, column, id=f"{row.sheet.title}.{column.key}")
    for row in ROWS
    for column in row.sheet.columns.values()
    if row_formula(row.sheet, column)
]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[@Amount]*2", "Costs[[#This Row],[Amount]]*2"),
        ("=[@[In hand]]", "costs[[#this row], [in hand]]"),
        ("SUM(Costs[Amount])", "sum( Costs[[Amount]] )"),
        ("SUM(Deals[[#All],[Fee]:[Total]])", "SUM(Deals[[#all],[fee]:[total]])"),
        ("[@[Link]:[Page]]", "Costs[[#This Row],[Link]:[Page]]"),
        ("AsOf+1", "'My book'!AsOf+1"),
        ("IF([@A]>0.50,1,2)", "if([@A]>.5;1;2)"),
        ("TEXTJOIN(1)", "_xlfn.TEXTJOIN(1)"),
        ("FILTER(1)", "_xlfn._xlws.FILTER(1)"),
        ("[@[It''s]]", "Costs[[#This Row],[It''s]]"),
        ("1E3+2", "1000+2.0"),
    ],
)
def test_two_ways_of_writing_one_formula(one, other):
    assert Meaning().of(one, "Costs") == Meaning().of(other, "Costs")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[@Amount]*2", "[@Amount]*3"),
        ("[@Amount]", "Costs[Amount]"),
        ("[@Amount]", "Deals[[#This Row],[Amount]]"),
        ("[@Amount]", "H14"),
        ('"a"', '"A"'),
        ("[@A]-[@B]", "[@A]+[@B]"),
        ("{1,2}", "{1;2}"),
        ("SUM(Deals[[Fee]:[Total]])", "SUM(Deals[[Fee],[Total]])"),
        ("Costs[[#All],[Amount]]", "Costs[Amount]"),
        ("[@Amount]", "[1]Costs!$A$1"),
        ("1", ""),
    ],
)
def test_formulas_that_differ(one, other):
    assert Meaning().of(one, "Costs") != Meaning().of(other, "Costs")


def test_renamed_columns_and_tables_count_under_their_declared_names():
    meaning = Meaning({"costs": {"paid out": "amount"}}, {"table7": "costs"})
    assert meaning.of("SUM(Table7[Paid out])", "Deals") == Meaning().of("SUM(Costs[Amount])", "Deals")
    assert meaning.of("[@[Paid out]]", "Table7") == Meaning().of("[@Amount]", "Costs")


@pytest.mark.parametrize(("sheet", "column"), CALCULATED)
def test_every_declared_formula_means_the_same_in_a_file_and_in_a_cell(sheet: Sheet, column: Column):
    written = row_formula(sheet, column)
    meant = Meaning().of(written, sheet.table)
    assert Meaning().of(in_cell(written.removeprefix("="), sheet.table), sheet.table) == meant
    assert Meaning().of(written.upper().replace("#THIS ROW", "#This Row"), sheet.table).casefold() == meant.casefold()
    declared = native(column, sheet)
    assert declared is not None
    assert Meaning().columns(declared, sheet.table) <= Meaning().columns(written, sheet.table)
    assert Meaning().columns(written, sheet.table) == Meaning().columns(in_file(written, sheet.table), sheet.table)


@pytest.mark.parametrize(("sheet", "column"), CALCULATED)
def test_every_column_that_a_formula_names_is_declared(sheet: Sheet, column: Column):
    there = {(row.sheet.table.casefold(), one.title.casefold()) for row in ROWS for one in row.sheet.columns.values()}
    assert Meaning().columns(row_formula(sheet, column), sheet.table) <= there
