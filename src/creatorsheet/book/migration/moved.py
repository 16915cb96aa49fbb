"""A workbook brought up to date, and what people hear of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from creatorsheet.catalogue.tabs import sheet


@dataclass(frozen=True)
class Moved:
    """A workbook in the present layout.

    `tabs` are the sheets of its new tabs by the tab; `lacking` functions that it did not get, as the user has a name or a
    table that is called so.
    """

    content: bytes
    layout: int
    tabs: Mapping[str, str]
    lacking: tuple[str, ...] = ()

    def outlook(self, book: str) -> str:
        """What the first action that writes is going to do."""
        return (
            f"{book} was made by an older version. The first action that writes gives it {self._gets()}, "
            f"and keeps the file as it is.{self._lacks()}"
        )

    def notice(self, book: str, kept: str) -> str:
        """What was done; `kept` is the file as it was."""
        return (
            f"{book} was made by an older version and now has {self._gets()}. "
            f"The file as it was is kept for good as {kept}.{self._lacks()}"
        )

    def _gets(self) -> str:
        shown = {title: name for title, name in self.tabs.items() if not sheet(title).hidden}
        new = " and ".join(title if title == name else f"{title} (as {name})" for title, name in shown.items())
        return f"layout {self.layout}" + (f", with the new tab{'s' if len(shown) > 1 else ''} {new}" if new else "")

    def _lacks(self) -> str:
        if not self.lacking:
            return ""
        stays = "stays a name" if len(self.lacking) == 1 else "stay names"
        return f" In it {', '.join(self.lacking)} {stays} of your own, so that no function is called so."
