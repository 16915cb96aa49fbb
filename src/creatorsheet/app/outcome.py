"""What an action answers: a plan, findings, what happened to each file, and a sentence or two for people."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from creatorsheet.kernel.finding import Finding, Severity, worst
from creatorsheet.kernel.plan import Plan


@dataclass(frozen=True)
class Skipped:
    """A line of a file that was not used, and why."""

    line: int
    reason: str


@dataclass(frozen=True)
class FileAccount:
    """What became of an export: `used` and `skipped` rows add up to `rows`."""

    file: str
    source: str  # title of the export layout, "" when refused
    rows: int = 0
    used: int = 0
    skipped: tuple[Skipped, ...] = ()


class Later(Mapping[str, Any]):
    """Figures that are told once somebody looks at them: those of a long list take longer than the list."""

    def __init__(self, tell: Callable[[], Mapping[str, Any]]) -> None:
        self._told = cache(tell)

    def __getitem__(self, key: str) -> Any:
        return self._told()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._told())

    def __len__(self) -> int:
        return len(self._told())


@dataclass(frozen=True)
class Outcome:
    """The answer of an action. `says` are lines for people; `figures` the numbers behind them, for --json; `only` is the id
    of the one campaign it looked at, "" for all. `teller` is who Findings says found what was found, where that is not the
    action alone: its lines are renewed apart from the action's others."""

    action: str
    workbook: str
    plan: Plan
    findings: tuple[Finding, ...] = ()
    files: tuple[FileAccount, ...] = ()
    says: tuple[str, ...] = ()
    figures: Mapping[str, Any] = field(default_factory=dict)
    only: str = ""
    teller: str = ""

    @property
    def exit_code(self) -> int:
        """0 done, 1 when a finding forbids paying or publishing."""
        return 1 if worst(list(self.findings)) is Severity.ERROR else 0

    def as_json(self) -> dict[str, Any]:
        """The stable machine-readable form, as documented in help/json.md."""
        return {
            "action": self.action,
            "workbook": self.workbook,
            "rows": self.plan.counts(),
            "findings": [
                {
                    "code": found.code,
                    "severity": found.severity.value,
                    "sheet": found.place.sheet,
                    "table": found.place.table,
                    "row": found.place.row or found.place.line,
                    "column": found.place.column,
                    "cell": found.place.cell,
                    "fact": found.fact,
                    "remedy": found.remedy,
                    "campaign": found.campaign,
                    "who": found.who,
                    "due": found.due and found.due.isoformat(),
                    "stake": found.stake,
                }
                for found in self.findings
            ],
            "files": [
                {
                    "file": one.file,
                    "source": one.source,
                    "rows": one.rows,
                    "used": one.used,
                    "skipped": [{"line": skip.line, "reason": skip.reason} for skip in one.skipped],
                }
                for one in self.files
            ],
            **({"figures": dict(self.figures)} if self.figures else {}),
        }
