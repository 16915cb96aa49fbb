"""Who may stand twice: by marks that add up, whatever the order, and never by comparing everybody with everybody."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.book.memory import MemoryBook
from creatorsheet.book.rows import read_rows
from creatorsheet.catalogue.creators.choices import Platform
from creatorsheet.catalogue.creators.creators import Creator
from creatorsheet.catalogue.creators.handles import Handle
from creatorsheet.creators.duplicates import EACH, proposals
from creatorsheet.creators.folding import bare, folded
from creatorsheet.creators.likeness import Shared, Sure, reasons, sure
from creatorsheet.creators.merged import circles, heads
from creatorsheet.creators.profiles import profiles


def two(first, second, *handles):
    """What two creators share: how sure, how many marks, and the words."""
    rows = [Creator(creator_id="CR-A", **first), Creator(creator_id="CR-B", **second)]
    found = proposals(rows, [Handle(**one) for one in handles])
    return [(str(one.sure), one.marks, one.why) for one in found]


def held(creator, handle, **about):
    return {"creator": creator, "handle": handle} | about


def test_one_handle_is_certain():
    assert two({"handle": "anna.skin"}, {"handle": "https://www.tiktok.com/@Anna.Skin?lang=en"}) == [
        ("certain", 100, "the handle anna.skin")
    ]


def test_one_user_id_is_certain_whatever_the_names():
    handles = held("CR-A", "anna.skin", platform_user_id="68001"), held("CR-B", "glow", platform_user_id="68001")
    assert two({}, {}, *handles) == [("certain", 100, "the TikTok user id 68001")]


def test_two_user_ids_are_two_accounts():
    handles = held("CR-A", "anna.skin", platform_user_id="68001"), held("CR-B", "anna.skin", platform_user_id="68002")
    assert two({"handle": "anna.skin"}, {"handle": "anna.skin"}, *handles) == []
    variant = held("CR-A", "anna.skin", platform_user_id="68001"), held("CR-B", "annaskin", platform_user_id="68002")
    assert two({}, {}, *variant) == []


@pytest.mark.parametrize(("until", "since", "meets"), [(10, 10, True), (10, 11, False), (10, 9, True)])
def test_a_handle_at_separate_times_is_nothing(until, since, meets):
    handles = (
        held("CR-A", "anna.skin", valid_to=date(2026, 1, until)),
        held("CR-B", "anna.skin", valid_from=date(2026, 1, since)),
    )
    assert bool(two({}, {}, *handles)) is meets


def test_a_former_name_and_a_present_one():
    former = held("CR-B", "anna.skin", valid_to=date(2026, 1, 10))
    assert two({"handle": "anna.skin"}, {"handle": "anna.glow"}, former) == []


@pytest.mark.parametrize("nothing", ["", "-", "n/a", "N/A", "tba", "@unknown", "no handle", "not.known", "TikTok"])
def test_what_stands_for_a_handle_or_a_user_id_is_nobodys(nothing):
    assert two({"handle": nothing}, {"handle": nothing}) == []
    both = held("CR-A", nothing, platform_user_id=nothing), held("CR-B", nothing, platform_user_id=nothing)
    assert two({"handle": "anna.skin"}, {"handle": "ben.cooks"}, *both) == []
    elsewhere = [one | {"platform": Platform.INSTAGRAM} for one in both]
    assert two({"handle": "anna.skin"}, {"handle": "ben.cooks"}, *elsewhere) == []
    assert two({"email": nothing, "name": nothing, "handle": "annaa1"}, {"email": nothing, "name": nothing, "handle": "annaa2"}) == []  # fmt: skip


@pytest.mark.parametrize("number", ["6.8001E+18", "00000000", "1234", "123456789012345678901", "68001?"])
def test_a_number_that_is_no_account_is_nobodys(number):
    both = held("CR-A", "anna.skin", platform_user_id=number), held("CR-B", "ben.cooks", platform_user_id=number)
    assert two({}, {}, *both) == []
    assert two({"phone": "000 0000000"}, {"phone": "0000000000"}) == []


def test_a_user_id_counts_without_a_name():
    both = held("CR-A", None, platform_user_id="68001"), held("CR-B", "anna.skin", platform_user_id=" 68001")
    assert two({}, {}, *both) == [("certain", 100, "the TikTok user id 68001")]


def test_a_former_name_without_a_last_day_may_be_anothers_by_now():
    """Old names go to Handles, mostly without days; whoever has the name today may be somebody else."""
    former = held("CR-A", "anna.skin")
    went = [("likely", 60, "the handle anna.skin, which may have gone from one to the other")]
    assert two({"handle": "anna.glow"}, {"handle": "anna.skin"}, former) == went
    assert two({"handle": "anna.glow"}, {"handle": "ben.cooks"}, former, held("CR-B", "anna.skin")) == went
    assert two({"handle": "anna.skin"}, {"handle": "anna.skin"}, former)[0][0] == "certain"
    known = held("CR-A", "anna.skin", valid_to=date(2026, 3, 1)), held("CR-B", "anna.skin", valid_from=date(2026, 2, 1))
    assert two({"handle": "anna.glow"}, {"handle": "anna.skin"}, *known)[0][0] == "certain"


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ({}, ["certain"]),
        ({"valid_to": "end of May"}, []),
        ({"valid_from": "spring"}, []),
        ({"platform": "Insta"}, []),
    ],
)
def test_cells_that_cannot_be_read_make_nothing_certain(cells, found):
    handles = [held("CR-A", "anna.skin") | cells, held("CR-B", "anna.skin")]
    book = MemoryBook({"Handles": [{"handle_id": f"H-{at}"} | one for at, one in enumerate(handles)]})
    rows = [Creator(creator_id="CR-A"), Creator(creator_id="CR-B")]
    assert [str(one.sure) for one in proposals(rows, read_rows(book, Handle)[0])] == found


def test_an_address_that_only_two_have():
    assert two({"email": "hi@anna.example"}, {"email": "Hi@Anna.example"}) == [
        ("likely", 60, "the e-mail address hi@anna.example")
    ]
    assert two({"phone": "+49 170 1234567"}, {"phone": "0170-1234567"}) == [
        ("likely", 60, "the phone number 491701234567")
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"agency": "North"}, {"agency": "north"}),
        ({}, {}),
    ],
)
def test_an_address_of_an_agency_or_an_office_is_nobodys(first, second):
    address = "hi@north.example" if first else "booking@north.example"
    assert two({"email": address} | first, {"email": address} | second) == []


def test_an_address_that_many_have():
    rows = [Creator(creator_id=f"CR-{at}", email="hi@north.example") for at in range(3)]
    assert proposals(rows, []) == []
    named = [Creator(creator_id=f"CR-{at}", email="hi@north.example", name="Anna Berg") for at in range(3)]
    assert [one.sure for one in proposals(named, [])] == [Sure.LIKELY] * 3


def test_names_and_handles_add_up():
    assert two({"name": "Zoë Müller"}, {"name": "MUELLER, Zoe 🌸"}) == [
        ("possible", 40, "the name MUELLER, Zoe 🌸 / Zoë Müller")
    ]
    assert two({"handle": "anna.skin"}, {"handle": "annaskin_"}) == [
        ("possible", 40, "nearly the same handle, anna.skin and annaskin_")
    ]
    assert two({"handle": "anna.skin", "name": "Anna Berg"}, {"handle": "annaskin_", "name": "Anna Berg"}) == [
        ("likely", 80, "nearly the same handle, anna.skin and annaskin_ and the name Anna Berg")
    ]
    assert two({"handle": "annaberg1", "name": "Anna Berg"}, {"handle": "annaberg2", "name": "Anna Bergg"}) == [
        (
            "possible",
            40,
            "nearly the same handle, annaberg1 and annaberg2 and nearly the same name, Anna Berg and Anna Bergg",
        )
    ]
    assert two({"name": "Anna"}, {"name": "Anna"}) == []
    assert two({"name": "TikTok User"}, {"name": "tik tok user"}) == []


def test_a_common_name_is_not_enough():
    rows = [Creator(creator_id=f"CR-{at}", name="Anna Berg") for at in range(4)]
    assert proposals(rows, []) == []
    assert len(proposals(rows[:3], [])) == 3


def test_one_name_on_two_platforms():
    handles = [held("CR-B", "anna.skin", platform=Platform.INSTAGRAM)]
    assert two({"handle": "anna.skin"}, {"handle": "glow"}, *handles) == [
        ("possible", 40, "the handle anna.skin on Instagram and TikTok")
    ]
    both = held("CR-A", "anna", platform=Platform.INSTAGRAM), held("CR-B", "anna", platform=Platform.INSTAGRAM)
    assert two({}, {}, *both) == [("likely", 60, "the Instagram handle anna")]


def test_much_that_is_likely_is_not_certain():
    alike = {"email": "hi@anna.example", "phone": "+49 170 1234567", "name": "Anna Berg"}
    assert [one[:2] for one in two(alike, alike)] == [("likely", 160)]


def test_people_known_to_be_different_and_merged_rows():
    alike = {"handle": "anna.skin"}
    assert two(alike | {"not_same": "CR-X; cr-b"}, alike) == []
    assert two({"email": "hi@anna.example"}, {"email": "hi@anna.example", "handle": "b.b", "not_same": "@CR"}) != []
    assert two({"email": "a@b.example", "not_same": "@b.b"}, {"email": "a@b.example", "handle": "b.b"}) == []
    assert two(alike, alike | {"merged_into": "CR-A"}) == []
    rows = [
        Creator(creator_id="CR-A", handle="a.a"),
        Creator(creator_id="CR-B", email="hi@anna.example", merged_into="CR-A"),
        Creator(creator_id="CR-C", email="hi@anna.example"),
    ]
    assert [(one.one, one.other) for one in proposals(rows, [])] == [("CR-A", "CR-C")]


WORDS = st.sampled_from(["anna", "ana", "berg", "bergg", "ben", "holm", "skin"])
HANDLES = st.sampled_from(
    ["anna.skin", "annaskin", "annaskin_", "anna.skjn", "ben.cooks", "bencooks1", "bencooks2", "zo", "anna.s"]
)
PEOPLE = st.lists(
    st.fixed_dictionaries(
        {},
        optional={
            "handle": HANDLES,
            "name": st.lists(WORDS, min_size=1, max_size=3).map(" ".join),
            "email": st.sampled_from(["a@x.example", "b@x.example", "info@x.example"]),
            "phone": st.sampled_from(["+49 170 1234567", "01701234567"]),
            "agency": st.sampled_from(["North", "South"]),
        },
    ),
    max_size=7,
)
NAMES = st.lists(
    st.fixed_dictionaries(
        {"creator": st.integers(0, 6), "handle": HANDLES},
        optional={
            "platform": st.sampled_from(list(Platform)),
            "platform_user_id": st.sampled_from(["68001", "68002"]),
            "valid_from": st.dates(date(2026, 1, 1), date(2026, 1, 5)),
            "valid_to": st.dates(date(2026, 1, 3), date(2026, 1, 8)),
        },
    ),
    max_size=6,
)


def world(people, names):
    rows = [Creator(creator_id=f"CR-{at}", **one) for at, one in enumerate(people)]
    return rows, [Handle(**{**one, "creator": f"CR-{one['creator']}"}) for one in names]


@given(PEOPLE, NAMES, st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_the_order_of_the_rows_changes_nothing(people, names, chance):
    rows, handles = world(people, names)
    found = proposals(rows, handles)
    chance.shuffle(rows)
    chance.shuffle(handles)
    assert proposals(rows, handles) == found


@given(PEOPLE, NAMES)
@settings(max_examples=150, deadline=None)
def test_blocks_lose_no_pair(people, names):
    rows, handles = world(people, names)
    known = profiles(rows, handles)
    shared = Shared.of(known.values())
    wanted = set()
    for one, other in combinations(sorted(known), 2):
        why = reasons(known[one], known[other], shared)
        assert why == reasons(known[other], known[one], shared)
        if sure(why):
            wanted.add((one, other))
    assert {(one.one, one.other) for one in proposals(rows, handles)} == wanted


def test_of_many_with_one_entry_each_is_named_once():
    rows = [Creator(creator_id=f"CR-{at:02}", handle="anna.skin") for at in range(EACH + 4)]
    found = proposals(rows, [])
    assert {(one.one, one.other) for one in found} == {("CR-00", row.id) for row in rows[1:]}


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=7))
def test_chains_end_and_circles_are_found(links):
    into = dict(links)
    rows = [Creator(creator_id=f"CR-{at}", merged_into=f"CR-{into[at]}" if at in into else None) for at in range(7)]
    head, rings = heads(rows), circles(rows)
    ringed = {one for ring in rings for one in ring}
    assert sum(map(len, rings)) == len(ringed)
    for row in rows:
        last = head[row.id]
        assert last == row.id or not next(one for one in rows if one.id == last).merged_into
        if row.id in ringed:
            assert last == row.id
    for ring in rings:
        for one, other in zip(ring, (*ring[1:], ring[0]), strict=True):
            assert into[int(one[3:])] == int(other[3:])


@given(st.text(max_size=20), st.text(max_size=20))
def test_folding_twice_is_folding_once(one, other):
    assert folded(folded(one)) == folded(one)
    assert folded(f"{one} {other}") == folded(f"{other} {one}")
    assert bare(bare(one)) == bare(one)
