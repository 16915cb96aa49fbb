"""Word documents are looked through before any reader sees them."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from creatorsheet.files.document import MOST_TEXT, read_document
from creatorsheet.kernel.refusal import Refused

RELATIONS = "word/_rels/document.xml.rels"


@pytest.fixture
def parts():
    content = io.BytesIO()
    docx.Document().save(content)
    with zipfile.ZipFile(content) as package:
        return {name: package.read(name) for name in package.namelist()}


def read(tmp_path, parts, **about):
    path = tmp_path / "own.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return read_document(path, **about)


def refused(tmp_path, parts):
    with pytest.raises(Refused) as why:
        read(tmp_path, parts)
    return why.value.finding.code


def test_a_plain_document_is_read_whole(tmp_path, parts):
    assert read(tmp_path, parts) == parts


def related(parts, kind, target):
    relation = (
        f'<Relationship Id="rIdX" TargetMode="External" Target="{target}"'
        f' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"/></Relationships>'
    )
    return parts | {RELATIONS: parts[RELATIONS].replace(b"</Relationships>", relation.encode())}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"word/vbaProject.bin": b"x"}, "CS-F03"),
        ({"word/activeX/activeX1.bin": b"x"}, "CS-F03"),
        ({"word/document.xml": b'<!DOCTYPE x [<!ENTITY y "z">]><x>&y;</x>'}, "CS-F05"),
        ({"word/footer1.xml": b'<?xml version="1.0"?><!DOCTYPE x SYSTEM "http://x.example/x.dtd"><x/>'}, "CS-F05"),
        ({"word/document.xml": '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x><x/>'.encode("utf-16")}, "CS-F05"),
        ({"../evil.xml": b"<x/>"}, "CS-F05"),
        ({"word/document.xml": b"<x>"}, "CS-F01"),
        ({"word/big.xml": b" " * 3_000_000}, "CS-F04"),
        ({"word/styles.xml": b""}, "CS-F01"),
        ({"word/document.xml": b"<a>" * 300 + b"</a>" * 300}, "CS-F05"),
        ({"[Content_Types].xml": b"<Types>application/vnd.ms-word.document.macroEnabled.main+xml</Types>"}, "CS-T23"),
        ({"[Content_Types].xml": b"<Types>x.wordprocessingml.template.main+xml</Types>"}, "CS-T23"),
    ],
)
def test_what_is_built_to_do_harm_is_refused(tmp_path, parts, change, code):
    assert refused(tmp_path, parts | change) == code


def test_a_part_too_long_is_refused(tmp_path, parts):
    import random

    noise = bytes(random.Random(1).choices(b"abcdefghijklmnop", k=MOST_TEXT))
    assert refused(tmp_path, parts | {"word/document.xml": b"<x>" + noise + b"</x>"}) == "CS-F04"


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("image", "https://track.example/pixel.png"),
        ("oleObject", "http://evil.example/x"),
        ("frame", "\\\\evil.example\\share\\x"),
        ("subDocument", "file://evil.example/share/x"),
        ("image", "&#104;ttps://track.example/pixel.png"),
        ("image", "mhtml:https://track.example/x!y"),
        ("image", "file:////evil.example/x"),
        ("image", "file:///%5C%5Cevil.example/x"),
        ("font", "https://track.example/x"),
        ("somethingNew", "https://track.example/x"),
    ],
)
def test_what_word_would_fetch_from_elsewhere_is_refused(tmp_path, parts, kind, target):
    assert refused(tmp_path, related(parts, kind, target)) == "CS-T26"


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("hyperlink", "https://brand.example/guide"),
        ("image", "file:///C:/brand/logo.png"),
        ("image", "C:\\brand\\logo.png"),
    ],
)
def test_links_and_local_pictures_pass(tmp_path, parts, kind, target):
    assert read(tmp_path, related(parts, kind, target))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "CS-F01"),
        (b"%PDF-1.7", "CS-T23"),
        (b"PK\x03\x04broken", "CS-F01"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "CS-T23"),
    ],
)
def test_what_is_no_document_is_refused(tmp_path, content, code):
    path = tmp_path / "own.docx"
    path.write_bytes(content)
    with pytest.raises(Refused) as why:
        read_document(path)
    assert why.value.finding.code == code


def test_a_workbook_is_no_document(tmp_path):
    assert refused(tmp_path, {"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}) == "CS-T23"


def test_a_picture_linked_in_single_quotes_is_found_too(tmp_path, parts):
    changed = related(parts, "image", "https://track.example/pixel.png")
    assert refused(tmp_path, changed | {RELATIONS: changed[RELATIONS].replace(b'"', b"'")}) == "CS-T26"


FIELD = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:fldChar'
    ' w:fldCharType="begin"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:body></w:document>'
)


def instructed(*runs):
    return FIELD.format("".join(f"<w:r><w:instrText>{run}</w:instrText></w:r>" for run in runs)).encode()


@pytest.mark.parametrize(
    "runs",
    [
        ['INCLUDEPICTURE "https://track.example/p.png" \\d'],
        ["INCLUDEP", 'ICTURE "https://track.example/p.png"'],
        ['includetext "\\\\\\\\evil.example\\\\x.docx"'],
        ['DDEAUTO c:\\\\windows\\\\x "/k"'],
        ['LINK Excel.Sheet.8 "https://evil.example/a.xlsx"'],
        ["INCLUDEPICTURE "],
    ],
)
def test_a_field_that_fetches_is_refused(tmp_path, parts, runs):
    assert refused(tmp_path, parts | {"word/header9.xml": instructed(*runs)}) == "CS-T26"


@pytest.mark.parametrize(
    "run",
    ["PAGE", "MERGEFIELD Link", 'HYPERLINK "https://brand.example"', 'INCLUDEPICTURE "C:\\\\brand\\\\logo.png" \\d'],
)
def test_a_field_that_fetches_nothing_passes(tmp_path, parts, run):
    assert read(tmp_path, parts | {"word/header9.xml": instructed(run)})


@pytest.mark.parametrize(
    "change",
    [
        {"word/x.xml": b'<v:imagedata xmlns:v="urn:v" src="https://track.example/p.png"/>'},
        {
            "word/media/a.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><image href="https://track.example/p.png"/></svg>'
        },
        {
            "word/x.xml": b'<w:fldSimple xmlns:w="urn:w" w:instr=" INCLUDEPICTURE &quot;https://track.example/p&quot; "/>'
        },
        {
            "word/_rels/x.xml.rels": b'<p:Relationships xmlns:p="urn:p"><p:Relationship Type="x/image" TargetMode="External"'
            b' Target="https://track.example/p.png"/></p:Relationships>'
        },
        {"word/_rels/x.xml.rels": b'<Relationships><Relationship Type="x/aFChunk" Target="x.html"/></Relationships>'},
    ],
)
def test_pictures_and_texts_from_elsewhere_are_found_however_they_are_written(tmp_path, parts, change):
    assert refused(tmp_path, parts | change) == "CS-T26"


def test_a_main_part_may_have_another_name(tmp_path, parts):
    moved = {name.replace("word/document.xml", "word/document2.xml"): content for name, content in parts.items()}
    types = moved["[Content_Types].xml"].replace(b"/word/document.xml", b"/word/document2.xml")
    assert read(tmp_path, moved | {"[Content_Types].xml": types})
