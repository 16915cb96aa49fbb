"""The VBA of the cell functions: what xlwings would write for udfs/, made safe for cells.

Against xlwings' own text: arguments go through CsValue (values instead of ranges) and the call through CsAsk (Python looked
up once and not handed Excel's objects, errors as errors, never a sentence in a cell); each function carries its text for
the function wizard.
"""

from __future__ import annotations

from collections.abc import Iterator

from creatorsheet.catalogue.function import Function, Input
from creatorsheet.catalogue.functions import FUNCTIONS

NAME = "CreatorsheetFunctions"
CATEGORY = "CreatorSheet"
BUILT_IN_CATEGORIES = 19  # of Excel; the add-in's own comes next
LONGEST = 255  # letters Excel shows of a description

HEAD = f"""\
Attribute VB_Name = "{NAME}"
Option Explicit
' Written by "creatorsheet gen" from catalogue/functions."""


def text() -> str:
    """The module's text."""
    return "\n\n".join([HEAD, *("\n".join(_function(one)) for one in FUNCTIONS.values())]) + "\n"


def shortened(words: str) -> str:
    """What fits into a description of the function wizard.

    >>> shortened("word " * 80)[-8:]
    'word ...'
    """
    if len(words) <= LONGEST:
        return words
    return words[: LONGEST - 3].rsplit(" ", 1)[0] + " ..."


def _function(one: Function) -> Iterator[str]:
    description = shortened(one.does).replace('"', '""')
    values = ", ".join(f"CsValue({input_.name})" for input_ in one.inputs)
    yield f"Function {one.name}({', '.join(map(_parameter, one.inputs))})"
    yield f'Attribute {one.name}.VB_Description = "{description}"'
    yield f'Attribute {one.name}.VB_ProcData.VB_Invoke_Func = " \\n{BUILT_IN_CATEGORIES + 1}"'
    yield f'    {one.name} = CsAsk("creatorsheet.udfs.{one.subject}", "{one.name}", Array({values}))'
    yield "End Function"


def _parameter(input_: Input) -> str:
    return f"Optional {input_.name}" if input_.optional else input_.name
