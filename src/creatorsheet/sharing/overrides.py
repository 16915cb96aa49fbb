"""Columns one agency sees besides the usual, or does not see: what the setting says, and what in it cannot be used."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from creatorsheet.catalogue.tabs import BY_TITLE
from creatorsheet.kernel.identifiers import clean
from creatorsheet.kernel.nearest import nearest
from creatorsheet.sharing.scope import TABS, fold

PART = re.compile(r"(?:(?P<agency>.*?):)?\s*(?P<sign>[+-])\s*(?P<column>.*)", re.DOTALL)


@dataclass(frozen=True)
class Rule:
    """One column opened or closed for one agency; `column` as Tab.key."""

    agency: str
    column: str
    opens: bool


@dataclass(frozen=True)
class Trouble:
    """A part of the setting that cannot be used, and why."""

    text: str
    state: str


def read_rules(text: str, agencies: Mapping[str, str]) -> tuple[list[Rule], list[Trouble]]:
    """The rules of a setting such as "Northlight Talent: +Creators.notes; -Rights.Fee".

    Columns by key or by title. An agency holds until the next is named; parts are parted by ; or a new line.
    `agencies` are the known ones by their name as compared.
    """
    rules: list[Rule] = []
    troubles: list[Trouble] = []
    agency = ""
    for part in (clean(one) for one in re.split(r"[;\n]", text)):
        if not part:
            continue
        found = PART.fullmatch(part)
        if found is None:
            troubles.append(Trouble(part, "does not say + or - before a column"))
            continue
        agency = clean(found["agency"]) if found["agency"] is not None else agency
        column, state = _column(clean(found["column"]))
        if not agency:
            troubles.append(Trouble(part, "names no agency"))
        elif fold(agency) not in agencies:
            near = nearest(agency, agencies.values(), within=max(2, len(agency) // 5))
            meant = f"; the nearest is {near}" if near else ""
            troubles.append(Trouble(agency, f"is no agency of this workbook{meant}"))
        elif state:
            troubles.append(Trouble(clean(found["column"]), state))
        else:
            rules.append(Rule(fold(agency), column, found["sign"] == "+"))
    return rules, list(dict.fromkeys(troubles))


def of_agency(rules: list[Rule], agency: str) -> dict[str, bool]:
    """The columns opened and closed for one agency; of two rules about one column the one that closes it."""
    opened: dict[str, bool] = {}
    for rule in rules:
        if rule.agency == fold(agency):
            opened[rule.column] = rule.opens and opened.get(rule.column, True)
    return opened


def _column(text: str) -> tuple[str, str]:
    """Tab.key behind what was typed, or why there is none."""
    tab, _, named = text.partition(".")
    tab = next((title for title in TABS if fold(title) == fold(tab)), "")
    if not tab:
        return "", f"is on no tab that goes to agencies ({', '.join(TABS)})"
    sheet = BY_TITLE[tab].sheet
    by_name = {fold(one.title): key for key, one in sheet.columns.items()} | {fold(key): key for key in sheet.columns}
    key = by_name.get(fold(named))
    if key is None:
        near = nearest(named, [*by_name], within=3)
        meant = f"; the nearest is {tab}.{sheet.columns[by_name[near]].title}" if near else ""
        return "", f"is no column of {tab}{meant}"
    return (f"{tab}.{key}", "") if key != sheet.key else ("", "always goes, because rows are known by it")
