"""Themes of comments."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

SUGGESTIONS_ARE_OFTEN_WRONG = Problem(
    code="CS-L15",
    severity=Severity.NOTE,
    title="Suggestions of a theme are often wrong here",
    fact="{n} of {total} suggestions of {theme} that somebody checked were wrong.",
    remedy="Check the other comments with {theme} in {cell} before you quote how many there are; comments of the same words follow your corrections.",
    when="At least 20 suggestions of the theme stand in comments with Checked by, and fewer than half of them were right beyond chance: the upper end of the 95 % range (Wilson) is under a half, as 5 right of 20. A suggestion is right where the theme is still in one of the three cells. Comments that were corrected but not checked do not count, as only wrong ones are corrected.",
)
SAME_WORDS_ARE_READ_DIFFERENTLY = Problem(
    code="CS-L16",
    severity=Severity.NOTE,
    title="The same words are read differently",
    fact="'{text}' has {first} in {cell} and {second} in {other}.",
    remedy="Settle on one of them; until then nothing is learned from {n} of these words.",
    when="People decided the themes of comments whose words are the same (capitals, emoji, marks, names and drawn-out letters apart), and no reading has more comments than every other. Where one has, it is taken for comments nobody decided, and nothing is said. No theme is a reading too.",
)
