"""The shape of a setting's declaration."""

from __future__ import annotations

import math
from dataclasses import dataclass

from creatorsheet.catalogue.choice import Choice
from creatorsheet.catalogue.setup.choices import SettingGroup, SettingKey, ValueKind

HOUSE = "house default"


@dataclass(frozen=True)
class Preset:
    """One setting as declared. `default` is the text that holds while Value is blank; `source` says who chose it."""

    key: SettingKey
    group: SettingGroup
    title: str
    value_kind: ValueKind
    default: str
    source: str = HOUSE
    low: float = 0
    high: float = math.inf
    count: int = 1  # how many numbers, ; between
    choice: type[Choice] | None = None
