"""How long it takes to measure the recent videos of many creators, beside a plain pandas groupby; and how forecasts turn out.

    python tests/bench/habits.py [creators [videos of each]]      (5,000 and 10 where nothing is said)

First the figures that pandas has at hand (median, mean, robust spread, steady share, posts a week), by both; then all of
`habits`, and peers. Memory is the most that was held at once, above what the rows of Videos take. Last, where the real
exports are on the machine, each video of a creator is forecast from those before it.
"""

from __future__ import annotations

import sys
import time
import tracemalloc
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from creatorsheet.catalogue.creators.choices import YesNoUnsure
from creatorsheet.catalogue.creators.videos import Video
from creatorsheet.catalogue.table import Table
from creatorsheet.creators import recent as choosing
from creatorsheet.creators.figures import counts, medians, variations, weekly
from creatorsheet.creators.forecast import forecasts
from creatorsheet.creators.habits import habits
from creatorsheet.creators.peers import compared
from creatorsheet.creators.recent import recent

DAY = date(2026, 11, 24)
NOON = datetime(2026, 11, 10, 12)  # noqa: DTZ001
DATA = Path(__file__).parents[3] / "shared" / "data"


def videos(creators: int, each: int) -> Table[Video]:
    """So many creators with so many videos each; the same at every run."""
    chance = np.random.default_rng(1)
    n = creators * each
    views = chance.lognormal(10, 1, n).round().astype(int).tolist()
    likes = (np.array(views) * 0.06).astype(int).tolist()
    paid = (chance.random(n) < 0.25).tolist()
    blank = dict.fromkeys(Video.sheet.columns)
    rows = []
    for at in range(n):
        more = {
            "creator": f"CR-{at // each:06}",
            "video_id": str(7_000_000_000_000_000_000 + at),
            "posted_at": NOON - timedelta(days=3 * (at % each), minutes=at % 600),
            "seen_at": DAY,
            "views": views[at],
            "likes": likes[at],
            "comments": likes[at] // 70,
            "shares": likes[at] // 30,
            "sponsored": YesNoUnsure.YES if paid[at] else None,
        }
        rows.append(Video.of_cells(blank | more, at + 3))
    return Table(Video, tuple(rows))


def by_pandas(table: Table[Video]) -> pd.DataFrame:
    """The same figures as a marketer's analyst would write them; without merged creators and without cells nobody can read."""
    keys = ("creator", "video_id", "posted_at", "seen_at", "views")
    frame = pd.DataFrame({key: [getattr(row, key) for row in table] for key in keys}).dropna(
        subset=["views", "posted_at"]
    )
    frame["seen_at"] = pd.to_datetime(frame["seen_at"].fillna(DAY))
    frame = frame.sort_values("seen_at").drop_duplicates(["creator", "video_id"], keep="last")
    frame = frame[(frame["seen_at"] - frame["posted_at"].dt.normalize()).dt.days >= choosing.RIPE]
    frame = frame.sort_values("posted_at").groupby("creator").tail(choosing.MOST)

    def spread(views: pd.Series[float]) -> float:
        return float(1.4826 * (views - views.median()).abs().median() / views.median())

    def steady(views: pd.Series[float]) -> float:
        return float(views.between(views.median() / 2, views.median() * 2).mean())

    def pace(posted: pd.Series[Any]) -> float:
        return float((len(posted) - 1) * 7 / (posted.max().normalize() - posted.min().normalize()).days)

    groups = frame.groupby("creator")
    found = groups["views"].agg(["median", "mean", spread, steady])
    found["pace"] = groups["posted_at"].agg(pace)
    return found


def by_ours(table: Table[Video]) -> dict[str, list[float]]:
    """The same five figures from the arrays."""
    found = recent(table, {}, DAY)
    middle = medians(found.views)[:, None]
    near = (found.views >= middle / 2) & (found.views <= middle * 2)
    n = counts(found.views)
    columns = (
        middle[:, 0],
        np.nansum(found.views, axis=1) / n,
        variations(found.views),
        near.sum(axis=1) / n,
        weekly(found.days),
    )
    return dict(zip(found.creators, np.stack(columns, axis=1).tolist(), strict=True))


def timed(name: str, work: Callable[[], Any]) -> Any:
    """Run a piece of work twice: for its processor seconds, and for the most memory it holds."""
    began = time.process_time()
    answer = work()
    seconds = time.process_time() - began
    tracemalloc.start()
    work()
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    print(f"{name:44} {seconds:6.1f} s CPU, {most / 1e6:6.0f} MB")
    return answer


def backtest() -> None:
    """Each real video forecast from the 5, 10 or 20 before it: shares inside, below, above, and under the middle."""
    sys.path.insert(0, str(Path(__file__).parents[2]))
    from tests.creators.real import real_videos

    choosing.MOST = 10_000
    found = recent(real_videos(DATA), {}, DAY)
    rows = [row[~np.isnan(row)] for row in found.views]
    for many in (5, 10, 20):
        history = np.array([row[at - many : at] for row in rows for at in range(many, len(row))])
        then = np.array([row[at] for row in rows for at in range(many, len(row))])
        told = np.array([(one.low, one.middle, one.high) for one in forecasts(history) if one])
        below, under, above = (then < told[:, 0]).mean(), (then < told[:, 1]).mean(), (then > told[:, 2]).mean()
        print(
            f"from {many:2} videos, {len(then):,} times: {1 - below - above:.1%} inside, {below:.1%} below, {above:.1%} above; "
            f"{under:.1%} under the middle"
        )


def main(creators: int = 5_000, each: int = 10) -> None:
    """Both ways over the same rows, and whether they agree."""
    table = videos(creators, each)
    print(f"{creators:,} creators with {each} videos each")
    theirs = timed("pandas, five figures", lambda: by_pandas(table))
    ours = timed("ours, five figures", lambda: by_ours(table))
    far = np.abs(np.array([ours[one] for one in theirs.index]) / theirs.to_numpy(float) - 1).max()
    print(f"the greatest difference between them is {far:.0e}")
    found = timed("which videos count", lambda: recent(table, {}, DAY))
    timed("all habits with lifts and forecasts", lambda: habits(found))
    groups = {one: at % 60 for at, one in enumerate(found.creators)}
    timed("peers, in 60 groups", lambda: compared(found, groups))
    if DATA.is_dir():
        backtest()


if __name__ == "__main__":
    main(*(int(one) for one in sys.argv[1:]))
