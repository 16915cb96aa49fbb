"""The demo's briefs, first messages and checks of live posts, as the team had typed them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from world import CREATORS, EDITED, LAST_DAY, LAUNCH, POSTS, START, SUMMER, id_of

LEAD, TALENT = (id_of("TM", who) for who in ("lead", "talent"))
C1, C2 = id_of("C", LAUNCH), id_of("C", SUMMER)
NEXT_DOOR = timedelta(days=5)
"""Posts this young were looked at by nobody yet."""

UNLABELLED = ("nofilterruth", 2)
"""The post that went live without TikTok's label."""


def briefs() -> Iterable[Mapping[str, object]]:
    yield {
        "brief_id": id_of("F", LAUNCH),
        "campaign": C1,
        "status": "Confirmed",
        "version": 1,
        "objective_text": "Orders of the barrier serum through your code, from people whose skin stings.",
        "audience_text": "20 to 35, sensitive skin, tired of trying the next product.",
        "benefit": "Skin that stops stinging within two weeks.",
        "talking_points": "What your skin was like before\nMorning and night, one pump\nWhat changed after a week, and what did not",
        "product_details": "Barrier serum, 30 ml\nFragrance free\nOne pump, morning and night",
        "claims_allowed": "Repairs the skin's barrier\nFragrance free\nTested on sensitive skin",
        "claims_approval": "Anything about rosacea or eczema\nHow many days it takes",
        "call_to_action": "Try it for two weeks; my code takes 15 % off",
        "tracking_text": "Your own code and link, in the agreement",
        "visual_musts": "The bottle with its label\nOne pump on the hand",
        "disclosure": "#ad at the start of the caption, the word Ad on screen, TikTok's label on",
        "deadlines": "Draft ten days before your posting day",
        "avoid": "cures acne\nmiracle\nbefore and after pictures of others",
        "guidelines": "https://brand.example.com/barrierlab",
        "faq": "Does it sting? Not when the barrier is whole; patch test first.",
    }
    yield {
        "brief_id": id_of("F", SUMMER),
        "campaign": C2,
        "status": "Confirmed",
        "version": 1,
        "objective_text": "Orders of the sun stick through your code.",
        "audience_text": "Everyone who burns at the beach.",
        "benefit": "No white cast.",
        "talking_points": "Where you use it\nHow it looks on your skin",
        "product_details": "Sun stick, 15 g, SPF 50",
        "claims_allowed": "SPF 50\nNo white cast",
        "claims_approval": "none",
        "call_to_action": "Put it in your beach bag; my code takes 10 % off",
        "tracking_text": "Your own code",
        "visual_musts": "none",
        "disclosure": "#ad at the start of the caption, TikTok's label on",
        "deadlines": "Draft ten days before your posting day",
    }


REASONS = {
    "skinbylena": "you show what a product does after two weeks, not after two minutes.",
    "thepatchtest": "your viewers ask about stinging before they ask about the price.",
    "dermdiaries": "you explain a skin barrier so that people finish the video.",
    "budgetglow": "you say what a product is worth, and people believe you.",
    "morningmirror": "your mornings look like mornings.",
    "glasshourjo": "your skin order videos are saved more than they are liked.",
    "nofilterruth": "you show skin as it is.",
    "oatmilkskin": "sensitive skin is all you talk about.",
    "serumsister": "your viewers know serums.",
    "softfocusben": "few men talk about a skin barrier as plainly as you do.",
    "tinyshelfie": "your shelf holds three things, and you can say why.",
}
"""Why each was written to; nobody has written down why the one who is still negotiating was."""


def messages() -> Iterable[Mapping[str, object]]:
    for n, one in enumerate(CREATORS):
        sent = date(2026, 3, 9) + timedelta(days=n)
        yield {
            "message_id": id_of("M", LAUNCH, one.handle),
            "campaign": C1,
            "creator": one.id,
            "stage": "Answered" if one.handle == "spfeveryday" else "Closed",
            "channel": "Email",
            "reason_selected": REASONS.get(one.handle),
            "proposed_deliverables": "three videos of about 30 seconds",
            "proposed_timeline": "drafts in April, posts from 20 April to 14 June",
            "sent_at": sent,
            "sent_by": TALENT,
            "answered_at": sent + timedelta(days=3),
            "answer": "Interested",
            "ask_rates": "Received",
            "ask_availability": "Received",
            "available_from": START,
        }


def checks() -> Iterable[Mapping[str, object]]:
    """One look at each live post on the day after it went up."""
    for post in POSTS:
        handle, seen = post.creator.handle, post.posted.date() + timedelta(days=1)
        if post.campaign == LAUNCH and LAST_DAY - seen < NEXT_DOOR:
            continue
        place = (handle, post.number) if post.campaign == LAUNCH else ()
        late = handle in ("budgetglow", "serumsister") and post.number == 2
        yield {
            "review_id": id_of("W", post.id, "live"),
            "deliverable": post.id,
            "kind": "Live",
            "received_on": seen,
            "reviewer": LEAD,
            "decision": "Approved",
            "given_on": seen,
            "disclosure": "Fix" if place == UNLABELLED else "OK",
            "links_codes": "OK",
            "as_agreed": "OK",
            "live_caption": "OK",
            "live_tag": "OK",
            "live_date": "Fix" if late else "OK",
            "live_music": "OK",
            "label_seen": "No label" if place == UNLABELLED else "Paid partnership",
            "disclosed_onscreen": "Yes",
            "onscreen_words": "Ad",
            "disclosed_spoken": "Yes",
            "spoken_words": "This is a paid partnership with Barrier Lab",
            "caption_seen": post.caption.replace(" Two weeks, morning and night", "")
            if place == EDITED
            else post.caption,
            "still_public": "Yes",
            "evidence": f"https://drive.example.com/checks/{handle}-{post.number}-{seen}.png",
        }
