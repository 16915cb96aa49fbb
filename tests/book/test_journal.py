"""The journal: what was done, bounded, readable whatever happened to its file, and never in the way of a save."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.book import journal as module
from creatorsheet.book.journal import Deed, Entry, Journal

DEED = Deed(
    datetime(2026, 11, 25, 10, 40, tzinfo=timezone(timedelta(hours=1))),
    "mara",
    "import",
    {"Results": {"added": 120, "changed": 3}},
)
ENTRY = Entry(DEED, "spring.xlsx", (0, 1), "a", "b")


@pytest.fixture
def journal(tmp_path):
    return Journal(tmp_path / "spring.xlsx", "book-1")


def entry(number: int) -> Entry:
    return replace(ENTRY, revisions=(number, number + 1), before=f"s{number}", after=f"s{number + 1}")


def test_what_is_written_is_read(journal, tmp_path):
    undone = replace(entry(1), revisions=(1, 0), undoes=DEED, again=True)
    journal.add(entry(0))
    journal.add(undone)
    assert journal.entries(0) == [entry(0), undone]
    assert journal.file == tmp_path / ".creatorsheet" / "book-1" / "journal.jsonl"


def test_an_action_that_never_took_effect_is_left_out(journal):
    journal.add(entry(0))
    journal.add(entry(1))
    assert journal.entries(2) == [entry(0), entry(1)]
    assert journal.entries(1) == [entry(0)]
    again = replace(entry(1), after="other")
    journal.add(again)
    assert journal.entries(2) == [entry(0), again]


def test_a_refused_action_is_taken_out_again(journal):
    journal.add(entry(0))
    held = journal.file.read_bytes()
    journal.add(entry(1))
    journal.withdraw()
    assert journal.file.read_bytes() == held
    Journal(journal.path, journal.book_id).withdraw()
    assert journal.file.read_bytes() == held


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b'"text"',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"at": 5}',
        json.dumps({**ENTRY.as_json(), "at": "yesterday"}).encode(),
        json.dumps({**ENTRY.as_json(), "rows": {"Results": 3}}).encode(),
        json.dumps({**ENTRY.as_json(), "revisions": [1]}).encode(),
        json.dumps({**ENTRY.as_json(), "who": None}).encode(),
        json.dumps({**ENTRY.as_json(), "undoes": "import"}).encode(),
    ],
)
def test_a_damaged_line_is_passed_over(journal, line):
    journal.add(entry(0))
    with journal.file.open("ab") as stream:
        stream.write(line + b"\n")
    journal.add(entry(1))
    assert journal.entries(2) == [entry(0), entry(1)]


@given(st.binary(max_size=400))
def test_whatever_its_file_holds_it_can_be_read_and_written(tmp_path_factory, held):
    journal = Journal(tmp_path_factory.mktemp("journal") / "spring.xlsx", "book-1")
    journal.add(entry(0))
    journal.file.write_bytes(held)
    journal.entries(0)
    journal.add(entry(7))
    assert journal.entries(8)[-1] == entry(7)


def test_a_line_cut_off_costs_only_itself(journal):
    for number in range(3):
        journal.add(entry(number))
    journal.file.write_bytes(journal.file.read_bytes()[:-20])
    journal.add(entry(3))
    assert journal.entries(4) == [entry(0), entry(1), entry(3)]


def test_it_stays_small_and_keeps_the_latest(journal, monkeypatch):
    monkeypatch.setattr(module, "MOST_ENTRIES", 40)
    for number in range(100):
        journal.add(entry(number))
        kept = journal.entries(number + 1)
        assert len(kept) <= 40
        assert kept[-1] == entry(number)
        assert kept == [entry(one) for one in range(number + 1 - len(kept), number + 1)]
    assert len(kept) >= 20
    monkeypatch.setattr(module, "MOST_BYTES", 3000)
    journal.add(entry(100))
    assert journal.file.stat().st_size <= 1500


def test_words_of_a_stranger_stay_on_one_line(journal):
    odd = replace(ENTRY, deed=replace(DEED, who="mara\n\x1b[31m\u202e" + "x" * 500))
    journal.add(odd)
    [found] = journal.entries(1)
    assert found.deed.who.isprintable()
    assert len(found.deed.who) <= 80


def test_times_keep_their_zone(journal):
    journal.add(ENTRY)
    journal.add(replace(entry(1), deed=replace(DEED, at=datetime(2026, 11, 25, tzinfo=UTC))))
    assert [one.deed.at.isoformat() for one in journal.entries(2)] == [
        "2026-11-25T10:40:00+01:00",
        "2026-11-25T00:00:00+00:00",
    ]
