"""Why a workbook could not be saved, and what helps."""

from __future__ import annotations

import errno
from pathlib import Path

from creatorsheet.catalogue.problems.saving import WORKBOOK_COULD_NOT_BE_SAVED
from creatorsheet.kernel.refusal import Refused


def not_saved(path: Path, fault: OSError) -> Refused:
    """The refusal (CS-W14) that says why a workbook could not be saved, and what helps."""
    ways = {
        errno.ENOSPC: "Make room on the disk",
        errno.EDQUOT: "Make room on the disk",
        errno.EACCES: f"Allow writing to {path.name} and its folder, or copy it to a folder of yours",
        errno.EPERM: f"Allow writing to {path.name} and its folder, or copy it to a folder of yours",
        errno.EROFS: f"Copy {path.name} to a disk that can be written to",
        errno.ENAMETOOLONG: f"Give {path.name} a shorter name",
    }
    reason = " ".join((fault.strerror or str(fault)).split())
    way = ways.get(fault.errno or 0, f"Look whether the disk and the folder of {path.name} are in order")
    return WORKBOOK_COULD_NOT_BE_SAVED.refuse(book=path.name, reason=reason, way=way)
