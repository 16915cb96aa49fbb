"""Creators on their way to a deal."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

STAGE_LASTS_TOO_LONG = Problem(
    code="CS-V11",
    severity=Severity.NOTE,
    title="Creators stay at a stage for long",
    fact="{n} of {campaign} {are} at {stage} for more than {limit}: {creators}.",
    remedy="Take them on, or set {cell} to Dropped; Settings hold the days.",
    when="A creator on the shortlist of a campaign that is not measuring, closed or cancelled is Found, Vetted, Contacted or Negotiating for more days than Settings give that stage (Days per pipeline stage). Exactly as many pass. Days count from Stage since; where the cell cannot be read nothing is said. Declined and vetoed creators, those who are not to be contacted, paused or removed, and those whose stage is behind the facts (CS-V13) are skipped; a veto that is lifted with both a name and a reason holds no more. One note for each campaign and stage, at the row of whoever waits longest; a merged creator counts once.",
)
NO_SECOND_MESSAGE = Problem(
    code="CS-V12",
    severity=Severity.WARNING,
    title="No second message was sent",
    fact="{creator} has not answered the message of {sent} for {campaign}, and was to be written to again on {due}, {days} ago.",
    remedy="Send a friendly second message and set the stage to Followed up, or set {cell} to a later day.",
    when="A message is Sent, no answer to any message of that campaign to that creator is entered, and the day under Follow up on is past (today is not); where it is blank, the days of Settings (Follow-up days, calendar days) after the message went out. A message that is Followed up counts only where a later day than those days gives is entered. After three messages (the first and two polite follow-ups) nothing more is asked for: let it rest. Skipped: closed talks, creators who are not to be contacted, dropped, declined, signed or done, campaigns that are measuring, closed or cancelled, and messages with a stage, day or answer nobody can read.",
)
STAGE_IS_BEHIND = Problem(
    code="CS-V13",
    severity=Severity.WARNING,
    title="Pipeline stage is behind the facts",
    fact="{creator} is at {stage} for {campaign}, but {fact}.",
    remedy="Set {cell} to {next}.",
    when="On the shortlist of a campaign that is not closed or cancelled: a message went out and the stage is before Contacted; the latest answer is Interested, or a deal is sent or in negotiation, and the stage is before Negotiating; a deal is signed, disputed or completed and the stage is before Signed; each of at least one deliverable of all agreed deals is live or taken down, with as many videos as agreed, and the stage is not Done; or the latest answer is a refusal, no deal is signed, and the stage is not Dropped. The furthest fact is told. Creators who were dropped or declined, and rows whose stage cannot be read, are skipped; of several rows of one creator the furthest counts.",
)
MUCH_HANGS_ON_ONE_CREATOR = Problem(
    code="CS-V14",
    severity=Severity.NOTE,
    title="Much hangs on one creator",
    fact="{creator} alone carries {shares} {where}.",
    remedy="Keep others ready in case rates, dates or plans change; Find creators (--like {like}) shows who is of the same kind.",
    when="Of at least four creators who count, one has more than half of the spend, the views or the orders. Exactly half passes. Spend is what is booked on a creator in Costs or agreed in deals, whichever is more; views and orders are those of Scorecards. Cancelled campaigns do not count. Looked at over all campaigns, or over the one that was picked.",
)
