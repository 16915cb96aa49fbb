"""Creators: names in one form, how steady views are, whom they reach."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from creatorsheet.app.cells.answers.settings import settings
from creatorsheet.catalogue.setup.choices import SettingKey
from creatorsheet.creators import audience, consistency, names
from creatorsheet.kernel.identifiers import posted_at
from creatorsheet.kernel.unanswered import Unanswered, unreadable

Figures = Sequence[float | None]
Days = Sequence[date | None]


def tier(followers: float, scheme: str) -> str:
    """The size class by a scheme as Settings hold it."""
    found = settings(SettingKey.TIER_SCHEME, scheme)
    if found.findings:
        raise unreadable(f"'{scheme[:40]}' is no tier scheme; type four rising numbers with ; between.")
    return names.tier(followers, found.tiers)


def moment(video: str) -> datetime:
    """When a video was posted, in UTC."""
    found = posted_at(names.video_id(video))
    if found is None:
        raise unreadable(f"'{video[:60]}' holds no moment of TikTok's; look for a slip in the id.")
    return found


def consistency_of(views: Figures) -> float:
    """The robust coefficient of variation."""
    return consistency.variation(_known(views))


def typical(views: Figures) -> float:
    """The median."""
    return consistency.typical(_known(views))


def is_outlier(figure: float, views: Figures) -> bool:
    """Whether a video went viral."""
    return consistency.outlier(figure, _known(views))


def trend(posted: Days, views: Figures) -> float:
    """The change of views in 30 days."""
    if len(posted) != len(views):
        raise Unanswered(f"There are {len(posted)} days and {len(views)} views; each video needs both.")
    pairs = [(day, one) for day, one in zip(posted, views, strict=True) if day is not None and one is not None]
    return consistency.trend([day for day, _ in pairs], [one for _, one in pairs])


def a_week(posted: Days) -> float:
    """Posts a week."""
    return consistency.a_week([day for day in posted if day is not None])


def _lift(part: int) -> Callable[..., float]:
    def one(sponsored: Figures, own: Figures) -> float:
        return consistency.lift(_known(sponsored), _known(own))[part]

    return one


def fit(wanted: Figures, actual: Figures) -> float:
    """The overlap, with nobody of the unknown part wanted."""
    return audience.fit(wanted, actual).low


def fit_high(wanted: Figures, actual: Figures) -> float:
    """The overlap, with everybody of the unknown part wanted."""
    return audience.fit(wanted, actual).high


def _known(figures: Figures) -> list[float]:
    return [one for one in figures if one is not None]


ANSWERS: dict[str, Callable[..., object]] = {
    "TIER": tier,
    "HANDLE": names.handle,
    "VIDEO_ID": names.video_id,
    "POSTED_AT": moment,
    "CONSISTENCY": consistency_of,
    "TYPICAL_VIEWS": typical,
    "IS_OUTLIER": is_outlier,
    "VIEWS_TREND": trend,
    "POSTS_A_WEEK": a_week,
    "SPONSORED_LIFT": _lift(0),
    "SPONSORED_LIFT_LOW": _lift(1),
    "SPONSORED_LIFT_HIGH": _lift(2),
    "AUDIENCE_FIT": fit,
    "AUDIENCE_FIT_HIGH": fit_high,
}
