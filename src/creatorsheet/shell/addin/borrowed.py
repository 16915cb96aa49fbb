"""What the add-in takes from the xlwings that is installed: its VBA module, the Dictionary for macOS, its licence."""

from __future__ import annotations

import re
import sys
from importlib import metadata, util
from pathlib import Path

from creatorsheet.catalogue.problems.addin import XLWINGS_IS_MISSING
from creatorsheet.catalogue.problems.building import XLWINGS_CANNOT_BE_USED
from creatorsheet.kernel.refusal import Refused
from creatorsheet.shell.addin.project import NAME, Kind, Module

NAMED = re.compile(r'(?m)^(Public Const PROJECT_NAME As String = )"\w+"')
VERSION = re.compile(r'(?m)^Public Const XLWINGS_VERSION As String = "([^"]+)"')


def modules() -> tuple[Module, Module]:
    """xlwings' module under our project's name, and the Dictionary it needs on macOS."""
    folder = _folder()
    try:
        module = (folder / "xlwings_custom_addin.bas").read_text(encoding="utf-8")
        dictionary = (folder / "addin" / "Dictionary.cls").read_text(encoding="utf-8")
    except OSError:
        raise _another("a file of its add-in is missing") from None
    made_for = VERSION.search(module)
    if made_for is None or made_for[1] != version():
        raise _another("its VBA module is not of its own version")
    renamed, times = NAMED.subn(rf'\g<1>"{NAME}"', module)
    if times != 1:
        raise _another("its VBA module has no name of a project")
    return Module("xlwings", renamed), Module("Dictionary", dictionary, Kind.CLASS)


def version() -> str:
    """The version that is installed."""
    try:
        return metadata.version("xlwings")
    except metadata.PackageNotFoundError:
        raise _missing() from None


def licence() -> str:
    """The licence of xlwings, word for word."""
    found = [one for one in metadata.files("xlwings") or () if one.name == "LICENSE.txt"]
    if not found:
        raise _another("its licence is missing")
    return found[0].read_text(encoding="utf-8")


def _folder() -> Path:
    """Where it lies; it is not loaded, which would take a second."""
    found = util.find_spec("xlwings")
    if found is None or found.origin is None:
        raise _missing()
    return Path(found.origin).parent


def _missing() -> Refused:
    return XLWINGS_IS_MISSING.refuse(python=sys.executable)


def _another(reason: str) -> Refused:
    return XLWINGS_CANNOT_BE_USED.refuse(reason=reason, python=sys.executable)
