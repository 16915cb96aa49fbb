"""Opening lines: those that say nearly the same are one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from creatorsheet.kernel.nearest import distance

WORD = re.compile(r"\w+")
SLACK = 6
"""Of so many signs one may differ."""

COMMON = 20
"""Lines a word may be in and still lead from one line to another: "the" leads nowhere."""


def plain(line: str) -> str:
    """The words in small letters.

    >>> plain("One pump, that’s ALL! 🧴")
    'one pump that s all'
    """
    return " ".join(WORD.findall(line.casefold()))


def grouped(lines: Iterable[str]) -> dict[str, str]:
    """For each line, how its group is called: the wording most videos of it have, of equals the first. Blank ones are left out.

    Two lines are one when not more than one sign in six differs, by words alone: commas, capitals and emoji count for nothing.
    """
    written: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for line in lines:
        if key := plain(line):
            written[key][line] += 1
    weights = {key: sum(some.values()) for key, some in written.items()}
    leads: dict[str, str] = {}
    with_word: defaultdict[str, list[str]] = defaultdict(list)
    for key in sorted(written, key=lambda one: -weights[one]):
        near = {one for word in key.split() for one in with_word[word][:COMMON]}
        most = len(key) // SLACK
        lead = min(near, key=lambda one: (distance(key, one, most), one), default="")
        leads[key] = lead if lead and distance(key, lead, most) <= most else key
        if leads[key] == key:
            for word in set(key.split()):
                with_word[word].append(key)
    called = {lead: written[lead].most_common(1)[0][0] for lead in set(leads.values())}
    return {line: called[leads[key]] for key, some in written.items() for line in some}
