"""The readiness command: its table for people, and its answer for programs."""

from __future__ import annotations

import json

import pytest
from tests.app.test_ready import campaign, deal, row, rows, video
from typer.testing import CliRunner

from creatorsheet.book.template import content
from creatorsheet.shell import screen
from creatorsheet.shell.cli import app

TODAY = "2026-11-24"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setattr(screen.console, "_width", 100)

    def said(people, *words, **tables):
        path = tmp_path / "spring.xlsx"
        path.write_bytes(content("book-1", rows(people, **tables), {"as_of": TODAY}))
        return CliRunner().invoke(app, ["ready", str(path), *words])

    return said


def test_the_table_has_a_sign_for_each_creator_and_item(run):
    videos = [video(1), video(2, status="Agreed"), video(3, status="Live"), video(4)]
    tables = {"Deals": [deal(1), deal(2), deal(3), deal(4, status="Sent")], "Deliverables": videos}
    answer = run(4, **tables, Tracking=[row(1), row(2, utm_ready="In progress"), row(3), row(4)])
    assert answer.exit_code == 1
    lines = answer.output.splitlines()
    head = next(at for at, line in enumerate(lines) if line.startswith("Creator"))
    assert [line.split() for line in lines[head : head + 4]] == [
        ["Creator", "Terms", "Brief", "Draft", "Link", "UTM"],
        ["creator2", "✓", "✓", "✗", "✓", "✗"],
        ["creator4", "✗"],
        ["creator1", "✓", "✓", "✓", "✓", "✓"],
    ]
    assert "Not asked again, for everything is posted: 1." in lines
    assert "✓ ready  ✗ missing  … later  ? cannot be read  – not needed" in lines
    assert max(map(len, lines)) <= 100


def test_a_wide_table_fits_into_a_hundred_columns(run):
    sells = campaign(
        sales_format_1="Promotional codes",
        sales_format_2="Affiliate partnerships",
        objective="Generating TikTok Shop sales",
    )
    names = [{"creator_id": "K-1", "handle": "a.creator.with.a.very.long.handle"}]
    steps = [{"approval_id": "A-9", "campaign": "C-1", "stage": "Messaging", "record": "L-1", "answer": "Waiting"}]
    tracked = row(method="A dedicated landing page", landing_ready=None, affiliate_ready=None, shop_ready=None)
    answer = run(
        1,
        Campaigns=[sells],
        Creators=names,
        Deals=[deal(gift="Serum", gift_value=9)],
        Deliverables=[video(status="Agreed", draft_due=None)],
        Approvals=steps,
        Tracking=[tracked | {"code_ready": None}],
    )
    lines = answer.output.splitlines()
    head = next(line for line in lines if line.startswith("Creator"))
    assert head.split()[1:] == [
        "Terms", "Approval", "Brief", "Draft", "Product", "Code", "Link", "UTM", "Affiliate", "Shop", "Page",
    ]  # fmt: skip
    assert max(map(len, lines)) <= 100


def test_the_answer_for_programs_holds_every_item(run):
    answer = json.loads(run(2, "--json").output)
    items = answer["figures"]["items"]
    assert {"campaign", "creator", "item", "state", "since", "by", "place"} <= set(items[0])
    assert {one["creator"] for one in items} == {"", "creator1", "creator2"}
    assert answer["rows"] == {}


def test_names_are_text_and_paint_nothing(run):
    answer = run(1, Creators=[{"creator_id": "K-1", "name": "[red]=1+1[/red]"}], Briefs=[])
    assert "[red]=1+1[/red]" in answer.output
