"""Videos worth money behind them: their signs, whether they may be boosted now, and their rows of Assets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from creatorsheet.app.debriefing.gather import Gathered
from creatorsheet.app.experience.looks import looks
from creatorsheet.app.scoring.write import put
from creatorsheet.catalogue.agreements.choices import AdAccount, DealEndReason, DealStatus
from creatorsheet.catalogue.results.assets import Asset
from creatorsheet.catalogue.results.choices import AmplifyDecision, UsageChannel
from creatorsheet.contracts.agreement import Agreement
from creatorsheet.contracts.clauses import span, spark_ends
from creatorsheet.contracts.licences import allowing, clears, first_end, sounds
from creatorsheet.contracts.territories import outside
from creatorsheet.contracts.uses import Use
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.words import listed
from creatorsheet.learning.debriefed import Boost
from creatorsheet.learning.record import Work
from creatorsheet.learning.signs import Candidate, Looks

UNDISCLOSED = "its disclosure is not put right"
DISPUTED = "the agreement is in dispute"
BROKEN = "the agreement ended because terms were broken"
STOPPED = (UNDISCLOSED, DISPUTED, BROKEN)
"""What stands against money behind a post whatever its rights."""


def candidates(gathered: Gathered, works: Sequence[Work]) -> list[Candidate]:
    """Every live video of a campaign with its six signs, most signs first."""
    seen = looks(gathered.tables)
    found = [gathered.judge.of(video, seen.get(video.id, Looks())) for work in works for video in work.videos]
    return sorted(found, key=lambda one: (one.young, -one.met, -(one.main.strength if one.main else 0), one.video.id))


def boosts(gathered: Gathered, found: Sequence[Candidate], names: Mapping[str, str]) -> list[Boost]:
    """The candidates, each with whether it may be boosted today and until when."""
    assets = _assets(gathered)
    return [
        Boost(one, names[one.video.id], *allowed(gathered, one.video.id), len(assets.get(one.video.id, ())))
        for one in found
        if one.chosen
    ]


def use_of(video: str, channel: UsageChannel, called: str = "") -> Use:
    """A use that nobody has entered: what it would need."""
    return Use(called, channel, video, Place(), Place(), running=False, wish=True)


def allowed(gathered: Gathered, video: str) -> tuple[bool, date | None, str]:
    """Whether money may stand behind a creator's post today, the last day of it, and why."""
    agreement = gathered.of_video.get(video)
    use = use_of(video, UsageChannel.PAID_TIKTOK)
    clauses = allowing(agreement, use) if agreement else []
    if stopped := _stopped(gathered, agreement, video):
        return False, None, stopped
    if agreement is None or not clauses:
        return False, None, "no agreed clause allows it" if agreement else "there is no agreement"
    end = first_end(agreement, use)
    last = end.day if end else None
    if bar := _barred(gathered, agreement, use):
        return False, last, bar
    return True, last, f"until {last:%d %b %Y} ({end.right})" if end and last else "without a known end"


def _stopped(gathered: Gathered, agreement: Agreement | None, video: str) -> str:
    """What stands against it whatever the rights: the disclosure, a dispute, broken terms."""
    if video in gathered.undisclosed:
        return UNDISCLOSED
    if agreement and agreement.deal.status is DealStatus.DISPUTED:
        return DISPUTED
    return BROKEN if agreement and agreement.deal.ended_early is DealEndReason.BREACH else ""


def _barred(gathered: Gathered, agreement: Agreement, use: Use) -> str:
    """What stands against it today though a clause allows it: the sound, the days, the countries, a missing code."""
    day, clauses = gathered.day, allowing(agreement, use)
    heard, end = sounds(agreement, use), first_end(agreement, use)
    days = [span(agreement, one, use.deliverable) for one in clauses]
    held = any(one is None or one.first <= day <= one.last for one in days)
    ahead = [one.first for one in days if one and one.first > day]
    allowed = gathered.territories.read("; ".join(one.territories or "" for one in clauses))
    abroad = outside(gathered.territories.read(agreement.campaign.audience_countries or ""), allowed)
    if heard and not any(clears(one, use) for one in heard):
        return f"its music is not cleared: {heard[0].music_source}"
    if ahead and not held:
        return f"allowed from {min(ahead):%d %b %Y} on"
    if end and end.day < day:
        return f"its {end.right} ended on {end.day:%d %b %Y}"
    if abroad:
        return f"no clause allows it in {listed(abroad, most=3)}"
    return "allowed, but no Spark code is entered" if _spark_missing(agreement, use.deliverable) else ""


def _spark_missing(agreement: Agreement, video: str) -> bool:
    """Whether ads may only run from the creator's post and there is no code for it."""
    clauses = allowing(agreement, use_of(video, UsageChannel.PAID_TIKTOK))
    only = all(one.ad_accounts in (None, AdAccount.SPARK) for one in clauses)
    return only and not spark_ends(agreement, video) and not any(one.spark_code for one in clauses)


def _assets(gathered: Gathered) -> dict[str, list[Asset]]:
    found: dict[str, list[Asset]] = {}
    for row in gathered.tables["Assets"]:
        found.setdefault(row.deliverable or "", []).append(row)
    return found


def write(gathered: Gathered, found: Sequence[Candidate]) -> None:
    """Signs met on every asset of a video; Proposed and its main reason where nobody has decided. A proposal that an earlier
    run made, with signs enough, is taken back where the video no longer shows them; one that a person made stays."""
    assets = _assets(gathered)
    table = gathered.tables["Assets"]
    for one in found:
        for row in assets.get(one.video.id, ()):
            proposed = row.amplify is AmplifyDecision.PROPOSE and (row.triggers_met or 0) >= one.needed
            put(table, row, triggers_met=one.met)
            if row.amplify not in (None, AmplifyDecision.PROPOSE) or "amplify" in table.unread.get(row.sheet_row, ()):
                continue
            if one.chosen:
                reason = row.main_trigger or (one.main and one.main.rule)
                put(table, row, amplify=AmplifyDecision.PROPOSE, main_trigger=reason)
            elif proposed:
                put(table, row, amplify=None, main_trigger=None)
