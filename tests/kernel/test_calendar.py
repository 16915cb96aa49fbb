"""The calendar file, read back by a library of its own, and held to the rules of RFC 5545."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.kernel.calendar import Entry, calendar
from creatorsheet.kernel.finding import one_line

STAMP = datetime(2026, 11, 24, 12, 30, tzinfo=timezone(timedelta(hours=2)))
texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200)


@given(st.lists(st.tuples(st.dates(date(1990, 1, 1), date.max), texts, texts, st.booleans()), max_size=5))
def test_what_was_written_is_read_back(some):
    entries = [Entry(f"Y-{n}@creatorsheet", day, title, note, sure) for n, (day, title, note, sure) in enumerate(some)]
    text = calendar(entries, stamp=STAMP)
    read = icalendar.Calendar.from_ical(text.encode())
    found = list(read.walk("VEVENT"))
    assert len(found) == len(entries)
    for event, entry in zip(found, entries, strict=True):
        assert str(event["UID"]) == entry.uid
        assert event.decoded("DTSTART") == entry.day
        assert "DTEND" not in event  # a day without an end is one whole day
        assert event.decoded("DTSTAMP") == datetime(2026, 11, 24, 10, 30, tzinfo=UTC)
        assert str(event["SUMMARY"]) == one_line(entry.title)
        assert str(event["DESCRIPTION"]) == one_line(entry.note)
        assert str(event["STATUS"]) == ("CONFIRMED" if entry.sure else "TENTATIVE")


@given(texts)
def test_no_line_is_longer_than_75_octets_and_all_end_as_they_should(title):
    text = calendar([Entry("Y-1@creatorsheet", date(2026, 1, 1), title)], stamp=STAMP)
    lines = text.encode().split(b"\r\n")
    assert lines.pop() == b""
    assert all(0 < len(line) <= 75 for line in lines)
    assert all(b"\n" not in line and b"\r" not in line for line in lines)
    assert lines.count(b"BEGIN:VEVENT") == lines.count(b"END:VEVENT") == 1


def test_a_title_ends_no_entry():
    text = calendar([Entry("Y-1@creatorsheet", date(2026, 1, 1), "a\r\nEND:VEVENT\r\nBEGIN:VALARM")], stamp=STAMP)
    assert text.count("\r\nEND:VEVENT") == 1
    assert "\r\nBEGIN:VALARM" not in text


def test_the_same_entries_at_the_same_moment_are_the_same_file():
    some = [Entry("Y-1@creatorsheet", date(2026, 1, 1), "Pay anna.skin EUR 1,200.00")]
    assert calendar(some, stamp=STAMP) == calendar(some, stamp=STAMP)
    assert r"SUMMARY:Pay anna.skin EUR 1\,200.00" in calendar(some, stamp=STAMP)
