"""Opening logs: the orders, clicks and posts of an address, wherever they lie, under their declared names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any

from creatorsheet.catalogue.problems.logs import LOG_CANNOT_BE_READ, LOG_LACKS_COLUMNS, LOGS_NEED_MORE
from creatorsheet.kernel.words import listed
from creatorsheet.warehouse.columns import CLICKS, ORDERS, POSTS, Layout

LAYOUTS = {layout.key: layout for layout in (ORDERS, CLICKS, POSTS)}
SHOWN = 12
"""Titles of a log that a refusal names."""
MOST_POSTS = 1_000_000


@dataclass(frozen=True)
class Logs:
    """Opened logs: native frames with declared columns by the kind of log, their engine, and how people call them."""

    frames: Mapping[str, Any]
    engine: Any
    labels: Mapping[str, str]


@contextmanager
def opened(addresses: Mapping[str, str], *, zone: str, engine: str = "") -> Iterator[Logs]:
    """The logs of these addresses (orders, clicks, posts -> path, pattern or address of a table), all in one place.

    `engine` pandas takes files into memory; else DuckDB reads them where they lie. Times without a zone are in `zone`.
    """
    from creatorsheet.warehouse import files, servers

    named = {key: text for key, text in addresses.items() if text}
    remote = [key for key, text in named.items() if servers.is_address(text)]
    if remote and len(remote) < len(named):
        raise _apart("the logs", "some are files and some lie in a database; all have to lie in one place")
    if remote:
        tables = {key: servers.address(text) for key, text in named.items()}
        if len({(one.kind, one.place) for one in tables.values()}) > 1:
            raise _apart("the logs", "they lie in several databases; all have to lie in one")
        with servers.opened(tables, zone) as there:
            yield Logs(_frames(there, {key: one.label for key, one in tables.items()}), there.engine, {key: one.label for key, one in tables.items()})  # fmt: skip
        return
    paths = {key: files.matched(text) for key, text in named.items()}
    labels = {key: files.label(text) for key, text in named.items()}
    with files.opened(paths, zone) as held:
        frames = _frames(held, labels)
        if engine == "pandas":
            from creatorsheet.warehouse.engines import Pandas

            yield Logs({key: one.df() for key, one in frames.items()}, Pandas(), labels)
        else:
            yield Logs(frames, held.engine, labels)


def _apart(log: str, reason: str) -> Exception:
    return LOG_CANNOT_BE_READ.refuse(log=log, reason=reason)


def installed(addresses: Mapping[str, str]) -> None:
    """Refuses when what reads logs is not installed, with the command that installs it. Asked before all else: most modules
    here are written in Narwhals."""
    what = "a database" if any("://" in text for text in addresses.values()) else "CSV and Parquet files"
    for module in ("narwhals", "duckdb"):
        if find_spec(module) is None:
            raise LOGS_NEED_MORE.refuse(what=what, package=module, command='pip install "creatorsheet[big]"')


def _frames(where: Any, labels: Mapping[str, str]) -> dict[str, Any]:
    """The frames of all logs, once each has the columns it needs."""
    return {
        key: where.frame(LAYOUTS[key], columns(LAYOUTS[key], where.titles(key), label)) for key, label in labels.items()
    }


def columns(layout: Layout, titles: list[str], label: str) -> dict[str, str]:
    """Column key -> title in a log. Refuses a log that lacks what is needed."""
    found = layout.found(titles)
    if missing := layout.missing(found):
        there = listed(titles, most=SHOWN) if titles else "none"
        raise LOG_LACKS_COLUMNS.refuse(log=label, missing=listed(missing), titles=there)
    return found
