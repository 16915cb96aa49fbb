"""A problem a user can meet: its code, what is so, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass

from creatorsheet.kernel.finding import Finding, Place, Severity, one_line
from creatorsheet.kernel.refusal import Refused


@dataclass(frozen=True)
class Problem:
    """One entry of the catalogue of problems. `fact` and `remedy` are sentences with {fields}; `when` states the rule."""

    code: str
    severity: Severity
    title: str
    fact: str
    remedy: str
    when: str

    def at(self, place: Place | None = None, **fields: object) -> Finding:
        """The finding at a place. Fields of the place ({cell}, {column}, {file} …) need not be given again."""
        place = place or Place()
        known = {
            "sheet": place.sheet,
            "table": place.table or place.sheet,
            "cell": f"{place.sheet}!{place.cell}" if place.cell else place.sheet,
            "column": place.column,
            "file": place.file,
        }
        words = {**known, **{name: str(value) for name, value in fields.items()}}
        words = {name: one_line(word) for name, word in words.items()}
        fact, remedy = self.fact.format_map(words), self.remedy.format_map(words)
        return Finding(self.code, self.severity, fact, remedy, place)

    def refuse(self, place: Place | None = None, **fields: object) -> Refused:
        """The same as an exception, for an operation that cannot be carried out."""
        return Refused(self.at(place, **fields))
