"""Whether viewers are told that a post is paid for: by TikTok's label, in the caption, on screen and in speech."""

from __future__ import annotations

from collections.abc import Iterator

from creatorsheet.catalogue.agreements.choices import DeliverableKind, DisclosureKind, LabelSeen
from creatorsheet.catalogue.creators.choices import YesNoUnsure
from creatorsheet.catalogue.markets import Market, Reading, Rule, Standing
from creatorsheet.catalogue.problems.audit import (
    NO_DISCLOSURE_WORD_THE_MARKET_ACCEPTS,
    PLATFORM_DISCLOSURE_LABEL_IS_OFF,
)
from creatorsheet.catalogue.regions import Region
from creatorsheet.kernel.finding import Severity
from creatorsheet.tracking.posts import CAPTIONED, FILMED, Checked, Post, State

SAYS = {
    Standing.NONE: ("has no word that tells it is paid for", "asks for", "may ask for"),
    Standing.REFUSED: ("has only {word}", "does not accept", "may not accept"),
    Standing.WEAK: ("has only {word}", "doubts", "may doubt"),
    Standing.DENIED: ("says '{word}'", "does not accept", "may not accept"),
    Standing.LATE: ("has {word} only {where}", "wants at the start", "may want at the start"),
}
"""What a caption is told to have, and what its market makes of it, as far as that was verified, and where it was not."""


PASSING = (DeliverableKind.STORY, DeliverableKind.LIVE)
"""What is gone after a day, so that nobody is asked to look at it; what somebody saw counts all the same."""


def label(post: Post) -> Iterator[Checked]:
    """CS-A01: TikTok's own label."""
    if post.deliverable.kind is DeliverableKind.REPOST:
        return
    promo = post.deal.disclosure_kind is DisclosureKind.PROMO_LABEL
    match post.seen("label_seen"):
        case None:
            yield Checked("platform label", State.OPEN)
            return
        case LabelSeen.NONE:
            state = f"without TikTok's {LabelSeen.PROMO if promo else LabelSeen.PAID} label"
        case LabelSeen.PROMO if not promo:
            state = f"with TikTok's label {LabelSeen.PROMO} instead of {LabelSeen.PAID}"
        case seen:
            yield Checked("platform label", State.OK, str(seen))
            return
    found = post.at(PLATFORM_DISCLOSURE_LABEL_IS_OFF, "label_seen", state=state)
    yield Checked("platform label", State.FAILS, str(post.seen("label_seen")), found)


def words(post: Post) -> Iterator[Checked]:
    """CS-A02: what each market makes of the caption, and of the video where its rules ask for more."""
    for where in post.regions:
        if post.deliverable.kind in CAPTIONED:
            yield _caption(post, where)
        kind = post.deliverable.kind
        if kind in FILMED or (kind in PASSING and post.seen("disclosed_onscreen")):
            yield from _on_screen(post, where)
        if kind in FILMED or (kind in PASSING and post.seen("disclosed_spoken")):
            yield from _spoken(post, where)


def required(market: Market, key: str) -> Rule | None:
    """A rule that a market is known to require."""
    rule = market.wants(key)
    return rule if rule and rule.value == "required" and rule.verified else None


def label_settles(post: Post, market: Market) -> bool:
    """Whether TikTok's label is all that a market asks for."""
    return market.label_alone == "yes" and market.label_verified and post.seen("label_seen") is not LabelSeen.NONE


def _caption(post: Post, where: Region) -> Checked:
    if label_settles(post, where.market):
        rule = where.market.rules["platform_label_alone"]
        state = State.OPEN if post.seen("label_seen") is None else State.OK
        return Checked("caption", state, "TikTok's label is enough here", None, where.name, rule.source, True)
    if post.caption is None:
        return Checked("caption", State.OPEN, "", None, where.name)
    read = post.readings[where.name]
    about = (where.name, read.source, read.verified)
    if read.standing is Standing.ACCEPTED:
        return Checked("caption", State.OK, read.word, None, *about)
    what, surely, perhaps = SAYS[read.standing]
    early = "put {} at the start of the caption" if where.market.wants("caption_start") else "put {} into the caption"
    found = post.at(
        NO_DISCLOSURE_WORD_THE_MARKET_ACCEPTS,
        "caption_seen",
        severity(read, where.market),
        what=f"the caption of {post.name} {what.format(word=read.word, where=read.where)}",
        market=where.name,
        verdict=surely if read.verified else perhaps,
        doubt="" if read.verified else " (not verified)",
        do=early.format(read.word if read.standing is Standing.LATE else where.market.sample),
    )
    return Checked("caption", State.FAILS, read.word or read.standing, found, *about)


def severity(read: Reading, market: Market) -> Severity:
    """An error only for a caption without any word, or with a refused one, by lists that were verified."""
    grave = read.standing in (Standing.NONE, Standing.REFUSED, Standing.DENIED)
    return Severity.ERROR if grave and read.verified and market.verified else Severity.WARNING


def _on_screen(post: Post, where: Region) -> Iterator[Checked]:
    rule = required(where.market, "on_screen")
    if not rule or label_settles(post, where.market):
        return
    about = (where.name, rule.source, rule.verified)
    noted = post.seen("onscreen_words")
    read = where.market.reading(noted, post.names) if noted else Reading(Standing.ACCEPTED)
    if (seen := post.seen("disclosed_onscreen")) is None:
        yield Checked("on screen", State.OPEN, "", None, *about)
    elif seen is YesNoUnsure.YES and read.standing not in (Standing.REFUSED, Standing.DENIED):
        yield Checked("on screen", State.OK, noted or "seen", None, *about)
    else:
        only = seen is YesNoUnsure.YES
        found = post.at(
            NO_DISCLOSURE_WORD_THE_MARKET_ACCEPTS,
            "disclosed_onscreen",
            severity(read, where.market) if only else rule.severity,
            what=f"{post.name} {f'has only {read.word}' if only else 'shows no disclosure'} on screen",
            market=where.name,
            verdict=SAYS[read.standing][1 if read.verified else 2] if only else "asks for",
            doubt="" if not only or read.verified else " (not verified)",
            do=f"show {where.market.sample} on screen from the start, in a new upload",
        )
        yield Checked("on screen", State.FAILS, noted or "not there", found, *about)


def _spoken(post: Post, where: Region) -> Iterator[Checked]:
    rule = required(where.market, "spoken")
    if not rule or label_settles(post, where.market):
        return
    about = (where.name, rule.source, rule.verified)
    seen, noted = post.seen("disclosed_spoken"), post.seen("spoken_words") or ""
    silent = post.seen("disclosed_onscreen") is YesNoUnsure.YES and not noted
    if seen is None:
        yield Checked("in speech", State.OPEN, "", None, *about)
    elif seen is YesNoUnsure.YES or silent:
        yield Checked(
            "in speech", State.OK, noted or ("seen" if seen is YesNoUnsure.YES else "on screen"), None, *about
        )
    else:
        found = post.at(
            NO_DISCLOSURE_WORD_THE_MARKET_ACCEPTS,
            "disclosed_spoken",
            Severity.WARNING,
            what=f"{post.name} has no disclosure in speech",
            market=where.name,
            verdict="asks for where the product is praised in speech",
            doubt="",
            do="say at the start that the post is paid for, in a new upload",
        )
        yield Checked("in speech", State.FAILS, "not there", found, *about)
