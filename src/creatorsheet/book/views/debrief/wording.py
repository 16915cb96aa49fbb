"""The words of the page: its findings as titles, and what its tables leave out."""

from __future__ import annotations

from collections import Counter

from creatorsheet.catalogue.creators.choices import RehireStatus
from creatorsheet.kernel.words import counted, listed
from creatorsheet.learning.debriefed import Boost, Debrief, Secure, spread
from creatorsheet.learning.signs import Sign


def about(one: Debrief) -> str:
    """What was debriefed."""
    money = f"{one.currency} {one.cost:,.0f} spent, costs complete: {one.costs}"
    return f"{one.objective} · {counted(one.creators, 'creator')}, {counted(one.posts, 'live post')} · {money} · {one.verdict.reason}"


def decisions(one: Debrief) -> str:
    """The finding on the creators."""
    tally = Counter(each.counts for each in one.decisions if each.counts)
    rehire = [each for each in one.decisions if each.bookable]
    if rehire:
        names = listed([each.handle for each in rehire], most=3)
        rest = _rest(tally)
        return f"Book {names} again; {rest}" if rest else f"Book {names} again"
    if set(tally) == {RehireStatus.REHIRE}:
        return "Nobody to rehire as things stand, for Creators says not to book them"
    return f"Nobody to rehire as things stand; {_rest(tally)}" if tally else "No proposal for anyone yet"


def _rest(tally: Counter[RehireStatus]) -> str:
    words = {
        RehireStatus.TEST_AGAIN: "test {} again",
        RehireStatus.OTHER_CAMPAIGN: "keep {} for another campaign",
        RehireStatus.PAUSE: "pause {}",
        RehireStatus.REMOVE: "remove {}",
    }
    return listed([said.format(tally[status]) for status, said in words.items() if tally[status]])


def boosts(one: Debrief) -> str:
    """The finding on amplification and rights."""
    if not one.boosts:
        return (
            f"No video of {one.looked} shows enough signs to be boosted" if one.looked else "No video is a week old yet"
        )
    now = sum(each.allowed for each in one.boosts)
    if len(one.boosts) == 1:
        return f"1 video worth boosting; it may {'run' if now else 'not run'} today"
    videos = counted(len(one.boosts), "video")
    return f"{videos} worth boosting, {now or 'none'} of them may run today"


def near(one: Debrief) -> str:
    """Videos that lack a sign."""
    if not one.near:
        return ""
    names = listed([one.names[each.video.id] for each in one.near], most=3)
    unknown = sum(each.unknown > 0 for each in one.near)
    told = f"; for {unknown} of them a sign cannot be told yet" if unknown else ""
    return f"One sign short: {names}{told}."


def signs(each: Boost) -> str:
    """The signs a video shows."""
    return f"{each.candidate.met} of 6: {listed([short(sign) for sign in each.candidate.signs if sign.met])}"


def main(each: Boost) -> str:
    """The strongest sign with its figure."""
    strongest = each.candidate.main
    return f"{strongest.words[0].upper()}{strongest.words[1:]}" if strongest else ""


def uses(asked: Secure) -> str:
    """The uses it lacks, and what was asked for or refused."""
    state = f" ({asked.state})" if asked.state else ""
    return f"{listed([one[0].lower() + one[1:] if one[1:2].islower() and not one.startswith('Paid') else one for one in asked.uses])}{state}"


def short(sign: Sign) -> str:
    """A sign in a word or two."""
    return {
        "WATCH_TIME": "watch time",
        "COMPLETION": "completion",
        "SENTIMENT": "comments",
        "DEMO": "demo",
        "CTA": "call to action",
        "CONVERSION": "conversion",
    }[sign.rule.name]


def right(each: Boost) -> str:
    """Whether it may run, in a few words."""
    rowless = "" if each.assets else "; no row in Assets yet"
    return f"May run {each.right}{rowless}" if each.allowed else f"▲ {each.right}{rowless}"


def price(each: Secure) -> str:
    """Today's range for the missing uses."""
    if each.low is None or each.high is None:
        return "not known, for no source names a price"
    return f"{spread(each.low, each.high, each.currency)} for {each.days} days now"


def budget(one: Debrief) -> str:
    """The finding on the next budget."""
    found = one.split
    if found.refused:
        return "The next budget is not split yet"
    first = one.names.get(found.creators[0].key, found.creators[0].key)
    return f"Next budget: {found.currency} {found.budget:,.0f}, most for {first}"


def budget_caption(one: Debrief) -> str:
    """Where it comes from."""
    return f"{one.budget_from[0].upper()}{one.budget_from[1:]}"


def given_up(one: Debrief) -> str:
    """What caps and reserves cost."""
    if one.split.costs is None:
        return ""
    return f"Caps and reserves give up about {one.split.costs:.0%} of what is expected, for what is learned by them."


def left_out(one: Debrief) -> list[str]:
    """Who gets nothing and why."""
    found = one.split.left_out
    small = [one.names.get(each.key, each.key) for each in found if each.share > 0]
    others = len(found) - len(small)
    said = [f"Too little for one of their videos: {listed(small, most=2)}"] if small else []
    return [*said, *([f"Others bring more for the money than {counted(others, 'more creator')}"] if others else [])]


def steps(one: Debrief) -> str:
    """The finding on the next steps."""
    due = [each.due for each in one.actions if each.due]
    if not one.actions:
        return "No next step is proposed yet"
    until = f", the first by {min(due):%d %b}" if due else ""
    nobody = sum(not each.owner for each in one.actions)
    return f"{counted(len(one.actions), 'next step')}{until}{f'; {nobody} without an owner' if nobody else ', each with an owner'}"


def manager(one: Debrief) -> str:
    """The finding on the need for a manager."""
    shown = sum(each.shows is True for each in one.needs)
    held = f"; {one.manager} holds the role" if one.manager else ""
    return f"Need for a manager: {shown} of {len(one.needs)} signs show{held}"
