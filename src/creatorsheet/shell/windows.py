"""The windows command: the action, and a table of videos for each campaign."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.markup import escape
from rich.table import Table

from creatorsheet.app.outcome import Outcome
from creatorsheet.app.windows import windows as use
from creatorsheet.book.port import Book
from creatorsheet.catalogue.actions import WINDOWS
from creatorsheet.shell import run, screen

TITLES = {"h24": "24 h", "d7": "7 d", "d30": "30 d", "full": "All {days} d"}
SIGNS = {"read": "", "between": "~", "late": "≤"}
LEGEND = {
    "~": "~ worked out between two captures",
    "≤": "≤ read after the period, so at most that many",
    "?": "? rests on a capture that does not fit the others",
    "+": "+ at least: not over, or no younger order is known",
}
NONE = "[dim]–[/]"


def windows(path: Path, *, campaign: str, dry_run: bool, as_json: bool) -> None:
    """Run the action."""

    def on(book: Book) -> Outcome:
        return use(book, today=run.today(), campaign=campaign)

    run.action(WINDOWS, path, on, dry_run=dry_run, as_json=as_json, table=lambda outcome: show(outcome.figures))


def show(figures: Mapping[str, Any]) -> None:
    """Campaign by campaign: the views of each video by its age, where the young ones are heading, and who sold when."""
    several = len(figures["campaigns"]) > 1
    for campaign in figures["campaigns"]:
        if several and campaign["videos"]:
            screen.console.print(escape(campaign["name"]), style="bold")
        if campaign["videos"]:
            _views(campaign)
        young = [video for video in campaign["videos"] if _open(video)]
        if young:
            _heading(young)
        sellers = [one for one in campaign["creators"] if one["sold"]["total"]]
        if sellers:
            _sold(sellers, campaign)
    signs = {sign for campaign in figures["campaigns"] for sign in _signs(campaign)}
    told = [words for sign, words in LEGEND.items() if sign in signs]
    if told:
        screen.console.print("; ".join(told) + ".", style="dim")


def _table(*titles: str) -> Table:
    """The first column is shortened where the screen is narrow, figures never are."""
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column(titles[0], overflow="ellipsis", no_wrap=True, max_width=28)
    for title in titles[1:]:
        table.add_column(title, justify="right", no_wrap=True, min_width=len(title))
    return table


def _keys(campaign: Mapping[str, Any]) -> list[str]:
    """The windows that have a column: the full period only where it is none of the others."""
    return [key for key in TITLES if key != "full" or campaign["days"] not in (1, 7, 30)]


def _views(campaign: Mapping[str, Any]) -> None:
    keys = _keys(campaign)
    titles = [TITLES[key].format(days=campaign["days"]) for key in keys]
    table = _table("Views", "Age", *titles)
    for video in campaign["videos"]:
        table.add_row(_name(video), _days(video), *(_seen(video, key) for key in keys))
    whole = campaign["windows"]
    if len(campaign["videos"]) > 1:
        sums = [f"{whole[key]['views']:,}" if whole[key]["videos"] else NONE for key in keys]
        table.add_row("All", "", *sums, style="bold")
        table.add_row(
            "Videos told", "", *(f"{whole[key]['videos']} of {whole[key]['of']}" for key in keys), style="dim"
        )
    screen.console.print(table)


def _heading(young: Sequence[Mapping[str, Any]]) -> None:
    table = _table("Heading for", "Age", "Read so far", "Part of all", "Views", "95 % range")
    for video in young:
        told = video["heading"]
        table.add_row(
            _name(video),
            _days(video),
            f"{video['latest']['views']:,}",
            f"{100 * told['mature']:.0f} %",
            f"{told['value']:,}",
            f"{told['low']:,}–{told['high']:,}",
        )
    screen.console.print(table)


def _sold(sellers: Sequence[Mapping[str, Any]], campaign: Mapping[str, Any]) -> None:
    keys = _keys(campaign)
    titles = [TITLES[key].format(days=campaign["days"]) for key in keys]
    table = _table(f"{campaign['counted'].capitalize()} after the first post", *titles, "So far")
    for one in sorted(sellers, key=lambda seller: -int(seller["sold"]["total"])):
        sold = one["sold"]
        table.add_row(escape(one["handle"]), *(_count(sold[key]) for key in keys), f"{sold['total']:,}")
    screen.console.print(table)


def _name(video: Mapping[str, Any]) -> str:
    return escape(f"{video['handle']} {video['number'] or ''}".rstrip())


def _days(video: Mapping[str, Any]) -> str:
    return f"{int(video['age_days']):,} d"


def _seen(video: Mapping[str, Any], key: str) -> str:
    told = video["windows"][key].get("views")
    if not told:
        return NONE
    return f"{SIGNS[told['how']]}{told['value']:,}{'?' if told.get('doubtful') else ''}"


def _count(told: Mapping[str, Any]) -> str:
    return NONE if told["count"] is None else f"{told['count']:,}{'' if told['over'] else '+'}"


def _open(video: Mapping[str, Any]) -> bool:
    return "value" in video["heading"] and not video["heading"].get("complete")


def _signs(campaign: Mapping[str, Any]) -> set[str]:
    """The signs that stand beside figures of a campaign."""
    windows = [video["windows"][key] for video in campaign["videos"] for key in _keys(campaign)]
    views = [told for window in windows if (told := window.get("views"))]
    sold = [one["sold"][key] for one in campaign["creators"] if one["sold"]["total"] for key in _keys(campaign)]
    found = {SIGNS[one["how"]] for one in views} | {"?" for one in views if one.get("doubtful")}
    return found | {"+" for one in sold if one["count"] is not None and not one["over"]}
