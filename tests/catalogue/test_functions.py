"""Cell functions as they are declared: what Excel, its wizard and VBA take."""

from __future__ import annotations

import re

import pytest

from creatorsheet.catalogue.function import Function
from creatorsheet.catalogue.functions import FUNCTIONS, SUBJECTS
from creatorsheet.catalogue.functions.why import MOST, WHY

LONGEST_HELP = 255
RESERVED = frozenset(
    # [MS-VBAL] 3.3.5.2: statements, markers, operators, reserved names, special forms, types, literals, later use;
    # and three that it takes, but that read like statements
    """call case close const declare defbool defbyte defcur defdate defdbl defint deflng deflnglng deflngptr defobj defsng
    defstr defvar dim do else elseif end endif enum erase event exit for friend function get global gosub goto if implements
    input let lock loop lset next on open option print private public put raiseevent redim resume return rset seek select
    set static stop sub type unlock wend while with write rem any as byref byval each in new shared until withevents
    optional paramarray preserve spc tab then to addressof and eqv imp is like mod not or typeof xor abs cbool cbyte ccur
    cdate cdbl cdec cint clng clnglng clngptr csng cstr cvar cverr date debug doevents fix int len lenb me pset scale sgn
    string array circle inputb lbound ubound boolean byte currency double integer long longlong longptr single variant true
    false nothing empty null attribute lineinput cdecl decimal defdec from name property""".split()
)
IDENTIFIER = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
A_CELL = re.compile(r"[A-Z]{1,3}[0-9]+|R[0-9]*C[0-9]*")
ALL = [pytest.param(one, id=one.name) for one in FUNCTIONS.values()]


def test_the_chapters_follow_the_marketers_day() -> None:
    assert SUBJECTS == ("metrics", "results", "creators", "tracking", "agreements", "why")


def test_nobody_is_told_to_use_what_is_not_there() -> None:
    known = {one.name for one in FUNCTIONS.values()}
    texts = [text for one in FUNCTIONS.values() for text in (one.does, *(input_.help for input_ in one.inputs))]
    assert {name for text in texts for name in re.findall(r"\bCS_[A-Z_]+", text)} <= known


@pytest.mark.parametrize("function", ALL)
def test_the_wizard_takes_its_words(function: Function) -> None:
    texts = [function.does, *(one.help for one in function.inputs)]
    assert all(text and len(text) <= LONGEST_HELP and text.isprintable() for text in texts)
    assert all(text.endswith((".", "?", ").")) for text in texts)
    assert function.title
    assert function.source


@pytest.mark.parametrize("function", ALL)
def test_vba_takes_its_names(function: Function) -> None:
    names = [one.name for one in function.inputs]
    assert all(IDENTIFIER.fullmatch(name) and name not in RESERVED for name in names)
    assert len(set(names)) == len(names)
    assert re.fullmatch(r"CS(_[A-Z0-9]+)+", function.name)
    assert not A_CELL.fullmatch(function.name)


@pytest.mark.parametrize("function", ALL)
def test_arguments_that_may_be_left_out_come_last(function: Function) -> None:
    optional = [one.optional for one in function.inputs]
    assert optional == sorted(optional)
    if function is not WHY:
        assert len(optional) <= MOST


@pytest.mark.parametrize("function", ALL)
def test_its_examples_show_an_answer_and_the_lack_of_one(function: Function) -> None:
    wants = [one.want for one in function.examples]
    empty = [want is None or str(want).startswith("#") for want in wants]
    assert any(empty)
    assert not all(empty)
    names = {one.name for one in function.inputs}
    needed = {one.name for one in function.inputs if not one.optional}
    assert all(needed <= set(one.values) <= names for one in function.examples)
    assert len({one.says for one in function.examples}) == len(function.examples)
