"""Shortlists: decisions, missing facts, figures out of date."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

APPROVED_IN_SPITE_OF_A_STOP = Problem(
    code="CS-V01",
    severity=Severity.ERROR,
    title="Approved in spite of a stop",
    fact="{creator} is approved for {campaign}, but {reason}.",
    remedy="Set the decision in {cell} to Decline, or lift the stop in {lifting} with a name and a reason.",
    when="Decision is Approve, and the row has a veto, its brand safety is below the floor in Settings (exactly the floor passes), or the creator's status is Pause or Remove from consideration. One finding for a row, with all of these. Tentative is not told. A stop that is lifted with both a name and a reason passes, in this campaign alone.",
)
SCORE_RESTS_ON_PART_OF_THE_FACTS = Problem(
    code="CS-V02",
    severity=Severity.WARNING,
    title="Score rests on part of the facts",
    fact="{creator} is scored on {n} of {total} criteria, so the score lies between {low} and {high}.",
    remedy="Complete {missing} from {cell} on ({asks} says what to ask); until then the rank uses {low}.",
    when="At least one of the six criteria of a shortlisted creator has no score, or only a range, as when part of an audience is not known. Not told where nothing is scored at all (there is no rank then), where only the audience is a range and the creator has told all there is to tell of it, as with bands of ages that are wanted in part, where a weight of 0 makes the missing part count for nothing, nor of who has a veto or is declined or dropped.",
)
FIGURES_ARE_OUT_OF_DATE = Problem(
    code="CS-V07",
    severity=Severity.WARNING,
    title="Figures are out of date",
    fact="{creator}'s {item} from {age}; the limit is {limit}.",
    remedy="Ask {creator} for current figures, then update {cell} and its date.",
    when="What a shortlisted creator asks for, else their typical rate, is dated over 180 days ago, the newest audience shares of a dimension over 90, followers or the newest videos over 30 (Settings); or it has no date. Exactly the limit passes; what is not there at all is not out of date, and a date nobody can read is told elsewhere. One finding for each creator and item. Creators who are declined, dropped or ruled out by a veto are skipped.",
)
