"""Invented videos of which the truth is known: what each creator, campaign, hook and concept does to the views."""

from __future__ import annotations

import math
from datetime import UTC, datetime

import numpy as np

from creatorsheet.learning.record import Video

HOOKS = tuple(f"Hook {at}" for at in range(6))
OTHERS = {
    "length": 4,
    "story": 5,
    "demo": 2,
    "onscreen": 3,
    "cta": 4,
    "format": 5,
    "weekday": 7,
    "hour": 3,
    "opening": 4,
}
"""Traits that do nothing, and how many kinds they have."""

POSTED = datetime(2026, 9, 1, 17, tzinfo=UTC)


def videos(
    seed: int = 1,
    *,
    creators: int = 20,
    each: int = 5,
    campaigns: int = 4,
    effect: float = 1.0,
    concepts: int = 0,
    noise: float = 0.8,
) -> list[Video]:
    """Videos whose first hook gets `effect` times the views; each creator likes some hooks better than others."""
    chance = np.random.default_rng(seed)
    reach, level = chance.normal(0, 0.8, creators), chance.normal(0, 0.3, campaigns)
    ideas = chance.normal(0, 0.4, max(concepts, 1))
    found = []
    for creator in range(creators):
        liking = chance.dirichlet(np.full(len(HOOKS), 2.0))
        for number in range(each):
            campaign, hook = int(chance.integers(campaigns)), int(chance.choice(len(HOOKS), p=liking))
            traits = {"hook": HOOKS[hook]} | {name: f"{name} {chance.integers(many)}" for name, many in OTHERS.items()}
            concept = int(chance.integers(max(concepts, 1)))
            if concepts:
                traits["concept"] = f"Concept {concept}"
            log = 9 + reach[creator] + level[campaign] + (math.log(effect) if hook == 0 else 0.0)
            log += (float(ideas[concept]) if concepts else 0.0) + float(chance.standard_t(5)) * noise / 1.29
            found.append(
                Video(
                    f"L-{creator}-{number}",
                    f"C-{campaign}",
                    f"CR-{creator}",
                    POSTED,
                    60,
                    True,
                    traits,
                    {"views": math.exp(log)},
                )
            )
    return found
