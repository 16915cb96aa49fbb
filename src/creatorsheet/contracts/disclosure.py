"""The words that tell viewers a post is paid for, market by market."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from creatorsheet.catalogue.agreements.choices import DeliverableKind
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.markets import Market, market
from creatorsheet.catalogue.problems.terms import DISCLOSURE_WORDING_NOT_AGREED
from creatorsheet.contracts.agreement import Agreement, called, listed
from creatorsheet.kernel.entries import entries
from creatorsheet.kernel.finding import Finding, Severity

ANYWHERE = "a market without rules of its own"


def wording(agreement: Agreement) -> Iterator[Finding]:
    """CS-T07: each country the campaign wants to reach, against the words agreed for each post."""
    posts = [one for one in agreement.planned if one.kind is not DeliverableKind.RAW]
    for country in entries(agreement.campaign.audience_countries) or [""]:
        rules = market(country)
        lacking = [one for one in posts if not _enough(agreement, one, rules)]
        if not lacking:
            continue
        first = lacking[0]
        found = DISCLOSURE_WORDING_NOT_AGREED.at(
            agreement.place(first, "disclosure_text"),
            creator=agreement.creator,
            market=_called(rules, country),
            deliverable=listed([called(one) for one in lacking]),
            sample=rules.sample,
            doubt="" if rules.verified else " (not verified)",
        )
        doubted = not rules.verified and all(one.disclosure_text for one in lacking)
        yield replace(found, severity=Severity.WARNING) if doubted else found


def _enough(agreement: Agreement, post: Deliverable, rules: Market) -> bool:
    label_will_do = rules.label_alone == "yes" and rules.label_verified and agreement.deal.disclosure_kind is not None
    return label_will_do or (not agreement.open(post, "disclosure_text") and rules.accepts(post.disclosure_text or ""))


def _called(rules: Market, country: str) -> str:
    return rules.spoken_of if rules.code != "ZZ" else country or ANYWHERE
