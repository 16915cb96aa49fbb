"""The seven built-in templates, and the fields a template may hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from creatorsheet.catalogue import texts
from creatorsheet.catalogue.agreement import AGREEMENT
from creatorsheet.catalogue.setup.choices import SettingKey, TemplateKind
from creatorsheet.catalogue.shapes import Column, Group, Kind, Row
from creatorsheet.catalogue.tabs import BY_TITLE

SETTINGS, TEAM = "Settings", "Team"
CORE = ("Campaigns", "Creators", "Deals", "Deliverables")
"""What a text is about; a row of another tab belongs to it by pointing at rows of these."""


@dataclass(frozen=True)
class BuiltIn:
    """A template a new workbook brings along. `subject` is the subject line of what goes out as an email."""

    kind: TemplateKind
    name: str
    body: str
    subject: str = ""


TEMPLATES: tuple[BuiltIn, ...] = (
    BuiltIn(TemplateKind.OUTREACH, "First message", texts.OUTREACH, "An idea for you: {Campaigns.Product}"),
    BuiltIn(TemplateKind.BRIEF, "Brief in twelve parts", texts.BRIEF),
    BuiltIn(TemplateKind.AGREEMENT, "Agreement, all terms", AGREEMENT),
    BuiltIn(TemplateKind.REVIEW_CHECKLIST, "Draft checklist", texts.REVIEW_CHECKLIST),
    BuiltIn(
        TemplateKind.PAYMENT_REQUEST,
        "Invoice please",
        texts.PAYMENT_REQUEST,
        "{Payments.Kind} for {Campaigns.Campaign}{% if not Payments.Invoice no. and Deals.Invoice needs not in "
        '("None", "You write it for them") %}: what we need from you{% endif %}',
    ),
    BuiltIn(TemplateKind.PERFORMANCE_REPORT, "Standard report", texts.PERFORMANCE_REPORT),
    BuiltIn(TemplateKind.EVALUATION, "Debrief and creators", texts.EVALUATION),
)


@cache
def pointers(model: type[Row]) -> tuple[Column, ...]:
    """The columns by which a row points at what texts are about."""
    return tuple(one for one in model.sheet.columns.values() if one.kind is Kind.REF and one.to in CORE)


TABS: Mapping[str, type[Row]] = {
    title: model
    for title, model in BY_TITLE.items()
    if (title in CORE or title == TEAM or pointers(model))
    and model.sheet.group is not Group.REPORTS
    and not model.sheet.hidden
}
"""The tabs whose columns are fields: those with rows about a campaign, creator, deal or video, and the team."""


@cache
def _titles() -> dict[str, dict[str, str]]:
    """By tab, in lower case: the title of each field in lower case, and its key."""
    found = {
        title.casefold(): {column.title.casefold(): key for key, column in model.sheet.columns.items()}
        for title, model in TABS.items()
    }
    return {**found, SETTINGS.casefold(): {key.casefold(): key.key for key in SettingKey}}


def tab_named(text: str) -> str:
    """The tab people meant, written as the tab is; "" where it holds no fields.

    >>> tab_named("deals"), tab_named("Lists")
    ('Deals', '')
    """
    wanted = text.strip().casefold()
    return next((one for one in (*TABS, SETTINGS) if one.casefold() == wanted), "")


def key_of(tab: str, title: str) -> str:
    """The key of a column or setting by its title, compared without case; "" where there is none.

    >>> key_of("Deals", "commission rate"), key_of("Settings", "Return window"), key_of("Deals", "Rate")
    ('commission_rate', 'return_window', '')
    """
    return _titles().get(tab.casefold(), {}).get(" ".join(title.split()).casefold(), "")


def longest_title(tab: str, text: str) -> int:
    """How many characters of a text, which begins with a title of the tab, are that title; 0 where none begins it."""
    small = text.casefold()
    lengths = (len(one) for one in _titles().get(tab.casefold(), {}) if small.startswith(one))
    return max((n for n in lengths if not text[n : n + 1].isalnum()), default=0)


def nearest_field(text: str) -> str:
    """The field people probably meant, such as Creators.Name; "" where none is near.

    >>> nearest_field("Creator.Nmae"), nearest_field("name"), nearest_field("Deals.Comission rate")
    ('Creators.Name', 'Creators.Name', 'Deals.Commission rate')
    """
    wanted = " ".join(text.split()).casefold()
    order = dict.fromkeys(("Creators", "Campaigns", "Deals", *TABS, SETTINGS))
    every = {f"{tab}.{title}".casefold(): f"{tab}.{title}" for tab in order for title in _shown(tab)}
    tab, _, title = wanted.partition(".") if tab_named(wanted.partition(".")[0]) else ("", "", wanted)
    alone = [full for small, full in every.items() if small.split(".", 1)[1] == title.rpartition(".")[2]]
    if alone and not tab:
        return alone[0]
    within = {small.split(".", 1)[1]: full for small, full in every.items() if tab and small.startswith(f"{tab}.")}
    for words, some in ((title, within), (wanted, every if not tab else {})):
        found = get_close_matches(words, some, n=1, cutoff=0.6)
        if found:
            return some[found[0]]
    return ""


def _shown(tab: str) -> list[str]:
    if tab == SETTINGS:
        return [str(key) for key in SettingKey]
    return [column.title for column in TABS[tab].sheet.columns.values()]
