"""The rows a new workbook comes with: settings, lists and texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from xlsxwriter.worksheet import Worksheet

from creatorsheet.book import look
from creatorsheet.book.template.choices import Choices
from creatorsheet.book.template.entries import EARLIEST, FIRST, TITLE_LIMIT
from creatorsheet.catalogue import lists
from creatorsheet.catalogue.setup.choices import ValueKind
from creatorsheet.catalogue.setup.preset import Preset
from creatorsheet.catalogue.setup.presets import SETTINGS
from creatorsheet.catalogue.setup.settings import Setting
from creatorsheet.catalogue.templates import TEMPLATES
from creatorsheet.kernel.grid import Raw
from creatorsheet.kernel.rowids import row_id

Rows = Sequence[Mapping[str, Raw]]


def built_in_rows(values: Mapping[str, Raw]) -> dict[str, Rows]:
    """Rows of the Set-up tabs by tab title, as column key -> value. `values` are settings that are no longer default."""
    return {
        "Settings": [_setting(preset, values.get(preset.key.key)) for preset in SETTINGS],
        "Lists": [entry.row() for entry in lists.ROWS],
        "Templates": [
            {
                "template_id": row_id("E", "built-in", text.kind, text.name),
                "kind": str(text.kind),
                "name": text.name,
                "language": "en",
                "subject": text.subject,
                "body": text.body,
                "active": True,
                "version": 1,
            }
            for text in TEMPLATES
        ],
    }


def _setting(preset: Preset, value: Raw) -> dict[str, Raw]:
    if preset.value_kind is ValueKind.DATE and isinstance(value, str):
        value = date.fromisoformat(value)
    return {
        "value": value,
        "setting_key": str(preset.key),
        "group": str(preset.group),
        "title": preset.title,
        "value_kind": str(preset.value_kind),
        "default": preset.default,
        "default_source": preset.source,
    }


def add_setting_rules(tab: Worksheet, rows: Rows, choices: Choices, styles: look.Styles) -> None:
    """Each value of Settings takes what its own kind asks for; a day is kept as a day, all else as it was typed."""
    at = list(Setting.sheet.columns).index("value")
    for row, (preset, written) in enumerate(zip(SETTINGS, rows, strict=True), start=FIRST):
        rule: dict[str, Any] = {"validate": "any"}
        if preset.value_kind is ValueKind.DATE:
            rule = {"validate": "date", "criteria": ">=", "value": EARLIEST, "error_message": "Please enter a date."}
            tab.write(row, at, written["value"], styles("td", num_format=look.DAY, align="left", indent=1))
        elif preset.value_kind is ValueKind.CHOICE and preset.choice:
            source = choices.fixed(preset.choice)
            rule = {"validate": "list", "source": source, "error_message": "Please take one from the list."}
        words = {"input_title": str(preset.key)[:TITLE_LIMIT], "input_message": preset.title}
        tab.data_validation(row, at, row, at, {**rule, **words})
