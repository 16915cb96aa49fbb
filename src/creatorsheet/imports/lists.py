"""Creator lists as people keep them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from urllib.parse import urlsplit

from creatorsheet.catalogue.problems.cells import (
    CURRENCY_MISSING_OR_CONTRADICTORY,
    HANDLE_CANNOT_EXIST,
    TEXT_WHERE_A_NUMBER_OR_DATE_BELONGS,
)
from creatorsheet.catalogue.problems.imports import CELLS_HOLD_NO_USABLE_FIGURE
from creatorsheet.catalogue.source import Source
from creatorsheet.catalogue.sources.lists import LIST, SOURCES
from creatorsheet.catalogue.world import COUNTRIES, LANGUAGES
from creatorsheet.files.sheets import RawSheet
from creatorsheet.imports.columns import EMAIL, found_columns
from creatorsheet.imports.context import Context
from creatorsheet.imports.layout import Layout, Line
from creatorsheet.imports.posts import user_id
from creatorsheet.imports.records import CreatorLine, Export
from creatorsheet.kernel.identifiers import clean, handle_fault, is_handle, normal_handle
from creatorsheet.kernel.money import CURRENCIES

__all__ = ["SOURCES", "guesses", "read"]

TELLING = frozenset(["followers", "email", "niche", "country", "rate", "platform"])
SITES = {"instagram.com": "Instagram", "youtube.com": "YouTube", "youtu.be": "YouTube", "facebook.com": "Facebook"}
ALIASES = {
    "uk": "GB", "great britain": "GB", "england": "GB", "usa": "US", "u.s.": "US", "u.s.a.": "US", "america": "US",
    "uae": "AE", "korea": "KR", "czech republic": "CZ", "turkey": "TR", "deutschland": "DE", "españa": "ES",
    "brasil": "BR", "méxico": "MX", "italia": "IT", "россия": "RU", "日本": "JP", "中国": "CN",
}  # fmt: skip
COUNTRY_CODES = {name.casefold(): code for code, name in COUNTRIES.items()} | ALIASES
LANGUAGE_CODES = {name.casefold(): code for code, name in LANGUAGES.items()}


def guesses(sheet: RawSheet, context: Context) -> Source | None:
    """A list of creators: a column of handles with a title or a known column beside it, or followers by name."""
    del context
    found = found_columns(sheet)
    beside = TELLING & set(found.columns)
    if "handle" in found.columns:
        return LIST
    return LIST if "followers" in beside and len(beside) + ("name" in found.columns) > 1 else None


def read(sheet: RawSheet, source: Source, context: Context) -> Export:
    """One record for each TikTok creator. Rows of other platforms, without a handle, or with a name that can be none
    are left; a creator met again fills blanks of the first row only."""
    return creators(Layout(sheet, source, context, found_columns(sheet)))


def creators(layout: Layout) -> Export:
    """The records of a layout with a list's fields."""
    handles = _handles(layout)
    columns = _values(layout)
    first: dict[str, CreatorLine] = {}
    others: list[CreatorLine] = []
    joined: dict[int, int] = {}
    changed: list[tuple[int, int]] = []
    for line in layout.lines:
        handle = handles[line.number]
        values = {key: values[line.number] for key, values in columns.items() if line.number in values}
        name = str(values.pop("name", ""))
        known = first.get(handle)
        if known is None:
            link = next((text for cell in line.cells if "tiktok.com/@" in (text := str(cell or ""))), "")
            first[handle] = CreatorLine(
                line=line.number,
                handle=handle,
                name=name,
                profile_url=clean(link),
                user_id=user_id(layout, line),
                values=values,
            )
            others += _elsewhere(layout, line)
            continue
        if all(known.values.setdefault(key, value) == value for key, value in values.items()):
            joined[line.number] = known.line
        else:
            changed.append((line.number, known.line))
    layout.join(joined)
    for number, upper in changed:
        layout.leave(number, f"the same creator as row {upper}, with other figures")
    return layout.export([*first.values(), *others])


# Who it is


def _handles(layout: Layout) -> dict[int, str]:
    """The handle of each row; rows without one are left."""
    found: dict[int, str] = {}
    left: dict[str, list[int]] = {}
    for line in layout.lines:
        text = layout.text(line, "handle") or layout.text(line, "profile_url")
        platform = _platform(layout, line, text)
        handle = normal_handle(text)
        if platform != "TikTok":
            left.setdefault(f"on {platform}, not on TikTok", []).append(line.number)
        elif not handle:
            left.setdefault("no handle", []).append(line.number)
        elif is_handle(handle):
            found[line.number] = handle
        else:
            place = layout.context.place(line.number, layout.title("handle"))
            words = {
                "value": text,
                "reason": handle_fault(handle),
                "cell": f"row {line.number} of {layout.context.file}",
            }
            layout.findings.append(HANDLE_CANNOT_EXIST.at(place, **words))
            left.setdefault(f"{text} cannot be a TikTok handle", []).append(line.number)
    for reason, numbers in left.items():
        layout.leave_all(numbers, reason)
    return found


def _platform(layout: Layout, line: Line, text: str) -> str:
    site = next((name for site, name in SITES.items() if site in text.lower()), "")
    named = layout.text(line, "platform")
    if site or "tiktok" in text.lower() or not named:
        return site or "TikTok"
    return "TikTok" if "tiktok" in named.casefold().replace(" ", "") else named


def _elsewhere(layout: Layout, line: Line) -> Iterable[CreatorLine]:
    """The creator's names on other platforms, where the list has columns for them."""
    for platform in ("instagram", "youtube"):
        text = layout.text(line, platform)
        path = urlsplit(text if "//" in text else f"//x/{text}").path
        handle = path.strip("/").split("/")[-1].removeprefix("@").lower()
        if re.fullmatch(r"[\w.-]{2,}", handle):
            yield CreatorLine(
                line=line.number, handle=handle, platform=platform, profile_url=text if "/" in text else ""
            )


# What is known of them


def _values(layout: Layout) -> dict[str, dict[int, object]]:
    """Creators column -> line number -> value."""
    columns: dict[str, dict[int, object]] = {
        key: {line.number: text for line in layout.lines if (text := layout.text(line, key))}
        for key in ("phone", "agency", "niche", "notes")
    }
    columns["name"] = _names(layout)
    columns["email"] = _emails(layout)
    columns["country"] = _coded(layout, "country", COUNTRY_CODES)
    columns["language"] = _coded(layout, "language", LANGUAGE_CODES)
    columns["followers"] = dict(layout.numbers("followers"))
    columns["follower_growth"] = dict(layout.shares("growth"))
    columns["typical_rate"], columns["rate_currency"] = _rates(layout)
    return columns


def _names(layout: Layout) -> dict[int, object]:
    names: dict[int, object] = {}
    lost = []
    for line in layout.lines:
        parts = (layout.text(line, "first_name"), layout.text(line, "last_name"))
        name = layout.text(line, "name") or " ".join(part for part in parts if part)
        if name.count("?") >= 3 and not any(sign.isalpha() for sign in name):
            lost.append((line.number, name))
        elif name:
            names[line.number] = name
    if lost:
        place = layout.context.place(lost[0][0], layout.title("name"))
        layout.findings.append(CELLS_HOLD_NO_USABLE_FIGURE.at(place, n=len(lost), value=lost[0][1]))
    return names


def _emails(layout: Layout) -> dict[int, object]:
    """E-mail addresses, taken out of the words around them."""
    found: dict[int, object] = {}
    for line in layout.lines:
        text = layout.text(line, "email")
        address = EMAIL.search(text)
        if address:
            found[line.number] = address[0]
        elif re.search(r"\w", text):
            where = f"the cell in row {line.number} of {layout.context.file}"
            words = {"value": text, "kind": "email address", "cell": where, "sample": "anna@example.com"}
            place = layout.context.place(line.number, layout.title("email"))
            layout.findings.append(TEXT_WHERE_A_NUMBER_OR_DATE_BELONGS.at(place, **words))
    return found


def _coded(layout: Layout, key: str, codes: dict[str, str]) -> dict[int, object]:
    """Countries and languages as codes; what is neither code nor known name stays as it was written."""
    known = set(codes.values())
    found: dict[int, object] = {}
    for line in layout.lines:
        text = layout.text(line, key)
        code = next((form for form in (text.upper(), text.lower()) if form in known), "")
        if re.search(r"\w", text) and text.casefold() not in ("n/a", "na"):
            found[line.number] = codes.get(text.casefold(), code or text)
    return found


def _rates(layout: Layout) -> tuple[dict[int, object], dict[int, object]]:
    """Rates with their currency: from its own column, the header, or the sign beside the amount; never from a bare $."""
    amounts: dict[int, Decimal] = layout.money("rate")
    signs = layout.symbols("rate")
    currencies: dict[int, object] = {}
    bare = []
    for line in layout.lines:
        named = layout.text(line, "currency").upper() or layout.currency_of("rate") or signs.get(line.number, "")
        if line.number in amounts and named in CURRENCIES:
            currencies[line.number] = named
        elif line.number in amounts:
            bare.append(line)
    if bare:
        place = layout.context.place(bare[0].number, layout.title("rate"))
        value, cell = layout.text(bare[0], "rate"), "Rate currency in Creators"
        said = "no currency" if len(bare) == 1 else f"no currency, nor have {len(bare) - 1} more"
        layout.findings.append(CURRENCY_MISSING_OR_CONTRADICTORY.at(place, value=value, currencies=said, cell=cell))
    return dict(amounts), currencies
