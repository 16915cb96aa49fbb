"""The veto of a row as the software keeps it: its own comes and goes with the reason, a typed one is left alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from creatorsheet.catalogue.creators.choices import VetoReason
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.creators.vetted import Stop


@dataclass(frozen=True)
class Kept:
    """What Veto and Veto because are to hold."""

    veto: VetoReason | None
    why: str | None


def kept(row: Candidate, stops: Sequence[Stop]) -> Kept:
    """A typed veto, which gives no why, stays. Else the first stop, unless somebody lifted it with a name and a reason;
    without one the software takes back what it set."""
    if row.veto and not row.veto_why:
        return Kept(row.veto, None)
    if stops and not row.lifted:
        return Kept(stops[0].veto, stops[0].why)
    return Kept(None, None)
