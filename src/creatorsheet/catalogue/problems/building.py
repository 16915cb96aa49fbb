"""Building the Excel add-in."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

XLWINGS_CANNOT_BE_USED = Problem(
    code="CS-E60",
    severity=Severity.ERROR,
    title="This xlwings cannot be used",
    fact="The add-in cannot be built from the xlwings that is installed: {reason}.",
    remedy="Install it anew: {python} -m pip install --force-reinstall xlwings, then run the command again.",
    when="Building or installing the add-in: a file of xlwings is missing, or its macro belongs to another version.",
)
