"""Text of logs as it is compared, in expressions every engine knows: a sheet's codes, links and names are read so too."""

from __future__ import annotations

from typing import Any

import narwhals.stable.v2 as nw

from creatorsheet.kernel.identifiers import INVISIBLE

Expr = Any
UNSEEN = f"[{''.join(map(chr, INVISIBLE))}]"


def trimmed(text: Expr) -> Expr:
    """Without outer blanks, no-break blanks and invisible marks."""
    return text.str.replace_all(UNSEEN, "").str.replace_all("\u00a0", " ").str.replace_all(r"^\s+|\s+$", "")


def plain(text: Expr) -> Expr:
    """A code or link key as it is compared: trimmed, lower case."""
    return trimmed(text).str.to_lowercase()


def plain_name(text: Expr) -> Expr:
    """A creator's name as it is compared: lower case, without @, apostrophe or profile address."""
    name = plain(text).str.replace_all(r"^'+\s*", "")
    bare = name.str.replace_all(r"^[^@]*/@", "").str.replace_all(r"^(https?://)?(www\.)?tiktok\.com/", "")
    own = nw.when(bare != name).then(bare.str.replace_all(r"[/?#\s].*$", "")).otherwise(name)
    return own.str.replace_all("^@", "")


def first_entry(text: Expr) -> Expr:
    """What stands before the first `;`."""
    return text.str.replace_all(";.*$", "")


def after_first(text: Expr) -> Expr:
    """What stands after the first `;`, or the text itself where there is none."""
    return text.str.replace_all("^[^;]*;", "")
