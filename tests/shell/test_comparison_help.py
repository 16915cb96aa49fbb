"""The help page on the comparison says what the rules hold."""

from importlib.resources import files
from itertools import pairwise

import pytest

from creatorsheet.catalogue.actions import COMPARE
from creatorsheet.catalogue.setup.choices import SettingKey
from creatorsheet.learning.peers import LEVELS
from creatorsheet.results.proposals import ENOUGH
from creatorsheet.shell.pages import WRITTEN

PAGE = " ".join((files("creatorsheet.help") / "comparison.md").read_text(encoding="utf-8").split())


def test_the_page_is_listed_and_calls_the_button_by_its_name():
    assert "comparison" in WRITTEN
    assert f"(button {COMPARE.button.label})" in PAGE


@pytest.mark.parametrize("key", [SettingKey.BENCHMARK_MONTHS, SettingKey.MINIMUM_PEERS, SettingKey.MINIMUM_SAMPLE])
def test_settings_are_called_by_their_names(key):
    assert f"*{key}*" in PAGE


def test_numbers_and_order_are_those_of_the_rules():
    assert f"fewer than {ENOUGH} orders" in PAGE
    dropped = [next(one.key for one in wide if one not in narrow) for wide, narrow in pairwise(LEVELS)]
    words = {"compensation": "pay", "format": "format", "tier": "tier"}
    assert f"{words[dropped[0]]} is given up first, then {words[dropped[1]]}, then {words[dropped[2]]}" in PAGE
