"""Settings: one row per setting."""

from creatorsheet.catalogue.setup.choices import SettingGroup, SettingKey, ValueKind
from creatorsheet.catalogue.shapes import ALWAYS, SOFTWARE, Day, Group, Ref, Row, Sheet, Text, column, when


class Setting(Row):
    """One setting."""

    sheet = Sheet("Settings", Group.SETUP, key="setting_key", prefix="", holds="setting")

    setting_key: SettingKey | None = column(
        "Setting key", "Fixed name used by formulas and reports.", band="Setting", by=SOFTWARE, need=ALWAYS
    )
    group: SettingGroup | None = column("Group", "What the setting is about.", by=SOFTWARE, need=ALWAYS)
    title: Text | None = column(
        "Setting",
        "What it does, in a few words.",
        by=SOFTWARE,
        need=ALWAYS,
        width=56,
    )
    value: Text | None = column(
        "Value",
        "Change it here only. Reports print the value they used.",
        need=ALWAYS,
        unit="see Kind of value",
        default="see Default",
        width=26,
    )
    value_kind: ValueKind | None = column("Kind of value", "What may be typed in Value.", by=SOFTWARE, need=ALWAYS)
    default: Text | None = column(
        "Default",
        "What it was when the workbook was made.",
        by=SOFTWARE,
        need=ALWAYS,
        width=26,
    )
    default_source: Text | None = column(
        "Where it comes from",
        "Source of the default, or house default where we chose it.",
        by=SOFTWARE,
        need=when("the default is a fact"),
        width=40,
    )
    changed_by: Ref | None = column(
        "Changed by", "So the team can ask why.", need=when("Value differs from Default"), to="Team"
    )
    changed_on: Day | None = column(
        "Changed on",
        "Figures before this day may use the old value.",
        by=SOFTWARE,
        need=when("Value differs from Default"),
    )
