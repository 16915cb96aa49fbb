"""Captions as viewers read them: letters whatever their dress, hashtags, mentions, and phrases by whole words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

CJK = "\u2e80-\u9fff\uac00-\ud7af\uff66-\uff9f"
"""Letters of scripts that put no blanks between words, as part of a class of a pattern."""

BEGIN, END = rf"(?<![^\W{CJK}])", rf"(?![^\W{CJK}])"
"""Where a word begins and ends. Beside a sign of a script without blanks a word of letters stands by itself."""

ACCENTS = re.compile("[\u0300-\u036f]")
HASHTAG = re.compile(r"#(\w+)")
MENTION = re.compile(r"(?<!\w)@(\w(?:[\w.]*\w)?)")
TOKEN = re.compile(r"[#@]?\w+|[%€$£¥]")
FILLERS = frozenset("\u115f\u1160\u3164\uffa0\u034f")
"""Letters that show nothing."""

BLOCKS = ((0x1F150, 0x1F169), (0x1F170, 0x1F189))
"""White letters on black rings and squares, A to Z, which Unicode ties to no plain letter."""


FOREIGN = re.compile("[\u0370-\u052f]")
MIXED = re.compile(r"\w*(?:[A-Za-z][\u0370-\u052f]|[\u0370-\u052f][A-Za-z])\w*")
TWINS = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u04bb\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0405\u0500"
    "\u03bf\u03b1\u03bd\u03c1\u03b9\u03c5\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7",
    "aeopcyxijsdhABEKMHOPCTYXISDoavpiuABEZHIKMNOPTYX",
)
"""Cyrillic and Greek letters that look like plain ones; they are read as such in words that hold plain ones too."""


class _Plain(dict[int, str]):
    """What each sign is read as: nothing where it is invisible, a blank for a picture, a letter for a letter in a ring."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _read_as(chr(code))
        return found


def _read_as(sign: str) -> str:
    category, code = unicodedata.category(sign), ord(sign)
    if category in ("Cf", "Cs") or sign in FILLERS or 0xFE00 <= code <= 0xFE0F:
        return ""
    if category in ("So", "Sk", "Me", "Co", "Cn"):
        for first, last in BLOCKS:
            if first <= code <= last:
                return chr(ord("a") + code - first)
        letter = unicodedata.normalize("NFKC", sign)
        return letter if len(letter) == 1 and letter.isalnum() else "" if category == "Me" else " "
    return " " if category in ("Cc", "Zl", "Zp", "Zs") else sign


PLAIN = _Plain()


def plain(text: str) -> str:
    """The text in plain letters, as `folded` but with its capitals and accents."""
    return _of_one_script(" ".join(unicodedata.normalize("NFKC", text.translate(PLAIN)).split()))


def _of_one_script(text: str) -> str:
    return MIXED.sub(lambda word: word[0].translate(TWINS), text) if FOREIGN.search(text) else text


@lru_cache(1024)
def folded(text: str) -> str:
    """The text in small plain letters: without emoji, accents, invisible signs and repeated blanks.

    Full-width, bold and ringed letters are plain letters here.

    >>> folded("\U0001d5d4\U0001d5d7  Cr\u00e8me\u200b \u2728 \uff03Glow")
    'ad creme #glow'
    """
    small = plain(text).casefold()
    if not small.isascii():
        small = _of_one_script(unicodedata.normalize("NFC", ACCENTS.sub("", unicodedata.normalize("NFD", small))))
    return small


def hashtags(caption: str) -> list[str]:
    """The hashtags of a folded caption, without their #.

    >>> hashtags("#ad my #glowspring")
    ['ad', 'glowspring']
    """
    return HASHTAG.findall(caption)


def mentions(caption: str) -> list[str]:
    """The accounts a folded caption names, without their @; a dot that ends a sentence is no part of one.

    >>> mentions("with @lumen.skin and @lumen.")
    ['lumen.skin', 'lumen']
    """
    return MENTION.findall(caption)


def tokens(text: str) -> str:
    """The words of a folded text with single blanks between: what stands between words is left out.

    >>> tokens("it's 15% off - now!")
    'it s 15 % off now'
    """
    return " ".join(TOKEN.findall(text))


def says(text: str, phrase: str) -> bool:
    """Whether a text says a phrase word for word. Both are `tokens`; a # before a word does not part it from the word.

    >>> says(tokens("it cures #acne"), tokens("cures acne")), says(tokens("secures"), tokens("cures"))
    (True, False)
    """
    if not phrase:
        return False
    text, phrase = text.replace("#", ""), phrase.replace("#", "")
    return phrase in text and _whole(phrase).search(text) is not None


@lru_cache(4096)
def _whole(phrase: str) -> re.Pattern[str]:
    return re.compile(f"{BEGIN}{re.escape(phrase)}{END}")
