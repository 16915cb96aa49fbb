"""What is told about a pack: to people in a sentence or two, to programs in figures."""

from __future__ import annotations

from typing import Any

from creatorsheet.book.pack.writer import Pack
from creatorsheet.kernel.words import counted
from creatorsheet.sharing.scope import SharedTable


def said(pack: Pack, file: str) -> tuple[str, ...]:
    """The lines people read."""
    tables = pack.shared.tables
    creators = len(tables["Creators"].rows)
    rows = sum(len(table.rows) for table in tables.values())
    offered = sum(len(table.offered) for table in tables.values())
    more = f", and {counted(offered, 'row')} made for it to fill" if offered else ""
    lines = [
        f"{file}: {counted(creators, 'creator')} of {pack.shared.recipient}, {counted(rows, 'row')} on"
        f" {counted(len(tables), 'tab')}{more}."
    ]
    waiting = sum(line.open for line in pack.lines)
    asks = counted(len(pack.lines), "line")
    lines.append(f"{counted(waiting, 'cell')} to fill in {asks}." if waiting else "Nothing waits to be filled.")
    lines += [f"{counted(one.rows, 'row')} of {one.tab} stay here: they {one.why}." for one in pack.shared.kept]
    return tuple(lines)


def figures(pack: Pack, file: str) -> dict[str, Any]:
    """The same for programs, with every column and every row's id."""
    return {
        "recipient": pack.shared.recipient,
        "campaign": pack.shared.campaign,
        "file": file,
        "tabs": [_tab(title, table) for title, table in pack.shared.tables.items()],
        "kept": [{"tab": one.tab, "rows": one.rows, "why": one.why} for one in pack.shared.kept],
        "todo": [
            {
                "what": line.what,
                "tab": line.ask.tab,
                "cells": len(line.cells),
                "open": line.open,
                "due": [one.day.isoformat() for one in line.dues if one.day and one.open],
                "by": line.ask.by,
            }
            for line in pack.lines
        ],
    }


def _tab(title: str, table: SharedTable) -> dict[str, Any]:
    return {
        "tab": title,
        "rows": [row.id for row in table.rows],
        "offered": [row.id for row in table.offered],
        "may_add": table.may_add,
        "columns": [
            {"key": one.key, "title": one.title, "to_fill": one.key in table.editable} for one in table.columns
        ],
        "kept_back": [{"key": one.key, "title": one.title} for one in table.kept_back],
    }
