"""What speaks for and against creators on a shortlist."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

AUDIENCE_OUTSIDE_THE_MARKETS = Problem(
    code="CS-V06",
    severity=Severity.WARNING,
    title="Audience outside the markets sold to",
    fact="{creator} reaches too few people {campaign} can sell to: {why}.",
    remedy="Set the decision in {cell} to Decline, lift the veto in {lifting} with a name and a reason if views elsewhere are worth it, or lower Audience gate in Settings.",
    when="The part of a shortlisted creator's audience that is in Countries to reach is below Audience gate in Settings, even if all of it that is not known were there. Exactly the gate passes. A country whose share is given is known, whatever else is missing; Others may be anywhere but in the countries given. Viewers are taken where at least half of them is known, else followers, else those who reacted, of the newest day. Where it could be either way, and where nothing is known, the creator is asked instead. Not told of who is declined or dropped, has a veto that somebody typed, or whose veto was lifted with a name and a reason.",
)
PAST_PARTNERSHIP_SPEAKS_AGAINST_IT = Problem(
    code="CS-V08",
    severity=Severity.WARNING,
    title="Past partnership speaks against it",
    fact="{creator} has promoted {deals}.",
    remedy="Ask {creator} about it, then set a veto in {cell}, or note in {reason} why it does not matter.",
    when="A row of Partnerships, or a sponsored video in Videos, of a shortlisted creator is for a direct competitor (Direct competitor is Yes, or Lists has the brand as a competitor and nobody says No) and from at most 90 days before the campaign's Posting starts (Settings; day 90 counts, and so do all days to Posting ends; without a start, before today); or Disclosed properly is No and it is from the last 365 days or not dated; or Explained accurately is No. A post in both tabs counts once, your own campaign videos not at all. One finding for a row, the newest three deals named. A competitor on an unknown day is a question to the creator. What an exclusivity forbids is CS-X02. Not told of who is declined or dropped, where there is a veto, nor once Decision reason is filled.",
)
