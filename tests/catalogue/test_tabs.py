"""The tabs as declared: every column is complete, and whatever it points at exists."""

from __future__ import annotations

import re

import pytest

from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.catalogue.setup.choices import ListName
from creatorsheet.catalogue.shapes import Kind, Who
from creatorsheet.catalogue.tabs import BY_TITLE, ROWS

COLUMNS = [
    pytest.param(model, column, id=f"{model.sheet.title}.{key}")
    for model in ROWS
    for key, column in model.sheet.columns.items()
]
REFERENCE = re.compile(r"(\w+)\[(?!@)([^\[\]]+)\]|\[@\[?([^\[\]]+)\]?\]")


def test_the_data_model_is_whole():
    assert len(ROWS) >= 29
    assert len(COLUMNS) >= 721


@pytest.mark.parametrize("model", ROWS, ids=lambda model: model.sheet.title)
def test_tab(model):
    sheet = model.sheet
    titles = [column.title for column in sheet.columns.values()]
    assert len({title.casefold() for title in titles}) == len(titles)
    assert sheet.key in sheet.columns
    assert sheet.holds
    assert len(sheet.title) <= 31


def test_prefixes_of_ids_are_unique():
    prefixes = [model.sheet.prefix for model in ROWS if model.sheet.prefix]
    assert len(set(prefixes)) == len(prefixes)


@pytest.mark.parametrize(("model", "column"), COLUMNS)
def test_column(model, column):
    assert not set(column.title) & set("[]#'@")
    assert column.title == column.title.strip()
    assert 1 <= len(column.help) <= 255
    assert column.help.endswith((".", "?", "..."))
    assert column.by
    if column.calculated:
        assert column.by == (Who.SOFTWARE,)
    if column.kind is Kind.REF:
        assert column.to in BY_TITLE
    if column.kind is Kind.LIST:
        assert column.of in ListName.labels()
    if column.kind is Kind.CHOICE:
        assert column.choice is not None
        assert len(set(column.choice.labels())) == len(column.choice)
    if column.metric:
        assert column.metric in METRICS
    if column.need.column:
        judged = model.sheet.columns[column.need.column]
        allowed = set(judged.choice.labels()) if judged.choice else {"Yes", "No"}
        assert column.need.values == ("*",) or set(column.need.values) <= allowed
    if column.low is not None and column.high is not None:
        assert column.low < column.high


@pytest.mark.parametrize(
    ("model", "column"),
    [param for param in COLUMNS if param.values[1].formula],  # type: ignore[union-attr]
)
def test_formula_points_at_columns_that_exist(model, column):
    assert column.formula.startswith("=")
    found = REFERENCE.findall(column.formula)
    for table, title, own in found:
        sheet = BY_TITLE[table].sheet if table else model.sheet
        assert sheet.titled(title or own), f"{sheet.title} has no column {title or own}"
