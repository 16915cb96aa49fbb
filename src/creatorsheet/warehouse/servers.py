"""Logs in a database: PostgreSQL, BigQuery or Snowflake is asked by SELECTs alone, in a session that cannot write."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from creatorsheet.catalogue.problems.logs import LOG_CANNOT_BE_READ, LOGS_NEED_MORE
from creatorsheet.kernel.refusal import Refused
from creatorsheet.warehouse.columns import Layout
from creatorsheet.warehouse.engines import Server
from creatorsheet.warehouse.shaping import WORDS, quoted, shaped

Rows = list[tuple[Any, ...]]
WAIT = 15
"""Seconds after which a database that does not answer is given up."""


@dataclass(frozen=True)
class Kind:
    """A kind of database: how people and SQLGlot call it, and what it needs to be reached."""

    title: str
    dialect: str
    module: str
    package: str


KINDS = {
    "postgresql": Kind("PostgreSQL", "postgres", "psycopg2", "creatorsheet[warehouse]"),
    "bigquery": Kind("BigQuery", "bigquery", "google.cloud.bigquery", "google-cloud-bigquery"),
    "snowflake": Kind("Snowflake", "snowflake", "snowflake.connector", "snowflake-connector-python"),
}
KINDS["postgres"] = KINDS["postgresql"]


@dataclass(frozen=True)
class Address:
    """A table of a database. `secret`, in the address `written` with escapes, never leaves it: not in messages, not when it
    is printed."""

    kind: Kind
    place: str = field(repr=False)
    table: tuple[str, ...]
    user: str = ""
    secret: str = field(default="", repr=False)
    written: str = field(default="", repr=False)
    host: str = ""
    options: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def label(self) -> str:
        """The table as people call it."""
        return ".".join(self.table)


def is_address(text: str) -> bool:
    """Whether a text is an address and no path, if perhaps a mistyped one."""
    return "://" in text or text.partition(":")[0].strip().casefold() in KINDS


def address(text: str) -> Address:
    """A table's address. Refuses, without its password, one that names no known database or no table."""
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise _refused("the address", "it is no address") from None
    kind = KINDS.get(parts.scheme)
    if kind and "://" not in text:
        raise _refused(f"{kind.title} table", f"an address is written {SHAPES[kind.dialect]}")
    if kind is None:
        known = "postgresql://, bigquery:// and snowflake://"
        raise _refused(f"{parts.scheme}://…", f"known are {known}; files have to lie on this computer")
    options = dict(parse_qsl(parts.query))
    steps = [unquote(one) for one in parts.path.split("/") if one]
    if kind.dialect == "postgres":
        table = tuple(options.pop("table", "").split("."))
        place = urlunsplit(SplitResult(parts.scheme, parts.netloc, parts.path, urlencode(options), ""))
        good = len(steps) == 1 and 1 <= len(table) <= 2
    elif kind.dialect == "bigquery":
        place = parts.netloc.rpartition("@")[2]
        table = (place, *steps)
        good = len(table) == 3
    else:
        table = tuple(steps)
        place, good = parts.netloc.rpartition("@")[2] + str(port or ""), len(table) == 3
    if not good or not all(table):
        raise _refused(f"{kind.title} table", f"an address is written {SHAPES[kind.dialect]}")
    return Address(
        kind,
        place,
        table,
        unquote(parts.username or ""),
        unquote(parts.password or ""),
        parts.password or "",
        parts.hostname or "",
        options,
    )


SHAPES = {
    "postgres": "postgresql://user@host/database?table=schema.orders",
    "bigquery": "bigquery://project/dataset/orders",
    "snowflake": "snowflake://user@account/database/schema/orders?warehouse=NAME",
}


class Tables:
    """The named logs in one database."""

    def __init__(self, addresses: Mapping[str, Address], run: Callable[[str], tuple[list[str], Rows]]) -> None:
        self.addresses, self._run = addresses, run
        kind = next(iter(addresses.values())).kind
        self.engine = Server(kind.title, kind.dialect, lambda sql: self._asked(sql)[1])

    def titles(self, key: str) -> list[str]:
        """The titles of a log's columns."""
        return self._asked(f"select * from {self._source(key)} limit 0")[0]  # noqa: S608  names are quoted

    def frame(self, layout: Layout, found: Mapping[str, str]) -> Any:
        """A log's declared columns; nothing is computed yet."""
        return self.engine.select(shaped(self.engine.dialect, layout, found, self._source(layout.key)))

    def _source(self, key: str) -> str:
        words = WORDS[self.engine.dialect]
        return ".".join(quoted(words, name) for name in self.addresses[key].table)

    def _asked(self, sql: str) -> tuple[list[str], Rows]:
        with telling(self.addresses):
            return self._run(sql)


@contextmanager
def opened(addresses: Mapping[str, Address], zone: str) -> Iterator[Tables]:
    """The logs at these addresses (kind of log -> address). In PostgreSQL, times without a zone are in `zone`."""
    one = next(iter(addresses.values()))
    needed(one.kind)
    with telling(addresses):
        connection = CONNECT[one.kind.dialect](one, zone)
    cursor = connection.cursor()

    def run(sql: str) -> tuple[list[str], Rows]:
        cursor.execute(sql)
        return [column[0] for column in cursor.description], cursor.fetchall()

    try:
        yield Tables(addresses, run)
    finally:
        connection.close()


def needed(kind: Kind) -> None:
    """Refuses when what reaches a database is not installed, with the command that installs it."""
    from importlib.util import find_spec

    for module, package in (("sqlframe", "creatorsheet[warehouse]"), (kind.module, kind.package)):
        try:
            there = find_spec(module) is not None
        except ModuleNotFoundError:
            there = False
        if not there:
            command = f'pip install "{package}"'
            raise LOGS_NEED_MORE.refuse(what=kind.title, package=package, command=command)


def _postgres(one: Address, zone: str) -> Any:
    import psycopg2

    options = f"-c default_transaction_read_only=on -c timezone={zone}"
    connection = psycopg2.connect(one.place, options=options, connect_timeout=WAIT)
    connection.set_session(readonly=True)
    return connection


def _bigquery(one: Address, zone: str) -> Any:  # noqa: ARG001  its times always have a zone
    from google.cloud import bigquery
    from google.cloud.bigquery import dbapi

    client = bigquery.Client(project=one.table[0])
    return dbapi.connect(client)


def _snowflake(one: Address, zone: str) -> Any:
    from snowflake import connector

    return connector.connect(
        account=one.host,
        user=one.user,
        database=one.table[0],
        schema=one.table[1],
        login_timeout=WAIT,
        session_parameters={"TIMEZONE": zone},
        **({"password": one.secret} if one.secret else {}),
        **one.options,
    )


CONNECT: Mapping[str, Callable[[Address, str], Any]] = {
    "postgres": _postgres,
    "bigquery": _bigquery,
    "snowflake": _snowflake,
}


@contextmanager
def telling(addresses: Mapping[str, Address]) -> Iterator[None]:
    """Turns what a database or its driver complains of into a refusal, without any password."""
    try:
        yield
    except Refused:
        raise
    except Exception as error:  # noqa: BLE001  every driver has errors of its own, with no common base
        lines = str(error).strip().splitlines() or [type(error).__name__]
        said = lines[0].rstrip(".")
        for one in addresses.values():
            for secret in (one.place, one.written, one.secret, *one.options.values()):
                said = said.replace(secret, "…") if secret else said
        names = ", ".join(one.label for one in addresses.values())
        title = next(iter(addresses.values())).kind.title
        raise _refused(names, f"{title} says: {said}") from None


def _refused(log: str, reason: str) -> Refused:
    return LOG_CANNOT_BE_READ.refuse(log=log, reason=reason)
