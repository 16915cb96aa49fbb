"""A log's own columns under their declared names, as a SELECT in the words of the engine that holds it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from creatorsheet.warehouse.columns import Entry, Holds, Layout


@dataclass(frozen=True)
class Words:
    """How an engine writes what shaping needs: {x} stands for a quoted column."""

    quote: str
    text: str
    time: str
    amount: str
    whole: str


WORDS = {
    "duckdb": Words(
        '"',
        "nullif(trim({x}::varchar), '')",
        "(try_cast({x} as timestamptz) at time zone 'UTC')",
        "try_cast({x} as decimal(15, 4))",
        "try_cast({x} as bigint)",
    ),
    "postgres": Words(
        '"',
        "nullif(trim(cast({x} as text)), '')",
        "(cast({x} as timestamptz) at time zone 'UTC')",
        "cast({x} as numeric)",
        "cast({x} as bigint)",
    ),
    "bigquery": Words(
        "`",
        "nullif(trim(cast({x} as string)), '')",
        "datetime(cast({x} as timestamp), 'UTC')",
        "cast({x} as numeric)",
        "cast({x} as int64)",
    ),
    "snowflake": Words(
        '"',
        "nullif(trim(cast({x} as varchar)), '')",
        "cast(convert_timezone('UTC', cast({x} as timestamp_tz)) as timestamp_ntz)",
        "cast({x} as number(18, 4))",
        "cast({x} as bigint)",
    ),
}
"""A file may hold anything: what DuckDB cannot read is blank and counted. A table's types are its owner's; a server refuses
to cast what does not fit them."""


YEARS = 2000, 2100
"""Years a log can speak of; a time outside them is a slip, and would make its whole span the log's own."""


def shaped(dialect: str, layout: Layout, found: Mapping[str, str], source: str) -> str:
    """A SELECT of a log's declared columns from `source`. Times without a zone are in that of the session.

    In files, a discount or refund that cannot be read takes the amount with it, so that the row is counted as unread.
    """
    words = WORDS[dialect]
    cells = {entry.key: _cell(words, entry, found[entry.key]) for entry in layout.entries if entry.key in found}
    if dialect == "duckdb" and "gross" in cells:
        for key in ("discount", "refund"):
            if key in cells:
                text = words.text.format(x=quoted(words, found[key]))
                cells["gross"] = f"case when {text} is null or {cells[key]} is not null then {cells['gross']} end"
    listed = ", ".join(f"{cell} as {key}" for key, cell in cells.items())
    return f"select {listed} from {source}"  # noqa: S608  titles are quoted, the source is ours


def quoted(words: Words, name: str) -> str:
    """A name between the engine's quotes."""
    return f"{words.quote}{name.replace(words.quote, words.quote * 2)}{words.quote}"


def _cell(words: Words, entry: Entry, title: str) -> str:
    pattern = {Holds.TEXT: words.text, Holds.TIME: words.time, Holds.AMOUNT: words.amount, Holds.WHOLE: words.whole}
    cell = pattern[entry.holds].format(x=quoted(words, title))
    if entry.holds is Holds.TIME:
        return f"case when extract(year from {cell}) between {YEARS[0]} and {YEARS[1]} then {cell} end"
    return cell
