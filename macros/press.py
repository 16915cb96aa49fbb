"""A press of a button: the workbook it was pressed in, the day, and whom to ask."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from creatorsheet.app.findings import findings_plan
from creatorsheet.app.outcome import Outcome
from creatorsheet.book.journal import Witness
from creatorsheet.book.live.book import LiveBook
from creatorsheet.book.live.opening import opened
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.actions import Action
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.problems.excel import NOTHING_TO_CHOOSE_FROM
from creatorsheet.catalogue.reports.findings import FindingRow
from creatorsheet.kernel.finding import Finding, Place, Severity
from creatorsheet.kernel.plan import Plan
from creatorsheet.macros.asking import Asking
from creatorsheet.macros.sheets import bring_in
from creatorsheet.shell.opened import witness
from creatorsheet.shell.run import today

PICKER = "PickedCampaign"


@dataclass(frozen=True)
class Done:
    """What a button did: sentences, findings, the plan that was carried out, and whether undo takes it back."""

    says: tuple[str, ...]
    findings: tuple[Finding, ...] = ()
    plan: Plan = field(default_factory=lambda: Plan(""))
    written: bool = False
    undoable: bool = False
    select: bool = False


@dataclass
class Press:
    """One press. The workbook is taken hold of when it is first asked for."""

    action: Action
    app: Any
    caller: Any
    asking: Asking
    title: str
    told: list[Finding] = field(default_factory=list)

    @cached_property
    def book(self) -> LiveBook:
        """The workbook in which the button was pressed."""
        who = witness()
        return opened(self.caller, Witness(who.who, who.now, self.told.append))

    @property
    def written(self) -> bool:
        """Whether something was written into the workbook."""
        return "book" in self.__dict__ and self.book.written

    @property
    def today(self) -> date:
        """The day on this computer."""
        return today()

    @property
    def now(self) -> datetime:
        """The moment, by this computer's clock."""
        return witness().now()

    def carry_out(self, outcome: Outcome, plan: Plan | None = None) -> Done:
        """Write an outcome and its lines of Findings into the workbook, or another plan that holds them already."""
        whole = outcome.plan + findings_plan(self.book, outcome) if plan is None else plan
        if whole:
            self.asking.progress("Writing")
            self.book.apply(whole)
        return Done(
            outcome.says,
            outcome.findings,
            outcome.plan,
            written=bool(whole),
            undoable=bool(whole),
            select=True,
        )

    def show(self, page: Path, title: str) -> str:
        """Copy the sheets of a page that was written beside the workbook into it; words that say where it is."""
        self.asking.progress("Copying its sheets")
        tab, replaced = bring_in(self.app, self.caller, page, title)
        gone = ", in place of its earlier one," if replaced else ","
        return f"on the tab {tab}{gone} and in the file {page.name} beside the workbook"

    def campaign(self) -> str | None:
        """The campaign picked on Home; where none is, the one its user names. None when he names none."""
        picked = self.book.cell(PICKER)
        campaigns, _ = read_rows(self.book, Campaign)
        names = [one.name for one in campaigns if one.name]
        if picked in names:  # it says "none yet" where there is none
            return str(picked)
        return names[0] if len(names) == 1 else self.one_of("Which campaign?", names, "Campaigns")

    def one_of(self, question: str, choices: Sequence[str], tab: str) -> str | None:
        """One of the choices that a tab gives. Refuses (CS-E15) where it gives none."""
        if not choices:
            raise NOTHING_TO_CHOOSE_FROM.refuse(Place(sheet=tab), book=self.book.name)
        return self.asking.one_of(self.title, question, choices)

    def select(self, findings: tuple[Finding, ...]) -> None:
        """Show the gravest finding: its cell, or the Findings tab where it has none."""
        if not findings:
            return
        order = list(Severity)
        places = [one.place for one in sorted(findings, key=lambda one: order.index(one.severity))]
        place = next((one for one in places if one.sheet and one.cell and not one.file), None)
        with suppress(Exception):  # a hidden sheet, or one that is gone: the message says the place
            sheets = self.caller.api.Worksheets
            if place:
                sheets.Item(place.sheet).Activate()
                sheets.Item(place.sheet).Range(place.cell).Select()
            else:
                sheets.Item(self.book.grid(FindingRow.sheet).sheet).Activate()
