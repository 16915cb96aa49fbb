"""All tabs that hold a table, in the order of the workbook."""

from __future__ import annotations

from creatorsheet.catalogue.agreements.briefs import Brief
from creatorsheet.catalogue.agreements.deals import Deal
from creatorsheet.catalogue.agreements.deliverables import Deliverable
from creatorsheet.catalogue.agreements.payments import Payment
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.creators.audience import Audience
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.catalogue.creators.outreach import Message
from creatorsheet.catalogue.creators.partnerships import Partnership
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.creators.videos import Video
from creatorsheet.catalogue.plan.approvals import Approval
from creatorsheet.catalogue.plan.budget import BudgetLine
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.plan.costs import Cost
from creatorsheet.catalogue.plan.tests import Test
from creatorsheet.catalogue.reports.conflicts import Conflict
from creatorsheet.catalogue.reports.findings import FindingRow
from creatorsheet.catalogue.reports.packs import SentPack
from creatorsheet.catalogue.results.assets import Asset
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.catalogue.results.orders import Order
from creatorsheet.catalogue.results.results import Result
from creatorsheet.catalogue.results.scorecards import Scorecard
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.catalogue.setup.ledger import LedgerEntry
from creatorsheet.catalogue.setup.lists import ListEntry
from creatorsheet.catalogue.setup.merges import MergedCell
from creatorsheet.catalogue.setup.rates import Rate
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.catalogue.setup.team import Member
from creatorsheet.catalogue.setup.templates import Template
from creatorsheet.catalogue.shapes import Column, Row, Sheet

ROWS: tuple[type[Row], ...] = (
    Campaign,
    BudgetLine,
    Cost,
    Approval,
    Test,
    Creator,
    Handle,
    Audience,
    Video,
    Partnership,
    Candidate,
    Message,
    Deal,
    Right,
    Deliverable,
    Brief,
    Review,
    Payment,
    TrackingRow,
    Result,
    Order,
    Comment,
    Asset,
    Scorecard,
    FindingRow,
    Conflict,
    SentPack,
    Setting,
    Rate,
    ListEntry,
    Template,
    Member,
    LedgerEntry,
    MergedCell,
)

BY_TITLE: dict[str, type[Row]] = {row.sheet.title: row for row in ROWS}


def sheet(title: str) -> Sheet:
    """The sheet with a title."""
    return BY_TITLE[title].sheet


def find_column(table: str, key: str) -> Column:
    """The column of a table by key."""
    return BY_TITLE[table].sheet.columns[key]
