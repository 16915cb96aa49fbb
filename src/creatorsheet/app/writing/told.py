"""What the action tells of its texts: fields without a value, templates to correct, and how many are ready."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from creatorsheet.catalogue.problems.texts import (
    AGREEMENT_TEXT_IS_NOT_APPROVED,
    TEMPLATE_CANNOT_BE_READ,
    TEMPLATE_HAS_A_FIELD_THAT_IS_NO_COLUMN,
    TEXT_HAS_A_FIELD_WITHOUT_A_VALUE,
)
from creatorsheet.catalogue.setup.choices import TemplateKind
from creatorsheet.catalogue.setup.templates import Template
from creatorsheet.catalogue.table import Table
from creatorsheet.catalogue.templates import nearest_field
from creatorsheet.kernel.finding import Finding, Place
from creatorsheet.planning.cells import NO_ROW, UNREADABLE, Gap
from creatorsheet.planning.syntax import Parsed, parsed

CELLS = ("subject", "body")
MOST_GUESSED = 50
"""Unknown fields of a template for which the nearest one is looked up, which takes its time."""

CANNOT_BE_READ = TEMPLATE_CANNOT_BE_READ.code


def wrong(table: Table[Template], row: Template) -> Iterator[Finding]:
    """CS-T20 and CS-T21 on the cells of one template."""
    for key in CELLS:
        text = getattr(row, key)
        if text:
            yield from judged(parsed(text), table.place(row, key), row.name or row.id or "the template")


def judged(found: Parsed, place: Place, called: str) -> Iterator[Finding]:
    """The same on what was read from a cell or file."""
    where = {"template": called, "cell": place.file} if place.file else {"template": called}
    if found.trouble:
        yield TEMPLATE_CANNOT_BE_READ.at(place, **where, trouble=found.trouble)
    for number, field in enumerate(found.unknown):
        near = nearest_field(field) if number < MOST_GUESSED else ""
        said = f"; the nearest is {{{near}}}" if near else ""
        yield TEMPLATE_HAS_A_FIELD_THAT_IS_NO_COLUMN.at(place, **where, field=f"{{{field}}}", nearest=said)


def not_approved(table: Table[Template], used: Iterable[Template]) -> Iterator[Finding]:
    """CS-T22: agreements made from wording that nobody from legal approved."""
    for row in used:
        if row.kind is TemplateKind.AGREEMENT and not row.approved_by:
            yield AGREEMENT_TEXT_IS_NOT_APPROVED.at(table.place(row, "approved_by"), template=row.name or row.id)


def lacking(kind: TemplateKind, gaps: Iterable[tuple[str, Gap]]) -> Iterator[Finding]:
    """CS-T19: each gap once, however many texts share it; what a row lacks for the same texts is told together."""
    texts: defaultdict[Gap, dict[str, None]] = defaultdict(dict)
    for whose, gap in gaps:
        texts[gap].setdefault(whose)
    alike: defaultdict[tuple[str, str, str, tuple[str, ...]], list[Gap]] = defaultdict(list)
    for gap, who in texts.items():
        alike[gap.place.sheet, gap.place.row, gap.state, tuple(who)].append(gap)
    rows: defaultdict[tuple[Place, tuple[str, ...]], list[str]] = defaultdict(list)
    for (_, _, state, those), some in alike.items():
        if state == NO_ROW:
            rows[some[0].place, tuple(one.field for one in some)] += those
        else:
            yield _lacks(kind, those, some[0].place, some, state)
    for (place, fields), several in rows.items():
        yield _lacks(kind, several, place, [Gap(one, place, NO_ROW) for one in fields], NO_ROW)


def _lacks(kind: TemplateKind, whose: Sequence[str], place: Place, gaps: Sequence[Gap], state: str) -> Finding:
    cells = listed([one.place.cell for one in gaps])
    fill = {NO_ROW: f"Add the row to {place.sheet}", UNREADABLE: f"Correct {place.sheet}!{cells}"}
    return TEXT_HAS_A_FIELD_WITHOUT_A_VALUE.at(
        place,
        template=kind.lower(),
        creator=listed(whose),
        field=listed([one.field for one in gaps[:1]] + [one.field.split(".", 1)[1] for one in gaps[1:]]),
        state=state.replace("which is", "which are") if len(gaps) > 1 else state,
        fill=fill.get(state, f"Fill {place.sheet}!{cells}" if place.cell else f"Fill the row in {place.sheet}"),
    )


def listed(words: Sequence[str]) -> str:
    """Words in one sentence; of many the first few.

    >>> listed(["a", "b", "c"]), listed(list("abcdefgh"))
    ('a, b and c', 'a, b, c, d, e and 3 more')
    """
    shown = list(words[:5]) + ([f"{len(words) - 5:,} more"] if len(words) > 6 else list(words[5:]))
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))
