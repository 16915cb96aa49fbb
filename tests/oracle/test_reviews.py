"""Feedback due of Reviews and Days late of Approvals are what the action says, whoever calculates the sheet."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from creatorsheet.app.approvals import approvals
from creatorsheet.book import template
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.recalc import differences
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.plan.approvals import Approval
from creatorsheet.catalogue.setup.choices import SettingKey

from .conftest import Cells, Recalculate

pytestmark = pytest.mark.oracle
DAY = date(2026, 6, 13)
AGREED = (None, 0, 1, 3, 10)
CAME = tuple(DAY - timedelta(days=back) for back in range(9))


def rows() -> dict[str, list[dict[str, Any]]]:
    """A draft for each number of days agreed and each day of a week, and answers of all kinds."""
    deals = [
        {"deal_id": f"D-{at}", "campaign": "C-A", "creator": "CR-A", "status": "Signed", "feedback_days": days}
        for at, days in enumerate(AGREED)
    ]
    pairs = [(at, back) for at in range(len(AGREED)) for back in range(len(CAME))]
    videos = [{"deliverable_id": f"L-{at}-{back}", "deal": f"D-{at}", "kind": "Video"} for at, back in pairs]
    drafts = [
        {"review_id": f"W-{at}-{back}", "deliverable": f"L-{at}-{back}", "kind": "Draft", "received_on": CAME[back]}
        for at, back in pairs
    ]
    answers = [(None, None), ("Waiting", None), ("Approved", DAY), ("Approved", None), ("Not needed", None)]
    steps = [
        {"approval_id": f"A-{at}", "campaign": "C-A", "stage": "Messaging", "record": f"L-{at}-0", "answer": answer}
        | {"what": "It", "due_at": date(2026, 6, 9), "answered_at": on}
        for at, (answer, on) in enumerate(answers)
    ]
    campaign, creator = {"campaign_id": "C-A", "status": "Live"}, {"creator_id": "CR-A", "handle": "anna.skin"}
    tables = {"Campaigns": [campaign], "Creators": [creator], "Deals": deals, "Deliverables": videos}
    return {**tables, "Reviews": drafts, "Approvals": steps}


@pytest.fixture(scope="module", params=[{}, {"feedback_days": "4"}, {"feedback_days": 0}], ids=str)
def file(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """A workbook of such rows, and the days the action says, by the cell it names."""
    settings = {"as_of": DAY.isoformat(), **request.param}
    path = tmp_path_factory.mktemp("reviews") / "book.xlsx"
    path.write_bytes(template.content("oracle", rows(), settings))
    typed = [{"setting_key": SettingKey[key.upper()], "value": value} for key, value in settings.items()]
    said = approvals(MemoryBook({**rows(), "Settings": typed}), today=date(2020, 1, 1)).figures["waiting"]
    return path, {one["cell"]: one for one in said}


def letter(model: Any, key: str) -> str:
    return chr(65 + list(model.sheet.columns).index(key))


def test_libreoffice_shows_what_the_action_says(file: tuple[Path, dict[str, Any]], libreoffice: Recalculate) -> None:
    path, said = file
    cells: Cells = libreoffice(path)
    given, due, late = letter(Review, "given_on"), letter(Review, "feedback_due"), letter(Approval, "days_late")
    for number in range(3, 3 + len(AGREED) * len(CAME)):
        shown = cells["Reviews", f"{due}{number}"]
        assert isinstance(shown, datetime)
        assert shown.date() == said[f"Reviews!{given}{number}"]["due"]
    assert [cells["Approvals", f"{late}{number}"] for number in range(3, 8)] == [4, 4, 4, None, None]
    asked = letter(Approval, "due_at")
    assert [said[f"Approvals!{asked}{number}"]["days_late"] for number in (3, 4)] == [4, 4]


def test_our_own_engine_agrees(file: tuple[Path, dict[str, Any]]) -> None:
    assert list(differences(file[0])) == []
