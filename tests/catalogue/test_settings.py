"""Settings: defaults are readable, typed values are read, unreadable ones are findings and the default holds."""

from dataclasses import fields

import pytest

from creatorsheet.catalogue.creators.choices import CreatorTier
from creatorsheet.catalogue.results.choices import AttributionRule
from creatorsheet.catalogue.settings import SETTINGS, Settings, read_settings
from creatorsheet.catalogue.setup.choices import CodeUse, SettingKey
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.catalogue.table import Table


def read(**values: str) -> Settings:
    rows = [
        Setting(setting_key=SettingKey[key.upper()], value=value).standing_at(5 + i)
        for i, (key, value) in enumerate(values.items())
    ]
    return read_settings(Table(Setting, tuple(rows), {"value": "D", "setting_key": "A"}))


def test_every_key_is_declared_once_and_has_an_attribute():
    assert [one.key for one in SETTINGS] == list(dict.fromkeys(one.key for one in SETTINGS))
    assert {one.key for one in SETTINGS} == set(SettingKey)
    assert {one.name for one in fields(Settings)} - {"findings"} == {key.key for key in SettingKey}
    assert all(one.source and one.title for one in SETTINGS)


def test_defaults():
    settings = read()
    assert settings.attribution_days == 30
    assert settings.test_share == pytest.approx(0.15)
    assert settings.attribution_order == (AttributionRule.SHOP, AttributionRule.CODE, AttributionRule.CLICK)
    assert settings.tiers[1] == (CreatorTier.MICRO, 10_000, 100_000)
    assert settings.tiers[-1] == (CreatorTier.MEGA, 1_000_000, None)
    assert sum(value for name, value in vars(settings).items() if name.startswith("weight_")) == 100


@pytest.mark.parametrize(("typed", "share"), [("20 %", 0.2), ("20%", 0.2), ("0.2", 0.2), ("0,2", 0.2), ("1", 1.0)])
def test_a_share_in_each_way_it_is_typed(typed, share):
    assert read(test_share=typed).test_share == pytest.approx(share)


def test_choices_and_zones_are_read():
    settings = read(codes="never", attribution_order="valid code; TikTok Shop ID", zone_tiktok_shop="Europe/Berlin")
    assert settings.codes is CodeUse.NEVER
    assert settings.attribution_order == (AttributionRule.CODE, AttributionRule.SHOP)
    assert settings.zone_tiktok_shop == "Europe/Berlin"
    assert settings.findings == ()


@pytest.mark.parametrize(
    ("key", "typed", "says"),
    [
        (
            "attribution_days",
            "a month",
            "Settings!D5 CS-R01: Attribution window holds the text 'a month', which is not a whole number. "
            "Type the full whole number into Settings!D5, such as 30.",
        ),
        (
            "attribution_days",
            "500",
            "Settings!D5 CS-R05: Attribution window is 500; it has to be 1 to 365. "
            "Correct Settings!D5, or correct the cell that sets the limit.",
        ),
        (
            "tier_scheme",
            "10,000; 50,000; 500,000; 1,000,000",
            "Settings!D5 CS-R01: Tier scheme holds the text '10,000; 50,000; 500,000; 1,000,000', which is not a list of "
            "4 numbers. Type the full list of 4 numbers into Settings!D5, such as 10000; 100000; 500000; 1000000.",
        ),
        (
            "zone_ga4",
            "Berlin",
            "Settings!D5 CS-R01: Zone of Google Analytics 4 holds the text 'Berlin', which is not a time zone. "
            "Type the full time zone into Settings!D5, such as Europe/Berlin.",
        ),
    ],
)
def test_unreadable_values_are_findings_and_the_default_holds(key, typed, says):
    settings = read(**{key: typed})
    assert [str(found) for found in settings.findings] == [says]
    assert settings == read()


def test_a_tier_scheme_has_to_rise():
    assert read(tier_scheme="1000; 900; 5000; 9000").findings[0].code == "CS-R01"
