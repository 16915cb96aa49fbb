"""The words of a comparison page: figures as they are shown, the title that says the finding, readings, and what is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from creatorsheet.book.look import NO_VALUE
from creatorsheet.book.views.budget.wording import full, sign
from creatorsheet.book.views.comparison.compared import Compared, Group
from creatorsheet.catalogue.metric import Better, Unit
from creatorsheet.kernel.money import minor_digits
from creatorsheet.kernel.words import counted, listed
from creatorsheet.learning.fair import Judged
from creatorsheet.learning.measure import Kind, Measure
from creatorsheet.learning.peers import lower

WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
FINE = 20
"""Amounts under which cents are shown."""

FAR, NEAR = 0.65, 0.35
"""Places from which on a creator is called better, or up to which worse, than most peers."""


CHANCE = '[>0.99]">99%";[<0.01]"<1%";0%'
"""The number format of a chance, which is never certain."""


class Shown:
    """How the figures of a measure are written, on a page whose figures are about as large as `about`."""

    def __init__(self, measure: Measure, currency: str, about: float) -> None:
        digits = minor_digits(currency) if about < FINE else 0
        if measure.money:
            self.sign, self.digits, self.scale, self.end = sign(currency), digits, 1, ""
        elif measure.metric.unit is Unit.SHARE:
            self.sign, self.digits, self.scale, self.end = "", 0 if measure.metric.key == "roi" else 1, 100, "%"
        elif measure.metric.unit is Unit.SECONDS:
            self.sign, self.digits, self.scale, self.end = "", 1, 1, " s"
        else:
            self.sign, self.digits, self.scale, self.end = "", 2, 1, ""

    def text(self, value: float | None, digits: int | None = None) -> str:
        """$1,390, 6.4% or 2.10."""
        if value is None:
            return NO_VALUE
        places = self.digits if digits is None else digits
        told = f"{abs(value) * self.scale:,.{places}f}"
        return f"{'-' if value < 0 else ''}{self.sign}{told}{self.end}"

    def span(self, low: float | None, high: float | None) -> str:
        """25–34, over 103."""
        if low is None and high is None:
            return NO_VALUE
        if high is None:
            return f"over {self.text(low)}"
        return f"{self.text(low)}–{self.text(high)}"

    def format(self, digits: int | None = None) -> str:
        """The number format of the same."""
        places = self.digits if digits is None else digits
        tail = "." + "0" * places if places else ""
        front = f'"{self.sign}"' if self.sign else ""
        end = f'"{self.end}"' if self.end and self.end != "%" else self.end
        return f"{front}{'0' if self.end == '%' else '#,##0'}{tail}{end}"


def title(page: Compared) -> str:
    """What the comparison finds."""
    some = page.found.creators
    if not some:
        return "Nobody to compare yet"
    compared = page.compared
    if not compared:
        reason, many = Counter(_kind(one.reason) for one in some).most_common(1)[0]
        who = "" if many == len(some) else f" for {many} of {len(some)}"
        return f"Nobody can be compared fairly yet: {reason}{who}"
    ahead, behind = (sum(one.clear == side for one in compared) for side in (1, -1))
    if not ahead and not behind:
        return f"No creator clearly stands out from its peers: {counted(len(compared), 'creator')} compared"
    parts = []
    if ahead:
        parts.append(f"{_many(ahead)} clearly {'beats its' if ahead == 1 else 'beat their'} peers")
    if behind:
        trail = "trails" if behind == 1 else "trail"
        parts.append(
            f"{WORDS[behind] if behind < len(WORDS) else behind} clearly {trail} them"
            if ahead
            else f"{_many(behind)} clearly {trail} {'its' if behind == 1 else 'their'} peers"
        )
    return ", ".join(parts)


def _many(count: int) -> str:
    word = WORDS[count].capitalize() if count < len(WORDS) else str(count)
    return f"{word} creator{'' if count == 1 else 's'}"


def _kind(reason: str) -> str:
    """A reason without its number, to count it: 3 orders, 5 are needed is too few orders."""
    head, _, needed = reason.partition(", ")
    number, _, what = head.partition(" ")
    if needed.endswith("are needed") and number.isdigit():
        return f"too few {what if what.endswith('s') else what + 's'}"
    return "posts too young" if reason.endswith((" old", " too young")) else reason


def about(page: Compared) -> str:
    """What is compared with what."""
    return (
        f"Peers share objective, tier, format and pay model; {_least(page)} at least, or the group is widened and says so. "
        "Grey: too little to compare."
    )


def _least(page: Compared) -> str:
    least = page.minimum_peers
    return WORDS[least] if least < len(WORDS) else str(least)


def peers(group: Group, months: int) -> str:
    """11 peers each: 4 here, 7 from the last 12 months."""
    counts = sorted({one.count for one in group.peers})
    if counts == [0]:
        return "no peers"
    here = sorted({one.here for one in group.peers})
    before = sorted({one.count - one.here for one in group.peers})
    told = f"{_span(counts)} {'peer' if counts == [1] else 'peers'}{' each' if len(group.creators) > 1 else ''}"
    told += f": {_span(here)} here"
    return told + (f", {_span(before)} from the last {months} months" if before != [0] else "")


def _span(numbers: list[int]) -> str:
    return str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1]}"


def widened(group: Group) -> str:
    """Widened from tutorial, which had 4; and whether one creator is most of the group."""
    dropped = {one.dropped for one in group.peers}
    told = []
    if dropped != {()}:
        narrow = sorted({one.narrow for one in group.peers})
        if len(dropped) == 1:
            from_ = " · ".join(map(lower, next(iter(dropped))))
        else:
            levels = max(len(one) for one in dropped)
            from_ = ("", "the same pay", "the same format and pay", "the same tier, format and pay")[levels]
        told.append(f"Widened from {from_}, which had {_span(narrow)}.")
    most = {one.most for one in group.peers if one.most[1]}
    if most:
        who, many = max(most, key=lambda one: one[1])
        told.append(f"{many} works among them are by {who}.")
    return " ".join(told)


def reading(one: Judged, shown: Shown | None, limit: float | None) -> str:
    """What a creator's line says."""
    if not one.compared or one.percentile is None or one.measure is None:
        return f"Not compared: {why(one, shown)}"
    place, low = one.percentile, one.measure.better is Better.LOW and one.measure.money
    if one.clear > 0:
        return f"{'Cheaper than' if low else 'Better than'} {_peers(place)}, range clear of their median"
    if one.clear < 0:
        return f"{'Dearer than' if low else 'Behind'} {_peers(1 - place)}, range clear of their median"
    if place >= FAR:
        return "Better than most peers, but it may be chance"
    if place <= NEAR:
        return f"{'Dearer than' if low else 'Behind'} most peers, but it may be chance"
    told = "As good as the peers"
    return told if limit is None or one.value is None else f"{told}, {_target(one, limit)}"


def _peers(share: float) -> str:
    """94% of peers; the place is of works, and half a work counts where two are equal."""
    return "all peers" if share >= 1 else f"{share:.0%} of peers"


def _target(one: Judged, limit: float) -> str:
    value = one.value or 0.0
    above = value > limit
    good = above is (one.measure is not None and one.measure.better is Better.HIGH)
    return "on target" if good or value == limit else f"{'above' if above else 'below'} target"


def why(one: Judged, shown: Shown | None) -> str:
    """Why a creator is not compared, and what would do."""
    told = f"{one.reason}."
    if one.events == 0 and one.low is not None and shown and one.measure and one.measure.kind is Kind.EVENTS:
        return f"{told} {one.measure.title} is above {shown.text(one.low)}."
    return told + (f" {one.remedy[:1].upper()}{one.remedy[1:]}." if one.remedy else "")


def foot(page: Compared, shown: Shown, cut_at: float | None) -> Iterator[str]:
    """What is drawn, what was left out, and what other definitions would change, a sentence each."""
    measure = page.found.measure
    if measure is None:
        return
    yield f"Dashed line: target {shown.text(page.limit)}." if page.limit is not None else "No target is set."
    yield "Wide grey bar: the middle half of the peers, notched at their median."
    if cut_at is not None:
        yield f"Ranges are cut at {shown.text(cut_at)}."
    yield "Dots and ranges are a creator's own."
    chances = "Meets and Beats draw" if page.limit is not None else "Beats draws"
    yield f"{chances} each figure toward the peers first, the farther the less is known of it."
    yield "Only posts old enough count, with what they cost and brought: half the attribution window, a week at least."
    yield f"Costs are complete for {page.costs}."
    if page.found.unrated:
        yield f"{counted(page.found.unrated, 'work')} in other currencies left out: the tab Rates has no rate for the day."
    yield from _sensitivity(page, measure)


def _sensitivity(page: Compared, measure: Measure) -> Iterator[str]:
    leaders = page.leaders
    if leaders.known:
        same = leaders.by_views == leaders.by_followers
        engagement = measure.metric.key.startswith("engagement")
        left = "" if engagement else f"; {lower(measure.title)} is not affected"
        if same:
            yield f"By followers instead of views @{leaders.by_views} still leads in engagement{left}."
        else:
            yield (
                f"By followers instead of views the engagement leader changes from @{leaders.by_views} to "
                f"@{leaders.by_followers}{left}."
            )
    if page.retiered and page.leader:
        yield _tiers(page)


def _tiers(page: Compared) -> str:
    changed = [one for one in page.retiered if one.leader and one.leader != page.leader]
    moved = max(page.retiered, key=lambda one: one.moved)
    if changed:
        whose = {one.leader: [each.scheme for each in changed if each.leader == one.leader] for one in changed}
        told = listed([f"@{who} under those of {listed(schemes)}" for who, schemes in whose.items()])
        head = f"Under our tiers @{page.leader} leads; {told}"
    else:
        head = f"Under the tiers of {listed([one.scheme for one in page.retiered])} @{page.leader} still leads"
    if not moved.moved:
        return f"{head}; nobody's place moves far."
    return f"{head}; up to {moved.moved} of {moved.of} places move by a quarter or more."


def steps() -> tuple[str, ...]:
    """What leads to a first comparison."""
    return (
        "1   Set the campaign's objective and primary metric on Campaigns, and each creator's tier on Creators",
        "2   Bring in results and orders, and book what each creator costs",
        "3   Compare again once posts are older than half the attribution window",
    )


def date_line(page: Compared) -> str:
    """Figures of 13 Jun 2026 · US dollars."""
    return f"Figures of {full(page.day)} · {page.currency}"
