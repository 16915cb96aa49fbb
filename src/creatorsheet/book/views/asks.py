"""What a campaign can ask for: payments, approvals, rights, codes, budget lines, drafts and posts that wait, findings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from creatorsheet.book.views.figures import Figures
from creatorsheet.catalogue.agreements.choices import PaymentStatus

PAY_WITHIN, RIGHTS_WITHIN = 14, 30  # days

Cell = Callable[[str], str]
"""The cell of the candidate's row in a titled column."""


WAITING = (PaymentStatus.LATE, PaymentStatus.DUE, PaymentStatus.WAITING_INVOICE)


@dataclass(frozen=True)
class Place:
    """A tab that can ask for something. `test` is an array of 1 and 0, `weight` what matters more there.

    `where` gives the address a link leads to; without it that is the candidate's own cell in the column `at`.
    """

    table: str
    at: str  # title of the column a link leads to
    test: str
    weight: str
    what: Callable[[Cell], str]
    due: Callable[[Cell], str]
    stake: Callable[[Cell], str]
    where: Callable[[Cell], str] | None = None


class Asks:
    """The places that can ask for something, and the money at stake there."""

    def __init__(self, figures: Figures) -> None:
        self.figures = figures
        self.places = (*self._people(), *self._papers(), *self._work(), self._feedback(), self._findings())

    def _same_money(self, amount: str, currency: str) -> str:
        """An amount in the campaign's currency at the last known rate; 0 without one."""
        ours = self.figures["currency"]
        rate = f"LOOKUP(2,1/((Rates[From]={currency})*(Rates[To]={ours})),Rates[Rate])"
        return f'IF(OR({currency}="",{currency}={ours}),N({amount}),IFERROR(N({amount})*{rate},0))'

    def _deal(self, deal: str, title: str) -> str:
        return f'IFERROR(INDEX(Deals[{title}],MATCH({deal},Deals[Deal ID],0)),"")'

    def _deal_money(self, deal: str) -> str:
        return self._same_money(self._deal(deal, "Total compensation"), f'{self._deal(deal, "Currency")}&""')

    def _per_video(self, deal: str) -> str:
        return f"({self._deal_money(deal)})/MAX(1,N({self._deal(deal, 'Number of videos')}))"

    def _with(self, creator: str) -> str:
        deals = f"Deals[Total compensation],Deals[Campaign ID],{self.figures['id']},Deals[Creator ID],{creator}"
        return f"SUMIFS({deals})"

    def _people(self) -> tuple[Place, ...]:
        ours = self.figures["id"]
        waiting = "+".join(f'(Payments[Status]="{status}")' for status in WAITING)
        payments = Place(
            "Payments",
            "Amount",
            f'(Payments[Campaign ID]={ours})*({waiting})*(Payments[Due on]<>"")*(Payments[Due on]<=AsOf+{PAY_WITHIN})'
            "*(1-(Payments[Amount]<0))",
            "Payments[Amount]",
            lambda of: f'{of("Kind")}&" due to @"&{of("Handle")}',
            lambda of: of("Due on"),
            lambda of: self._same_money(of("Amount"), of("Currency")),
        )
        record = "About row"

        def asked(of: Cell) -> str:
            video = f'IFERROR(INDEX(Deliverables[Deal ID],MATCH({of(record)},Deliverables[Deliverable ID],0)),"")'
            return (
                f'IF({of("Stage")}="Goal and budget",N({self.figures["budget"]}),'
                f"IF(ISNUMBER(MATCH({of(record)},Deals[Deal ID],0)),{self._deal_money(of(record))},"
                f'IF({video}="",0,{self._per_video(video)})))'
            )

        approvals = Place(
            "Approvals",
            "Answer due",
            f'(Approvals[Campaign ID]={ours})*(Approvals[Answered on]="")*(Approvals[Answer due]<>"")'
            '*((Approvals[Answer]="")+(Approvals[Answer]="Waiting"))*(Approvals[Answer due]<AsOf)',
            "AsOf-Approvals[Answer due]",
            lambda of: f'{of("Stage")}&": "&{of("What to approve")}',
            lambda of: of("Answer due"),
            asked,
        )
        return payments, approvals

    def _papers(self) -> tuple[Place, ...]:
        ours = self.figures["id"]
        agreed = f'(Rights[Campaign ID]={ours})*(Rights[Status]="Agreed")'
        spark_end = "(IFERROR(Rights[Spark code from]+0,0)+IFERROR(Rights[Spark code days]+0,0)-1)"

        def behind(of: Cell) -> str:
            media = (
                f"SUMIFS(Costs[In campaign currency],Costs[Campaign ID],{ours},Costs[Creator ID],{of('Creator ID')}"
                ',Costs[Category],"Paid media spend")'
            )
            fee = self._same_money(of("Fee"), f'{self._deal(of("Deal ID"), "Currency")}&""')
            return f'{fee}+IF({of("Kind")}="Paid advertising",{media},0)'

        rights = Place(
            "Rights",
            "Ends",
            f'{agreed}*(Rights[Ends]<>"")*(Rights[Ends]>=AsOf)*(Rights[Ends]<=AsOf+{RIGHTS_WITHIN})',
            "Rights[Fee]",
            lambda of: f'{of("Kind")}&IF({of("Kind")}="Exclusivity",""," right")&" of @"&{of("Handle")}&" ends"',
            lambda of: of("Ends"),
            behind,
        )
        spark = Place(
            "Rights",
            "Spark code",
            f'{agreed}*(Rights[Spark code]<>"")*({spark_end}>=AsOf)*({spark_end}<=AsOf+{RIGHTS_WITHIN})',
            "Rights[Fee]",
            lambda of: f'"Spark code of @"&{of("Handle")}&" ends"',
            lambda of: f"IFERROR({of('Spark code from')}+{of('Spark code days')}-1,0)",
            behind,
        )
        return rights, spark

    def _work(self) -> tuple[Place, ...]:
        f = self.figures
        ours, starts, ends = f["id"], f["starts"], f["ends"]

        def missing(of: Cell) -> str:
            text = '"tracking"'
            for title, words in reversed(
                (
                    ("Code", "promo code"),
                    ("Link", "link"),
                    ("UTM", "UTM"),
                    ("Affiliate", "affiliate tracking"),
                    ("TikTok Shop", "TikTok Shop link"),
                    ("Landing page", "landing page"),
                )
            ):
                state = of(title)
                text = f'IF(AND({state}<>"Ready",{state}<>"Not needed"),"{words}",{text})'
            return f'"@"&{of("Handle")}&": "&{text}&" is not ready"'

        tracking = Place(
            "Tracking",
            "Ready",
            f'(Tracking[Campaign ID]={ours})*(Tracking[Ready]="No")*(Tracking[Code state]<>"Retired")',
            "0*Tracking[Issued on]",
            missing,
            lambda _: starts,
            lambda of: self._with(of("Creator ID")),
        )
        budget = Place(
            "Budget",
            "Remaining",
            f"(Budget[Campaign ID]={ours})*(Budget[Remaining]<0)",
            "0-Budget[Remaining]",
            lambda of: f'{of("Category")}&" costs more than planned"',
            lambda _: ends,
            lambda of: f"0-{of('Remaining')}",
        )
        waiting = "+".join(f'(Deliverables[Status]="{one}")' for one in ("Agreed", "Briefed", "Changes asked"))
        draft_late = f'(Deliverables[Draft due]<>"")*(Deliverables[Draft due]<AsOf)*({waiting})'
        post_late = '(Deliverables[Publish on]<>"")*(Deliverables[Publish on]<AsOf)'

        def is_draft(of: Cell) -> str:
            states = ",".join(f'{of("Status")}="{one}"' for one in ("Agreed", "Briefed", "Changes asked"))
            return f"AND(N({of('Draft due')})>0,N({of('Draft due')})<AsOf,OR({states}))"

        videos = Place(
            "Deliverables",
            "Status",
            f'(Deliverables[Campaign ID]={ours})*(Deliverables[Posted at (UTC)]="")*(Deliverables[Status]<>"Cancelled")'
            f'*(Deliverables[Status]<>"Live")*(Deliverables[Status]<>"Taken down")*({draft_late}+{post_late}>0)',
            "AsOf-Deliverables[Publish on]",
            lambda of: f'IF({is_draft(of)},"Draft ","Post ")&{of("No.")}&" of @"&{of("Handle")}&" is overdue"',
            lambda of: f"IF({is_draft(of)},{of('Draft due')},{of('Publish on')})",
            lambda of: self._per_video(of("Deal ID")),
        )
        return tracking, budget, videos

    def _feedback(self) -> Place:
        """Drafts that came in and wait for the brand's word longer than the deal promises."""

        def of_video(of: Cell, title: str) -> str:
            there = f"MATCH({of('Deliverable ID')},Deliverables[Deliverable ID],0)"
            return f'IFERROR(INDEX(Deliverables[{title}],{there}),"")'

        return Place(
            "Reviews",
            "Decision",
            f'(Reviews[Campaign ID]={self.figures["id"]})*(Reviews[Kind]<>"Live")*(Reviews[Decision]="")'
            '*(Reviews[Feedback due]<>"")*(Reviews[Feedback due]<AsOf)',
            "AsOf-Reviews[Feedback due]",
            lambda of: f'"Feedback on draft "&{of_video(of, "No.")}&" of @"&{of("Handle")}&" is overdue"',
            lambda of: of("Feedback due"),
            lambda of: self._per_video(of_video(of, "Deal ID")),
        )

    def _findings(self) -> Place:
        """What actions found; the software has ranked it, and left out what the other places see by themselves."""
        order = "IFERROR(Findings[Home order]+0,0)"
        return Place(
            "Findings",
            "On Home",
            f"(Findings[Campaign ID]={self.figures['id']})*({order}>0)",
            f"1000000-{order}",
            lambda of: of("On Home"),
            lambda of: of("By"),
            lambda of: of("At stake"),
            lambda of: f'{of("Tab")}&"!"&IF({of("Cell")}="","A1",{of("Cell")})',
        )
