"""The help page on finding creators names options and columns that exist, and all options there are."""

from __future__ import annotations

import re
from importlib.resources import files

import typer

from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.creators.facets import GROUPED
from creatorsheet.shell.cli import app

PAGE = (files("creatorsheet") / "help" / "pipeline.md").read_text("utf-8")


def test_it_names_every_option_of_find_and_no_other():
    [find] = [one for name, one in typer.main.get_command(app).commands.items() if name == "find"]
    own = {option for one in find.params for option in one.opts if option.startswith("--")}
    assert set(re.findall(r"--[a-z-]+", PAGE)) == own - {"--help", "--dry-run", "--json"}


def test_groups_are_called_as_their_columns():
    for one in GROUPED:
        assert f"*{one.title}*" in PAGE
        assert Creator.sheet.titled(one.title)
