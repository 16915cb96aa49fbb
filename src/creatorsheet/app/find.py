"""Find creators: those of the database who fit what is asked for, grouped, and put on a campaign's shortlist."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from creatorsheet.app.draft import Draft
from creatorsheet.app.outcome import Outcome
from creatorsheet.app.picking import picked
from creatorsheet.app.seeking import told
from creatorsheet.app.seeking.asked import Asked, Asking
from creatorsheet.app.standing import Standing
from creatorsheet.app.upsert import Upsert
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_book
from creatorsheet.catalogue.actions import FIND
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.creators.choices import PipelineStage
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.catalogue.creators.outreach import Message
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.results.scorecards import Scorecard
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.catalogue.setup.lists import ListEntry
from creatorsheet.catalogue.setup.rates import Rate
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.creators.facets import FACETS, TIER
from creatorsheet.creators.groups import grouped
from creatorsheet.creators.sifting import sifted
from creatorsheet.kernel.plan import Plan

READ = (Campaign, Creator, Handle, Candidate, Message, Deal, Scorecard, ListEntry, Rate, Setting)
TAB = Candidate.sheet.title
WRITTEN = (Campaign.sheet.title, Creator.sheet.title, TAB)


def find(
    book: Book, *, today: date, asked: Asked | None = None, campaign: str = "", add: bool = False, by: str = ""
) -> Outcome:
    """Creators who fit, most views first, those whose views nobody knows last, most followers first.

    Whom nobody may approach is left out and counted with the reason; so are, for a campaign, those declined or vetoed for it.
    With a campaign (name or id) and no fields asked for, the campaign itself says whom it looks for. With `add` those who are
    not on its shortlist yet are put there; nobody twice, merged creators count as the one that is kept; a campaign and creators
    that were typed without ids get theirs. Asked to count in whom something is not known of, those stand last, the best known
    first. `by` is the key of a facet to group by. `figures` holds everybody, the groups, and what each filter keeps out.
    """
    asked = asked or Asked()
    tables, _ = read_book(book, *READ)
    settings = read_settings(tables["Settings"])
    day = settings.as_of or today
    chosen: Campaign | None = picked(tables["Campaigns"], campaign)[0] if campaign else None
    draft = Draft({title: tables[title] for title in WRITTEN}, book.property("creatorsheet.id"))
    draft.identify(Campaign.sheet.title)
    draft.identify(Creator.sheet.title)
    standing = Standing(tables)
    asking = Asking(tables, settings, day, standing)
    filters = asking.filters(asked, chosen)
    open_, left_out = list[Creator](), Counter[str]()
    for row, reason in standing.barred(chosen):
        if reason:
            left_out[reason] += 1
        else:
            open_.append(row)
    found = sifted(open_, filters)
    people = sorted(found.passed, key=_most_views)
    blank = {one.id: [filters[at].field for at in some if filters[at].field] for one, some in found.maybe}
    if asked.unknown:
        people += sorted((one for one, _ in found.maybe), key=lambda one: (len(blank[one.id]), _most_views(one)))

    there = standing.on(chosen.id) if chosen else frozenset[str]()
    own = chosen is not None and not asked.own
    name = (chosen.name or chosen.id) if chosen else ""
    says = list(told.says(found, filters, left_out, len(open_), name, own=own, unknown=asked.unknown))
    says += told.nobody_has(asking.missing(filters, open_))
    new = [one for one in people if one.id not in there] if chosen else []
    if chosen:
        says.append(told.added(name, new, len(people) - len(new), add=add))
        if add:
            draft.put(_listed(chosen, one, day) for one in new)
    return Outcome(
        FIND.key,
        book.name,
        draft.plan(FIND.key) if new and add else Plan(FIND.key),
        settings.findings,
        says=tuple(says),
        figures={
            "as_of": day.isoformat(),
            "campaign": name,
            "asked": [{"field": one.field, "said": one.said, "option": one.option} for one in filters],
            "from_campaign": own,
            "may_be_approached": len(open_),
            "creators": told.listing(people, _tier(asking), standing.worked, there, blank),
            "groups": _groups(asking, people, by),
            "left_out": dict(left_out.most_common()),
            "may_fit": len(found.maybe),
            "not_known": {filters[at].field: n for at, n in found.unknown.most_common()},
            "more_without": told.more_without(found, filters),
            "new_on_shortlist": [one.id for one in new],
        },
        only=chosen.id if chosen else "",
    )


def _most_views(one: Creator) -> tuple[int, int, str, str]:
    views, followers = (-1 if known is None else known for known in (one.median_views, one.followers))
    return -views, -followers, one.handle or "", one.id


def _listed(campaign: Campaign, creator: Creator, day: date) -> Upsert:
    values = {
        "campaign": campaign.id,
        "creator": creator.id,
        "stage": PipelineStage.FOUND,
        "stage_since": day,
        "stage_seen": PipelineStage.FOUND,
    }
    return Upsert(TAB, ("campaign", "creator"), values)


def _groups(asking: Asking, people: list[Creator], by: str) -> dict[str, Any]:
    if not by:
        return {}
    reader = asking.reader(FACETS[by])
    groups = [
        told.group(one, reader.label(one.key) if one.key else "not known") for one in grouped(people, reader.values)
    ]
    return {"by": reader.facet.title, "groups": groups}


def _tier(asking: Asking) -> Any:
    reader = asking.reader(TIER)
    return lambda one: next((reader.label(key) for key in reader.values(one)), None)
