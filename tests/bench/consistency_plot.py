"""Does the measure agree with the eye? A page of real creators: videos, median, the band from half to double, hits, forecast.

    python tests/bench/consistency_plot.py [page.html]      (/tmp/consistency.html where nothing is said)

Twelve creators with 20 videos, evenly over the scores from the steadiest to the least steady. Open the page in a browser, or
turn it into a picture with LibreOffice.
"""

from __future__ import annotations

import sys
from datetime import date
from html import escape
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.creators.real import real_videos

from creatorsheet.creators.figures import Matrix, viral
from creatorsheet.creators.habits import habits
from creatorsheet.creators.recent import MOST, recent
from creatorsheet.creators.steadiness import consistency_part
from creatorsheet.creators.vetted import Habits

DATA = Path(__file__).parents[3] / "shared" / "data"
SHOWN, ACROSS, WIDTH, HEIGHT = 12, 3, 470, 230
LEFT, RIGHT, TOP, BOTTOM = 56, 60, 44, 22
INK, BLUE, RED, BAND, FORECAST = "#1f2937", "#2563eb", "#dc2626", "#dbeafe", "#b45309"


def panel(name: str, found: Habits, hits: Matrix, x: int, y: int) -> str:
    """One creator: a bar of views a video on a log scale, oldest first, and the forecast to their right."""
    assert found.median
    assert found.forecast
    low = np.log10(max(1, min(*found.views, found.forecast.low)) / 1.3)
    high = np.log10(max(*found.views, found.forecast.high) * 1.3)

    def up(views: float) -> float:
        return TOP + (HEIGHT - TOP - BOTTOM) * float(1 - (np.log10(max(views, 1)) - low) / (high - low))

    score = consistency_part(found)
    step = (WIDTH - LEFT - RIGHT) / len(found.views)
    end = WIDTH - RIGHT + 22
    parts = [
        f'<text x="8" y="16" font-size="13" font-weight="bold" fill="{INK}">{escape(name)}: {score.low:.0f}</text>',
        f'<text x="8" y="32" font-size="10" fill="{INK}">{escape("; ".join(score.made_of))}</text>',
        f'<rect x="{LEFT}" y="{up(found.median * 2):.1f}" width="{WIDTH - LEFT - RIGHT}" '
        f'height="{up(found.median / 2) - up(found.median * 2):.1f}" fill="{BAND}"/>',
        f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{up(found.median):.1f}" y2="{up(found.median):.1f}" stroke="{BLUE}"/>',
        f'<text x="{LEFT - 4}" y="{up(found.median) + 3:.1f}" font-size="9" text-anchor="end" fill="{BLUE}">{found.median:,.0f}</text>',
        f'<line x1="{end}" x2="{end}" y1="{up(found.forecast.low):.1f}" y2="{up(found.forecast.high):.1f}" '
        f'stroke="{FORECAST}" stroke-width="4"/>',
        f'<circle cx="{end}" cy="{up(found.forecast.middle):.1f}" r="5" fill="{FORECAST}"/>',
        f'<text x="{end}" y="{HEIGHT - 8}" font-size="9" text-anchor="middle" fill="{FORECAST}">next</text>',
    ]
    for at, (views, hit) in enumerate(zip(found.views, hits, strict=False)):
        colour = RED if hit else INK
        parts.append(
            f'<circle cx="{LEFT + step * (at + 0.5):.1f}" cy="{up(views):.1f}" r="4" fill="{colour}"/>'
            + (f'<text x="{LEFT + step * (at + 0.5):.1f}" y="{up(views) - 7:.1f}" font-size="9" text-anchor="middle" '
               f'fill="{RED}">{views:,.0f}</text>' if hit else "")
        )  # fmt: skip
    return f'<g transform="translate({x},{y})">{"".join(parts)}</g>'


def main(page: str = "/tmp/consistency.html") -> None:  # noqa: S108  a throw-away page
    """Write the page."""
    found = recent(real_videos(DATA), {}, date(2026, 11, 24))
    told, hits = habits(found), dict(zip(found.creators, viral(found.views), strict=True))
    scores = {one: consistency_part(each).low for one, each in told.items() if each.videos == MOST}
    rising = sorted(scores, key=lambda one: -(scores[one] or 0))
    chosen = [rising[round(at)] for at in np.linspace(0, len(rising) - 1, SHOWN)]
    panels = [
        panel(one, told[one], hits[one], at % ACROSS * WIDTH, at // ACROSS * HEIGHT) for at, one in enumerate(chosen)
    ]
    size = f'width="{ACROSS * WIDTH}" height="{-(-SHOWN // ACROSS) * HEIGHT}"'
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="Helvetica, Arial, sans-serif">{"".join(panels)}</svg>'
    Path(page).write_text(
        drawing if page.endswith(".svg") else f"<!doctype html><meta charset=utf-8>{drawing}", "utf-8"
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
