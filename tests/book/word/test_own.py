"""A Word file of the marketer's own: fields over several runs, parts, rows of tables; its looks stay."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import docx
import pytest
from docx.shared import RGBColor
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.app.test_write import TODAY, book, deal, video

from creatorsheet.app.write import write
from creatorsheet.book.word.own import WordFile
from creatorsheet.kernel.refusal import Refused


def form(tmp_path, *paragraphs, make=None):
    """A Word file whose paragraphs have these runs."""
    made = docx.Document()
    for runs in paragraphs:
        paragraph = made.add_paragraph()
        for run in [runs] if isinstance(runs, str) else runs:
            paragraph.add_run(run)
    if make:
        make(made)
    path = tmp_path / "own.docx"
    made.save(path)
    return WordFile(path)


def filled(own, **tables):
    workbook = book(**{"Deals": [deal(deposit=400)], "Deliverables": [video(1), video(2)], **tables})
    written = write(workbook, today=TODAY, template="Creator agreement", form=own)
    if not written.texts:
        return written
    return docx.Document(io.BytesIO(written.texts[0].document()))


def lines(own, **tables):
    return [one.text for one in filled(own, **tables).paragraphs]


def test_a_field_may_be_split_over_runs_and_keeps_the_looks_of_the_first(tmp_path):
    def make(made):
        paragraph = made.add_paragraph("Hi ")
        for text in ("{Crea", "tors", ".Na", "me}", "!"):
            paragraph.add_run(text)
        paragraph.runs[1].bold = True
        paragraph.runs[1].font.color.rgb = RGBColor(200, 0, 0)

    [paragraph] = filled(form(tmp_path, make=make)).paragraphs
    assert paragraph.text == "Hi Anna!"
    run = next(run for run in paragraph.runs if run.text == "Anna")
    assert run.bold
    assert run.font.color.rgb == RGBColor(200, 0, 0)


def test_a_condition_inside_a_line(tmp_path):
    own = form(tmp_path, ["Total", "{% if Deals.", "Deposit %}, deposit ", "{Deals.Deposit}", "{% endif %}", "."])
    assert lines(own) == ["Total, deposit EUR 400."]
    assert lines(own, Deals=[deal(deposit=0)]) == ["Total."]


def test_a_tag_with_a_paragraph_to_itself_governs_paragraphs(tmp_path):
    own = form(tmp_path, "a", "{% if Deals.Deposit %}", "b", "c", "{% else %}", "d", "{% endif %}", "e")
    assert lines(own) == ["a", "b", "c", "e"]
    assert lines(own, Deals=[deal(deposit=0)]) == ["a", "d", "e"]


def test_a_part_may_begin_inside_one_paragraph_and_end_inside_another(tmp_path):
    own = form(tmp_path, "a{% if Deals.Deposit %}b", "c", "d{% endif %}e")
    assert lines(own) == ["ab", "c", "de"]
    assert lines(own, Deals=[deal(deposit=0)]) == ["ae"]


def test_word_turns_quotes_round_and_they_still_count(tmp_path):
    own = form(tmp_path, "{% if Deals.Compensation model is “Flat fee” %}", "flat", "{% endif %}")
    assert lines(own) == ["flat"]


def table(rows):
    def make(made):
        grid = made.add_table(rows=len(rows), cols=2)
        for row, texts in zip(grid.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text

    return make


def test_a_row_of_a_table_is_repeated_for_each_video(tmp_path):
    rows = [
        ("No", "Format"),
        ("{% for each Deliverables %}", ""),
        ("{Deliverables.No.}", "{Deliverables.Format}"),
        ("", "{% endfor %}"),
    ]
    made = filled(form(tmp_path, make=table(rows)))
    assert [[cell.text for cell in row.cells] for row in made.tables[0].rows] == [
        ["No", "Format"],
        ["1", "Tutorial"],
        ["2", "Tutorial"],
    ]


def test_a_table_whose_rows_all_go_goes_too(tmp_path):
    rows = [("{% for each Rights %}", ""), ("{Rights.Kind}", ""), ("{% endfor %}", "")]
    assert filled(form(tmp_path, "a", make=table(rows))).tables == []


def test_a_cell_that_loses_its_words_keeps_a_paragraph(tmp_path):
    def make(made):
        cell = made.add_table(rows=1, cols=1).rows[0].cells[0]
        cell.text = "{% if Deals.Most commission %}"
        cell.add_paragraph("x")
        cell.add_paragraph("{% endif %}")
        made.tables[0].rows[0].cells[0].add_paragraph("{% if Deals.Most commission %}y{% endif %}")

    [cell] = filled(form(tmp_path, make=make)).tables[0].rows[0].cells
    assert [one.text for one in cell.paragraphs] == [""]


def test_header_and_footer_are_filled(tmp_path):
    def make(made):
        made.sections[0].header.paragraphs[0].text = "{Campaigns.Campaign}"
        made.sections[0].footer.paragraphs[0].text = "{Deals.Deal ID}"

    section = filled(form(tmp_path, make=make)).sections[0]
    assert (section.header.paragraphs[0].text, section.footer.paragraphs[0].text) == ("Glow Spring", "D-1")


def test_a_gap_is_marked_and_the_text_not_ready(tmp_path):
    own = form(tmp_path, "{Deals.Most commission}")
    written = write(book(Deals=[deal()]), today=TODAY, template="Creator agreement", form=own)
    assert written.texts[0].missing == ("Deals.Most commission",)
    assert not written.texts[0].ready
    assert lines(own) == ["[Most commission: missing]"]


def test_values_are_words_and_never_markup(tmp_path):
    nasty = '</w:t></w:r><w:r><w:t>"&<!DOCTYPE x>{Deals.Deposit}\nsecond line'
    people = [{"creator_id": "K-1", "handle": "anna.skin", "name": nasty}]
    assert lines(form(tmp_path, "{Creators.Name}"), Creators=people) == [nasty]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["{% for each Deliverables %}", "a"],
        ["{% set x = 1 %}"],
        ["a {% if"],
    ],
)
def test_what_cannot_be_filled_is_told_and_nothing_is_written(tmp_path, paragraphs):
    written = filled(form(tmp_path, *paragraphs))
    assert [one.code for one in written.outcome.findings] == ["CS-T21"]
    assert str(written.outcome.findings[0]).startswith("own.docx CS-T21")


def test_a_part_that_begins_in_one_cell_and_ends_in_the_next_is_told(tmp_path):
    written = filled(form(tmp_path, make=table([("{% if Deals.Deposit %}a", "b{% endif %}")])))
    assert "ends outside of it" in written.outcome.findings[0].fact


def test_an_unknown_field_is_told(tmp_path):
    own = form(tmp_path, "{Creators.Nmae}")
    written = write(book(Deals=[deal()]), today=TODAY, template="Creator agreement", form=own)
    assert [one.code for one in written.outcome.findings] == ["CS-T20"]
    assert lines(own) == ["[Creators.Nmae: unknown]"]


def test_what_has_no_fields_stays_byte_for_byte(tmp_path):
    own = form(tmp_path, "Hi {Creators.Name}")
    workbook = book(Deals=[deal()])
    content = write(workbook, today=TODAY, template="Creator agreement", form=own).texts[0].document()
    with zipfile.ZipFile(tmp_path / "own.docx") as before, zipfile.ZipFile(io.BytesIO(content)) as after:
        assert before.namelist() == after.namelist()
        kept = [name for name in before.namelist() if name.startswith(("word/styles", "word/theme", "docProps"))]
        assert all(before.read(name) == after.read(name) for name in kept)
    again = write(workbook, today=TODAY, template="Creator agreement", form=own).texts[0].document()
    assert content == again


def test_where_the_files_own_template_lies_is_not_passed_on(tmp_path):
    form(tmp_path, "Hi")
    path = tmp_path / "own.docx"
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["word/settings.xml"] = parts["word/settings.xml"].replace(
        b"</w:settings>",
        b'<w:attachedTemplate r:id="rId9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></w:settings>',
    )
    parts["word/_rels/settings.xml.rels"] = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9"'
        b' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"'
        b' Target="file:///C:/Users/mara.lind/brand.dotx" TargetMode="External"/></Relationships>'
    )
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    content = (
        write(book(Deals=[deal()]), today=TODAY, template="Creator agreement", form=WordFile(path)).texts[0].document()
    )
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert not [name for name in package.namelist() if b"mara.lind" in package.read(name)]
        assert b"attachedTemplate" not in package.read("word/settings.xml")


@settings(deadline=None)
@given(st.lists(st.text(alphabet='ab {}%<>&"if.Deals', max_size=12), max_size=6))
def test_whatever_runs_hold_the_file_is_filled_or_told(tmp_path_factory, runs):
    own = form(tmp_path_factory.mktemp("own"), runs)
    written = write(book(Deals=[deal()]), today=date(2026, 5, 1), template="Creator agreement", form=own)
    for text in written.texts:
        with zipfile.ZipFile(io.BytesIO(text.document())) as package:
            etree.fromstring(package.read("word/document.xml"))
    assert written.texts or written.outcome.findings


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(Refused, match="no such file"):
        WordFile(tmp_path / "none.docx")


def test_a_part_with_a_name_of_its_own_is_filled_too(tmp_path):
    form(tmp_path, "Hi {Creators.Name}")
    path = tmp_path / "own.docx"
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts = {name.replace("word/document.xml", "Word/Document2.xml"): content for name, content in parts.items()}
    types = parts["[Content_Types].xml"].replace(b"/word/document.xml", b"/word/document2.xml")
    with zipfile.ZipFile(path, "w") as package:
        for name, content in (parts | {"[Content_Types].xml": types}).items():
            package.writestr(name, content)
    [text] = write(book(Deals=[deal()]), today=TODAY, template="Creator agreement", form=WordFile(path)).texts
    with zipfile.ZipFile(io.BytesIO(text.document())) as package:
        assert b"Hi Anna" in package.read("Word/Document2.xml")


@pytest.mark.parametrize("quote", ["'", '"'])
def test_neither_the_template_nor_the_recipients_of_a_mail_merge_are_passed_on(tmp_path, quote):
    form(tmp_path, "Hi")
    path = tmp_path / "own.docx"
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    merge = b'<w:mailMerge><w:connectString w:val="Data Source=C:/mara.lind/list.xlsx"/></w:mailMerge></w:settings>'
    parts["word/settings.xml"] = parts["word/settings.xml"].replace(b"</w:settings>", merge)
    relations = "".join(
        f'<p:Relationship Id="rId{kind}" Type="http://x.example/{kind}"\n Target="https://mara.lind/{kind}"'
        ' TargetMode="External"></p:Relationship>'
        for kind in ("attachedTemplate", "mailMergeSource", "mailMergeHeaderSource")
    )
    whole = f'<p:Relationships xmlns:p="urn:p">{relations}</p:Relationships>'.replace('"', quote)
    parts["word/_rels/settings.xml.rels"] = whole.encode()
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    [text] = write(book(Deals=[deal()]), today=TODAY, template="Creator agreement", form=WordFile(path)).texts
    with zipfile.ZipFile(io.BytesIO(text.document())) as package:
        assert not [name for name in package.namelist() if b"mara.lind" in package.read(name)]
