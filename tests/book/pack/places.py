"""Where a workbook can hide a text, and the ways it can be written there."""

from __future__ import annotations

import base64
import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass

SPREADSHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
Wrap = Callable[[bytes], bytes]


@dataclass(frozen=True)
class Place:
    """A place in a part. `around` puts the bytes there; a place between tags can be torn apart by them."""

    words: str
    part: str
    around: Wrap
    torn: bool = False


def text(words: str, part: str, markup: str) -> Place:
    """A place between tags; `@` stands for the text."""
    before, after = markup.encode().split(b"@")
    return Place(words, part, lambda held: before + held + after, torn=True)


def attribute(words: str, part: str, markup: str) -> Place:
    """A place in an attribute, or where tags are no tags."""
    before, after = markup.encode().split(b"@")
    return Place(words, part, lambda held: before + held + after)


def _png(held: bytes) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return b"\x89PNG\r\n\x1a\n" + chunk(b"tEXt", b"Author\0" + held) + chunk(b"zTXt", b"Note\0\0" + zlib.compress(held))


def _zip(held: bytes) -> bytes:
    inside = io.BytesIO()
    with zipfile.ZipFile(inside, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Formulas/Section1.m", b"section Section1; shared Query = " + held)
    return inside.getvalue()


def _mashup(held: bytes) -> bytes:
    return b"<DataMashup>" + base64.b64encode(b"\0\0\0\0" + _zip(held)) + b"</DataMashup>"


SHEET, BOOK, CORE, APP = "xl/worksheets/sheet1.xml", "xl/workbook.xml", "docProps/core.xml", "docProps/app.xml"
TABLE, CHART, DRAWING, PIVOT = (
    "xl/tables/table1.xml",
    "xl/charts/chart1.xml",
    "xl/drawings/drawing1.xml",
    "xl/pivotCache/pivotCacheDefinition1.xml",
)
STYLES, STRINGS = "xl/styles.xml", "xl/sharedStrings.xml"

PLACES: tuple[Place, ...] = (
    text("inline string", SHEET, '<c r="A2" t="inlineStr"><is><t>@</t></is></c>'),
    text("hidden row", SHEET, '<row r="3" hidden="1"><c r="A3" t="inlineStr"><is><t>@</t></is></c></row>'),
    text("string result of a formula", SHEET, '<c r="A6" t="str"><f>Private!A1</f><v>@</v></c>'),
    text("error text", SHEET, '<c r="A7" t="e"><v>@</v></c>'),
    text("literal in a formula", SHEET, '<c r="A8" t="str"><f>"@"</f><v>x</v></c>'),
    text("literal in an array formula", SHEET, '<c r="A9"><f t="array" ref="A9">LEN("@")</f><v>1</v></c>'),
    attribute("sheet code name", SHEET, '<sheetPr codeName="@"/>'),
    attribute("protected range", SHEET, '<protectedRange name="@" sqref="A1"/>'),
    attribute("protected range's user", SHEET, '<protectedRange name="p" securityDescriptor="@" sqref="A1"/>'),
    attribute("scenario", SHEET, '<scenario name="@" user="u" count="1"/>'),
    attribute("scenario's user", SHEET, '<scenario name="s" user="@" count="1"/>'),
    attribute("scenario's comment", SHEET, '<scenario name="s" comment="@" count="1"/>'),
    attribute("scenario's value", SHEET, '<inputCells r="B2" val="@"/>'),
    attribute("filter", SHEET, '<filters><filter val="@"/></filters>'),
    attribute("custom filter", SHEET, '<customFilter operator="equal" val="@"/>'),
    text("rule of a conditional format", SHEET, '<cfRule type="expression"><formula>$B$2="@"</formula></cfRule>'),
    attribute("text of a conditional format", SHEET, '<cfRule type="containsText" text="@"/>'),
    attribute("prompt of a validation", SHEET, '<dataValidation prompt="@"/>'),
    attribute("title of a prompt", SHEET, '<dataValidation promptTitle="@"/>'),
    attribute("error of a validation", SHEET, '<dataValidation error="@"/>'),
    attribute("title of an error", SHEET, '<dataValidation errorTitle="@"/>'),
    text("list of a validation", SHEET, '<dataValidation type="list"><formula1>"@,b"</formula1></dataValidation>'),
    text(
        "second value of a validation",
        SHEET,
        '<dataValidation><formula1>1</formula1><formula2>"@"</formula2></dataValidation>',
    ),
    attribute("tooltip of a link", SHEET, '<hyperlink ref="A2" tooltip="@"/>'),
    attribute("place of a link", SHEET, '<hyperlink ref="A2" location="@"/>'),
    attribute("words of a link", SHEET, '<hyperlink ref="A2" display="@"/>'),
    text("header", SHEET, "<oddHeader>&amp;L@</oddHeader>"),
    text("footer", SHEET, "<oddFooter>@</oddFooter>"),
    text("first page's header", SHEET, "<firstHeader>@</firstHeader>"),
    attribute("custom property of a sheet", SHEET, '<customPr name="@"/>'),
    attribute("web publishing", SHEET, '<webPublishItem destinationFile="@"/>'),
    text("newer conditional format", SHEET, '<x14:cfRule><xm:f>"@"</xm:f></x14:cfRule>'),
    text("sparkline", SHEET, "<x14:sparkline><xm:f>@!A1:A9</xm:f></x14:sparkline>"),
    attribute("comment of the markup", SHEET, "<!-- @ -->"),
    attribute("processing instruction", SHEET, "<?note @?>"),
    attribute("unparsed text", SHEET, "<x><![CDATA[ @ ]]></x>"),
    attribute("cell watch", SHEET, '<cellWatch r="@"/>'),
    attribute("smart tag", SHEET, '<cellSmartTagPr key="k" val="@"/>'),
    text("shared string", STRINGS, "<si><t>@</t></si>"),
    text("shared string nobody uses", STRINGS, "<si><t>@</t></si>"),
    text("part of a rich text", STRINGS, "<si><r><rPr><b/></rPr><t>@</t></r></si>"),
    text("reading aid", STRINGS, '<si><t>x</t><rPh sb="0" eb="1"><t>@</t></rPh></si>'),
    attribute("number format", STYLES, '<numFmt numFmtId="170" formatCode="&quot;@&quot;"/>'),
    attribute("cell style", STYLES, '<cellStyle name="@" xfId="0"/>'),
    attribute("table style", STYLES, '<tableStyle name="@"/>'),
    attribute("font", STYLES, '<font><name val="@"/></font>'),
    attribute("sheet's name", BOOK, '<sheet name="@" sheetId="2"/>'),
    attribute("who saved it", BOOK, '<fileSharing userName="@"/>'),
    attribute("code name", BOOK, '<workbookPr codeName="@"/>'),
    attribute("folder it lay in", BOOK, '<x15ac:absPath url="C:\\Users\\@\\"/>'),
    attribute("name of a name", BOOK, '<definedName name="@">Sheet1!$A$1</definedName>'),
    attribute("comment of a name", BOOK, '<definedName name="n" comment="@">Sheet1!$A$1</definedName>'),
    text("constant behind a name", BOOK, '<definedName name="n" hidden="1">"@"</definedName>'),
    attribute("custom view", BOOK, '<customWorkbookView name="@"/>'),
    attribute("function group", BOOK, '<functionGroup name="@"/>'),
    attribute("target of a relation", "xl/_rels/workbook.xml.rels", '<Relationship Id="r1" Target="@"/>'),
    attribute(
        "address of a link",
        "xl/worksheets/_rels/sheet1.xml.rels",
        '<Relationship Target="https://x.test/?t=@" TargetMode="External"/>',
    ),
    attribute("table's comment", TABLE, '<table comment="@"/>'),
    attribute("table's name", TABLE, '<table displayName="@"/>'),
    attribute("column's title", TABLE, '<tableColumn name="@"/>'),
    attribute("label of a total", TABLE, '<tableColumn totalsRowLabel="@"/>'),
    text("calculated column", TABLE, '<calculatedColumnFormula>"@"</calculatedColumnFormula>'),
    text("formula of a total", TABLE, '<totalsRowFormula>"@"</totalsRowFormula>'),
    attribute("words for a table", TABLE, '<x14:table altText="@"/>'),
    attribute("longer words for a table", TABLE, '<x14:table altTextSummary="@"/>'),
    text("texts a chart keeps", CHART, "<c:strCache><c:pt><c:v>@</c:v></c:pt></c:strCache>"),
    text("title of a chart", CHART, "<c:title><a:t>@</a:t></c:title>"),
    text("numbers a chart keeps", CHART, "<c:numCache><c:pt><c:v>@</c:v></c:pt></c:numCache>"),
    text("format a chart keeps", CHART, "<c:formatCode>@</c:formatCode>"),
    text("reference of a chart", CHART, "<c:f>'@'!$A$1</c:f>"),
    attribute("name of a picture", DRAWING, '<xdr:cNvPr id="2" name="@"/>'),
    attribute("words for a picture", DRAWING, '<xdr:cNvPr id="2" descr="@"/>'),
    attribute("title of a picture", DRAWING, '<xdr:cNvPr id="2" title="@"/>'),
    attribute("macro of a shape", DRAWING, '<xdr:sp macro="@"/>'),
    text("text of a shape", DRAWING, "<xdr:txBody><a:p><a:r><a:t>@</a:t></a:r></a:p></xdr:txBody>"),
    attribute("text a shape shows", DRAWING, '<xdr:sp textlink="@"/>'),
    text("author of comments", "xl/comments1.xml", "<authors><author>@</author></authors>"),
    text("comment", "xl/comments1.xml", "<comment><text><r><t>@</t></r></text></comment>"),
    text(
        "threaded comment",
        "xl/threadedComments/threadedComment1.xml",
        "<threadedComment><text>@</text></threadedComment>",
    ),
    attribute("person", "xl/persons/person.xml", '<person displayName="@"/>'),
    attribute("person's address", "xl/persons/person.xml", '<person userId="@"/>'),
    attribute("words of an old shape", "xl/drawings/vmlDrawing1.vml", '<v:shape alt="@"/>'),
    text("text of an old shape", "xl/drawings/vmlDrawing1.vml", "<v:textbox><div>@</div></v:textbox>"),
    attribute("pivot table", "xl/pivotTables/pivotTable1.xml", '<pivotTableDefinition name="@"/>'),
    attribute("caption of a pivot field", "xl/pivotTables/pivotTable1.xml", '<pivotField name="@"/>'),
    attribute("who refreshed a pivot", PIVOT, '<pivotCacheDefinition refreshedBy="@"/>'),
    attribute("item of a pivot", PIVOT, '<sharedItems><s v="@"/></sharedItems>'),
    attribute("field of a pivot", PIVOT, '<cacheField name="@"/>'),
    attribute("record of a pivot", "xl/pivotCache/pivotCacheRecords1.xml", '<r><s v="@"/></r>'),
    attribute("slicer", "xl/slicerCaches/slicerCache1.xml", '<slicerCacheDefinition name="@"/>'),
    attribute("timeline", "xl/timelineCaches/timelineCache1.xml", '<timelineCacheDefinition sourceName="@"/>'),
    text("value of another workbook", "xl/externalLinks/externalLink1.xml", '<cell r="A1" t="str"><v>@</v></cell>'),
    attribute("sheet of another workbook", "xl/externalLinks/externalLink1.xml", '<sheetName val="@"/>'),
    attribute(
        "path of another workbook",
        "xl/externalLinks/_rels/externalLink1.xml.rels",
        '<Relationship Target="file:///C:/Users/@/x.xlsx"/>',
    ),
    attribute("connection", "xl/connections.xml", '<dbPr connection="Provider=SQL;Password=@"/>'),
    attribute("command of a connection", "xl/connections.xml", '<dbPr command="select * from @"/>'),
    attribute("query table", "xl/queryTables/queryTable1.xml", '<queryTable name="@"/>'),
    text("XML map", "xl/xmlMaps.xml", "<Schema><x>@</x></Schema>"),
    text("revision", "xl/revisions/revisionLog1.xml", "<rcc><nc><is><t>@</t></is></nc></rcc>"),
    attribute("who revised", "xl/revisions/userNames.xml", '<userInfo name="@"/>'),
    text("rich data", "xl/richData/rdrichvalue.xml", "<rv><v>@</v></rv>"),
    attribute("named sheet view", "xl/namedSheetViews/namedSheetView1.xml", '<namedSheetView name="@"/>'),
    text("ink", "xl/ink/ink1.xml", "<inkml:annotation>@</inkml:annotation>"),
    attribute("task pane", "xl/webextensions/taskpanes.xml", '<we:property name="n" value="@"/>'),
    attribute("ribbon", "customUI/customUI.xml", '<button label="@"/>'),
    text("custom XML", "customXml/item1.xml", "<root><x>@</x></root>"),
    attribute("custom XML's schema", "customXml/itemProps1.xml", '<ds:schemaRef ds:uri="@"/>'),
    text("author", CORE, "<dc:creator>@</dc:creator>"),
    text("last saved by", CORE, "<cp:lastModifiedBy>@</cp:lastModifiedBy>"),
    text("title", CORE, "<dc:title>@</dc:title>"),
    text("keywords", CORE, "<cp:keywords>@</cp:keywords>"),
    text("category", CORE, "<cp:category>@</cp:category>"),
    text("manager", APP, "<Manager>@</Manager>"),
    text("company", APP, "<Company>@</Company>"),
    text("titles of parts", APP, "<TitlesOfParts><vt:lpstr>@</vt:lpstr></TitlesOfParts>"),
    text("hyperlink base", APP, "<HyperlinkBase>@</HyperlinkBase>"),
    text("custom property", "docProps/custom.xml", "<property><vt:lpwstr>@</vt:lpwstr></property>"),
    attribute("name of a custom property", "docProps/custom.xml", '<property name="@"/>'),
    Place(
        "printer settings", "xl/printerSettings/printerSettings1.bin", lambda held: b"\\\\srv\\" + held + b"\\queue\0"
    ),
    Place("binary property of a sheet", "xl/customProperty1.bin", lambda held: b"\x01\0" + held + b"\0\0"),
    Place("picture's text", "xl/media/image1.png", _png),
    Place(
        "camera data of a picture",
        "xl/media/image2.jpeg",
        lambda held: b"\xff\xd8\xff\xe1\0\x40Exif\0\0" + held + b"\xff\xd9",
    ),
    Place("thumbnail", "docProps/thumbnail.jpeg", lambda held: b"\xff\xd8\xff\xe0" + held),
    Place("embedded file", "xl/embeddings/oleObject1.bin", lambda held: b"\xd0\xcf\x11\xe0" + held + b"\0"),
    Place("embedded workbook", "xl/embeddings/Microsoft_Excel_Sheet1.xlsx", _zip),
    Place("embedded archive", "xl/embeddings/notes.bin", lambda held: gzip.compress(b"notes: " + held, mtime=0)),
    Place("query behind the workbook", "customXml/item2.xml", _mashup),
    Place("data model", "xl/model/item.data", lambda held: b"\0\0\0\0" + held + b"\0\0"),
    Place("macros", "xl/vbaProject.bin", lambda held: b"\xcc\x61" + held + b"\r\n"),
    Place("signature", "_xmlsignatures/sig1.xml", lambda held: b"<SignatureComments>" + held + b"</SignatureComments>"),
)

ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "UTF-8": str.encode,
    "UTF-16": lambda word: word.encode("utf-16-le"),
    "UTF-16 big-endian": lambda word: word.encode("utf-16-be"),
    "escaped": lambda word: "".join(f"&#x{ord(sign):x};" for sign in word).encode(),
    "in a link": lambda word: "".join(f"%{ord(sign):02X}" for sign in word).encode(),
    "base64": lambda word: base64.b64encode(word.encode()),
    "base64, one byte in": lambda word: base64.b64encode(b"#" + word.encode()),
    "base64, two bytes in": lambda word: base64.b64encode(b"##" + word.encode()),
    "torn apart": lambda word: f"{word[:7]}</t></r><r><t>{word[7:]}".encode(),
}


def written(place: Place, encoding: str, word: str) -> bytes:
    """A word at a place in an encoding; where tags cannot stand, torn apart beside it."""
    held = ENCODINGS[encoding](word)
    if encoding == "torn apart" and not place.torn:
        return place.around(b"x") + b"<si><r><t>" + held + b"</t></r></si>"
    return place.around(held)


def master(words: dict[tuple[str, str], str]) -> bytes:
    """A file with a word at every place in every encoding: {(place, encoding): word}."""
    parts: dict[str, list[bytes]] = {}
    for number, ((place, encoding), word) in enumerate(words.items()):
        where = next(one for one in PLACES if one.words == place)
        alone = where.part.endswith((".bin", ".png", ".jpeg", ".xlsx", ".data")) or where.part.endswith("item2.xml")
        part = f"{number}/{where.part}" if alone else where.part
        parts.setdefault(part, []).append(written(where, encoding, word))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, pieces in parts.items():
            archive.writestr(
                name,
                b"<root>" + b"\n".join(pieces) + b"</root>" if name.endswith((".xml", ".rels", ".vml")) else pieces[0],
            )
    return made.getvalue()
