"""How a live post differs from what was agreed: caption, tags, code, link, account, length, and what people marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from creatorsheet.catalogue.agreements.choices import CheckResult
from creatorsheet.catalogue.agreements.reviews import Review
from creatorsheet.catalogue.markets import Standing
from creatorsheet.catalogue.problems.audit import POST_DIFFERS_FROM_WHAT_WAS_AGREED
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.kernel.finding import Severity
from creatorsheet.kernel.identifiers import PROFILE_PATH
from creatorsheet.tracking.codes import bare
from creatorsheet.tracking.posts import CAPTIONED, FILMED, Checked, Post, State, told
from creatorsheet.tracking.shown import Match, Shown, code_shown, link_difference
from creatorsheet.tracking.wording import Wanted, of_caption, of_tags

JUDGED = ("live_caption", "live_tag", "links_codes", "as_agreed", "live_music")
"""Cells of a check that say whether something is as agreed. Disclosure and the day have rules of their own."""


@dataclass(frozen=True)
class Owners:
    """Whose codes and accounts there are: `codes` by bare code, `team` the codes of a creator in a campaign, `handles` the
    creators by their handles."""

    codes: Mapping[str, TrackingRow]
    team: Mapping[tuple[str | None, str | None], frozenset[str]]
    handles: Mapping[str, frozenset[str]]
    said: Mapping[str, str]

    def of(self, creator: str | None) -> str:
        """How messages call a creator."""
        return self.said.get(creator or "", creator or "nobody")


@dataclass(frozen=True)
class Difference:
    """Something that is not as agreed; `key` is the cell of the check that tells of it."""

    check: str
    key: str
    words: str
    severity: Severity | None = None


def shown(post: Post, owners: Owners) -> Shown | None:
    """The code that the caption, the picture or the speech of a post shows, as far as they are noted."""
    row = post.row
    if not row or not row.promo_code:
        return None
    own = {bare(row.promo_code), *owners.team.get((row.campaign, row.creator), ())}
    texts = (post.caption, post.seen("onscreen_words"), post.seen("spoken_words"))
    return code_shown(texts, own, owners.codes)


def differences(post: Post, owners: Owners, code: Shown | None) -> list[Difference]:
    """All that a program can tell, in the order of the check's cells."""
    return [*_code(post, owners, code), *_link(post), *_length(post), *_caption(post), *_account(post, owners)]


def agreed(post: Post, some: Iterable[Difference], code: Shown | None) -> Iterator[Checked]:
    """CS-A04: each difference, then what people marked to be put right."""
    found = list(some)
    marked = {one.key for one in found}
    for key in JUDGED:
        if key not in marked and (check := _marked(post, key)):
            column = Review.sheet.columns[key].title
            day = f" on {check.received_on}" if check.received_on else ""
            found.append(Difference(column.casefold(), key, f"was marked Fix in {column}{day}"))
    for one in found:
        if post.accepted or post.unobliged:
            yield Checked(one.check, State.OK, f"accepted: {one.words}")
        else:
            finding = post.at(POST_DIFFERS_FROM_WHAT_WAS_AGREED, one.key, one.severity, difference=one.words)
            yield Checked(one.check, State.FAILS, one.words, finding)
    if not found:
        yield Checked("as agreed", State.OK, code.code if code and code.match is Match.RIGHT else "")


def _marked(post: Post, key: str) -> Review | None:
    """The check with a person's mark that still stands. What the audit marked itself is worked out anew each time."""
    last = post.telling(key)
    if last is None or getattr(last, key) is not CheckResult.FIX or (last.id in post.own and key != "live_music"):
        return None
    return None if key == "live_music" and post.music_told else last


def _caption(post: Post) -> Iterator[Difference]:
    if post.caption is None or post.deliverable.kind not in CAPTIONED:
        return
    silent = any(one.standing is not Standing.ACCEPTED for one in post.readings.values())
    words = of_caption(post.deliverable.caption_required)
    for item in words.missing(post.text):
        if not (silent and any(one.market.accepts(item) for one in post.regions)):
            yield Difference("caption", "live_caption", f"has no {_quoted(item)} in its caption")
    for item in tags_of(post, words).missing(post.text):
        yield Difference("tag", "live_tag", f"has no {_quoted(item)} in its caption")


def tags_of(post: Post, words: Wanted) -> Wanted:
    """The accounts and hashtags that only Tags and links asks for."""
    tags, asked = of_tags(post.deliverable.tags_required), {one.casefold() for one in words.items}
    return Wanted(tuple(one for one in tags.items if one.casefold() not in asked), tags.unclear)


def _quoted(item: str) -> str:
    return item if item[0] in "#@" else f"'{item}'"


def _code(post: Post, owners: Owners, code: Shown | None) -> Iterator[Difference]:
    if code is None or post.row is None or code.match is Match.RIGHT:
        return
    wanted = post.row.promo_code
    if code.match is Match.OTHER and code.row:
        whose = f"the code {code.code} of {owners.of(code.row.creator)}"
        yield Difference("code", "links_codes", f"shows {whose}, and {wanted} was agreed")
    else:
        yield Difference("code", "links_codes", f"shows the code {code.code}, which is nearly {wanted}, the one agreed")


def _link(post: Post) -> Iterator[Difference]:
    seen = post.seen("link_seen")
    if seen and post.row and (words := link_difference(seen, post.row)):
        yield Difference("link", "link_seen", words)


def _length(post: Post) -> Iterator[Difference]:
    long, wanted = post.deliverable.length_s, post.deliverable.length_agreed
    if post.deliverable.kind in FILMED and off_length(long, wanted) and not passed(post, "as_agreed"):
        yield Difference(
            "length", "as_agreed", f"lasts {long} seconds, and about {wanted} were agreed", Severity.WARNING
        )


def passed(post: Post, key: str) -> bool:
    """Whether the last person who judged something found it right."""
    last = next((one for one in reversed(post.checks) if one.id not in post.own and told(one, key) is not None), None)
    return last is not None and getattr(last, key) is not CheckResult.FIX


def off_length(long: int | None, wanted: int | None) -> bool:
    """Whether a length is more than a tenth off; not where one of both is unknown."""
    return bool(long and wanted and abs(long - wanted) * 10 > wanted)


def _account(post: Post, owners: Owners) -> Iterator[Difference]:
    """A post on another creator's account; a handle nobody is known by may be an old one of hers."""
    found = PROFILE_PATH.search(post.deliverable.url or "")
    whose = owners.handles.get(found[1].casefold(), frozenset()) if found else frozenset()
    if found and whose and post.deal.creator and post.deal.creator not in whose:
        yield Difference("account", "as_agreed", f"stands on the account of {owners.of(min(whose))}")
