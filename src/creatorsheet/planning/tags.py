"""The tags of a template as Jinja gets to see them: words, fields and values are numbered, so that only the tags are left."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from creatorsheet.catalogue.shapes import Column
from creatorsheet.catalogue.templates import SETTINGS, TABS, key_of, longest_title, tab_named

TOKEN = re.compile(
    r"\{%[^{}\n]{0,400}(?:\{[^{}\n]{0,200}\}[^{}\n]{0,400}){0,20}%\}"
    r"|\{\{[^{}\n]{0,400}\}\}|\{#[^\n]{0,400}?#\}|\{[^{}\n]*\}"
)
"""A tag; a field in two pairs of braces, or one; a remark that no text shows."""

STRAIGHT = str.maketrans({**dict.fromkeys("“”„‟«»", '"'), **dict.fromkeys("‘’‚‛", "'"), "\u00a0": " "})
"""Word turns straight quotes round."""

NAMED = re.compile(r"\{?\s*(\w+)\s*\.\s*")
UNNAMED = re.compile(r"[^=<>!(),\"'{}]*?(?=\s+(?:and|or|is|not|in)\b|\s*[=<>!),}]|\s*$)")
"""A field no column is called like ends where the condition goes on."""

SAYING = (
    r"(?P<text>\"[^\"]*\"|'[^']*')|(?P<number>-?\d+(?:[.%s]\d+)*)\s*(?P<percent>%%?)"
    r"|(?P<sign>==|!=|<=|>=|[<>=(),])|(?P<word>[^\W\d]+)"
)
WORD, AMONG = re.compile(SAYING % ","), re.compile(SAYING % "")
"""What a condition is made of; in brackets a comma parts numbers."""

UNCLEAR = re.compile(r"[.,]\d+[.,]|^-?[1-9]\d{0,2}[.,]\d{3}$")
"""5,000 is five thousand to some and five to others."""

WORDS = {"and": "and", "or": "or", "not": "not", "in": "in", "is": "==", "=": "=="}


@dataclass(frozen=True)
class Field:
    """A column of a tab, or a setting. `alone` stands on a line of its own; without a key no column is called like it."""

    tab: str
    key: str
    text: str
    alone: bool = False
    column: Column | None = field(default=None, compare=False, repr=False)

    @cached_property
    def listed(self) -> bool:
        """Whether its entries, one a line, become a list: the field has a line of its own."""
        return self.alone and self.column is not None and "per line" in self.column.unit


@dataclass(frozen=True)
class Tag:
    """What stands in braces, and on which line of the template."""

    text: str
    line: int
    alone: bool = False


Piece = str | Tag


class TroubleError(ValueError):
    """Why a template cannot be read, in the words of a marketer."""


def pieces(text: str) -> Iterator[Piece]:
    """Words and tags in their order. A line that holds nothing but tags leaves no line behind.

    >>> [piece if isinstance(piece, str) else piece.text for piece in pieces("a\\n {% if x %}\\nb{y}")]
    ['a\\n', '{% if x %}', 'b', '{y}']
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").splitlines(keepends=True)
    for number, line in enumerate(lines, 1):
        found = list(TOKEN.finditer(line))
        silent = bool(found) and all(is_control(one[0]) for one in found) and not TOKEN.sub("", line).strip()
        alone = len(found) == 1 and line.strip() == found[0][0]
        at = 0
        for one in found:
            if one.start() > at and not silent:
                yield line[at : one.start()]
            yield Tag(one[0], number, alone)
            at = one.end()
        if at < len(line) and not silent:
            yield line[at:]


def is_control(token: str) -> bool:
    """Whether a token decides about what follows, or is a remark, and is no field."""
    return token.startswith(("{%", "{#"))


class Numbered:
    """The words, fields, values and tabs of a template. Jinja gets L0, F0, C0 and T0 in their place."""

    def __init__(self, unit: str = "line") -> None:
        self._unit = unit
        self.words: list[str] = []
        self.fields: list[Field] = []
        self.values: list[str | Decimal] = []
        self.tabs: list[str] = []
        self.tags: list[Tag] = []

    def source(self, some: Iterable[Piece]) -> str:
        """The template as Jinja gets it, line for line."""
        made: list[str] = []
        line = 1
        for piece in some:
            if isinstance(piece, str):
                self._whole(piece, line)
                made.append(f"{{{{ L{len(self.words)} }}}}")
                self.words.append(piece)
            else:
                made.append("\n" * (piece.line - line))
                line = max(line, piece.line)
                self.tags.append(piece)
                made.append(self._tag(piece))
        return "".join(made)

    def _whole(self, words: str, line: int) -> None:
        mark = next((mark for mark in ("{%", "%}", "{{", "}}") if mark in words), "")
        if mark:
            where = f"near {self._unit} {line}"
            raise TroubleError(f"it has {mark} alone {where}; a tag stands whole on one line, such as {{% endif %}}")

    def _tag(self, tag: Tag) -> str:
        text = tag.text.translate(STRAIGHT)
        if text.startswith("{#"):
            return ""
        if not text.startswith("{%"):
            return f"{{{{ {self._field(text.strip('{}'), alone=tag.alone)} }}}}"
        word, _, rest = text[2:-2].strip(" -+").partition(" ")
        word = word.casefold()
        if word in ("if", "elif") and rest.strip():
            return f"{{% {word} {self._condition(rest, tag)} %}}"
        if word in ("else", "endif", "endfor") and not rest.strip():
            return f"{{% {word} %}}"
        if word == "for":
            return f"{{% for R in {self._rows(rest, tag)} %}}"
        raise TroubleError(f"{self._where(tag)}; a tag is one of if, elif, else, endif, for each, endfor")

    def _rows(self, text: str, tag: Tag) -> str:
        found = re.fullmatch(r"\s*each\s+(\w+)(?:\s+where\s+(\S.*))?\s*", text, re.IGNORECASE)
        tab = tab_named(found[1]) if found else ""
        if found is None or not tab or tab == SETTINGS:
            raise TroubleError(
                f"{self._where(tag)}, which names no tab that can be gone through, as for each Deliverables does"
            )
        self.tabs.append(tab)
        return f"T{len(self.tabs) - 1}" + (f" if {self._condition(found[2], tag)}" if found[2] else "")

    def _condition(self, text: str, tag: Tag) -> str:
        made: list[str] = []
        rest = text.strip()
        while rest:
            one, rest = self._part(rest, tag, AMONG if made.count("(") > made.count(")") else WORD)
            made.append(one)
            rest = rest.lstrip()
        return " ".join(made).replace("== not", "!=")

    def _part(self, rest: str, tag: Tag, saying: re.Pattern[str]) -> tuple[str, str]:
        """The first part of a condition as Jinja gets it, and what follows."""
        named = NAMED.match(rest)
        tab = tab_named(named[1]) if named else ""
        if named and tab:
            title = rest[named.end() :]
            unnamed = UNNAMED.match(title)
            length = longest_title(tab, title) or (unnamed.end() if unnamed else len(title))
            after = title[length:].lstrip()
            return self._field(f"{tab}.{title[:length]}"), after.removeprefix("}") if rest[0] == "{" else after
        found = saying.match(rest)
        if found is None:
            raise TroubleError(f"{self._where(tag)}, which cannot be read")
        if found["text"] or found["number"]:
            return self._value(found, tag), rest[found.end() :]
        word = (found["sign"] or found["word"]).casefold()
        if found["word"] and word not in WORDS:
            raise TroubleError(f"{self._where(tag)}; {found['word']} is no field, and words stand in quotes")
        return WORDS.get(word, word), rest[found.end() :]

    def _value(self, found: re.Match[str], tag: Tag) -> str:
        if found["text"]:
            self.values.append(found["text"][1:-1])
        else:
            if UNCLEAR.search(found["number"]):
                raise TroubleError(f"{self._where(tag)}; write a number such as 5000 without a sign between its digits")
            number = Decimal(found["number"].replace(",", "."))
            self.values.append(number / 100 if found["percent"] else number)
        return f"C{len(self.values) - 1}"

    def _field(self, text: str, *, alone: bool = False) -> str:
        tab, dot, title = text.strip().partition(".")
        key = key_of(tab.strip(), title) if dot else ""
        tab = tab_named(tab) if key else ""
        column = TABS[tab].sheet.columns[key] if tab in TABS else None
        self.fields.append(Field(tab, key, " ".join(text.split()), alone, column))
        return f"F{len(self.fields) - 1}"

    def _where(self, tag: Tag) -> str:
        return f"{self._unit} {tag.line} has {tag.text}"
