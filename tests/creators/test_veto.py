"""The software's veto comes and goes with its reason; a typed one stays."""

from __future__ import annotations

import pytest

from creatorsheet.catalogue.creators.choices import VetoReason
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.creators.veto import Kept, kept
from creatorsheet.creators.vetted import Stop

MARKET = Stop(VetoReason.AUDIENCE, "18 % of the audience is in DE; 30 % are needed")
RIVAL = Stop(VetoReason.COMPETITOR, "exclusive to Lumira until 2026-06-30")
LIFTED = {"veto_lifted_by": "TM-1", "veto_lifted_why": "Brand views are enough"}
OURS = {"veto": VetoReason.AUDIENCE, "veto_why": "old words"}
TYPED = {"veto": VetoReason.SAFETY}


@pytest.mark.parametrize(
    ("row", "stops", "want"),
    [
        ({}, [], Kept(None, None)),
        ({}, [MARKET, RIVAL], Kept(MARKET.veto, MARKET.why)),
        (OURS, [MARKET], Kept(MARKET.veto, MARKET.why)),
        (OURS, [RIVAL], Kept(RIVAL.veto, RIVAL.why)),
        (OURS, [], Kept(None, None)),
        (TYPED, [], Kept(VetoReason.SAFETY, None)),
        (TYPED, [MARKET], Kept(VetoReason.SAFETY, None)),
        (TYPED | LIFTED, [MARKET], Kept(VetoReason.SAFETY, None)),
        (LIFTED, [MARKET], Kept(None, None)),
        (OURS | LIFTED, [MARKET], Kept(None, None)),
        ({"veto_lifted_by": "TM-1"}, [MARKET], Kept(MARKET.veto, MARKET.why)),
        ({"veto_lifted_why": "because"}, [MARKET], Kept(MARKET.veto, MARKET.why)),
        ({"veto_why": "left behind"}, [], Kept(None, None)),
    ],
)
def test_what_the_cells_hold(row, stops, want):
    found = kept(Candidate(**row), stops)
    assert found == want
    again = kept(Candidate(**row | {"veto": found.veto, "veto_why": found.why}), stops)
    assert again == found


def test_a_veto_holds_until_it_is_lifted_by_name_and_reason():
    assert Candidate(**TYPED).stop is VetoReason.SAFETY
    assert Candidate(**TYPED, veto_lifted_by="TM-1").stop is VetoReason.SAFETY
    assert Candidate(**TYPED, **LIFTED).stop is None
