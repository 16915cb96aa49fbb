"""Check --fix at the command line: shown first, carried out when somebody agrees, taken back by undo."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from creatorsheet.app.new import new
from creatorsheet.book.file import FileBook
from creatorsheet.catalogue.tabs import sheet
from creatorsheet.kernel.plan import Addition, Plan
from creatorsheet.shell import fixing
from creatorsheet.shell.cli import app

RUN = CliRunner()


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("new") / "spring.xlsx"
    new(path, book_id="book-1")
    rows = (
        Addition("Campaigns", {"campaign_id": "C-A", "name": "Spring", "currency": "EUR"}),
        Addition("Costs", {"cost_id": "K-A", "campaign": " c-a", "amount": "1 200,50", "stage": "paid"}),
    )
    FileBook(path).apply(Plan("test", additions=rows))
    return path.read_bytes()


@pytest.fixture
def spring(fresh: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "spring.xlsx"
    path.write_bytes(fresh)
    return path


def cost(path: Path) -> list[object]:
    grid = FileBook(path).grid(sheet("Costs"))
    return [grid.column(title)[0] for title in ("Campaign ID", "Amount", "Stage")]


def said(*arguments: str) -> str:
    return " ".join(RUN.invoke(app, list(arguments)).output.split())


def test_without_a_terminal_and_without_yes_it_only_shows(spring: Path) -> None:
    before = spring.read_bytes()
    answer = said("check", str(spring), "--fix")
    assert "3 repairs are certain." in answer
    assert "Costs!B3 Campaign ID ' c-a' C-A" in answer
    assert "Costs!H3 Amount 1 200,50 1200.50" in answer
    assert "Left for you: " in answer
    assert "Nothing was written. To carry this out: creatorsheet check --fix --yes" in answer
    assert spring.read_bytes() == before


def test_a_dry_run_writes_nothing_whoever_agrees(spring: Path) -> None:
    before = spring.read_bytes()
    assert said("check", str(spring), "--fix", "--yes", "--dry-run").endswith("Dry run: nothing was written.")
    assert spring.read_bytes() == before


def test_with_yes_it_repairs_in_one_go_and_undo_takes_it_back(spring: Path) -> None:
    before = spring.read_bytes()
    assert "saved: 3 repairs." in said("check", str(spring), "--fix", "--yes")
    assert cost(spring) == ["C-A", 1200.5, "Paid"]
    assert FileBook(spring).property("creatorsheet.revision") == "2"
    assert "Nothing had to be repaired" in said("check", str(spring), "--fix", "--yes")
    RUN.invoke(app, ["undo", str(spring)])
    assert spring.read_bytes() == before


@pytest.mark.parametrize(("answer", "wanted"), [(True, ["C-A", 1200.5, "Paid"]), (False, [" c-a", "1 200,50", "paid"])])
def test_at_a_terminal_it_asks(
    spring: Path, monkeypatch: pytest.MonkeyPatch, answer: bool, wanted: list[object]
) -> None:
    monkeypatch.setattr(fixing, "_can_ask", lambda: True)
    RUN.invoke(app, ["check", str(spring), "--fix"], input="y\n" if answer else "n\n")
    assert cost(spring) == wanted


def test_for_programs_it_tells_each_step_and_whether_it_was_taken(spring: Path) -> None:
    told = json.loads(RUN.invoke(app, ["check", str(spring), "--fix", "--json"]).stdout)
    assert told["figures"]["applied"] is False
    steps = {(one["repair"], one["cell"], one["before"], one["after"]) for one in told["figures"]["repairs"]}
    assert steps == {
        ("references", "B3", " c-a", "C-A"),
        ("figures", "H3", "1 200,50", 1200.5),
        ("entries", "J3", "paid", "Paid"),
    }
    told = json.loads(RUN.invoke(app, ["check", str(spring), "--fix", "--yes", "--json"]).stdout)
    assert told["figures"]["applied"] is True
    assert cost(spring) == ["C-A", 1200.5, "Paid"]
