"""The help pages: rendered from the catalogue, shipped with the program, shown in the terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.resources import files

from creatorsheet.catalogue.shapes import Column, Group, Kind, Need, Share, Sheet, Who

FILLED_BY = {
    (Who.SOFTWARE,): "the software",
    (Who.MARKETER,): "you",
    (Who.MARKETER, Who.SOFTWARE): "you, or the software",
    (Who.MARKETER, Who.AGENCY): "you or the agency",
    (Who.MARKETER, Who.AGENCY, Who.CREATOR): "you, the agency or the creator's side",
    (Who.MARKETER, Who.AGENCY, Who.SOFTWARE): "you, the agency or an import",
}

WRITTEN = {
    "attribution",
    "benchmarks",
    "budget",
    "comments",
    "comparison",
    "debrief",
    "in-excel",
    "json",
    "patterns",
    "pipeline",
    "sharing",
    "texts",
    "vetting",
    "warehouse",
    "windows",
}
"""Pages that are written by hand."""


def pages(examples: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """All generated pages by name, as Markdown. `examples` are a problem's exact words in the gallery, by code."""
    from creatorsheet.shell import function_page, ribbon_page, topics
    from creatorsheet.shell.addin import ribbon

    makers: dict[str, Callable[[], str]] = {group.value.lower(): lambda group=group: tabs(group) for group in _groups()}  # type: ignore[misc]
    makers |= {
        "metrics": topics.metrics,
        "problems": lambda: topics.problems(examples),
        "actions": topics.actions,
        "ribbon": lambda: ribbon_page.page(ribbon.xml()),
        "sources": topics.sources,
        "settings": topics.settings,
        "functions": function_page.functions,
        "index": lambda: index(sorted(makers.keys() | WRITTEN)),
    }
    return {name: make().rstrip() + "\n" for name, make in makers.items()}


def _groups() -> list[Group]:
    from creatorsheet.catalogue.tabs import ROWS

    return [group for group in Group if any(row.sheet.group is group for row in ROWS)]


def index(names: list[str]) -> str:
    """The list of pages."""
    lines = ["# Help", "", "Read a page with `creatorsheet help PAGE`:", ""]
    return "\n".join(lines + [f"- [{name}]({name}.md)" for name in names if name != "index"])


def tabs(group: Group) -> str:
    """One page for a group of tabs: each tab with its columns."""
    from creatorsheet.catalogue.tabs import ROWS

    lines = [f"# {group.value}", ""]
    for model in ROWS:
        if model.sheet.group is group:
            lines += _tab(model.sheet)
    return "\n".join(lines)


def _tab(sheet: Sheet) -> Iterator[str]:
    yield from (f"## {sheet.title}", "", f"One row per {sheet.holds}.")
    band = ""
    if not next(iter(sheet.columns.values())).band:
        yield ""
    for column in sheet.columns.values():
        if column.band != band:
            band = column.band
            yield from ("", f"### {sheet.title}: {band}", "")
        yield from _column(column)
    yield ""


def _column(column: Column) -> Iterator[str]:
    facts = [kind_words(column)]
    if column.unit:
        facts.append(column.unit)
    facts.append(f"filled by {FILLED_BY[column.by]}")
    if column.see is not Share.NOBODY:
        facts.append("goes into packs")
    if column.need.words != "optional":
        facts.append(need_words(column.need))
    if column.default:
        facts.append(f"usual value: {column.default}")
    yield f"- **{column.title}** ({'; '.join(facts)}). {column.help}"
    if column.choice:
        for one in column.choice:
            yield f"  - {one.value}" + (f": {one.meaning}" if one.meaning else "")
    if column.formula:
        yield f"  - Formula: `{column.formula}`"
    if column.metric:
        yield f"  - See [{column.metric}](metrics.md)."


def need_words(need: Need) -> str:
    """When a column is needed, for people."""
    return "always needed" if need.words == "always" else f"needed {need.words}"


def kind_words(column: Column) -> str:
    """What a cell holds, for people."""
    if column.to:
        return f"a row of {column.to}"
    if column.of:
        return f"{'several entries, ; between, ' if column.several else 'an entry '}of the list {column.of}"
    return {Kind.ID: "an id, kept as text", Kind.CHOICE: "one of a list"}.get(column.kind, column.kind.value)


def show(page: str) -> None:
    """Print a page in the terminal; without a name, the list of pages."""
    from rich.markdown import Markdown

    from creatorsheet.shell.screen import console, errors

    folder = files("creatorsheet.help")
    wanted = folder / f"{(page or 'index').lower().removesuffix('.md')}.md"
    if not wanted.is_file():
        names = sorted(one.name.removesuffix(".md") for one in folder.iterdir() if one.name.endswith(".md"))
        errors.print(f"There is no help page {page!r}. There are: {', '.join(names)}.")
        raise SystemExit(2)
    console.print(Markdown(wanted.read_text(encoding="utf-8")))
