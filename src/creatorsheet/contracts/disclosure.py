"""The words that tell viewers a post is paid for, market by market."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from creatorsheet.catalogue.agreements.choices import DeliverableKind
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.markets import Market
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.problems.cells import VALUE_IS_NOT_KNOWN
from creatorsheet.catalogue.problems.terms import DISCLOSURE_WORDING_NOT_AGREED
from creatorsheet.catalogue.regions import meant, members, reached
from creatorsheet.catalogue.setup.choices import ListName
from creatorsheet.catalogue.setup.lists import ListEntry
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.agreement import Agreement, called
from creatorsheet.kernel.finding import Finding, Severity
from creatorsheet.kernel.nearest import nearest
from creatorsheet.kernel.words import listed


def wording(agreement: Agreement) -> Iterator[Finding]:
    """CS-T07: each country the campaign wants to reach, against the words agreed for each post.

    An entry that is no country is `strange`; no other country's words are asked for in its place.
    """
    posts = [one for one in agreement.planned if one.kind is not DeliverableKind.RAW]
    regions, _ = reached(agreement.campaign.audience_countries, partial(members, agreement.tables.get("Lists", ())))
    for where in regions:
        rules = where.market
        lacking = [one for one in posts if not _enough(agreement, one, rules)]
        if not lacking:
            continue
        first = lacking[0]
        found = DISCLOSURE_WORDING_NOT_AGREED.at(
            agreement.place(first, "disclosure_text"),
            creator=agreement.creator,
            market=where.name,
            deliverable=listed([called(one) for one in lacking]),
            sample=rules.sample,
            doubt="" if rules.verified else " (not verified)",
        )
        doubted = not rules.verified and all(one.disclosure_text for one in lacking)
        yield replace(found, severity=Severity.WARNING) if doubted else found


def strange(table: Table[Campaign], lists: Iterable[ListEntry], wanted: Iterable[Campaign]) -> Iterator[Finding]:
    """CS-R07: entries of Countries to reach that are no country, whose rules on disclosure nobody can tell.

    In the words of the check where the check says it too.
    """
    named = [one for one in lists if one.list_name is ListName.COUNTRY and one.label]
    labels = {one.label.casefold(): one.label for one in named if one.label}
    codes = {one.code.casefold(): one.code for one in named if one.code}
    for campaign in wanted:
        for entry in reached(campaign.audience_countries, partial(members, lists))[1]:
            listed_there = entry.casefold() in labels | codes
            near = meant(entry) if listed_there else nearest(entry, (labels | codes).values())
            yield VALUE_IS_NOT_KNOWN.at(
                table.place(campaign, "audience_countries"),
                value=f"'{entry}'",
                where="the countries known here" if listed_there else "Lists",
                nearest=near or "none",
                or_add=f", or add its countries to Lists with '{entry}' as their parent",
            )


def _enough(agreement: Agreement, post: Deliverable, rules: Market) -> bool:
    label_will_do = rules.label_alone == "yes" and rules.label_verified and agreement.deal.disclosure_kind is not None
    return label_will_do or (not agreement.open(post, "disclosure_text") and rules.accepts(post.disclosure_text or ""))
