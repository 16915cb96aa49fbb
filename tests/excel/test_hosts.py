"""One set of functions for every host: names, arguments and help are the catalogue's, on a PC and on a server."""

from __future__ import annotations

import builtins
import importlib
import json
import keyword
import os
import subprocess
import sys
from typing import Any

import pytest
from tests.excel.pywin32 import install

from creatorsheet.catalogue.function import Function
from creatorsheet.catalogue.functions import FUNCTIONS, SUBJECTS

ALL = [pytest.param(one, id=one.name) for one in FUNCTIONS.values()]
TREES = [pytest.param(one, id=one.name) for one in FUNCTIONS.values() if one.value]
RAW = {"convert": "raw"}
LONGEST = 255
"""Characters of a help text that Excel's function wizard shows."""

RESERVED = frozenset(
    """
    abs addressof and any array as attribute boolean byref byte byval call case cbool ccur cdate cdbl cdec cint circle
    clng clnglng clngptr close const csng cstr currency cvar cverr date debug declare defbool defbyte defcur defdate
    defdbl defint deflng deflnglng deflngptr defobj defsng defstr defvar dim do doevents double each else elseif empty
    end endif enum eqv erase event exit false fix for friend function get global gosub goto if imp implements in input
    inputb int integer is lbound len lenb let like lock long longlong longptr loop lset me mod new next not nothing
    null on open option optional or paramarray preserve print private pset public put raiseevent redim rem resume
    return rset scale seek select set sgn shared single spc static step stop string sub tab then to true type typeof
    ubound unlock until variant wend while with withevents write xor
    """.split()
)
"""Words that cannot name an argument in VBA ([MS-VBAL] 3.3.5.2)."""

SERVER = """
import json, sys, types
told = {}
def arg(name, convert, *, doc):
    return lambda f: told.setdefault(f.__name__, {}).setdefault(name, [convert, doc]) and f
def ret(convert):
    return lambda f: told.setdefault(f.__name__, {}).setdefault("", convert) and f
def func(**options):
    return lambda f: told[f.__name__].setdefault("?", f.__doc__) and f
server = types.ModuleType("xlwings.server")
server.arg, server.func, server.ret, server.script = arg, func, ret, func
sys.modules["xlwings.server"] = server
import importlib
for subject in sys.argv[1:]:
    importlib.import_module("creatorsheet.udfs." + subject)
print(json.dumps(told))
"""
"""A server's decorators, which xlwings takes from its `server` module, as a stand-in that notes what it is told."""


def declared(function: Function) -> dict[str, Any]:
    """What xlwings was told about a function."""
    install()
    module = importlib.import_module(f"creatorsheet.udfs.{function.subject}")
    found: dict[str, Any] = getattr(module, function.name).__xlfunc__
    return found


@pytest.mark.parametrize("function", ALL)
def test_xlwings_knows_it_as_the_catalogue_has_it(function: Function) -> None:
    found = declared(function)
    assert found["name"] == function.name
    assert found["category"] == "CreatorSheet"
    assert found["ret"] == {"doc": function.does, "options": RAW}
    assert [one["name"] for one in found["args"]] == [one.name for one in function.inputs]
    assert [one["doc"] for one in found["args"]] == [one.help for one in function.inputs]
    assert ["optional" in one for one in found["args"]] == [one.optional for one in function.inputs]
    assert all(one["options"] == RAW and not one["vararg"] for one in found["args"])


@pytest.mark.parametrize("function", ALL)
def test_it_is_asked_only_when_its_arguments_change(function: Function) -> None:
    found = declared(function)
    assert (found["volatile"], found["async_mode"], found["sub"]) == (False, None, False)
    assert "caller" not in [one["name"] for one in found["args"]]


@pytest.mark.parametrize("function", ALL)
def test_its_help_fits_the_wizard_and_its_names_fit_every_language(function: Function) -> None:
    for text in (function.does, *(one.help for one in function.inputs)):
        assert 1 <= len(text) <= LONGEST
        assert "\n" not in text
    for one in function.inputs:
        assert one.name.isidentifier()
        assert one.name.islower()
        assert not keyword.iskeyword(one.name)
        assert not hasattr(builtins, one.name)
        assert one.name not in RESERVED
    assert function.inputs
    needed = [not one.optional for one in function.inputs]
    assert needed == sorted(needed, reverse=True), "those that may be left out come last"


@pytest.mark.parametrize("function", TREES)
def test_a_formula_takes_single_cells(function: Function) -> None:
    assert not any(one.whole for one in function.inputs)


def test_modules_hold_the_functions_of_their_chapter_and_no_others() -> None:
    install()
    for subject in SUBJECTS:
        module = importlib.import_module(f"creatorsheet.udfs.{subject}")
        found = {name for name, one in vars(module).items() if hasattr(one, "__xlfunc__")}
        assert found == {one.name for one in FUNCTIONS.values() if one.subject == subject}


def _python(code: str, *given: str, **environment: str) -> str:
    line = [sys.executable, "-c", code, *given]
    done = subprocess.run(line, capture_output=True, text=True, check=True, env=os.environ | environment)
    return done.stdout


def test_where_no_excel_is_they_are_plain_functions() -> None:
    code = "from creatorsheet.udfs.metrics import CS_CPM; print(CS_CPM(500.0, ((100000.0,), (None,))))"
    assert _python(code, XLWINGS_ON_SERVER="").strip() == "[[5.0], ['']]"


def test_a_server_is_told_the_same_names_arguments_and_help() -> None:
    told = json.loads(_python(SERVER, *SUBJECTS, XLWINGS_ON_SERVER="true"))
    assert told == {
        one.name: {"?": one.does, "": "raw"} | {input_.name: ["raw", input_.help] for input_ in one.inputs}
        for one in FUNCTIONS.values()
    }


def test_they_bring_in_nothing_heavy_and_nothing_of_excel() -> None:
    """Beside what xlwings itself imports, which is numpy and, where it is there, pandas."""
    code = (
        "import sys, numpy; import creatorsheet.app.cells.answer;"
        "print([one for one in ('pandas', 'scipy', 'pydantic', 'xlwings', 'openpyxl', 'babel') if one in sys.modules])"
    )
    assert _python(code).strip() == "[]"
