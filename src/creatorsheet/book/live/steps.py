"""The steps by which a workbook in Excel is changed. Each knows what was there before and can be turned around."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from creatorsheet.book.editor.areas import Area
from creatorsheet.book.live.contents import Rows, as_plain, from_plain


@dataclass(frozen=True)
class Cells:
    """A block of cells gets other contents. `as_text` cells have text format; `title` cells are headers of a table."""

    sheet: str
    area: Area
    before: Rows
    after: Rows
    as_text: bool = False
    title: bool = False


@dataclass(frozen=True)
class Extent:
    """A table of a sheet gets another extent, header row and all."""

    sheet: str
    table: str
    before: Area
    after: Area


@dataclass(frozen=True)
class Name:
    """A table gets another name."""

    sheet: str
    before: str
    after: str


@dataclass(frozen=True)
class Filled:
    """A column of a table fills new rows by another formula, "" for none; what its cells hold stays: `contents`."""

    sheet: str
    area: Area
    before: str
    after: str
    contents: Rows = ()


@dataclass(frozen=True)
class Look:
    """Rows below a table look like its last one, or, turned around, like the unused ones below them."""

    sheet: str
    area: Area
    off: bool = False


@dataclass(frozen=True)
class Format:
    """A cell gets the number format of another cell, `like`; `before` and `after` are known once it is done."""

    sheet: str
    area: Area
    like: Area
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class Property:
    """A custom property of the workbook gets another value."""

    name: str
    before: str
    after: str


Step = Cells | Extent | Name | Filled | Look | Format | Property


def turned(step: Step) -> Step:
    """The step that takes one back."""
    if isinstance(step, Look):
        return replace(step, off=not step.off)
    return replace(step, before=step.after, after=step.before)  # type: ignore[arg-type]


def back(steps: Iterable[Step]) -> list[Step]:
    """The steps that take some back, the last first."""
    return [turned(one) for one in reversed(list(steps))]


def as_json(step: Step) -> dict[str, Any]:
    """A step as JSON can hold it."""
    found: dict[str, Any] = {"step": type(step).__name__}
    for name, value in vars(step).items():
        if name == "contents":  # read anew whenever the step is done
            continue
        if isinstance(value, Area):
            found[name] = str(value)
        elif isinstance(step, Cells) and name in ("before", "after"):
            found[name] = [[as_plain(one) for one in row] for row in value]
        else:
            found[name] = value
    return found


KINDS: Mapping[str, type[Step]] = {one.__name__: one for one in (Cells, Extent, Name, Filled, Look, Format, Property)}


def from_json(found: Mapping[str, Any]) -> Step:
    """A step from JSON. LookupError, TypeError or ValueError for what is none."""
    kind = KINDS[found["step"]]
    given: dict[str, Any] = {name: value for name, value in found.items() if name != "step"}
    for name in ("area", "like"):
        if name in given:
            given[name] = Area.parse(given[name])
    for name in ("before", "after"):
        if kind is Extent:
            given[name] = Area.parse(given[name])
        elif kind is Cells:
            given[name] = [[from_plain(one) for one in row] for row in given[name]]
    return kind(**given)
