"""The short list of next steps: each from what was seen, none without."""

from __future__ import annotations

from dataclasses import replace

from tests.learning.test_signs import video

from creatorsheet.catalogue.creators.choices import RehireStatus
from creatorsheet.catalogue.plan import choices
from creatorsheet.catalogue.plan.choices import CampaignOutcome, NextAction
from creatorsheet.learning.agenda import Brief, Gaps, Slow, Talk, agenda
from creatorsheet.learning.decisions import Decision
from creatorsheet.learning.formats import Kind
from creatorsheet.learning.goal import Verdict
from creatorsheet.learning.nexttests import MOST, Seen, hypothesis, proposals
from creatorsheet.learning.signs import Candidate
from creatorsheet.learning.staffing import Load, needs

GOOD = Verdict(CampaignOutcome.MET, "Target met: 9 orders against 8 wanted", "")


def decision(handle, status):
    return Decision(handle, f"@{handle}", "", status, "99% likely", "", "", "", "")


def kind(name, brought, enough=True):
    return Kind(name, 6, 3, brought, 1000.0, (), f"{name}: said", enough)


QUIET = Seen(
    GOOD,
    "Orders",
    [],
    [],
    [],
    [video(traits={"format": "Tutorial"})],
    Slow(),
    Brief(),
    Gaps(),
    {"V": "@anna, video 1"},
    [],
    5,
)


def keys(**about):
    return [one.key for one in proposals(replace(QUIET, **about))]


def test_where_nothing_was_seen_nothing_is_proposed():
    assert keys() == []


def test_each_step_has_its_cause():
    assert keys(decisions=[decision("anna", RehireStatus.REHIRE)]) == ["rehire"]
    assert keys(verdict=replace(GOOD, outcome=CampaignOutcome.MISSED)) == ["offer"]
    assert keys(videos=[video(str(at), completed=200.0, traits={"format": "Tutorial"}) for at in range(5)]) == ["hook"]
    assert keys(videos=[video(str(at), completed=200.0, traits={"format": "Tutorial"}) for at in range(4)]) == []
    assert keys(videos=[video(traits={"format": "Review"})]) == ["format: tutorial"]
    formats = [kind("Story", 50), kind("Tutorial", 20)]
    assert keys(formats=formats) == ["format: story"]
    assert keys(formats=[kind("Story", 50), kind("Tutorial", 20, enough=False)]) == []
    assert keys(candidates=[Candidate(video(), (), needed=0)]) == ["boost"]
    assert keys(decisions=[decision("a", RehireStatus.PAUSE), decision("b", RehireStatus.TEST_AGAIN)]) == ["mix"]
    assert keys(gaps=Gaps(orders=100, uncredited=5)) == ["links"]
    assert keys(gaps=Gaps(orders=100, uncredited=4)) == []
    assert keys(rightless=["@anna, video 1"]) == ["rights"]
    assert keys(slow=Slow(answers=10, late_answers=1)) == ["waiting"]
    assert keys(slow=Slow(answers=11, late_answers=1)) == []
    assert keys(brief=Brief((("Talking points", 2),), 9)) == ["brief"]
    assert keys(brief=Brief((("Talking points", 1),), 9)) == []


def test_a_test_says_what_it_expects_and_a_change_does_not():
    found = proposals(replace(QUIET, formats=[kind("Story", 50), kind("Tutorial", 20)], rightless=["@anna, video 1"]))
    test, changed = found
    assert hypothesis(test, "Orders") == (
        "We expect story to beat tutorial on orders because it brought most for its money so far, while tutorial was used most."
    )
    assert (changed.kind, changed.action, hypothesis(changed, "Orders")) == (
        choices.TestKind.CHANGE,
        NextAction.RIGHTS_EARLIER,
        "",
    )


def test_the_list_stays_short():
    everything = replace(
        QUIET, verdict=replace(GOOD, outcome=CampaignOutcome.MISSED),
        decisions=[decision("a", RehireStatus.REHIRE), decision("b", RehireStatus.PAUSE)],
        videos=[video(str(at), completed=1.0, traits={"format": "Review"}) for at in range(9)],
        candidates=[Candidate(video(), (), needed=0)], gaps=Gaps(10, 9), rightless=["x"], slow=Slow(2, 2), brief=Brief((("x", 9),), 9),
    )  # fmt: skip
    assert len(proposals(everything)) == MOST


def test_the_agenda_has_the_seven_questions_of_the_guide_and_says_where_nothing_is_known():
    nothing = Talk(GOOD, [], [], [], Slow(), Brief(), Gaps(), {})
    found = agenda(nothing)
    assert [str(one.topic) for one in found] == [
        "What worked", "What slowed the campaign down", "Which creators stood out", "Which formats performed well",
        "Where the brief could improve", "Which tracking gaps appeared", "What the next campaign should test",
    ]  # fmt: skip
    assert [bool(one.facts) for one in found] == [True, *[False] * 6]
    assert all(one.open for one in found[1:])
    full = replace(
        nothing, slow=Slow(4, 1, ", the longest 3 days (Messaging)", 5, 2, 3.0, 6, 3, 7, 4),
        decisions=[decision("anna", RehireStatus.REHIRE), decision("ben", RehireStatus.PAUSE)],
        gaps=Gaps(100, 8, 2, ("@ben",), 9, 1, 3, "7 of 9"), brief=Brief((("Talking points", 3),), 7, ("Examples",), 2, 20),
    )  # fmt: skip
    facts = {str(one.topic): one.facts for one in agenda(full)}
    assert facts["What slowed the campaign down"] == (
        "4 of 7 drafts had to be made again", "3 of 6 answers to drafts late", "2 of 5 posts late, 3 days in the middle",
        "1 of 4 approvals late, the longest 3 days (Messaging)",
    )  # fmt: skip
    assert facts["Which tracking gaps appeared"][0] == "8 of 100 orders (8%) could be credited to nobody"
    assert facts["Which creators stood out"] == ("Rehire: @anna: 99% likely", "Pause: @ben: 99% likely")
    assert len(facts["Which tracking gaps appeared"]) == 4


def test_six_signs_of_the_need_for_a_manager_each_at_its_limit():
    quiet = needs(Load(due=4))
    assert [one.shows for one in quiet] == [None, False, None, False, None, False]
    busy = Load("Tom", 20, 3, 8, 2, ("a", "b", "c", "d"), 10, 3, 1, ("Club (ambassador)",))
    assert all(one.shows for one in needs(busy))
    assert not any(
        one.shows
        for one in needs(replace(busy, talks=19, late=1, systems=("a", "b", "c"), findings=9, undone=0, lasting=()))
    )
