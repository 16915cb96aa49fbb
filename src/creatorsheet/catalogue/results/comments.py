"""Comments: one row per comment."""

from creatorsheet.catalogue.results.choices import AnswerState, CommentIntent, CommentTheme, Sentiment
from creatorsheet.catalogue.shapes import (
    ALWAYS,
    EITHER,
    SOFTWARE,
    Group,
    Id,
    Moment,
    Ref,
    Row,
    Sheet,
    Text,
    Whole,
    YesNo,
    column,
    when,
)


class Comment(Row):
    """One comment."""

    sheet = Sheet("Comments", Group.RESULTS, key="comment_id", prefix="", holds="comment")

    comment_id: Id | None = column(
        "Comment ID",
        "The platform's number as text.",
        band="Identity",
        by=SOFTWARE,
        need=ALWAYS,
        default="from the export",
    )
    deliverable: Ref | None = column(
        "Deliverable ID",
        "Campaign video it is under.",
        by=EITHER,
        need=when("it is on a campaign video"),
        to="Deliverables",
    )
    video: Ref | None = column(
        "Video",
        "A creator's own video, read while choosing.",
        by=EITHER,
        need=when("it is on another video"),
        to="Videos",
    )
    commented_at: Moment | None = column("Time (UTC)", "When it was written.", by=SOFTWARE)
    text: Text | None = column(
        "Comment",
        "As written. Names of people who comment are not stored.",
        by=EITHER,
        need=ALWAYS,
        width=50,
    )
    likes: Whole | None = column("Likes", "How many agreed.", by=EITHER, low=0)
    by_creator: YesNo | None = column(
        "By the creator", "Answers by the creator are left out of the shares.", by=SOFTWARE, need=ALWAYS, default="No"
    )
    theme_1: CommentTheme | None = column(
        "Theme",
        "The main thing it is about. Correct it where the suggestion is wrong.",
        band="Reading",
        by=EITHER,
        default="suggested",
    )
    theme_2: CommentTheme | None = column(
        "Second theme", "A comment may ask and compare at once.", by=EITHER, default="suggested"
    )
    theme_3: CommentTheme | None = column(
        "Third theme", "Only when it is about three things.", by=EITHER, default="suggested"
    )
    sentiment: Sentiment | None = column(
        "Sentiment", "Towards your product or brand, not the creator.", by=EITHER, default="suggested"
    )
    intent: CommentIntent | None = column("Intent", "What the writer seems to want.", by=EITHER, default="suggested")
    suggested: Text | None = column(
        "Suggested",
        "What the software read in it. Where your reading differs, yours counts, and it learns from it.",
        by=SOFTWARE,
        width=44,
    )
    feedback: YesNo | None = column(
        "Product feedback", "Yes when it tells the product team something: a wish, a fault, a use.", default="No"
    )
    customer_words: Text | None = column(
        "Words worth reusing",
        "A phrase to try in ads, product pages or the next brief.",
        width=36,
    )
    reviewed_by: Ref | None = column(
        "Checked by", "Filled when a person confirmed the reading. Reports say how many were.", to="Team"
    )
    answer_needed: AnswerState | None = column(
        "Needs an answer", "Open ones show on Home; quick answers help sales and trust.", default="No"
    )
