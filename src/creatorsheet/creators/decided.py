"""A decision made on a page, held against what stood there when the page was made and what the workbook says now."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Decided:
    """What somebody decided about one creator, and why; "" is blank."""

    decision: str = ""
    reason: str = ""

    def __str__(self) -> str:
        """The decision in a sentence.

        >>> str(Decided("Decline", "Style far from the brief")), str(Decided())
        ('Decline (Style far from the brief)', 'no decision')
        """
        return (self.decision or "no decision") + (f" ({self.reason})" if self.reason else "")


def settled(was: Decided, page: Decided, now: Decided) -> Decided | None:
    """What should stand in the workbook; None where both sides changed and nobody can tell which holds.

    A cell changed on one side alone takes that side. The reason belongs to its decision, so what comes out is always a pair
    that somebody saw: that of the page or that of the workbook. Blanks and line ends within a reason make no difference.

    >>> settled(Decided(), Decided("Approve"), Decided())
    Decided(decision='Approve', reason='')
    >>> settled(Decided(), Decided("Approve"), Decided("Decline", "Too dear"))
    """
    decision = _merged(was.decision, page.decision, now.decision)
    reason = _merged(was.reason, page.reason, now.reason)
    if decision is None or reason is None:
        return None
    both = Decided(decision, reason)
    return both if _like(both, now) or _like(both, page) else None


def _merged(was: str, page: str, now: str) -> str | None:
    if _bare(page) in (_bare(was), _bare(now)):
        return now
    return page if _bare(was) == _bare(now) else None


def _like(one: Decided, other: Decided) -> bool:
    return _bare(one.decision) == _bare(other.decision) and _bare(one.reason) == _bare(other.reason)


def _bare(text: str) -> str:
    return " ".join(text.split())
