"""Whose data a text holds: random workbooks with a word of its own in each row, and templates that ask for everything."""

from __future__ import annotations

import re
from datetime import date
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.app.write import write
from creatorsheet.book.memory import MemoryBook
from creatorsheet.catalogue.shapes import Kind
from creatorsheet.catalogue.templates import TABS, TEMPLATES

TODAY = date(2026, 5, 20)
KINDS = ["Outreach message", "Campaign brief", "Creator agreement", "Content review checklist", "Payment request"]
EVERYTHING = "\n".join(
    f"{{{tab}.{column.title}}}\n{{% for each {tab} %}}{{{tab}.{column.title}}};{{% endfor %}}"
    for tab, model in TABS.items()
    for column in model.sheet.columns.values()
    if column.kind in (Kind.TEXT, Kind.LIST, Kind.ID)
)
"""All texts and names of all tabs, of one row and of each."""

WORD = re.compile(r"own\d+x")


class World:
    """Tables, and whose each planted word is: a campaign's, a creator's, both's, or a deal's."""

    def __init__(self) -> None:
        self.tables: dict[str, list[dict[str, object]]] = {}
        self.whose: dict[str, dict[str, str]] = {}
        self._numbers = count(10)

    def word(self, **whose: str) -> str:
        made = f"own{next(self._numbers)}x"
        self.whose[made] = whose
        return made

    def put(self, tab: str, **cells: object) -> None:
        self.tables.setdefault(tab, []).append(cells)


@st.composite
def worlds(draw):
    made = World()
    campaigns = [f"C-{at}" for at in range(draw(st.integers(1, 3)))]
    creators = [f"K-{at}" for at in range(draw(st.integers(2, 4)))]
    made.put("Team", member_id="TM-1", name="Mara")
    for one in campaigns:
        made.put("Campaigns", campaign_id=one, name=made.word(campaign=one), owner="TM-1", product="Serum")
    for one in creators:
        about = {
            "agency": draw(st.sampled_from([None, "Northlight"])),
            "email": f"{made.word(creator=one)}@lumen.example",
        }
        # handles may be alike, as when a creator was typed in twice
        handle = draw(st.sampled_from(["anna.skin", made.word(creator=one)]))
        made.put("Creators", creator_id=one, handle=handle, name=made.word(creator=one), **about)
        made.put("Audience", audience_id=f"A-{one}", creator=one, dimension="Interests", segment=made.word(creator=one))
    for number in range(draw(st.integers(1, 6))):
        deal = f"D-{number}"
        whose = {
            "campaign": draw(st.sampled_from([*campaigns, *campaigns, None])),
            "creator": draw(st.sampled_from([*creators, *creators, None])),
        }
        mine = {"deal": deal}
        made.put(
            "Deals",
            deal_id=draw(st.sampled_from([deal, deal, deal, None])),
            **whose,
            status=draw(st.sampled_from(["Signed", "Sent", "Cancelled", "Completed"])),
            model=draw(st.sampled_from(["Flat fee", "Commission", "Gifting"])),
            currency=draw(st.sampled_from(["EUR", "USD", None])),
            gift=made.word(**mine),
        )
        for at in range(draw(st.integers(0, 2))):
            video = f"L-{number}-{at}"
            status = draw(st.sampled_from(["Agreed", "Draft in", "Cancelled"]))
            owner = made.word(**mine) if status != "Cancelled" else made.word(nobody="")
            made.put("Deliverables", deliverable_id=video, deal=deal, number=at + 1, status=status, kind="Video")
            made.tables["Deliverables"][-1]["caption_required"] = owner
            made.put("Reviews", review_id=f"W-{video}", deliverable=video, kind="Draft", round=1, feedback=owner)
        made.put(
            "Rights",
            right_id=f"R-{number}",
            deal=deal,
            kind="Exclusivity",
            status="Agreed",
            competitors=made.word(**mine),
        )
        made.put("Payments", payment_id=f"Y-{number}", deal=deal, kind="Balance", amount=100, milestone="Posted")
        made.tables["Payments"][-1] |= {
            "milestone_on": TODAY,
            "invoice_no": draw(st.sampled_from([None, made.word(**mine)])),
        }
    for number, one in enumerate(creators):
        campaign = draw(st.sampled_from(campaigns))
        both = {"campaign": campaign, "creator": one}
        made.put("Outreach", message_id=f"M-{number}", **both, stage="To write", reason_selected=made.word(**both))
        made.put("Shortlist", shortlist_id=f"S-{number}", **both, reason=made.word(**both))
        made.put("Briefs", brief_id=f"F-{number}", **both, benefit=made.word(**both))
        state = draw(st.sampled_from(["Issued", "Retired", "Rejected by the shop"]))
        code = made.word(**both) if state == "Issued" else made.word(nobody="")
        made.put("Tracking", tracking_id=f"G-{number}", **both, promo_code=code, code_state=state)
        made.put("Scorecards", scorecard_id=f"N-{number}", **both, next_step=made.word(**both))
        made.put("Costs", cost_id=f"X-{number}", **both, what=made.word(**both))
    for one in campaigns:
        made.put("Briefs", brief_id=f"F-{one}", campaign=one, benefit=made.word(campaign=one))
    return made


@pytest.mark.parametrize("body", ["own", "everything"])
@given(worlds())
@settings(deadline=None, max_examples=40)
def test_no_text_holds_what_belongs_to_another(body, world):
    names = {one["campaign_id"]: one["name"] for one in world.tables["Campaigns"]}
    people = {word: whose["creator"] for word, whose in world.whose.items() if set(whose) == {"creator"}}
    deals = {one["gift"]: one for one in world.tables["Deals"]}
    built_in = {str(one.kind): one.body for one in TEMPLATES}
    for kind in KINDS:
        text = "{Creators.Name}|{Deals.Product sent}|\n" + (built_in[kind] if body == "own" else EVERYTHING)
        template = {"template_id": "E-1", "kind": kind, "name": kind, "body": text, "approved_by": "TM-1"}
        for one in write(MemoryBook({**world.tables, "Templates": [template]}), today=TODAY, template=kind).texts:
            creator, gifts = one.markdown.split("|")[:2]
            creator = people[creator]
            campaign = next(key for key, name in names.items() if name == one.campaign)
            about = {"campaign": campaign, "creator": creator}
            spoken_of = [deals[gift] for gift in WORD.findall(gifts)]
            assert all(deal["campaign"] == campaign and deal["creator"] == creator for deal in spoken_of)
            mine = {world.whose[deal["gift"]]["deal"] for deal in spoken_of}
            if kind in ("Creator agreement", "Payment request"):
                assert len(mine) == 1
            for word in set(WORD.findall(one.markdown)):
                whose = world.whose[word]
                assert "nobody" not in whose, (kind, word)
                assert whose["deal"] in mine if "deal" in whose else whose.items() <= about.items(), (kind, word, whose)
