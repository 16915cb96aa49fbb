"""The command find: creators of the database for a campaign's shortlist."""

from __future__ import annotations

from typing import Annotated

import typer

from creatorsheet.shell.commands.options import Campaign, DryRun, Json, Workbook

Several = list[str] | None


def find(
    book: Workbook,
    campaign: Campaign = "",
    add: Annotated[
        bool, typer.Option("--add", help="Put those who are found on the campaign's shortlist, nobody twice.")
    ] = False,
    by: Annotated[
        str,
        typer.Option(
            "--by",
            metavar="FIELD",
            help="Count by country, niche, industry, audience, format, tier, product or objective.",
        ),
    ] = "",
    country: Annotated[
        Several, typer.Option("--country", metavar="US", help="Where creators live: a country or the EU; repeatable.")
    ] = None,
    language: Annotated[Several, typer.Option("--language", metavar="en", help="Their language; repeatable.")] = None,
    industry: Annotated[Several, typer.Option("--industry", metavar="NAME", help="Their industry; repeatable.")] = None,
    niche: Annotated[Several, typer.Option("--niche", metavar="NAME", help="Their content niche; repeatable.")] = None,
    audience: Annotated[
        Several, typer.Option("--audience", metavar="NAME", help="Their type of audience; repeatable.")
    ] = None,
    format_: Annotated[
        Several, typer.Option("--format", metavar="NAME", help="Their main or second format; repeatable.")
    ] = None,
    tier: Annotated[Several, typer.Option("--tier", metavar="Micro", help="Their size class; repeatable.")] = None,
    product: Annotated[
        Several, typer.Option("--product", metavar="NAME", help="A product that fits them; repeatable.")
    ] = None,
    objective: Annotated[
        Several, typer.Option("--objective", metavar="NAME", help="What they are best for; repeatable.")
    ] = None,
    agency: Annotated[Several, typer.Option("--agency", metavar="NAME", help="Their agency; repeatable.")] = None,
    status: Annotated[Several, typer.Option("--status", metavar="NAME", help="Creator status; repeatable.")] = None,
    followers: Annotated[
        str, typer.Option("--followers", metavar="10k..50k", help="How many followers, both ends included.")
    ] = "",
    views: Annotated[str, typer.Option("--views", metavar="5000..", help="How many median views.")] = "",
    rate: Annotated[
        str,
        typer.Option(
            "--rate", metavar="..1500", help="Typical rate, in the campaign's or home currency unless one follows."
        ),
    ] = "",
    like: Annotated[
        str,
        typer.Option("--like", metavar="HANDLE", help="Of the same tier, niche, format and country as this creator."),
    ] = "",
    new: Annotated[bool, typer.Option("--new", help="Only creators you have never worked with.")] = False,
    unknown: Annotated[
        bool, typer.Option("--unknown", help="Also those who may fit, where something asked for is not known.")
    ] = False,
    not_on: Annotated[
        Several, typer.Option("--not-on", metavar="CAMPAIGN", help="Nobody who is on that shortlist; repeatable.")
    ] = None,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    from creatorsheet.shell import find as finding

    fields = {
        "country": country,
        "language": language,
        "industry": industry,
        "niche": niche,
        "audience": audience,
        "format": format_,
        "tier": tier,
        "product": product,
        "objective": objective,
        "agency": agency,
        "status": status,
    }
    finding.find(
        book,
        campaign=campaign,
        typed=finding.Typed(
            fields={key: tuple(values or ()) for key, values in fields.items()},
            followers=followers,
            views=views,
            rate=rate,
            new=new,
            unknown=unknown,
            not_on=tuple(not_on or ()),
            like=like,
        ),
        add=add,
        by=by,
        dry_run=dry_run,
        as_json=as_json,
    )
