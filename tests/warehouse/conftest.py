"""Engines to ask: those of the default extras always, servers and clusters behind their markers."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from socket import socket
from typing import Any

import pandas as pd
import pytest

from creatorsheet.warehouse.engines import Duck, Engine, Ibis, Pandas, Polars, Server, Spark


@dataclass
class Asked:
    """An engine, and how a log comes to it as a native frame."""

    engine: Engine
    log: Callable[[str, pd.DataFrame], Any]


def _pandas(request: pytest.FixtureRequest) -> Asked:
    return Asked(Pandas(), lambda _, frame: frame)


def _duckdb(request: pytest.FixtureRequest) -> Asked:
    import duckdb

    connection = duckdb.connect()
    request.addfinalizer(connection.close)
    return Asked(Duck(connection), lambda _, frame: connection.from_df(frame))


def _polars(request: pytest.FixtureRequest) -> Asked:
    pl = pytest.importorskip("polars")
    return Asked(Polars(), lambda _, frame: pl.LazyFrame({one: pl.Series(one, _cells(frame[one])) for one in frame}))


def _ibis(request: pytest.FixtureRequest) -> Asked:
    ibis = pytest.importorskip("ibis")
    return Asked(Ibis(), lambda _, frame: ibis.memtable(frame))


def _sqlframe(request: pytest.FixtureRequest) -> Asked:
    import duckdb

    connection = duckdb.connect()
    request.addfinalizer(connection.close)

    def log(name: str, frame: pd.DataFrame) -> Any:
        connection.register(f"held_{name}", frame)
        connection.execute(f"create table {name} as select * from held_{name}")
        return engine.select(f"select {', '.join(frame.columns)} from {name}")

    engine = Server("DuckDB", "duckdb", lambda sql: connection.execute(sql).fetchall())
    return Asked(engine, log)


def _postgres(request: pytest.FixtureRequest) -> Asked:
    psycopg2 = pytest.importorskip("psycopg2")

    connection = psycopg2.connect(request.getfixturevalue("postgres"))
    request.addfinalizer(connection.close)

    def log(name: str, frame: pd.DataFrame) -> Any:
        stored(connection, name, frame)
        return engine.select(f"select {', '.join(frame.columns)} from {name}")

    def run(sql: str) -> list[tuple[Any, ...]]:
        with connection.cursor() as cursor:
            cursor.execute(sql)
            return list(cursor.fetchall())

    engine = Server("PostgreSQL", "postgres", run)
    return Asked(engine, log)


def _spark(request: pytest.FixtureRequest) -> Asked:
    session = request.getfixturevalue("spark")
    from pyspark.sql import types

    def log(name: str, frame: pd.DataFrame) -> Any:
        kinds = {"M": types.TimestampNTZType(), "i": types.LongType(), "f": types.DoubleType()}
        fields = [types.StructField(one, kinds.get(frame[one].dtype.kind, types.StringType())) for one in frame]
        rows = zip(*(_cells(frame[one]) for one in frame), strict=True)
        return session.createDataFrame(list(rows), types.StructType(fields))

    return Asked(Spark(session), log)


ENGINES = [
    pytest.param(_pandas, id="pandas"),
    pytest.param(_duckdb, id="duckdb"),
    pytest.param(_polars, id="polars"),
    pytest.param(_ibis, id="ibis", marks=pytest.mark.filterwarnings("ignore")),  # its own, on a newer pandas
    pytest.param(_sqlframe, id="sqlframe"),
    pytest.param(_postgres, id="postgres", marks=pytest.mark.postgres),
    pytest.param(_spark, id="spark", marks=pytest.mark.spark),
]


@pytest.fixture(params=ENGINES)
def asked(request: pytest.FixtureRequest) -> Asked:
    """Each engine in turn."""
    found: Asked = request.param(request)
    return found


def stored(connection: Any, name: str, frame: pd.DataFrame) -> None:
    """A frame as a table of PostgreSQL."""
    kinds = {"M": "timestamp", "i": "bigint", "f": "numeric"}
    columns = [f"{one} {kinds.get(frame[one].dtype.kind, 'text')}" for one in frame]
    with connection.cursor() as cursor:
        cursor.execute(f"drop table if exists {name}")
        cursor.execute(f"create table {name} ({', '.join(columns)})")
        places = ", ".join(["%s"] * len(columns))
        cursor.executemany(
            f"insert into {name} values ({places})", list(zip(*(_cells(frame[one]) for one in frame), strict=True))
        )
    connection.commit()


def _cells(column: pd.Series[Any]) -> list[Any]:
    """A column's values as Python has them, blanks as None."""
    if column.dtype.kind == "M":
        return [None if pd.isna(one) else one.to_pydatetime() for one in column]
    return [None if pd.isna(one) else one for one in column.tolist()]


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """A PostgreSQL server of our own, stopped and thrown away at the end; its address."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not programs and not shutil.which("initdb"):
        pytest.skip("PostgreSQL is not installed")
    at = programs[-1] if programs else Path(str(shutil.which("initdb"))).parent
    folder = Path(tempfile.mkdtemp())  # pytest's own folders are closed to the server's user
    shutil.chown(folder, "postgres")

    def run(*words: str) -> None:
        subprocess.run(
            ["runuser", "-u", "postgres", "--", str(at / words[0]), *words[1:]], check=True, capture_output=True
        )

    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    run("initdb", "-D", f"{folder}/data", "-A", "trust", "-E", "UTF8", "--locale", "C.UTF-8")
    run("pg_ctl", "-D", f"{folder}/data", "-o", f"-p {port} -k {folder} -c listen_addresses=127.0.0.1", "-l", f"{folder}/log", "-w", "start")  # fmt: skip
    yield f"postgresql://postgres@127.0.0.1:{port}/postgres"
    run("pg_ctl", "-D", f"{folder}/data", "-m", "immediate", "-w", "stop")
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def spark() -> Iterator[Any]:
    """A Spark session with two local workers."""
    pytest.importorskip("pyspark")
    from pyspark.sql import SparkSession

    made = SparkSession.builder.master("local[2]").config("spark.sql.session.timeZone", "UTC")
    session = made.config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "4").getOrCreate()
    yield session
    session.stop()
