"""A study put together from a workbook's tabs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from statistics import mean
from typing import Any

from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.plan.campaigns import Campaign
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.table import Table
from creatorsheet.creators.merged import heads
from creatorsheet.learning.apart import Apart, apart
from creatorsheet.learning.audiences import Fit, Marks, fit
from creatorsheet.learning.patterns import patterns
from creatorsheet.learning.record import Record, Video
from creatorsheet.learning.response import RESPONSES, Chosen, choose
from creatorsheet.learning.study import Reason, Study

Tables = Mapping[str, Table[Any]]


def study(tables: Tables, settings: Settings, record: Record, only: Campaign | None, measure: str) -> Study:
    """The study of all campaigns, or of one; `measure` is a key of RESPONSES, "" leaves the choice to the objective."""
    works = [one for one in record.works if only is None or one.campaign == only.id]
    everything = [video for work in works for video in work.videos]
    ripe = [one for one in everything if one.mature]
    fewest = settings.minimum_sample
    chosen = Chosen(RESPONSES[measure]) if measure else choose(ripe, fewest)
    videos = [one for one in ripe if chosen.response.log(one) is not None]
    names = {one.creator: one.handle for one in works}
    barred = {one.creator for one in works if one.went.stopped} | _not_asked(tables["Creators"])
    found = apart(videos, chosen.response, fewest, _prices(everything), barred)
    return Study(
        day=record.day,
        campaign=(only.name or only.id) if only else "",
        campaigns=len({one.campaign for one in videos}),
        response=chosen.response,
        instead=chosen.instead,
        asked=bool(measure),
        videos=len(videos),
        young=len(everything) - len(ripe),
        blank=len(ripe) - len(videos),
        creators=len({one.creator for one in videos}),
        fewest=fewest,
        found=patterns(videos, chosen.response, fewest),
        apart=found,
        fits=tuple(_fits(tables, videos, found, only)),
        reasons=_reasons(tables, everything),
        themes=_themes(tables, everything),
        names=names,
    )


def _not_asked(creators: Iterable[Creator]) -> set[str]:
    return {one.id for one in creators if one.do_not_contact}


def _prices(videos: Iterable[Video]) -> dict[str, float]:
    """What a video of each creator cost on average so far, in the home currency; those with no cost are left out."""
    costs: defaultdict[str, list[float]] = defaultdict(list)
    for one in videos:
        if (cost := one.facts.get("cost")) and one.rate is not None:
            costs[one.creator].append(cost * one.rate)
    return {creator: mean(some) for creator, some in costs.items()}


def _fits(tables: Tables, videos: Sequence[Video], found: Apart, only: Campaign | None) -> Iterable[Fit]:
    """Creators whose audience or content somebody marked, those with both first."""
    head = heads(tables["Creators"])
    reached, content = defaultdict[str, list[float]](list), defaultdict[str, list[float]](list)
    for card in tables["Scorecards"]:
        if only is None or card.campaign == only.id:
            who = head.get(card.creator or "", card.creator or "")
            reached[who] += _marks(card.audience_reached)
            content[who] += _marks(card.strong_content)
    scores = {
        head.get(row.creator or "", row.creator or ""): row.audience_score
        for row in tables["Shortlist"]
        if row.audience_score is not None and (only is None or row.campaign == only.id)
    }
    by_creator: defaultdict[str, list[Video]] = defaultdict(list)
    for one in videos:
        by_creator[one.creator].append(one)
    made = []
    for creator, some in by_creator.items():
        quality = [mark for one in some for mark in _marks(one.quality)]
        marks = Marks(
            _mean(reached[creator]),
            _mean(content[creator] or quality),
            _mean([mark for one in some for mark in _marks(one.delivery)]),
            None if creator not in scores else float(scores[creator]),
        )
        concepts = tuple(dict.fromkeys(one.traits["concept"] for one in some if "concept" in one.traits))
        made.append(fit(creator, marks, found, concepts))
    told = [one for one in made if (one.marks.reached, one.marks.content, one.marks.score) != (None, None, None)]
    return sorted(told, key=lambda one: (one.advice.startswith("Cannot"), -(one.effect.ratio if one.effect else 0.0)))


def _marks(mark: float | None) -> list[float]:
    """The mark, where it is one: 1 to 5."""
    return [mark] if mark is not None and 1 <= mark <= 5 else []


def _mean(some: Sequence[float]) -> float | None:
    return mean(some) if some else None


def _reasons(tables: Tables, videos: Sequence[Video]) -> tuple[Reason, ...]:
    """Why people shared or saved, by how many videos; shares by the views of videos whose shares are known, and saves alike."""
    facts = {one.id: one.facts for one in videos}
    held: defaultdict[str, list[Mapping[str, float]]] = defaultdict(list)
    for row in tables["Deliverables"]:
        if row.share_reason and row.id in facts:
            held[str(row.share_reason)].append(facts[row.id])
    found = []
    for reason, some in held.items():
        rates = [rate for fact in ("shares", "saves") if (rate := _rate(some, fact)) is not None]
        found.append(Reason(reason, len(some), 1000 * sum(rates) if rates else None))
    return tuple(sorted(found, key=lambda one: (-one.videos, one.reason)))


def _rate(some: Iterable[Mapping[str, float]], fact: str) -> float | None:
    known = [one for one in some if one.get("views") and fact in one]
    views = sum(one["views"] for one in known)
    return sum(one[fact] for one in known) / views if views else None


def _themes(tables: Tables, videos: Sequence[Video]) -> Mapping[str, int]:
    """How many comments under the videos are about each theme, the most frequent first; those of creators are left out."""
    ours = {one.id for one in videos}
    held = Counter(
        str(row.theme_1) for row in tables["Comments"] if row.theme_1 and row.deliverable in ours and not row.by_creator
    )
    return dict(held.most_common())
