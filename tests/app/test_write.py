"""Writing texts: for whom, from which template, what is told, and what goes into the workbook."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.app.findings import findings_plan
from creatorsheet.app.write import write
from creatorsheet.app.writing.names import safe
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.creators.outreach import Message
from creatorsheet.catalogue.setup.choices import TemplateKind
from creatorsheet.catalogue.templates import TEMPLATES
from creatorsheet.kernel.refusal import Refused

TODAY = date(2026, 5, 20)


def template(body, kind="Outreach message", **about):
    return {
        "template_id": f"E-{about.get('name', kind)}",
        "kind": kind,
        "name": kind,
        "language": "en",
        "body": body,
    } | about


def deal(**about):
    return {
        "deal_id": "D-1",
        "campaign": "C-1",
        "creator": "K-1",
        "owner": "TM-1",
        "status": "Signed",
        "starts": date(2026, 5, 1),
        "ends": date(2026, 7, 1),
        "signed_on": date(2026, 5, 1),
        "videos_agreed": 2,
        "model": "Flat fee",
        "total": 1000,
        "base_fee": 1000,
        "currency": "EUR",
        "payment_schedule": "Deposit, rest after posting",
        "payment_method": "Bank transfer",
        "payment_days": 14,
        "invoice_needs": "Invoice",
        "draft_required": "Yes",
        "revision_rounds": 2,
        "feedback_days": 2,
        "silence_means": "Reminder first",
        "revision_scope": "Changes beyond the brief",
        "missed_brief": "Redo at no charge",
        "extra_revision_fee": 80,
        "cancel_fee_brand": 0.25,
        "completed_work": "Paid for stages done",
        "shipped_products": "Creator keeps them",
        "reschedule_notice": 5,
        "missed_date": "New date within grace days",
        "grace_days": 3,
        "outside_control": "Costs shared",
        "resp_disclosure": "Creator",
        "resp_platform": "Creator",
        "resp_claims": "Brand",
        "resp_music": "Creator",
        "resp_prohibited": "Both",
        "resp_correction": "Creator",
        "correction_hours": 24,
        "disclosure_kind": "Label and caption words",
        "reporting_due_days": 7,
        "reporting_kind": "Screenshots of insights",
    } | about


def video(number, **about):
    return {
        "deliverable_id": f"L-{number}",
        "deal": "D-1",
        "number": number,
        "kind": "Video",
        "status": "Agreed",
        "format": "Tutorial",
        "length_agreed": 30,
        "draft_due": date(2026, 5, 20),
        "publish_due": date(2026, 6, 1),
        "caption_required": "#ad",
        "tags_required": "@lumen",
        "disclosure_text": "#ad",
    } | about


def book(**tables):
    return MemoryBook(
        {
            "Campaigns": [
                {
                    "campaign_id": "C-1",
                    "name": "Glow Spring",
                    "owner": "TM-1",
                    "currency": "EUR",
                    "product": "Lumen serum",
                }
                | {
                    "description": "A calm launch.",
                    "offer": "15 % off",
                    "starts": date(2026, 5, 1),
                    "ends": date(2026, 6, 1),
                }
            ],
            "Creators": [
                {"creator_id": "K-1", "handle": "anna.skin", "name": "Anna", "country": "DE", "language": "de"},
                {"creator_id": "K-2", "handle": "ben.cooks", "name": "Ben", "country": "US", "language": "en"},
            ],
            "Team": [{"member_id": "TM-1", "name": "Mara", "email": "mara@lumen.example"}],
            "Templates": [
                template(one.body, str(one.kind), name=one.name, approved_by="TM-1", subject=one.subject or None)
                for one in TEMPLATES
            ],
            **tables,
        }
    )


def made(workbook, template, **about):
    return write(workbook, today=TODAY, template=template, **about)


def agreement(rights=(), payments=(), videos=None, **about):
    answered = {one["kind"] for one in rights}
    rights = [*rights, *(one for one in REFUSED if one["kind"] not in answered)]
    [text] = made(
        book(
            Deals=[deal(**about)],
            Deliverables=[video(1), video(2)] if videos is None else videos,
            Rights=rights,
            Payments=list(payments),
        ),
        "Creator agreement",
    ).texts
    return text


def right(kind, **about):
    return {
        "right_id": f"R-{kind}",
        "deal": "D-1",
        "kind": kind,
        "status": "Agreed",
        "starts": date(2026, 5, 1),
        "starts_with": "A date",
        "lasts": 30,
        "lasts_unit": "Days",
        "territories": "DE",
    } | about


REFUSED = [right(kind, right_id=f"R-no-{kind}", status="Refused") for kind in ("Usage", "Exclusivity")]


def test_an_agreement_of_one_deal_is_whole_and_ready():
    text = agreement()
    assert text.ready, text.missing
    assert text.markdown.count("### Video") == 2
    assert "EUR 1,000" in text.markdown
    assert "Screenshots of insights, 7 days after posting" in text.markdown
    assert "missing" not in text.markdown


def test_what_was_not_agreed_does_not_appear():
    text = agreement([right("Exclusivity", status="Proposed", competitors="Dewly")])
    for word in ("Commission", "Bonus", "Retainer", "Dewly", "deposit", "promo code"):
        assert word not in text.markdown
    assert text.missing == ("Rights.Competitors covered",)


def test_a_clause_nobody_answered_is_a_gap_and_a_refused_one_is_said():
    written = made(book(Deals=[deal()], Deliverables=[video(1)]), "Creator agreement")
    assert set(written.texts[0].missing) == {"Rights.Own TikTok account", "Rights.Competitors covered"}
    assert [one.place.sheet for one in written.outcome.findings] == ["Rights"]
    text = agreement()
    assert "The brand may not use the content anywhere." in text.markdown
    assert "The creator may work for others, competitors included." in text.markdown
    ended = right("Usage", status="Ended early", use_email="Yes")
    assert "The brand may not use the content anywhere." in agreement([ended]).markdown


def test_a_bonus_that_is_promised_has_its_terms_or_a_gap():
    deposit = {"payment_id": "Y-1", "deal": "D-1", "kind": "Deposit", "milestone": "Signing", "amount": 400}
    text = agreement(payments=[deposit], model_2="Performance bonus")
    assert set(text.missing) == {"Payments.Amount", "Payments.Bonus metric", "Payments.Bonus target"}


def test_one_day_is_no_days():
    one = right("Usage", use_email="Yes", lasts=1, lasts_unit="Months")
    text = agreement([one], feedback_days=1, payment_days=1, reschedule_notice=1, reporting_due_days=1).markdown
    for words in ("within 1 working day;", "within 1 day.", "at least 1 day before", "1 day after", "Lasts: 1 month\n"):
        assert words in text


def test_what_is_proposed_stands_in_the_draft_that_is_to_be_signed():
    proposed = right("Exclusivity", status="Proposed", competitors="Dewly")
    text = agreement([proposed], status="Sent", signed_on=None).markdown
    assert "Dewly" in text
    assert "Draft. Nothing is agreed" in text
    refused = right("Exclusivity", status="Refused", competitors="Dewly")
    assert "Dewly" not in agreement([refused], status="Sent", signed_on=None).markdown


def test_every_clause_that_is_agreed_appears():
    rights = [
        right("Usage", use_email="Yes", use_website="No", may_crop="Yes", fee=200),
        right("Usage", right_id="R-2", use_retail="Yes", lasts=1, lasts_unit="Years"),
        right("Paid advertising", ads_allowed="Yes", ad_accounts="Brand account", name_likeness="Yes"),
        right("Exclusivity", competitors="Dewly; Fresh Day", category="Skincare", platforms="TikTok only"),
        right("Music", music_source="Licensed track", music_until=date(2026, 12, 31)),
    ]
    text = agreement(rights)
    assert text.ready, text.missing
    for words in (
        "email campaigns", "retail listings", "Lasts: 1 year\n", "Lasts: 30 days\n", "EUR 200, part of the fixed amount", "Cropped: yes",
        "Ads may run from: Brand account", "Dewly and Fresh Day", "Skincare", "licensed until 31 December 2026",
    ):  # fmt: skip
        assert words in text.markdown
    assert "its website" not in text.markdown


def test_a_boost_that_is_not_allowed_has_no_terms():
    text = agreement([right("Paid advertising", ads_allowed="No", ad_accounts="Brand account")]).markdown
    assert "No money may be put behind the content." in text
    assert "Brand account" not in text


@pytest.mark.parametrize(
    ("about", "words"),
    [
        ({"model_2": "Commission", "commission_rate": 0.08, "commission_basis": "Net orders"}, "- Rate: 8%\n- Counted on: Net orders"),
        ({"model": "Commission", "commission_fixed": 3, "commission_basis": "Per lead"}, "- Amount: EUR 3\n- Counted: Per lead"),
        ({"model_2": "Commission", "commission_rate": 0.08, "commission_basis": "Net orders", "tier2_from": 5000, "tier2_rate": 0.1}, "10% on what lies above EUR 5,000"),
        ({"model": "Retainer", "retainer_months": 6, "retainer_fee": 500}, "EUR 500 a month for 6 months"),
        ({"deposit": 400}, "of which EUR 400 is paid as a deposit"),
        ({"gift": "Lumen serum"}, "Lumen serum is sent to the creator"),
        ({"draft_required": "No", "revision_rounds": None}, "The brand sees no draft"),
        ({"extra_revision_fee": 0}, "Further rounds cost nothing"),
        ({"supporting_agreed": 3}, "Supporting posts, such as stories and reposts: 3"),
        ({"cancel_fee_creator": 0.1}, "If the creator cancels, the creator pays 10%"),
        ({"reporting_kind": "Nothing"}, "The creator sends no figures"),
    ],
)  # fmt: skip
def test_terms_appear_where_they_are_agreed(about, words):
    text = agreement(**about)
    assert words in text.markdown
    assert text.ready, text.missing
    assert words not in agreement().markdown


def test_instalments_and_bonuses_are_listed():
    payments = [
        {"payment_id": "Y-1", "deal": "D-1", "kind": "Deposit", "milestone": "Signing", "amount": 400},
        {"payment_id": "Y-2", "deal": "D-1", "kind": "Balance", "milestone": "Posted", "amount": 600},
        {"payment_id": "Y-3", "deal": "D-1", "kind": "Bonus", "amount": 250, "condition_metric": "views"}
        | {"condition_target": 100_000, "condition_by": date(2026, 8, 1)},
    ]
    text = agreement(payments=payments)
    for words in (
        "- Deposit: EUR 400, at this point: Signing\n- Balance: EUR 600, at this point: Posted",
        "EUR 250 for this result: Views, at least 100,000, by 1 August 2026. All or nothing.",
    ):
        assert words in text.markdown
    assert text.ready, text.missing


def test_an_agreement_without_videos_says_what_is_missing():
    text = agreement(videos=[])
    assert "Deliverables.Format" in text.missing
    assert not text.ready


def test_an_agreement_is_not_ready_before_legal_approved_its_wording():
    templates = [template("{Creators.Name}", "Creator agreement")]
    written = made(book(Deals=[deal()], Templates=templates), "Creator agreement")
    assert [one.code for one in written.outcome.findings] == ["CS-T22"]
    assert [one.ready for one in written.texts] == [False]


@pytest.mark.parametrize("status", ["Cancelled", "Completed"])
def test_a_deal_that_is_over_gets_no_agreement_and_no_brief(status):
    workbook = book(Deals=[deal(status=status)], Briefs=[{"brief_id": "F-1", "campaign": "C-1"}])
    for kind in ("Creator agreement", "Campaign brief"):
        assert made(workbook, kind).texts == ()


BRIEF = {
    "brief_id": "F-1",
    "campaign": "C-1",
    **dict.fromkeys(("objective_text", "audience_text", "benefit", "talking_points", "product_details"), "as agreed"),
    **dict.fromkeys(("claims_allowed", "claims_approval", "call_to_action", "tracking_text"), "as agreed"),
    **dict.fromkeys(("disclosure", "deadlines"), "as agreed"),
}


def test_one_brief_for_each_creator_with_a_deal():
    deals = [deal(), deal(deal_id="D-2"), deal(deal_id="D-3", creator="K-2", status="Sent")]
    texts = made(book(Deals=deals, Briefs=[BRIEF]), "Campaign brief").texts
    assert [one.name for one in texts] == ["anna.skin", "ben.cooks"]
    assert all(one.ready for one in texts)


def test_a_brief_speaks_of_no_video_of_a_deal_that_was_called_off():
    deals = [deal(), deal(deal_id="D-2", status="Cancelled")]
    videos = [video(1), video(7, deal="D-2")]
    [text] = made(book(Deals=deals, Briefs=[BRIEF], Deliverables=videos), "Campaign brief").texts
    assert "Video 1" in text.markdown
    assert "Video 7" not in text.markdown


def test_two_deals_of_one_creator_are_told_apart():
    texts = made(book(Deals=[deal(), deal(deal_id="D-2")]), "Creator agreement").texts
    assert [one.name for one in texts] == ["anna.skin D-1", "anna.skin D-2"]


def message(**about):
    return {
        "message_id": "M-1",
        "campaign": "C-1",
        "creator": "K-1",
        "reason_selected": "your tests are fair.",
        "proposed_deliverables": "two videos",
    } | about


INTRODUCED = [{"setting_key": "Introduction to the brand", "value": "We are Lumen."}]


def messages(workbook):
    return {one.id: one.message_text for one in read_rows(workbook, Message)[0]}


def test_a_first_message_goes_into_its_cell_once():
    workbook = book(Outreach=[message()], Settings=INTRODUCED)
    written = made(workbook, "Outreach message")
    assert [one.ready for one in written.texts] == [True]
    assert written.texts[0].subject == "An idea for you: Lumen serum"
    workbook.apply(written.outcome.plan + findings_plan(workbook, written.outcome))
    assert messages(workbook)["M-1"].startswith("Hi Anna,\n\nWe are Lumen.")
    assert not made(workbook, "Outreach message").outcome.plan


def test_a_message_somebody_edited_stays():
    workbook = book(Outreach=[message(message_text="Mine")], Settings=INTRODUCED)
    written = made(workbook, "Outreach message")
    assert not written.outcome.plan
    assert len(written.texts) == 1


def test_a_message_with_a_gap_does_not_go_into_its_cell():
    workbook = book(Outreach=[message(reason_selected=None)], Settings=INTRODUCED)
    written = made(workbook, "Outreach message")
    assert not written.outcome.plan
    assert written.texts[0].missing == ("Outreach.Why them",)
    assert "[Why them: missing]" in written.texts[0].markdown


def test_a_row_somebody_typed_gets_its_id_with_its_message():
    workbook = book(Outreach=[message(message_id=None)], Settings=INTRODUCED)
    workbook.apply(made(workbook, "Outreach message").outcome.plan)
    [(given_id, text)] = messages(workbook).items()
    assert given_id.startswith("M-")
    assert text


@pytest.mark.parametrize(
    "about",
    [{"stage": "Sent"}, {"stage": "Answered"}, {"sent_at": date(2026, 5, 1)}, {"campaign": "C-9"}, {"creator": "K-9"}],
)
def test_no_message_is_written_twice_or_to_nobody(about):
    assert made(book(Outreach=[message(**about)]), "Outreach message").texts == ()


def test_whoever_asked_to_be_left_alone_is():
    people = [{"creator_id": "K-1", "handle": "anna.skin", "do_not_contact": "Yes"}]
    written = made(book(Creators=people, Outreach=[message()]), "Outreach message")
    assert written.texts == ()
    assert "anna.skin asked to be left alone: no message is written." in written.outcome.says


def paid(**about):
    row = {"payment_id": "Y-1", "deal": "D-1", "kind": "Balance", "milestone": "Posted", "amount": 600}
    return book(Deals=[deal()], Payments=[row | {"milestone_on": TODAY} | about])


def test_a_payment_whose_milestone_is_met_asks_for_its_invoice():
    [text] = made(paid(), "Payment request").texts
    assert text.ready, text.missing
    assert "- Balance: EUR 600, for agreement D-1\n- The milestone is met: Posted, on 20 May 2026\n" in text.markdown
    assert "by 3 June 2026" in text.markdown
    assert "What we need from you: Invoice. Please write Y-1 on it." in text.markdown
    assert text.subject == "Balance for Glow Spring: what we need from you"


def test_once_the_invoice_is_there_nothing_more_is_asked():
    [text] = made(paid(invoice_no="7"), "Payment request").texts
    assert "Your invoice 7 is here" in text.markdown
    assert text.subject == "Balance for Glow Spring"
    assert "What we need" not in text.markdown


@pytest.mark.parametrize(
    "about",
    [
        {"paid_on": TODAY},
        {"hold": "Yes"},
        {"milestone_on": None},
        {"milestone_on": TODAY + timedelta(days=1)},
        {"amount": -50},
        {"amount": 0},
    ],
)
def test_no_payment_is_asked_about_that_is_not_due(about):
    assert made(paid(**about), "Payment request").texts == ()


def review(**about):
    return {
        "review_id": "W-1",
        "deliverable": "L-1",
        "kind": "Draft",
        "round": 1,
        "draft_link": "https://x.example/1",
    } | about


def test_a_checklist_for_each_draft_without_an_answer():
    rows = [
        review(),
        review(review_id="W-2", deliverable="L-2", decision="Approved"),
        review(review_id="W-3", kind="Live"),
    ]
    workbook = book(Deals=[deal()], Deliverables=[video(1), video(2)], Reviews=rows)
    [text] = made(workbook, "Content review checklist").texts
    assert text.ready, text.missing
    assert "Tutorial, about 30 seconds" in text.markdown


def test_a_draft_that_is_in_and_stands_in_no_review_is_a_gap():
    workbook = book(Deals=[deal()], Deliverables=[video(1, status="Draft in")])
    written = made(workbook, "Content review checklist")
    assert "Reviews.Draft link" in written.texts[0].missing
    assert [one.place.sheet for one in written.outcome.findings] == ["Reviews"]


def test_one_evaluation_for_a_campaign_with_each_creator():
    marks = dict.fromkeys(
        ("audience_reached", "strong_content", "followed_brief", "communicated", "met_deadlines"), 4
    ) | dict.fromkeys(("took_feedback", "useful_results", "longer_potential"), 5)
    cards = [
        {
            "scorecard_id": f"N-{at}",
            "campaign": "C-1",
            "creator": f"K-{at}",
            "decided_status": "Rehire",
            "next_step": "Book",
        }
        | marks
        for at in (1, 2)
    ]
    campaign = {"campaign_id": "C-1", "name": "Glow Spring", "outcome": "Target met"}
    [text] = made(book(Campaigns=[campaign], Scorecards=cards), "Post-campaign evaluation").texts
    assert (text.name, text.creator, text.ready) == ("Glow Spring", "", True)
    assert text.markdown.count("- Strong content: 4") == 2
    assert "## Ben (@ben.cooks)" in text.markdown


def test_a_campaign_that_was_called_off_gets_no_texts():
    campaign = {"campaign_id": "C-1", "name": "Glow Spring", "status": "Cancelled"}
    assert made(book(Campaigns=[campaign], Deals=[deal()]), "Creator agreement").texts == ()


def fit(*templates, template_="Creator agreement", **about):
    workbook = book(
        Deals=[deal(**about)],
        Templates=[template(one.pop("body", "x"), "Creator agreement", **one) for one in templates],
    )
    written = made(workbook, template_)
    return written.texts[0].template if written.texts else None


def test_of_a_kind_the_closest_template_is_taken():
    assert fit({"name": "English"}, {"name": "Deutsch", "language": "de"}) == "Deutsch"
    assert fit({"name": "All"}, {"name": "German law", "market": "DE"}) == "German law"
    assert fit({"name": "All"}, {"name": "Sales", "campaign_model": "Ambassador"}) == "All"
    assert fit({"name": "First"}, {"name": "Second"}) == "First"
    assert fit({"name": "US law", "market": "US"}, {"name": "French", "language": "fr"}) == "French"
    assert fit({"name": "US law", "market": "US"}) is None


def test_a_template_not_in_use_is_taken_only_by_its_name():
    assert fit({"name": "Old", "active": "No"}, {"name": "New"}) == "New"
    assert fit({"name": "Old", "active": "No"}, {"name": "New"}, template_="old") == "Old"
    assert fit({"name": "US law", "market": "US"}, {"name": "New"}, template_="US law") == "US law"


def test_a_message_takes_the_template_it_names_unless_one_is_asked_for():
    rows = [message(template="E-Follow-up"), message(message_id="M-2", creator="K-2")]
    workbook = book(Outreach=rows, Templates=[template("A", name="Hello"), template("B", name="Follow-up")])
    assert [one.template for one in made(workbook, "Outreach message").texts] == ["Follow-up", "Hello"]
    assert [one.template for one in made(workbook, "Hello").texts] == ["Hello", "Hello"]


@pytest.mark.parametrize(
    ("about", "nearest"),
    [
        ({"template": "Campain brief"}, "Campaign brief"),
        ({"template": "Creator agreement", "creators": ("anna.skn",)}, "anna.skin"),
        ({"template": "Creator agreement", "campaign": "Glow Sprung"}, "Glow Spring"),
    ],
)
def test_what_nobody_knows_is_refused_with_the_nearest(about, nearest):
    with pytest.raises(Refused, match=nearest):
        write(book(Deals=[deal()]), today=TODAY, **about)


def test_a_kind_without_a_template_in_use_is_refused():
    workbook = book(Deals=[deal()], Templates=[template("x", "Campaign brief", name="Old", active="No")])
    with pytest.raises(Refused, match="texts in use"):
        made(workbook, "Campaign brief")


def test_only_the_creators_that_are_named():
    workbook = book(Deals=[deal(), deal(deal_id="D-2", creator="K-2")])
    assert [one.creator for one in made(workbook, "Creator agreement", creators=("@Ben.Cooks",)).texts] == ["ben.cooks"]


def test_the_answer_for_programs_names_what_is_missing():
    written = made(book(Outreach=[message(reason_selected=None)], Settings=INTRODUCED), "Outreach message")
    assert written.outcome.as_json()["figures"] == {
        "kind": "Outreach message",
        "texts": [
            {
                "folder": "First message, Glow Spring",
                "name": "anna.skin",
                "campaign": "Glow Spring",
                "creator": "anna.skin",
                "template": "First message",
                "language": "en",
                "subject": "An idea for you: Lumen serum",
                "ready": False,
                "missing": ["Outreach.Why them"],
            }
        ],
    }


def test_an_old_templates_currency_beside_an_amount_is_not_written_twice():
    [text] = made(
        book(
            Deals=[deal()],
            Templates=[template("{Deals.Total compensation} {Deals.Currency}, {Deals.Currency}", "Creator agreement")],
        ),
        "Creator agreement",
    ).texts
    assert text.markdown == "EUR 1,000, EUR\n"


def test_every_kind_has_occasions():
    for kind in TemplateKind:
        assert made(book(), str(kind)).outcome.says


@given(st.text(max_size=200) | st.text(alphabet="🌸ñ漢", min_size=60, max_size=300))
def test_a_files_name_leads_nowhere(name):
    made = safe(name)
    assert made
    assert made not in (".", "..")
    assert not set(made) & set('\\/:*?"<>|\0\n')
    assert len(made.encode()) <= 201
    assert made == made.strip(" .")
    assert not made.casefold().startswith(("con.", "nul."))


def test_amounts_keep_their_cents():
    assert "EUR 1,000.50" in agreement(total=Decimal("1000.50")).markdown


def test_a_deal_without_a_campaign_or_creator_is_told():
    deals = [deal(), deal(deal_id="D-2", campaign=None), deal(deal_id="D-3", creator="K-9")]
    written = made(book(Deals=deals), "Creator agreement")
    assert [one.creator for one in written.texts] == ["anna.skin"]
    said = "No creator agreement for Deals!A4 and Deals!A5: they name no campaign or creator of the workbook."
    assert said in written.outcome.says


MERGED = [
    {"creator_id": "K-1", "handle": "anna.skin", "name": "Anna"},
    {"creator_id": "K-2", "handle": "anna.old", "name": "Anna", "merged_into": "K-1"},
]


@pytest.mark.parametrize("asked", [0, 1])
def test_whoever_asked_to_be_left_alone_under_another_handle_is(asked):
    creators = [one | {"do_not_contact": "Yes" if at == asked else None} for at, one in enumerate(MERGED)]
    outreach = [message(), message(message_id="M-2", creator="K-2")]
    assert made(book(Creators=creators, Outreach=outreach, Settings=INTRODUCED), "Outreach message").texts == ()


@pytest.mark.parametrize("handle", ["anna.skin", "@anna.old"])
def test_either_handle_names_the_deals_of_both(handle):
    workbook = book(Creators=MERGED, Deals=[deal(), deal(deal_id="D-2", creator="K-2")])
    assert len(made(workbook, "Creator agreement", creators=(handle,)).texts) == 2


@pytest.mark.parametrize(("status", "texts"), [("Draft", 0), ("Planned", 0), ("Recruiting", 0), ("Live", 1), (None, 1)])
def test_a_campaign_that_has_not_begun_has_no_report(status, texts):
    campaign = {"campaign_id": "C-1", "name": "Glow Spring", "status": status}
    for kind in ("Performance report", "Post-campaign evaluation"):
        assert len(made(book(Campaigns=[campaign]), kind).texts) == texts


def test_a_template_that_is_too_long_for_one_is_written_for_nobody():
    long = [video(at) for at in range(200)]
    body = "{% for each Deliverables %}" + "x" * 30_000 + "{% endfor %}"
    workbook = book(
        Deals=[deal(deal_id="D-0", creator="K-2"), deal(), deal(deal_id="D-2")],
        Deliverables=long,
        Templates=[template(body, "Creator agreement", approved_by="TM-1")],
    )
    written = made(workbook, "Creator agreement")
    assert written.texts == ()
    assert [one.code for one in written.outcome.findings] == ["CS-T21"]


def test_a_message_longer_than_a_cell_stays_out_of_it():
    body = "{Creators.Name}" + "\U0001f338" * 16_383
    workbook = book(Outreach=[message()], Templates=[template(body, name="Hello")])
    written = made(workbook, "Hello")
    assert written.texts[0].ready
    assert not written.outcome.plan
