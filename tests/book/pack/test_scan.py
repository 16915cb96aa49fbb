"""The search of a pack finds whatever was planted, wherever and however; and is not misled by what holds a file together."""

from __future__ import annotations

import io
import zipfile

import pytest
from tests.book.pack.places import ENCODINGS, PLACES, master

from creatorsheet.book.pack.scan import search
from creatorsheet.sharing.secrets import Secrets, number_key, patterns


def planted() -> dict[tuple[str, str], str]:
    pairs = [(place.words, encoding) for place in PLACES for encoding in ENCODINGS]
    return {pair: f"mum{number:05d}quiet" for number, pair in enumerate(pairs)}


def found(content: bytes, *texts: str, numbers: tuple[str, ...] = ()) -> set[str]:
    return {hit.value for hit in search(content, Secrets(texts), frozenset(numbers))}


def zipped(**parts: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, piece in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), piece)
    return made.getvalue()


def test_there_are_more_than_a_hundred_places():
    assert len({place.words for place in PLACES}) == len(PLACES) > 100


def test_every_planted_word_is_found_in_every_encoding():
    words = planted()
    assert len(words) > 1000
    hits = found(master(words), *words.values())
    missed = sorted(pair for pair, word in words.items() if word not in hits)
    assert missed == []


def test_a_long_value_is_found_over_several_shared_texts_and_a_short_one_is_chance():
    content = zipped(xl__sharedStrings_xml=b"<sst><si><t>Petra Quill</t></si><si><t>feather-Brown</t></si></sst>")
    assert found(content, "Petra Quillfeather-Brown", "quillfeather") == {"petra quillfeather-brown"}


def test_nothing_is_found_where_nothing_is():
    words = planted()
    assert found(master(dict.fromkeys(words, "harmless00")), *words.values()) == set()


def test_zip_comments_names_and_extra_fields_are_searched():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        named = zipfile.ZipInfo("xl/mum-in-a-name.xml")
        named.comment = b"mum-in-a-comment"
        named.extra = b"\x99\x99\x10\0mum-in-the-extra"
        archive.writestr(named, b"<x/>")
        archive.comment = b"mum-of-all"
    content = made.getvalue() + b"mum-behind-the-end"
    words = ("mum-in-a-name", "mum-in-a-comment", "mum-in-the-extra", "mum-of-all", "mum-behind-the-end")
    assert found(content, *words) == set(words)


CELLS = b"""<worksheet><cols><col min="1" width="1200" style="3400"/></cols><sheetData>
<row r="5600" ht="7800"><c r="A1" s="1"><v>1234.5</v></c><c r="B1" t="s"><v>4321</v></c><c r="C1" s="2"><v>46000</v></c>
<c r="D1"><f>A1*2468</f><v>9876</v></c></row></sheetData><customFilter val="1357"/><formula1>8642</formula1></worksheet>"""
STYLES = b'<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="4"/><xf numFmtId="14"/></cellXfs></styleSheet>'


@pytest.mark.parametrize("number", ["1234.5", "2468", "9876", "1357", "8642", "5.5E3"])
def test_numbers_are_found_where_they_are_values(number):
    chart = b"<c:numCache><c:pt><c:v>5500</c:v></c:pt></c:numCache>"
    content = zipped(xl__worksheets__sheet1_xml=CELLS, xl__styles_xml=STYLES, xl__charts__chart1_xml=chart)
    assert found(content, numbers=(number_key(number),)) == {number_key(number)}


@pytest.mark.parametrize("number", ["1200", "3400", "5600", "7800", "4321", "46000"])
def test_numbers_are_not_found_in_widths_styles_rows_and_dates(number):
    content = zipped(xl__worksheets__sheet1_xml=CELLS, xl__styles_xml=STYLES)
    assert found(content, numbers=(number,)) == set()


def test_results_of_formulas_can_be_left_out():
    content = zipped(xl__worksheets__sheet1_xml=CELLS, xl__styles_xml=STYLES)
    wanted = frozenset(["9876", "2468"])
    assert {hit.value for hit in search(content, Secrets(()), wanted, calculated=False)} == {"2468"}


@pytest.mark.parametrize(
    ("secret", "text", "hit"),
    [
        ("Anna", "<t>ask Anna first</t>", True),
        ("Anna", "<t>Annabel</t>", False),
        ("ANNA15", "<t>code anna15, please</t>", True),
        ("AB12", '<c r="AB12"><v>1</v></c>', False),
        ("AB12", "<t>AB12</t>", True),
        ("2026", "<t>sent 2026</t>", False),
        ("2026", "<t>2026</t>", True),
        ("30", "<t>30</t>", False),
        ("4 May 2026", "<t>4 May 2026</t>", False),
        ("never over 3,000  for her", "<t>Never over 3,000\nfor her!</t>", True),
        ("017612345678", "<t>0.017612345678</t>", False),
        ("017612345678", "<t>call 017612345678</t>", True),
        ("bell\x07 note", "<t>bell_x0007_ note</t>", True),
        ("Zoë Müller", "<t>zo&#235; m&#xfc;ller</t>", True),
    ],
)
def test_what_counts_as_the_same(secret, text, hit):
    content = zipped(xl__sharedStrings_xml=f"<sst>{text}</sst>".encode())
    assert bool(found(content, secret)) is hit


def test_a_part_of_a_long_text_is_found():
    note = "The agency must never learn that we would have paid twice as much for the second video, " * 3
    assert len(patterns(note)) == 2
    assert found(zipped(xl__comments1_xml=f"<t>{note[:100]}</t>".encode()), note)
    assert found(zipped(xl__comments1_xml=f"<t>{note[-100:]}</t>".encode()), note)


def test_a_hit_names_the_part():
    content = zipped(xl__sharedStrings_xml=b"<t>nothing</t>", xl__comments1_xml=b"<t>mum-is-the-word</t>")
    [hit] = search(content, Secrets(["mum-is-the-word"]), frozenset())
    assert hit.part == "xl/comments1.xml"


def test_damaged_and_nested_archives_do_not_stop_the_search():
    content = zipped(a_xml=b"PK\x05\x06 broken", b_xml=b"x\x9c not deflated", c_xml=b"<t>mum-at-the-end</t>")
    assert "mum-at-the-end" in found(content, "mum-at-the-end")
