"""What each layout holds, as committed text: nobody changes the layout of a released version unawares or forgets its step.

A layout that is not released yet is renewed by: pytest tests/book/versions --update-golden
At a release, set `released = true` in its file. After that a change of tabs, columns, choices, built-in rows or named
functions needs the next number in SCHEMA (book/file.py), a step to it (book/migration/steps.py), and its file, written by the
same option.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from creatorsheet.book.editor.editor import Editor
from creatorsheet.book.file import SCHEMA
from creatorsheet.book.lambdas import named
from creatorsheet.book.migration.presets import NAMED, name_of
from creatorsheet.book.migration.steps import FIRST, STEPS
from creatorsheet.book.template.setup import built_in_rows
from creatorsheet.catalogue.tabs import ROWS, sheet

HERE = Path(__file__).parent


def layout() -> dict[str, Any]:
    """The layout of this version: columns of tabs, labels that people can pick, names of built-in rows and of functions."""
    columns = [column for row in ROWS for column in row.sheet.columns.values()]
    picked = {column.choice for column in columns if column.choice and column.typed}
    return {
        "tabs": {row.sheet.title: [column.title for column in row.sheet.columns.values()] for row in ROWS},
        "choices": {choice.list_name(): choice.labels() for choice in sorted(picked, key=lambda one: one.list_name())},
        "rows": {title: [name_of(title, row) for row in rows] for title, rows in built_in_rows({}).items()},
        "functions": {"named": [one.name for one in named()]},
    }


def written(found: Mapping[str, Mapping[str, Sequence[str]]], *, released: bool) -> str:
    """A layout as its file has it."""
    lines = [f"released = {str(released).lower()}"]
    for part, lists in found.items():
        lines += ["", f"[{part}]"]
        for name, entries in lists.items():
            lines += [f"{quoted(name)} = [", *(f"    {quoted(one)}," for one in entries), "]"]
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def known(number: int) -> dict[str, Any]:
    return tomllib.loads((HERE / f"{number}.toml").read_text("utf-8"))


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    for part in ("tabs", "choices", "rows", "functions"):
        for name in dict.fromkeys([*before[part], *after[part]]):
            old, new = before[part].get(name), after[part].get(name)
            if old is None or new is None:
                yield f"{part}: {name} {'is new' if old is None else 'is gone'}"
            else:
                yield from (f"{part}: {name} has no {one} any more" for one in old if one not in new)
                yield from (f"{part}: {name} has {one} in addition" for one in new if one not in old)


def test_the_catalogue_is_what_this_layout_was_when_it_was_released(request):
    path = HERE / f"{SCHEMA}.toml"
    if request.config.getoption("--update-golden"):
        assert not path.exists() or not known(SCHEMA)["released"], f"layout {SCHEMA} is released: {__doc__}"
        path.write_text(written(layout(), released=False), encoding="utf-8")
    assert path.exists(), __doc__
    found = list(differences(known(SCHEMA), layout()))
    assert not found, "\n".join([*found, str(__doc__)])


@pytest.mark.parametrize("number", sorted(STEPS))
def test_a_step_adds_all_that_its_layout_has_more(number):
    before, after, step = known(number - 1), known(number), STEPS[number]
    for title, old, since in step.retitled:
        titles = before["tabs"][title]
        titles[titles.index(old)] = since
    for title in step.tabs:
        assert title not in before["tabs"], f"{title} was there before"
        before["tabs"][title] = after["tabs"][title]
        # A choice that only new tabs offer is new with them.
        before["choices"] = {**after["choices"], **before["choices"]}
    for title, key in step.columns:
        before["tabs"][title].append(sheet(title).columns[key].title)
    for title, names in step.rows.items():
        before["rows"][title] += names
    for name, labels in step.choices.items():
        before["choices"][name] += labels
    before["functions"]["named"] += step.functions
    assert list(differences(before, after)) == []


def test_every_layout_has_its_file_and_each_but_the_last_is_released():
    files = sorted(int(path.stem) for path in HERE.glob("*.toml"))
    assert files == list(range(FIRST, SCHEMA + 1))
    assert all(known(number)["released"] for number in files[:-1])
    assert set(known(SCHEMA)["rows"]) <= set(NAMED)


def test_the_workbook_of_the_first_version_has_the_first_layout():
    tables = Editor((HERE / "1.xlsx").read_bytes()).tables.values()
    assert {one.name: [column.title for column in one.columns] for one in tables} == {
        title.replace(" ", ""): titles for title, titles in known(1)["tabs"].items()
    }


def test_every_kind_of_change_is_seen():
    before = {
        "tabs": {"A": ["a", "b"], "B": []},
        "choices": {"c": ["x"]},
        "rows": {"S": ["1"]},
        "functions": {"named": []},
    }
    after = {
        "tabs": {"A": ["b", "d"], "C": []},
        "choices": {"c": ["y"]},
        "rows": {"S": ["1", "2"]},
        "functions": {"named": ["CS.CPM"]},
    }
    assert list(differences(before, after)) == [
        "tabs: A has no a any more",
        "tabs: A has d in addition",
        "tabs: B is gone",
        "tabs: C is new",
        "choices: c has no x any more",
        "choices: c has y in addition",
        "rows: S has 2 in addition",
        "functions: named has CS.CPM in addition",
    ]
