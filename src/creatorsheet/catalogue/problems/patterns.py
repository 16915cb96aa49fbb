"""What cannot be told apart."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

CREATOR_AND_CONCEPT_CANNOT_BE_TOLD_APART = Problem(
    code="CS-L10",
    severity=Severity.NOTE,
    title="Creator and concept cannot be told apart",
    fact="{creators} and the other creators have no concept in common, so nothing tells what the creator did from what the concept did.",
    remedy="Have {creator} film {concept} next: one video connects them.",
    when="Among videos that can be judged and have a concept, creators and concepts fall into groups that no video connects. One line for each group apart from that with the most videos, those of most creators first, at most three. Named is the video that costs least by what its creator's videos cost so far, of a creator and a concept that are there already; nobody is named who is not to be contacted or whose work was stopped by a dispute, a breach or a missing disclosure. Videos that are younger than half the attribution window, or a week, are not looked at.",
)
