"""The button that merges creators: it shows who may stand twice, asks which pair, and asks again before it merges."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from creatorsheet.app.identity import different, duplicates, merge
from creatorsheet.kernel.words import counted
from creatorsheet.macros.press import Done, Press

DIFFERENT = "Different people: do not ask again"
SHOWN = 8
"""Differences that a question lists."""
LONGEST = 110
"""Characters of the reasons that a question gives."""

Pair = Mapping[str, Any]


def creators(press: Press) -> Done | None:
    """Show who stands twice, and merge the pair its user chooses, or remember that they are two."""
    found = duplicates(press.book, today=press.today)
    pairs = {_called(one): one for one in found.figures["pairs"]}
    if not pairs:
        return Done(found.says)
    chosen = press.asking.one_of(press.title, f"{found.says[0]} Which pair?", tuple(pairs))
    if chosen is None:
        return None
    keep, other = pairs[chosen]["keep"], pairs[chosen]["other"]
    ways = {_keeping(keep): (keep, other), _keeping(other): (other, keep)}
    way = press.asking.one_of(press.title, _question(pairs[chosen]), (*ways, DIFFERENT))
    if way is None:
        return None
    if way == DIFFERENT:
        return press.carry_out(different(press.book, keep["id"], other["id"], today=press.today))
    stays, goes = ways[way]
    told = merge(press.book, stays["id"], goes["id"], today=press.today)
    lines = [*told.says, *(one.fact for one in told.findings[:SHOWN])]
    if len(told.findings) > SHOWN:
        lines.append(f"… and {len(told.findings) - SHOWN:,} more differences")
    lines += ["", "Merge them? Undo takes it back; later on, creatorsheet creators split does."]
    return press.carry_out(told) if press.asking.agreed(press.title, "\n".join(lines)) else None


def _called(one: Pair) -> str:
    return f"{_named(one['keep'])} = {_named(one['other'])}, {one['sure']}"


def _named(side: Pair) -> str:
    return f"{side['called']} ({side['id']})"


def _keeping(side: Pair) -> str:
    return f"One: keep {_named(side)}, {counted(side['rows'], 'row')}"


def _question(one: Pair) -> str:
    why = one["why"] if len(one["why"]) <= LONGEST else f"{one['why'][:LONGEST]}…"
    return f"They share {why}. What are they?"
