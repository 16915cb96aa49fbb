"""The modules of udfs/, written from the catalogue: one thin function each, and nothing that thinks."""

from __future__ import annotations

from collections.abc import Iterator

from creatorsheet.catalogue.function import Function, Input
from creatorsheet.catalogue.functions import FUNCTIONS, SUBJECTS

WIDTH = 120
"""Letters of a line, as everywhere in the code."""

HEAD = '''\
"""Cell functions of the chapter {subject!r}, written by `creatorsheet gen` from catalogue/functions."""

from __future__ import annotations

from xlwings import arg, func, ret

from creatorsheet.app.cells.answer import answer'''


def modules() -> dict[str, str]:
    """The text of each module by its name."""
    return {subject: _module(subject) for subject in SUBJECTS}


def _module(subject: str) -> str:
    functions = [one for one in FUNCTIONS.values() if one.subject == subject]
    return "\n\n\n".join([HEAD.format(subject=subject), *("\n".join(_function(one)) for one in functions)]) + "\n"


def _function(one: Function) -> Iterator[str]:
    """The words of Excel's function wizard stand as it shows them: the docstring in one line, each argument's help."""
    given = (f'"{one.key}"', *(input_.name for input_ in one.inputs))
    yield '@func(category="CreatorSheet")'
    for input_ in one.inputs:
        yield from _wrapped("@arg(", (f'"{input_.name}"', '"raw"', f'doc="{_escaped(input_.help)}"'), ")")
    yield '@ret("raw")'
    yield from _wrapped(f"def {one.name}(", tuple(map(_parameter, one.inputs)), "):")
    yield f'    """{_escaped(one.does)}"""'
    yield from _wrapped("    return answer(", given, ")")


def _wrapped(opening: str, parts: tuple[str, ...], closing: str) -> Iterator[str]:
    """A call as the formatter leaves it: in one line, else its parts in one, else each in one of its own."""
    inner = ", ".join(parts)
    indent = " " * (len(opening) - len(opening.lstrip()) + 4)
    if len(opening + inner + closing) <= WIDTH:
        yield opening + inner + closing
        return
    yield opening
    yield from [indent + inner] if len(indent + inner) <= WIDTH else [f"{indent}{part}," for part in parts]
    yield opening[: len(indent) - 4] + closing


def _parameter(input_: Input) -> str:
    return f"{input_.name}=None" if input_.optional else input_.name


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
