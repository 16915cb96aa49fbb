"""Why a function shows no figure: the function is asked again, and its reason shown instead of its answer."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from difflib import get_close_matches

from creatorsheet.app.cells.asked import Ranges, figure
from creatorsheet.app.cells.layout import Rows, laid
from creatorsheet.app.cells.reading import block, fault
from creatorsheet.catalogue.function import Function
from creatorsheet.catalogue.functions import FUNCTIONS
from creatorsheet.catalogue.functions.why import WHY
from creatorsheet.kernel.identifiers import clean
from creatorsheet.kernel.unanswered import Unanswered
from creatorsheet.kernel.words import counted

log = logging.getLogger(__name__)


def why(asked: object, *given: object) -> Rows:
    """For each cell that a function would show for what it was given: the reason it holds no figure, or "".

    `asked` is the function's name as people write it: CS_CPM, CS.CPM, cpm. What was left out comes as None at the end.
    """
    name = block(asked)[0][0]
    if (wrong := fault(name)) is not None:
        return [[wrong]]
    if name is None or not clean(str(name)):
        return [[""]]
    wanted = re.sub(r"^=?(CS[._])?|\(.*$", "", clean(str(name)).upper())
    function = FUNCTIONS.get(wanted)
    if function is None or function is WHY:
        return [[_unknown(wanted)]]
    count = len(function.inputs)
    if any(one is not None for one in given[count:]):
        return [[f"{function.name} takes {counted(count, 'argument')}; more were given."]]
    filled = (*given, *[None] * count)[:count]
    return laid(function, [block(one) for one in filled]).each(_reason)


def _reason(function: Function, cells: Sequence[object], wholes: Ranges) -> object:
    try:
        figure(function, cells, wholes)
    except Unanswered as none:
        return none.why
    except Exception:  # the function shows #VALUE! and logs the same
        log.exception("%s has failed for %r", function.name, cells)
        return "This is a fault of the program; the log has more."
    return ""


def _unknown(wanted: str) -> str:
    if wanted == WHY.key:
        return f"{WHY.name} tells of other functions; name one, such as CS_CPM."
    meant = [f"CS_{one}" for one in get_close_matches(wanted, [one for one in FUNCTIONS if one != WHY.key])]
    return f"There is no function CS_{wanted[:30]}" + (f"; did you mean {' or '.join(meant)}?" if meant else ".")
