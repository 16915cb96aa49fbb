"""The command mix: the best set of creators for a budget."""

from __future__ import annotations

from typing import Annotated

import typer

from creatorsheet.shell.commands.options import Campaign, DryRun, Json, Workbook

Several = list[str] | None


def mix(
    book: Workbook,
    campaign: Campaign = "",
    budget: Annotated[
        str, typer.Option("--budget", metavar="AMOUNT", help="Money for creators, instead of what the workbook plans.")
    ] = "",
    reserve: Annotated[
        str, typer.Option("--reserve", metavar="15%", help="Part of it only for creators without results yet.")
    ] = "",
    at_least: Annotated[
        int | None, typer.Option("--at-least", min=0, metavar="N", help="How many creators at least.")
    ] = None,
    at_most: Annotated[
        int | None, typer.Option("--at-most", min=0, metavar="N", help="How many creators at most.")
    ] = None,
    tier: Annotated[
        Several, typer.Option("--tier", metavar="Micro=3..6", help="How many of a tier; may be repeated.")
    ] = None,
    market: Annotated[
        Several,
        typer.Option("--market", metavar="US=2..", help="How many from a country or group of countries; repeatable."),
    ] = None,
    role: Annotated[
        Several, typer.Option("--role", metavar="Reach=..4", help="How many in a campaign role; may be repeated.")
    ] = None,
    must: Annotated[Several, typer.Option("--must", metavar="HANDLE", help="Has to be in; may be repeated.")] = None,
    without: Annotated[
        Several, typer.Option("--without", metavar="HANDLE", help="Must not be in; may be repeated.")
    ] = None,
    apart: Annotated[
        Several,
        typer.Option("--apart", metavar="HANDLE,HANDLE", help="Only one of these may be in; may be repeated."),
    ] = None,
    approved: Annotated[
        bool, typer.Option("--approved", help="Everyone whose decision is Approve has to be in.")
    ] = False,
    count: Annotated[
        str,
        typer.Option(
            "--count", metavar="WHAT", help="Count views, fitting-views or score, instead of by the objective."
        ),
    ] = "",
    alternatives: Annotated[
        int, typer.Option("--alternatives", min=0, max=20, metavar="N", help="How many next best mixes to tell.")
    ] = 3,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    from creatorsheet.shell import mix as mixing

    mixing.mix(
        book,
        campaign=campaign,
        asked=mixing.Asked(
            budget=budget,
            reserve=reserve,
            at_least=at_least,
            at_most=at_most,
            tiers=tuple(tier or ()),
            markets=tuple(market or ()),
            roles=tuple(role or ()),
            must=tuple(must or ()),
            without=tuple(without or ()),
            apart=tuple(apart or ()),
            approved=approved,
            count=count,
            alternatives=alternatives,
        ),
        dry_run=dry_run,
        as_json=as_json,
    )
