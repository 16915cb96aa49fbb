"""Questions of viewers under live posts, and posts that stand for two deliverables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from creatorsheet.catalogue.problems.audit import (
    ONE_POST_STANDS_FOR_TWO_DELIVERABLES,
    VIEWERS_QUESTIONS_WAIT_FOR_AN_ANSWER,
)
from creatorsheet.catalogue.results.choices import AnswerState
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.words import counted
from creatorsheet.tracking.posts import Checked, Post, State, day_in, in_utc, video_of
from creatorsheet.tracking.unseen import older

FRESH = 14
"""Days of a post in which an answer still reaches those who asked."""


def waiting(post: Post, comments: Iterable[Comment], day: date, zone: str) -> Iterator[Checked]:
    """CS-A10: open questions under a young post."""
    if post.moment is None or (day - day_in(zone, post.moment)).days > FRESH:
        return
    asked = [
        (in_utc(one.commented_at), one)
        for one in comments
        if one.answer_needed is AnswerState.OPEN and not one.by_creator and one.commented_at
    ]
    old = [(moment, one) for moment, one in asked if older(moment, day, zone)]
    if not old:
        return
    first = min(old, key=lambda pair: pair[0])[1]
    about = f"; the first is about {str(first.theme_1).casefold()}" if first.theme_1 else ""
    found = VIEWERS_QUESTIONS_WAIT_FOR_AN_ANSWER.at(
        post.tables["Comments"].place(first, "answer_needed"),
        n=counted(len(old), "question"),
        wait="has waited" if len(old) == 1 else "have waited",
        deliverable=post.called,
        creator=post.creator,
        about=about,
    )
    yield Checked("questions", State.OPEN, counted(len(old), "question"), replace(found, about=post.deliverable.id))


def doubles(posts: Iterable[Post]) -> Iterator[Finding]:
    """CS-A11: every further deliverable of a video."""
    first: dict[str, Post] = {}
    for post in posts:
        video = video_of(post.deliverable)
        if video and (one := first.setdefault(video, post)) is not post:
            place = post.tables["Deliverables"].place(post.deliverable, "url")
            words = {"deliverable": post.called, "creator": post.creator, "other": one.name}
            yield ONE_POST_STANDS_FOR_TWO_DELIVERABLES.at(place, value=video, **words)
