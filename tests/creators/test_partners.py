"""Past partnerships: rivals, hidden and wrong advertising, and posts that stand in two tabs."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.catalogue.creators.choices import Judgement, YesNoUnsure
from creatorsheet.catalogue.creators.partnerships import Partnership
from creatorsheet.catalogue.creators.videos import Video
from creatorsheet.creators.partners import Against, Past, brand, cautions, doubts, pasts, told, undated
from creatorsheet.creators.vetted import Habits

START, TODAY = date(2027, 3, 1), date(2026, 11, 24)
RIVALS = frozenset({"dewly"})
YES, NO, UNSURE = YesNoUnsure


def against(*some, start=START, days=90):
    return [one.reasons for one in doubts(some, RIVALS, start, days, TODAY)]


def before(days):
    return START - timedelta(days)


def day_of(video):
    return video.posted_at.date() if video.posted_at else None


@pytest.mark.parametrize(
    ("past", "want"),
    [
        (Past("Dewly", before(90)), [(Against.RIVAL,)]),
        (Past("DEWLY!", before(90)), [(Against.RIVAL,)]),
        (Past("Dewly", before(91)), []),
        (Past("Dewly", before(-10)), [(Against.RIVAL,)]),
        (Past("Dewly", before(10), rival=NO), []),
        (Past("Dewly", before(10), rival=UNSURE), [(Against.RIVAL,)]),
        (Past("Glowy", before(10)), []),
        (Past("Glowy", before(10), rival=UNSURE), []),
        (Past("Glowy", before(10), rival=YES), [(Against.RIVAL,)]),
        (Past("Dewly", None), []),
        (Past("Glowy", TODAY - timedelta(365), disclosed=Judgement.NO), [(Against.HIDDEN,)]),
        (Past("Glowy", TODAY - timedelta(366), disclosed=Judgement.NO), []),
        (Past("Glowy", None, disclosed=Judgement.NO), [(Against.HIDDEN,)]),
        (Past("Glowy", TODAY, disclosed=Judgement.PARTLY), []),
        (Past("Glowy", date(2020, 1, 1), accurate=Judgement.NO), [(Against.WRONG,)]),
        (Past("Glowy", TODAY, accurate=Judgement.PARTLY), []),
        (
            Past("Dewly", before(100), disclosed=Judgement.NO, accurate=Judgement.NO),
            [(Against.HIDDEN, Against.WRONG)],
        ),
    ],
)
def test_what_speaks_against_a_deal(past, want):
    assert against(past) == want


def test_a_rival_after_the_campaign_is_no_matter_of_it():
    end = START + timedelta(30)
    some = [Past("Dewly", end), Past("Dewly", end + timedelta(1))]
    assert [one.past.day for one in doubts(some, RIVALS, START, 90, TODAY, end)] == [end]


def test_brands_are_compared_folded():
    assert brand("L'Oréal Paris") == brand("LOREAL  paris")
    assert brand(None) == ""


def test_a_post_in_both_tabs_is_one_deal():
    at = datetime(2027, 1, 5, 12, tzinfo=UTC)
    videos = [
        Video(video_row_id="V-1", sponsored=YES, brand="Dewly", posted_at=at),
        Video(video_row_id="V-2", sponsored=YES, brand="Glowy", posted_at=at),
        Video(video_row_id="V-3", sponsored=YES, brand="Hydra", posted_at=at),
        Video(video_row_id="V-4", sponsored=UNSURE, brand="Other", posted_at=at),
        Video(video_row_id="V-5", sponsored=YES, posted_at=at),
    ]
    deals = [
        Partnership(brand="Dewly", video="V-1", promoted_on=date(2027, 1, 6)),
        Partnership(brand="glowy", promoted_on=date(2027, 1, 5)),
        Partnership(brand="Glowy", promoted_on=date(2026, 1, 5)),
        Partnership(promoted_on=date(2026, 1, 5)),
    ]
    found = pasts(deals, videos, day_of)
    assert [(one.brand, one.day) for one in found] == [
        ("Glowy", date(2026, 1, 5)),
        ("glowy", date(2027, 1, 5)),
        ("Hydra", date(2027, 1, 5)),
        ("Dewly", date(2027, 1, 6)),
    ]
    assert pasts(deals[::-1], videos[::-1], day_of) == found
    assert pasts(deals * 2, videos, day_of) == found


def test_an_undated_row_has_the_day_of_its_video():
    video = Video(video_row_id="V-1", posted_at=datetime(2027, 1, 5, tzinfo=UTC))
    assert pasts([Partnership(brand="Dewly", video="V-1")], [video], day_of)[0].day == date(2027, 1, 5)


def test_rivals_on_an_unknown_day_are_asked_about():
    some = [Past("Dewly", None), Past("Glowy", None), Past("Hydra", None, rival=YES), Past("Dewly", before(3))]
    assert undated(some, RIVALS) == ["Dewly", "Hydra"]


def test_three_deals_are_named_the_newest_first():
    found = list(doubts([Past("Dewly", before(days)) for days in (4, 1, 3, 2)], RIVALS, START, 90, TODAY))
    assert told(found, START) == (
        "Dewly on 2027-02-28 (a competitor, 1 day before the start), "
        "Dewly on 2027-02-27 (a competitor, 2 days before the start), "
        "Dewly on 2027-02-26 (a competitor, 3 days before the start) and 1 more"
    )
    assert told([], START) == ""
    (one,) = doubts([Past("Dewly", START)], RIVALS, START, 90, TODAY)
    assert one.said(START) == "Dewly on 2027-03-01 (a competitor, on the day of the start)"
    assert one.said(START, "today") == "Dewly on 2027-03-01 (a competitor, today)"


def test_exactly_the_limit_of_sponsored_videos_passes():
    def of(n, **about):
        return list(cautions([], Habits(20, sponsored=n, sponsored_share=n / 20, **about), 0.4))

    assert of(8) == []
    assert of(9) == ["9 of 20 recent videos are sponsored; the limit is 40 %"]
    assert list(cautions([], Habits(5, sponsored=1, sponsored_share=0.2), 0.1)) == [
        "1 of 5 recent videos is sponsored; the limit is 10 %"
    ]
    assert of(8, lift=(0.6, 0.4, 0.9)) == ["sponsored videos get 60 % of the usual views (40 % to 90 %)"]
    assert of(8, lift=(0.6, 0.4, 1.0)) == []
    assert list(cautions([], Habits(0), 0.4)) == []


def test_deals_that_felt_unnatural_are_told_from_half_on():
    def of(*answers):
        return list(cautions([Past("A", None, natural=one) for one in answers], Habits(0), 0.4))

    yes, partly, no, unseen = Judgement
    assert of(no, yes) == ["1 of 2 partnerships judged did not feel natural"]
    assert of(no, yes, partly) == []
    assert of(no, unseen) == ["1 of 1 partnership judged did not feel natural"]
    assert of(yes, unseen, None) == []


@given(
    st.lists(st.tuples(st.sampled_from(["Dewly", "Glowy"]), st.integers(-30, 200)), max_size=12), st.integers(0, 200)
)
def test_a_longer_window_never_finds_less(deals, days):
    some = [Past(name, before(ago)) for name, ago in deals]
    assert len(against(*some, days=days)) <= len(against(*some, days=days + 1))
