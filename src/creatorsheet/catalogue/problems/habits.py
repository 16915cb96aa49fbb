"""Recent videos of creators: too few, one hit, unusual figures."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

TOO_FEW_VIDEOS = Problem(
    code="CS-V03",
    severity=Severity.NOTE,
    title="Too few videos to judge",
    fact="{found}; {need}.",
    remedy="{fix}; until then judge by eye and note it in {notes}.",
    when="A creator on a shortlist has under 5 videos that count: consistency, forecast and every other figure of recent videos stay blank. Or 1 or 2 of them are sponsored, or under 5 are not: sponsored v. usual stays blank. Or there are 5 to 9 of them and 20 peers to compare with. Where there are fewer than 20 peers, creators of the same tier and main format with 10 such videos, one note tells it for all creators of a run. A video counts that has views and was posted 7 days or more before the day of its figures; exactly as many as are needed are enough.",
)
ONE_VIDEO_CARRIES_THE_AVERAGE = Problem(
    code="CS-V04",
    severity=Severity.WARNING,
    title="One video carries the average",
    fact="the average of {creator}'s last {n} videos is {value} views, {factor} times their median of {median}; {hits}.",
    remedy="Plan {creator} with the median in {cell}, as the forecast in Shortlist does.",
    when="Among the last 20 videos that were 7 days old, at least one is viral: on the log of views plus 1 it lies more than 3.5 robust standard deviations above the median (1.4826 x MAD; where that is 0, the interquartile range / 1.349; where that is 0 too, no video is viral). And their mean is more than 2 times their median; exactly 2 passes.",
)
UNUSUAL_ENGAGEMENT = Problem(
    code="CS-V05",
    severity=Severity.WARNING,
    title="Unusual engagement, check it",
    fact="{creator} stands out in {measure}: {value}, against {low} to {high} for nine in ten of {n} peers.",
    remedy="Look through the videos and comments behind it; giveaways, press and questions to the audience explain many such cases.",
    when="More than 3.5 robust standard deviations from the median of creators of the same tier and main format, in the log-odds of a like, the log of comments for each like, the log of follower growth in 30 days, or, only above, the log-odds of a comment that is a copy of another, a word or two, or emoji alone (of creators with 30 comments in Comments). Needs 10 videos that were 7 days old, and 20 peers with as many. The distance is divided by 1 + 10 / creators compared, so that chance alone brings it about for 1 figure in 2,000, however few the peers. A reason to look, never a veto, and never a verdict on how the engagement came about.",
)
