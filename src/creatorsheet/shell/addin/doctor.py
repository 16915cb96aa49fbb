"""Every link between Excel and Python, looked at."""

from __future__ import annotations

import json
from collections.abc import Callable

import typer
from rich.markup import escape
from rich.table import Table

from creatorsheet.shell import screen
from creatorsheet.shell.addin.computer import Computer, System, this_computer
from creatorsheet.shell.addin.facts import Facts
from creatorsheet.shell.addin.gather import facts as gather
from creatorsheet.shell.addin.links import Link, Mark, State, chain

SIGNS = {Mark.WELL: ("● well", "green"), Mark.BROKEN: ("■ broken", "red")}
WELL, BROKEN, NOT_POSSIBLE = 0, 1, 3


def doctor(*, as_json: bool, computer: Computer | None = None, look: Callable[[Computer], Facts] = gather) -> int:
    """Show each link with its remedy; the exit code: 0 all well, 1 something broken, 3 no Excel on this system."""
    computer = computer or this_computer()
    with screen.working("Looking at each link", quiet=as_json):
        found = chain(look(computer))
    code = exit_code(computer, found)
    if as_json:
        links = [_as_json(link, state) for link, state in found]
        typer.echo(json.dumps({"system": computer.called, "links": links}, ensure_ascii=False, indent=2))
        return code
    screen.console.print(_table(found))
    for reason, titles in _unseen(found).items():
        screen.console.print(f"[dim]○ not looked at, {escape(reason)}:[/] {escape(', '.join(titles))}")
    screen.console.print(escape(_summary(computer, found)))
    return code


def exit_code(computer: Computer, found: list[tuple[Link, State]]) -> int:
    """The exit code of what was found."""
    if computer.system is System.OTHER:
        return NOT_POSSIBLE
    return BROKEN if any(state.mark is Mark.BROKEN for _, state in found) else WELL


def _as_json(link: Link, state: State) -> dict[str, str]:
    finding = state.finding
    about = {"code": finding.code, "severity": finding.severity.value, "remedy": finding.remedy} if finding else {}
    return {"link": link.title, "state": state.mark.value, "says": state.says, **about}


def _table(found: list[tuple[Link, State]]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    for title in ("Link", "State", "Remedy"):
        table.add_column(title, overflow="fold")
    for link, state in found:
        if state.mark is Mark.UNSEEN:
            continue
        sign, colour = SIGNS[state.mark]
        code = f" [dim]{state.finding.code}[/]" if state.finding else ""
        remedy = escape(state.finding.remedy) if state.finding else ""
        table.add_row(escape(link.title), f"[{colour}]{sign}[/]{code} {escape(state.says)}", remedy)
    return table


def _unseen(found: list[tuple[Link, State]]) -> dict[str, list[str]]:
    """The links that were not looked at, by the reason."""
    by_reason: dict[str, list[str]] = {}
    for link, state in found:
        if state.mark is Mark.UNSEEN:
            by_reason.setdefault(state.says, []).append(link.title)
    return by_reason


def _summary(computer: Computer, found: list[tuple[Link, State]]) -> str:
    if computer.system is System.OTHER:
        return (
            f"Excel does not run on {computer.called}: run the doctor on the PC or Mac with Excel."
            " The command line and creatorsheet addin build work here."
        )
    number = sum(state.mark is Mark.BROKEN for _, state in found)
    if not number:
        return "Every link holds, as far as it can be seen from outside Excel. Start Excel again if it was open."
    return "Mend the first broken link, then run creatorsheet addin doctor again: those that wait for it are looked at then."
