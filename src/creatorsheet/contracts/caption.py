"""Whether a caption's words tell viewers that a post is paid for, as a market sees it."""

from __future__ import annotations

from creatorsheet.catalogue.markets import Standing
from creatorsheet.catalogue.regions import LONGEST, Region, meant, region
from creatorsheet.kernel.identifiers import clean
from creatorsheet.kernel.unanswered import Unanswered

TOO_LITTLE = {Standing.REFUSED: "Not enough", Standing.WEAK: "Doubtful"}


def told(caption: str, market: str) -> str:
    """One line that begins with OK, Doubtful, Not enough, Missing or Not verified.

    A market whose rules were not found in a text that was read is never told as lacking anything.

    >>> told("My skin #sponsored", "UK")
    'Not enough in the United Kingdom: sponsored. Use ad.'
    >>> told("My skin", "Peru")
    'Not verified for Peru: no word known to disclose, such as #ad.'
    """
    where = _region(market)
    rules = where.market
    read = rules.reading(caption)
    match read.standing:
        case Standing.ACCEPTED:
            return f"OK: {read.word}" + ("" if read.verified else f" (not verified for {where.name})")
        case Standing.LATE:
            head = "Doubtful in" if read.verified else "Not verified for"
            return f"{head} {where.name}: {read.word} stands {read.where}. Put it at the start."
        case Standing.REFUSED | Standing.WEAK:
            head = f"{TOO_LITTLE[read.standing]} in" if read.verified else "Not verified for"
            return f"{head} {where.name}: {read.word}. Use {rules.sample}."
        case Standing.DENIED:
            head = "Missing" if rules.verified else "Not verified"
            return f"{head} for {where.name}: '{read.word}' says the opposite. Use {rules.sample}."
    if rules.verified:
        return f"Missing for {where.name}: no word that discloses, such as {rules.sample}."
    return f"Not verified for {where.name}: no word known to disclose, such as {rules.sample}."


def _region(market: str) -> Region:
    """The country or union of a name or code. Raises `Unanswered` where there is none."""
    found = region(market)
    if found:
        return found
    near = meant(market)
    way = f"did you mean {near}?" if near else "type its English name or its two letters, such as Germany or DE."
    raise Unanswered(f"'{clean(market)[:LONGEST]}' is no market known here; {way}")
