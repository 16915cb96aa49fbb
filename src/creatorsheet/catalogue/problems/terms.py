"""The terms of one agreement."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

DELIVERABLE_BASICS_NOT_AGREED = Problem(
    code="CS-T01",
    severity=Severity.ERROR,
    title="Deliverable basics not agreed",
    fact="the agreement with {creator} does not give the {item}.",
    remedy="Write the {item} into {cell} and have {creator} confirm it.",
    when="Deal status offered, agreed or active and one of these is blank: number of videos, length (a least or most number of seconds), format. One finding for each item. 0 videos is accepted only for a gifting-only deal or one with supporting content alone. Drafted and cancelled deals are skipped.",
)
DELIVERABLES_DIFFER_FROM_THE_AGREEMENT = Problem(
    code="CS-T02",
    severity=Severity.ERROR,
    title="Deliverables differ from the agreement",
    fact="the agreement with {creator} counts {n} videos, and Deliverables has {total}.",
    remedy="Add or cancel rows in Deliverables, or correct {cell} to {total}.",
    when="Deal agreed or active with a number of videos, and the count of its Deliverables of kind video whose status is not cancelled or replaced differs. Supporting content (Stories, reposts) is not counted. For a retainer: videos a month x months. No rows at all is reported too.",
)
DRAFT_OR_POSTING_DATE_NOT_AGREED = Problem(
    code="CS-T03",
    severity=Severity.ERROR,
    title="Draft or posting date not agreed",
    fact="video {deliverable} by {creator} has no {item} date.",
    remedy="Enter the {item} date in {cell}.",
    when="A deliverable of an agreed or active deal lacks publish due, or lacks draft due while the deal says the brand receives a draft. Gifting-only deals without obligation are skipped. A posting window (first and last day) counts as a date.",
)
NO_TIME_LEFT_FOR_REVIEW = Problem(
    code="CS-T04",
    severity=Severity.ERROR,
    title="No time left for review",
    fact="the draft is due {due}, {days} before posting on {date}; review as agreed takes {need}.",
    remedy="Move the draft in {cell} to {latest} or earlier, or post later.",
    when="Need = (rounds + 1) x brand's feedback days + rounds x creator's revision days (default 1 day each where blank), calendar days unless the deal says business days. Finding when publish due - draft due < need. Equal passes. Draft due on or after publish due is always reported. Latest = publish due - need. Skipped if the brand receives no draft.",
)
REVIEW_AND_REVISION_TERMS_MISSING = Problem(
    code="CS-T05",
    severity=Severity.WARNING,
    title="Review and revision terms missing",
    fact="the agreement with {creator} does not say {item}.",
    remedy="Write into {cell} {item}.",
    when="Deal agreed or active and blank: whether the brand receives a draft; how many revision rounds are included; how soon the brand gives feedback; which changes count as revisions; what happens when the brief is missed; whether more rounds cost a fee. One finding for each. 0 rounds is an answer. If the answer to the first is no, the other five are skipped.",
)
POSTING_DETAIL_OR_REPORTING_NOT_AGREED = Problem(
    code="CS-T06",
    severity=Severity.WARNING,
    title="Posting detail or reporting not agreed",
    fact="the agreement with {creator} leaves out {item}.",
    remedy="Write {item} into {cell}, or enter 'none' if nothing is agreed.",
    when="Deal agreed or active and blank: caption requirements; tags and links; promo code; supporting content; the figures the creator reports and by when. One finding for each. 'none' is an answer, save for promo code when the deal pays commission by code and for tags and links when the objective is traffic, sales, leads or downloads.",
)
DISCLOSURE_WORDING_NOT_AGREED = Problem(
    code="CS-T07",
    severity=Severity.ERROR,
    title="Disclosure wording not agreed",
    fact="the agreement with {creator} sets no disclosure wording for {market}.",
    remedy="Enter wording that {market} accepts in {cell}, such as {sample}.",
    when="Deal agreed or active; the disclosure wording is blank, or holds no word accepted in a market where the deal's audience or campaign runs. One finding for each market. Applies to gifted products too, since a gift is a commercial tie. Markets without a rule set use the neutral default.",
)
NOBODY_ANSWERS_FOR_A_DUTY = Problem(
    code="CS-T08",
    severity=Severity.WARNING,
    title="Nobody answers for a duty",
    fact="no party is named for {duty} in the agreement with {creator}.",
    remedy="Choose brand, creator, agency or both in {cell}.",
    when="Deal agreed or active and one of six duty cells is blank: adding the disclosure, following platform rules, supporting product claims, securing music or asset permissions, avoiding prohibited claims, correcting compliance issues. One finding for each duty. 'Agency' needs an agency in the deal.",
)
CANCELLATION_CASE_NOT_COVERED = Problem(
    code="CS-T10",
    severity=Severity.ERROR,
    title="Cancellation case not covered",
    fact="the agreement with {creator} does not cover {item}.",
    remedy="Agree with {creator} how to treat {item}, and write it into {cell}.",
    when="Deal agreed or active and blank: cancellation fee (by stage or one figure; 0 is an answer); pay for work already done; shipped products; deadline for rescheduling; missed publication date; events outside either party's control. One finding for each. Shipped products is skipped where no sample is sent.",
)
RIGHTS_OR_EXCLUSIVITY_NOT_ANSWERED = Problem(
    code="CS-T11",
    severity=Severity.ERROR,
    title="Rights or exclusivity not answered",
    fact="the agreement with {creator} says neither yes nor no to {item}.",
    remedy="Enter yes or no for {item} in {cell}; after a yes add its clause in Rights.",
    when="Deal agreed or active and the cell for content usage or exclusivity is blank, or says yes without a Rights row of that kind, or says no with one. Paid advertising has its own rule (CS-K05). A clause with status withdrawn does not count as a row.",
)
WORK_RAN_AHEAD_OF_ITS_APPROVAL = Problem(
    code="CS-T12",
    severity=Severity.ERROR,
    title="Work ran ahead of its approval",
    fact="{step} on {date}, but {missing}.",
    remedy="Get it in writing now, date it in {cell}, and hold further steps by {creator} until then.",
    when="(a) A draft, a post, a sample shipped or a payment other than an agreed deposit is dated before the deal's signed date or while that is blank; (b) a post went live before its draft's yes, where the brand receives a draft. The same day passes unless both have times. Gifts sent without obligation are skipped.",
)
GIFT_PLANNED_AS_IF_IT_WERE_BOOKED = Problem(
    code="CS-T13",
    severity=Severity.WARNING,
    title="Gift planned as if it were booked",
    fact="{n} posts are planned from {creator}, who receives only a gift and owes none.",
    remedy="Add a fee or a written obligation in {cell}, or set the posts' status to hoped for.",
    when="Compensation is gifting alone, the deal's obligation to post is no or blank, and a deliverable has a publish due date or counts in the campaign's expected views. Status hoped for is skipped. A gift with a written obligation is treated as a paid deal and is not reported.",
)
