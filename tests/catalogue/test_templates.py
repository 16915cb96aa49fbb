"""The built-in texts: all seven kinds, and every field in braces is a real column or setting."""

import pytest

from creatorsheet.catalogue.setup.choices import TemplateKind
from creatorsheet.catalogue.templates import FIELD, TEMPLATES, unknown_fields


def test_one_text_of_each_kind():
    assert [one.kind for one in TEMPLATES] == list(TemplateKind)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda one: one.kind.key)
def test_fields_name_real_columns(template):
    assert unknown_fields(template.subject + template.body) == []
    assert FIELD.search(template.body)
    assert len(template.body) < 32_767, "longer than a cell"
    assert bool(template.subject) == (template.kind in {TemplateKind.OUTREACH, TemplateKind.PAYMENT_REQUEST})


def test_the_brief_has_the_guides_twelve_parts():
    brief = next(one.body for one in TEMPLATES if one.kind is TemplateKind.BRIEF)
    assert [f"## {number}." in brief for number in range(1, 14)] == [True] * 12 + [False]
    fields = {title for tab, title in FIELD.findall(brief) if tab == "Briefs"}
    assert {
        "Objective",
        "Target audience",
        "Main benefit",
        "Key talking points",
        "Product details",
        "Claims allowed",
        "Claims to clear first",
        "Call to action",
        "Link or code",
        "Must be seen",
        "Disclosure",
        "Deadlines",
    } <= fields


def test_outreach_has_the_guides_six_parts():
    outreach = TEMPLATES[0].body
    for field in (
        "{Settings.Introduction to the brand}",
        "{Outreach.Why them}",
        "{Campaigns.Campaign in brief}",
        "{Outreach.Deliverables proposed}",
        "{Outreach.Timeline proposed}",
        "rates",
    ):
        assert field in outreach


def test_an_unknown_field_is_named():
    assert unknown_fields("{Creators.Name} {Creators.Nick} {x} {Settings.Return window}") == ["{Creators.Nick}", "{x}"]
