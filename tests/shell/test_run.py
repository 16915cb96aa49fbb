"""An action collects garbage seldom, and leaves Python as it was."""

from __future__ import annotations

import gc

import pytest
import typer

from creatorsheet.app.new import new
from creatorsheet.app.outcome import Outcome
from creatorsheet.catalogue.actions import PRICE
from creatorsheet.kernel.plan import Plan
from creatorsheet.shell import run


@pytest.mark.parametrize("fails", [False, True])
def test_cycles_are_looked_for_seldom_while_an_action_runs_and_as_before_afterwards(tmp_path, capsys, fails):
    path = tmp_path / "spring.xlsx"
    new(path, book_id="B-1")
    before = gc.get_threshold()

    def use(_):
        assert gc.isenabled()
        assert gc.get_threshold()[0] > 10 * before[0]
        if fails:
            raise RuntimeError
        return Outcome(PRICE.key, path.name, Plan(PRICE.key))

    with pytest.raises(RuntimeError if fails else typer.Exit):
        run.action(PRICE, path, use, dry_run=True, as_json=True)
    assert gc.get_threshold() == before
