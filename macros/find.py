"""The button find."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from creatorsheet.app.find import find as use
from creatorsheet.app.seeking.asked import Asked
from creatorsheet.app.seeking.told import ranges
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.creators.facets import GROUPED
from creatorsheet.kernel.words import counted
from creatorsheet.macros.press import Done, Press

CAMPAIGN = "What the campaign asks for"
MAYBE = "What the campaign asks for, as far as it is known"


def find(press: Press) -> Done | None:
    """Show how many creators there are by a field its user chooses, or what the picked campaign itself asks for; once a group
    is chosen, put it on the campaign's shortlist after asking."""
    campaign = press.campaign()
    if campaign is None:
        return None
    by_title = {one.title: one for one in GROUPED}
    chosen = press.one_of("Group creators by what?", [CAMPAIGN, MAYBE, *by_title], Creator.sheet.title)
    if chosen is None:
        return None
    asked = Asked(unknown=chosen == MAYBE)
    if facet := by_title.get(chosen):
        groups = {_line(one): one["value"] for one in _groups(press, facet.key) if one["known"]}
        line = press.one_of("Which group?", list(groups), Creator.sheet.title)
        if line is None:
            return None
        asked = Asked(fields={facet.key: (groups[line],)})
    found = use(press.book, today=press.today, asked=asked, campaign=campaign, add=True)
    new = counted(len(found.plan.additions), "creator")
    if not found.plan.additions:
        return Done(found.says, found.findings)
    if not press.asking.agreed(press.title, "\n".join([*found.says, "", f"Put {new} on the shortlist of {campaign}?"])):
        return None
    done = press.carry_out(found)
    return replace(done, says=(f"{new} put on the shortlist of {campaign}, as Found. Undo takes them off again.",))


def _groups(press: Press, by: str) -> list[Mapping[str, Any]]:
    groups: list[Mapping[str, Any]] = use(press.book, today=press.today, by=by).figures["groups"]["groups"]
    return groups


def _line(group: Mapping[str, Any]) -> str:
    views = "" if group["median_views"] is None else f", {group['median_views']:,} views"
    asks = ranges(group["rates"][:1])
    return f"{group['value']}: {group['creators']:,}{views}{f', {asks}' if asks else ''}"
