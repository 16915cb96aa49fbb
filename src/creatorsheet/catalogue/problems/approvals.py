"""Approvals, briefs and drafts: who has to answer, by when."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

CLAIMS_LACK_A_YES = Problem(
    code="CS-T09",
    severity=Severity.ERROR,
    title="Claims lack a reviewer's yes",
    fact="{claims} for {campaign} has {lacks}.",
    remedy="{do} in {other} {when}.",
    when="Work has begun: the campaign is live or measuring, a brief of it is sent or confirmed, a draft came in, or a deliverable of a signed deal is past Agreed. And (a) a brief holds claims to clear first ('none' is no claim), or (b) no brief does, and the campaign's sector is regulated; and the last answer to the stage Claims and contract, for the whole campaign or for that brief, is not Approved (the last is that of the latest day; where a day is missing, the lowest row). Approved with changes counts once the change is written beside it; Declined, Waiting and Not needed do not. A yes to one deal or draft clears no more than that. One finding for each brief, else one for the campaign. Cells that cannot be read may be a yes. Closed and cancelled campaigns, and own briefs of creators whose deals are all cancelled, are skipped.",
)
BRIEF_IS_INCOMPLETE = Problem(
    code="CS-T14",
    severity=Severity.WARNING,
    title="Brief is incomplete",
    fact="the brief of {campaign} has {n} of 12 parts; missing: {parts}.",
    remedy="Fill {cells}{none}.",
    when="A brief is approved, sent or confirmed, or a draft it is for is due within 7 days (or was due) and not in, and one of the twelve parts is blank. A creator's own brief takes blank parts from the common one. Objective, audience and call to action are there when the campaign has them, link or code when Tracking has one, disclosure when it names countries to reach, deadlines when Deliverables has them. 'none' is an answer for product details, claims, link or code and what must be seen; it is none for the other parts. Cells that cannot be read are not blank. A common brief is due with the drafts of those who have no brief of their own. Closed and cancelled campaigns, and own briefs of creators whose deals are all cancelled, are skipped.",
)
ANSWER_OR_DRAFT_IS_OVERDUE = Problem(
    code="CS-T15",
    severity=Severity.WARNING,
    title="Answer or draft is overdue",
    fact="{item} was due {due}, {days} ago; {blocked}{silence}.",
    remedy="Ask {owner} for it today, or {otherwise}.",
    when="The day it was due is past (today is not), and nothing came: an answer in Approvals that is blank or Waiting; the first draft of a deliverable of a signed or disputed deal in which the brand sees drafts; the brand's feedback on the newest draft, due the agreed working days (blank: those of Settings) after it was received. What waits is the next dated step that is still open: for a draft its own post, for an answer the next draft or post of its deliverable, deal or campaign, or of the creator whose own brief it is about. Amplification and the final report hold up none. Late feedback also says what silence means by the deal. Posted pieces are skipped, except claims nobody answered for: the post is live without the answer. Cancelled pieces, and closed or cancelled campaigns, are skipped.",
)
STAGE_HAS_NO_OWNER_OR_DEADLINE = Problem(
    code="CS-T16",
    severity=Severity.WARNING,
    title="Approval has no owner or deadline",
    fact="{stages} of {campaign} {lacks}.",
    remedy="{do} in {cells}.",
    when="The campaign is planned, recruiting, live or measuring, and one of the six stages is not decided and has no approver; or it should have been asked by now and has no day by which the answer is due: goal and budget from Planned on, outreach and terms, messaging, claims and contract from Recruiting on, amplification from Live on, the final report from Measuring on. Once asked, Settings give it its day. Not needed with a reason is an answer for claims and contract and for amplification only. One finding for each lack and campaign. Rows about one deal, brief or draft are not stages.",
)
MORE_ROUNDS_THAN_AGREED = Problem(
    code="CS-T17",
    severity=Severity.WARNING,
    title="More revision rounds than agreed",
    fact="{deliverable} by {creator} has taken {n}; the agreement includes {limit}, and more cost {amount} each.",
    remedy="Accept the draft, or enter {extra} in Costs and raise the limit in {other}.",
    when="A deliverable of a signed or disputed deal in which the brand sees drafts took more revision rounds than the deal includes. Equal passes. The first draft is none; each further draft is one, and so is a request for changes still to be answered. Not counted: a new draft after one that was rejected (the brief was missed), and changes that do not count by the deal: with Changes beyond the brief (also where nothing is said) those that put right a failed check other than brand alignment, with Reshoots only all of them, for no cell tells one. An extra fee of 0 makes further rounds free, so nothing is said; a blank one reads 'an unstated fee'. A blank limit is CS-T05.",
)
DRAFT_APPROVED_WITH_A_FAILED_CHECK = Problem(
    code="CS-T18",
    severity=Severity.ERROR,
    title="Draft approved with a failed check",
    fact="the draft of {deliverable} by {creator} is approved although {checks}.",
    remedy="Set the decision in {cell} back to Changes needed, or {otherwise}.",
    when="The newest draft of a deliverable is Approved and one of the seven checks is Fix, Could not check or blank; where it is approved with corrections, Fix is what gets corrected and only the open ones count. With a failed check it is an error, with open ones alone a warning. A name in Accepted by and a reason excuse all but disclosure. Cancelled pieces and deals, and closed or cancelled campaigns, are skipped.",
)
FEEDBACK_IS_DUE_SOON = Problem(
    code="CS-T24",
    severity=Severity.NOTE,
    title="Feedback is due soon",
    fact="feedback on the draft of {deliverable} by {creator} is due {due}, {days}.",
    remedy="Enter the decision in {cell}; after that day silence means: {silence}.",
    when="The newest draft of a deliverable waits for the brand's answer, and the day it is due is today or within 2 working days. Past days are CS-T15.",
)
DRAFT_MISSED_THE_BRIEF = Problem(
    code="CS-T25",
    severity=Severity.NOTE,
    title="Draft missed the brief",
    fact="the draft of {deliverable} by {creator} was rejected; by the agreement {follows}.",
    remedy="{do}.",
    when="The newest draft of a deliverable of a signed or disputed deal is rejected. What follows is what the deal says on a missed brief: blank means Redo at no charge. Posted or cancelled pieces, and closed or cancelled campaigns, are skipped.",
)
