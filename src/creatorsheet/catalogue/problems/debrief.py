"""What a debrief finds open: decisions that are not carried over, and changes that were agreed and not done."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

DECISION_DIFFERS_WITHOUT_A_REASON = Problem(
    code="CS-L20",
    severity=Severity.WARNING,
    title="A decision differs without a reason",
    fact="{creator} is decided as {decided}, and the rules propose {proposed}: {reason}.",
    remedy="Say why in {cell}, or decide as proposed; until then Creators keeps its status.",
    when="A scorecard of a campaign that is debriefed has a Decided status other than the Proposed one, and Why different is blank. A decision where nothing is proposed passes, as does one whose reason cannot be read.",
)
PAUSE_IS_LIFTED_BY_A_PERSON = Problem(
    code="CS-L21",
    severity=Severity.WARNING,
    title="A pause is lifted by a person alone",
    fact="{creator} is decided as {decided} in {campaign}, and Creators says {status}{why}.",
    remedy="If that is cleared, set Creator status in {cell} to {decided} yourself; a debrief never lifts it.",
    when="A scorecard of a campaign that is debriefed has a decision to carry over that is neither Pause nor Remove from consideration, while the creator has one of these two in Creators.",
)
AGREED_CHANGE_IS_NOT_CARRIED_OVER = Problem(
    code="CS-L22",
    severity=Severity.WARNING,
    title="An agreed change is not carried over",
    fact="'{title}' was to be done by {due} and is {status}.",
    remedy="Do it and set its status in {cell} to Finished, give it a new day, or drop it.",
    when="A row of Tests of kind Change is neither Finished nor Dropped and its Due day is past. All campaigns' changes are told, for each is to be done before the next launch.",
)
