"""Rows of a shortlist, judged: audience, comments, past partnerships, and the scores that people entered."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from creatorsheet.app.shortlisting.evidence import Evidence
from creatorsheet.app.shortlisting.wishes import countries, wishes
from creatorsheet.catalogue.creators.choices import AudienceDimension, PipelineStage, ShortlistDecision, VetoReason
from creatorsheet.catalogue.creators.shortlist import Candidate
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.problems.vetting import AUDIENCE_OUTSIDE_THE_MARKETS, PAST_PARTNERSHIP_SPEAKS_AGAINST_IT
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.table import Table
from creatorsheet.creators import partners
from creatorsheet.creators.entered import professional_part, safety_part, style_part
from creatorsheet.creators.fitting import audience_part, gate, reaches
from creatorsheet.creators.partners import Past
from creatorsheet.creators.reception import Reception, complaint, engagement_part
from creatorsheet.creators.steadiness import consistency_part
from creatorsheet.creators.vetted import Criterion, Habits, Judged, Part, Stop
from creatorsheet.kernel.finding import Finding

NOTHING, SILENCE = Habits(0), Reception()
ALONE = "asked to be left alone"
UNCLEAR = "whether they may be contacted cannot be read"


def judged(bench: Bench, rows: Sequence[Candidate], habits: Mapping[str, Habits]) -> tuple[Judged, ...]:
    """One judgement for each row of a campaign's shortlist, in its order. Nothing is written."""
    return tuple(bench.judged(row, habits) for row in rows)


def findings(bench: Bench, rows: Sequence[Candidate], found: Sequence[Judged]) -> Iterator[Finding]:
    """CS-V06 and CS-V08 of these rows. Not of who is out already: declined, dropped, or with a veto somebody typed."""
    for row, one in zip(rows, found, strict=True):
        if not _out(row):
            for finding in bench.findings(row, one):
                yield replace(finding, campaign=bench.campaign.id)


def fill(known: Evidence, rows: Sequence[Candidate], found: Sequence[Judged]) -> None:
    """Write what the comments tell, rows being as judged: Genuine comments of the creators, and Engagement by comments,
    by which a later run knows its own score from one that somebody typed. What cannot be told stays as it is."""
    for row, one in zip(rows, found, strict=True):
        person = known.person(row.creator)
        talk = known.receptions.get(person, SILENCE)
        creator = known.creators.get(person)
        if creator and talk.share is not None and "genuine_comments" not in known.unread(creator):
            creator.genuine_comments = round(talk.share, 4)
        part, told = one.part(Criterion.ENGAGEMENT), engagement_part(talk)
        if part.known and told.known and "engagement_seen" not in known.unread(row):
            row.engagement_seen = told.low


def _out(row: Candidate) -> bool:
    typed = row.veto is not None and not row.veto_why
    return row.decision is ShortlistDecision.DECLINE or row.stage is PipelineStage.DROPPED or typed


class Bench:
    """Where the rows of one campaign are judged: whom it wants, and what is known of the creators."""

    def __init__(
        self,
        tables: Mapping[str, Table[Any]],
        settings: Settings,
        day: date,
        campaign: Campaign,
        rows: Sequence[Candidate],
    ) -> None:
        self.tables, self.settings, self.day, self.campaign = tables, settings, day, campaign
        self.known = Evidence(tables, settings, day, [row.creator for row in rows])
        self._countries = countries(tables["Lists"])
        self._wanted = wishes(campaign, self.known.unread(campaign), self._countries)
        self._start, self._event = (campaign.starts, "the start") if campaign.starts else (day, partners.TODAY)

    def judged(self, row: Candidate, habits: Mapping[str, Habits]) -> Judged:
        """The judgement of a row."""
        person, unread = self.known.person(row.creator), self.known.unread(row)
        own, talk = habits.get(person, NOTHING), self.known.receptions.get(person, SILENCE)
        pasts = self.known.pasts.get(person, [])
        audience, gated = self._audience(person)
        parts = (
            style_part(row, unread),
            audience,
            consistency_part(own),
            engagement(row, talk, unread),
            self._safety(row, unread, pasts),
            professional_part(row, unread),
        )
        alone = self._alone(person)
        against = self._against(pasts)
        said = (
            gated if isinstance(gated, str) else "",
            f"has promoted {against}" if against else "",
            *partners.cautions(pasts, own, self.settings.sponsored_limit),
            complaint(talk),
            alone if isinstance(alone, str) else "",
        )
        stops = tuple(one for one in (alone, gated) if isinstance(one, Stop))
        return Judged(parts, stops, tuple(filter(None, said)))

    def _audience(self, person: str) -> tuple[Part, Stop | str | None]:
        """Audience fit, and what the gate says."""
        rows, unread = self.known.audience.get(person, ()), self.tables["Audience"].unread
        found = reaches(rows, unread, self._wanted, self._countries)
        place = AudienceDimension.LOCATION
        if place in self._wanted.unread:
            return audience_part(found, self._wanted), None
        gated = gate(found.get(place), self.settings.audience_gate, self._wanted.where)
        return audience_part(found, self._wanted, (place,) if isinstance(gated, str) else ()), gated

    def _safety(self, row: Candidate, unread: Collection[str], pasts: Sequence[Past]) -> Part:
        """Brand safety as entered; rivals somebody worked for on an unknown day are asked about."""
        part = safety_part(row, unread)
        asks = [f"When did you last work for {one}?" for one in partners.undated(pasts, self.known.rivals)]
        return replace(part, asks=(*part.asks, *asks)) if asks else part

    def _against(self, pasts: Sequence[Past]) -> str:
        """The past deals that speak against somebody, in one sentence."""
        days = self.settings.rival_days
        end = self.campaign.ends
        found = list(partners.doubts(pasts, self.known.rivals, self._start, days, self.day, end))
        return partners.told(found, self._start, self._event)

    def _alone(self, person: str) -> Stop | str:
        """Whether somebody asked to be left alone, under whichever of their names."""
        rows = self.known.identities.get(person, ())
        if any(one.do_not_contact for one in rows):
            return Stop(VetoReason.NO_CONTACT, ALONE)
        return UNCLEAR if any("do_not_contact" in self.known.unread(one) for one in rows) else ""

    def findings(self, row: Candidate, judgement: Judged) -> Iterator[Finding]:
        """What is to be told of a row."""
        table = self.tables["Shortlist"]
        person = self.known.person(row.creator)
        creator = self.known.creators.get(person)
        name = (creator and (creator.handle or creator.name)) or row.name or row.creator or row.id
        decision = table.place(row, "decision")
        gated = next((one for one in judgement.stops if one.veto is VetoReason.AUDIENCE), None)
        if gated and not row.lifted:
            yield AUDIENCE_OUTSIDE_THE_MARKETS.at(
                decision,
                creator=name,
                campaign=self.campaign.name or self.campaign.id,
                why=gated.why,
                lifting=table.place(row, "veto_lifted_by"),
            )
        deals = self._against(self.known.pasts.get(person, []))
        if deals and not judgement.stops and not row.reason:
            yield PAST_PARTNERSHIP_SPEAKS_AGAINST_IT.at(
                table.place(row, "veto"), creator=name, deals=deals, reason=table.place(row, "reason")
            )


def engagement(row: Candidate, talk: Reception, unread: Collection[str] = ()) -> Part:
    """Engagement quality: what somebody typed, else what the comments tell.

    The software's own earlier score is known by Engagement by comments, where the same stands; any other score is a person's.
    """
    told = engagement_part(talk)
    if "engagement_score" in unread:
        return Part(Criterion.ENGAGEMENT, made_of=("what was entered cannot be read",))
    typed = row.engagement_score
    if typed is None or typed == row.engagement_seen:
        return told
    if not 0 <= typed <= 100:
        return Part(Criterion.ENGAGEMENT, made_of=(f"{typed:g} was entered; it goes from 0 to 100",))
    beside = f"the comments alone give {told.low:g}" if told.known else "the comments alone tell no score"
    return Part(Criterion.ENGAGEMENT, float(typed), float(typed), ("entered by a person", beside))
