"""Whom to book again, which videos to boost, and how much to keep for tests."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.learning.videos import SETTINGS, TODAY, record, video, work

from creatorsheet.learning import boosts, repeats, reserve
from creatorsheet.learning.answers import Answer, Verdict
from creatorsheet.learning.benchmarks import Sources, benchmarks
from creatorsheet.learning.record import Reliability
from creatorsheet.learning.signs import Looks

THRESHOLDS = (0.7, 0.2, 3)
YEAR = TODAY.replace(year=2025)


def three(creator, orders=20.0, **about):
    return work([video(creator, age=30 + at, facts={"orders": orders}) for at in range(3)], **about)


def found(*works, refused=None):
    return repeats.repeats(record(works=works), YEAR, THRESHOLDS, refused or {})


def test_who_meets_the_target_over_three_mature_videos_is_booked_again():
    told = found(three("A"), three("B", orders=1.0))
    assert [(one.creator, bool(one.against)) for one in told] == [("A", False), ("B", True)]
    answer = repeats.answer(told, THRESHOLDS)
    assert answer.answer.startswith("@a: meets its target with a chance of")
    assert (answer.verdict, answer.short) == (Verdict.ANSWERED, "1 creator deserves another booking")


@pytest.mark.parametrize(
    ("works", "why"),
    [
        ([work([video("A", facts={"orders": 30.0})])], "1 mature video, 3 needed"),
        ([three("A", target=None)], "no target to meet"),
        ([three("A", went=Reliability(late=1, due=3))], "but 1 of 3 posts late"),
        ([three("A", went=Reliability(stopped="the agreement is in dispute"))], "the agreement is in dispute"),
        ([three("A", orders=1.0)], "3 orders; 5 are needed to rank"),
    ],
)
def test_what_speaks_against_it(works, why):
    [one] = found(*works)
    assert why in one.against
    assert repeats.answer([one], THRESHOLDS).verdict is Verdict.OPEN


def test_a_persons_decision_stands():
    [one] = found(three("A"), refused={"A": "decided: remove from consideration"})
    assert one.against == "decided: remove from consideration"


def test_promising_creators_are_those_nobody_decided_against():
    two = work([video("A", age=30 + at, facts={"orders": 20.0}) for at in range(2)])
    disputed = replace(two, went=Reliability(stopped="the agreement is in dispute"))
    assert "@" in repeats.answer(found(two), THRESHOLDS).next
    assert repeats.answer(found(two, refused={"A": "not to be contacted"}), THRESHOLDS).next == ""
    assert repeats.answer(found(disputed), THRESHOLDS).next == ""


def test_campaigns_weigh_as_many_mature_videos_as_they_have():
    good = three("A")
    poor = replace(three("A", orders=2.0), campaign="C-2")
    [one] = found(good, poor)
    assert (one.mature, one.campaigns) == (6, 2)
    assert 0.4 < one.chance < 0.6


def test_nobody_at_all():
    assert repeats.answer(found(), THRESHOLDS).answer == "Cannot tell yet: no video is live."


class TestBoosts:
    """Recent videos with enough of the six signs."""

    def boosts(self, best, looks=None, others=12):
        rest = [
            video(f"P{at}", age=40 + at, format="Review", length="15 to 30 s", name=f"L-{at}") for at in range(others)
        ]
        return boosts.boosts(record([best, *rest]), (0.75, 4), 8, looks or {})

    def strong(self, **about):
        facts = {"watched": 300_000.0, "completed": 5_000.0, "clicks": 500.0, "orders": 60.0}
        return video(
            "A",
            name="L-A",
            format="Review",
            length="15 to 30 s",
            cta="Use a code",
            **{"age": 30, "facts": facts, **about},
        )

    def test_a_video_with_enough_signs_is_named(self):
        told = self.boosts(self.strong(), {"L-A": Looks(links_ok=True)})
        assert (told[0].video.id, told[0].met, told[0].chosen) == ("L-A", 4, True)
        answer = boosts.answer(told, {"A": "anna"})
        assert answer.answer.startswith("@anna: ")
        assert answer.short == "1 video is worth boosting"
        assert (answer.lines[0].figure, answer.lines[0].rank) == ("4 of 6", 1.0)

    def test_signs_nobody_entered_do_not_count_and_that_is_said(self):
        told = boosts.answer(self.boosts(self.strong()), {})
        assert told.answer == "None yet: the best shows 3 of the 4 signs needed."
        assert told.next.startswith("Check comments")

    def test_old_videos_are_not_looked_at(self):
        assert "L-A" not in {one.video.id for one in self.boosts(self.strong(age=boosts.RECENT + 1))}

    def test_the_best_are_looked_at_however_many_there_are(self):
        told = self.boosts(self.strong(), {"L-A": Looks(links_ok=True)}, others=40)
        assert len(told) == 41
        assert told[0].video.id == "L-A"

    def test_signs_that_people_saw_make_up_for_middling_figures(self):
        """Watch time and completion of others are better; comments, demonstration and links are not looked at last."""
        facts = {"watched": 1_000.0, "completed": 50.0, "clicks": 500.0, "orders": 60.0}
        middling = replace(self.strong(facts=facts, demo="Shown working"), quality=5)
        told = self.boosts(middling, {"L-A": Looks(positive=20, links_ok=True)}, others=40)
        assert (told[0].video.id, told[0].met, told[0].chosen) == ("L-A", 4, True)

    def test_what_stands_against_a_video_is_said_and_it_is_not_named(self):
        told = self.boosts(self.strong(), {"L-A": Looks(links_ok=True)})
        answer = boosts.answer(told, {"A": "anna"}, {"L-A": "the agreement is in dispute"})
        assert (answer.verdict, answer.short) == (Verdict.OPEN, "")
        [line] = [one for one in answer.lines if one.name.startswith("@anna")]
        assert (line.rank, line.why) == (None, "the agreement is in dispute")

    def test_a_video_of_some_days_has_to_wait(self):
        told = self.boosts(self.strong(age=3), {"L-A": Looks(links_ok=True)}, others=0)
        answer = boosts.answer(told, {})
        assert answer.answer == "None yet: no video has been out for a week."
        assert answer.lines[0].why == "only 3 days out"

    def test_none_live(self):
        assert boosts.answer([], {}).answer == "None: no video went live in the last 90 days."


class TestReserve:
    """Between what Settings say and twice as much."""

    def answer(self, videos, share=0.15, others=()):
        return reserve.answer(benchmarks(Sources(record(videos)), SETTINGS), others, share)

    def kinds(self, *sizes):
        return [
            video(f"P{at}", age=20 + at, name=f"L-{size}-{at}", tier=f"tier {size}", format="")
            for size in sizes
            for at in range(size)
        ]

    def test_settings_hold_where_all_is_known(self):
        told = self.answer(self.kinds(9, 8))
        assert told.answer == "Keep 15%, as Settings say: every kind you tried has its benchmark."

    def test_it_grows_with_what_is_unknown(self):
        told = self.answer(self.kinds(9, 3))
        assert (
            told.answer
            == "Keep 22%: 15% by Settings, raised because 1 of the 2 kinds you tried has too few videos to tell."
        )
        assert [(one.name, one.figure) for one in told.lines] == [("tier 3 (creator tier)", "+5")]

    def test_twice_as_much_while_nothing_is_known_and_never_more_than_all(self):
        assert self.answer([]).answer.startswith("Keep 30%: 15% by Settings, raised because nothing is known yet")
        assert self.answer(self.kinds(3), share=0.8).answer.startswith("Keep 100%")

    def test_it_names_the_test_that_settles_most(self):
        open_ = Answer("tier", "?", Verdict.OPEN, "", "", "", next="Test next: this.")
        assert self.answer(self.kinds(3), others=[open_]).next == "Test next: this."
