"""Which templates and creators are meant by the names somebody typed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.problems.cells import VALUE_IS_NOT_KNOWN
from creatorsheet.catalogue.setup.choices import TemplateKind
from creatorsheet.catalogue.setup.templates import Template
from creatorsheet.catalogue.table import Table
from creatorsheet.creators.merged import heads
from creatorsheet.kernel.finding import Place
from creatorsheet.kernel.identifiers import clean, normal_handle


@dataclass(frozen=True)
class Meant:
    """The kind of text, and the templates it may be made from: all in use, or those somebody `named`."""

    kind: TemplateKind
    templates: tuple[Template, ...]
    named: bool = False


def meant(templates: Table[Template], wanted: str) -> Meant:
    """The templates of a name or id, in use or not; else those of a kind that are in use. Refuses others (CS-R07)."""
    text = clean(wanted).casefold()
    written = [one for one in templates if one.kind and one.body]
    named = [one for one in written if text and text in ((one.name or "").casefold(), one.id.casefold())]
    if named and named[0].kind:
        return Meant(named[0].kind, tuple(one for one in named if one.kind is named[0].kind), named=True)
    kind = TemplateKind.named(wanted)
    used = tuple(one for one in written if one.kind is kind and one.active is not False)
    if kind and used:
        return Meant(kind, used)
    names = [
        *dict.fromkeys(one.name for one in templates if one.name and one.active is not False),
        *TemplateKind.labels(),
    ]
    nearest = get_close_matches(wanted, [one for one in names if one.casefold() != text], n=1, cutoff=0.4)
    raise VALUE_IS_NOT_KNOWN.refuse(
        Place(sheet="Templates", table="Templates", column="Name"),
        value=f"'{wanted}'",
        where="the texts in use" if kind else "Templates",
        nearest=nearest[0] if nearest else "none",
        or_add="",
    )


def creators(table: Table[Creator], handles: Iterable[str]) -> set[str] | None:
    """The ids of creators by handle or id, and of rows merged with theirs; None when nobody is named.

    Refuses an unknown one (CS-R07).
    """
    wanted = [one for one in handles if one]
    if not wanted:
        return None
    known = {(one.handle or "").casefold(): one.id for one in table if one.handle} | {
        one.id.casefold(): one.id for one in table
    }
    found = set()
    for one in wanted:
        row_id = known.get(normal_handle(one)) or known.get(clean(one).casefold())
        if row_id is None:
            nearest = get_close_matches(
                normal_handle(one), [row.handle for row in table if row.handle], n=1, cutoff=0.4
            )
            raise VALUE_IS_NOT_KNOWN.refuse(
                Place(sheet="Creators", table="Creators", column="Handle"),
                value=f"'{one}'",
                where="Creators",
                nearest=nearest[0] if nearest else "none",
                or_add="",
            )
        found.add(row_id)
    head = heads(table)
    those = {head[one] for one in found}
    return {one for one in head if head[one] in those}
