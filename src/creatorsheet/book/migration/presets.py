"""Rows that newer workbooks come with: settings, list entries and texts, at the end of what people have there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from creatorsheet.book.editor.areas import Area
from creatorsheet.book.editor.editor import Editor
from creatorsheet.book.editor.tables import TablePart
from creatorsheet.book.grids import Grids, block
from creatorsheet.book.migration.fresh import Fresh
from creatorsheet.book.migration.ground import Ground
from creatorsheet.book.migration.landing import TOP
from creatorsheet.book.migration.rules import Rules
from creatorsheet.book.template.setup import built_in_rows
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.catalogue.tabs import sheet as tab
from creatorsheet.kernel.grid import Raw

NAMED = {"Settings": ("setting_key",), "Lists": ("list_name", "label"), "Templates": ("kind", "name")}
"""By which columns people tell the rows of a tab apart."""

Row = Mapping[str, Raw]


def name_of(title: str, row: Row) -> str:
    """What a step calls a built-in row.

    >>> name_of("Lists", {"list_name": "Niche", "label": "Books"})
    'Niche: Books'
    """
    return ": ".join(str(row[key] or "") for key in NAMED[title])


def add_rows(content: bytes, fresh: Fresh, wanted: Mapping[str, Sequence[str]], properties: Mapping[str, str]) -> bytes:
    """The workbook with the wanted built-in rows it does not have, and with new properties."""
    editor = Editor(content)
    grids: Grids | None = None
    settings: dict[int, int] = {}
    for title, names in wanted.items():
        table = editor.tables.get(tab(title).table.casefold())
        if table is None:
            continue
        grids = grids or Grids(content)
        cells = grids.sheet(table.sheet)
        there = set(_there(title, table, block(cells, table.body)))
        rows = [(at, row) for at, row in enumerate(built_in_rows({})[title]) if name_of(title, row) in names]
        new = [(at, row) for at, row in rows if name_of(title, row).casefold() not in there]
        first = editor.append(table, [_titled(title, table, row) for _, row in new]) if new else 0
        if title == Setting.sheet.title:
            settings = {at: first + number for number, (at, _) in enumerate(new)}
    for key, value in properties.items():
        editor.set_property(key, value)
    content = editor.finish()
    return _with_rules(content, fresh, settings) if settings else content


def _there(title: str, table: TablePart, rows: Iterable[Sequence[Raw]]) -> Iterator[str]:
    titles = [one.title for one in table.columns]
    columns = tab(title).columns
    places = [titles.index(columns[key].title) if columns[key].title in titles else None for key in NAMED[title]]
    for row in rows:
        yield ": ".join("" if at is None else str(row[at] or "") for at in places).casefold()


def _titled(title: str, table: TablePart, row: Row) -> dict[str, Raw]:
    columns = tab(title).columns
    shown: dict[str, Raw] = {
        columns[key].title: ("Yes" if value else "No") if isinstance(value, bool) else value
        for key, value in row.items()
        if not columns[key].calculated
    }
    return {name: value for name, value in shown.items() if table.column(name) is not None}


def _with_rules(content: bytes, fresh: Fresh, settings: Mapping[int, int]) -> bytes:
    """The workbook whose new settings take what their own kind asks for; built-in number -> row of the sheet."""
    ground = Ground(content, fresh)
    sheet = Setting.sheet
    table = ground.tables[sheet.table.casefold()]
    value = sheet.columns["value"]
    to = table.column(value.title)
    if to is None:
        return content
    at = list(sheet.columns).index("value") + 1
    source = fresh.package.read(fresh.contents.sheets[sheet.title])
    rules = Rules(source, sheet.title, ground.landing, ground.looks)
    part = ground.contents.sheets[table.sheet]
    xml = ground.package.read(part)
    for number, row in settings.items():
        xml = rules.brought(Area(TOP + number, at, TOP + number, at), Area(row, to, row, to), xml, formats=False)
    ground.package.write(part, xml)
    return ground.packed()
