"""What each button does: the same use cases as the commands, on the open workbook."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from creatorsheet.app.approvals import approvals as use_approvals
from creatorsheet.app.audit import audit as use_audit
from creatorsheet.app.check import check as use_check
from creatorsheet.app.codes import codes as use_codes
from creatorsheet.app.fixing.fix import Fixed, fix
from creatorsheet.app.importing import import_files
from creatorsheet.app.mix import mix as use_mix
from creatorsheet.app.new import new as use_new
from creatorsheet.app.payments import payments as use_payments
from creatorsheet.app.price import price as use_price
from creatorsheet.app.ready import ready as use_ready
from creatorsheet.app.report import report as use_report
from creatorsheet.app.score import score as use_score
from creatorsheet.app.sharing.sending import free_name, send
from creatorsheet.app.take_back import CONFLICTS
from creatorsheet.app.take_back import take_back as use_take_back
from creatorsheet.app.tally import tally
from creatorsheet.app.terms import terms as use_terms
from creatorsheet.app.undo import named, outcome, when
from creatorsheet.app.write import write as use_write
from creatorsheet.book import snapshots
from creatorsheet.book.about import ID
from creatorsheet.book.live.transaction import of_excel, said
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue import actions
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.setup.lists import ListEntry
from creatorsheet.catalogue.setup.team import Member
from creatorsheet.catalogue.setup.templates import Template
from creatorsheet.catalogue.tabs import sheet
from creatorsheet.files.closely import open_closely
from creatorsheet.kernel.words import counted
from creatorsheet.macros.asking import EXPORTS, PACKS
from creatorsheet.macros.attribution import attribute
from creatorsheet.macros.benchmarks import benchmarks
from creatorsheet.macros.budget import budget
from creatorsheet.macros.comments import comments
from creatorsheet.macros.comparison import compare
from creatorsheet.macros.creator_profile import profile
from creatorsheet.macros.debrief import debrief
from creatorsheet.macros.find import find
from creatorsheet.macros.identity import creators
from creatorsheet.macros.patterns import patterns
from creatorsheet.macros.pipeline import pipeline
from creatorsheet.macros.press import Done, Press
from creatorsheet.macros.result import accounts
from creatorsheet.macros.shortlist import shortlist
from creatorsheet.macros.windows import windows
from creatorsheet.sharing.scope import agencies
from creatorsheet.shell import keyring, texts
from creatorsheet.shell.intake import arrive
from creatorsheet.shell.share import named as with_file
from creatorsheet.shell.share import pack

SHOWN = 12
"""Repairs, or actions, that a message lists."""

FROM_PACK, DECISIONS = "Take in a pack that came back", "Only carry out the decisions on the Conflicts tab"


def new(press: Press) -> Done | None:
    """Make a workbook under a name its user chooses, and open it."""
    path = press.asking.file_to_write(press.title, "campaigns.xlsx")
    if path is None:
        return None
    use_new(path, book_id=str(uuid.uuid4()))
    try:
        press.app.books.open(str(path))
    except Exception as fault:
        if not of_excel(fault):
            raise
        return Done((f"{path} made, but Excel does not open it now: {said(fault)}. Open it from its folder.",))
    return Done((f"{path} made. Write down a campaign in it, or import a list of creators.",))


def check(press: Press) -> Done:
    """Look through the workbook; where repairs are certain, show them and ask."""
    fixed = fix(press.book, today=press.today)
    if fixed.steps and press.asking.agreed(press.title, _repairs(fixed)):
        done = press.carry_out(fixed.outcome, fixed.plan)
        return replace(done, says=(f"{counted(len(fixed.steps), 'repair')} done.", *fixed.outcome.says[2:]))
    return press.carry_out(use_check(press.book, today=press.today))


def _repairs(fixed: Fixed) -> str:
    lines = [f"{counted(len(fixed.steps), 'repair')} can be made for certain:", ""]
    for kind, steps in fixed.by_repair().items():
        places = ", ".join(str(one.place) for one in steps[:3]) + (" …" if len(steps) > 3 else "")
        lines.append(f"• {kind.title}: {places}")
    return "\n".join([*lines[: SHOWN + 2], "", "Carry them out? Undo takes them back. No only lists what is wrong."])


def import_(press: Press) -> Done | None:
    """Read the exports its user chooses."""
    paths = press.asking.files("Exports to import", EXPORTS, several=True)
    if not paths:
        return None
    told = import_files(
        press.book, arrive(paths), today=press.today, tell=lambda name: press.asking.progress(f"Reading {name}")
    )
    return press.carry_out(replace(told, says=(*told.says, *accounts(told.files))))


def codes(press: Press) -> Done | None:
    """Make codes and links for the picked campaign."""
    campaign = press.campaign()
    if campaign is None:
        return None
    return press.carry_out(use_codes(press.book, campaign=campaign, key=keyring.key(), today=press.today))


def terms(press: Press) -> Done:
    """Check all agreements."""
    return press.carry_out(use_terms(press.book, campaign="", today=press.today))


def approvals(press: Press) -> Done:
    """Look after drafts and approvals of all campaigns."""
    return press.carry_out(use_approvals(press.book, campaign="", today=press.today))


def price(press: Press) -> Done:
    """Price the terms of all agreements."""
    return press.carry_out(use_price(press.book, campaign="", today=press.today))


def ready(press: Press) -> Done | None:
    """Judge whether the picked campaign may start."""
    campaign = press.campaign()
    if campaign is None:
        return None
    return press.carry_out(use_ready(press.book, campaign=campaign, today=press.today))


def audit(press: Press) -> Done:
    """Audit all live posts."""
    return press.carry_out(use_audit(press.book, campaign="", today=press.today))


def mix(press: Press) -> Done | None:
    """Plan the mix of the picked campaign."""
    campaign = press.campaign()
    if campaign is None:
        return None
    return press.carry_out(use_mix(press.book, campaign=campaign, today=press.today))


def write(press: Press) -> Done | None:
    """Write a text its user chooses for each creator of the picked campaign, into a folder beside the workbook."""
    templates, _ = read_rows(press.book, Template)
    names = dict.fromkeys(one.name for one in templates if one.name and one.kind and one.active is not False)
    template = press.one_of("Which text?", list(names), Template.sheet.title)
    campaign = press.campaign() if template is not None else None
    if template is None or campaign is None:
        return None
    written = use_write(press.book, today=press.today, template=template, campaign=campaign)
    placed = texts.Folder(press.book.path.parent).placed(written.texts, press.today)
    press.asking.progress("Writing texts")
    texts.write(placed)
    return press.carry_out(texts.told(written, placed).outcome)


def payments(press: Press) -> Done:
    """Work out the payments of all agreements."""
    return press.carry_out(use_payments(press.book, campaign="", today=press.today))


def score(press: Press) -> Done:
    """Score all results."""
    return press.carry_out(use_score(press.book, today=press.today))


def report(press: Press) -> Done | None:
    """Write the report of the picked campaign as a file, and copy its sheets into the workbook."""
    campaign = press.campaign()
    if campaign is None:
        return None
    [file] = use_report(press.book, campaign=campaign)
    where = press.show(file, f"Report, {campaign}")
    return Done((f"The report of {campaign} is {where}.",))


def share(press: Press) -> Done | None:
    """Make a pack for the agency its user chooses."""
    models = (Creator, ListEntry, Member)
    tables = {one.sheet.title: read_rows(press.book, one)[0] for one in models}
    agency = press.one_of("Which agency?", list(agencies(tables).values()), Creator.sheet.title)
    if agency is None:
        return None
    made = pack(press.book, recipient=agency, now=press.now, today=press.today)
    target = free_name(press.book.path.with_name(made.file))
    says = "\n".join(made.outcome.says)
    if not press.asking.agreed(press.title, f"{says}\n\nMake this pack? Whoever gets the file can read all of it."):
        return None
    told = with_file(made.outcome, target.name)
    done: list[Done] = []

    def note() -> None:
        snapshots.keep(press.book.path, press.book.property(ID), made.snapshot)
        done.append(press.carry_out(told))

    send(target, made.content, like=press.book.path, before=note)
    where = f"{target.name} lies in {target.parent}. To lock a pack with a password, use: creatorsheet share"
    return replace(done[0], says=(*told.says, where))


def take_back(press: Press) -> Done | None:
    """Take in a pack that came back, or carry out decisions where some wait."""
    waiting = any(row[0] for row in press.book.grid(sheet(CONFLICTS)).rows)
    way = press.asking.one_of(press.title, "What shall be done?", (FROM_PACK, DECISIONS)) if waiting else FROM_PACK
    if way is None:
        return None
    chosen = press.asking.files("The pack as it came back", PACKS, several=False) if way == FROM_PACK else []
    if way == FROM_PACK and not chosen:
        return None
    path, book_id = press.book.path, press.book.property(ID)
    answer = use_take_back(
        press.book,
        open_closely(chosen[0]) if chosen else None,
        key=keyring.key(),
        today=press.today,
        snapshots=partial(snapshots.held, path, book_id),
    )
    for text in answer.keep if answer.outcome.plan else ():
        snapshots.keep(path, book_id, text)
    return press.carry_out(answer.outcome)


def undo(press: Press) -> Done:
    """Take back the last action in Excel, or bring it back."""
    deed, again = press.book.undo()
    told = outcome(press.book.name, deed, again=again)
    return Done((*told.says, "Pressing Undo once more does the opposite."), undoable=True)


def history(press: Press) -> Done:
    """Say what was done on the workbook, the latest first."""
    entries = press.book.history()[::-1]
    if not entries:
        return Done((f"No action on {press.book.name} is known.",))
    lines = [
        f"{when(one.deed)}  {one.deed.who}  {named(one)}{f'  {said}' if (said := tally(one.deed.rows)) else ''}"
        for one in entries[:SHOWN]
    ]
    more = [f"… and {len(entries) - SHOWN:,} more: creatorsheet history"] if len(entries) > SHOWN else []
    return Done((*lines, *more))


BUTTONS: dict[str, Callable[[Press], Done | None]] = {
    actions.NEW.key: new,
    actions.CHECK.key: check,
    actions.IMPORT.key: import_,
    actions.CODES.key: codes,
    actions.CREATORS.key: creators,
    actions.FIND.key: find,
    actions.SHORTLIST.key: shortlist,
    actions.PROFILE.key: profile,
    actions.PIPELINE.key: pipeline,
    actions.MIX.key: mix,
    actions.WRITE.key: write,
    actions.READY.key: ready,
    actions.AUDIT.key: audit,
    actions.TERMS.key: terms,
    actions.APPROVALS.key: approvals,
    actions.PRICE.key: price,
    actions.PAYMENTS.key: payments,
    actions.SCORE.key: score,
    actions.WINDOWS.key: windows,
    actions.ATTRIBUTE.key: attribute,
    actions.COMMENTS.key: comments,
    actions.REPORT.key: report,
    actions.COMPARE.key: compare,
    actions.BENCHMARKS.key: benchmarks,
    actions.PATTERNS.key: patterns,
    actions.DEBRIEF.key: debrief,
    actions.BUDGET.key: budget,
    actions.SHARE.key: share,
    actions.TAKE_BACK.key: take_back,
    actions.UNDO.key: undo,
    actions.HISTORY.key: history,
}
"""What runs for each action that has a button here; Help and Settings need no Python."""
