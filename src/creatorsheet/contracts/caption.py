"""Whether a caption's words tell viewers that a post is paid for, as a market sees it."""

from __future__ import annotations

from creatorsheet.catalogue.markets import market as market_of
from creatorsheet.catalogue.markets import markets
from creatorsheet.catalogue.world import COUNTRIES
from creatorsheet.kernel.identifiers import clean
from creatorsheet.kernel.nearest import nearest
from creatorsheet.kernel.unanswered import Unanswered

SHORTEST = 5
"""Letters of a country's name from which on a near miss is a slip; codes are all near each other."""

LONGEST = 40
"""Letters that a country's name may have, and of it that a reason repeats."""


def told(caption: str, market: str) -> str:
    """One line that begins with OK, Doubtful, Not enough, Missing or Not verified.

    A market whose rules were not found in a text that was read is never told as lacking anything.

    >>> told("My skin #sponsored", "UK")
    'Not enough in the United Kingdom: sponsored. Use ad.'
    >>> told("My skin", "Peru")
    'Not verified for Peru: no word known to disclose, such as #ad.'
    """
    rules = market_of(market)
    where = rules.spoken_of if rules.code != "ZZ" else _country(market)
    if found := rules.word_in(caption, "accepted"):
        word, verified = found
        return f"OK: {word}" + ("" if verified else f" (not verified for {where})")
    for status, said in (("refused", "Not enough"), ("weak", "Doubtful")):
        if found := rules.word_in(caption, status):
            word, verified = found
            head = f"{said} in {where}" if verified else f"Not verified for {where}"
            return f"{head}: {word}. Use {rules.sample}."
    if rules.verified:
        return f"Missing for {where}: no word that discloses, such as {rules.sample}."
    return f"Not verified for {where}: no word known to disclose, such as {rules.sample}."


def _country(market: str) -> str:
    """The name of a country without rules. Raises `Unanswered` where there is no such country."""
    wanted = clean(market)
    names = {one.casefold(): one for one in COUNTRIES.values()}
    if found := COUNTRIES.get(wanted.upper()) or names.get(wanted.casefold()):
        return found
    known = (*(one.name for one in markets().values()), *names.values())
    meant = nearest(wanted, known) if SHORTEST <= len(wanted) <= LONGEST else None
    way = f"did you mean {meant}?" if meant else "type its English name or its two letters, such as Germany or DE."
    raise Unanswered(f"'{wanted[:LONGEST]}' is no market known here; {way}")
