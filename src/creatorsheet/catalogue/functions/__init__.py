"""Cell functions, by what they are about. Adding one touches the module of its subject and its code in app/cells."""

from __future__ import annotations

from creatorsheet.catalogue.function import Function
from creatorsheet.catalogue.functions import agreements, creators, metrics, results, tracking, why

FUNCTIONS: dict[str, Function] = {
    one.key: one for module in (metrics, results, creators, tracking, agreements, why) for one in module.FUNCTIONS
}
"""All cell functions by key, in the order of help."""

SUBJECTS: tuple[str, ...] = tuple(dict.fromkeys(one.subject for one in FUNCTIONS.values()))
"""The modules of udfs/, which are the chapters of help."""
