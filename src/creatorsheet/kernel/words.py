"""Words around numbers."""

from __future__ import annotations

from collections.abc import Sequence


def counted(n: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "row"), counted(6000, "row")
    ('1 row', '6,000 rows')
    """
    return f"{n:,} {noun}{'' if n == 1 else 's'}"


def listed(words: Sequence[str], last: str = "and", *, most: int = 0) -> str:
    """Words in one sentence: as many as there are, or the first `most` of them and how many more.

    >>> listed(["link", "code", "UTM"], "or"), listed(["link"]), listed(["link", "code", "UTM"], most=1)
    ('link, code or UTM', 'link', 'link and 2 more')
    """
    if 0 < most < len(words):
        words = [*words[:most], f"{len(words) - most:,} more"]
    return f" {last} ".join([*([", ".join(words[:-1])] if len(words) > 1 else []), *words[-1:]])
