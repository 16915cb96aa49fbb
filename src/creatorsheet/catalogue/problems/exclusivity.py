"""Work for a rival while a clause forbids it."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

TWO_DEALS_CROSS_AN_EXCLUSIVITY = Problem(
    code="CS-X01",
    severity=Severity.ERROR,
    title="Two deals cross an exclusivity",
    fact="{creator} is bound to {brand} by clause {clause} ({scope}) from {start} {end}; {other} for {competitor} runs into it on {days}.",
    remedy="Get a written waiver, or narrow the clause in {cell}{move}.",
    when="An Agreed clause of kind Exclusivity of a signed, disputed or completed deal, and the days on which another such deal of the same creator (merged rows are one) posts or may run paid ads, share at least one day and one country (blank: all), and the other deal's brand or product is a competitor the clause names, or its campaign's category is the one covered or stands below it in Lists. The first and the last day count. The brand of a deal is the Parent of its product in Lists; products without one are all your own. Two deals of one brand are never a finding. One finding for each pair of deals, for the clause with most days. Every scope of platforms includes TikTok, where all these posts are.",
)
PROPOSAL_WOULD_CROSS_AN_EXCLUSIVITY = Problem(
    code="CS-X02",
    severity=Severity.WARNING,
    title="Proposal would cross an exclusivity",
    fact="{other} for {competitor} would cross {brand}'s exclusivity with {creator} (clause {clause}, {scope}, {start} {end}) on {days}.",
    remedy="Offer other dates{move}, ask {brand} for a waiver, or leave {creator} out of this campaign.",
    when="As CS-X01, but the other side is not agreed yet: a deal that is a draft, sent or in negotiation; a Shortlist row with decision Approve or Tentative; a message in Outreach that is not closed or answered with a no; none of them for a campaign that is closed or cancelled. Where no posting days are known, the campaign's posting days stand for them. A creator and a campaign are one proposal: a deal counts before the Shortlist, the Shortlist before Outreach.",
)
POST_SEEN_WITHIN_AN_EXCLUSIVITY = Problem(
    code="CS-X03",
    severity=Severity.WARNING,
    title="Post seen within an exclusivity",
    fact="{creator} posted for {competitor} on {date}, day {day} of {brand}'s exclusivity (clause {clause}, {scope}).",
    remedy="Look at the post; if it was no paid post for a rival, write No into {cell}, else raise it with {creator}.",
    when="A Videos row with Sponsored Yes, or a Partnerships row whose Direct competitor is not No, lies inside an exclusivity as in CS-X01; its brand or category is what the clause covers. The category of a competitor is its Parent in Lists where the row has none. Days are those of the own time zone. A video that is a deliverable, a post for a brand that is blank, and one for the clause's own brand (Parent of a product in Lists) or its products is no finding. A post in both tabs is one. A person decides whether it is a breach.",
)
EXCLUSIVITY_CLAUSE_IS_INCOMPLETE = Problem(
    code="CS-X04",
    severity=Severity.ERROR,
    title="Exclusivity clause is incomplete",
    fact="the exclusivity of {creator} for {brand} has no {item}.",
    remedy="Enter the {item} in {cell}; until then no crossing can be found.",
    when="An agreed clause of kind Exclusivity of a signed or disputed deal has no start (Starts is blank, and what Begins with names has no day yet), or names no other competitor than the brand itself and covers no category. Other needed cells that are empty are CS-R06.",
)
EXCLUSIVITY_IS_BROAD = Problem(
    code="CS-X05",
    severity=Severity.WARNING,
    title="Exclusivity is broad",
    fact="the clause bars {creator} from {scope} {days}.",
    remedy="Name the competitors that matter in {cell}, or shorten it; scope this wide raises the fee.",
    when="An agreed or proposed clause covers a category that has sub-categories in Lists, without naming competitors, for over 90 days; or all social platforms or more, worldwide, for over 180 days. Exactly 90 or 180 days passes.",
)
PROPOSED_EXCLUSIVITY_BARS_KNOWN_WORK = Problem(
    code="CS-X06",
    severity=Severity.WARNING,
    title="Proposed exclusivity bars known work",
    fact="the exclusivity proposed to {creator} for {brand} (clause {clause}, {scope}, {start} {end}) would bar {works}.",
    remedy="Except what is known in the agreement, narrow the clause in {cell}, or move its days.",
    when="A clause of kind Exclusivity that is proposed or requested, or belongs to a deal that is not signed yet, and what is known of the same creator: agreed deals, proposals and observed posts, judged as in CS-X01 to CS-X03. One finding for each clause: the first five it would bar by their days, and how many more; pairs that are told as CS-X01 or CS-X02 are left out.",
)
