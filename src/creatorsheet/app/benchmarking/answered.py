"""The six questions of a record, in the order of the guide."""

from __future__ import annotations

from collections.abc import Mapping

from creatorsheet.catalogue.settings import Settings
from creatorsheet.learning import boosts, leading, repeats, reserve
from creatorsheet.learning.answers import Answer
from creatorsheet.learning.benchmarks import Benchmarks, Sources
from creatorsheet.learning.signs import Looks


def six(
    sources: Sources, found: Benchmarks, settings: Settings, refused: Mapping[str, str], barred: Mapping[str, str],
    looks: Mapping[str, Looks], objective: str,
) -> tuple[Answer, ...]:  # fmt: skip
    """The answers, of an objective or of all. `refused` says why creators, `barred` why videos are out of the question,
    `looks` what people saw of videos, by deliverable."""
    known = sources.record
    kinds = [leading.answer(one, sources, settings.minimum_sample, objective) for one in leading.KINDS]
    creators = repeats.repeats(known, sources.since, settings.rehire_thresholds, refused, objective)
    videos = boosts.boosts(known, settings.amplify_thresholds, settings.minimum_peers, looks, objective)
    names = {work.creator: work.handle for work in known.works}
    five = [*kinds, repeats.answer(creators, settings.rehire_thresholds), boosts.answer(videos, names, barred)]
    return (*five, reserve.answer(found, five, settings.test_share))
