"""The facts behind the agenda and the need for a manager, counted over the tabs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from creatorsheet.app.debriefing.gather import Gathered
from creatorsheet.app.scoring.gather import Plan
from creatorsheet.catalogue.agreements.briefs import Brief as BriefRow
from creatorsheet.catalogue.creators.choices import OutreachStage, Source
from creatorsheet.catalogue.plan.choices import CampaignModel, CampaignStatus, TeamRole, TestKind, TestStatus
from creatorsheet.catalogue.problems.debrief import AGREED_CHANGE_IS_NOT_CARRIED_OVER
from creatorsheet.catalogue.reports.findings import Sign
from creatorsheet.kernel.finding import Finding
from creatorsheet.learning import agenda
from creatorsheet.learning.agenda import Brief, Gaps, Slow
from creatorsheet.learning.record import Work
from creatorsheet.learning.signs import completion, watch
from creatorsheet.learning.staffing import Load
from creatorsheet.results import ledger
from creatorsheet.results.credit import counts

TALKING = (OutreachStage.SENT, OutreachStage.FOLLOWED_UP)
CARE = ("CS-T", "CS-K", "CS-P", "CS-X")
"""Problems of contracts, rights and exclusivity, and payments, by the beginning of their code."""

BY_HAND = (Source.TYPED, Source.PACK)
OPEN = (TestStatus.PLANNED, TestStatus.RUNNING, None)
PARTS = (
    "objective_text", "audience_text", "benefit", "talking_points", "product_details", "call_to_action", "tracking_text",
    "visual_musts", "disclosure", "deadlines", "avoid", "examples",
)  # fmt: skip
"""The parts of a brief that hold for every campaign."""


def slowed(gathered: Gathered, plan: Plan) -> Slow:
    """What slowed a campaign down."""
    tables, posts = gathered.tables, [post for one in plan.members.values() for post in one.posts]
    steps = [one for one in tables["Approvals"] if one.campaign == plan.row.id]
    reviews = [row for post in _all(gathered, plan) for row in gathered.reviews[post]]
    posted = {key: moment.date() for key, moment in gathered.known.posted.items()}
    return agenda.slowed(steps, posts, posted, reviews, gathered.day)


def briefed(gathered: Gathered, plan: Plan) -> Brief:
    """What its briefs could have said better."""
    videos = _all(gathered, plan)
    reviews = [row for one in videos for row in gathered.reviews[one]]
    comments = [row for one in videos for row in gathered.comments[one]]
    briefs = [one for one in gathered.tables["Briefs"] if one.campaign == plan.row.id]
    blank = [
        BriefRow.sheet.columns[key].title
        for key in PARTS
        if briefs and all(getattr(one, key) is None for one in briefs)
    ]
    return agenda.briefed(reviews, blank, comments)


def gaps(gathered: Gathered, plan: Plan, works: Sequence[Work]) -> Gaps:
    """What could not be counted. Orders belong to a campaign by its code, its link, or the days in which they came."""
    key = plan.row.id
    tracking = gathered.tables["Tracking"].by_id()
    given = gathered.prepared.given_to.by_row
    period = gathered.known.periods()[key]
    total, lost, conflicts = 0, 0, 0
    for row in gathered.tables["Orders"]:
        found = given.get(row.sheet_row)
        row_of = tracking.get((found and found.tracking) or row.tracking or "")
        here = row_of.campaign == key if row_of else period.starts is not None and period.holds(row.ordered_at)
        if here and counts(row):
            many = row.count or 1
            total, lost = total + many, lost + many * (row_of is None)
            conflicts += many * bool(found and found.conflict)
    tracked = {row.creator for row in gathered.tables["Tracking"] if row.campaign == key}
    untracked = [gathered.called(one) for one, member in plan.members.items() if member.deals and one not in tracked]
    videos = [one for work in works for one in work.videos]
    complete = ledger.completeness(gathered.worked.costs[key])
    return Gaps(
        orders=total,
        uncredited=lost,
        conflicts=conflicts,
        untracked=tuple(untracked),
        videos=len(videos),
        unread=sum("views" not in one.facts for one in videos),
        unwatched=sum("views" in one.facts and (watch(one) is None or completion(one) is None) for one in videos),
        costs=f"{complete}, without {', '.join(str(one).lower() for one in complete.missing)}"
        if complete.missing
        else "",
    )


def _all(gathered: Gathered, plan: Plan) -> list[str]:
    return [key for key, (campaign, _) in gathered.known.owner.items() if campaign == plan.row.id]


def load(gathered: Gathered, slow: Slow) -> Load:
    """The work behind all campaigns."""
    tables, people = gathered.tables, gathered.people
    talks: defaultdict[str, int] = defaultdict(int)
    for row in tables["Outreach"]:
        if row.stage in TALKING:
            talks[people.name(row.sent_by)] += 1
    busiest = max(talks, key=lambda one: (talks[one], one), default="")
    sources = Counter(
        str(row.source)
        for tab in ("Audience", "Videos", "Results")
        for row in tables[tab]
        if row.source not in (None, *BY_HAND)
    )
    changes = [one for one in tables["Tests"] if one.kind is TestKind.CHANGE]
    lasting = [
        f"{row.name or row.id} (ambassador)"
        for row in tables["Campaigns"]
        if row.model is CampaignModel.AMBASSADOR and row.status is not CampaignStatus.CANCELLED
    ]
    lasting += sorted(
        {f"deals of the form {row.longterm_form.lower()}" for row in tables["Deals"] if row.longterm_form}
    )
    return Load(
        busiest=busiest,
        talks=talks.get(busiest, 0),
        due=slow.due,
        late=slow.late,
        systems=tuple(name for name, _ in sources.most_common()),
        findings=sum((row.code or "").startswith(CARE) and row.severity is not Sign.NOTE for row in tables["Findings"]),
        agreed=len(changes),
        undone=sum(1 for one in changes if _undone(gathered, one)),
        lasting=tuple(lasting),
        manager=people.name(people.holder(TeamRole.MANAGER)),
    )


def _undone(gathered: Gathered, row: object) -> bool:
    status, due = getattr(row, "status", None), getattr(row, "due", None)
    return status in OPEN and due is not None and due < gathered.day


def undone(gathered: Gathered) -> list[tuple[str, Finding]]:
    """CS-L22: agreed changes past their day, each with its title."""
    table = gathered.tables["Tests"]
    return [
        (
            row.title or row.id,
            AGREED_CHANGE_IS_NOT_CARRIED_OVER.at(
                table.place(row, "status"),
                title=row.title or row.id,
                due=row.due,
                status=(row.status or TestStatus.PLANNED).lower(),
            ),
        )
        for row in table
        if row.kind is TestKind.CHANGE and _undone(gathered, row)
    ]
