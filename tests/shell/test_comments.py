"""The command comments shows themes with how far each can be trusted, and its help page holds the declared figures."""

from __future__ import annotations

from importlib.resources import files

import pytest
from rich.console import Console

from creatorsheet.app.commenting.read import TRIED
from creatorsheet.app.comments import comments
from creatorsheet.book.memory import MemoryBook
from creatorsheet.catalogue.accuracy import OF, ON, SENTIMENT_OF, SENTIMENTS, THEMES
from creatorsheet.catalogue.actions import COMMENTS
from creatorsheet.catalogue.problems.themes import SAME_WORDS_ARE_READ_DIFFERENTLY, SUGGESTIONS_ARE_OFTEN_WRONG
from creatorsheet.catalogue.results.choices import CommentTheme, Sentiment
from creatorsheet.learning import accuracy, learned
from creatorsheet.shell import comments as command
from creatorsheet.shell import screen
from creatorsheet.shell.pages import WRITTEN

TEXT = (files("creatorsheet.help") / "comments.md").read_text(encoding="utf-8")
PAGE = " ".join(TEXT.split())


def test_the_page_is_listed_and_calls_the_button_by_its_name():
    assert "comments" in WRITTEN
    assert f"(button {COMMENTS.button.label})" in PAGE


@pytest.mark.parametrize("theme", CommentTheme)
def test_the_page_holds_the_declared_figures_of_each_theme(theme):
    one = THEMES[theme]
    assert f"| {theme} | {one.right} of {one.suggested} | {one.right} of {one.there} |" in PAGE
    assert f"**{theme}**" in PAGE


def test_the_page_says_on_what_and_when():
    assert f"Measured on {ON.isoformat()} on {OF} real comments" in PAGE
    likes, worries = SENTIMENTS[Sentiment.POSITIVE], SENTIMENTS[Sentiment.NEGATIVE]
    assert f"Of {SENTIMENT_OF} comments" in PAGE
    assert f"{likes.right} of {likes.suggested} read as Positive were praise (of {likes.there} there)" in PAGE
    assert f"{worries.right} of {worries.suggested} read as Negative were a worry (of {worries.there} there)" in PAGE


def test_the_page_says_that_it_was_no_blind_trial():
    assert "their totals were seen between rounds, and some rules were narrowed after that" in PAGE
    assert "One reader labelled each source" in PAGE


def test_the_page_holds_the_limits():
    assert TRIED == learned.ENOUGH
    assert f"**From {learned.ENOUGH} checked comments on**" in PAGE
    assert f"It needs {learned.FEWEST} comments with the theme" in PAGE
    assert f"from {accuracy.ENOUGH} checked suggestions" in PAGE
    assert f"fewer than {accuracy.FEWEST} suggestions" in PAGE
    assert SUGGESTIONS_ARE_OFTEN_WRONG.code in PAGE
    assert SAME_WORDS_ARE_READ_DIFFERENTLY.code in PAGE


def shown(monkeypatch, *texts, **cells):
    rows = [{"comment_id": str(i), "text": text, "by_creator": "No"} | cells for i, text in enumerate(texts)]
    wide = Console(width=200, record=True, highlight=False)
    monkeypatch.setattr(screen, "console", wide)
    command.show(comments(MemoryBook({"Comments": rows})).figures)
    return wide.export_text()


def test_the_screen_tells_how_often_each_theme_is_right(monkeypatch):
    text = shown(monkeypatch, "where can I buy it?", "how much is it", "first")
    (line,) = [one for one in text.splitlines() if one.startswith("Purchase questions")]
    assert line.split()[2:] == ["1", "25%", "25/27", "25/36"]
    (line,) = [one for one in text.splitlines() if one.startswith("Pricing concerns")]
    assert line.split()[2:] == ["1", "–", "0/1", "0/2"]
    assert "measured on 248 real comments" in text
    assert "–: too few suggestions" in text
    assert "Product comparisons" not in text


def test_the_screen_tells_of_checked_comments_where_there_are_some(monkeypatch):
    text = shown(
        monkeypatch,
        "where can I buy it?",
        theme_1="Purchase questions",
        suggested="Purchase questions | – | –",
        reviewed_by="TM-A",
    )
    assert "Yours: right in 1 comment checked here" in text
    (line,) = [one for one in text.splitlines() if one.startswith("Purchase questions")]
    assert line.split()[-2:] == ["1/1", "20–100%"]


def test_without_a_theme_there_is_no_table(monkeypatch):
    assert shown(monkeypatch, "first") == ""


def test_a_table_with_checked_comments_fits_80_columns(monkeypatch):
    texts = [
        f"{what} {i}"
        for i in range(30)
        for what in ("where can I buy number", "mine broke after day", "can you show shade")
    ]
    rows = [{"comment_id": str(i), "text": text, "by_creator": "No"} for i, text in enumerate(texts)]
    checked = {"theme_1": CommentTheme.PURCHASE.value, "suggested": "Purchase questions | – | –", "reviewed_by": "TM-A"}
    rows += [{"comment_id": f"a{i}", "text": f"day {i}", "by_creator": "No"} | checked for i in range(1200)]
    narrow = Console(width=80, record=True, highlight=False)
    monkeypatch.setattr(screen, "console", narrow)
    command.show(comments(MemoryBook({"Comments": rows})).figures)
    lines = narrow.export_text().splitlines()
    assert lines[0].rstrip().endswith("Share")
    (line,) = [one for one in lines if one.startswith("Purchase questions")]
    assert line.split()[-2:] == ["1,200/1,200", "99–100%"]
    (line,) = [one for one in lines if one.startswith("Concerns")]
    assert line.split()[-2:] == ["–", "0–1%"]
