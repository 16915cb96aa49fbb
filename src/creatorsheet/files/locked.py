"""Workbooks locked with a password."""

from __future__ import annotations

import io
import re

from creatorsheet.catalogue.problems import files as problems
from creatorsheet.files.gate import unsafe
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.refusal import Refused

MOST_ROUNDS = 500_000
"""How often a lock may turn; Excel writes 100,000, and each costs a microsecond or two."""

MOST_ABOUT = 64 << 10
"""Bytes a lock may need to describe itself; it takes about one thousand."""

ROUNDS = re.compile(rb"""\bspinCount\s*=\s*["']\s*([0-9]+)""")


def unlocked(data: bytes, name: str, password: str | None) -> bytes:
    """The workbook inside an encrypted container; refuses (CS-F02) without the right password, or when it was altered,
    and (CS-F05) a lock built to waste time. The older kind of lock carries no proof that nothing was altered."""

    def refusal(state: str) -> Exception:
        return problems.FILE_IS_LOCKED_BY_A_PASSWORD.refuse(Place(file=name), state=state)

    if password is None:
        raise refusal("no password was given")
    try:
        from msoffcrypto.exceptions import InvalidKeyError  # noqa: PLC0415  an extra that few need
        from msoffcrypto.format.ooxml import OOXMLFile  # noqa: PLC0415
        from olefile import OleFileIO  # noqa: PLC0415
    except ImportError as missing:
        raise refusal('opening it needs: pip install "creatorsheet[locked]"') from missing
    opened = io.BytesIO()
    try:
        with OleFileIO(io.BytesIO(data)) as container:
            about = container.openstream("EncryptionInfo").read(MOST_ABOUT + 1)
        _refuse_tricks(about, name)
        file = OOXMLFile(io.BytesIO(data))
        file.load_key(password=password, verify_password=True)
        file.decrypt(opened, verify_integrity=True)
    except InvalidKeyError as wrong:
        altered = "integrity" in str(wrong).lower()
        raise refusal("its content was altered after it was locked" if altered else "the password is wrong") from wrong
    except Refused:
        raise
    except Exception as wrong:
        raise refusal("its lock is of a kind that is not known") from wrong
    return opened.getvalue()


def _refuse_tricks(about: bytes, name: str) -> None:
    """Refuse a lock that describes itself as no program does."""
    text = about.replace(b"\0", b"")
    if len(about) > MOST_ABOUT:
        raise unsafe(name, "a lock of over 64 kB")
    if b"<!" in text:
        raise unsafe(name, "a document type declaration in its lock")
    rounds = max((int(digits[:12]) for digits in ROUNDS.findall(text)), default=0)
    if rounds > MOST_ROUNDS:
        raise unsafe(name, f"a lock of {rounds:,} rounds")
