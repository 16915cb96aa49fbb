"""The best set of creators for a budget."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

NO_MIX_FITS_THE_LIMITS = Problem(
    code="CS-V09",
    severity=Severity.ERROR,
    title="No mix of creators fits the limits",
    fact="no set of creators for {campaign} keeps all limits: {limits} cannot hold together.",
    remedy="{change}, and plan the mix again.",
    when="Budget, number, tiers, markets, roles, test reserve, creators who have to be in or apart: the limits named are as few as can be, so that without any one of them the rest of those named can hold. Beside them stand the changes of one limit that alone make the whole mix possible, the least first, measured as part of the limit; of equal ones the first in the order above. Where none is enough, the least change of several. Where too few creators are the trouble, more of them on the shortlist help too. What is agreed in deals, and who must not be booked, is never given up. A shortlist without anybody to weigh is CS-V10 instead.",
)
CREATORS_CANNOT_BE_WEIGHED = Problem(
    code="CS-V10",
    severity=Severity.WARNING,
    title="Creators cannot be weighed for the mix",
    fact="the mix of {campaign} leaves out {n} of {total} creators on its shortlist for want of {item}: {creators}.",
    remedy="{fix}, then plan the mix again.",
    when="A shortlisted creator who may be booked and is not agreed yet has no fee (Asked fee, else the total of a deal on the table, else Typical rate), no exchange rate dated today or earlier from its currency to the campaign's, no views (Views, middle, else Median views in Creators), or, where the score counts, no overall score and no Overall, at least; or such a cell, or Decision, Veto, Pipeline stage, Rehire status or Do not contact, cannot be read. One finding for each thing wanted; a creator counts under the first. A fee of 0 is a fee, 0 views are views.",
)
