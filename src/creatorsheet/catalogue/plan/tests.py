"""Tests: one row per planned or run test, or agreed change."""

from creatorsheet.catalogue.plan.choices import (
    DebriefTopic,
    NextAction,
    TestDecision,
    TestDimension,
    TestKind,
    TestResult,
    TestStatus,
)
from creatorsheet.catalogue.shapes import (
    ALWAYS,
    EITHER,
    SOFTWARE,
    Day,
    Group,
    Id,
    Money,
    Ref,
    Row,
    Sheet,
    Text,
    Whole,
    column,
    when,
)


class Test(Row):
    """One planned or run test, or agreed change."""

    sheet = Sheet("Tests", Group.PLAN, key="test_id", prefix="T", holds="planned or run test, or agreed change")

    test_id: Id | None = column("Test ID", "Written by the software.", band="What", by=SOFTWARE, need=ALWAYS)
    title: Text | None = column(
        "Short title",
        "What you will do, starting with a verb.",
        need=ALWAYS,
        width=28,
    )
    kind: TestKind | None = column(
        "Kind",
        "A test compares arms; a change is simply done. Both have an owner and a date.",
        need=ALWAYS,
        default="Test",
    )
    status: TestStatus | None = column(
        "Status", "Where it stands. Finished needs a result.", need=ALWAYS, default="Planned"
    )
    learned_in: Ref | None = column("Learned in", "The campaign whose debrief produced it.", by=EITHER, to="Campaigns")
    campaign: Ref | None = column(
        "Runs in",
        "The campaign that will try it.",
        need=when("Status is Running or Finished", "status", TestStatus.RUNNING, TestStatus.FINISHED),
        to="Campaigns",
    )
    proposal: Text | None = column(
        "From the debrief", "Which proposal the row was made from; blank on rows of your own.", by=SOFTWARE
    )
    topic: DebriefTopic | None = column(
        "Debrief topic",
        "Which question of the debrief it answers.",
        by=EITHER,
        need=when("Kind is Change", "kind", TestKind.CHANGE),
    )
    action: NextAction | None = column("Kind of action", "The usual next step it matches, if any.", by=EITHER)
    dimension: TestDimension | None = column(
        "What varies",
        "Change one thing at a time, or the result explains nothing.",
        band="Test design",
        need=when("Kind is Test", "kind", TestKind.TEST),
    )
    hypothesis: Text | None = column(
        "Expectation",
        "We expect X to beat Y on Z because ...",
        need=when("Kind is Test", "kind", TestKind.TEST),
        width=34,
    )
    arm_a: Text | None = column("Arm A", "Usually what you do today.", need=when("Kind is Test", "kind", TestKind.TEST))
    arm_b: Text | None = column("Arm B", "The alternative.", need=when("Kind is Test", "kind", TestKind.TEST))
    arm_c: Text | None = column("Arm C", "A third only if there are posts enough for it.")
    metric: Text | None = column(
        "Judged by",
        "The one figure that decides.",
        need=when("Kind is Test", "kind", TestKind.TEST),
        of="metric_key",
        default="the campaign's primary metric",
    )
    posts_per_arm: Whole | None = column(
        "Posts per arm",
        "Fewer than the minimum sample and no winner will be named.",
        need=when("Kind is Test", "kind", TestKind.TEST),
        low=0,
        default="Settings: minimum sample",
    )
    reserve: Money | None = column(
        "Money reserved",
        "Taken from the share kept for tests.",
        need=when("Kind is Test", "kind", TestKind.TEST),
        unit="campaign currency",
    )
    owner: Ref | None = column("Owner", "Who sees it through.", band="Outcome", need=ALWAYS, to="Team")
    due: Day | None = column("Due", "When it must be done, at the latest before the next launch.", need=ALWAYS)
    result: TestResult | None = column(
        "Result",
        "What the figures allow you to say. No clear winner is a result.",
        by=EITHER,
        need=when("Status is Finished", "status", TestStatus.FINISHED),
    )
    result_note: Text | None = column(
        "What we saw",
        "The numbers and the range, in a sentence.",
        need=when("Status is Finished", "status", TestStatus.FINISHED),
        width=34,
    )
    decision: TestDecision | None = column(
        "Decision", "What you do from now on.", need=when("Status is Finished", "status", TestStatus.FINISHED)
    )
