"""What a Word document reaches for by itself when somebody opens it: pictures, texts and programs that lie elsewhere.

A link waits for a click and passes; a file's own template and its mail merge are taken out where the file is filled.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import unquote
from xml.parsers import expat

DEEPEST = 200
"""Elements within elements; what reads the file goes little deeper."""

WAITS, TAKEN_OUT = "hyperlink", ("attachedtemplate", "mailmergesource", "mailmergeheadersource")
HERE = re.compile(r"data:|(?:file:///(?![/\\]))?(?![\\/]{2})(?![\w+.-]{2,}:)", re.IGNORECASE)
"""How a target begins that lies in the file or on the computer itself."""

FIELD = re.compile(
    r"\s*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|RD|DDEAUTO|DDE|DATABASE)\b(.*)", re.IGNORECASE | re.DOTALL
)
PROGRAMS = ("DDE", "DDEAUTO", "DATABASE")
AWAY = re.compile(r"[a-z][a-z0-9+.-]+:[\\/]{2}|(?:^|[\s\"])[\\/]{2}", re.IGNORECASE)
DRAWN = ("image", "feImage", "use", "imagedata", "fill", "stroke")


class TooDeepError(ValueError):
    """A part with more elements within elements than any program writes."""


def reached_for(part: str, content: bytes) -> str:
    """What a part fetches from elsewhere, in words; "" for nothing. Fails on a part that is no XML or too deep."""
    look = _Look(part.lower().endswith(".rels"))
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler = look.begins, look.ends
    parser.CharacterDataHandler = look.says
    parser.Parse(content, True)
    fields = "".join(look.instructions).split("\n")
    return look.found or next(filter(None, map(_instructed, fields)), "")


class _Look:
    def __init__(self, relations: bool) -> None:
        self._relations, self._depth, self._inside = relations, 0, False
        self.found = ""
        self.instructions: list[str] = []

    def begins(self, element: str, given: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise TooDeepError
        name = element.rpartition(" ")[2]
        about = {key.rpartition(" ")[2]: value for key, value in given.items()}
        if self._relations and name == "Relationship":
            self.found = self.found or _related(about)
        elif name in DRAWN and any(not _here(about.get(key, "")) for key in ("src", "href")):
            self.found = self.found or "a picture"
        elif name in ("fldChar", "fldSimple"):
            self.instructions.append("\n" + about.get("instr", "") + "\n")
        self._inside = name == "instrText"

    def ends(self, _: str) -> None:
        self._depth -= 1
        self._inside = False

    def says(self, words: str) -> None:
        if self._inside:
            self.instructions.append(words.replace("\n", " "))


def _here(target: str) -> bool:
    return bool(HERE.match(unquote(target).strip()))


def _related(about: Mapping[str, str]) -> str:
    kind = about.get("Type", "").strip().rpartition("/")[2]
    if kind.lower() == "afchunk":
        return "a text of another kind, which Word takes in"
    if kind.lower() in (WAITS, *TAKEN_OUT) or _here(about.get("Target", "")):
        return ""
    return "a picture" if kind.lower() == "image" else f"something ({kind[:40] or 'of no kind'})"


def _instructed(words: str) -> str:
    """What the instruction of one field fetches. One that ends without a target gets it from the field after it."""
    found = FIELD.match(words)
    if found is None:
        return ""
    name, rest = found[1].upper(), found[2]
    away = name in PROGRAMS or not rest.strip() or AWAY.search(rest)
    return f"what its field {name} names" if away else ""
