"""How viewers talk under a creator's videos: which comments are a conversation, and which are a nod in passing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from math import log10
from statistics import median

from creatorsheet.catalogue.reading import by_person
from creatorsheet.catalogue.results.choices import CommentIntent, Sentiment
from creatorsheet.catalogue.results.comments import Comment
from creatorsheet.creators.consistency import FEWEST
from creatorsheet.creators.steadiness import Anchor
from creatorsheet.creators.vetted import Criterion, Part
from creatorsheet.kernel.captions import CJK, plain
from creatorsheet.kernel.words import counted

ENOUGH = 30
"""Comments under which nothing is told: of 30 a share is known to within 18 points of 100 either way."""

WORDS = 3
"""Words from which on a comment says something. Two signs of Chinese, Japanese or Korean count as one word."""

MANY_COMPLAINTS, READ = 0.2, 10
"""Share of complaints from which on they are told, and how many comments somebody has to have read for it."""

GENUINE = Anchor(none=0.2, full=0.8, weight=70)
"""Share of genuine comments. Under one in five a feed is emoji and tags; beyond four in five nothing more can be told."""

CONVERSATION = Anchor(none=-4, full=-2, weight=30)
"""Comments for each view on the log: none at 1 in 10,000, full at 1 in 100. Each tenfold more is half of the way."""

ASK = "Could you show us the comments under your last three videos, as an export or as screenshots?"
ASK_RATE = "How many views and comments did each of your last 10 to 20 videos get?"

LINK = re.compile(r"https?:|www\.|[\w-]\.(?:com|net|org|ly|me|shop|link)\b", re.IGNORECASE)
NAMED = re.compile(r"[@#][\w.]+|\[[\w ]+\]")
"""People and hashtags in a comment, and what exports write for stickers: [sticker]."""

ASKS = re.compile("[?？؟¿]")
OF_CJK = re.compile(f"[{CJK}]")
ASCII_SIGNS = re.compile(r"[^a-z0-9\s]+")
LAUGHS = 4
"""Letters from which on a word of one or two different ones is laughter: haha, kkkk, ㅋㅋㅋㅋ."""

UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Thai, Lao, Burmese and Khmer, whose words nobody can count by blanks."""


class Kind(Enum):
    """What a comment is by its form alone, in whatever language."""

    QUESTION = auto()
    WORDS = auto()
    SHORT = auto()
    WORDLESS = auto()
    LINK = auto()
    UNTOLD = auto()


IN_WORDS = (Kind.QUESTION, Kind.WORDS)
GENUINE_INTENTS = (CommentIntent.BUYING, CommentIntent.QUESTION, CommentIntent.EXPERIENCE, CommentIntent.COMPLAINT)


@lru_cache(16_384)
def kind(text: str) -> Kind:
    """The kind of a comment.

    >>> kind("Does it help with dry skin?").name, kind("price?").name, kind("I use it every morning").name
    ('QUESTION', 'QUESTION', 'WORDS')
    >>> kind("love it").name, kind("@mia 😂😂").name, kind("get followers at fast.ly").name
    ('SHORT', 'WORDLESS', 'LINK')
    """
    if LINK.search(text):
        return Kind.LINK
    said = _words(text)
    if not said:
        return Kind.WORDLESS
    if ASKS.search(text):
        return Kind.QUESTION
    if 2 * len(UNSPACED.findall("".join(said))) > sum(map(len, said)):
        return Kind.UNTOLD
    return Kind.WORDS if sum(map(_size, said)) >= WORDS else Kind.SHORT


def _words(text: str) -> list[str]:
    """The words of a comment in their bare form: no emoji, names, hashtags, numbers and laughter."""
    return [word for word in _bare(text) if not word.isdigit() and not _laughter(word)]


@lru_cache(256)
def _bare(text: str) -> list[str]:
    if "@" in text or "#" in text or "[" in text:
        text = NAMED.sub(" ", text)
    if text.isascii():
        return ASCII_SIGNS.sub("", text.casefold()).split()
    words = plain(text).casefold().split()
    return [bare for word in words if (bare := "".join(filter(str.isalnum, word)))]


def _laughter(word: str) -> bool:
    different = len(set(word))
    return not word or (different == 1 < len(word)) or (different <= 2 and len(word) >= LAUGHS)


def _size(word: str) -> float:
    """How many words stand in what has no blank in it."""
    signs = len(OF_CJK.findall(word))
    return signs / 2 + (signs < len(word))


@dataclass(frozen=True)
class Reception:
    """Comments under a creator's videos, counted. `judged` leaves out those whose words nobody can count.

    `repeated` are copies of another comment, word for word; `complaints` are counted among `read`, whose sentiment or intent
    is entered. `rate` is comments for each view, the middle of `videos`.
    """

    judged: int = 0
    genuine: int = 0
    short: int = 0
    wordless: int = 0
    repeated: int = 0
    links: int = 0
    untold: int = 0
    read: int = 0
    complaints: int = 0
    rate: float | None = None
    videos: int = 0

    @property
    def share(self) -> float | None:
        """The share of genuine comments; None while too few are known."""
        return self.genuine / self.judged if self.judged >= ENOUGH else None


def reception(comments: Iterable[Comment], videos: Iterable[tuple[int, int]] = ()) -> Reception:
    """Comments counted, in whatever order. The creator's own have to be left out before, blank ones count for nothing.

    `videos` are comments and views of each recent video. What somebody entered as intent outweighs the form,
    what the software suggested does not; of comments that are the same word for word one is genuine, the others are copies.
    """
    kinds: Counter[Kind] = Counter()
    genuine: Counter[str] = Counter()
    read = complaints = 0
    for one in comments:
        if not one.text:
            continue
        form = kind(one.text)
        decided = by_person(one)
        intent = one.intent if "intent" in decided else None
        if intent in GENUINE_INTENTS and form is not Kind.LINK:
            form = form if form in IN_WORDS else Kind.WORDS
        elif intent is not None and form in IN_WORDS:
            form = Kind.SHORT
        kinds[form] += 1
        if form in IN_WORDS:
            genuine[" ".join(_bare(one.text)) or one.text] += 1
        if decided & {"sentiment", "intent"} and (one.sentiment is not None or one.intent is not None):
            read += 1
            complaints += one.sentiment is Sentiment.NEGATIVE or one.intent is CommentIntent.COMPLAINT
    rate, told = _rate(videos)
    return Reception(
        judged=kinds.total() - kinds[Kind.UNTOLD],
        genuine=len(genuine),
        short=kinds[Kind.SHORT],
        wordless=kinds[Kind.WORDLESS],
        repeated=genuine.total() - len(genuine),
        links=kinds[Kind.LINK],
        untold=kinds[Kind.UNTOLD],
        read=read,
        complaints=complaints,
        rate=rate,
        videos=told,
    )


def _rate(videos: Iterable[tuple[int, int]]) -> tuple[float | None, int]:
    """Comments for each view of the middle video, and of how many; a video without a view tells nothing."""
    rates = [comments / views for comments, views in videos if views and comments >= 0]
    return (median(rates), len(rates)) if len(rates) >= FEWEST else (None, 0)


def engagement_part(found: Reception) -> Part:
    """Engagement quality: 70 points for genuine comments, 30 for how many there are. A range while their number for each
    view is not known; nothing under 30 comments."""
    if found.share is None:
        few = f"{counted(found.judged, 'comment')} known; {ENOUGH} are needed"
        return Part(Criterion.ENGAGEMENT, made_of=(few, *_untold(found)), asks=(ASK,))
    points = GENUINE.points(found.share) * GENUINE.weight / 100
    made_of = [
        f"{found.share * 100:.0f} % genuine of {counted(found.judged, 'comment')}",
        *_others(found),
        *_untold(found),
    ]
    if found.rate is None:
        made_of.append("comments for each view not known")
        low, high = points, points + CONVERSATION.weight
    else:
        talk = CONVERSATION.points(log10(found.rate)) if found.rate else 0.0
        low = high = points + talk * CONVERSATION.weight / 100
        made_of.append(
            f"{found.rate * 1000:.3g} comments for 1,000 views, the middle of {counted(found.videos, 'video')}"
        )
    asks = (ASK_RATE,) if found.rate is None else ()
    return Part(Criterion.ENGAGEMENT, round(low, 1), round(high, 1), tuple(made_of), asks)


def _others(found: Reception) -> list[str]:
    """What the other comments are."""
    kinds = (
        (found.short, "very short"),
        (found.wordless, "without words"),
        (found.repeated, "repeated word for word"),
        (found.links, "with a link"),
    )
    told = [f"{n * 100 / found.judged:.0f} % {what}" for n, what in kinds if n]
    return [", ".join(told)] if told else []


def _untold(found: Reception) -> list[str]:
    words = "in a script whose words cannot be counted, left out"
    return [f"{counted(found.untold, 'comment')} {words}"] if found.untold else []


def complaint(found: Reception) -> str:
    """What speaks against a creator in the comments that somebody read; "" where nothing does."""
    if found.read < READ or found.complaints < MANY_COMPLAINTS * found.read:
        return ""
    return f"{found.complaints:,} of {counted(found.read, 'comment')} read complain"
