"""Claims that a live post must not make, or only with an approval."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from creatorsheet.catalogue.agreements.briefs import Brief
from creatorsheet.catalogue.plan.approvals import Approval
from creatorsheet.catalogue.plan.choices import ApprovalAnswer, ApprovalStage
from creatorsheet.catalogue.problems.audit import PROHIBITED_CLAIM_IN_A_LIVE_POST
from creatorsheet.kernel.captions import folded, says, tokens
from creatorsheet.kernel.finding import Severity
from creatorsheet.tracking.posts import Checked, Post, State, asked
from creatorsheet.tracking.wording import QUOTED

LINES = re.compile(r"[\n\r;]+")
MARK = re.compile(r"^[\s•*·–-]+|[\s.]+$")
TOLD = re.compile(
    r"^(?:please )?(?:do not|don.t|never|not to|avoid) (?:say|saying|claim|claiming|mention|mentioning)(?: that)? "
)
"""What stands before a claim in a line that tells not to make it."""

SHORTEST = 3
TEXTS = (
    ("caption_seen", "the caption", "says"),
    ("onscreen_words", "the picture", "shows"),
    ("spoken_words", "the speech", "says"),
)
YES = (ApprovalAnswer.APPROVED, ApprovalAnswer.NOT_NEEDED)


@dataclass(frozen=True)
class Claims:
    """Claims of a brief as they are looked for, each with its words as they stand there."""

    avoided: tuple[tuple[str, str], ...] = ()
    to_clear: tuple[tuple[str, str], ...] = ()


def of_brief(brief: Brief | None, common: Brief | None) -> Claims:
    """The claims of a creator's own brief; where its cell is blank, those of the common one."""
    rows = [one for one in (brief, common) if one]
    avoided = next((one.avoid for one in rows if one.avoid), None)
    to_clear = next((one.claims_approval for one in rows if one.claims_approval), None)
    return Claims(tuple(_phrases(avoided)), tuple(_phrases(to_clear)))


def _phrases(text: str | None) -> Iterator[tuple[str, str]]:
    for line in LINES.split(text or ""):
        bare = MARK.sub("", line)
        if not asked(bare):
            continue
        for part in QUOTED.findall(bare) or [bare]:
            phrase = tokens(TOLD.sub("", folded(part)))
            if len(phrase) >= SHORTEST or not phrase.isascii():
                yield phrase, part.strip()


def clearance(approvals: Iterable[Approval], records: set[str]) -> ApprovalAnswer | None:
    """What the step on claims says for rows of these ids, or for the whole campaign; None where there is no answer.

    A yes anywhere counts; else the answer that came last in the tab.
    """
    answers = [
        one.answer
        for one in approvals
        if one.stage is ApprovalStage.LEGAL_CLAIMS and (not one.record or one.record in records)
    ]
    return next((one for one in answers if one in YES), answers[-1] if answers else None)


def claimed(post: Post, claims: Claims, cleared: ApprovalAnswer | None) -> Iterator[Checked]:
    """CS-A05: each claim in what was last seen and heard of a post."""
    known = False
    texts = {"caption_seen": post.caption}
    for key, where, verb in TEXTS:
        text = tokens(folded(texts.get(key) or post.seen(key) or ""))
        known = known or bool(text)
        for phrase, words in claims.avoided:
            if text and _makes(text, phrase):
                yield _found(post, key, where, verb, words, "the brief rules out", None)
        if cleared in YES:
            continue
        half = cleared is ApprovalAnswer.APPROVED_CHANGES
        rule = "was approved only with changes" if half else "has no approval"
        for phrase, words in claims.to_clear:
            if text and _makes(text, phrase):
                yield _found(post, key, where, verb, words, rule, Severity.WARNING if half else None)
    if claims.avoided or claims.to_clear:
        yield Checked(
            "claims", State.OK if known else State.OPEN, f"{len(claims.avoided) + len(claims.to_clear)} looked for"
        )


def _makes(text: str, phrase: str) -> bool:
    """Whether a text makes a claim; "alcohol-free" does not say alcohol."""
    if phrase.replace("#", "").removesuffix("s") not in text.replace("#", ""):
        return False
    forms = {phrase, phrase.removesuffix("s"), f"{phrase}s"}
    return any(says(text.replace(f"{one} free", " "), one) for one in forms if one)


def _found(post: Post, key: str, where: str, verb: str, words: str, rule: str, severity: Severity | None) -> Checked:
    if post.accepted:
        return Checked("claims", State.OK, f"accepted: {words}")
    found = post.at(PROHIBITED_CLAIM_IN_A_LIVE_POST, key, severity, where=where, says=verb, claim=words, rule=rule)
    return Checked("claims", State.FAILS, words, found)
