"""Live posts against what was agreed."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

PLATFORM_DISCLOSURE_LABEL_IS_OFF = Problem(
    code="CS-A01",
    severity=Severity.ERROR,
    title="Platform disclosure label is off",
    fact="{deliverable} by {creator} is live {state}.",
    remedy="Have {creator} switch on content disclosure in the post's settings today, and recheck {cell}.",
    when="The last live check that tells of the platform label says No label, or Promotional content, which is the wrong one for work for another brand (right where the deal asks for it). Not looked at yet is CS-A03. Holds for paid and gifted posts in every market; words in the caption never replace the label. Reposts have none of their own and are skipped. Nobody can accept it away.",
)
NO_DISCLOSURE_WORD_THE_MARKET_ACCEPTS = Problem(
    code="CS-A02",
    severity=Severity.ERROR,
    title="No disclosure word the market accepts",
    fact="{what}, which {market} {verdict}{doubt}.",
    remedy="Have {creator} {do}, then recheck {cell}.",
    when="For each country the campaign wants to reach: the caption last seen holds none of the words its market accepts (whole words, with or without #, whatever their case, accents and letters); or has only one its guidance refuses, or doubts (a warning); or denies it ('not an ad'). A word that only resembles an accepted one (#sponsoredpost), or a tag that names a brand which is neither what the campaign promotes nor a tag agreed (#lifepartner), is doubtful, a warning. A word that begins after character 100 or stands behind 3 or more other hashtags, where the market wants it at the start, is a warning: the limits are our own. Disclosure on screen or in speech (of videos; of stories and lives what somebody noted) is asked where the market's rules require it and a check says No; speech only where nothing is on screen, or words that were spoken are noted (a warning). What nobody has looked at is CS-A03. Rules that were not found in a text that was read are marked 'not verified' and never make an error. Where TikTok's label alone is enough, it settles the matter. Nobody can accept it away. A first check with its sources, not legal advice.",
)
EVIDENCE_OF_THE_CHECK_IS_MISSING = Problem(
    code="CS-A03",
    severity=Severity.WARNING,
    title="Evidence of the check is missing",
    fact="the check of {deliverable} by {creator} has no word on {items}.",
    remedy="Open {url}, and note what you see in {cell}{rest}.",
    when="A post is live for 24 hours before the day of the check begins, and no live check tells of: the platform label; the caption as posted; disclosure on screen and in speech (only in markets whose verified rules require them, for videos); the sound (unless Rights has a clause for it); the code or link, where Tracking has one and the caption does not show it. 'Could not check' and 'Not sure' count as open. What an earlier check told still counts. Where somebody accepted the post with a reason, only what tells of disclosure is asked for. One finding for a post.",
)
POST_DIFFERS_FROM_WHAT_WAS_AGREED = Problem(
    code="CS-A04",
    severity=Severity.ERROR,
    title="Post differs from what was agreed",
    fact="{deliverable} by {creator} {difference}.",
    remedy="Ask {creator} to correct it, and note the recheck or who accepts it and why, in {cell}.",
    when="The caption last seen lacks a word, hashtag or mention of Caption must contain, or an account of Tags and links (unless its line says another place); shows another creator's code, or one that is nearly the right one; the link seen leads to another page, or lacks a utm key; the post's link is on the account of another creator of this workbook; the length is off by more than 10 % of the one agreed (a warning, and not where a person found it as agreed); or a person marked a check with Fix. Compared without case, accents, emoji and blanks. 'none' asks for nothing; a passage of more than six words is left to a person. A code that the caption does not show may stand in the picture and is asked for in CS-A03. One finding for each. Gifts without obligation are skipped; so are checks somebody accepted with a reason.",
)
PROHIBITED_CLAIM_IN_A_LIVE_POST = Problem(
    code="CS-A05",
    severity=Severity.ERROR,
    title="Prohibited claim in a live post",
    fact="{where} of {deliverable} by {creator} {says} '{claim}', which {rule}.",
    remedy="Have {creator} take it out, and keep the old text as evidence in {cell}.",
    when="A line of the brief's Please avoid (the creator's own, else the common one) stands in the caption, the words on screen or the words spoken that were last seen: whole words, without case and accents, a plural s more or less. Of a line with a quotation only the quoted words count. Also a line of Claims to clear first, unless the approval of claims (step Claims and contract of the campaign, or about this brief, deal or video) says yes; 'Approved with changes' leaves a warning. 'None' asks for nothing. A negated claim is reported for a person to judge. Skipped where somebody accepted it with a reason.",
)
POST_IS_OFF_ITS_DATE = Problem(
    code="CS-A06",
    severity=Severity.WARNING,
    title="Post is off its date",
    fact="{deliverable} by {creator} went live on {date}, {days} {direction} than agreed.",
    remedy="Change the agreed day in {cell} if you moved it, note in Reviews who accepts it and why, or apply what was agreed for missed dates.",
    when="The day the post went live, from its time or its video id, is not the day in Publish on: neither in the time zone of Settings nor in any zone of the creator's country. A day is a whole day. Late within the grace days of a deal that grants them is on time. Gifts without obligation are skipped.",
)
POST_IS_MISSING = Problem(
    code="CS-A07",
    severity=Severity.ERROR,
    title="Post is missing",
    fact="{deliverable} by {creator} was to go live on {due}, {days} ago, and has no link{grace}.",
    remedy="{first}Paste the post's link into {cell}, or agree a new day with {creator}.",
    when="A signed or disputed deal's deliverable was to go live before today, has neither link, video id nor posting time, and is not live, taken down or cancelled. Due today is not missing. Within the grace days of a deal that grants them it is a warning. Where an imported video of the creator within 3 days of that day shows the code, or a hashtag or account that was agreed, and stands at no other deliverable, its link is named. Raw footage and gifts without obligation are skipped.",
)
LIVE_POST_CHANGED_OR_VANISHED = Problem(
    code="CS-A08",
    severity=Severity.ERROR,
    title="Live post changed or vanished",
    fact="{deliverable} by {creator} {state} between {start} and {end}.",
    remedy="Ask {creator} to put it back, or note who accepts the change and why, in {cell}.",
    when="A later live check differs from an earlier one: the caption (beyond case, blanks and emoji), the platform label, or whether everyone can see the post. A change after a check that asked for one (Fix, or Changes needed) is no finding, nor one that brings an accepted disclosure where there was none, nor one that was undone or accepted with a reason. A post that is gone after the campaign's last day is not reported; stories end by themselves.",
)
FAILED_CHECK_NOT_PUT_RIGHT_IN_TIME = Problem(
    code="CS-A09",
    severity=Severity.WARNING,
    title="Failed check not put right in time",
    fact="{deliverable} by {creator} failed {checks} on {date} and has stood so for {days}; {limit}.",
    remedy="Ask {owner} for the correction, or hold payment and ads until {cell} is put right.",
    when="A live check says Fix, No label, the wrong label, or that the post is not public, no later check says otherwise, and the whole days since are more than the deal's Corrected within (24 hours where blank). Equal passes. Who is asked is the party that corrects problems by the deal. The date kept cannot be put right and does not count. Checks that somebody accepted with a reason are skipped, but for disclosure.",
)
VIEWERS_QUESTIONS_WAIT_FOR_AN_ANSWER = Problem(
    code="CS-A10",
    severity=Severity.NOTE,
    title="Viewers' questions wait for an answer",
    fact="{n} under {deliverable} by {creator} {wait} for an answer for more than a day{about}.",
    remedy="Answer in the thread, or send {creator} the facts, and set {cell} to Answered.",
    when="Comments marked Open in Needs an answer, not by the creator, written at least 24 hours before the day of the check begins, under a post in its first 14 days. One note for a post. Comments without a time are left out.",
)
ONE_POST_STANDS_FOR_TWO_DELIVERABLES = Problem(
    code="CS-A11",
    severity=Severity.ERROR,
    title="One post stands for two deliverables",
    fact="the video {value} is booked on {deliverable} by {creator} and on {other}.",
    remedy="Put the right link into {cell}, or cancel one of the rows if one video covers both.",
    when="Two deliverables that are not cancelled have the same video id, read from the link where the id is blank. One finding for each further row.",
)
