"""Write the demo's sample into the package: python tests/demo/make.py"""

import csv
from pathlib import Path

import before
import exports
import papers
import plan
import vetting

import shortlist
from creatorsheet.files import open_file
from creatorsheet.imports.mapping import propose

HOME = Path(__file__).parents[2] / "src" / "creatorsheet" / "demo"

TABS = {
    "Campaigns": lambda: [*plan.campaigns(), *shortlist.campaigns(), *before.campaigns(plan.COMMON)],
    "Budget": lambda: [*plan.budget(), *shortlist.budget()],
    "Costs": lambda: [*plan.costs(), *before.costs()],
    "Approvals": plan.approvals,
    "Creators": lambda: [*plan.creators(), *before.creators(plan.TALENT)],
    "Handles": lambda: [*plan.handles(), *before.handles()],
    "Audience": vetting.audiences,
    "Videos": vetting.videos,
    "Shortlist": shortlist.candidates,
    "Deals": lambda: [*plan.deals(), *before.deals(plan.TERMS, plan.TALENT)],
    "Rights": lambda: [*plan.rights(), *plan.refused(), *before.refused()],
    "Partnerships": plan.partnerships,
    "Briefs": papers.briefs,
    "Outreach": papers.messages,
    "Reviews": lambda: [*plan.reviews(), *papers.checks(), *before.reviews(plan.LEAD)],
    "Deliverables": lambda: [*plan.deliverables(), *before.deliverables()],
    "Results": before.results,
    "Payments": plan.payments,
    "Tracking": plan.tracking,
    "Scorecards": plan.scorecards,
    "Assets": plan.assets,
    "Rates": plan.rates,
    "Lists": plan.lists,
    "Team": plan.team,
}


def write(folder: Path) -> None:
    """One CSV per tab; a cell is written as the marketer would type it, dates as YYYY-MM-DD."""
    folder.mkdir(parents=True, exist_ok=True)
    for tab, rows in TABS.items():
        made = [dict(row) for row in rows()]
        keys = list(dict.fromkeys(key for row in made for key, value in row.items() if value is not None))
        with (folder / f"{tab}.csv").open("w", newline="", encoding="utf-8") as file:
            out = csv.DictWriter(file, keys, extrasaction="ignore", lineterminator="\n")
            out.writeheader()
            out.writerows(made)


if __name__ == "__main__":
    write(HOME / "plan")
    exports.write(HOME / "exports")
    tracker = HOME / "exports" / "agency_tracker.csv"
    tracker.with_suffix(".toml").write_text(propose(open_file(tracker)), encoding="utf-8")
