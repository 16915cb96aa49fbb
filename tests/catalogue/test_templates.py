"""The built-in texts: all seven kinds, every field a real column or setting, and the guide's items in them."""

from __future__ import annotations

import pytest

from creatorsheet.catalogue.setup.choices import TemplateKind
from creatorsheet.catalogue.templates import TABS, TEMPLATES, key_of, longest_title, nearest_field, tab_named
from creatorsheet.planning.syntax import parsed

BODY = {one.kind: one.body for one in TEMPLATES}


def fields(kind):
    return {one.text for one in parsed(BODY[kind]).fields}


def test_one_text_of_each_kind():
    assert [one.kind for one in TEMPLATES] == list(TemplateKind)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda one: one.kind.key)
def test_fields_name_real_columns_and_every_part_is_closed(template):
    for text in (template.subject, template.body):
        assert parsed(text).unknown == []
        assert parsed(text).trouble == ""
    assert parsed(template.body).fields
    assert len(template.body) < 32_767, "longer than a cell"
    assert bool(template.subject) == (template.kind in {TemplateKind.OUTREACH, TemplateKind.PAYMENT_REQUEST})


def test_the_brief_has_the_guides_twelve_parts():
    brief = BODY[TemplateKind.BRIEF]
    assert [f"## {number}." in brief for number in range(1, 14)] == [True] * 12 + [False]
    assert {
        "Briefs.Objective",
        "Briefs.Target audience",
        "Briefs.Main benefit",
        "Briefs.Key talking points",
        "Briefs.Product details",
        "Briefs.Claims allowed",
        "Briefs.Claims to clear first",
        "Briefs.Call to action",
        "Briefs.Link or code",
        "Briefs.Must be seen",
        "Briefs.Disclosure",
        "Briefs.Deadlines",
    } <= fields(TemplateKind.BRIEF)


def test_outreach_has_the_guides_six_parts_and_what_else_may_be_asked_for():
    assert {
        "Settings.Introduction to the brand",
        "Outreach.Why them",
        "Outreach.Video mentioned",
        "Campaigns.Campaign in brief",
        "Outreach.Deliverables proposed",
        "Outreach.Timeline proposed",
    } <= fields(TemplateKind.OUTREACH)
    for words in ("rates", "free", "media kit", "audience insights", "earlier campaigns", "sponsored posts"):
        assert words in BODY[TemplateKind.OUTREACH]


def test_the_agreement_has_what_the_guide_asks_of_one():
    """Lines 189 to 201 and 296 to 398 of the guide, item by item."""
    assert {
        *("Deals.Number of videos", "Deliverables.Length agreed", "Deliverables.Format", "Deliverables.Publish on"),
        *("Deliverables.Draft due", "Deals.Revision rounds", "Deals.Total compensation", "Deals.Payment schedule"),
        *("Deliverables.Disclosure words", "Deals.Figures to send", "Deliverables.Caption must contain"),
        *(
            "Deliverables.Tags and links",
            "Deliverables.Promo code",
            "Deals.Supporting posts",
            "Rights.Own TikTok account",
        ),
        *(
            "Rights.Other social platforms",
            "Rights.Website",
            "Rights.Product pages",
            "Rights.Email",
            "Rights.Digital ads",
        ),
        *("Rights.Retail listings", "Rights.Sales materials", "Rights.Lasts", "Rights.May edit", "Rights.May resize"),
        *("Rights.May caption", "Rights.May crop", "Rights.May combine", "Rights.Boosting allowed", "Rights.Fee"),
        *("Rights.Ads may run from", "Rights.Territories", "Rights.Name and likeness", "Rights.Competitors covered"),
        *("Rights.Category covered", "Rights.Starts", "Rights.Platforms", "Deals.Brand sees a draft", "Deals.Deposit"),
        *(
            "Deals.Feedback within",
            "Deals.Counts as a revision",
            "Deals.If the brief is missed",
            "Deals.Extra revision fee",
        ),
        *(
            "Payments.Milestone",
            "Deals.Invoice needs",
            "Deals.Payment method",
            "Deals.Paid within",
            "Deals.Commission rate",
        ),
        *("Payments.Bonus target", "Deals.Brand cancels: fee", "Deals.Work already done", "Deals.Products sent"),
        *("Deals.Reschedule notice", "Deals.If a date is missed", "Deals.Outside control", "Deals.Adding disclosure"),
        *("Deals.Following platform rules", "Deals.Supporting claims", "Deals.Music and assets"),
        *("Deals.Avoiding banned claims", "Deals.Correcting problems"),
    } <= fields(TemplateKind.AGREEMENT)


def test_the_checklist_has_the_guides_seven_checks():
    checks = (
        "Product accuracy",
        "Brand alignment",
        "Talking points",
        "Disclosure",
        "Sound and picture",
        "Links or codes",
        "As agreed",
    )
    assert all(f"- **{one}**" in BODY[TemplateKind.REVIEW_CHECKLIST] for one in checks)


def test_no_field_is_of_a_tab_that_is_about_nobody():
    assert not {"Findings", "Conflicts", "Packs", "Lists", "Rates", "Templates", "Ledger", "Settings"} & set(TABS)


def test_a_field_is_found_whatever_its_capitals():
    assert (tab_named(" deals "), key_of("DEALS", "brand cancels: FEE")) == ("Deals", "cancel_fee_brand")
    assert key_of("Deals", "") == key_of("Nowhere", "Name") == ""


def test_the_longest_title_wins_and_ends_with_a_word():
    assert longest_title("Deals", 'Commission rate > 5"') == len("Commission rate")
    assert longest_title("Deals", "Namesake") == 0


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Creators.Nmae", "Creators.Name"),
        ("Campaign.Product", "Campaigns.Product"),
        ("Handle", "Creators.Handle"),
        ("qqq", ""),
    ],
)
def test_the_nearest_field_is_named(typed, meant):
    assert nearest_field(typed) == meant
