"""Audit posts: every live post against what was agreed. Each check is kept as a row of Reviews; none is overwritten."""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import date
from functools import partial

from creatorsheet.app.auditing import told
from creatorsheet.app.auditing.gather import Gathered, identities, last_row
from creatorsheet.app.draft import as_cell
from creatorsheet.app.outcome import Outcome
from creatorsheet.app.picking import only, picked
from creatorsheet.app.weighing import weighed
from creatorsheet.book.port import Book
from creatorsheet.book.rows import read_book
from creatorsheet.catalogue.actions import AUDIT
from creatorsheet.catalogue.agreements.briefs import Brief
from creatorsheet.catalogue.agreements.choices import ReviewKind
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.catalogue.creators.videos import Video
from creatorsheet.catalogue.plan.approvals import Approval
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.catalogue.setup.lists import ListEntry
from creatorsheet.catalogue.setup.rates import Rate
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.contracts.disclosure import strange
from creatorsheet.kernel.captions import folded
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.plan import Addition, Plan
from creatorsheet.kernel.rowids import row_id
from creatorsheet.tracking.audit import Around, audited
from creatorsheet.tracking.calendar import missing
from creatorsheet.tracking.differences import differences, shown
from creatorsheet.tracking.looking import in_order, is_new, of_this_upload, own, read
from creatorsheet.tracking.posts import Post, video_of
from creatorsheet.tracking.questions import doubles

READ = (
    Campaign, Creator, Handle, Deal, Deliverable, Right, Review, TrackingRow, Brief, Approval, Video, Comment, ListEntry,
    Rate, Setting,
)  # fmt: skip
TAB = Review.sheet.title
BLANK: dict[str, object] = dict.fromkeys(Review.sheet.columns)


def audit(book: Book, *, today: date, campaign: str = "") -> Outcome:
    """Findings on live and missing posts, and a row of Reviews for each post that looks other than at its last check.

    `campaign` is a name or id; without one all. `figures` holds every post with the state, evidence and source of each
    check. Running again on the same day changes nothing.
    """
    tables, _ = read_book(book, *READ, today=today)
    settings = read_settings(tables["Settings"])
    campaigns = picked(tables["Campaigns"], campaign)
    gathered = Gathered(tables, settings, {one.id: one for one in campaigns}, settings.as_of or today)
    clerk = _Clerk(book, gathered)
    posts: list[told.Audited] = []
    findings: list[Finding] = [*settings.findings, *strange(tables["Campaigns"], tables["Lists"], campaigns)]
    live = list(gathered.live())
    for bare, checks in live:
        post = clerk.checked(bare, checks)
        code = shown(post, gathered.owners)
        off = differences(post, gathered.owners, code)
        clerk.fill(post, read(post, gathered.zone, off, code))
        claims, cleared = gathered.claims(post)
        comments = gathered.comments.get(post.deliverable.id, [])
        around = Around(gathered.day, gathered.zone, claims, cleared, comments)
        one = told.Audited(post, tuple(audited(post, around, off, code)))
        posts.append(one)
        findings += [check.finding for check in one.checks if check.finding]
    gone = [
        found
        for post in gathered.awaited()
        if (found := missing(post, gathered.day, gathered.zone, gathered.videos.get(post.deal.creator or "", ())))
    ]
    plan = Plan(AUDIT.key, additions=tuple(clerk.additions()))
    says = tuple(told.says(posts, len(gone), len(plan.additions)))
    figures = told.figures(posts, gathered.day)
    all_found = weighed((*findings, *gone, *doubles(post for post, _ in live)), tables, settings, today)
    return Outcome(AUDIT.key, book.name, plan, all_found, says=says, figures=figures, only=only(campaigns, campaign))


class _Clerk:
    """Adds a check to posts that look other than at their last one."""

    def __init__(self, book: Book, gathered: Gathered) -> None:
        self._book_id = book.property("creatorsheet.id")
        self._day = gathered.day
        self._taken = identities(gathered.tables, TAB)
        self._next = last_row(gathered.tables[TAB], book.grid(Review.sheet).header_row) + 1
        self._added: dict[str, Review] = {}

    def checked(self, post: Post, checks: list[Review]) -> Post:
        """The post with its checks, and a new one where there is something new to see. Nobody can look at one that is gone."""
        one = post.deliverable
        some = of_this_upload(one, checks)
        named = partial(self._named, one)
        post.checks, post.own = some, own(some, one.caption, named)
        if not one.id or post.down or not is_new(some, post.own, one.caption, named):
            return post
        given = named(len(some), one.caption, taken=self._taken)
        cells = {"review_id": given, "deliverable": one.id, "kind": ReviewKind.LIVE, "received_on": self._day}
        row = Review.of_cells(BLANK | cells | {"caption_seen": one.caption, "post_link": one.url}, self._next)
        self._next += 1
        self._taken.add(given)
        self._added[one.id] = row
        post.checks, post.own = in_order((*some, row)), post.own | {given}
        return post

    def _named(self, one: Deliverable, at: int, caption: str | None, *, taken: Container[str] = frozenset()) -> str:
        return row_id(
            Review.sheet.prefix,
            self._book_id,
            TAB,
            "live",
            one.id,
            video_of(one),
            str(at),
            folded(caption or ""),
            taken=taken,
        )

    def fill(self, post: Post, cells: Mapping[str, object]) -> None:
        """Write what can be read into the post's new check, if it has one."""
        row = self._added.get(post.deliverable.id)
        if row is not None:
            for key, value in cells.items():
                setattr(row, key, value)

    def additions(self) -> list[Addition]:
        """The new rows as they are added."""
        columns = {key: one for key, one in Review.sheet.columns.items() if not one.calculated}
        return [
            Addition(
                TAB,
                {key: as_cell(cell, one) for key, one in columns.items() if (cell := getattr(row, key)) is not None},
            )
            for row in self._added.values()
        ]
