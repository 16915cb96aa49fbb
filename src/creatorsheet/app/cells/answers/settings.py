"""Settings as a new workbook has them; a function sees no workbook, so what differs there comes as an argument."""

from __future__ import annotations

from functools import cache

from creatorsheet.catalogue.settings import Settings, read_settings
from creatorsheet.catalogue.setup.choices import SettingKey
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.catalogue.table import Table


@cache
def settings(key: SettingKey | None = None, value: str = "") -> Settings:
    """The defaults, but for one setting typed by somebody; `findings` says when that cannot be read."""
    row = Setting.model_construct(setting_key=key, value=value)
    return read_settings(Table(Setting, (row,)))
