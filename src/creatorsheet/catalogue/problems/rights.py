"""What content may be used for, and until when."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

USE_THAT_NO_CLAUSE_COVERS = Problem(
    code="CS-K01",
    severity=Severity.ERROR,
    title="Use that no clause covers",
    fact="{asset} is {state} {use}{how}, which no agreed clause with {creator} allows{before}.",
    remedy="Add the right to Rights with its fee and have it signed, or take {use} out of {cell}.",
    when="An asset is in use on a channel, is boosted or approved for it (paid TikTok), or is wanted for a channel (a warning), and no Agreed clause in Rights of its deal, for all videos or for this one, says Yes to that channel (paid TikTok: a clause of kind Paid advertising with Boosting allowed), or those that do leave out countries the campaign wants to reach, or do not allow what was changed (edited, resized, captioned, cropped, combined), or begin only after today. Names of countries, codes, EU and groups in Lists (Parent of a territory) are understood; blank territories in a clause cover nothing. The creator's own post needs no clause. One finding for each asset and channel.",
)
USE_AFTER_THE_FIRST_RIGHT_ENDS = Problem(
    code="CS-K02",
    severity=Severity.ERROR,
    title="Use after the first right ends",
    fact="{asset} {does}; its {right} ends {end}, {days} earlier.",
    remedy="{stop}, or have the {right} extended and enter the extension in Rights.",
    when="The first end counts: the contract clause (the latest, where several allow the use), the Spark code (paid TikTok only; a further row with the same code adds its days), the music licence. Finding if the last day of use is later: Planned until of an asset, today for a use without a last day, the posting day of a video that is still to come. Use on the last day passes. 30 days from 1 April end on 30 April; a clause without a start of its own begins with the post, or the signature, as Begins with says. Forever has no end.",
)
RIGHT_ENDS_SOON = Problem(
    code="CS-K03",
    severity=Severity.WARNING,
    title="Right ends within 30 days",
    fact="the {right} for {asset} ends {end}, {days}, and {going}.",
    remedy="Ask {creator} for an extension before then, or {otherwise}.",
    when="A right in use ends today or in the next 30 days, counted from the day figures are shown for (Settings), and the use has no last day, or one within the 7 days before that end. A Spark code counts as in use until its campaign is closed. A right that nothing uses is not reported. The findings come in the order of the ends. Uses past the end are CS-K02.",
)
RIGHTS_CLAUSE_IS_INCOMPLETE = Problem(
    code="CS-K04",
    severity=Severity.ERROR,
    title="Rights clause is incomplete",
    fact="the {kind} clause with {creator} has no {item}.",
    remedy="Enter the {item} in {cell}; the clause allows nothing until then.",
    when="An agreed clause of a signed or disputed deal: of kind Usage without a Yes to any channel; of kind Usage or Paid advertising without a start: Starts is blank, and no video of the deal has a posting day, the deal no day of signing, or it begins with the delivery of the file. Other needed cells that are empty are CS-R06.",
)
PAID_AMPLIFICATION_NOT_SETTLED = Problem(
    code="CS-K05",
    severity=Severity.ERROR,
    title="Paid amplification not settled",
    fact="{campaign} plans {amount} of paid media, and {who}.",
    remedy="Agree paid advertising with {whom} as a row of Rights and have it signed, or take the money out of {cell}.",
    when="The Budget of a campaign that is neither closed nor cancelled plans more than 0 for paid media, at least one deal is signed, disputed or completed, and none of these has an Agreed clause of kind Paid advertising with Boosting allowed. One yes is enough, for the plan does not say whose posts are boosted. Silent while a deal that is not agreed has such a clause on the table, where a video is already chosen for ads (CS-K01 looks at that one), and where a cell that could hold the answer cannot be read. Once for each campaign.",
)
SPARK_CODE_DOES_NOT_FIT_THE_PLAN = Problem(
    code="CS-K06",
    severity=Severity.ERROR,
    title="Spark code does not fit the plan",
    fact="the Spark code {of} {state}.",
    remedy="{ask} and enter it in {cell}.",
    when="In an Agreed clause of kind Paid advertising whose ads run from the creator's post (or say nothing of the account): (a) no code is entered while an ad of a live post runs (an asset in use on Paid TikTok, or Boost it is Running), or was approved and the clause begins within 2 days or has begun; (b) a code has no day on which it was made, so nobody knows its end; (c) an ad runs already and the code was made for a later day. Wanted days: the shortest of 7, 30, 60, 180 and 365 that reaches the last planned day of the ad, 30 where none is planned. A post that is not live has no code yet and is not asked for one. A length TikTok does not offer is CS-R02, a code that ends too soon CS-K02.",
)
SPARK_CODE_OUTLIVES_THE_CONTRACT = Problem(
    code="CS-K07",
    severity=Severity.WARNING,
    title="Spark code outlives the contract",
    fact="the Spark code of {creator} works until {date}, {days} after the contract right ends on {end}.",
    remedy="Stop the ad on {end}, or have the clause in {cell} extended to {date}.",
    when="The end of a Spark code, with its extensions, lies after the end of the latest Agreed clause of kind Paid advertising of the same deal. Equal ends pass. TikTok would go on running the ad, so it is reported even when no use is planned after the end. Codes that have run out are not reported.",
)
MUSIC_NOT_CLEARED_FOR_THIS_USE = Problem(
    code="CS-K08",
    severity=Severity.ERROR,
    title="Music not cleared for this use",
    fact="the sound of {asset} is {source}, which is not cleared for {use}.",
    remedy="Swap it for a sound from the Commercial Music Library, or enter the licence and its end in {cell}.",
    when="Rights has clauses of kind Music for a video (its own, else those of the whole deal), and none of them clears the use: a trending sound clears nothing, the Commercial Music Library what happens on TikTok, a licensed track what an Agreed clause covers until its end, an original sound and no music everything. Looked at are the uses of assets and the posts that are live or planned. Where no clause tells of music, nothing is said. A licence that ends too soon is CS-K02.",
)
