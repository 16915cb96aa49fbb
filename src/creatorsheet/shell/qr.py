"""Tracked links as QR pictures, one file per row of Tracking. Needs the extra `qr` (segno)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path

import typer


def draw(folder: Path | None, rows: Iterable[Mapping[str, str]]) -> list[Path]:
    """Draw the links of `codes` (Outcome.figures["tracking"]) as SVG and PNG, named by creator and row id.

    Nothing is drawn where no folder is named.
    """
    if folder is None:
        return []
    if find_spec("segno") is None:
        raise typer.BadParameter('QR pictures need one more package: pip install "creatorsheet[qr]"', param_hint="--qr")
    import segno

    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for row in rows:
        if row["tracked_link"]:
            name = re.sub(r"[^\w.-]", "_", f"{row['creator']}_{row['tracking_id']}")
            picture = segno.make(row["tracked_link"], error="m", micro=False)
            for path in (folder / f"{name}.svg", folder / f"{name}.png"):
                picture.save(str(path), scale=10, border=4)
                made.append(path)
    return made
