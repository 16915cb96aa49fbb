"""A refusal: an operation that is not carried out, with the reason and the way on. The only error a user meets."""

from __future__ import annotations

from creatorsheet.kernel.finding import Finding


class Refused(Exception):  # noqa: N818  a refusal is an answer, not a malfunction
    """Nothing was written. `finding` says why and what to do."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding
