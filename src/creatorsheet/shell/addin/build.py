"""creatorsheet.xlam, built for the xlwings that is installed here."""

from __future__ import annotations

from pathlib import Path

NAME = "creatorsheet.xlam"


def xlam() -> bytes:
    """The add-in's file; the same bytes for the same xlwings, on every system."""
    raise NotImplementedError


def build(out: Path) -> int:
    """Write the add-in into a folder and say what is in it; the exit code."""
    out.mkdir(parents=True, exist_ok=True)
    (out / NAME).write_bytes(xlam())
    return 0
