"""CPU seconds of `creators duplicates` on many creators, of comparing alone, and of a plain pandas version.

Run: python tests/bench/identity.py [CREATORS]     (100,000 where nothing is said)

Names and handles are drawn from syllables, so that some are the same or nearly so by chance. Every fiftieth creator stands
twice: with the same e-mail address, with a dot too many, with one letter changed, or under another handle of the same
account. The pandas version finds what groupby finds: equal user ids, handles, addresses and names, not those that are
nearly the same, and without reasons that add up.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections import Counter
from datetime import date
from itertools import combinations
from typing import Any

import pandas as pd

from creatorsheet.app.identity import duplicates
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.creators.duplicates import proposals

TODAY = date(2026, 6, 13)
EVERY = 50


def word(chance: random.Random, least: int, most: int) -> str:
    """A word that can be spoken."""
    return "".join(chance.choice("bdfgklmnprstvz") + chance.choice("aeiou") for _ in range(chance.randint(least, most)))


def tables(creators: int) -> dict[str, list[dict[str, Any]]]:
    """The rows of a workbook with so many creators; the same at every run."""
    chance = random.Random(7)
    first, last = [word(chance, 2, 3) for _ in range(2_000)], [word(chance, 2, 4) for _ in range(8_000)]
    people: list[dict[str, Any]] = []
    handles: list[dict[str, Any]] = []
    for at in range(creators):
        one, other = chance.choice(first), chance.choice(last)
        person = {"handle": f"{one}.{other}{chance.randrange(100)}"[:24], "name": f"{one.title()} {other.title()}"}
        person["email"], user = f"{one}{at}@mail.example", str(6_800_000_000_000_000_000 + at)
        if people and at % EVERY == 0:
            twin = chance.choice(people[-EVERY:])
            kind = at // EVERY % 4
            if kind == 0:
                person["email"] = twin["email"]
            elif kind == 1:
                person |= {"handle": f"{twin['handle'].replace('.', '')}_", "name": twin["name"]}
            elif kind == 2:
                person |= {"handle": f"{twin['handle'][:-1]}x", "name": f"{twin['name']}e"}
            else:
                user = handles[people.index(twin)]["platform_user_id"]
        people.append({"creator_id": f"CR-{at}", **person})
        known = "" if people and at % EVERY == 0 and at // EVERY % 4 in (1, 2) else user
        handles.append(
            {"handle_id": f"H-{at}", "creator": f"CR-{at}", "handle": person["handle"], "platform": "TikTok"}
        )
        handles[-1]["platform_user_id"] = known
    return {"Creators": people, "Handles": handles}


def plain(creators: pd.DataFrame, handles: pd.DataFrame) -> set[tuple[str, str]]:
    """Pairs with an equal entry, as a notebook would find them."""
    whole = creators.merge(handles[["creator", "platform_user_id"]], left_on="creator_id", right_on="creator")
    pairs: set[tuple[str, str]] = set()
    for key in ("platform_user_id", "handle", "email", "name"):
        some = whole[whole[key].astype(bool)]
        groups = some.groupby(some[key].str.lower())["creator_id"].agg(sorted)
        for members in groups[groups.str.len() > 1]:
            pairs.update(combinations(members, 2))
    return pairs


def main() -> None:
    creators = int(sys.argv[1].replace(",", "")) if len(sys.argv) > 1 else 100_000
    rows = tables(creators)
    book = MemoryBook(rows)
    people, handles = read_rows(book, Creator)[0], read_rows(book, Handle)[0]
    began = time.process_time()
    found = proposals(people, handles)
    comparing = time.process_time() - began
    began = time.process_time()
    outcome = duplicates(book, today=TODAY)
    whole = time.process_time() - began
    frames = (pd.DataFrame(rows[tab]) for tab in ("Creators", "Handles"))
    began = time.process_time()
    equal = plain(*frames)
    pandas = time.process_time() - began
    counts = Counter(str(one.sure) for one in found)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(
        f"{creators:,} creators: duplicates {whole:.1f} CPU s, of which comparing {comparing:.1f}; at most {memory:.1f} GB"
    )
    print(f"{len(outcome.figures['pairs']):,} pairs: {dict(counts)}")
    print(f"plain pandas groupby: {pandas:.1f} CPU s, {len(equal):,} pairs with an equal entry, none nearly equal")


if __name__ == "__main__":
    main()
