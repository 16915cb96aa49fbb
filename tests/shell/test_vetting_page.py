"""The page on vetting says what the rules hold, and goes out of date with none of them."""

from importlib.resources import files

import pytest

from creatorsheet.catalogue.anchors import MARKS, SAFETY, STYLE
from creatorsheet.catalogue.setup.choices import SettingKey
from creatorsheet.creators.recent import MOST, RIPE
from creatorsheet.creators.reception import ENOUGH, GENUINE, MANY_COMPLAINTS, READ
from creatorsheet.creators.steadiness import SPREAD, STEADY, VIRAL, Anchor
from creatorsheet.shell.pages import WRITTEN

PAGE = " ".join((files("creatorsheet.help") / "vetting.md").read_text(encoding="utf-8").split())


def test_the_page_is_listed():
    assert "vetting" in WRITTEN


@pytest.mark.parametrize("scale", [STYLE, SAFETY, *MARKS.values()])
def test_every_anchor_stands_on_the_page(scale):
    assert all(words in PAGE for words in scale.steps.values())


@pytest.mark.parametrize("key", [SettingKey.SPONSORED_LIMIT, SettingKey.AUDIENCE_GATE, SettingKey.RIVAL_DAYS])
def test_settings_are_called_by_their_names(key):
    assert f"*{key}*" in PAGE


def test_limits_are_those_of_the_rules():
    assert f"Under {ENOUGH} comments" in PAGE
    assert f"**{GENUINE.weight} points** are for the share of genuine comments" in PAGE
    assert f"none at {GENUINE.none * 100:.0f} % and less, all at {GENUINE.full * 100:.0f} % and more" in PAGE
    assert (MANY_COMPLAINTS, READ) == (0.2, 10)
    assert "Complaints are told from a fifth of the comments on, once ten have" in PAGE


def test_consistency_is_told_as_it_is_counted():
    assert (Anchor(1.2, 0.2, 40), Anchor(0.3, 0.9, 40), Anchor(0.2, 0, 20)) == (SPREAD, STEADY, VIRAL)
    assert f"the last {MOST} videos that are {RIPE} days old" in PAGE
