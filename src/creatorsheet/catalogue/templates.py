"""The seven built-in templates, and the fields a template may hold."""

from __future__ import annotations

import re
from dataclasses import dataclass

from creatorsheet.catalogue import texts
from creatorsheet.catalogue.setup.choices import SettingKey, TemplateKind
from creatorsheet.catalogue.tabs import BY_TITLE

FIELD = re.compile(r"\{([^{}.]+)\.([^{}]+)\}")
"""{Tab.Column}, or {Settings.Setting}."""


@dataclass(frozen=True)
class BuiltIn:
    """A template a new workbook brings along. `subject` is the subject line of what goes out as an email."""

    kind: TemplateKind
    name: str
    body: str
    subject: str = ""


TEMPLATES: tuple[BuiltIn, ...] = (
    BuiltIn(
        TemplateKind.OUTREACH,
        "First message",
        texts.OUTREACH,
        "An idea for you: {Campaigns.Product}",
    ),
    BuiltIn(TemplateKind.BRIEF, "Brief in twelve parts", texts.BRIEF),
    BuiltIn(TemplateKind.AGREEMENT, "Agreement, all terms", texts.AGREEMENT),
    BuiltIn(TemplateKind.REVIEW_CHECKLIST, "Draft checklist", texts.REVIEW_CHECKLIST),
    BuiltIn(
        TemplateKind.PAYMENT_REQUEST,
        "Invoice please",
        texts.PAYMENT_REQUEST,
        "{Payments.Kind} for {Campaigns.Campaign}: what we need from you",
    ),
    BuiltIn(TemplateKind.PERFORMANCE_REPORT, "Standard report", texts.PERFORMANCE_REPORT),
    BuiltIn(TemplateKind.EVALUATION, "Debrief and creators", texts.EVALUATION),
)


def unknown_fields(text: str) -> list[str]:
    """What stands in braces in a template and names neither a column nor a setting, in the order of the text.

    >>> unknown_fields("Hi {Creators.Name}, {Creators.Nickname} {name}")
    ['{Creators.Nickname}', '{name}']
    """
    return [braced for braced in re.findall(r"\{[^{}]*\}", text) if not _known(braced)]


def _known(braced: str) -> bool:
    found = FIELD.fullmatch(braced)
    if found is None:
        return False
    tab, title = found.groups()
    if tab == "Settings":
        return SettingKey.named(title) is not None
    return tab in BY_TITLE and BY_TITLE[tab].sheet.titled(title) is not None
