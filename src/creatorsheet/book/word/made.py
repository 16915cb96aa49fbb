"""A Word document from a text in Markdown, in the look of the workbook. Needs the extra `word` (python-docx)."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from itertools import groupby
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from creatorsheet.book import look
from creatorsheet.kernel.finding import one_line
from creatorsheet.planning.wording import plain as plain_text

HEADING = re.compile(r"(#{1,4}) +(.*)")
BULLET = re.compile(r"[-*•] +(.*)")
NUMBER = re.compile(r"\d{1,3}[.)] +(.*)")
PARTS = re.compile(r"(\*\*[^*\n]+\*\*|\*[^*\s][^*\n]*\*|\[[^\[\]\n]+: (?:missing|unknown)\])")
FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The day every part of the file bears, so that the same text gives the same file."""

WIDTH_CM, MARGIN_CM, TOP_CM = 21.0, 2.5, 2.3


@dataclass(frozen=True)
class Head:
    """What stands at the head of each page, and in the file's properties. `language` is an ISO code."""

    title: str
    campaign: str = ""
    language: str = "en"
    written: date | None = None


@dataclass(frozen=True)
class Block:
    """A piece of the text: `style` is a style of the document, `lines` what stands in it."""

    style: str
    lines: tuple[str, ...]


def blocks(markdown: str) -> Iterator[Block]:
    """Headings, list entries and paragraphs. Lines of a paragraph stay lines.

    >>> [(one.style, one.lines) for one in blocks("# A\\n\\none\\ntwo\\n- x")]
    [('Title', ('A',)), ('Normal', ('one', 'two')), ('List Bullet', ('x',))]
    """
    styles = {1: "Title", 2: "Heading 1", 3: "Heading 2", 4: "Heading 3"}
    for plain, some in groupby(
        plain_text(markdown).splitlines(), key=lambda line: bool(line.strip()) and not _marked(line)
    ):
        lines = [line.strip() for line in some if line.strip()]
        if plain:
            yield Block("Normal", tuple(lines))
            continue
        for line in lines:
            if found := HEADING.fullmatch(line):
                yield Block(styles[len(found[1])], (found[2],))
            elif found := BULLET.fullmatch(line):
                yield Block("List Bullet", (found[1],))
            else:
                yield Block("List Number", (NUMBER.sub(r"\1", line),))


def _marked(line: str) -> bool:
    return any(kind.fullmatch(line.strip()) for kind in (HEADING, BULLET, NUMBER))


def document(markdown: str, head: Head) -> bytes:
    """The text as a .docx. Nothing in the file names a person or a computer; the same text gives the same bytes."""
    made = Document(io.BytesIO(_blank(head.language)))
    section = made.sections[0]
    section.header.paragraphs[0].text = one_line(head.campaign)
    _properties(made, head)
    before = ""
    ids = {one.name: one.style_id for one in made.styles}
    for block in blocks(markdown):
        paragraph = made.add_paragraph()
        paragraph._p.style = ids[block.style]
        if block.style == "List Number" and before != "List Number":
            _restarted(made, paragraph)
        for number, line in enumerate(block.lines):
            if number:
                paragraph.add_run().add_break()
            _runs(paragraph, line)
        before = block.style
    content = io.BytesIO()
    made.save(content)
    return _undated(content.getvalue())


def _runs(paragraph: Any, line: str) -> None:
    """The words of a line, with **bold** and *slanted* ones, and gaps that can be seen."""
    for part in filter(None, PARTS.split(line)):
        if part.startswith("**") and len(part) > 4:
            paragraph.add_run(part[2:-2]).bold = True
        elif part.startswith("*") and part.endswith("*") and len(part) > 2:
            paragraph.add_run(part[1:-1]).italic = True
        elif PARTS.fullmatch(part):
            run = paragraph.add_run(part)
            run.bold, run.font.color.rgb = True, _colour(look.ALARM)
        else:
            paragraph.add_run(part)


def _restarted(made: Any, paragraph: Any) -> None:
    """Let a numbered list begin with 1 again."""
    numbering = made.part.numbering_part.element
    style = made.styles["List Number"].element.pPr.numPr.numId.val
    abstract = next(one for one in numbering.num_lst if one.numId == style).abstractNumId.val
    num = numbering.add_num(abstract)
    override = num.add_lvlOverride(ilvl=0)
    override.add_startOverride(1)
    properties = paragraph._p.get_or_add_pPr()
    reference = OxmlElement("w:numPr")
    for name, value in (("w:ilvl", 0), ("w:numId", num.numId)):
        child = OxmlElement(name)
        child.set(qn("w:val"), str(value))
        reference.append(child)
    properties.append(reference)


def _properties(made: Any, head: Head) -> None:
    about = made.core_properties
    moment = datetime(*(head.written or date(2000, 1, 1)).timetuple()[:3], tzinfo=UTC)
    about.title, about.subject, about.language = (
        one_line(head.title)[:255],
        one_line(head.campaign)[:255],
        head.language,
    )
    about.author = about.last_modified_by = about.comments = about.keywords = ""
    about.created = about.modified = moment
    about.revision = 1


def _colour(code: str) -> Any:
    return RGBColor.from_string(code[1:])


@cache
def _blank(language: str) -> bytes:
    """An empty document with its styles, header and footer."""
    made = Document()
    section = made.sections[0]
    section.page_width, section.page_height = Cm(WIDTH_CM), Cm(29.7)
    section.left_margin = section.right_margin = Cm(MARGIN_CM)
    section.top_margin, section.bottom_margin = Cm(TOP_CM + 0.6), Cm(TOP_CM)
    section.header_distance = section.footer_distance = Cm(1.2)
    _styles(made, language)
    section.header.paragraphs[0].style = made.styles["Header"]
    foot = section.footer.paragraphs[0]
    foot.style, foot.alignment = made.styles["Footer"], WD_ALIGN_PARAGRAPH.RIGHT
    for number, instruction in enumerate(("PAGE", "NUMPAGES")):
        foot.add_run(" / " if number else "")
        _counted(foot, instruction)
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def _counted(paragraph: Any, instruction: str) -> None:
    """A number that Word counts itself."""
    for kind in ("begin", instruction, "separate", "1", "end"):
        run = paragraph.add_run()
        if kind == "1":
            run.text = kind
            continue
        element = OxmlElement("w:instrText" if kind == instruction else "w:fldChar")
        if kind == instruction:
            element.text = f" {kind} "
        else:
            element.set(qn("w:fldCharType"), kind)
        run._r.append(element)


SIZES = {
    "Normal": (10.5, look.INK, 0, 6, 1.3),
    "Title": (22, look.INK, 0, 14, 1.1),
    "Heading 1": (13, look.ACCENT, 18, 4, 1.15),
    "Heading 2": (10.5, look.INK, 12, 3, 1.15),
    "Heading 3": (10.5, look.INK_SOFT, 10, 3, 1.15),
    "List Bullet": (10.5, look.INK, 0, 3, 1.3),
    "List Number": (10.5, look.INK, 0, 3, 1.3),
    "Header": (8.5, look.INK_SOFT, 0, 0, 1.0),
    "Footer": (8.5, look.INK_SOFT, 0, 0, 1.0),
}
"""Of each style: points, colour, points before and after a paragraph, and the height of its lines."""


def _styles(made: Any, language: str) -> None:
    for name, (size, colour, before, after, height) in SIZES.items():
        style = made.styles[name]
        font, form = style.font, style.paragraph_format
        font.name, font.size, font.color.rgb = look.FONT, Pt(size), _colour(colour)
        font.bold = name == "Title" or name.startswith("Heading")
        form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), height
        form.keep_with_next = name == "Title" or name.startswith("Heading")
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(kind), None)
        for kind in ("w:ascii", "w:hAnsi", "w:cs"):
            fonts.set(qn(kind), look.FONT)
    tongue = OxmlElement("w:lang")
    tongue.set(qn("w:val"), language.replace("_", "-"))
    made.styles["Normal"].element.get_or_add_rPr().append(tongue)
    _ruled(made.styles["Title"], "bottom", look.ACCENT, 12, 6)
    _ruled(made.styles["Header"], "bottom", look.HAIR, 4, 4)


def _ruled(style: Any, side: str, colour: str, eighths: int, space: int) -> None:
    """A line beside the paragraphs of a style, in place of whatever border they had."""
    properties = style.element.get_or_add_pPr()
    for old in properties.findall(qn("w:pBdr")):
        properties.remove(old)
    border, line = OxmlElement("w:pBdr"), OxmlElement(f"w:{side}")
    for key, value in (("val", "single"), ("sz", eighths), ("space", space), ("color", colour[1:])):
        line.set(qn(f"w:{key}"), str(value))
    border.append(line)
    properties.insert_element_before(border, *AFTER_BORDERS)


AFTER_BORDERS = (
    "w:shd w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN"
    " w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc"
    " w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr w:pPrChange"
).split()


def _undated(content: bytes) -> bytes:
    """The same package with one day for all its parts, and without the picture of an empty page."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as package, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as other:
        for entry in package.infolist():
            data = package.read(entry)
            if entry.filename == "docProps/thumbnail.jpeg":
                continue
            if entry.filename == "_rels/.rels":
                data = re.sub(rb"<Relationship [^>]*thumbnail[^>]*/>", b"", data)
            other.writestr(zipfile.ZipInfo(entry.filename, FIRST_DAY), data, zipfile.ZIP_DEFLATED)
    return made.getvalue()
