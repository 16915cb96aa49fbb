"""What Home's to-do list says of a problem that an action found: in few words, what hangs on it, and by when."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from creatorsheet.catalogue.problems import texts


class Stake(Enum):
    """The money that hangs on a problem, in the currency of its campaign."""

    NOTHING = auto()
    DEAL = auto()
    """The total of the deal; of a creator's deals in the campaign where the place names no single one."""
    VIDEO = auto()
    """The video's share of its deal."""
    CLAUSE = auto()
    """The fee of the clause, else the deal."""
    PAYMENT = auto()
    """The amount of the payment, else the deal."""
    TO_COME = auto()
    """The shares of the videos that are not posted yet: of the deal, else of all deals of the campaign."""
    BUDGET = auto()
    """The budget of the campaign."""


class By(Enum):
    """The day by which a problem has to be solved."""

    NEVER = auto()
    FOUND = auto()
    """The day it was found: it does harm now."""
    DRAFT = auto()
    """The day the draft is due."""
    POSTING = auto()
    """The day the video is to be posted; the first such day of the deal, or of the campaign, that is still awaited."""
    POSTED = auto()
    """The day the video was posted, or was to be: it has been wrong since then."""
    PAYMENT = auto()
    """The day the payment is due; the first of the deal that is not paid."""
    RIGHT = auto()
    """The end of the clause."""
    LAUNCH = auto()
    """The first day of posting in the campaign."""


@dataclass(frozen=True)
class Line:
    """Problems that Home tells in one line for a creator, by the gravest of them."""

    key: str
    many: str
    """Said of more than one, with {n}, or with the {words} of the gravest and {more}."""


@dataclass(frozen=True)
class Priority:
    """How one problem stands in the list. `words` follow the creator's name: @anna.skin: pay is not agreed.

    `own` are tabs, or tab and column (Rights.Ends), at whose cells Home sees the same thing by itself, without any action
    having been run; a finding there is not told a second time.
    """

    words: str
    stake: Stake
    by: By
    line: Line | None = None
    own: tuple[str, ...] = ()

    def seen_at(self, tab: str, column: str, cell: str) -> bool:
        """Whether Home sees by itself what was found at a cell."""
        return bool(cell) and (tab in self.own or f"{tab}.{column}" in self.own)


LONGEST = 40
"""Characters of the words beside a name of 25, in the width that Home has for them."""

AGREEMENT = Line("agreement", "{n} gaps in the agreement")
POSTS = Line("posts", "{words}, {more} more")
CAPTURES = Line("captures", "figures of {n} videos have to be read")
RIVALS = Line("rivals", "posted {n} times for rivals while exclusive")

PRIORITIES: dict[str, Priority] = {
    # Terms
    "CS-T01": Priority("deliverables are not agreed", Stake.DEAL, By.POSTING, AGREEMENT),
    "CS-T02": Priority("videos differ from the agreement", Stake.DEAL, By.POSTING, AGREEMENT),
    "CS-T03": Priority("draft or posting day is not agreed", Stake.VIDEO, By.POSTING, AGREEMENT),
    "CS-T04": Priority("no time left to review the draft", Stake.VIDEO, By.DRAFT),
    "CS-T05": Priority("review terms are not agreed", Stake.NOTHING, By.POSTING, AGREEMENT),
    "CS-T06": Priority("posting or reporting is not agreed", Stake.NOTHING, By.POSTING, AGREEMENT),
    "CS-T07": Priority("disclosure wording is not agreed", Stake.DEAL, By.POSTING, AGREEMENT),
    "CS-T08": Priority("nobody answers for a duty", Stake.NOTHING, By.POSTING, AGREEMENT),
    "CS-T09": Priority("a claim lacks its reviewer's yes", Stake.TO_COME, By.POSTING),
    "CS-T10": Priority("cancellation is not agreed", Stake.DEAL, By.POSTING, AGREEMENT),
    "CS-T11": Priority("rights are not answered", Stake.DEAL, By.POSTING, AGREEMENT),
    "CS-T12": Priority("work ran ahead of its approval", Stake.VIDEO, By.FOUND),
    "CS-T13": Priority("a gift is planned like a booked post", Stake.NOTHING, By.POSTING),
    "CS-T14": Priority("brief is incomplete", Stake.TO_COME, By.POSTING),
    "CS-T15": Priority(
        "an answer or a draft is overdue", Stake.VIDEO, By.FOUND, own=("Approvals", "Deliverables", "Reviews")
    ),
    "CS-T16": Priority("an approval has no owner or day", Stake.NOTHING, By.LAUNCH),
    "CS-T17": Priority("more revision rounds than agreed", Stake.NOTHING, By.POSTING),
    "CS-T18": Priority("draft was approved with a failed check", Stake.VIDEO, By.POSTING),
    # Exclusivity
    "CS-X01": Priority("two deals cross an exclusivity", Stake.CLAUSE, By.FOUND),
    "CS-X02": Priority("a new deal would cross an exclusivity", Stake.CLAUSE, By.POSTING),
    "CS-X03": Priority("posted for a rival while exclusive", Stake.CLAUSE, By.FOUND, RIVALS),
    "CS-X04": Priority("exclusivity clause is incomplete", Stake.CLAUSE, By.POSTING),
    "CS-X05": Priority("exclusivity is broad", Stake.NOTHING, By.NEVER),
    "CS-X06": Priority("proposed exclusivity bars known work", Stake.CLAUSE, By.POSTING),
    # Rights
    "CS-K01": Priority("a use that no right covers", Stake.VIDEO, By.FOUND),
    "CS-K02": Priority("a use outlives its right", Stake.VIDEO, By.RIGHT),
    "CS-K03": Priority("a right in use ends", Stake.CLAUSE, By.RIGHT, own=("Rights.Ends", "Rights.Spark code days")),
    "CS-K04": Priority("rights clause is incomplete", Stake.CLAUSE, By.POSTING),
    "CS-K05": Priority("paid amplification is not settled", Stake.DEAL, By.POSTING),
    "CS-K06": Priority("Spark code does not fit the plan", Stake.CLAUSE, By.POSTING),
    "CS-K07": Priority("Spark code outlives the contract", Stake.CLAUSE, By.RIGHT),
    "CS-K08": Priority("music is not cleared", Stake.VIDEO, By.POSTED),
    "CS-N02": Priority("a right without an end is asked for", Stake.NOTHING, By.POSTING),
    # Creators on their way
    "CS-V12": Priority("no answer, and no second message", Stake.NOTHING, By.FOUND),
    "CS-V13": Priority("pipeline stage is behind the facts", Stake.NOTHING, By.FOUND),
    # Money
    "CS-P01": Priority("pay is not agreed", Stake.DEAL, By.POSTING, AGREEMENT),
    "CS-P02": Priority("instalments do not add up", Stake.DEAL, By.PAYMENT),
    "CS-P03": Priority("payment terms are not agreed", Stake.NOTHING, By.POSTING, AGREEMENT),
    "CS-P04": Priority("a figure of the pay is not agreed", Stake.DEAL, By.POSTING, AGREEMENT),
    "CS-P05": Priority("payment is late", Stake.PAYMENT, By.PAYMENT, own=("Payments",)),
    "CS-P06": Priority("payment falls due without an invoice", Stake.PAYMENT, By.PAYMENT, own=("Payments",)),
    "CS-P07": Priority("paid more or sooner than owed", Stake.PAYMENT, By.FOUND),
    "CS-P08": Priority("payment has no due date", Stake.PAYMENT, By.POSTING),
    "CS-P09": Priority("refunds cut commission already paid", Stake.NOTHING, By.FOUND),
    "CS-P11": Priority("budget is overrun", Stake.NOTHING, By.FOUND, own=("Budget",)),
    "CS-P12": Priority("cancelled deal is not settled", Stake.DEAL, By.FOUND),
    "CS-P14": Priority("payment differs from the terms", Stake.NOTHING, By.PAYMENT),
    "CS-P15": Priority("payment falls due", Stake.PAYMENT, By.PAYMENT, own=("Payments",)),
    "CS-P16": Priority("money will stay unspent", Stake.NOTHING, By.FOUND),
    "CS-P17": Priority("budget lines do not add up", Stake.NOTHING, By.FOUND),
    "CS-P18": Priority("costs stand under no budget line", Stake.NOTHING, By.FOUND),
    "CS-P19": Priority("two budget lines show the same costs", Stake.NOTHING, By.FOUND),
    "CS-M01": Priority("costs are not complete", Stake.NOTHING, By.NEVER, own=("Costs",)),
    # Captures
    "CS-M02": Priority("figures fell, one capture is wrong", Stake.NOTHING, By.FOUND),
    "CS-M05": Priority("figures have to be read", Stake.NOTHING, By.FOUND, CAPTURES),
    # Creators
    "CS-V01": Priority("approved in spite of a stop", Stake.DEAL, By.FOUND),
    # Tracking
    "CS-C01": Priority("code or link has two owners", Stake.DEAL, By.FOUND),
    "CS-C02": Priority("code is mistyped", Stake.DEAL, By.POSTING),
    "CS-C03": Priority("code will not work in the shop", Stake.DEAL, By.POSTING),
    "CS-C04": Priority("code is used where it should not be", Stake.NOTHING, By.FOUND),
    "CS-C05": Priority("tracking is not ready", Stake.TO_COME, By.LAUNCH, own=("Tracking",)),
    "CS-C06": Priority("link is wrongly tagged", Stake.DEAL, By.POSTING),
    "CS-C08": Priority("code does not work on a posting day", Stake.DEAL, By.POSTING),
    "CS-C09": Priority("orders carry an unknown code", Stake.NOTHING, By.FOUND),
    "CS-M10": Priority("code is used in an unusual way", Stake.NOTHING, By.FOUND),
    "CS-M11": Priority("retired code still sells", Stake.NOTHING, By.FOUND),
    "CS-C10": Priority("not ready to post", Stake.TO_COME, By.LAUNCH),
    # Live posts
    "CS-A01": Priority("paid-partnership label is missing", Stake.VIDEO, By.POSTED, POSTS),
    "CS-A02": Priority("caption does not disclose", Stake.VIDEO, By.POSTED, POSTS),
    "CS-A03": Priority("evidence of the check is missing", Stake.NOTHING, By.FOUND),
    "CS-A04": Priority("post differs from the agreement", Stake.VIDEO, By.POSTED, POSTS),
    "CS-A05": Priority("post makes a prohibited claim", Stake.VIDEO, By.POSTED, POSTS),
    "CS-A06": Priority("post went live off its date", Stake.NOTHING, By.FOUND),
    "CS-A07": Priority("post is missing", Stake.VIDEO, By.POSTED, own=("Deliverables",)),
    "CS-A08": Priority("live post changed or vanished", Stake.VIDEO, By.FOUND, POSTS),
    "CS-A09": Priority("failed check is not put right", Stake.VIDEO, By.POSTED, POSTS),
    "CS-A11": Priority("one post stands for two videos", Stake.VIDEO, By.FOUND),
    # Vetting
    "CS-L20": Priority("decision lacks its reason", Stake.NOTHING, By.FOUND),
    "CS-L21": Priority("is paused, and decided otherwise", Stake.NOTHING, By.FOUND),
    "CS-L22": Priority("agreed change is not carried over", Stake.NOTHING, By.FOUND),
    "CS-V05": Priority("engagement is unusual, check it", Stake.NOTHING, By.FOUND),
    "CS-V06": Priority("audience is outside the markets", Stake.NOTHING, By.LAUNCH),
    "CS-V08": Priority("a past partnership speaks against it", Stake.NOTHING, By.LAUNCH),
}
"""By the problem's code. A note is never listed, whatever stands here."""

TEXTS = "it is told to whoever makes the text, and the text is not made, or says what it lacks"
NOT_LISTED: dict[str, str] = {
    texts.TEXT_HAS_A_FIELD_WITHOUT_A_VALUE.code: TEXTS,
    texts.TEMPLATE_HAS_A_FIELD_THAT_IS_NO_COLUMN.code: TEXTS,
    texts.TEMPLATE_CANNOT_BE_READ.code: TEXTS,
    texts.WORD_FILE_CANNOT_BE_FILLED.code: TEXTS,
    texts.WORD_FILE_FETCHES_FROM_ELSEWHERE.code: TEXTS,
}
"""Errors about agreements, posts, money and tracking that Home does not list, and why."""
