"""The shape of an action: what a button does and what a command is called."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Button:
    """An action on Excel's ribbon. `icon` is a name of Office's own pictures; `keytip` the keys after Alt and the tab's.

    `warns` says what is overwritten and how long it takes; `does` stands in where the command's words fit no button.
    """

    label: str
    icon: str
    keytip: str
    warns: str
    does: str = ""
    large: bool = False
    anywhere: bool = False  # works while no workbook is open


@dataclass(frozen=True)
class Action:
    """One thing creatorsheet can do. `does` is the command's help and the ribbon's tip; `writes` names the tabs it changes."""

    key: str
    title: str
    group: str  # ribbon group: Start, Data, Creators, Tracking, Agreements, Results, Reports, Share
    does: str
    writes: tuple[str, ...] = ()
    example: str = ""
    button: Button | None = None

    @property
    def control(self) -> str:
        """The button's id on the ribbon: csTakeBack."""
        return "cs" + self.key.title().replace("-", "")
