"""What a score that people enter means: a sentence for the steps of its scale, and what to ask while it is blank."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Scale:
    """A score that somebody enters. `steps` say what a value stands for, `asks` is a question to the creator.

    The values between two steps are for what lies between them.
    """

    question: str
    steps: Mapping[int, str]
    asks: str

    @property
    def help(self) -> str:
        """The question and the steps, as they stand in the column's input message."""
        return " ".join([self.question, *(f"{value}: {words}." for value, words in self.steps.items())])


STYLE = Scale(
    "Pacing, humour, production, storytelling: would your product look at home?",
    {
        20: "it would break every video",
        40: "only in a format they never make",
        60: "in some of their videos",
        80: "in most of them",
        100: "in the next one, unnoticed",
    },
    "Which three of your videos show best how you would present a product like ours?",
)
SAFETY = Scale(
    "How comfortable are you beside every recent video?",
    {
        20: "you would have to distance yourself",
        40: "some would be held against you",
        60: "a few need explaining",
        80: "at most a matter of taste",
        100: "any could run beside your ad",
    },
    "Is there anything in your last 20 videos, or in the news about you, that a brand should know of?",
)
MARKS: Mapping[str, Scale] = {
    "communication": Scale(
        "Clear, prompt and friendly so far?",
        {1: "days of silence, half answers", 3: "answers when reminded", 5: "clear, within a working day"},
        "Who answers our messages, and how soon may we count on an answer?",
    ),
    "deadlines": Scale(
        "Do they deliver when they said, as far as you know?",
        {1: "late, and no word of it", 3: "late now and then, says so before", 5: "always on the day or early"},
        "How many days do you need from the parcel to the first draft?",
    ),
    "feedback": Scale(
        "Do they take comments well?",
        {1: "takes offence or ignores them", 3: "takes some, argues over others", 5: "asks back, then does it"},
        "How do you like to get feedback on a draft?",
    ),
    "pricing": Scale(
        "Clear, fair, and the same twice in a row?",
        {1: "no figure, or another each time", 3: "a figure, but extras come later", 5: "a list that holds"},
        "What do you charge for one video, and what does that include?",
    ),
    "revisions": Scale(
        "Ready to change what matters without a fight?",
        {1: "refuses, or charges for each word", 3: "one round, after talks", 5: "agreed rounds, done promptly"},
        "How many rounds of changes does your fee include?",
    ),
    "rights_attitude": Scale(
        "Open and clear about usage and ad rights?",
        {1: "will not talk about them", 3: "open to them, terms unclear", 5: "names channels, days and price"},
        "What do you ask for the use of a video on our channels and in ads, and for how long?",
    ),
    "requirements": Scale(
        "Can they do what this campaign needs: location, language, format, dates?",
        {1: "one of the needs cannot be met", 3: "all can, with effort", 5: "all are what they do anyway"},
        "Can you film in the language, place and format of our brief, and on its dates?",
    ),
}
"""The seven marks of professional fit by their column, from 1 to 5."""
