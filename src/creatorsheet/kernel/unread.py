"""Why a cell that holds something gave no value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Why(Enum):
    """Why a cell that holds something gave no value."""

    MISSING = "stands for no figure"  # undefined, N/A, -, a lock sign
    RANGE = "is a range"  # $10K-$50K
    TWO_WAYS = "can be read two ways"  # 1.234
    TEXT = "is text"
    ERROR = "is an error value"


@dataclass(frozen=True)
class Unread:
    """A cell that gave no value: why, what it holds, and, when it can be read two ways, both readings."""

    why: Why
    text: str
    one: str = ""
    two: str = ""
