"""A table of a pack as it was sent, and how its lines are read."""

from __future__ import annotations

from dataclasses import dataclass, field

from creatorsheet.sharing.returned import ReturnedRow, calculated, witnesses
from creatorsheet.sharing.sent import Sent, SentTable

Texts = tuple[str, ...]


@dataclass
class Frame:
    """A table that was sent. `witness` are the places of the columns that tell a row's identity, `fixed` those of the
    others that are not the agency's; `formulas` the columns in which nothing is an entry."""

    sent: Sent
    tab: str
    was: SentTable = field(init=False)
    witness: list[int] = field(init=False)
    fixed: list[int] = field(init=False)
    formulas: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.was = self.sent.tables[self.tab]
        told = frozenset(witnesses(self.sent, self.tab))
        self.formulas = calculated(self.tab) - told
        self.witness = [at for at, key in enumerate(self.columns) if key in told]
        others = self.was.editable | self.formulas | told
        self.fixed = [at for at, key in enumerate(self.columns) if at and key not in others]

    @property
    def columns(self) -> tuple[str, ...]:
        """The keys of the columns; the row id is the first."""
        return self.was.columns

    def filled(self, row: ReturnedRow) -> Texts:
        """A row's texts; where the pack says nothing, what was sent."""
        base = self.was.rows[row.row_id]
        if None not in row.texts:
            return row.texts  # type: ignore[return-value]
        return tuple(was if now is None else now for was, now in zip(base, row.texts, strict=True))

    def entries(self, row: ReturnedRow, base: Texts | None) -> dict[str, str]:
        """The texts of a row without a home: what the agency filled, and without a base all that it holds."""
        return {
            key: now
            for at, (key, now) in enumerate(zip(self.columns, row.texts, strict=True))
            if at
            and now is not None
            and key not in self.formulas
            and ((base is None and now) or (base is not None and now != base[at] and key in self.was.editable))
        }

    def who(self, texts: Texts) -> str:
        """The name or handle in a row's texts."""
        return next((texts[at] for at in self.witness if texts[at]), "")
