"""Handles change, accounts do not: what imports make of TikTok's user ids."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from functools import partial

import pytest

from creatorsheet.app.check import check
from creatorsheet.app.identity import merge, split
from creatorsheet.app.importing import Arrived, import_files
from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.catalogue.creators.videos import Video
from creatorsheet.files import open_file

TODAY = date(2026, 11, 24)
ANNA, BEN = "6800000000000000001", "6800000000000000002"
HEADER = "Handle,Name,Followers,TikTok user ID\n"


def book(**tables):
    people = [
        {"creator_id": "CR-A", "handle": "anna.skin", "name": "Anna Berg"},
        {"creator_id": "CR-B", "handle": "ben.cooks", "name": "Ben Holm"},
    ]
    handles = [
        {"handle_id": "H-A", "creator": "CR-A", "handle": "anna.skin", "platform": "TikTok",
         "valid_from": date(2026, 1, 10), "platform_user_id": ANNA},
        {"handle_id": "H-B", "creator": "CR-B", "handle": "ben.cooks", "platform": "TikTok",
         "valid_from": date(2026, 1, 10), "platform_user_id": BEN},
    ]  # fmt: skip
    return MemoryBook({"Creators": people, "Handles": handles} | tables)


@pytest.fixture
def bring(tmp_path):
    """Import a file written on a day into a workbook; doing it again changes nothing."""

    def into(workbook, text, day, *, settled=True):
        path = tmp_path / "list.csv"
        path.write_text(text, "utf-8")
        moment = datetime.combine(day, datetime.min.time(), UTC).timestamp()
        os.utime(path, (moment, moment))
        files = [Arrived(path.name, partial(open_file, path))]
        outcome = import_files(workbook, files, today=TODAY)
        workbook.apply(outcome.plan)
        if settled:
            assert not import_files(workbook, files, today=TODAY).plan
        return outcome

    return into


def people(workbook):
    return {row.id: (row.handle, row.followers) for row in read_rows(workbook, Creator)[0]}


def handles(workbook):
    rows = read_rows(workbook, Handle)[0]
    return sorted((row.creator, row.handle, row.valid_from, row.valid_to, row.platform_user_id) for row in rows)


def codes(outcome):
    return [one.code for one in outcome.findings]


DAY, EVE = date(2026, 11, 10), date(2026, 11, 9)
FIRST = date(2026, 1, 10)


def test_a_new_name_of_a_known_account(bring):
    workbook = book()
    outcome = bring(workbook, HEADER + f"anna.glow,Anna,5000,{ANNA}\n", DAY)
    assert people(workbook) == {"CR-A": ("anna.glow", 5000), "CR-B": ("ben.cooks", None)}
    assert handles(workbook)[:2] == [
        ("CR-A", "anna.glow", DAY, None, ANNA),
        ("CR-A", "anna.skin", FIRST, EVE, ANNA),
    ]
    assert [str(one) for one in outcome.findings] == [
        f"list.csv row 2 CS-R19: Anna Berg, known as @anna.skin, is @anna.glow since 2026-11-10: both names belong to the"
        f" TikTok account {ANNA}. Nothing to do; Handles keeps both with their days. If list.csv is wrong there,"
        " creatorsheet undo takes the import back."
    ]
    assert outcome.files[0].used == 1


def test_a_list_older_than_the_present_name_adds_a_former_one(bring):
    workbook = book()
    outcome = bring(workbook, HEADER + f"anna.old,Anna,900,{ANNA}\n", date(2025, 6, 1))
    assert people(workbook)["CR-A"] == ("anna.skin", 900)
    assert ("CR-A", "anna.old", date(2025, 6, 1), date(2026, 1, 9), ANNA) in handles(workbook)
    assert codes(outcome) == []


def test_back_to_a_former_name(bring):
    workbook = book()
    bring(workbook, HEADER + f"anna.glow,Anna,5000,{ANNA}\n", DAY)
    bring(workbook, HEADER + f"anna.skin,Anna,6000,{ANNA}\n", date(2026, 11, 20))
    assert people(workbook)["CR-A"] == ("anna.skin", 6000)
    assert handles(workbook)[:3] == [
        ("CR-A", "anna.glow", DAY, date(2026, 11, 19), ANNA),
        ("CR-A", "anna.skin", FIRST, EVE, ANNA),
        ("CR-A", "anna.skin", date(2026, 11, 20), None, ANNA),
    ]
    assert "CS-R12" not in codes(check(workbook, today=TODAY))


def test_two_who_swap_names(bring):
    workbook = book()
    lines = HEADER + f"ben.cooks,Anna,1,{ANNA}\nanna.skin,Ben,2,{BEN}\n"
    outcome = bring(workbook, lines, DAY)
    assert people(workbook) == {"CR-A": ("ben.cooks", 1), "CR-B": ("anna.skin", 2)}
    assert codes(outcome) == ["CS-R19", "CS-R19"]
    assert "CS-R12" not in codes(check(workbook, today=TODAY))


def test_a_name_that_somebody_new_took_over(bring):
    workbook = book()
    text = HEADER + "anna.skin,Zoe,7,6800000000000000003\n"
    outcome = bring(workbook, text, DAY)
    assert people(workbook) == {"CR-A": ("anna.skin", None), "CR-B": ("ben.cooks", None)}
    assert codes(outcome) == ["CS-R20"]
    assert outcome.files[0].skipped[0].reason == "@anna.skin is another account than the one in Handles"
    renamed = book()
    renamed.apply(outcome.plan)
    renamed._tables["Creators"][0]["handle"] = "anna.now"
    assert codes(bring(renamed, text, DAY)) == []
    assert sorted(people(renamed).values()) == [("anna.now", None), ("anna.skin", 7), ("ben.cooks", None)]
    assert next(row[:4] for row in handles(renamed) if row[1] == "anna.skin") == ("CR-A", "anna.skin", FIRST, EVE)
    assert "CS-R12" not in codes(check(renamed, today=TODAY))


def test_a_name_taken_over_in_the_file_that_tells_the_new_one(bring):
    workbook = book()
    lines = HEADER + f"anna.skin,Zoe,7,6800000000000000003\nanna.now,Anna,8,{ANNA}\n"
    outcome = bring(workbook, lines, DAY)
    assert codes(outcome) == ["CS-R19"]
    assert people(workbook)["CR-A"] == ("anna.now", 8)
    assert ("anna.skin", 7) in people(workbook).values()


ZOE = "6800000000000000003"


def one_creator():
    """Anna's row was merged into Ben's: both accounts are his."""
    workbook = book()
    workbook.apply(merge(workbook, "CR-B", "CR-A", today=date(2026, 11, 1)).plan)
    return workbook


def test_a_name_taken_over_from_a_merged_creator_is_nobody_elses_row(bring):
    workbook = one_creator()
    bring(workbook, HEADER + f"anna.skin,Zoe,7,{ZOE}\nanna.now,Anna,8,{ANNA}\n", DAY)
    found = people(workbook)
    assert (found.pop("CR-A"), found.pop("CR-B")) == (("anna.now", None), ("ben.cooks", 8))
    [(zoe, told)] = found.items()
    assert told == ("anna.skin", 7)
    assert (zoe, "anna.skin", DAY, None, ZOE) in handles(workbook)
    assert not {"CS-R12", "CS-R16"} & set(codes(check(workbook, today=TODAY)))


def test_a_name_that_a_merged_creator_lost_is_asked_for(bring):
    workbook = one_creator()
    outcome = bring(workbook, HEADER + f"anna.skin,Zoe,7,{ZOE}\n", DAY)
    assert [one.fact for one in outcome.findings] == [
        "@anna.skin was Anna Berg's, and since 2026-11-10 another TikTok account has it."
    ]
    assert "Creators!B3" in outcome.findings[0].remedy


def test_a_name_that_stands_in_creators_still_is_not_given_to_another_account(bring):
    workbook = book()
    workbook._tables["Handles"][0]["valid_to"] = EVE
    workbook._tables["Handles"].append(workbook._tables["Handles"][0] | {"handle_id": "H-C", "handle": "anna.glow", "valid_from": DAY, "valid_to": None})  # fmt: skip
    lines = HEADER + f"anna.skin,Zoe,7,{ZOE}\nanna.glow,Anna,8,{ANNA}\n"
    outcome = bring(workbook, lines, date(2026, 11, 20))
    assert people(workbook) == {"CR-A": ("anna.skin", 8), "CR-B": ("ben.cooks", None)}
    assert outcome.files[0].skipped[0].reason == "@anna.skin is another account than the one in Handles"


def test_a_name_taken_on_since_the_merge_goes_back_with_its_account(bring):
    workbook = one_creator()
    bring(workbook, HEADER + f"anna.now,Anna,8,{ANNA}\nben.now,Ben,9,{BEN}\n", DAY)
    workbook.apply(split(workbook, "CR-A", today=TODAY).plan)
    assert {row[:2] for row in handles(workbook)} == {
        ("CR-A", "anna.skin"), ("CR-A", "anna.now"), ("CR-B", "ben.cooks"), ("CR-B", "ben.now"),
    }  # fmt: skip
    assert "CS-R12" not in codes(check(workbook, today=TODAY))


VIDEOS = "webVideoUrl,authorMeta.id,playCount,diggCount,commentCount,shareCount,createTimeISO\n"


def test_posts_tell_of_a_new_name_too(bring):
    workbook = book()
    link = "https://www.tiktok.com/@anna.glow/video/7495332972350677489"
    outcome = bring(workbook, VIDEOS + f"{link},{ANNA},500,40,3,2,2025-04-20T10:00:00Z\n", DAY)
    assert codes(outcome) == ["CS-R19"]
    assert people(workbook)["CR-A"] == ("anna.glow", None)
    assert [row.creator for row in read_rows(workbook, Video)[0]] == ["CR-A"]


def test_posts_tell_the_number_of_a_known_account(bring):
    workbook = book(Handles=[])
    link = "https://www.tiktok.com/@anna.skin/video/7495332972350677489"
    outcome = bring(workbook, VIDEOS + f"{link},{ANNA},500,40,3,2,2025-04-20T10:00:00Z\n", DAY)
    assert codes(outcome) == []
    assert handles(workbook) == [("CR-A", "anna.skin", DAY, None, ANNA)]


@pytest.mark.parametrize("user", ["", "6.8E+18", "MS4wLjABAAAA", "123"])
def test_what_is_no_user_id_tells_nothing(bring, user):
    workbook = book()
    bring(workbook, HEADER + f"anna.glow,Anna,5000,{user}\n", DAY)
    assert len(people(workbook)) == 3
    assert people(workbook)["CR-A"] == ("anna.skin", None)
