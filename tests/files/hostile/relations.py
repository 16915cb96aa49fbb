"""Tricks with what parts point at: out of the file, at themselves, at nothing, at what calls home."""

from __future__ import annotations

from tests.files.hostile.sound import (
    BOOK,
    HEAD,
    MAIN,
    OFFICE,
    PACKAGE,
    RELS,
    Hostile,
    Make,
    Parts,
    ended,
    spoilt,
    zipped,
)

SHEET_TARGET = r'Target="/?(?:xl/)?worksheets/sheet1.xml"'


def pointed(target: str) -> Make:
    """The arrow to the first sheet, pointing elsewhere."""
    return spoilt(RELS, SHEET_TARGET, f'Target="{target}"')


def arrow(kind: str, target: str, mode: str = ' TargetMode="External"') -> Make:
    """An arrow more from the workbook."""
    return ended(RELS, "Relationships", f'<Relationship Id="rIdX" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>')


def linked(target: str) -> Make:
    """A link to another workbook, with cached values, as formulas leave it."""

    def make(parts: Parts) -> bytes:
        link = "xl/externalLinks/externalLink1.xml"
        return arrow("externalLink", "externalLinks/externalLink1.xml", "")({
            **parts,
            link: f'{HEAD}<externalLink xmlns="{MAIN}" xmlns:r="{OFFICE}"><externalBook r:id="rId1"/></externalLink>'.encode(),
            "xl/externalLinks/_rels/externalLink1.xml.rels": (
                f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" TargetMode="External" '
                f'Type="{OFFICE}/externalLinkPath" Target="{target}"/></Relationships>'
            ).encode(),
        })  # fmt: skip

    return make


RELATIONS = (
    Hostile("rel_sheet_up_and_out.xlsx", "CS-F05", "a sheet outside the file", pointed("../../../etc/passwd")),
    Hostile("rel_sheet_up_by_entity.xlsx", "CS-F05", "the dots as entities", pointed("&#46;&#46;/&#x2e;./../etc/passwd")),
    Hostile("rel_sheet_up_by_percent.xlsx", "CS-F05", "the dots in percent", pointed("%2e%2e/%2E%2E/etc/passwd")),
    Hostile("rel_sheet_up_by_backslash.xlsx", "CS-F05", "the dots of Windows", pointed("..\\..\\..\\boot.ini")),
    Hostile("rel_sheet_behind_a_sign.xlsx", "CS-F05", "a > in front of the target",
            spoilt(RELS, SHEET_TARGET, 'a=">" Target="../../../etc/passwd"')),
    Hostile("rel_sheet_on_the_web.xlsx", "CS-F05", "a sheet on a server",
            spoilt(RELS, SHEET_TARGET, 'Target="http://127.0.0.1:9/a" TargetMode="External"')),
    Hostile("rel_sheet_on_a_share.xlsx", "CS-F05", "a sheet that sends the password's hash",
            spoilt(RELS, SHEET_TARGET, r'Target="\\\\127.0.0.1\\a\\b" TargetMode="external"')),
    Hostile("rel_styles_on_the_web.xlsx", "CS-F05", "styles on a server", arrow("styles", "http://127.0.0.1:9/a")),
    Hostile("rel_texts_on_the_web.xlsx", "CS-F05", "texts on a server", arrow("sharedStrings", "http://127.0.0.1:9/a")),
    Hostile("rel_sheet_nowhere.xlsx", "CS-F01", "a sheet that is not there", pointed("worksheets/sheet99.xml")),
    Hostile("rel_sheet_is_the_book.xlsx", "0 rows", "a sheet that is the workbook itself", pointed("workbook.xml"), ours="read"),
    Hostile("rel_none.xlsx", "CS-F01", "no arrows at all", lambda parts: zipped({one: xml for one, xml in parts.items() if one != RELS})),
    Hostile("rel_hyperlink.xlsx", "2 rows", "a link in a cell is passive", arrow("hyperlink", "http://127.0.0.1:9/a"), ours="read"),
    Hostile("rel_picture_on_the_web.xlsx", "2 rows", "a picture nobody fetches", arrow("image", "http://127.0.0.1:9/a.png"), ours="read"),
    Hostile("rel_template_on_the_web.xlsx", "2 rows", "a template nobody fetches", arrow("attachedTemplate", "http://127.0.0.1:9/a.xltm"), ours="read"),
    Hostile("rel_link_to_a_share.xlsx", "2 rows", "a linked workbook nobody opens", linked("file://///127.0.0.1/a/b.xlsx"), ours="read"),
    Hostile("rel_link_by_dde.xlsx", "2 rows", "a program behind a link that nobody starts", linked("cmd|'/c calc'!A0"), ours="read"),
    Hostile("rel_same_id_twice.xlsx", "2 rows", "two arrows of one name", spoilt(
        RELS, "<Relationship ", f'<Relationship Id="rId1" Type="{OFFICE}/theme" Target="none.xml"/><Relationship '), ours="read"),
    Hostile("rel_sheet_without_arrow.xlsx", "CS-F01", "a sheet whose arrow is missing",
            ended(BOOK, "sheets", '<sheet name="Gone" sheetId="99" r:id="rId99"/>'), ours="CS-F01"),
)  # fmt: skip
