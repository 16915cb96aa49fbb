"""Rules of the setting on agencies' columns that cannot be used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from creatorsheet.catalogue.problems.sharing import COLUMN_RULE_CANNOT_BE_USED
from creatorsheet.catalogue.setup.choices import SettingKey
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Finding
from creatorsheet.sharing.overrides import Rule, read_rules
from creatorsheet.sharing.scope import agencies

SAMPLE = "Northlight Talent: +Creators.notes; -Rights.fee"


def column_rules(tables: Mapping[str, Table[Any]]) -> tuple[list[Rule], list[Finding]]:
    """The rules of the setting, and a finding for each part that cannot be used."""
    settings = tables.get("Settings")
    row = next((one for one in settings or () if one.setting_key is SettingKey.SHARE_COLUMNS), None)
    if settings is None or row is None or not row.value:
        return [], []
    rules, troubles = read_rules(row.value, agencies(tables))
    return rules, list(_findings(settings, row, [(one.text, one.state) for one in troubles]))


def _findings(settings: Table[Setting], row: Setting, troubles: list[tuple[str, str]]) -> Iterator[Finding]:
    place = settings.place(row, "value")
    for text, state in troubles:
        yield COLUMN_RULE_CANNOT_BE_USED.at(
            place, value=f"'{text}'", column=str(SettingKey.SHARE_COLUMNS), state=state, sample=SAMPLE
        )
