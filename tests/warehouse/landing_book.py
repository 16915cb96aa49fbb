"""A workbook with two creators, and order logs for it as files."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from creatorsheet.book.memory import MemoryBook

PEOPLE = ("ANNA", "BEN")


def tables() -> dict[str, list[dict[str, Any]]]:
    """Two creators of one campaign, each with a code, a link and a video."""
    return {
        "Campaigns": [
            {
                "campaign_id": "C-A", "name": "Spring", "status": "Live", "objective": "Generating TikTok Shop sales",
                "primary_metric": "Cost per acquisition", "target": 42, "currency": "EUR", "budget": 9000,
                "starts": date(2026, 3, 1), "ends": date(2026, 4, 1),
            }
        ],
        "Creators": [{"creator_id": f"CR-{who}", "handle": who.lower()} for who in PEOPLE],
        "Deals": [{"deal_id": f"D-{who}", "campaign": "C-A", "creator": f"CR-{who}"} for who in PEOPLE],
        "Deliverables": [
            {
                "deliverable_id": f"L-{who}", "deal": f"D-{who}", "kind": "Video", "status": "Live",
                "posted_at": datetime(2026, 3, 5, tzinfo=UTC),
                "video_id": f"749533297235067748{number}",
            }
            for number, who in enumerate(PEOPLE)
        ],
        "Tracking": [
            {
                "tracking_id": f"G-{who}", "campaign": "C-A", "creator": f"CR-{who}", "promo_code": f"{who}15",
                "utm_content": f"{who.lower()}_1", "retired_at": date(2026, 3, 20) if who == "BEN" else None,
            }
            for who in PEOPLE
        ],
    }  # fmt: skip


def book(**more: list[dict[str, Any]]) -> MemoryBook:
    """The workbook in memory."""
    return MemoryBook({**tables(), **more}, name="spring.xlsx")


def log(folder: Path, text: str, name: str = "orders.csv") -> str:
    """A log written to a file; its path."""
    path = folder / name
    path.write_text(text, "utf-8")
    return str(path)
