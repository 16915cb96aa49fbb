"""Names and handles as they are compared: what people leave out, add or write in another alphabet is gone."""

from __future__ import annotations

import re
import unicodedata

WITHOUT_MARK = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)
"""Letters that Unicode does not take apart."""

CYRILLIC = str.maketrans(
    dict(
        zip(
            "абвгдезиклмнопрстуфыэъьёіїєґ",
            "a b v g d e z i k l m n o p r s t u f y e - - e i i e g".split(),
            strict=True,
        )
    )
    | {"ж": "zh", "й": "y", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "-": ""}
)
UMLAUT = re.compile(r"(?<=[bcdfghjklmnpqrstvwxyz])([aou])e(?=[bcdfghjklmnpqrstvwxz])")
"""Müller is also written Mueller; the e stands between consonants."""


def folded(name: str) -> str:
    """A person's name in small Latin letters without accents, its words in the order of the alphabet.

    >>> folded("Zoë MÜLLER 🌸"), folded("Mueller, Zoe"), folded("Анна Иванова")
    ('muller zoe', 'muller zoe', 'anna ivanova')
    """
    text = unicodedata.normalize("NFKC", name).casefold().translate(CYRILLIC).translate(WITHOUT_MARK)
    text = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    words = ("".join(sign for sign in word if sign.isalnum()) for word in re.split(r"[\s,;/|_.()-]+", text))
    return " ".join(sorted(UMLAUT.sub(r"\1", word) for word in words if word))


def bare(handle: str) -> str:
    """A handle without the dots and underscores that people forget or put in.

    >>> bare("anna.skin_")
    'annaskin'
    """
    return handle.replace(".", "").replace("_", "")
