"""What people saw of videos: checked comments and reviewed links, for the signs that a video is worth money behind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from creatorsheet.catalogue.agreements.choices import CheckResult
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.results.choices import Sentiment
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.catalogue.table import Table
from creatorsheet.learning.signs import Looks


def looks(tables: Mapping[str, Table[Any]]) -> dict[str, Looks]:
    """By deliverable: comments that a person checked, the creator's own left out; and whether links and codes were right in
    the newest review that looked at them."""
    comments: defaultdict[str, list[Comment]] = defaultdict(list)
    for one in tables["Comments"]:
        if one.deliverable and one.reviewed_by and not one.by_creator:
            comments[one.deliverable].append(one)
    reviews: dict[str, Review] = {}
    for review in tables["Reviews"]:
        if review.deliverable and review.links_codes in (CheckResult.OK, CheckResult.FIX):
            reviews[review.deliverable] = max(reviews.get(review.deliverable, review), review, key=_age)
    return {
        video: Looks(
            positive=sum(one.sentiment is Sentiment.POSITIVE for one in comments[video]),
            negative=sum(one.sentiment is Sentiment.NEGATIVE for one in comments[video]),
            links_ok=reviews[video].links_codes is CheckResult.OK if video in reviews else None,
        )
        for video in {*comments, *reviews}
    }


def _age(review: Review) -> tuple[date, int]:
    return review.received_on or date.min, review.sheet_row
