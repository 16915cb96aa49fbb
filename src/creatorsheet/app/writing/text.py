"""A text as the action hands it out, and the Word file it may come from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from creatorsheet.planning.syntax import Parsed


class Form(Protocol):
    """A Word file with fields: its parts as they were read, and the same filled."""

    @property
    def name(self) -> str:
        """The file's name."""

    @property
    def parts(self) -> Mapping[str, Parsed]:
        """The parts that hold text, by their names inside the file."""

    def escape(self, text: str) -> str:
        """A value as it stands in a part."""

    def packed(self, parts: Mapping[str, str]) -> bytes:
        """The file with these parts in the place of its own."""


@dataclass(frozen=True)
class Text:
    """One text for one creator, or for a campaign. `folder` and `name` are safe names for a folder and a file in it.

    `markdown` is blank where a Word file was filled; `document` makes that file.
    """

    folder: str
    name: str
    markdown: str
    ready: bool
    campaign: str = ""
    creator: str = ""
    template: str = ""
    language: str = ""
    subject: str = ""
    missing: tuple[str, ...] = ()
    document: Callable[[], bytes] | None = None

    @property
    def whole(self) -> str:
        """The Markdown as a file has it, with the subject line on top. No part of it is taken for HTML."""
        head = f"**Subject:** {self.subject}\n\n" if self.subject else ""
        return head + self.markdown

    def as_json(self) -> dict[str, Any]:
        """What --json tells of it."""
        return {
            "folder": self.folder,
            "name": self.name,
            "campaign": self.campaign,
            "creator": self.creator,
            "template": self.template,
            "language": self.language,
            "subject": self.subject,
            "ready": self.ready,
            "missing": list(self.missing),
        }
