"""Engines: how the workbook's small frames come to the logs, and how an answer comes back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Protocol

import narwhals.stable.v2 as nw

from creatorsheet.warehouse.evidence import TYPES, Known
from creatorsheet.warehouse.seen import Frame, Tables

if TYPE_CHECKING:
    import pandas as pd

KINDS = {"str": "text", "datetime64[us]": "time"}


class Engine(Protocol):
    """Where logs are computed. `name` is what people call it."""

    name: str

    def small(self, name: str, frame: pd.DataFrame) -> Any:
        """A native frame of the engine with the rows of a small one."""

    def step(self, frame: Frame, *, once: bool = False) -> Frame:
        """The same frame, where a long way is cut into steps; `once` where it is used several times and costs much."""

    def collect(self, frame: Frame) -> pd.DataFrame:
        """The rows of a lazy frame: the moment in which the engine computes."""


def tables(known: Known, engine: Engine) -> Tables:
    """The workbook's frames on an engine."""
    own = {"entries": known.entries, "rows": known.rows, "posts": known.posts, "videos": known.videos}
    frames = {name: lazy(engine.small(name, frame)) for name, frame in own.items()}
    return Tables(**frames, waits=sorted({int(days) for days in known.entries["days"]}), step=engine.step)


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of an answer."""
    return [{str(name): cell for name, cell in row.items()} for row in frame.to_dict("records")]


def lazy(native: Any) -> Frame:
    """A native frame of any engine as a lazy one."""
    frame = nw.from_native(native)
    return frame.lazy() if isinstance(frame, nw.DataFrame) else frame


class _Whole:
    """An engine that takes the whole way at once."""

    def step(self, frame: Frame, *, once: bool = False) -> Frame:  # noqa: ARG002
        return frame


class Pandas(_Whole):
    """Everything in memory."""

    name = "pandas"

    def small(self, name: str, frame: pd.DataFrame) -> Any:  # noqa: ARG002
        return frame

    def collect(self, frame: Frame) -> pd.DataFrame:
        return frame.collect().to_pandas()


class Polars(_Whole):
    """Polars, where frames of it are handed over."""

    name = "Polars"

    def small(self, name: str, frame: pd.DataFrame) -> Any:  # noqa: ARG002
        import polars as pl

        kinds = {"time": pl.Datetime("us"), "text": pl.String(), "number": pl.Int64()}
        return pl.LazyFrame([pl.Series(one, frame[one].to_list(), kinds[_holds(one)]) for one in frame.columns])

    def collect(self, frame: Frame) -> pd.DataFrame:
        return _framed(frame.columns, frame.collect().iter_rows())


class Duck:
    """DuckDB on its own connection. What is used several times becomes a table, which it keeps on disk where memory is
    short."""

    name = "DuckDB"

    def __init__(self, connection: Any) -> None:
        self.connection = connection
        self._steps = 0

    def step(self, frame: Frame, *, once: bool = False) -> Frame:
        if not once:
            return frame
        self._steps += 1
        frame.to_native().create(f"step_{self._steps}")
        return lazy(self.connection.table(f"step_{self._steps}"))

    def small(self, name: str, frame: pd.DataFrame) -> Any:  # noqa: ARG002
        return self.connection.from_df(frame)

    def collect(self, frame: Frame) -> pd.DataFrame:
        return _framed(frame.columns, frame.to_native().fetchall())


class Ibis(_Whole):
    """Whatever engine is behind an Ibis table."""

    name = "Ibis"

    def small(self, name: str, frame: pd.DataFrame) -> Any:  # noqa: ARG002
        import ibis

        return ibis.memtable(frame)

    def collect(self, frame: Frame) -> pd.DataFrame:
        return frame.to_native().execute()  # type: ignore[no-any-return]


class Spark(_Whole):
    """The team's own Spark session; its times have to be in UTC (spark.sql.session.timeZone)."""

    name = "Spark"

    def __init__(self, session: Any) -> None:
        self.session = session

    def small(self, name: str, frame: pd.DataFrame) -> Any:  # noqa: ARG002
        from pyspark.sql import types

        kinds = {"time": types.TimestampNTZType(), "text": types.StringType(), "number": types.LongType()}
        schema = types.StructType([types.StructField(one, kinds[_holds(one)]) for one in frame.columns])
        return self.session.createDataFrame(list(_rows(frame)), schema)

    def collect(self, frame: Frame) -> pd.DataFrame:
        return _framed(frame.columns, frame.to_native().collect())


class Server:
    """A database that is asked in SQL. Every answer is one SELECT; the small frames travel as text within it.

    SQLFrame writes the SQL, and `run` sends it. SQLFrame copies a frame's whole SQL at every operation, so that
    each step is written down, named, and continued as a table of that name; the small frames' text stays a word until then.
    """

    def __init__(self, name: str, dialect: str, run: Callable[[str], Iterable[Iterable[Any]]]) -> None:
        from creatorsheet.warehouse.dialects import session

        self.name, self.dialect, self.session, self.run = name, dialect, session(dialect), run
        self._texts: dict[str, str] = {}
        self._steps: dict[str, str] = {}

    def select(self, sql: str) -> Any:
        """A native frame of a SELECT in the server's own SQL."""
        return self.session.sql(sql, dialect=self.dialect, qualify=False)

    def small(self, name: str, frame: pd.DataFrame) -> Any:
        """Rows as one text, cut into lines and cells by the server."""
        self._texts[f"small frame {name}"] = "\x1e".join(
            "\x1f".join(str(cell).translate({0x1E: None, 0x1F: None}) for cell in row) for row in _rows(frame)
        )
        return self._named(_unpacked(self.dialect, f"small frame {name}", list(frame.columns)), list(frame.columns))

    def step(self, frame: Frame, *, once: bool = False) -> Frame:  # noqa: ARG002  a named step is computed once
        """The same frame, from here on by a name."""
        return lazy(self._named(self._written(frame), frame.columns))

    def _named(self, sql: str, columns: list[str]) -> Any:
        name = f"step_{len(self._steps) + 1}"
        self._steps[name] = sql
        return self.select(f"select {', '.join(columns)} from {name}")  # noqa: S608  names of our own

    def _written(self, frame: Frame) -> str:
        return str(frame.to_native().sql(dialect=self.dialect, optimize=False))

    def sql(self, frame: Frame) -> str:
        """The one SELECT that answers a lazy frame."""
        from sqlglot import exp

        last = self._written(frame)
        held = {name: text for name, text in self._steps.items() if _needs(name, [last, *self._steps.values()])}
        steps = ",\n".join(f"{name} as (\n{text}\n)" for name, text in held.items())
        text = f"with {steps}\nselect * from (\n{last}\n) as answer" if steps else last
        for word, rows in self._texts.items():
            text = text.replace(f"'{word}'", exp.Literal.string(rows).sql(dialect=self.dialect))
        return text

    def collect(self, frame: Frame) -> pd.DataFrame:
        return _framed(frame.columns, self.run(self.sql(frame)))


def _needs(name: str, texts: Iterable[str]) -> bool:
    return any(re.search(rf"\b{name}\b", text) for text in texts)


def _unpacked(dialect: str, word: str, columns: list[str]) -> str:
    """A SELECT that cuts a text into rows at U+001E and into cells at U+001F; a row without a pick is none."""
    kinds = {
        "postgres": {"time": "timestamp", "text": "text", "number": "bigint"},
        "duckdb": {"time": "timestamp", "text": "varchar", "number": "bigint"},
        "bigquery": {"time": "datetime", "text": "string", "number": "int64"},
        "snowflake": {"time": "timestamp_ntz", "text": "varchar", "number": "bigint"},
    }[dialect]
    line, cell, rows = {
        "postgres": ("line", "split_part({line}, '\x1f', {at})", f"(select unnest(string_to_array('{word}', '\x1e')) as line) as packed"),
        "duckdb": ("line", "split_part({line}, '\x1f', {at})", f"(select unnest(string_split('{word}', '\x1e')) as line) as packed"),
        "bigquery": ("line", "split({line}, '\x1f')[safe_ordinal({at})]", f"unnest(split('{word}', '\x1e')) as line"),
        "snowflake": ("packed.value", "split_part({line}, '\x1f', {at})", f"table(split_to_table('{word}', '\x1e')) as packed"),
    }[dialect]  # fmt: skip
    cells = [
        f"cast({cell.format(line=line, at=at)} as {kinds[_holds(name)]}) as {name}"
        for at, name in enumerate(columns, 1)
    ]
    return f"select {', '.join(cells)} from {rows} where {line} <> ''"  # noqa: S608  words and names of our own


def _holds(name: str) -> str:
    return KINDS.get(TYPES.get(name, ""), "number")


def _rows(frame: pd.DataFrame) -> Iterable[tuple[Any, ...]]:
    columns = [
        [one.to_pydatetime() for one in frame[name]] if _holds(name) == "time" else frame[name].tolist()
        for name in frame.columns
    ]
    return zip(*columns, strict=True)


def _framed(columns: Iterable[str], rows: Iterable[Iterable[Any]]) -> pd.DataFrame:
    """Rows as a frame. Whole numbers that a server gives back as decimals are whole numbers again."""
    import pandas as pd

    taken = [[int(cell) if isinstance(cell, Decimal) else cell for cell in row] for row in rows]
    return pd.DataFrame(taken, columns=list(columns))
