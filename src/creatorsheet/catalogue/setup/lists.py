"""Lists: one row per member of a drop-down."""

from creatorsheet.catalogue.setup.choices import ListName
from creatorsheet.catalogue.shapes import (
    ALWAYS,
    EITHER,
    SHARED,
    SOFTWARE,
    Group,
    Id,
    Number,
    Row,
    Sheet,
    Text,
    YesNo,
    column,
    when,
)


class ListEntry(Row):
    """One member of a drop-down."""

    sheet = Sheet("Lists", Group.SETUP, key="list_row_id", prefix="LI", holds="member of a drop-down")

    list_row_id: Id | None = column(
        "Row ID", "Written by the software.", band="Member", by=SOFTWARE, see=SHARED, need=ALWAYS
    )
    list_name: ListName | None = column("List", "Which drop-down the member appears in.", see=SHARED, need=ALWAYS)
    label: Text | None = column(
        "Label",
        "What people pick. Renaming it here does not rename old rows; use the check.",
        see=SHARED,
        need=ALWAYS,
        width=26,
    )
    parent: Text | None = column(
        "Parent",
        "The branch above in a tree, such as Beauty over Skincare; the category of a competitor; the brand of a product, where you work for several; or the group of a built-in choice.",
        by=EITHER,
        see=SHARED,
    )
    list_key: Text | None = column(
        "List key",
        "Used by look-ups.",
        by=SOFTWARE,
        see=SHARED,
        formula='=[@List]&":"&[@Label]',
        width=26,
    )
    from_value: Number | None = column(
        "From",
        "Lower end of a class, included.",
        by=EITHER,
        see=SHARED,
        need=when("List is creator_tier", "list_name", ListName.CREATOR_TIER),
        default="tier scheme in Settings",
    )
    to_value: Number | None = column(
        "To",
        "Upper end of a class, not included.",
        by=EITHER,
        see=SHARED,
        need=when("List is creator_tier", "list_name", ListName.CREATOR_TIER),
        default="tier scheme in Settings",
    )
    code: Text | None = column(
        "Code", "Short code used in exports and links.", by=EITHER, see=SHARED, unit="ISO where there is one"
    )
    active: YesNo | None = column(
        "Active", "No hides it from drop-downs; old rows keep it.", see=SHARED, need=ALWAYS, default="Yes"
    )
    meaning: Text | None = column(
        "Meaning",
        "When to choose it.",
        by=EITHER,
        see=SHARED,
        width=44,
    )
