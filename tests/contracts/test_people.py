"""Who decides: the one person with the role, else the one who owns its task; in doubt nobody."""

import pytest

from creatorsheet.catalogue.plan.approvals import STEPS
from creatorsheet.catalogue.plan.choices import ApprovalStage, TeamRole
from creatorsheet.catalogue.setup.choices import TaskShare
from creatorsheet.catalogue.setup.team import Member
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.people import People

MESSAGING = next(step for step in STEPS if step.stage is ApprovalStage.MESSAGING)
LEGAL = next(step for step in STEPS if step.stage is ApprovalStage.LEGAL_CLAIMS)
BRAND, OTHER, OWNS, HELPS = TeamRole.BRAND_PRODUCT, TeamRole.MANAGER, TaskShare.OWNS, TaskShare.HELPS


def member(name, role=OTHER, **about):
    return Member(member_id=f"TM-{name}", name=name, role=role, **about)


def people(*some, unread=None):
    rows = tuple(one.standing_at(at) for at, one in enumerate(some, 3))
    return People(Table(Member, rows, unread=unread or {}))


@pytest.mark.parametrize(
    ("team", "approver"),
    [
        ([], ""),
        ([member("Mara", BRAND)], "TM-Mara"),
        ([member("Mara", BRAND, active=False)], ""),
        ([member("Mara", BRAND, active=True), member("Ines", second_role=BRAND)], "TM-Mara"),
        ([member("Ines", second_role=BRAND)], "TM-Ines"),
        ([member("Mara", BRAND), member("Tom", BRAND)], ""),
        ([member("Mara", BRAND), member("Tom", BRAND, task_approvals=OWNS)], "TM-Tom"),
        ([member("Mara", BRAND), member("Tom", BRAND), member("Ines", task_approvals=OWNS)], ""),
        ([member("Ines", task_approvals=OWNS), member("Tom", task_approvals=HELPS)], "TM-Ines"),
        ([member("Ines", task_approvals=OWNS), member("Tom", task_approvals=OWNS)], ""),
        ([Member(name="Mara", role=BRAND)], ""),
    ],
)
def test_the_approver_of_messaging(team, approver):
    assert people(*team).approver(MESSAGING) == approver


def test_no_task_stands_in_for_legal():
    assert people(member("Ines", task_approvals=OWNS, task_contracts=OWNS)).approver(LEGAL) == ""


def test_somebody_of_whom_it_cannot_be_read_is_not_chosen():
    assert people(member("Mara", BRAND), unread={3: frozenset(["active"])}).approver(MESSAGING) == ""


def test_names():
    some = people(member("Mara", active=False))
    assert (some.name("TM-Mara"), some.name("TM-X"), some.name(None)) == ("Mara", "", "")
