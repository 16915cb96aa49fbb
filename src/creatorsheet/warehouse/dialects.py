"""Sessions of SQLFrame that write a server's SQL and are connected to nothing: what is sent, we send ourselves.

Its own sessions install extensions and functions on the server as they connect.
"""

from __future__ import annotations

from typing import ClassVar

from sqlframe.standalone import StandaloneSession
from sqlglot import Dialect


class _Unconnected(StandaloneSession):
    dialect: ClassVar[str]

    def __init__(self) -> None:
        super().__init__()
        self.execution_dialect = Dialect.get_or_raise(self.dialect)

    @property
    def _is_standalone(self) -> bool:
        return False


class _DuckDB(_Unconnected):
    dialect = "duckdb"

    @property
    def _is_duckdb(self) -> bool:
        return True


class _Postgres(_Unconnected):
    dialect = "postgres"

    @property
    def _is_postgres(self) -> bool:
        return True


class _BigQuery(_Unconnected):
    dialect = "bigquery"

    @property
    def _is_bigquery(self) -> bool:
        return True


class _Snowflake(_Unconnected):
    dialect = "snowflake"

    @property
    def _is_snowflake(self) -> bool:
        return True


SESSIONS = {one.dialect: one for one in (_DuckDB, _Postgres, _BigQuery, _Snowflake)}


def session(dialect: str) -> StandaloneSession:
    """A session that writes the SQL of one kind of server. SQLFrame knows one session at a time: the last one made."""
    return SESSIONS[dialect]()
