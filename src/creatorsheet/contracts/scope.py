"""What is made: the basics of each video, and as many rows as the deal says."""

from __future__ import annotations

from collections.abc import Iterator

from creatorsheet.catalogue.problems.terms import (
    DELIVERABLE_BASICS_NOT_AGREED,
    DELIVERABLES_DIFFER_FROM_THE_AGREEMENT,
    GIFT_PLANNED_AS_IF_IT_WERE_BOOKED,
)
from creatorsheet.contracts.agreement import Agreement, called
from creatorsheet.kernel.finding import Finding


def basics(agreement: Agreement) -> Iterator[Finding]:
    """CS-T01: number of videos, and format and length of each."""
    deal = agreement.deal
    none_needed = agreement.only_gift or bool(deal.supporting_agreed)
    if agreement.open(deal, "videos_agreed") or (deal.videos_agreed == 0 and not none_needed):
        place = agreement.place(deal, "videos_agreed")
        yield DELIVERABLE_BASICS_NOT_AGREED.at(place, creator=agreement.creator, item="number of videos")
    for video in agreement.videos:
        for key, words in (("format", "format"), ("length_agreed", "length")):
            if agreement.open(video, key):
                yield DELIVERABLE_BASICS_NOT_AGREED.at(
                    agreement.place(video, key), creator=agreement.creator, item=f"{words} of {called(video)}"
                )


def count(agreement: Agreement) -> Iterator[Finding]:
    """CS-T02: the deal's number of videos against the rows in Deliverables."""
    agreed, total = agreement.deal.videos_agreed, len(agreement.videos)
    if agreed is not None and agreed != total:
        counted = f"{agreed} video{'' if agreed == 1 else 's'}"
        yield DELIVERABLES_DIFFER_FROM_THE_AGREEMENT.at(
            agreement.place(agreement.deal, "videos_agreed"), creator=agreement.creator, videos=counted, total=total
        )


def gift(agreement: Agreement) -> Iterator[Finding]:
    """CS-T13: posts planned from somebody who only got a gift."""
    planned = [one for one in agreement.awaited if one.publish_due]
    if agreement.unobliged and planned:
        place = agreement.place(agreement.deal, "form")
        posts = "1 post is" if len(planned) == 1 else f"{len(planned)} posts are"
        yield GIFT_PLANNED_AS_IF_IT_WERE_BOOKED.at(place, posts=posts, creator=agreement.creator)
