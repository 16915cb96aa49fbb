"""Codes and links as an action: what it writes, what it leaves alone, what it says."""

from copy import deepcopy
from datetime import UTC, date, datetime

import pytest

from creatorsheet.app.codes import codes
from creatorsheet.book.memory import MemoryBook
from creatorsheet.kernel.refusal import Refused
from creatorsheet.tracking.codes import code_ok
from creatorsheet.tracking.links import tags_of

KEY = bytes(range(32))
TODAY = date(2026, 4, 6)


def tables():
    return {
        "Campaigns": [
            {
                "campaign_id": "C-1",
                "name": "Glow Spring",
                "status": "Recruiting",
                "objective": "Driving traffic to a landing page",
                "sales_format_1": "Promotional codes",
                "landing_page": "https://glow.test/serum?ref=A%2Fb&utm_source=old#buy",
                "starts": date(2026, 6, 1),
                "ends": date(2026, 6, 30),
            }
        ],
        "Creators": [
            {"creator_id": "K-1", "handle": "anna.skin"},
            {"creator_id": "K-2", "handle": "ben.cooks"},
            {"creator_id": "K-3", "handle": "cara.home"},
        ],
        "Deals": [
            {"deal_id": "D-1", "campaign": "C-1", "creator": "K-1", "status": "Signed"},
            {"deal_id": "D-2", "campaign": "C-1", "creator": "K-2", "status": "Sent"},
            {"deal_id": "D-3", "campaign": "C-1", "creator": "K-3", "status": "Cancelled"},
        ],
        "Deliverables": [
            {"deliverable_id": "L-1", "deal": "D-1", "kind": "Video", "number": 1, "status": "Agreed"},
            {"deliverable_id": "L-2", "deal": "D-2", "kind": "Video", "number": 1, "status": "Agreed"},
        ],
        "Tracking": [],
        "Ledger": [],
    }


def run(book, **about):
    outcome = codes(book, key=KEY, today=TODAY, **about)
    book.apply(outcome.plan)
    return outcome


def rows(book, title="Tracking"):
    return book._tables[title]


def test_one_row_for_each_creator_with_a_deal():
    book = MemoryBook(tables())
    outcome = run(book, campaign="glow spring")
    anna, ben = rows(book)
    assert (anna["creator"], ben["creator"]) == ("K-1", "K-2")
    assert code_ok(anna["promo_code"])
    assert len(anna["promo_code"]) == 8
    assert anna["promo_code"] != ben["promo_code"]
    assert anna["tracked_link"] == (
        "https://glow.test/serum?ref=A%2Fb&utm_source=tiktok&utm_medium=influencer"
        "&utm_campaign=glow_spring&utm_content=anna.skin#buy"
    )
    assert (anna["method"], anna["code_state"], anna["issued_at"]) == ("A promotional code", "Issued", TODAY)
    assert [anna[key] for key in ("link_ready", "utm_ready", "code_ready")] == ["In progress"] * 3
    assert [anna[key] for key in ("affiliate_ready", "shop_ready", "landing_ready")] == ["Not needed"] * 3
    assert [row["tracking"] for row in rows(book, "Deliverables")] == [anna["tracking_id"], ben["tracking_id"]]
    assert [row["code"] for row in rows(book, "Ledger")] == [anna["promo_code"], ben["promo_code"]]
    assert outcome.says == (
        "Glow Spring: 2 codes and 2 links.",
        "Google Analytics counts the links under Organic Social, because the source tiktok belongs to it.",
    )


def test_running_it_again_changes_nothing_and_says_nothing_new():
    book = MemoryBook(tables())
    first = run(book)
    again = run(book)
    assert not again.plan
    assert [found.code for found in first.findings] == ["CS-C07"]
    assert again.findings == ()
    other = MemoryBook(tables())
    run(other)
    assert rows(other) == rows(book)


def test_another_workbook_gets_other_codes():
    mine, copy = MemoryBook(tables()), MemoryBook(tables(), properties={"creatorsheet.id": "book-2"})
    run(mine)
    run(copy)
    assert {row["promo_code"] for row in rows(mine)}.isdisjoint(row["promo_code"] for row in rows(copy))


def test_a_deleted_row_does_not_bring_its_code_back():
    book = MemoryBook(tables())
    run(book)
    before = rows(book)[0]["promo_code"]
    del rows(book)[0]
    run(book)
    assert len(rows(book)) == 2
    assert before not in {row["promo_code"] for row in rows(book)}
    assert len(rows(book, "Ledger")) == 3


def test_a_name_typed_as_code_stays_and_enters_the_ledger():
    given = tables()
    given["Tracking"] = [{"tracking_id": "G-1", "campaign": "C-1", "creator": "K-1", "promo_code": "anna15"}]
    book = MemoryBook(given)
    run(book)
    assert rows(book)[0]["promo_code"] == "anna15"
    assert rows(book, "Ledger")[0] == {
        "code": "ANNA15",
        "origin": "Typed",
        "campaign": "C-1",
        "creator": "K-1",
        "issued_on": TODAY,
    }


def test_a_leaked_code_is_replaced_and_its_history_kept():
    book = MemoryBook(tables())
    run(book)
    rows(book)[0]["code_state"] = "Leaked"
    run(book)
    old, _, new = rows(book)
    assert old["code_state"] == "Leaked"
    assert old["retired_why"] == "Leaked"
    assert old["retired_at"] == TODAY
    assert old["replaced_by"] == new["tracking_id"]
    assert new["creator"] == "K-1"
    assert new["promo_code"] != old["promo_code"]
    assert new["code_state"] == "Issued"
    assert rows(book, "Deliverables")[0]["tracking"] == new["tracking_id"]
    assert not run(book).plan


def test_a_link_marked_ready_survives_new_settings_and_names():
    book = MemoryBook(tables())
    run(book)
    placed = rows(book)[0]["tracked_link"]
    rows(book)[0]["link_ready"] = "Ready"
    rows(book, "Campaigns")[0]["name"] = "Glow Summer"
    book._tables["Settings"] = [
        {"setting_key": "utm_source", "value": "{handle}"},
        {"setting_key": "utm_medium", "value": "affiliate"},
    ]
    outcome = run(book)
    assert rows(book)[0]["tracked_link"] == placed
    assert tags_of(rows(book)[1]["tracked_link"])["utm_campaign"] == "glow_summer"
    assert tags_of(rows(book)[1]["tracked_link"])["utm_source"] == "ben.cooks"
    assert outcome.findings == ()


def test_a_broken_link_is_written_again_keeping_what_was_there():
    book = MemoryBook(tables())
    run(book)
    rows(book)[0] |= {
        "link_ready": "Ready",
        "tracked_link": rows(book)[0]["tracked_link"].replace("glow_spring", "Glow"),
    }
    run(book)
    assert tags_of(rows(book)[0]["tracked_link"])["utm_campaign"] == "glow"
    assert rows(book)[0]["link_ready"] == "In progress"


def test_no_page_no_link_and_no_codes_when_the_campaign_uses_none():
    given = tables()
    given["Campaigns"][0] |= {"landing_page": None, "sales_format_1": None}
    book = MemoryBook(given)
    run(book)
    assert "promo_code" not in rows(book)[0]
    assert "tracked_link" not in rows(book)[0]
    assert rows(book)[0]["link_ready"] == "Not needed"


def test_an_unknown_campaign_is_refused_with_the_nearest_name():
    with pytest.raises(Refused) as refusal:
        run(MemoryBook(tables()), campaign="Glow Sprig")
    assert "'Glow Sprig' in Campaign is not in Campaigns; the nearest entry is Glow Spring." in str(refusal.value)


def test_nothing_typed_is_lost():
    given = tables()
    given["Tracking"] = [
        {"tracking_id": "G-9", "campaign": "C-9", "creator": "K-9", "promo_code": "OLD1", "method": "A landing page"}
    ]
    before = deepcopy(given["Tracking"])
    book = MemoryBook(given)
    run(book)
    assert rows(book)[0] == before[0]


def test_orders_tell_of_unknown_and_retired_codes():
    given = tables()
    given["Tracking"] = [
        {
            "tracking_id": "G-1",
            "campaign": "C-1",
            "creator": "K-1",
            "promo_code": "ANNA15",
            "code_state": "Retired",
            "retired_at": date(2026, 5, 12),
            "retired_why": "Campaign over",
            "issued_at": date(2026, 4, 1),
        }
    ]
    given["Orders"] = [
        {
            "order_row_id": "O-1",
            "code_used": "anna15",
            "ordered_at": datetime(2026, 5, 12, 23, tzinfo=UTC),
            "gross": 10,
            "currency": "EUR",
        },
        {
            "order_row_id": "O-2",
            "code_used": "ANNA-15",
            "ordered_at": datetime(2026, 5, 13, tzinfo=UTC),
            "gross": 10,
            "currency": "EUR",
        },
        {
            "order_row_id": "O-3",
            "code_used": "ANNA5; WELCOME",
            "ordered_at": datetime(2026, 4, 3, tzinfo=UTC),
            "gross": 9.5,
            "currency": "EUR",
        },
        {
            "order_row_id": "O-4",
            "code_used": "ANNA7",
            "status": "Cancelled",
            "ordered_at": datetime(2026, 4, 3, tzinfo=UTC),
        },
    ]
    given["Lists"] = [{"list_row_id": "1", "list_name": "other_code", "label": "welcome"}]
    outcome = run(MemoryBook(given))
    said = [str(found) for found in outcome.findings if found.code in {"CS-C04", "CS-C09"}]
    assert [one.split(": ", 1)[1] for one in said] == [
        "1 order used ANNA15 after it was retired on 2026-05-12. End ANNA15 in the shop, then press codes to give "
        "anna.skin a replacement with its history kept.",
        "1 order worth EUR 9.50 used ANNA5, which was never issued; the nearest is ANNA15. Add ANNA5 to Tracking with "
        "its owner, or to the list other_code in Lists if it is no creator's.",
    ]


def test_what_is_marked_not_needed_is_not_made():
    given = tables()
    given["Tracking"] = [
        {
            "tracking_id": "G-1",
            "campaign": "C-1",
            "creator": "K-1",
            "method": "A TikTok Shop identifier",
            "code_ready": "Not needed",
            "link_ready": "Not needed",
        }
    ]
    book = MemoryBook(given)
    run(book)
    assert "promo_code" not in rows(book)[0]
    assert "tracked_link" not in rows(book)[0]
    assert rows(book)[0]["method"] == "A TikTok Shop identifier"


def test_rows_typed_without_an_id_get_one_and_keep_apart():
    given = tables()
    given["Tracking"] = [
        {"campaign": "C-1", "creator": "K-1", "promo_code": "ANNA15"},
        {"campaign": "C-1", "creator": "K-2", "promo_code": "BEN15"},
    ]
    book = MemoryBook(given)
    run(book)
    assert [row["promo_code"] for row in rows(book)] == ["ANNA15", "BEN15"]
    assert len({row["tracking_id"] for row in rows(book)}) == 2
    assert not run(book).plan


def test_a_copied_row_with_the_same_id_is_left_alone():
    given = tables()
    given["Tracking"] = [
        {"tracking_id": "G-1", "campaign": "C-1", "creator": "K-1", "promo_code": "ANNA15"},
        {"tracking_id": "G-1", "campaign": "C-1", "creator": "K-2", "promo_code": "BEN15"},
    ]
    book = MemoryBook(given)
    run(book)
    assert [row["promo_code"] for row in rows(book)] == ["ANNA15", "BEN15"]
    assert tags_of(rows(book)[0]["tracked_link"])["utm_content"] == "anna.skin"
    assert "tracked_link" not in rows(book)[1]
