"""The secret behind promo codes and the seals of packs: one key per person and computer, made at first use."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

import platformdirs

from creatorsheet.catalogue.problems.saving import KEY_CANNOT_BE_KEPT

LENGTH = 32
MOST = 1000


def key(folder: Path | None = None) -> bytes:
    """The key codes and seals are made with. It lies in the user's own data folder and only the user can read it.

    A lost or damaged key is made anew. Codes already given out stand in the workbook and stay; a pack that is out can
    no longer prove its seal, which taking it back then says. Refuses (CS-W32) where it can be neither read nor kept.
    """
    path = (folder or Path(platformdirs.user_data_dir("creatorsheet", appauthor=False))) / "code.key"
    try:
        return _read(path) or _make(path)
    except OSError as fault:
        reason = " ".join((fault.strerror or str(fault)).split())
        raise KEY_CANNOT_BE_KEPT.refuse(file=path, reason=reason) from fault


def _read(path: Path) -> bytes | None:
    """The key, or None where there is none or a damaged one."""
    try:
        with path.open(encoding="ascii") as stream:
            found = bytes.fromhex(stream.read(MOST))
    except (FileNotFoundError, ValueError):
        return None
    return found if len(found) == LENGTH else None


def _make(path: Path) -> bytes:
    """A new key, kept for certain before anything is made with it."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = path.with_name(f".{path.name}-{secrets.token_hex(4)}.tmp")
    try:
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as stream:
            stream.write(secrets.token_bytes(LENGTH).hex())
            stream.flush()
            os.fsync(stream.fileno())
        fresh.replace(path)
    except OSError:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise
    kept = _read(path)
    if kept is None:
        raise OSError("it does not read back as written")
    return kept
