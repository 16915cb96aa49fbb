"""Responses: the one figure of a video that patterns are looked for in, and its logarithm."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from creatorsheet.catalogue.objectives import GOALS
from creatorsheet.catalogue.plan.choices import MetricGroup, Objective
from creatorsheet.learning.record import Video

HALF = 0.5
"""Added to a count before its logarithm is taken, so that a video without any can be compared."""

ENOUGH = 5
"""Events the middle video needs: under this a rate is mostly chance, and another response is looked at."""


@dataclass(frozen=True)
class Response:
    """What a video brought. `top` and `below` name facts of a video; without `below` it is a plain count.

    `sparse` says that its events are few on each video: the response is used only where the middle video has five.
    `got` is how a sentence tells it: got 1.5 times the views.
    """

    key: str
    title: str
    got: str
    top: str
    below: str = ""
    sparse: bool = False

    def log(self, video: Video) -> float | None:
        """The logarithm, with half an event added where it is a rate; None where the video does not have it."""
        top, below = video.facts.get(self.top), video.facts.get(self.below) if self.below else 1.0
        if top is None or below is None or below <= 0 or top < 0:
            return None
        if not self.below:
            return math.log(top) if top > 0 else None
        return math.log((top + HALF) / below)

    def events(self, videos: Sequence[Video]) -> float | None:
        """How many events the middle video has; None where none has the response."""
        known = [one.facts[self.top] for one in videos if self.log(one) is not None]
        return median(known) if known else None


VIEWS = Response("views", "Views", "the views", "views")
RESPONSES = {
    one.key: one
    for one in (
        VIEWS,
        Response("completion", "Completion rate", "the completion rate", "completed", "views"),
        Response("watch", "Seconds watched per view", "the watch time per view", "watched", "views"),
        Response(
            "engagement", "Meaningful interactions per view", "the interactions per view", "interactions", "views"
        ),
        Response("saves", "Saves per view", "the saves per view", "saves", "views"),
        Response("shares", "Shares per view", "the shares per view", "shares", "views"),
        Response("ctr", "Clicks per view", "the clicks per view", "clicks", "shown", sparse=True),
        Response("orders", "Orders per view", "the orders per view", "orders", "views", sparse=True),
    )
}

CHAINS = {
    MetricGroup.AWARENESS: ("views", "completion"),
    MetricGroup.CONSIDERATION: ("ctr", "engagement", "views"),
    MetricGroup.CONVERSION: ("orders", "ctr", "engagement", "views"),
    MetricGroup.CONTENT_PRODUCTION: ("completion", "watch", "views"),
}
"""What is looked at by the group of the objective; the next where videos have too little of the one before."""


@dataclass(frozen=True)
class Chosen:
    """A response and why it is that one; `instead` names those that were passed over."""

    response: Response
    instead: tuple[str, ...] = ()


def choose(videos: Sequence[Video], fewest: int) -> Chosen:
    """The response by the objective that most videos serve, or the next one that `fewest` videos have and enough of."""
    goals = [GOALS[one].group for video in videos if (one := _objective(video))]
    group = max(dict.fromkeys(goals), key=goals.count, default=MetricGroup.AWARENESS)
    passed: list[str] = []
    for key in CHAINS[group]:
        response = RESPONSES[key]
        held = sum(response.log(one) is not None for one in videos)
        events = response.events(videos)
        if held >= fewest and events is not None and (not response.sparse or events >= ENOUGH):
            return Chosen(response, tuple(passed))
        passed.append(response.title)
    return Chosen(VIEWS, tuple(one for one in passed if one != VIEWS.title))


def _objective(video: Video) -> Objective | None:
    return next((one for one in GOALS if str(one) == video.traits.get("objective")), None)
