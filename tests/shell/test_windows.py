"""The windows command: what each video had by its age, the signs beside figures, and the answer in JSON."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from tests.app.test_windows import NOON, campaign, capture, order, past, video
from typer.testing import CliRunner

from creatorsheet.book.template import content
from creatorsheet.kernel.refusal import Refused
from creatorsheet.shell import screen
from creatorsheet.shell.cli import app


def written(folder: Path, rows) -> Path:
    path = folder / "spring.xlsx"
    plain = {tab: [{key: _plain(cell) for key, cell in row.items()} for row in table] for tab, table in rows.items()}
    path.write_bytes(content("spring", plain, {"as_of": "2026-06-20"}))
    return path


def _plain(cell):
    """A workbook holds moments in UTC without their zone."""
    return cell.replace(tzinfo=None) if isinstance(cell, datetime) else cell


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen.console, "width", 100)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two videos of anna: one read on its first day, in its third week and before, one that is young."""
    young = NOON + timedelta(days=11)
    campaigns, videos, captures = past()
    rows = {
        "Campaigns": [campaign("A"), *campaigns],
        "Creators": [{"creator_id": "CR-A", "handle": "anna.skin"}],
        "Deals": [
            {"deal_id": f"D-{key}", "campaign": f"C-{key}", "creator": "CR-A"} for key in ("A", *(f"P{n}" for n in range(5)))
        ],
        "Deliverables": [video("1", "A", 1), video("2", "A", 2, young), *videos],
        "Results": [
            capture("1", "1", 1, views=1_000), capture("2", "1", 3, views=4_000), capture("3", "1", 18, views=10_000),
            capture("4", "2", 1, young, views=900), capture("5", "2", 7, young, views=3_000),
            *captures,
        ],
        "Tracking": [{"tracking_id": "G-1", "campaign": "C-A", "creator": "CR-A", "promo_code": "ANNA15"}],
        "Orders": [order(1, "ANNA15", 3), order(2, "ANNA15", 24 * 12)],
    }  # fmt: skip
    return written(tmp_path_factory.mktemp("windows"), rows)


def run(*words: object):
    return CliRunner().invoke(app, ["windows", *(str(one) for one in words)])


def lines(answer):
    return [" ".join(line.split()) for line in answer.output.splitlines()]


def test_views_by_age_where_young_videos_head_and_orders_stand_on_the_screen(book):
    answer = run(book, "--campaign", "Glow A", "--dry-run")
    assert answer.exit_code == 0
    told = lines(answer)
    assert "anna.skin 1 19 d 1,000 ~6,669 –" in told
    assert "anna.skin 2 8 d 900 3,000 –" in told
    assert "All 1,900 9,669 –" in told
    assert "Videos told 2 of 2 2 of 2 0 of 0" in told
    assert any(line.startswith("anna.skin 2 8 d 3,000 60 % 4,959 ") for line in told)
    assert "anna.skin 1 1 2+ 2" in told
    assert "~ worked out between two captures; + at least: not over, or no younger order is known." in told


def test_a_full_period_of_its_own_has_a_column(tmp_path):
    rows = {
        "Campaigns": [campaign("A", attribution_days=14)],
        "Creators": [{"creator_id": "CR-A", "handle": "anna.skin"}],
        "Deals": [{"deal_id": "D-A", "campaign": "C-A", "creator": "CR-A"}],
        "Deliverables": [video("1", "A", 1)],
        "Results": [capture("1", "1", 18, views=10_000)],
    }
    told = lines(run(written(tmp_path, rows), "--dry-run"))
    assert "Views Age 24 h 7 d 30 d All 14 d" in told
    assert "anna.skin 1 19 d – – – ≤10,000" in told
    assert "≤ read after the period, so at most that many." in told


def test_json_tells_where_each_figure_comes_from(book):
    answer = run(book, "--campaign", "C-A", "--json", "--dry-run")
    (told,) = json.loads(answer.output)["figures"]["campaigns"]
    week = told["videos"][0]["windows"]["d7"]["views"]
    assert (week["value"], week["how"], week["age_hours"]) == (6669, "between", [72.0, 432.0])
    assert week["low"] <= week["value"] <= week["high"]
    assert [one["campaigns"] for one in told["curve"]] == [5, 5]


def test_a_campaign_nobody_knows_is_refused(book):
    answer = CliRunner().invoke(app, ["windows", str(book), "--campaign", "Glow Z"])
    assert isinstance(answer.exception, Refused)
    assert "Glow" in str(answer.exception)
