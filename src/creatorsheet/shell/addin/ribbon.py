"""The ribbon's XML (customUI14), from the buttons of the catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from xml.sax.saxutils import quoteattr

from creatorsheet.catalogue.actions import RIBBON, Action, Button

NAMESPACE = "http://schemas.microsoft.com/office/2009/07/customui"
MODULE = "RibbonCreatorsheet"
TAB_KEYTIP = "CS"


def xml() -> str:
    """One tab; a group for each group of actions, in the order of the catalogue."""
    return "\n".join(_tab()) + "\n"


def tip(action: Action, button: Button) -> str:
    """What the button does, which tabs it changes, what it overwrites and how long it takes."""
    changes = f"Changes the tabs {', '.join(action.writes)}." if len(action.writes) > 1 else ""
    if len(action.writes) == 1:
        changes = f"Changes the tab {action.writes[0]}."
    return " ".join(filter(None, (button.does or action.does, changes, button.warns)))


def _tab() -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    yield f'<customUI xmlns="{NAMESPACE}" onLoad="{MODULE}.CsLoaded">'
    yield "  <ribbon>"
    yield "    <tabs>"
    yield f'      <tab id="csTab" label="CreatorSheet" keytip="{TAB_KEYTIP}" insertAfterMso="TabView">'
    for group, actions in groupby(RIBBON, key=lambda one: one.group):
        yield f'        <group id="csGroup{group}" label={quoteattr(group)}>'
        for action in actions:
            if action.button:
                yield from _button(action, action.button)
        yield "        </group>"
    yield "      </tab>"
    yield "    </tabs>"
    yield "  </ribbon>"
    yield "</customUI>"


def _button(action: Action, button: Button) -> Iterator[str]:
    attributes = {
        "id": action.control,
        "label": button.label,
        "imageMso": button.icon,
        "size": "large" if button.large else "normal",
        "keytip": button.keytip,
        "screentip": button.label,
        "supertip": tip(action, button),
        "onAction": f"{MODULE}.CsRun",
    }
    if not button.anywhere:
        attributes["getEnabled"] = f"{MODULE}.CsEnabled"
    yield "          <button"
    *most, last = (f"            {name}={quoteattr(value)}" for name, value in attributes.items())
    yield from (*most, f"{last}/>")
