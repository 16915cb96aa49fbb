"""What a reader knows beside the sheet: the file's name and what it tells, and what the marketer said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from creatorsheet.files.sheets import Opened
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.identifiers import is_handle, normal_handle

STUDIO_ZIP = re.compile(
    r"(?:Overview|Content|Viewers|Followers)_(?:(\d{4}-\d\d-\d\d)_(\d{9,13})_)?(.+?)(?: ?\(\d+\))?\.zip", re.IGNORECASE
)
"""TikTok Studio's names: section, first day and epoch second of the export (not always), handle; ` (1)` by browsers."""


@dataclass(frozen=True)
class Context:
    """Beside the sheet. `first_day` is what `import --from` said, or the first day in a TikTok Studio ZIP's name;
    `zone` the IANA zone of times that carry none ("" where nobody has said it: UTC is used and CS-I08 tells so)."""

    file: str
    account: str = ""  # handle, where the file's name tells it
    first_day: date | None = None
    exported_at: datetime | None = None  # UTC; from the file's name, else from the disk
    zone: str = ""
    mapping: Any = None  # what imports.mapping made of the user's mapping file

    def place(self, line: int | None = None, column: str = "") -> Place:
        """Where in the file a finding is."""
        return Place(file=self.file, line=line, column=column)


def context_of(opened: Opened, *, first_day: date | None = None, zone: str = "", mapping: Any = None) -> Context:
    """The context of an opened file: the marketer's word first, then the file's name, then the disk."""
    written = _moment(opened.modified)
    found = STUDIO_ZIP.fullmatch(opened.name)
    if found is None:
        return Context(opened.name, "", first_day, written, zone, mapping)
    day, second, name = found.groups()
    handle = normal_handle(name)
    stamp = int(second) if second else 0
    exported = datetime.fromtimestamp(stamp / 1000 if stamp > 10**11 else stamp, UTC) if stamp else written
    return Context(
        opened.name,
        handle if is_handle(handle) else "",
        first_day or (_day(day) if day else None),
        exported,
        zone,
        mapping,
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
