"""Words around numbers."""

from __future__ import annotations

from collections.abc import Sequence


def counted(n: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "row"), counted(6000, "row")
    ('1 row', '6,000 rows')
    """
    return f"{n:,} {noun}{'' if n == 1 else 's'}"


def listed(words: Sequence[str], last: str = "and") -> str:
    """Words in one sentence, as many as there are.

    >>> listed(["link", "code", "UTM"], "or"), listed(["link"])
    ('link, code or UTM', 'link')
    """
    return f" {last} ".join([*([", ".join(words[:-1])] if len(words) > 1 else []), *words[-1:]])
