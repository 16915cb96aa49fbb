"""The secret behind promo codes: one key per person and computer, made at first use."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

import platformdirs

LENGTH = 32


def key(folder: Path | None = None) -> bytes:
    """The key codes are made with. It lies in the user's own data folder and only the user can read it.

    A lost or damaged key does no harm: codes already given out stand in the workbook, new ones come from a new key.
    """
    path = (folder or Path(platformdirs.user_data_dir("creatorsheet", appauthor=False))) / "code.key"
    found = _read(path)
    return found or _make(path)


def _read(path: Path) -> bytes | None:
    try:
        found = bytes.fromhex(path.read_text(encoding="ascii"))
    except (FileNotFoundError, ValueError):
        return None
    return found if len(found) == LENGTH else None


def _make(path: Path) -> bytes:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = path.with_suffix(f".{os.getpid()}")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_bytes(LENGTH).hex())
    fresh.replace(path)
    return _read(path) or _make(path)
