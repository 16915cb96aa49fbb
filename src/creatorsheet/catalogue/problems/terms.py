"""The terms of one agreement."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

DELIVERABLE_BASICS_NOT_AGREED = Problem(
    code="CS-T01",
    severity=Severity.ERROR,
    title="Deliverable basics not agreed",
    fact="the agreement with {creator} does not give the {item}.",
    remedy="Write the {item} into {cell} and have {creator} confirm it.",
    when="A deal is sent, in negotiation, signed or disputed, and one of these is blank: number of videos in Deals; format or length of a video in Deliverables. One finding for each. 0 videos is accepted only for a gift alone or where supporting posts are agreed. Drafts, completed and cancelled deals are skipped.",
)
DELIVERABLES_DIFFER_FROM_THE_AGREEMENT = Problem(
    code="CS-T02",
    severity=Severity.ERROR,
    title="Deliverables differ from the agreement",
    fact="the agreement with {creator} counts {videos}, and Deliverables has {total}.",
    remedy="Add or cancel rows in Deliverables, or correct {cell} to {total}.",
    when="A signed or disputed deal has a number of videos, and the count of its Deliverables of kind Video that are not cancelled differs. Supporting posts (stories, reposts) are not counted. No rows at all is reported too.",
)
DRAFT_OR_POSTING_DATE_NOT_AGREED = Problem(
    code="CS-T03",
    severity=Severity.ERROR,
    title="Draft or posting date not agreed",
    fact="{deliverable} by {creator} has no {item} date.",
    remedy="Enter the {item} date in {cell}.",
    when="A deliverable of a signed or disputed deal that is not posted or cancelled lacks the day to publish on (raw footage is never posted), or is a video or photo post without a draft date while the deal says the brand sees a draft. Gifts without obligation are skipped.",
)
NO_TIME_LEFT_FOR_REVIEW = Problem(
    code="CS-T04",
    severity=Severity.ERROR,
    title="No time left for review",
    fact="the draft of {deliverable} is due {due}, {days} before posting on {date}; review as agreed takes {need}.",
    remedy="Move the draft in {cell} to {latest} or earlier, or post later.",
    when="Need = (rounds + 1) x the brand's feedback days + rounds x 1 day for the creator to revise, in working days (Monday to Friday), as Feedback within is. Blank feedback days are those of Settings. Finding when the draft is due later than that many working days before posting. Equal passes. Skipped if the brand sees no draft, the rounds are blank, or the draft is approved, posted or cancelled.",
)
REVIEW_AND_REVISION_TERMS_MISSING = Problem(
    code="CS-T05",
    severity=Severity.WARNING,
    title="Review and revision terms missing",
    fact="the agreement with {creator} does not say {item}.",
    remedy="Write into {cell} {item}.",
    when="Deal signed or disputed and blank: whether the brand sees a draft; how many revision rounds are included; how soon the brand gives feedback; which changes count as revisions; what happens when the brief is missed ('Decided case by case' leaves it open); what an extra round costs. One finding for each. 0 rounds is an answer. If the brand sees no draft, only the missed brief is asked for.",
)
POSTING_DETAIL_OR_REPORTING_NOT_AGREED = Problem(
    code="CS-T06",
    severity=Severity.WARNING,
    title="Posting detail or reporting not agreed",
    fact="the agreement with {creator} leaves out {item}.",
    remedy="Write {item} into {cell}{none}.",
    when="Deal signed or disputed and blank: the caption requirements and the tags and links of a deliverable that is posted; a promo code where the deal pays commission and the campaign uses codes; the number of supporting posts; the figures the creator sends and by when ('Nothing' is an answer). One finding for each. 'none' is an answer, save for tags and links when the objective is traffic, sales, leads or downloads. A row's caption and tags are one finding for all videos of a deal.",
)
DISCLOSURE_WORDING_NOT_AGREED = Problem(
    code="CS-T07",
    severity=Severity.ERROR,
    title="Disclosure wording not agreed",
    fact="the agreement with {creator} sets no disclosure wording that {market} accepts, in {deliverable}.",
    remedy="Enter wording that {market} accepts in {cell}, such as {sample}{doubt}.",
    when="Deal signed or disputed; a deliverable's disclosure words are blank, or hold no word accepted in a country the campaign wants to reach (blank: the neutral default). Where a market takes TikTok's own label alone and the deal asks for a label, no words are needed. One finding for each market, at its first deliverable. Applies to gifts too. Wording that only an unverified list would refuse is a warning, not an error.",
)
NOBODY_ANSWERS_FOR_A_DUTY = Problem(
    code="CS-T08",
    severity=Severity.WARNING,
    title="Nobody answers for a duty",
    fact="no party is named for {duty} in the agreement with {creator}.",
    remedy="Choose creator, brand, agency or both in {cell}.",
    when="Deal signed or disputed and one of six duty cells is blank: adding the disclosure, following platform rules, supporting product claims, securing music and assets, avoiding banned claims, correcting problems. One finding for each duty. 'Agency' counts as blank while the creator has no agency.",
)
CANCELLATION_CASE_NOT_COVERED = Problem(
    code="CS-T10",
    severity=Severity.ERROR,
    title="Cancellation case not covered",
    fact="the agreement with {creator} does not cover {item}.",
    remedy="Agree with {creator} how to treat {item}, and write it into {cell}.",
    when="Deal signed or disputed and blank: the fee when the brand cancels (0 % is an answer); pay for work already done; products sent (only where one is); notice for rescheduling; a missed date ('No consequence' leaves it open and is a warning); events outside either side's control. One finding for each.",
)
RIGHTS_OR_EXCLUSIVITY_NOT_ANSWERED = Problem(
    code="CS-T11",
    severity=Severity.ERROR,
    title="Rights or exclusivity not answered",
    fact="the agreement with {creator} says neither yes nor no to {item}.",
    remedy="Add a row for {rows} to Rights: Agreed, with its terms, or Refused where there is none.",
    when="Deal signed or disputed without a row in Rights of kind Usage, or of kind Exclusivity, whose status is Agreed, Refused or Ended early. One finding for the deal. A clause that is only requested or proposed leaves the question open. Paid advertising has its own rule.",
)
WORK_RAN_AHEAD_OF_ITS_APPROVAL = Problem(
    code="CS-T12",
    severity=Severity.ERROR,
    title="Work ran ahead of its approval",
    fact="{step} on {date}, but {missing}.",
    remedy="Get it in writing now, date it in {cell}, and hold further steps by {creator} until then.",
    when="(a) A draft received, a post, a parcel shipped or a payment other than a deposit or money back is dated before the deal's signed date, or while that is blank; (b) a post went live before its draft was approved (or approved with corrections), where the brand sees a draft. The same day passes. Gifts sent without obligation are skipped; cancelled deals too.",
)
GIFT_PLANNED_AS_IF_IT_WERE_BOOKED = Problem(
    code="CS-T13",
    severity=Severity.WARNING,
    title="Gift planned as if it were booked",
    fact="{posts} planned from {creator}, who receives only a gift and owes none.",
    remedy="Change the partnership form or add a fee in {cell}, or cancel the posts in Deliverables.",
    when="Gifting is the deal's only model, nothing is paid, its form is a product gifted in exchange for potential coverage, and a deliverable that is neither cancelled nor posted has a day to publish on. A gift under another form (a written obligation) is treated as a paid deal.",
)
