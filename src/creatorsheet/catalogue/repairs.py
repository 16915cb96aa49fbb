"""Repairs: what `check --fix` may change, each declared with what it does and the problem it solves."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Repair:
    """A kind of repair that is certain. `title` heads its part of the plan, `does` says it in one sentence."""

    key: str
    title: str
    does: str
    solves: str  # the code of the problem, "" where none is told


TABLE_NAMES = Repair("table_names", "Names of tables", "A table gets back the name by which it is known.", "CS-W22")
TITLES = Repair(
    "titles", "Titles of columns", "A retitled column gets its title back, with all that names it.", "CS-W20"
)
NEW_ROWS = Repair(
    "new_rows", "Formulas of new rows", "A table fills new rows by its columns' formulas again.", "CS-W26"
)
ROWS = Repair("rows", "Rows below the table", "A table takes in the whole rows that were pasted below it.", "CS-W04")
FORMULAS = Repair(
    "formulas",
    "Formulas",
    "A cell of a formula column gets the formula back; a figure that gives way is told and kept in Findings.",
    "CS-W01",
)
IDS = Repair("ids", "Ids of rows", "A row without an id gets one, and a copied row one of its own.", "CS-W02")
VIDEO_IDS = Repair("video_ids", "Video ids", "A video id that lost its digits is read from the row's link.", "CS-R09")
REFERENCES = Repair(
    "references",
    "References",
    "A reference is written as the one id it matches but for case and blanks.",
    "CS-W24",
)
NAMES = Repair(
    "names", "Names in place of ids", "The handle or name of exactly one row becomes that row's id.", "CS-R07"
)
ENTRIES = Repair(
    "entries", "Entries of lists", "An entry is written as the list has it, where only case or blanks differ.", "CS-W24"
)
HANDLES = Repair("handles", "Handles", "A handle is written in lower case, without @ and profile address.", "CS-W24")
BLANKS = Repair("blanks", "Stray blanks", "Outer blanks and invisible signs go from ids, links and names.", "CS-W24")
FIGURES = Repair(
    "figures", "Figures kept as text", "Text that reads whole in its column's one format becomes a number.", "CS-W25"
)
DATES = Repair(
    "dates", "Dates kept as text", "Text that reads whole in its column's one format becomes a date.", "CS-W25"
)

REPAIRS: tuple[Repair, ...] = (
    TABLE_NAMES,
    TITLES,
    NEW_ROWS,
    ROWS,
    FORMULAS,
    IDS,
    VIDEO_IDS,
    REFERENCES,
    NAMES,
    ENTRIES,
    HANDLES,
    BLANKS,
    FIGURES,
    DATES,
)
