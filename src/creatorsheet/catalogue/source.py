"""Export layouts: which columns tell a source apart, what they are called in each language, and what they hold."""

from __future__ import annotations

from dataclasses import dataclass

from creatorsheet.catalogue.shapes import Kind


@dataclass(frozen=True)
class Field:
    """One column of an export. `titles` are all its known headers, first the English one; compared loosely."""

    key: str
    titles: tuple[str, ...]
    kind: Kind = Kind.TEXT
    needed: bool = False
    telling: bool = True  # counts when the layout is recognised


@dataclass(frozen=True)
class Source:
    """An export layout."""

    key: str
    title: str  # as messages call it: TikTok Studio content
    system: str  # the system it comes from
    fields: tuple[Field, ...]
    get_it: str  # where a marketer finds the export
    becomes: str  # what happens to its rows, one sentence for the help page
    row_key: tuple[str, ...] = ()  # fields that identify a row within the file
