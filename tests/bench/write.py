"""CPU seconds of `write --dry-run` on many deals, reading included, and of filling alone beside Jinja and str.format.

Run: python tests/bench/write.py [DEALS] [KIND]     (10,000 and the creator agreement where nothing is said)

Each deal has the demo's terms, two videos, three clauses (usage, paid advertising, exclusivity), two payments, a code and
a first message. The comparison fills as many fields of the agreement as there are with values that are ready made, which
is what a loop around a template engine would do once somebody had looked all of them up.
"""

from __future__ import annotations

import sys
import time
from datetime import date, timedelta
from typing import Any

import jinja2

from creatorsheet.app.write import write
from creatorsheet.book.memory import MemoryBook
from creatorsheet.catalogue.setup.choices import TemplateKind
from creatorsheet.catalogue.templates import TEMPLATES
from creatorsheet.demo import plan_rows
from creatorsheet.planning.syntax import parsed
from creatorsheet.planning.tags import TOKEN

TODAY = date(2026, 6, 13)


def tables(deals: int) -> dict[str, list[dict[str, Any]]]:
    """The rows of a workbook with so many deals; the same at every run."""
    sample = plan_rows()
    agreed, made = sample["Deals"][0] | {"videos_agreed": 2}, sample["Deliverables"][0]
    brief = next(one for one in sample["Briefs"] if "creator" not in one)
    found: dict[str, list[dict[str, Any]]] = {
        tab: [] for tab in ("Creators", "Deals", "Deliverables", "Rights", "Payments", "Tracking", "Outreach")
    }
    found["Campaigns"] = [sample["Campaigns"][0] | {"campaign_id": f"C-{at}", "name": f"Wave {at}"} for at in range(10)]
    found["Briefs"] = [brief | {"brief_id": f"F-{at}", "campaign": f"C-{at}"} for at in range(10)]
    found["Team"] = sample["Team"]
    found["Templates"] = [
        {"template_id": f"E-{at}", "kind": str(one.kind), "name": one.name, "language": "en", "active": "Yes"}
        | {"body": one.body, "subject": one.subject or None, "approved_by": sample["Team"][0]["member_id"]}
        for at, one in enumerate(TEMPLATES)
    ]
    for at in range(deals):
        day = TODAY + timedelta(days=at % 200 - 100)
        who = {"campaign": f"C-{at % 10}", "creator": f"K-{at}"}
        found["Creators"].append({"creator_id": f"K-{at}", "handle": f"creator{at}", "name": f"Creator {at}"})
        found["Deals"].append(agreed | who | {"deal_id": f"D-{at}", "status": "Signed"})
        found["Tracking"].append(who | {"tracking_id": f"G-{at}", "promo_code": f"CODE{at}"})
        found["Outreach"].append(
            who
            | {
                "message_id": f"M-{at}",
                "reason_selected": "Your tests are fair.",
                "proposed_deliverables": "two videos",
            }
        )
        for number in (1, 2):
            found["Deliverables"].append(
                made
                | {"deliverable_id": f"L-{at}-{number}", "deal": f"D-{at}", "number": number, "status": "Agreed"}
                | {"draft_due": day, "publish_due": day + timedelta(days=9)}
            )
            found["Payments"].append(
                {"payment_id": f"Y-{at}-{number}", "deal": f"D-{at}", "kind": "Milestone", "milestone": "Posted"}
                | {"amount": 500, "milestone_on": TODAY}
            )
        lasts = {"status": "Agreed", "starts": day, "starts_with": "A date", "lasts": 60, "lasts_unit": "Days"}
        for kind, about in (
            ("Usage", {"use_email": "Yes", "use_website": "Yes"}),
            ("Paid advertising", {"ads_allowed": "Yes", "ad_accounts": "Brand account"}),
            ("Exclusivity", {"competitors": "Dewly", "platforms": "TikTok only"}),
        ):
            found["Rights"].append(
                {
                    "right_id": f"R-{at}{kind[0]}",
                    "deal": f"D-{at}",
                    "kind": kind,
                    "territories": "US; GB",
                    **lasts,
                    **about,
                }
            )
    return found


def spent(what: Any) -> tuple[float, Any]:
    began = time.process_time()
    answer = what()
    return time.process_time() - began, answer


def main() -> None:
    deals = int(sys.argv[1].replace(",", "")) if len(sys.argv) > 1 else 10_000
    kind = TemplateKind.named(sys.argv[2]) if len(sys.argv) > 2 else TemplateKind.AGREEMENT
    assert kind
    book = MemoryBook(tables(deals))
    whole, written = spent(lambda: write(book, today=TODAY, template=str(kind)))
    texts = written.texts
    letters = sum(len(one.markdown) for one in texts)
    print(f"{deals:,} deals: write {whole:.1f} CPU s, {len(texts):,} texts, {letters / 1e6:.0f} million letters")
    print(f"{sum(one.ready for one in texts):,} ready, {len(written.outcome.findings):,} findings")

    body = next(one.body for one in TEMPLATES if one.kind is kind)
    fields = [one.text for one in parsed(body).fields]
    numbered = iter(range(len(fields)))
    plain = TOKEN.sub(lambda found: "" if found[0].startswith("{%") else f"{{f{next(numbered)}}}", body)
    values = {f"f{at}": f"value {at}" for at in range(len(fields))}
    loop, _ = spent(lambda: [plain.format(**values) for _ in range(len(texts))])
    template = jinja2.Environment(autoescape=False).from_string(plain.replace("{", "{{").replace("}", "}}"))  # noqa: S701
    jinja, _ = spent(lambda: [template.render(values) for _ in range(len(texts))])
    print(f"as many texts from values that are ready made: str.format {loop:.1f}, Jinja {jinja:.1f} CPU s")


if __name__ == "__main__":
    main()
