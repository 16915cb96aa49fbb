"""Names of files and folders, made from words that anybody may have typed."""

from __future__ import annotations

import re

from creatorsheet.kernel.finding import one_line
from creatorsheet.kernel.identifiers import clean

UNSAFE = re.compile(r"[\\/:*?\"<>|]")
RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?: *\..*)?", re.IGNORECASE)
LONGEST, MOST_BYTES = 80, 200


def safe(name: str) -> str:
    """A name that a file can have on every system; nothing in it leads out of its folder.

    >>> safe("../anna.skin"), safe("con.cert"), safe("ben: a/b?."), safe(" ")
    ('-anna.skin', '_con.cert', 'ben- a-b-', 'unnamed')
    """
    short = UNSAFE.sub("-", " ".join(clean(one_line(name)).split()))[:LONGEST]
    made = short.encode()[:MOST_BYTES].decode(errors="ignore").strip(" .") or "unnamed"
    return f"_{made}" if RESERVED.fullmatch(made) else made
