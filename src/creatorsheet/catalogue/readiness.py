"""What has to be ready before a launch, in order of importance, and how each thing can stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from creatorsheet.kernel.finding import Place

NOTICE = timedelta(days=7)
"""How long before its day something that is missing becomes an error."""


class State(StrEnum):
    """How one thing stands; of several that make one, the first named here counts."""

    MISSING = "missing"
    UNREAD = "cannot be read"
    LATER = "later"
    READY = "ready"
    NOT_NEEDED = "not needed"


class Item(StrEnum):
    """What is looked at; the value is the head of its column. The order is that of importance."""

    TERMS = "Terms"
    APPROVAL = "Approval"
    BRIEF = "Brief"
    DRAFT = "Draft"
    PRODUCT = "Product"
    CODE = "Code"
    LINK = "Link"
    UTM = "UTM"
    AFFILIATE = "Affiliate"
    SHOP = "Shop"
    LANDING = "Page"
    GOAL = "Goal and budget"
    OUTREACH = "Outreach and terms"
    MESSAGING = "Messaging"
    CLAIMS = "Claims and contract"
    SITE = "Website tracking"
    DASHBOARD = "Shared dashboard"
    BUDGET = "Budget"
    PAID = "Paid advertising"


ORDER = tuple(Item)
OF_CREATORS = ORDER[: ORDER.index(Item.GOAL)]
OF_CAMPAIGNS = ORDER[ORDER.index(Item.GOAL) :]


@dataclass(frozen=True)
class Mark:
    """How one item stands. `says` is what is missing as a sentence without a full stop; blank for "… is not ready".

    `day` is since when it is ready, or by when it is needed. What is not `grave` does not hold up a launch.
    `told` is the code of the problem under which this action tells the same thing in full. Approvals that lack the same
    come together, each with its name in `says`: `under` is what they lack.
    """

    item: Item
    state: State
    says: str = ""
    day: date | None = None
    place: Place = field(default_factory=Place)
    grave: bool = True
    told: str = ""
    under: str = ""
