"""The functions that need no add-in, as names of a workbook: whole, within Excel's limits, and in nobody's way."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterable
from datetime import UTC, datetime

import openpyxl
import pytest
import xlsxwriter
from tests.sharing.worlds import NAMES, TODAY, tables_of, two_agencies

from creatorsheet.book.editor.defined import COMMENT_LIMIT, Defined
from creatorsheet.book.editor.editor import Editor
from creatorsheet.book.lambdas import named, written
from creatorsheet.book.pack.writer import Pack
from creatorsheet.book.pack.writer import content as pack_content
from creatorsheet.book.recalc import stale_results
from creatorsheet.book.template import content as new_workbook
from creatorsheet.catalogue.function import Example, Function, Gives, Input, Reads
from creatorsheet.catalogue.functions import FUNCTIONS
from creatorsheet.kernel.formula import A, Num, Tree, first, per, total
from creatorsheet.sharing.cover import cover
from creatorsheet.sharing.packing import sent
from creatorsheet.sharing.scope import shared
from creatorsheet.sharing.todo import todo

FORMULA_LIMIT = 8_192
LIKE_A_CELL = re.compile(r"[a-z]{1,3}\d+|r\d*|c\d*|r\d*c\d*", re.IGNORECASE)
CALLED = re.compile(r"([A-Za-z_.]+)\(")
OURS = re.compile(r"\bCS[._][A-Z_]+\(")
OWN = Defined("CS.CPM", "Team!$A$1")
EACH_NAME = pytest.mark.parametrize("one", named(), ids=lambda one: one.name)


def names_in(content: bytes) -> dict[str, tuple[str, str]]:
    """The formula and the comment of every name of the whole workbook, as another program reads them."""
    with warnings.catch_warnings(action="ignore"):  # it tells of extensions it does not know
        book = openpyxl.load_workbook(io.BytesIO(content))
    return {name: (one.value, one.comment or "") for name, one in book.defined_names.items()}


def ours(content: bytes) -> dict[str, tuple[str, str]]:
    return {name: said for name, said in names_in(content).items() if name.startswith("CS.")}


def formulas(content: bytes) -> Iterable[str]:
    """All formulas of a workbook's sheets, tables, rules and charts, but those of names."""
    package = Editor(content).package
    for part in package.parts:
        if part.startswith("xl/") and part.endswith(".xml") and part != "xl/workbook.xml":
            tags = r"<(?:\w+:)?(?:f|formula\d?|calculatedColumnFormula|totalsRowFormula)\b[^>]*>([^<]+)<"
            yield from re.findall(tags, package.read(part).decode())


def function(formula: Tree, *inputs: Input) -> Function:
    return Function("X", "X", "What?", inputs, Gives.NUMBER, "metrics", (Example("x", 1, {}),), "none", formula)


def text(name: str) -> str:
    """The beginning of a formula that gives an error for text."""
    return f'IF(({name}>"")*(TRIM({name})>""),#VALUE!,'


def bare(text: str) -> str:
    return text.replace("_xlfn.", "").replace("_xlpm.", "")


@pytest.fixture(scope="module")
def template() -> bytes:
    return new_workbook("names")


@pytest.fixture(scope="module")
def pack() -> bytes:
    """A pack of an agency."""
    tables = tables_of(two_agencies().rows)
    scope = shared(tables, NAMES["A"])
    said = sent(scope, pack_id="PK-1", book_id="world", schema=2, made_at=datetime(2026, 6, 13, tzinfo=UTC))
    return pack_content(Pack(scope, said, "0" * 64, cover(scope, TODAY), todo(scope.tables, TODAY), TODAY))


def test_every_function_of_one_formula_has_a_name():
    assert [one.name for one in named()] == [f"CS.{one.key}" for one in FUNCTIONS.values() if one.value]
    assert len(named()) > 15


@pytest.mark.parametrize("one", [one for one in FUNCTIONS.values() if one.value], ids=lambda one: one.key)
def test_a_formula_takes_numbers_that_are_always_given(one):
    """What a LAMBDA is written for: other arguments need code of their own first."""
    assert all(each.reads is Reads.NUMBER and not each.whole and not each.optional for each in one.inputs)


@EACH_NAME
def test_excel_takes_the_name_its_arguments_and_its_length(one):
    arguments = one.formula.removeprefix("_xlfn.LAMBDA(").split(",IF(")[0].split(",_xlfn.")[0].split(",")
    assert re.fullmatch(r"CS\.[A-Z][A-Z_]*", one.name)
    assert len(one.formula) <= FORMULA_LIMIT
    assert 0 < len(one.comment) <= COMMENT_LIMIT
    for name in arguments:
        assert re.fullmatch(r"_xlpm\.[a-z][a-z_]*", name)
        assert not LIKE_A_CELL.fullmatch(name.removeprefix("_xlpm."))


@EACH_NAME
def test_nothing_in_it_takes_a_range_for_one_thing(one):
    assert set(CALLED.findall(one.formula)) <= {"_xlfn.LAMBDA", "_xlfn.LET", "IF", "TRIM"}


@pytest.mark.parametrize(
    ("formula", "body"),
    [
        (A("a") - (A("b") - A("a")), "a-(b-a)"),
        ((A("a") + Num(0.1)) * A("b"), "(a+0.1)*b"),
        (per(A("a"), A("b"), 1_000_000), 'IF(b<=0,"",a*1000000/b)'),
        (A("a") / (A("a") / A("b")), 'IF(b<=0,"",IF(a/b<=0,"",a/(a/b)))'),
        (total("a", "b"), 'IF(TRIM(a&b)="","",IF(TRIM(a)="",0,a)+IF(TRIM(b)="",0,b))'),
        (A("a") - total("a", "b"), 'IF(TRIM(a&b)="","",a-(IF(TRIM(a)="",0,a)+IF(TRIM(b)="",0,b)))'),
    ],
    ids=str,
)
def test_how_a_tree_is_written(formula, body):
    wanted = bare(written(function(formula, Input("a", "one"), Input("b", "other"))))
    assert wanted == f'LAMBDA(a,b,{text("a")}{text("b")}IF(TRIM(a)="","",IF(TRIM(b)="","",{body})))))'


def test_a_stand_in_is_chosen_once_under_a_name():
    inputs = (Input("clicks", "x"), Input("seen", "x", may_be_blank=True), Input("views", "x", may_be_blank=True))
    wanted = bare(written(function(A("clicks") / first("seen", "views"), *inputs)))
    assert wanted == (
        'LAMBDA(clicks,seen,views,LET(seen_or_views,IF(IF(TRIM(seen)="",0,seen)>0,seen,IF(TRIM(views)="","",views)),'
        f'{text("clicks")}{text("seen")}{text("views")}IF(TRIM(clicks)="","",IF(TRIM(seen_or_views)="","",'
        'IF(seen_or_views<=0,"",clicks/seen_or_views))))))))'
    )


@pytest.mark.parametrize("book", ["template", "pack"])
def test_new_workbooks_and_packs_have_them_all_with_their_help(book, request, validated):
    content = request.getfixturevalue(book)
    assert ours(content) == {one.name: (one.formula, one.comment) for one in named()}
    assert validated(content) == []


@pytest.mark.parametrize("book", ["template", "pack"])
def test_no_formula_of_ours_needs_one(book, request):
    found = list(formulas(request.getfixturevalue(book)))
    assert len(found) > 50
    assert [one for one in found if OURS.search(one) or "LAMBDA" in one] == []


def test_a_formula_somebody_typed_is_calculated_and_follows_its_table(our_book):
    content = our_book({"Campaigns": [{"campaign_id": "C-1"}], "Costs": [{"cost_id": "K-1"}]}, extra=True)
    editor = Editor(content)
    editor.define(named())
    editor.set("My notes", 5, 1, None, "CS.CPM(A1,A3)")
    editor.set("My notes", 6, 1, None, "CS.CPM(1,Costs!$B$3:$B$3)")
    before = editor.finish()
    assert (stale_results(before) or {})["My notes"] == {"A5": pytest.approx(1000 / 3), "A6": ""}
    editor = Editor(before)
    editor.append(editor.tables["costs"], [{"Cost ID": "K-2"}, {"Cost ID": "K-3"}])
    after = editor.finish()
    assert ours(after) == ours(before) != {}
    assert {"CS.CPM(A1,A3)", "CS.CPM(1,Costs!$B$3:$B$5)"} <= set(formulas(after))


def book(*more: tuple[str, str], tables: Iterable[str] = ()) -> bytes:
    """A workbook with these names and tables of the user's."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as made:
        page = made.add_worksheet("Team")
        for name, formula in more:
            made.define_name(name, formula)
        for at, name in enumerate(tables):
            page.add_table(3, 2 * at, 5, 2 * at, {"name": name})
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "left"),
    [
        (book(), ()),
        (book(("Mine", "=Team!$B$1")), ()),
        (book(("CS.CPM", "=Team!$A$1")), ("CS.CPM",)),
        (book(("cs.cpm", "=Team!$A$1"), ("Cs.Roi", "=2")), ("CS.CPM", "CS.ROI")),
        (book(tables=["CS.CPM"]), ("CS.CPM",)),
        (book(("Team!CS.CPM", "=Team!$A$1")), ()),
        (book(("CS.CPM", next(one.formula for one in named() if one.name == "CS.CPM"))), ()),
    ],
    ids=["no names", "other names", "a name", "other case", "a table", "a name of one sheet", "the same"],
)
def test_what_is_called_so_already_is_left_alone_and_told(content, left, validated):
    editor = Editor(content)
    assert editor.define(named()) == left
    after = editor.finish()
    before = names_in(content)
    assert {name: names_in(after)[name] for name in before} == before
    there = {name.casefold() for name in names_in(after)} | set(editor.tables)
    assert {one.name.casefold() for one in named()} <= there
    assert len(names_in(after)) == len({name.casefold() for name in names_in(after)})
    assert validated(after) == []
    assert Editor(after).define(named()) == left


def test_a_comment_may_hold_any_sign():
    editor = Editor(book())
    editor.define([Defined("Odd", 'IF(1<2,"a&b",">")', 'He said: "5 < 6 & more"\nnext line')])
    assert names_in(editor.finish())["Odd"] == ('IF(1<2,"a&b",">")', 'He said: "5 < 6 & more"\nnext line')


def test_names_stand_where_the_prefix_of_the_part_wants_them():
    """Some programs write every element with a prefix, and the names of an extension are none of the workbook's."""
    editor = Editor(book())
    part = editor.contents.part
    xml = editor.package.read(part)
    xml = re.sub(rb"<(/?)(?=\w)", rb"<\1x:", xml).replace(b'xmlns="', b'xmlns:x="')
    editor.package.write(part, xml.replace(b"</x:workbook>", b'<y:definedNames xmlns:y="y"/></x:workbook>'))
    editor.define([OWN])
    assert b'</x:sheets><x:definedNames><x:definedName name="CS.CPM">Team!$A$1</x:definedName></x:definedNames>' in (
        editor.package.read(part)
    )
