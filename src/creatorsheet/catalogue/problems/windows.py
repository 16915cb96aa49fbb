"""Captures that are late, missing or fall."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

COUNTER_FELL = Problem(
    code="CS-M02",
    severity=Severity.WARNING,
    title="A counter fell",
    fact="Of {video}, {drops} between {earlier} and {later}; no platform takes back that much.",
    remedy="{which} as an older export, another video or a slip would; compare it with the app, then correct or delete the row.",
    when="Of two captures of a video and scope that follow one another, the later holds less of a total since posting: views, reach or clicks by more than 2 %, likes, comments, shares or saves by more than 5 % and more than 5. Both captures are named unless the one after them shows which does not fit: the later, where that is as high as the earlier was; the earlier, where the rest rises without it. Blank cells are passed over. No projection rests on a capture that does not fit, and no curve; a figure of a window that does is marked.",
)
COUNTER_WAS_TAKEN_BACK = Problem(
    code="CS-M03",
    severity=Severity.NOTE,
    title="A counter fell a little",
    fact="In {n} of {campaign} counters fell a little: {worst}.",
    remedy="Nothing to do: platforms take back views of bots, and people their likes. Look at {cell} if you did not expect it.",
    when="As CS-M02, but by no more than 2 % of views, reach or clicks, and by no more than 5 % or 5 of likes, comments, shares or saves. One note for a campaign that is neither draft, closed nor cancelled, at the deepest fall.",
)
WINDOW_WAS_MISSED = Problem(
    code="CS-M04",
    severity=Severity.NOTE,
    title="A window was missed",
    fact="The {window} of {n} of {campaign} cannot be told: {videos}.",
    remedy="Read figures {age} after each post from now on, or once before and once after it.",
    when="In a campaign that is neither draft, closed nor cancelled: a live video is older than a window (24 hours, 7 or 30 days) and as far beyond it as a capture may be to stand for it (6 hours, 1 or 3 days), no capture is near it, and none was read before it, so that it cannot be worked out between two either. One note for each campaign and window. The full period is never missed, for it can still be read.",
)
CAPTURE_IS_DUE = Problem(
    code="CS-M05",
    severity=Severity.WARNING,
    title="Figures have to be read",
    fact="Nobody has read the figures of {video} for its {window}{since}.",
    remedy="Import an export or type them in Results {until}: {why}.",
    when="In a campaign that is neither draft, closed nor cancelled: a live video has passed a window, no capture is near it (6 hours, 1 or 3 days off at most; a tenth of another full period) and none came later. While a capture would be near enough, the last day of that is the day it is due. Past it, the window can still be worked out between two captures, where one was read before it, or, for the full period, read late. One warning for each video, by the window that can be saved for the shortest time.",
)
