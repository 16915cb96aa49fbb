"""The hidden sheet of calculations: settings that formulas read, under names. Views add their blocks to the right."""

from __future__ import annotations

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from creatorsheet.book import look
from creatorsheet.catalogue.setup.choices import SettingKey
from creatorsheet.catalogue.setup.presets import set_number

NAME = "calc"
WEIGHTS = {
    "W_style": SettingKey.WEIGHT_STYLE,
    "W_audience": SettingKey.WEIGHT_AUDIENCE,
    "W_consistency": SettingKey.WEIGHT_CONSISTENCY,
    "W_engagement": SettingKey.WEIGHT_ENGAGEMENT,
    "W_safety": SettingKey.WEIGHT_SAFETY,
    "W_professional": SettingKey.WEIGHT_PROFESSIONAL,
}
VIEWS_LEFT = 3
"""The first column (from 0) that belongs to the views."""


def add_calc(book: Workbook) -> Worksheet:
    """The sheet with its named settings in the first two columns."""
    sheet = book.add_worksheet(NAME)
    sheet.hide()
    day = book.add_format({"num_format": look.DAY})
    sheet.write_string(0, 0, "Settings that formulas read")
    formulas = {"AsOf": _as_of(), **{name: _number(key) for name, key in WEIGHTS.items()}}
    formulas["W_total"] = "=" + "+".join(WEIGHTS)
    for row, (name, formula) in enumerate(formulas.items(), start=1):
        sheet.write_string(row, 0, name)
        sheet.write_formula(row, 1, formula, day if name == "AsOf" else None)
        book.define_name(name, f"={NAME}!$B${row + 1}")
    return sheet


def _typed(key: SettingKey) -> str:
    """What somebody typed into a setting, as text; nothing where it is blank."""
    return f'INDEX(Settings[Value],MATCH("{key}",Settings[Setting key],0))&""'


def _number(key: SettingKey) -> str:
    return f"={set_number(key)}"


def _as_of() -> str:
    """The typed day, whether Excel keeps it as a date or as text; today where there is none."""
    typed = _typed(SettingKey.AS_OF)
    return f"=IFERROR(VALUE({typed}),IFERROR(DATEVALUE({typed}),TODAY()))"
