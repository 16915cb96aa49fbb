"""Tricks with XML: document types and where they hide, encodings, and markup that wastes time."""

from __future__ import annotations

import zipfile

from tests.files.hostile.sound import (
    BOOK,
    CORE,
    HEAD,
    MAIN,
    RELS,
    ROOT,
    SHEET,
    STYLES,
    TEXTS,
    TYPES,
    Hostile,
    Make,
    Parts,
    ended,
    spoilt,
    stored,
    with_part,
    zipped,
)

LAUGHS = "<!DOCTYPE a [<!ENTITY b 'ha'>" + "".join(f"<!ENTITY c{n} '{'&b;' * 9}'>" for n in range(9)) + "]>"
FILE = "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]>"
WEB = "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'>"
PARAMETER = "<!DOCTYPE a [<!ENTITY % b SYSTEM 'http://127.0.0.1:9/b'> %b;]>"
DEEP = 5_000


def doctype(part: str, declaration: str) -> Make:
    """A document type behind the XML declaration of a part."""
    return spoilt(part, r"(?<=\?>)\s*(?=<[\w:]+)", declaration)


def encoded(part: str, encoding: str, *, said: str = "", declaration: str = "", mark: bytes = b"") -> Make:
    """A part in another encoding."""

    def make(parts: Parts) -> bytes:
        text = parts[part].decode().replace("UTF-8", said or encoding, 1)
        text = text.replace("?>", "?>" + declaration, 1)
        return zipped({**parts, part: mark + text.encode(encoding, "xmlcharrefreplace")})

    return make


def on_a_border(parts: Parts) -> bytes:
    """A document type that lies across the end of a piece of 4 MB, as the guard reads them."""
    start = HEAD.encode() + b"<!--" + b" " * ((4 << 20) - len(HEAD) - 12) + b"-->"
    return zipped({**parts, TEXTS: start + b"<!DOCTYPE a>" + parts[TEXTS].split(b"?>", 1)[1]}, zipfile.ZIP_STORED)


def moved(extension: str, declaration: str = "") -> Make:
    """The first sheet under a name that no XML has."""

    def make(parts: Parts) -> bytes:
        name = f"xl/worksheets/sheet1.{extension}"
        made = {name if part == SHEET else part: xml for part, xml in parts.items()}
        made[name] = made[name].replace(b"?>", b"?>" + declaration.encode(), 1)
        for part in (TYPES, RELS):
            made[part] = made[part].replace(b"sheet1.xml", f"sheet1.{extension}".encode())
        return zipped(made)

    return make


MARKUP = (
    *(
        Hostile(f"xml_{kind}_in_{part.rpartition('/')[2].split('.')[0].strip('[]') or 'root'}.xlsx", "CS-F05",
                "any document type", doctype(part, declaration))
        for kind, declaration, part in (
            ("laughs", LAUGHS, TEXTS), ("laughs", LAUGHS, BOOK), ("file", FILE, SHEET), ("file", FILE, TYPES),
            ("web", WEB, RELS), ("web", WEB, ROOT), ("parameter", PARAMETER, STYLES), ("parameter", PARAMETER, CORE),
        )
    ),
    Hostile("xml_dtd_in_small_letters.xlsx", "CS-F05", "some readers forgive the case", doctype(TEXTS, "<!doctype a>")),
    Hostile("xml_dtd_on_a_border.xlsx", "CS-F05", "between two pieces of reading", on_a_border),
    Hostile("xml_dtd_utf16_le.xlsx", "CS-F05", "hidden from a search for letters",
            encoded(TEXTS, "utf-16-le", said="UTF-16", declaration=LAUGHS, mark=b"\xff\xfe")),
    Hostile("xml_dtd_utf16_be.xlsx", "CS-F05", "the other way round",
            encoded(TEXTS, "utf-16-be", said="UTF-16", declaration=LAUGHS, mark=b"\xfe\xff")),
    Hostile("xml_dtd_utf32.xlsx", "CS-F05", "four bytes a letter", encoded(TEXTS, "utf-32", said="UTF-32", declaration=LAUGHS)),
    Hostile("xml_dtd_utf7.xlsx", "CS-F05", "an encoding in which < is another sign", encoded(TEXTS, "ascii", said="UTF-7")),
    Hostile("xml_dtd_ebcdic.xlsx", "CS-F05", "letters of a mainframe", encoded(TEXTS, "ascii", said="cp037")),
    Hostile("xml_dtd_behind_a_mark.xlsx", "CS-F05", "a byte order mark in front",
            encoded(TEXTS, "utf-8", declaration=FILE, mark=b"\xef\xbb\xbf")),
    Hostile("xml_dtd_in_a_drawing.xlsx", "CS-F05", "in a part that no cell needs",
            with_part("xl/drawings/drawing1.xml", "<!DOCTYPE a><a/>")),
    Hostile("xml_dtd_in_vml.xlsx", "CS-F05", "in a drawing of old", with_part("xl/drawings/a.vml", WEB + "<xml/>")),
    Hostile("xml_dtd_in_custom_xml.xlsx", "CS-F05", "in an attachment", with_part("customXml/item1.xml", FILE + "<a>&b;</a>")),
    Hostile("xml_dtd_in_a_bin_sheet.xlsx", "CS-F05", "in a sheet that is not called .xml", moved("bin", FILE)),
    Hostile("xml_sheet_called_bin.xlsx", "2 rows", "an odd name alone harms nobody", moved("bin"), ours="read"),
    Hostile("xml_utf16.xlsx", "2 rows", "UTF-16 is allowed", encoded(CORE, "utf-16", said="UTF-16"), ours="read"),
    Hostile("xml_unknown_encoding.xlsx", "CS-F05", "an encoding nobody knows", encoded(TEXTS, "ascii", said="x-own")),
    Hostile("xml_deep_sheet.xlsx", "2 rows", "5,000 elements in each other",
            ended(SHEET, "worksheet", "<extLst>" * DEEP + "</extLst>" * DEEP), ours="read"),
    Hostile("xml_deep_core.xlsx", "2 rows", "the same where no cells are", with_part(CORE, "<a>" * DEEP + "</a>" * DEEP), ours="read"),
    Hostile("xml_deep_types.xlsx", "2 rows", "the same in the list of kinds", ended(TYPES, "Types", "<a>" * DEEP + "</a>" * DEEP), ours="read"),
    Hostile("xml_many_attributes.xlsx", "2 rows", "3,000 attributes on one element",
            spoilt(SHEET, "<sheetData", "<a " + " ".join(f'a{n}="{n}"' for n in range(3_000)) + "/><sheetData"), ours="read"),
    Hostile("xml_no_end.xlsx", "CS-F01", "cut inside a tag", spoilt(SHEET, r"(?s)<c r=.*", "<c r=")),
    Hostile("xml_texts_without_end.xlsx", "CS-F01", "texts that do not close", spoilt(TEXTS, "(?s)</si>.*", "")),
    Hostile("xml_crossed_tags.xlsx", "2 rows", "elements that overlap", spoilt(BOOK, "</sheets>", "</workbook></sheets>"), ours="CS-F01"),
    Hostile("xml_two_roots.xlsx", "2 rows", "a second document behind the first; what is read is whole",
            lambda parts: zipped({**parts, SHEET: parts[SHEET] + b"<worksheet/>"}), ours="CS-F01"),
    Hostile("xml_null_bytes.xlsx", "2 rows", "null bytes between the cells", spoilt(SHEET, "</row>", b"\0\0</row>"), ours="CS-F01"),
    Hostile("xml_unknown_entity.xlsx", "CS-F01", "an entity that was never declared", spoilt(TEXTS, "<t>[^<]*<", "<t>&b;<")),
    Hostile("xml_control_character.xlsx", "2 rows", "a character no XML may hold", spoilt(TEXTS, "<t>[^<]*<", "<t>&#1;<"), ours="CS-F01"),
    Hostile("xml_not_utf8.xlsx", "CS-F01", "bytes that are no UTF-8", spoilt(TEXTS, "<t>[^<]*<", b"<t>\xff\xc0<")),
    Hostile("xml_include.xlsx", "2 rows", "an inclusion that nobody follows",
            ended(SHEET, "worksheet", '<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="file:///etc/hostname"/>'), ours="read"),
    Hostile("xml_style_sheet.xlsx", "2 rows", "a style sheet from the web that nobody fetches",
            spoilt(SHEET, r"(?<=\?>)\s*(?=<w)", '<?xml-stylesheet href="http://127.0.0.1:9/a.xsl"?>'), ours="read"),
    Hostile("xml_open_quotes.xlsx", "CS-F01", "20,000 tags with a quote left open",
            stored(spoilt(SHEET, "</sheetData>", '<row r="' * 20_000 + "</sheetData>"))),
    Hostile("xml_open_relations.xlsx", "CS-F01", "8,000 relations that never end",
            stored(spoilt(RELS, "</Relationships>", "<Relationship " * 8_000 + "</Relationships>"))),
    Hostile("xml_open_comment.xlsx", "CS-F01", "a comment that never ends", spoilt(SHEET, "<sheetData", "<!-- <sheetData")),
    Hostile("xml_errors_without_value.xlsx", "2 rows", "3,000 error cells that show nothing",
            lambda parts: zipped({**parts, SHEET: parts[SHEET].replace(
                b"</sheetData>", b'<row r="900">' + b"".join(b'<c r="%s900" t="e"/>' % bytes([65 + n // 676 % 26, 65 + n // 26 % 26, 65 + n % 26])
                                                              for n in range(3_000)) + b"</row></sheetData>")}), ours="read"),
    Hostile("xml_other_prefix.xlsx", "2 rows", "every element with a prefix, as some programs write",
            lambda parts: zipped({**parts, CORE: f'<y:a xmlns:y="{MAIN}"/>'.encode()}), ours="read"),
    Hostile("xml_part_of_16_mb.xlsx", "2 rows", "a large part that is not opened for cells",
            lambda parts: zipped({**parts, CORE: b"<a>" + b" " * (17 << 20) + b"</a>"}, zipfile.ZIP_STORED), ours="CS-F04"),
)  # fmt: skip
