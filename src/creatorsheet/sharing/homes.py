"""Where the lines of a pack belong: to the row whose id they bear, or to none for sure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from creatorsheet.catalogue.reports.conflicts import Reason
from creatorsheet.sharing.frame import Frame, Texts
from creatorsheet.sharing.likeness import Likeness
from creatorsheet.sharing.merged import Loose
from creatorsheet.sharing.returned import ReturnedRow


@dataclass
class Homes:
    """Finds the home of each line. `copies` are lines of a row that stands there more than once; `quarantined` the ids
    of rows whose read-only cells are those of another."""

    frame: Frame
    copies: list[ReturnedRow] = field(default_factory=list)
    quarantined: set[str] = field(default_factory=set)

    def of(self, lines: Sequence[ReturnedRow]) -> tuple[list[ReturnedRow], list[Loose]]:
        """Rows whose id is known and stands once; of the others those that hold anything."""
        seen: dict[str, ReturnedRow] = {}
        twice: defaultdict[str, list[ReturnedRow]] = defaultdict(list)
        loose = []
        for row in lines:
            given = row.row_id
            if not given:
                continue
            if given not in self.frame.was.rows:
                entries = self.frame.entries(row, None)
                if entries:
                    what = f"has the id {given}, which was never sent"
                    loose.append(Loose(self.frame.tab, given, Reason.UNKNOWN_ROW, entries, what, row.sheet, row.line))
            elif given not in seen:
                seen[given] = row
            elif row.texts != seen[given].texts:
                twice[given].append(row)
        for given, others in twice.items():
            copies = list({row.texts: row for row in (seen[given], *others)}.values())
            seen[given] = min(copies, key=lambda row: [text or "" for text in row.texts])
            filled = {
                self._key(one): (row, one)
                for row in copies
                for one in [self.frame.entries(row, self.frame.was.rows[given])]
            }
            if len(filled) > 1:
                del seen[given]
                what = f"stands there {len(copies)} times with different entries"
                loose += [
                    Loose(self.frame.tab, given, Reason.TWICE, one, what, row.sheet, row.line)
                    for row, one in filled.values()
                    if one
                ]
            self.copies += [row for row in copies if row is not seen.get(given)]
        return list(seen.values()), loose

    @staticmethod
    def _key(entries: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
        return tuple(sorted(entries.items()))

    def strangers(self, changed: list[tuple[ReturnedRow, Texts]]) -> list[Loose]:
        """Rows with entries whose read-only cells are those of another row."""
        loose = []
        likeness = Likeness(self.frame.was.rows, (*self.frame.witness, *self.frame.fixed))
        for row, now in changed:
            base = self.frame.was.rows[row.row_id]
            if any(now[at] != base[at] for at in self.frame.witness):
                what = f"has the id of {self.frame.who(base) or row.row_id} and the name of {self.frame.who(now) or 'nobody'}"
            elif likeness.another(row.row_id, now):
                what = f"has the id {row.row_id} and the read-only entries of another row"
            else:
                continue
            entries = self.frame.entries(row, base)
            if entries:
                self.quarantined.add(row.row_id)
                loose.append(Loose(self.frame.tab, row.row_id, Reason.OTHER_NAME, entries, what, row.sheet, row.line))
        return loose
