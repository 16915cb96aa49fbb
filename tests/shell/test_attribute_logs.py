"""The attribute command on a log: what is said, what is written, and what takes it back."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from tests.warehouse.landing_book import log, tables
from typer.testing import CliRunner

from creatorsheet.book.file import FileBook
from creatorsheet.book.rows import read_rows
from creatorsheet.book.template import content
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.shell.cli import app

TEXT = "order_id,time,amount,code\n1,2026-03-10T10:00:00Z,50,ANNA15\n2,2026-03-10T11:00:00Z,30,ANNA15\n"


@pytest.fixture
def spring(tmp_path: Path) -> Path:
    path = tmp_path / "spring.xlsx"
    rows = tables()
    for one in rows["Deliverables"]:
        moment = one["posted_at"]
        assert isinstance(moment, datetime)
        one["posted_at"] = moment.replace(tzinfo=None)
    path.write_bytes(content("gallery", rows))
    return path


def orders(path: Path) -> list[tuple[int | None, str | None]]:
    return [(row.count, row.tracking) for row in read_rows(FileBook(path), Order)[0]]


def test_a_log_lands_and_undo_takes_it_back(spring: Path) -> None:
    run = CliRunner().invoke
    done = run(app, ["attribute", str(spring), "--orders", log(spring.parent, TEXT)])
    assert done.exit_code == 0
    assert "2 paid orders credited: 2 by Valid code." in " ".join(done.output.split())
    assert "@anna L-ANNA (Valid code)" in done.output
    assert orders(spring) == [(2, "G-ANNA")]
    assert run(app, ["undo", str(spring)]).exit_code == 0
    assert orders(spring) == []


def test_a_dry_run_tells_figures_and_writes_nothing(spring: Path) -> None:
    before = spring.read_bytes()
    done = CliRunner().invoke(
        app, ["attribute", str(spring), "--orders", log(spring.parent, TEXT), "--dry-run", "--json"]
    )
    told = json.loads(done.stdout)
    assert told["rows"]["Orders"] == {"added": 1, "changed": 0}
    assert (told["figures"]["read"], told["figures"]["evidence"]) == (2, {"Valid code": 2})
    assert spring.read_bytes() == before


@pytest.mark.parametrize(
    "more",
    [["--clicks", "c.csv"], ["--orders", "o.csv", "--campaign", "Spring"], ["--orders", "o.csv", "--engine", "abacus"]],
)
def test_options_that_do_not_go_together_are_refused(more: list[str], spring: Path) -> None:
    assert CliRunner().invoke(app, ["attribute", str(spring), *more]).exit_code == 2


def test_a_password_is_told_nowhere(spring: Path) -> None:
    for more in ([], ["--json"]):
        done = CliRunner().invoke(
            app, ["attribute", str(spring), "--orders", "postgresql://mara:hunter2@db/shop", *more]
        )
        assert "CS-M20" in str(done.exception)
        assert "hunter2" not in f"{done.exception} {done.output}"


@pytest.mark.parametrize("package", ["duckdb", "narwhals"])
@pytest.mark.parametrize("address", ["orders.csv", "postgresql://127.0.0.1:1/shop?table=orders"])
def test_without_a_package_the_command_that_installs_it_is_told(package: str, address: str, spring: Path) -> None:
    script = (
        "import sys\n"
        "from importlib.machinery import PathFinder\n"
        "find = PathFinder.find_spec\n"
        f"hidden = lambda cls, name, *rest: None if name.split('.')[0] == {package!r} else find(name, *rest)\n"
        "PathFinder.find_spec = classmethod(hidden)\n"
        "from creatorsheet.shell.cli import main\n"
        f"sys.argv = ['creatorsheet', 'attribute', {str(spring)!r}, '--orders', {address!r}]\n"
        "main()\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    said = " ".join(f"{done.stdout} {done.stderr}".split())
    assert "CS-M22" in said
    assert f"need {package}, which is not installed" in said
    assert 'pip install "creatorsheet[big]"' in said
