"""The button of the debrief, in the fake Excel."""

from __future__ import annotations

from tests.excel.live.open_book import state
from tests.excel.live.pressing import CAMPAIGN


def test_the_debrief_comes_as_a_sheet_and_what_was_decided_is_kept(press, demo, tmp_path):
    names = [one._name for one in demo._sheets]
    [(_, told)] = press("csDebrief")
    assert "Next budget of" in told
    assert (tmp_path / f"{CAMPAIGN}, {CAMPAIGN}, debrief.xlsx").exists()
    new = demo._sheets[len(names) :]
    assert [one._visible for one in new] == [-1, 0]
    assert new[0]._name.startswith("Debrief, ")
    [(_, told)] = press("csDebrief")
    assert "added to Tests" not in told
    assert ", in place of its earlier one," in told
    assert len(demo._sheets) == len(names) + 2


def test_nothing_is_written_where_nobody_names_a_campaign(press, demo, tmp_path):
    picker = demo._editor.name("PickedCampaign")
    page = next(one for one in demo._sheets if one._name == picker.sheet)
    page.Range(str(picker.area)).Value2 = None
    before = state(demo)
    [(kind, _)] = press("csDebrief", False)
    assert kind == "input"
    assert state(demo) == before
    assert not list(tmp_path.glob("*debrief.xlsx"))
