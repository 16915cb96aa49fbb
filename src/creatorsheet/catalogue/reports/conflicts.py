"""Conflicts: one row per entry of a pack that needs a decision before it is taken in."""

from creatorsheet.catalogue.choice import Choice
from creatorsheet.catalogue.shapes import ALWAYS, SOFTWARE, Day, Group, Id, Link, Ref, Row, Sheet, Text, column


class Decision(Choice):
    """What becomes of an entry that was held back."""

    OURS = "Keep ours", "The cell stays as it is here."
    THEIRS = "Take theirs", "The agency's entry replaces what stands here."


class Reason(Choice):
    """Why an entry was held back."""

    BOTH_CHANGED = "Both changed it", "Here and in the pack the cell was changed to different values."
    DELETED_HERE = "Deleted here", "The row was deleted here and changed in the pack."
    UNKNOWN_ROW = "Row not known", "The pack holds a row id that was never sent."
    TWICE = "Row stands twice", "The pack holds the row twice with different entries."
    OTHER_NAME = "Name does not match", "The row's id and its read-only name belong to different rows."
    LOOKS_SORTED = "Looks sorted", "The column's new values are its old ones in other rows."
    MONEY_ROW = "Money row changed on both sides", "In rows about money and contracts any two changes need a decision."
    OLDER_PACK = "Newer pack was taken", "A pack made later says something else, and it was taken in already."
    NEW_ROW = "New row", "Rows cannot be added to this tab in a pack."
    NOT_SENT = "Points at a row not sent", "The new row belongs to a row that the agency was never sent."


class Conflict(Row):
    """One entry held back."""

    sheet = Sheet("Conflicts", Group.REPORTS, key="conflict_id", prefix="Q", holds="entry of a pack that was held back")

    conflict_id: Id | None = column("Conflict ID", "Written by the software.", band="Entry", by=SOFTWARE, need=ALWAYS)
    who: Text | None = column("Who", "The creator or name the row is about.", by=SOFTWARE, width=22)
    tab: Text | None = column("Tab", "The tab it is about.", by=SOFTWARE)
    column_title: Text | None = column("Column", "The column it is about; blank when the whole row is.", by=SOFTWARE)
    base: Text | None = column("As sent", "What the cell held when the pack was made.", by=SOFTWARE, width=24)
    ours: Text | None = column("Ours", "What the cell holds here.", by=SOFTWARE, width=24)
    theirs: Text | None = column("Theirs", "What the pack holds.", by=SOFTWARE, width=24)
    reason: Reason | None = column("Why it waits", "Why it was not simply taken.", by=SOFTWARE, width=28)
    decision: Decision | None = column(
        "Decision", "Choose, then run take-back again; a blank decision leaves the cell as it is.", band="Decision"
    )
    decided_by: Ref | None = column("Decided by", "Who chose.", to="Team")
    applied_on: Day | None = column(
        "Applied on", "When the decision was carried out, or the pack came again without the entry.", by=SOFTWARE
    )
    pack: Ref | None = column("Pack ID", "The pack it came in.", band="Where", by=SOFTWARE, to="Packs")
    row_id: Text | None = column("Row ID", "The row's id; in the pack and here.", by=SOFTWARE)
    cell: Text | None = column("Cell", "The address of the cell here.", by=SOFTWARE)
    place: Link | None = column(
        "Place",
        "Click to go there.",
        by=SOFTWARE,
        formula="""=IF([@Cell]="",[@Tab],HYPERLINK("#'"&[@Tab]&"'!"&[@Cell],[@Tab]&"!"&[@Cell]))""",
        width=18,
    )
    held: Text | None = column(
        "Whole row", "All entries of a row that has no sure place here, so that nothing is lost.", by=SOFTWARE, width=40
    )
