"""What the audit tells: a sentence or two for people, and a record of each post with its checks and their sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from creatorsheet.kernel.words import counted
from creatorsheet.tracking.audit import Verdict, verdict
from creatorsheet.tracking.posts import Checked, Post

ORDER = (Verdict.AGREED, Verdict.OPEN, Verdict.SILENT, Verdict.DIFFERS, Verdict.GONE)


@dataclass(frozen=True, eq=False)
class Audited:
    """A post and what came of its checks."""

    post: Post
    checks: Sequence[Checked]

    @cached_property
    def verdict(self) -> str:
        """What the post comes to."""
        return verdict(self.post, self.checks)


def says(audited: Sequence[Audited], missing: int, added: int) -> Iterator[str]:
    """How the posts stand, which are missing, and what was added to Reviews."""
    sums = Counter(one.verdict for one in audited)
    parts = ", ".join(f"{sums[words]:,} {words}" for words in ORDER if sums[words])
    yield f"{counted(len(audited), 'live post')} checked{f': {parts}' if parts else ''}."
    if missing:
        yield f"{counted(missing, 'post')} {'is' if missing == 1 else 'are'} missing."
    if added:
        yield f"{counted(added, 'check')} added to Reviews."


def figures(audited: Iterable[Audited], day: date) -> dict[str, Any]:
    """The records, for --json."""
    return {"as_of": day.isoformat(), "posts": [_record(one) for one in audited]}


def _record(one: Audited) -> dict[str, Any]:
    post = one.post
    last = post.checks[-1] if post.checks else None
    return {
        "deliverable": post.deliverable.id,
        "deal": post.deal.id,
        "campaign": post.deal.campaign or "",
        "creator": post.creator,
        "url": post.deliverable.url or "",
        "posted_at": post.moment,
        "review": last.id if last else "",
        "checked_on": last.received_on if last else None,
        "checked_by": (last.reviewer or "") if last else "",
        "caption": post.caption or "",
        "verdict": one.verdict,
        "checks": [_check(check) for check in one.checks],
    }


def _check(one: Checked) -> dict[str, Any]:
    return {
        "check": one.check,
        "state": str(one.state),
        "evidence": one.evidence,
        "market": one.market,
        "source": one.source,
        "verified": one.verified,
        "code": one.finding.code if one.finding else "",
    }
