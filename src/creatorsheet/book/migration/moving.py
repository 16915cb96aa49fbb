"""Bringing a workbook of an older layout up to date: step by step, in memory, all of it or nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from creatorsheet.book.about import LAYOUT
from creatorsheet.book.declared import Declared
from creatorsheet.book.editor.contents import Contents
from creatorsheet.book.editor.editor import Editor
from creatorsheet.book.editor.markup import elements
from creatorsheet.book.editor.package import Package
from creatorsheet.book.editor.tables import TablePart
from creatorsheet.book.lambdas import named
from creatorsheet.book.migration.columns import TakenError, add_column
from creatorsheet.book.migration.fresh import Fresh
from creatorsheet.book.migration.ground import Ground
from creatorsheet.book.migration.moved import Moved
from creatorsheet.book.migration.offers import offered
from creatorsheet.book.migration.presets import add_rows
from creatorsheet.book.migration.sheets import free_name
from creatorsheet.book.migration.steps import STEPS, Step
from creatorsheet.book.migration.tabs import add_tab
from creatorsheet.catalogue.problems.workbook import WORKBOOK_CANNOT_BE_BROUGHT_UP_TO_DATE
from creatorsheet.catalogue.tabs import find_column
from creatorsheet.catalogue.tabs import sheet as tab
from creatorsheet.kernel.refusal import Refused


def moved(content: bytes, book: str, layout: int, steps: Mapping[int, Step] = STEPS) -> Moved:
    """The workbook with everything that later layouts added. Refuses (CS-W17) what cannot be done for certain."""
    pending = [step for number, step in sorted(steps.items()) if number > layout]
    return _Moving(book, layout, max(steps), Fresh(set(_touched(pending)))).all(content, pending)


def _touched(steps: list[Step]) -> Iterator[str]:
    for step in steps:
        yield from step.tabs
        yield from (title for title, _ in step.columns)
        yield from step.rows


def _with_functions(content: bytes, steps: list[Step]) -> tuple[bytes, tuple[str, ...]]:
    """The workbook with the functions of these steps, and those it lacks as their names are the user's."""
    wanted = {name for step in steps for name in step.functions}
    editor = Editor(content)
    lacking = editor.define(one for one in named() if one.name in wanted)
    return editor.finish(), lacking


@dataclass
class _Moving:
    book: str
    layout: int
    wanted: int
    fresh: Fresh
    tabs: dict[str, str] = field(default_factory=dict)

    def all(self, content: bytes, steps: list[Step]) -> Moved:
        package = Package(content)
        self._refuse_sealed(package)
        for step in steps:
            content = self._retitled(content, step)
            for name, labels in step.choices.items():
                content = offered(content, name, labels)
            content = self._with_columns(content, step)
        wanted: dict[str, list[str]] = {}
        for step in steps:
            for title, names in step.rows.items():
                wanted.setdefault(title, []).extend(names)
        content, lacking = _with_functions(add_rows(content, self.fresh, wanted, {LAYOUT: str(self.wanted)}), steps)
        return Moved(content, self.wanted, self.tabs, lacking)

    def _refuse(self, reason: str, way: str) -> Refused:
        return WORKBOOK_CANNOT_BE_BROUGHT_UP_TO_DATE.refuse(
            book=self.book, found=self.layout, wanted=self.wanted, reason=reason, way=way
        )

    def _refuse_sealed(self, package: Package) -> None:
        if any(part.casefold().startswith("_xmlsignatures/") for part in package.parts):
            reason = "it carries a digital signature, which any change would break"
            raise self._refuse(reason, "Remove the signature in Excel, under File, Info")
        locks = elements(package.read(Contents(package).part), "workbookProtection")
        if any(one.attribute("lockStructure") in ("1", "true") for one in locks):
            reason = "its structure is protected, so that it takes no new tab"
            raise self._refuse(reason, "Switch Protect Workbook off in Excel, under Review")

    def _retitled(self, content: bytes, step: Step) -> bytes:
        if not step.retitled:
            return content
        editor = Editor(content)
        for title, before, since in step.retitled:
            table = editor.tables.get(tab(title).table.casefold())
            titles = [one.title for one in table.columns] if table else []
            if table and before in titles and title not in self.tabs:
                editor.retitle(table, titles.index(before), since)
        return editor.finish()

    def _with_columns(self, content: bytes, step: Step) -> bytes:
        """The workbook with the tabs and columns of a step."""
        ground = Ground(content, self.fresh)
        self._refuse_renamed(step, ground)
        coming = self._named(step, ground)
        columns = [one for one in step.columns if self._lacks(*one, ground.tables)]
        if not coming and not columns:
            return content
        ground.expect(*coming.values())
        for title, table in coming.items():
            add_tab(ground, tab(title), table.sheet)
            self.tabs[title] = table.sheet
        for title, key in columns:
            self._add_column(ground, title, key)
        return ground.packed()

    def _refuse_renamed(self, step: Step, ground: Ground) -> None:
        """A table under another name gets no column or row: formulas would name one that is not there."""
        for title in dict.fromkeys([*(title for title, _ in step.columns), *step.rows]):
            renamed = Declared(ground.tables).renamed(tab(title))
            if renamed:
                reason = f"the table of {title} on {renamed.sheet} is called {renamed.name}"
                raise self._refuse(reason, f"Name it {tab(title).table} again in Excel, under Table Design")

    def _named(self, step: Step, ground: Ground) -> dict[str, TablePart]:
        """The tables of tabs that are to come, by the tab, on sheets named as they will be."""
        taken, coming = list(ground.contents.order), {}
        workbook = ground.package.read(ground.contents.part)
        names = {one.attribute("name").casefold() for one in elements(workbook, "definedName")}
        for title in step.tabs:
            table = self.fresh.tables[tab(title).table.casefold()]
            own = ground.tables.get(table.name.casefold())
            if own and {one.title for one in table.columns} <= {one.title for one in own.columns}:
                continue
            if own:
                reason = f"a table of your own on {own.sheet} is called {own.name}, as the table of a new tab"
                raise self._refuse(reason, "Give it another name in Excel, under Table Design")
            if table.name.casefold() in names:
                reason = f"a name of your own is {table.name}, as the table of a new tab"
                raise self._refuse(reason, "Give it another name in Excel, under Formulas, Name Manager")
            name = free_name(title, taken)
            taken.append(name)
            coming[title] = replace(table, sheet=name)
        return coming

    def _lacks(self, title: str, key: str, tables: Mapping[str, TablePart]) -> bool:
        """Whether a column is to come; none comes to a tab that is gone or has just come itself."""
        table, wanted = tables.get(tab(title).table.casefold()), find_column(title, key).title
        if table is None or title in self.tabs:
            return False
        own = next((one.title for one in table.columns if one.title.casefold() == wanted.casefold()), None)
        if own:
            reason = f"a column of your own on {table.sheet} is called {own}, as a new one"
            raise self._refuse(reason, f"Give your column {own} another title in Excel")
        return True

    def _add_column(self, ground: Ground, title: str, key: str) -> None:
        column = find_column(title, key)
        try:
            add_column(ground, title, column)
        except TakenError as taken:
            reason = f"{taken} on {taken.sheet} is filled, where the new column {column.title} belongs"
            raise self._refuse(reason, "Move what stands there one column to the right in Excel") from taken
