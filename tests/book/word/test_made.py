"""Word files made from Markdown: real styles, nothing about a computer, always the same bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.book.word.made import Head, blocks, document

HEAD = Head("Brief: anna.skin", "Glow Spring", "de", date(2026, 5, 3))


def opened(markdown, head=HEAD):
    return docx.Document(io.BytesIO(document(markdown, head)))


def paragraphs(markdown):
    return [(one.style.name, one.text) for one in opened(markdown).paragraphs]


def test_markdown_becomes_styles():
    text = "# Title\n\n## Part\nOne\ntwo\n\n- a\n- b\n\n1. first\n2. second\n### Small\n"
    assert paragraphs(text) == [
        ("Title", "Title"),
        ("Heading 1", "Part"),
        ("Normal", "One\ntwo"),
        ("List Bullet", "a"),
        ("List Bullet", "b"),
        ("List Number", "first"),
        ("List Number", "second"),
        ("Heading 2", "Small"),
    ]


def test_bold_slanted_and_gaps_can_be_seen():
    [paragraph] = opened("**Bold** and *slanted* and [Why them: missing] and 5*3").paragraphs
    shown = {run.text: (run.bold, run.italic, run.font.color.rgb is not None) for run in paragraph.runs}
    assert shown["Bold"] == (True, None, False)
    assert shown["slanted"] == (None, True, False)
    assert shown["[Why them: missing]"] == (True, None, True)
    assert " and 5*3" in shown


def test_a_second_numbered_list_begins_with_one_again():
    numbers = [
        one._p.pPr.numPr for one in opened("1. a\n2. b\n\nText\n\n1. c\n").paragraphs if one.style.name == "List Number"
    ]
    assert numbers[0].numId.val != numbers[2].numId.val


def test_the_page_names_the_campaign_and_counts_itself():
    section = opened("Text").sections[0]
    assert section.header.paragraphs[0].text == "Glow Spring"
    fields = [one.text for one in section.footer._element.iter() if one.tag.endswith("instrText")]
    assert [one.strip() for one in fields] == ["PAGE", "NUMPAGES"]


def test_the_file_says_nothing_of_a_person_or_a_program():
    made = opened("Text").core_properties
    assert (made.title, made.subject, made.language) == ("Brief: anna.skin", "Glow Spring", "de")
    assert (made.author, made.last_modified_by, made.comments) == ("", "", "")
    with zipfile.ZipFile(io.BytesIO(document("Text", HEAD))) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in package.namelist() if "thumbnail" in name]
        everything = b"".join(map(package.read, package.namelist()))
    assert b"python" not in everything.lower()


def test_the_same_text_gives_the_same_bytes():
    assert document("# A\n\n1. b\n", HEAD) == document("# A\n\n1. b\n", HEAD)


@pytest.mark.parametrize("head", [Head("x" * 400, "C\x07ampaign\n\u202eevil"), Head("", "", "xx")])
def test_hostile_names_do_not_break_the_file(head):
    assert opened("Text", head).paragraphs[0].text == "Text"


@settings(deadline=None)
@given(st.text(max_size=300))
def test_whatever_a_text_holds_makes_a_file(text):
    words = "".join(text.split())
    assert bool(list(blocks(text))) or not any(sign.isprintable() for sign in words)
    document(text, HEAD)
