"""CPU seconds of what benchmarks work out of a record of many videos: kinds, quarters, what to expect, and the answers.

Run: python tests/bench/benchmarks.py [VIDEOS]     (50,000 where nothing is said)

Three videos of each creator in a campaign, three campaigns of each creator, over two years; each video with the nine traits.
"""

from __future__ import annotations

import sys
import time
from datetime import UTC, date, datetime, timedelta

import numpy as np

from creatorsheet.app.benchmarking.answered import six
from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.catalogue.table import Table
from creatorsheet.learning.benchmarks import Sources, benchmarks
from creatorsheet.learning.record import Record, Video, Work
from creatorsheet.results.efficiency import Group
from creatorsheet.results.judging import Target

TODAY = date(2026, 11, 24)
KINDS = {"tier": 5, "niche": 12, "format": 13, "product": 8, "offer": 8, "hook": 8, "cta": 10, "compensation": 5}
EACH = 3


def record(videos: int) -> Record:
    """The record; the same at every run."""
    chance = np.random.default_rng(7)
    creators, works = videos // EACH**2, []
    target = Target(METRICS["orders"], 100.0, 5000.0, ("orders",))
    for number in range(videos // EACH):
        creator = f"CR-{number % creators}"
        labels = {key: f"{key} {int(chance.integers(many))}" for key, many in KINDS.items()}
        labels["objective"] = "Generating TikTok Shop sales"
        start = datetime(2026, 10, 1, tzinfo=UTC) - timedelta(days=int(chance.integers(0, 700)))
        made = []
        for at in range(EACH):
            views = float(np.round(np.exp(chance.normal(10, 1))))
            clicks = float(chance.poisson(views * 0.012))
            facts = {
                "views": views, "shown": views, "likes": views * 0.05, "comments": views * 0.004, "shares": views * 0.006,
                "saves": views * 0.01, "watched": views * 9, "completed": views * 0.2, "clicks": clicks,
                "orders": float(chance.binomial(int(clicks), 0.03)), "interactions": views * 0.02, "cost": 500.0,
            }  # fmt: skip
            traits = {
                **labels,
                "hook": f"hook {int(chance.integers(8))}",
                "format": f"format {int(chance.integers(13))}",
            }
            made.append(Video(f"L-{number}-{at}", f"C-{number % 500}", creator, start, 60, True, traits, facts, 1.0))
        orders = sum(one.facts["orders"] for one in made)
        whole = {"cost": 1500.0, "orders": orders, "acquisitions": orders, "revenue": orders * 40}
        columns = {key: np.array([one.facts[key] for one in made]) for key in made[0].facts}
        group = Group(columns, whole, np.full(int(orders), 40.0))
        works.append(
            Work(
                f"C-{number % 500}", "Campaign", creator, creator, "US", "USD", 1.0, 30, True, start.date(), labels, tuple(made),
                group, target, "9 of 9 categories",
            )
        )  # fmt: skip
    return Record(TODAY, "USD", 24, tuple(works))


def main() -> None:
    """Make the record and measure."""
    videos = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    known, settings = record(videos), read_settings(Table(Setting, ()))
    start = time.process_time()
    sources = Sources(known)
    found = benchmarks(sources, settings)
    kinds = time.process_time() - start
    answers = six(sources, found, settings, {}, {}, "")
    whole = time.process_time() - start
    print(f"{videos:,} videos, {len(found.rows)} kinds, {found.whole.videos:,} inside the period")
    print(f"kinds, quarters and what to expect: {kinds:.1f} CPU s; with the six answers: {whole:.1f} CPU s")
    for one in answers:
        print(f"  {one.answer}")


if __name__ == "__main__":
    main()
