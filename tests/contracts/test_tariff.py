"""The tariff of rights: the lengths Settings has, and what lies between, below and beyond them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.catalogue.agreements.rights import Right
from creatorsheet.catalogue.prices import ACCOUNTS, CHANNELS, PRICES, UNPRICED, Priced
from creatorsheet.catalogue.settings import read_settings
from creatorsheet.catalogue.setup.choices import SettingGroup, SettingKey
from creatorsheet.catalogue.setup.presets import SETTINGS
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.catalogue.table import Table
from creatorsheet.contracts.tariff import Tariff, days_of, months_in
from creatorsheet.contracts.usual import priced_as

D = Decimal


def tariff(**typed: str) -> Tariff:
    rows = [Setting(setting_key=SettingKey[key.upper()], value=value) for key, value in typed.items()]
    return Tariff(read_settings(Table(Setting, tuple(rows))))


TARIFF = tariff()
lengths = st.integers(1, 2_000)
with_lengths = st.sampled_from([what for what, prices in PRICES.items() if prices[0].days])


def shares(what: Priced, days: int | None) -> tuple[Decimal, Decimal]:
    found = TARIFF.of(what, days)
    assert found is not None
    return found.low, found.high


@pytest.mark.parametrize(
    ("what", "days", "low", "high", "how"),
    [
        (Priced.ADS, 30, "0", "0.40", "for 30 days"),
        (Priced.ADS, 365, "1", "2", "for 365 days"),
        (Priced.ADS, 60, "0.125", "0.525", "between 30 and 90 days"),
        (Priced.ADS, 730, "2", "4", "month by month beyond 365 days"),
        (Priced.EXCLUSIVE, 7, "0.025", "0.075", "in proportion to 14 days"),
        (Priced.EXCLUSIVE, 365, "1", "2", "month by month beyond 180 days"),
        (Priced.STORE, 180, "1", "3", "month by month beyond 90 days"),
        (Priced.OWN, None, "0", "0", "whatever it lasts"),
        (Priced.HANDLE, 5, "0.25", "2", "whatever it lasts"),
    ],
)
def test_known_ranges(what, days, low, high, how):
    found = TARIFF.of(what, days)
    assert (found.low, found.high, found.how) == (D(low), D(high), how)


def test_what_needs_a_length_has_no_price_without_one():
    assert TARIFF.of(Priced.ADS, None) is TARIFF.of(Priced.EXCLUSIVE, None) is None


@given(with_lengths, lengths, lengths)
def test_a_longer_right_never_costs_less(what, one, other):
    short, long = sorted((one, other))
    assert all(few <= many for few, many in zip(shares(what, short), shares(what, long), strict=True))


@given(with_lengths, lengths)
def test_no_day_makes_a_jump(what, days):
    steepest = max(high / days for price in PRICES[what] if (days := price.days) for high in (price.shares[1],))
    before, after = shares(what, days), shares(what, days + 1)
    assert all(after[i] - before[i] <= 2 * steepest for i in (0, 1))
    assert before[0] <= before[1]


def test_a_source_that_was_not_read_is_said_and_a_range_of_your_own_is_yours():
    assert TARIFF.of(Priced.EXCLUSIVE, 90).state == "verified"
    assert TARIFF.of(Priced.EXCLUSIVE, 180).state == TARIFF.of(Priced.EXCLUSIVE, 91).state == "unverified"
    assert "unverified, no source read" in TARIFF.of(Priced.EXCLUSIVE, 180).source
    own = tariff(price_exclusive_180="40 %; 80 %").of(Priced.EXCLUSIVE, 180)
    assert (own.low, own.high, own.state) == (D("0.4"), D("0.8"), "own")
    assert own.source == "your own entry in Settings (Exclusivity, 180 days)"


def test_a_source_that_leaves_the_upper_end_open_lets_fees_up_to_the_next_longer_time_pass():
    assert [TARIFF.of(Priced.EXCLUSIVE, days).most for days in (30, 60, 90, 135, 180)] == [
        D("0.25"), D("0.625"), D(1), D(1), D(1),
    ]  # fmt: skip
    assert TARIFF.of(Priced.EXCLUSIVE, 90).high == D("0.4")
    assert tariff(price_exclusive_90="20 %; 30 %").of(Priced.EXCLUSIVE, 90).most == D("0.3")
    assert all(
        one.shares[1] < D(one.more.removesuffix(" %")) / 100 for some in PRICES.values() for one in some if one.more
    )


@given(st.integers(1, 240))
def test_months_and_years_are_the_lengths_people_mean(months):
    days = days_of(Right(lasts=months, lasts_unit="Months"))
    assert days is not None
    assert months_in(days) == months
    assert days_of(Right(lasts=months, lasts_unit="Years")) == 365 * months
    assert days_of(Right(lasts=months)) == months


def test_half_a_year_is_180_days_and_no_length_is_none():
    assert [days_of(Right(lasts=n, lasts_unit="Months")) for n in (1, 3, 6, 12, 18)] == [30, 90, 180, 365, 545]
    assert [days_of(Right(lasts=n, lasts_unit=unit)) for n, unit in ((None, None), (0, "Days"), (9, "Forever"))] == [
        None, None, None,
    ]  # fmt: skip


def test_every_price_is_a_setting_with_its_source():
    settings = {one.key: one for one in SETTINGS if one.group is SettingGroup.PRICES}
    prices = [one for some in PRICES.values() for one in some]
    assert list(settings) == [one.key for one in prices]
    for one in prices:
        assert settings[one.key].default == one.default
        assert one.as_of in settings[one.key].source
        assert settings[one.key].source.startswith("https://" if one.verified else "unverified")
        assert one.shares[0] <= one.shares[1]
    lengths_of = {what: [one.days for one in some] for what, some in PRICES.items()}
    assert all(days == [None] or days == sorted(set(days)) for days in lengths_of.values())


@pytest.mark.parametrize("typed", ["40 %; 25 %", "25 %", "25; 65", "25 %; 65 %; 70 %", "a lot; more"])
def test_a_range_that_is_none_is_told_and_the_default_holds(typed):
    row = Setting(setting_key=SettingKey.PRICE_ADS_90, value=typed).standing_at(5)
    settings = read_settings(Table(Setting, (row,), {"value": "D"}))
    assert settings.price_ads_90 == (0.25, 0.65)
    assert len(settings.findings) == 1


def test_every_channel_and_account_falls_under_a_price():
    uses = {key for key in Right.sheet.columns if key.startswith("use_")}
    assert {*CHANNELS, *UNPRICED} == uses
    assert not set(CHANNELS) & set(UNPRICED)
    accounts = Right.sheet.columns["ad_accounts"].choice
    assert set(ACCOUNTS) == {None, *accounts}


@pytest.mark.parametrize(
    ("right", "prices"),
    [
        (Right(kind="Usage"), ()),
        (Right(kind="Usage", use_email=True, use_website=True), ()),
        (Right(kind="Usage", use_own_tiktok=True, use_website=True), ()),
        (Right(kind="Usage", use_own_tiktok=True, use_other_social=True), (Priced.OWN,)),
        (Right(kind="Usage", use_email=True, use_digital_ads=True), (Priced.ADS,)),
        (Right(kind="Usage", use_own_tiktok=True, use_digital_ads=True), (Priced.OWN, Priced.ADS)),
        (Right(kind="Usage", use_email=True, use_retail=True, lasts_unit="Forever"), (Priced.FOREVER,)),
        (Right(kind="Usage", use_own_tiktok=True, lasts_unit="Forever"), (Priced.OWN,)),
        (Right(kind="Paid advertising", ads_allowed=False), ()),
        (Right(kind="Paid advertising", ads_allowed=True, ad_accounts="Any of these"), (Priced.ADS, Priced.HANDLE)),
        (Right(kind="Paid advertising", ads_allowed=True, lasts_unit="Forever"), (Priced.FOREVER,)),
        (Right(kind="Music", use_email=True), ()),
    ],
)
def test_what_a_clause_is_priced_as(right, prices):
    assert priced_as(right) == prices
