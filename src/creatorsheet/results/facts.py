"""Facts: what each video brought, put together from the newest captures of its scopes."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from creatorsheet.catalogue.results.choices import ResultScope
from creatorsheet.catalogue.results.results import Result

COUNTED = (
    "views", "reach", "likes", "comments", "shares", "saves", "profile_visits", "follower_growth", "clicks",
    "shop_clicks", "impressions", "sessions", "landing_visits", "product_visits", "downloads", "leads", "trials",
    "redemptions", "affiliate_sales", "shop_orders", "orders", "new_customers", "revenue",
)  # fmt: skip
"""Columns of Results that hold totals since posting."""

MEANS = ("avg_watch", "completion")
POST = (ResultScope.CREATOR_ORGANIC, ResultScope.CREATOR_PAID)
BOOSTED = (ResultScope.CREATOR_PAID, ResultScope.BRAND_PAID)


def of_videos(rows: Iterable[Result]) -> pd.DataFrame:
    """One row per deliverable, one column per fact, NaN where nothing was reported.

    Of each scope and column the newest figure that was reported counts. A post's figures are organic plus boosted, or,
    where there are neither, those of rows that cannot be split. `watched` are seconds, `completed` views to the end,
    `shown` ad impressions or views; `paid_…` belong to boosted and ad scopes.
    """
    fields = (*COUNTED, *MEANS)
    table = pd.DataFrame(
        [(r.deliverable, str(r.scope), r.captured_at, *(getattr(r, f) for f in fields)) for r in rows if r.deliverable],
        columns=["deliverable", "scope", "captured_at", *fields],
    )
    table[list(fields)] = table[list(fields)].astype(float)
    table = table.sort_values("captured_at", kind="stable")
    newest = table.groupby(["deliverable", "scope"])[list(fields)].last().reset_index()
    newest["watched"] = newest["avg_watch"] * newest["views"]
    newest["completed"] = newest["completion"] * newest["views"]
    newest["shown"] = newest["impressions"].where(newest["impressions"] > 0, newest["views"])
    facts = [*COUNTED, "watched", "completed", "shown"]

    def summed(scopes: tuple[ResultScope, ...]) -> pd.DataFrame:
        held = newest[newest["scope"].isin([str(one) for one in scopes])]
        return held.groupby("deliverable")[facts].sum(min_count=1)

    every = pd.Index(sorted(set(newest["deliverable"])), name="deliverable")
    parted = summed(POST).reindex(every)
    whole = summed((ResultScope.CREATOR_TOTAL,)).reindex(every)
    post = parted.mask(parted.isna() | (parted == 0), whole.where(whole.notna(), parted))
    paid = summed(BOOSTED).reindex(every)
    for name in ("clicks", "impressions", "orders"):
        post[f"paid_{name}"] = paid[name]
    return post


def columns(frame: pd.DataFrame) -> dict[str, np.ndarray]:
    """The facts as columns of numbers."""
    return {str(name): frame[name].to_numpy(dtype=float) for name in frame}
