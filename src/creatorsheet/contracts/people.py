"""People of the team: their names, and who decides what."""

from __future__ import annotations

from collections.abc import Iterable

from creatorsheet.catalogue.plan.approvals import Step
from creatorsheet.catalogue.plan.choices import TeamRole
from creatorsheet.catalogue.setup.choices import TaskShare
from creatorsheet.catalogue.setup.team import Member
from creatorsheet.catalogue.table import Table


class People:
    """The team as it stands. Ids are "" where nobody, or more than one, would fit."""

    def __init__(self, team: Table[Member]) -> None:
        self._names = {row.id: row.name or "" for row in team if row.id}
        doubtful = {number for number, keys in team.unread.items() if "active" in keys}
        self._active = [row for row in team if row.id and row.active is not False and row.sheet_row not in doubtful]

    def name(self, member: str | None) -> str:
        """The name of a member, or ""."""
        return self._names.get(member or "", "")

    def owner_of(self, task: str) -> str:
        """The one active person who owns a task, by the key of its column."""
        return _only(row for row in self._active if getattr(row, task) is TaskShare.OWNS)

    def approver(self, step: Step) -> str:
        """The one active person with a stage's role, as main role before second; else who owns its task."""
        return self.holder(step.role, step.task)

    def holder(self, role: TeamRole, task: str = "") -> str:
        """The one active person with a role, as main role before second; else who owns a task.

        Where several have the role, the one of them who owns the task.
        """
        for key in ("role", "second_role"):
            some = [row for row in self._active if getattr(row, key) is role]
            if some:
                owners = [row for row in some if task and getattr(row, task) is TaskShare.OWNS]
                return _only(some) or _only(owners)
        return self.owner_of(task) if task else ""


def _only(some: Iterable[Member]) -> str:
    ids = [row.id for row in some]
    return ids[0] if len(ids) == 1 else ""
