"""Formula text: the one place that knows how Excel writes a formula in a file and in a cell."""

from __future__ import annotations

import re

THIS_ROW = re.compile(r"(\w*)\[@(?:\[([^\[\]]+)\](?::\[([^\[\]]+)\])?|([^\[\]]+))\]")


def in_file(formula: str, table: str) -> str:
    """A declared formula in the dialect of files: [@Fee] becomes Deals[[#This Row],[Fee]].

    >>> in_file("=[@Planned]-[@[In hand]]", "Budget")
    '=Budget[[#This Row],[Planned]]-Budget[[#This Row],[In hand]]'
    >>> in_file('=COUNTIF(Tracking[@[Link]:[Landing page]],"Ready")', "Tracking")
    '=COUNTIF(Tracking[[#This Row],[Link]:[Landing page]],"Ready")'
    """

    def full(found: re.Match[str]) -> str:
        name, first, last, short = found.groups()
        span = f"[{first}]:[{last}]" if last else f"[{first or short}]"
        return f"{name or table}[[#This Row],{span}]"

    return THIS_ROW.sub(full, formula)
