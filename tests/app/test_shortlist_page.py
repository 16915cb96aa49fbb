"""The page of a shortlist beside its workbook, and its decisions taken back: three sides, and nothing lost."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from datetime import date

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.book.shortlist.pages import decide, edit, sheet, shown
from tests.book.shortlist.sample import ranked, row, shortlist, whole

from creatorsheet.app.shortlist_page import take_decisions, write_page
from creatorsheet.app.shortlisting.page_back import Taking
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.views.shortlist.back import Back, Line
from creatorsheet.book.views.shortlist.columns import AT, BOOK, TOP
from creatorsheet.book.views.shortlist.file import page_file
from creatorsheet.creators.decided import Decided, settled
from creatorsheet.kernel.refusal import Refused

TODAY = date(2026, 11, 26)
PEOPLE = ("anna", "ben", "cleo")
FIRST = TOP + 2
"""The sheet row of the first creator."""


def book(*rows, creators=PEOPLE, book_id="book-1", **about):
    people = [{"creator_id": f"CR-{one}", "handle": one} | about.get(one, {}) for one in creators]
    return MemoryBook(
        {
            "Creators": people,
            "Shortlist": [line(one) for one in PEOPLE] if not rows else list(rows),
        },
        name="spring.xlsx",
        properties={"creatorsheet.id": book_id},
    )


def line(handle, decision=None, reason=None, **about):
    return {
        "shortlist_id": f"S-{handle}",
        "campaign": "C-1",
        "creator": f"CR-{handle}",
        "decision": decision,
        "reason": reason,
        "stage": "Vetted",
    } | about


@pytest.fixture
def page(tmp_path):
    """A page as it was made, with these decisions on it."""

    def made(*people, name="page.xlsx", book_id="book-1"):
        path = tmp_path / name
        listed = people or [ranked(one, row=row(one)) for one in PEOPLE]
        path.write_bytes(page_file(shortlist(*listed), book_id))
        return path

    return made


def take(path, into=None):
    into = into or book()
    outcome = take_decisions(into, path, today=TODAY)
    return outcome, into.after(outcome.plan)


def held(one, handle):
    found = next(found for found in one._tables["Shortlist"] if found["shortlist_id"] == f"S-{handle}")
    return found["decision"], found["reason"]


def told(outcome):
    return [str(one) for one in outcome.findings]


def test_decisions_are_taken(page):
    path = edit(page(), decide({"anna": {"decision": "Approve"}, "ben": {"decision": "Decline", "reason": "Too dear"}}))
    outcome, after = take(path)
    assert [(one.key, one.column, one.before, one.after) for one in outcome.plan.changes] == [
        ("S-anna", "decision", None, "Approve"),
        ("S-ben", "decision", None, "Decline"),
        ("S-ben", "reason", None, "Too dear"),
    ]
    assert held(after, "ben") == ("Decline", "Too dear")
    assert not outcome.findings
    assert outcome.says == ("page.xlsx: decisions about 2 creators taken in (1 Approve and 1 Decline).",)
    assert outcome.figures == {
        "page": "page.xlsx",
        "campaign": "C-1",
        "taken": [
            {"row": "S-anna", "creator": "anna", "decision": "Approve", "reason": ""},
            {"row": "S-ben", "creator": "ben", "decision": "Decline", "reason": "Too dear"},
        ],
        "not_taken": 0,
    }
    assert (outcome.action, outcome.plan.action, outcome.only) == ("shortlist --decisions", "shortlist", "C-1")


def test_a_page_left_alone_changes_nothing(page):
    outcome, _ = take(page())
    assert not outcome.plan
    assert not outcome.findings
    assert outcome.says == ("page.xlsx holds nothing new.",)


def test_taking_it_twice_changes_nothing(page):
    path = edit(page(), decide({"anna": {"decision": "Approve"}}))
    _, after = take(path)
    again, _ = take(path, after)
    assert not again.plan
    assert not again.findings


def test_a_decision_can_be_taken_away(page):
    path = edit(page(ranked("anna", row=row("anna", "Approve"))), decide({"anna": {"decision": None}}))
    _, after = take(path, book(line("anna", "Approve")))
    assert held(after, "anna") == (None, None)


def test_what_the_workbook_decided_since_stays(page):
    outcome, after = take(page(), book(line("anna", "Approve")))
    assert not outcome.plan
    assert not outcome.findings
    assert held(after, "anna") == ("Approve", None)


def test_both_sides_apart_are_told_and_nothing_is_written(page):
    path = edit(page(), decide({"anna": {"decision": "Approve"}, "ben": {"decision": "Approve"}}))
    outcome, after = take(path, book(line("anna", "Decline", "Too dear"), line("ben")))
    assert told(outcome) == [
        f"page.xlsx row {FIRST} CS-V19: the page says Approve about anna, but the workbook says Decline (Too dear) now and"
        " said no decision when the page was made; nothing of this row was taken. Type what holds into Shortlist!I3, with its"
        " reason."
    ]
    assert held(after, "anna") == ("Decline", "Too dear")
    assert held(after, "ben") == ("Approve", None)
    assert outcome.findings[0].campaign == "C-1"
    assert outcome.says[0].endswith("1 row was not taken.")


def test_a_decline_without_a_reason_is_taken_and_its_reason_asked_for(page):
    path = edit(page(), decide({"anna": {"decision": "Decline"}}))
    outcome, after = take(path)
    assert held(after, "anna") == ("Decline", None)
    (found,) = outcome.findings
    assert (found.code, found.place.column, found.who, found.campaign) == ("CS-R06", "Decision reason", "anna", "C-1")
    assert found.fact == "Decision reason is empty, and declining anna needs it."


@pytest.mark.parametrize("typed", ["approve", " Approve ", "APPROVE", "Approve\u00a0"])
def test_a_decision_typed_by_hand_is_known(page, typed):
    _, after = take(edit(page(), decide({"anna": {"decision": typed}})))
    assert held(after, "anna") == ("Approve", None)


@pytest.mark.parametrize("typed", ["Yes", "Approve?", "12k", 1, True, date(2026, 1, 1)])
def test_what_is_no_decision_is_told(page, typed):
    outcome, after = take(edit(page(), decide({"anna": {"decision": typed}})))
    (found,) = outcome.findings
    assert found.code == "CS-V19"
    assert "that is none of Approve, Tentative and Decline" in found.fact
    assert found.remedy == f"Choose one in Shortlist!U{FIRST} of the page, then take the page in again."
    assert held(after, "anna") == (None, None)


@pytest.mark.parametrize(
    "cells",
    [{"decision": '="Approve"'}, {"reason": "=1+1"}, {"decision": "#N/A"}, {"decision": "Approve", "reason": "#REF!"}],
)
def test_a_formula_or_an_error_is_never_taken(page, cells):
    outcome, after = take(edit(page(), decide({"anna": cells})))
    (found,) = outcome.findings
    assert "a formula or an error stands there" in found.fact
    assert held(after, "anna") == (None, None)


def test_a_reason_that_looks_like_a_formula_comes_in_as_the_text_it_is(page):
    """Adapters write the text of a plan as text."""

    def as_text(tab):
        for column, value in (("decision", "Decline"), ("reason", '=HYPERLINK("http://x")')):
            cell = tab.cell(FIRST, AT[column] + 1)
            cell.value, cell.data_type = value, "s"

    path = edit(page(), as_text)
    outcome, after = take(path)
    assert held(after, "anna") == ("Decline", '=HYPERLINK("http://x")')
    again, _ = take(path, after)
    assert not again.plan
    assert not outcome.findings


def test_rows_columns_and_the_sheet_may_be_moved(page):
    path = edit(page(), decide({"cleo": {"decision": "Tentative"}}))

    def rearrange(tab):
        tab.title = "Team meeting"
        tab.insert_rows(1, 2)
        tab.insert_cols(2)
        first, last = FIRST + 2, FIRST + 4
        for at in range(1, tab.max_column + 1):
            one, other = tab.cell(first, at), tab.cell(last, at)
            one.value, other.value = other.value, one.value

    edit(path, rearrange)
    _, after = take(path)
    assert held(after, "cleo") == ("Tentative", None)
    assert held(after, "anna") == (None, None)


def test_a_page_saved_by_another_program_comes_back(page, soffice, tmp_path):
    path = edit(page(), decide({"anna": {"decision": "Decline", "reason": "Too dear,\nreally"}}))
    folder, home = tmp_path / "saved", (tmp_path / "home").as_uri()
    command = [soffice, f"-env:UserInstallation={home}", "--headless", "--convert-to", "xlsx", "--outdir", str(folder)]
    subprocess.run([*command, str(path)], capture_output=True, check=True, timeout=120)
    outcome, after = take(folder / path.name)
    assert held(after, "anna") == ("Decline", "Too dear,\nreally")
    assert not outcome.findings


def test_rows_that_are_gone_from_the_page_stay_in_the_workbook(page):
    path = edit(page(), decide({"cleo": {"decision": "Approve"}}), lambda tab: tab.delete_rows(FIRST))
    outcome, after = take(path, book(line("anna", "Approve"), line("ben"), line("cleo")))
    assert (held(after, "anna"), held(after, "cleo")) == (("Approve", None), ("Approve", None))
    assert not outcome.findings


def test_visible_cells_sorted_without_the_hidden_ones_are_told(page):
    path = edit(page(), decide({"anna": {"decision": "Approve"}}))

    def sort(tab):
        for at in range(1, AT["reason"] + 2):
            one, other = tab.cell(FIRST, at), tab.cell(FIRST + 1, at)
            one.value, other.value = other.value, one.value

    outcome, after = take(edit(path, sort))
    assert held(after, "ben") == (None, None)
    (found,) = outcome.findings
    assert "says Approve about anna, but the row was made for ben" in found.fact


def test_ids_changed_for_one_another_are_told(page):
    path = edit(page(), decide({"anna": {"decision": "Approve"}, "ben": {"decision": "Decline", "reason": "no"}}))

    def swap(tab):
        one, other = tab.cell(FIRST, AT["id"] + 1), tab.cell(FIRST + 1, AT["id"] + 1)
        one.value, other.value = other.value, one.value

    outcome, _ = take(edit(path, swap))
    assert not outcome.plan
    assert [
        "the row was made for ben" in found.fact or "the row was made for anna" in found.fact
        for found in outcome.findings
    ] == [True, True]


def test_an_id_nobody_knows_is_told(page):
    path = edit(page(), decide({"anna": {"decision": "Approve", "id": "S-zoe"}}))
    outcome, _ = take(path)
    (found,) = outcome.findings
    assert "the tab Shortlist has no row S-zoe" in found.fact
    assert not outcome.plan


@pytest.mark.parametrize(
    "cells", [{"creator": "@zoe"}, {"creator": "@zoe", "decision": "Approve"}, {"decision": "Approve"}]
)
def test_a_row_added_by_hand_is_told(page, cells):
    def add(tab):
        for key, value in cells.items():
            tab.cell(FIRST + 3, AT[key] + 1).value = value

    outcome, _ = take(edit(page(), add))
    (found,) = outcome.findings
    assert "the row has no id, as if it was added by hand" in found.fact
    assert not outcome.plan


def test_words_below_the_table_are_no_rows(page):
    path = page(*whole().ranked)
    assert any(sheet(path).cell(number, 1).value for number in range(FIRST + 13, FIRST + 20))
    outcome, _ = take(
        path, book(*(line(one.creator.handle, one.row.decision, one.row.reason) for one in whole().ranked))
    )
    assert not outcome.findings
    assert not outcome.plan


def test_everybody_decides_on_a_copy_of_the_sheet(page):
    """Each sheet says what was decided there; a copy that was left alone says nothing, wherever it stands."""

    def copies(tab):
        jo, before = (tab.parent.copy_worksheet(tab) for _ in range(2))
        jo.title, before.title = "Jo", "Before"
        tab.parent.move_sheet(before, -9)
        decide({"anna": {"decision": "Approve"}, "ben": {"decision": "Approve"}})(tab)
        decide({"ben": {"decision": "Decline"}, "cleo": {"decision": "Tentative"}})(jo)

    outcome, after = take(edit(page(), copies))
    assert [held(after, one)[0] for one in PEOPLE] == ["Approve", None, "Tentative"]
    assert ["the page has rows S-ben that say different things" in one for one in told(outcome)] == [True, True]


def test_a_page_that_was_copied_into_its_workbook_comes_back(page):
    """Then its tab is in a workbook that says its own id, as what --decisions is given."""

    def inside(tab):
        for one in tab.parent.custom_doc_props.props:
            if one.name == BOOK:
                one.name = "creatorsheet.id"

    _, after = take(edit(page(), inside, decide({"anna": {"decision": "Approve"}})))
    assert held(after, "anna") == ("Approve", None)


def test_a_merge_hides_a_decision_and_takes_none_away(page):
    def merged(tab):
        decide({"anna": {"decision": "Decline", "reason": "Too dear"}})(tab)
        tab.merge_cells(
            start_row=FIRST, end_row=FIRST + 1, start_column=AT["decision"] + 1, end_column=AT["decision"] + 1
        )

    path = edit(page(*(ranked(one, row=row(one, "Approve" if one == "ben" else "")) for one in PEOPLE)), merged)
    outcome, after = take(path, book(line("anna"), line("ben", "Approve"), line("cleo")))
    assert held(after, "anna") == ("Decline", "Too dear")
    assert held(after, "ben") == ("Approve", None)
    (found,) = outcome.findings
    assert (found.code, found.who) == ("CS-V19", "ben")
    assert "its cells are merged with others" in found.fact
    assert found.remedy.startswith(f"Undo the merge around Shortlist!U{FIRST + 1} of the page")


@pytest.mark.parametrize(("second", "taken"), [("Approve", True), ("Decline", False), (None, False)])
def test_a_row_that_stands_twice_counts_where_both_say_the_same(page, second, taken):
    path = edit(page(), decide({"anna": {"decision": "Approve"}}))

    def copy(tab):
        for at in range(1, tab.max_column + 1):
            tab.cell(FIRST + 3, at).value = tab.cell(FIRST, at).value
        tab.cell(FIRST + 3, AT["decision"] + 1).value = second

    outcome, after = take(edit(path, copy))
    assert held(after, "anna") == (("Approve", None) if taken else (None, None))
    assert all("say different things" in found.fact for found in outcome.findings)
    assert bool(outcome.findings) is not taken


def test_an_id_that_stands_twice_in_the_workbook_is_told(page):
    path = edit(page(), decide({"anna": {"decision": "Approve"}}))
    outcome, _ = take(path, book(line("anna"), line("anna")))
    assert "the tab Shortlist has 2 rows S-anna" in outcome.findings[0].fact
    assert not outcome.plan


def test_a_cell_of_the_workbook_nobody_can_read_is_left(page):
    path = edit(page(), decide({"anna": {"decision": "Approve"}}))
    outcome, after = take(path, book(line("anna", "perhaps")))
    assert "nobody can read what the workbook holds there" in outcome.findings[0].fact
    assert held(after, "anna") == ("perhaps", None)


def test_merging_since_the_page_was_made_is_no_fault(page):
    path = edit(page(), decide({"anna": {"decision": "Approve"}}))
    merged = book(line("anna", creator="CR-ben"), line("ben"), anna={"merged_into": "CR-ben"})
    _, after = take(path, merged)
    assert held(after, "anna") == ("Approve", None)


# Files that are no page of this workbook.


def refusal(path, into=None):
    with pytest.raises(Refused) as refused:
        take_decisions(into or book(), path, today=TODAY)
    return refused.value.finding


def test_a_page_of_another_workbook_is_refused(page):
    found = refusal(edit(page(book_id="book-2"), decide({"anna": {"decision": "Approve"}})))
    assert (found.code, found.fact) == (
        "CS-V18",
        "page.xlsx was made from another workbook; nothing was taken from it.",
    )


def test_a_workbook_that_says_nothing_is_refused(tmp_path):
    path = tmp_path / "own.xlsx"
    foreign = xlsxwriter.Workbook(path)
    foreign.add_worksheet("Shortlist").write_row(0, 0, ["Creator", "Decision", "Reason"])
    foreign.close()
    found = refusal(path)
    assert (found.code, "does not say that it is the page" in found.fact) == ("CS-V18", True)


@pytest.mark.parametrize("harm", [("decision", "Verdict"), ("id", None), ("know", "Decision")])
def test_a_page_without_its_titles_is_refused(page, harm):
    key, title = harm

    def retitle(tab):
        tab.cell(TOP + 1, AT[key] + 1).value = title

    found = refusal(edit(page(), retitle))
    assert (found.code, "has no row of titles any more" in found.fact) == ("CS-V18", True)


@pytest.mark.parametrize("what", [b"", b"PK\x03\x04 nothing", b"%PDF-1.7", b"name;decision\nanna;Approve\n"])
def test_what_is_no_workbook_is_refused_at_the_gate(tmp_path, what):
    path = tmp_path / "page.xlsx"
    path.write_bytes(what)
    assert refusal(path).code.startswith("CS-F")


def test_a_file_that_is_not_there_is_refused(tmp_path):
    assert refusal(tmp_path / "gone.xlsx").code == "CS-F01"


def test_a_page_that_swells_or_carries_macros_is_refused(page, tmp_path):
    path = tmp_path / "macros.xlsx"
    shutil.copyfile(page(), path)
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("xl/vbaProject.bin", b"macro")
    assert refusal(path).code.startswith("CS-F")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", b"<x/>")
        package.writestr("xl/workbook.xml", b"0" * 50_000_000)
    assert refusal(path).code.startswith("CS-F")


def test_a_page_sealed_to_another_book_by_hand_still_needs_its_rows(page):
    """Its id may be forged; then its rows are those of another workbook, and nothing is taken."""
    path = page(ranked("zoe", row=row("zoe")), book_id="book-2")

    def forge(tab):
        for one in tab.parent.custom_doc_props.props:
            if one.name == BOOK:
                one.value = "book-1"

    outcome, _ = take(edit(path, forge, decide({"zoe": {"decision": "Approve"}})))
    assert not outcome.plan
    assert len(outcome.findings) == 1


# Writing the page.


@pytest.fixture
def workbook(tmp_path):
    path = tmp_path / "spring.xlsx"
    with xlsxwriter.Workbook(path) as made:
        made.add_worksheet("Home")
        made.set_custom_property("creatorsheet.id", "book-1", "text")
    return path


def test_a_page_stands_beside_its_workbook_and_comes_back(workbook):
    (path,) = write_page(workbook, shortlist(ranked("anna", row=row("anna"))))
    assert path.name == "spring, Glow Spring, shortlist.xlsx"
    _, after = take(edit(path, decide({"anna": {"decision": "Approve"}})))
    assert held(after, "anna") == ("Approve", None)


def test_the_page_tells_how_it_is_taken_in(workbook):
    (path,) = write_page(workbook, whole(), out=workbook.with_name("team.xlsx"))
    assert (
        'To take the decisions in: save this page, then run: creatorsheet shortlist "spring.xlsx" --decisions "team.xlsx"'
        "  Where it is a tab of the workbook, press Vet shortlist again."
    ) in " ".join(str(cell.value) for (cell,) in sheet(path)["A1:A40"])


def test_a_page_whose_titles_are_gone_is_left_for_it_may_hold_decisions(workbook):
    (path,) = write_page(workbook, shortlist(ranked("anna", row=row("anna"))))

    def retitle(tab):
        tab.cell(TOP + 1, AT["reason"] + 1).value = "Why"

    before = edit(path, decide({"anna": {"decision": "Approve"}}), retitle).read_bytes()
    with pytest.raises(Refused) as refused:
        write_page(workbook, shortlist(ranked("anna", row=row("anna"))))
    assert refused.value.finding.code == "CS-V18"
    assert refused.value.finding.remedy == "Put its titles right, or move it away: it may hold decisions."
    assert path.read_bytes() == before


def test_an_earlier_page_is_replaced(workbook):
    (path,) = write_page(workbook, whole())
    write_page(workbook, shortlist(ranked("zoe")))
    assert shown(sheet(path), 0)["creator"] == "@zoe"


def test_another_file_is_not(workbook):
    target = workbook.with_name("team.xlsx")
    target.write_bytes(b"mine")
    with pytest.raises(Refused) as refused:
        write_page(workbook, whole(), out=target)
    assert refused.value.finding.code == "CS-W10"
    assert target.read_bytes() == b"mine"


def test_a_page_with_decisions_that_were_not_taken_is_not_replaced(workbook):
    made = shortlist(ranked("anna", row=row("anna")), ranked("ben", row=row("ben")))
    (path,) = write_page(workbook, made)
    edit(path, decide({"anna": {"decision": "Approve"}, "ben": {"decision": "Decline"}}))
    before = path.read_bytes()
    with pytest.raises(Refused) as refused:
        write_page(workbook, made)
    assert str(refused.value.finding) == (
        "spring, Glow Spring, shortlist.xlsx CS-V20: spring, Glow Spring, shortlist.xlsx holds 2 decisions that are not in"
        ' the workbook; it was left as it is. Take them in first: creatorsheet shortlist "spring.xlsx" --decisions "spring,'
        ' Glow Spring, shortlist.xlsx", or move the page away.'
    )
    assert path.read_bytes() == before


def test_it_is_replaced_once_they_are_taken_in_or_taken_away(workbook):
    made = shortlist(ranked("anna", row=row("anna")))
    (path,) = write_page(workbook, made)
    edit(path, decide({"anna": {"decision": "Approve"}}))
    write_page(workbook, shortlist(ranked("anna", row=row("anna", "Approve"))))
    assert shown(sheet(path), 0)["was"] == "Approve"
    edit(path, decide({"anna": {"decision": "Decline"}}), decide({"anna": {"decision": "Approve"}}))
    write_page(workbook, made)
    assert shown(sheet(path), 0)["was"] is None


def test_the_pdf_stands_beside_the_page(workbook, soffice):
    written = write_page(workbook, whole(), pdf=True)
    assert [one.suffix for one in written] == [".xlsx", ".pdf"]
    assert written[1].read_bytes().startswith(b"%PDF")


# Laws, over any page and any workbook.


entries = st.builds(
    Decided, st.sampled_from(["", "Approve", "Tentative", "Decline"]), st.sampled_from(["", "off brief", "too dear"])
)
sides = st.tuples(entries, entries, entries)


def lines(many):
    return tuple(
        Line(f"S-{i}", f"CR-{i}", f"@c{i}", f"@c{i}", was, page, "Shortlist", FIRST + i, f"U{FIRST + i}")
        for i, (was, page, _) in enumerate(many)
    )


def run(many, order=None):
    from creatorsheet.app.draft import Draft
    from creatorsheet.book.rows import read_book
    from creatorsheet.catalogue.creators.creators import Creator
    from creatorsheet.catalogue.creators.shortlist import Candidate

    rows = [
        line(str(i), now.decision or None, now.reason or None, shortlist_id=f"S-{i}", creator=f"CR-{i}")
        for i, (_, _, now) in enumerate(many)
    ]
    into = MemoryBook(
        {"Creators": [{"creator_id": f"CR-{i}", "handle": f"c{i}"} for i in range(len(many))], "Shortlist": rows}
    )
    tables, _ = read_book(into, Candidate, Creator)
    taking = Taking(
        Back("page.xlsx", "book-1", "C-1", "", None), tables, Draft({"Shortlist": tables["Shortlist"]}, "book-1")
    )
    back = lines(many)
    taking.take(tuple(back[at] for at in order) if order else back)
    return taking, into.after(taking.draft.plan("shortlist"))


@given(st.lists(sides, max_size=6))
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
def test_every_row_is_taken_or_told_and_never_both(many):
    taking, after = run(many)
    apart = {one.place.line - FIRST for one in taking.findings if one.code == "CS-V19"}
    for i, (was, page, now) in enumerate(many):
        found = Decided(*(part or "" for part in held(after, str(i))))
        then = settled(was, page, now)
        assert found == (now if then is None or i in apart else then)
        assert (i in apart) == (page != was and then is None)
    assert len(apart) == taking.refused


@given(st.lists(sides, max_size=5), st.randoms())
@settings(deadline=None, max_examples=40)
def test_the_order_of_the_rows_does_not_matter(many, chance):
    order = list(range(len(many)))
    chance.shuffle(order)
    _, one = run(many)
    _, other = run(many, order)
    assert [held(one, str(i)) for i in order] == [held(other, str(i)) for i in order]
