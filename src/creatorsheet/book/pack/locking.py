"""A pack locked with a password: agile encryption with AES-256, and proof that it opens again."""

from __future__ import annotations

import io

from creatorsheet.catalogue.problems.sharing import PACK_CANNOT_BE_LOCKED
from creatorsheet.files.locked import unlocked
from creatorsheet.kernel.refusal import Refused

LONGEST = 255
"""Characters Excel takes in a password."""


def locked(content: bytes, password: str, name: str) -> bytes:
    """The pack in an encrypted container that opens with the password; refuses (CS-S11) where that cannot be had."""
    if not password.strip():
        raise _refusal("the password is blank", "Type one of a few words, twice the same.")
    if len(password) > LONGEST:
        raise _refusal(f"the password has more than {LONGEST} characters", "Take a shorter one.")
    try:
        from msoffcrypto.format.ooxml import OOXMLFile  # noqa: PLC0415  an extra that few need
    except ImportError as missing:
        way = 'Install it with: pip install "creatorsheet[locked]".'
        raise _refusal("the program that encrypts is not installed", way) from missing
    made = io.BytesIO()
    OOXMLFile(io.BytesIO(content)).encrypt(password, made)
    if not _opens(made.getvalue(), content, password, name):
        raise _refusal("it does not open again as it was", "Send it without a password over a safe way.")
    return made.getvalue()


def _opens(made: bytes, content: bytes, password: str, name: str) -> bool:
    try:
        return unlocked(made, name, password) == content
    except Refused:
        return False


def _refusal(reason: str, way: str) -> Exception:
    return PACK_CANNOT_BE_LOCKED.refuse(reason=reason, way=way)
