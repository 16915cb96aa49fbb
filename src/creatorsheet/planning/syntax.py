"""A template taken apart: words, fields, parts with a condition, and parts repeated for each row.

Jinja tells how the tags nest and what a condition says. Of what it found only what is listed here is taken, and nothing
of a template is ever compiled or run: templates come out of workbooks that travel.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import cast

from jinja2 import Environment, TemplateSyntaxError, nodes

from creatorsheet.catalogue.shapes import Kind
from creatorsheet.planning.tags import Field, Numbered, Piece, Tag, TroubleError, pieces

DEEPEST = 12
"""Parts within parts."""

SIGNS = {"eq": "==", "ne": "!=", "lt": "<", "gt": ">", "lteq": "<=", "gteq": ">=", "in": "in", "notin": "not in"}


@dataclass(frozen=True)
class Test:
    """A condition: `and`, `or`, `not`, or a field beside values (==, !=, <, >, <=, >=, in, not in)."""

    sign: str
    parts: tuple[Condition | str | Decimal, ...]

    @cached_property
    def tests(self) -> tuple[Condition, ...]:
        """The conditions it joins."""
        return tuple(one for one in self.parts if isinstance(one, Test | Field))

    @cached_property
    def field(self) -> Field:
        """The field it compares."""
        return next(one for one in self.parts if isinstance(one, Field))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words it compares with, in small letters."""
        return tuple(one.strip().casefold() for one in self.parts if isinstance(one, str))

    @cached_property
    def numbers(self) -> tuple[Decimal, ...]:
        """The numbers it compares with."""
        return tuple(one for one in self.parts if isinstance(one, Decimal))


Condition = Test | Field


@dataclass(frozen=True)
class When:
    """The first part whose condition holds, else the last."""

    branches: tuple[tuple[Condition, tuple[Node, ...]], ...]
    otherwise: tuple[Node, ...] = ()


@dataclass(frozen=True)
class Each:
    """A part for each row of a tab for which a condition holds; the last where there is none."""

    tab: str
    only: Condition | None
    body: tuple[Node, ...]
    otherwise: tuple[Node, ...] = ()


Node = str | Field | When | Each


@dataclass(frozen=True)
class Parsed:
    """A template as it was read: `trouble` says why it cannot be."""

    nodes: tuple[Node, ...] = ()
    fields: tuple[Field, ...] = ()
    looped: tuple[str, ...] = ()
    trouble: str = ""

    @cached_property
    def length(self) -> int:
        """How many characters its own words have."""
        return _length(self.nodes)

    @property
    def unknown(self) -> list[str]:
        """Fields no column or setting is called like, in the order of the text."""
        return list(dict.fromkeys(one.text for one in self.fields if not one.key))

    @property
    def tabs(self) -> set[str]:
        """The tabs that fill it."""
        return {one.tab for one in self.fields if one.key} | set(self.looped)


@lru_cache(maxsize=256)
def parsed(text: str) -> Parsed:
    """A template's text, taken apart."""
    return taken_apart(pieces(text))


def taken_apart(some: Iterable[Piece], unit: str = "line") -> Parsed:
    """Pieces put together as the tags among them say. Never fails: what cannot be read is told, counted in lines."""
    numbered, said = Numbered(unit), ""
    found: tuple[Node, ...] = ()
    try:
        tree = Environment(autoescape=False).parse(numbered.source(some))  # noqa: S701  it is only taken apart
        found = _Tree(numbered).taken(tree.body)
    except TroubleError as trouble:
        said = str(trouble)
    except TemplateSyntaxError as wrong:
        said = _said(wrong, numbered.tags, unit)
    except RecursionError:
        said = f"it has parts within parts, more than {DEEPEST} deep"
    return Parsed(found, tuple(numbered.fields), tuple(numbered.tabs), said)


def _length(some: Iterable[Node]) -> int:
    total = 0
    for one in some:
        match one:
            case str():
                total += len(one)
            case When():
                total += sum(_length(body) for _, body in one.branches) + _length(one.otherwise)
            case Each():
                total += _length(one.body) + _length(one.otherwise)
    return total


def _said(wrong: TemplateSyntaxError, tags: Sequence[Tag], unit: str) -> str:
    message = wrong.message or ""
    open_ = re.search(r"needs to be closed is '(\w+)'", message)
    here = next((one.text for one in tags if one.line == wrong.lineno), "a tag")
    if "end of template" in message and open_:
        return f"a part that begins with {open_[1]} is not closed by end{open_[1]}"
    if "unknown tag" in message:
        stray = re.search(r"unknown tag '(\w+)'", message)
        here = next((one.text for one in tags if stray and one.line == wrong.lineno and stray[1] in one.text), here)
        return f"{unit} {wrong.lineno} has {here}, and no part is open there that it belongs to"
    return f"{unit} {wrong.lineno} has {here}, which cannot be read"


def _says_currency(amount: Node, field: Field) -> bool:
    """Whether a field is the currency of the amount before it, which is written with its currency anyway."""
    return (
        isinstance(amount, Field)
        and amount.column is not None
        and amount.column.kind is Kind.MONEY
        and (field.tab, field.key) == (amount.tab, "currency")
    )


class _Tree:
    """What Jinja found, put into our own few shapes."""

    def __init__(self, numbered: Numbered) -> None:
        self._numbered = numbered

    def taken(self, body: Sequence[nodes.Node], depth: int = 0) -> tuple[Node, ...]:
        if depth > DEEPEST:
            raise RecursionError
        made: list[Node] = []
        for one in (one for node in body for one in self._node(node, depth + 1)):
            if isinstance(one, str) and made and isinstance(made[-1], str):
                made[-1] += one
            elif isinstance(one, Field) and len(made) > 1 and made[-1] == " " and _says_currency(made[-2], one):
                made.pop()
            else:
                made.append(one)
        return tuple(made)

    def _node(self, node: nodes.Node, depth: int) -> Iterator[Node]:
        match node:
            case nodes.Output():  # TemplateData are ends of lines, put in to count them
                yield from (cast("Field | str", self._one(part)) for part in node.nodes if isinstance(part, nodes.Name))
            case nodes.If():
                parts = (node, *node.elif_)
                branches = tuple((self._test(one.test), self.taken(one.body, depth)) for one in parts)
                yield When(branches, self.taken(node.else_, depth))
            case nodes.For(iter=nodes.Name(name=name)):
                only = self._test(node.test) if node.test else None
                tab = self._numbered.tabs[int(name[1:])]
                yield Each(tab, only, self.taken(node.body, depth), self.taken(node.else_, depth))
            case _:
                raise TroubleError(f"it holds a {type(node).__name__.lower()}, which no text needs")

    def _test(self, node: nodes.Node, depth: int = 0) -> Condition:
        if depth > DEEPEST:
            raise RecursionError
        match node:
            case nodes.And(left=left, right=right) | nodes.Or(left=left, right=right):
                sign = "and" if isinstance(node, nodes.And) else "or"
                return Test(sign, (self._test(left, depth + 1), self._test(right, depth + 1)))
            case nodes.Not(node=inner):
                return Test("not", (self._test(inner, depth + 1),))
            case nodes.Compare(expr=left, ops=[nodes.Operand(op=op, expr=right)]):
                parts = (self._one(left), *self._several(right))
                if sum(isinstance(one, Field) for one in parts) == 1:
                    return Test(SIGNS[op], parts)
            case nodes.Name():
                found = self._one(node)
                if isinstance(found, Field):
                    return found
        raise TroubleError('a condition compares no field with a value, as Rights.Kind is "Usage" does')

    def _several(self, node: nodes.Expr) -> list[Field | str | Decimal]:
        return [self._one(one) for one in node.items] if isinstance(node, nodes.Tuple) else [self._one(node)]

    def _one(self, node: nodes.Node) -> Field | str | Decimal:
        if not isinstance(node, nodes.Name):
            raise TroubleError("a condition compares a field with words in quotes or a number, and with nothing else")
        kind, number = node.name[0], int(node.name[1:])
        if kind == "F":
            return self._numbered.fields[number]
        return self._numbered.words[number] if kind == "L" else self._numbered.values[number]
