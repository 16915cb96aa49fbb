"""Logs in files: DuckDB reads CSV and Parquet where they lie, and nothing but the files that were named."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from glob import escape, glob
from pathlib import Path
from typing import Any

from creatorsheet.catalogue.problems.logs import LOG_CANNOT_BE_READ
from creatorsheet.kernel.words import listed
from creatorsheet.warehouse.columns import Layout
from creatorsheet.warehouse.engines import Duck
from creatorsheet.warehouse.shaping import shaped

CSV = (".csv", ".tsv", ".txt", ".csv.gz", ".tsv.gz")
PARQUET = (".parquet", ".pq")


def matched(address: str) -> list[Path]:
    """The files of a path or pattern, all CSV or all Parquet. Refuses when there is none."""
    name = label(address)
    named = glob(escape(address)) or glob(address, recursive=True)  # noqa: PTH207  the pattern may be absolute
    found = [Path(one).resolve() for one in sorted(named)]
    files = [one for one in found if one.is_file()]
    if not files:
        raise LOG_CANNOT_BE_READ.refuse(log=name, reason="there is no such file")
    kinds = {_kind(one) for one in files}
    if "" in kinds or len(kinds) > 1:
        odd = sorted({"".join(one.suffixes[-2:]) or one.name for one in files})
        raise LOG_CANNOT_BE_READ.refuse(log=name, reason=f"its files end in {listed(odd)}, not all in .csv or .parquet")
    return files


def label(address: str) -> str:
    """A path or pattern as people call it, without its folders, and without a user and password, should it be an address
    that was mistyped."""
    return re.sub("^.*:.*@", "…@", Path(address).name)


def _kind(path: Path) -> str:
    name = path.name.casefold()
    return "parquet" if name.endswith(PARQUET) else "csv" if name.endswith(CSV) else ""


class Files:
    """The named logs on one DuckDB connection, which reads no other file, no network, and installs nothing."""

    def __init__(self, connection: Any, paths: Mapping[str, Sequence[Path]]) -> None:
        self.connection, self.paths = connection, paths
        self.engine = Told(connection, [path for some in paths.values() for path in some])

    def titles(self, key: str) -> list[str]:
        """The titles of a log's columns."""
        rows = self.engine.asked(f"describe select * from {self._scan(key)}")  # noqa: S608  paths are quoted
        return [str(row[0]) for row in rows]

    def frame(self, layout: Layout, found: Mapping[str, str]) -> Any:
        """A log's declared columns. Parquet is read where it lies; CSV is parsed once into a table that DuckDB keeps on
        disk where memory is short."""
        select = shaped("duckdb", layout, found, self._scan(layout.key))
        if _kind(self.paths[layout.key][0]) == "parquet":
            return self.connection.sql(select)
        self.engine.asked(f"create temp table log_{layout.key} as {select}")
        return self.connection.table(f"log_{layout.key}")

    def _scan(self, key: str) -> str:
        paths = ", ".join(_text(str(path)) for path in self.paths[key])
        if _kind(self.paths[key][0]) == "parquet":
            return f"read_parquet([{paths}], union_by_name=true)"
        words = "all_varchar=true, header=true, union_by_name=true, filename=false"
        return f"""read_csv([{paths}], {words}, quote='"', escape='"', comment='')"""


class Told(Duck):
    """DuckDB whose complaints are refusals in our words, without the folders of anybody's machine."""

    def __init__(self, connection: Any, paths: Sequence[Path]) -> None:
        super().__init__(connection)
        self.paths = paths

    def asked(self, sql: str) -> list[tuple[Any, ...]]:
        """The rows of a statement."""
        with self._telling():
            return self.connection.execute(sql).fetchall()  # type: ignore[no-any-return]

    def step(self, frame: Any, *, once: bool = False) -> Any:
        with self._telling():
            return super().step(frame, once=once)

    def collect(self, frame: Any) -> Any:
        with self._telling():
            return super().collect(frame)

    @contextmanager
    def _telling(self) -> Iterator[None]:
        import duckdb

        try:
            yield
        except duckdb.Error as error:
            lines = str(error).strip().splitlines()
            said = lines[0].rstrip(".")
            if any("unicode" in one or "utf-8" in one for one in map(str.casefold, lines)):
                said += "; its text is not UTF-8, so save it as CSV UTF-8"
            for path in self.paths:
                said = said.replace(str(path), path.name)
            names = listed(sorted({path.name for path in self.paths}), most=3)
            raise LOG_CANNOT_BE_READ.refuse(log=names, reason=f"DuckDB says: {said}") from None


@contextmanager
def opened(paths: Mapping[str, Sequence[Path]], zone: str) -> Iterator[Files]:
    """The logs of these files (kind of log -> files). Times without a zone are in `zone`."""
    import duckdb

    shut: dict[str, Any] = {
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "allow_community_extensions": False,
    }
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as spare, duckdb.connect(config=shut) as connection:
        allowed = ", ".join(_text(str(path)) for some in paths.values() for path in some)
        for setting in (
            f"TimeZone = {_text(zone)}",
            f"temp_directory = {_text(spare)}",
            "preserve_insertion_order = false",
            "python_enable_replacements = false",
            f"allowed_paths = [{allowed}]",
            "enable_external_access = false",
            "lock_configuration = true",
        ):
            connection.execute(f"set {setting}")
        yield Files(connection, paths)


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
