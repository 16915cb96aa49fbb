"""Merges: one row per cell that merging two creators changed, so that the merge can be taken apart again."""

from creatorsheet.catalogue.shapes import ALWAYS, SOFTWARE, Day, Group, Id, Ref, Row, Sheet, Text, column


class MergedCell(Row):
    """One cell that a merge changed. The cell of a row's id stands for the whole row: it went, and another took its place;
    without a column the row is new."""

    sheet = Sheet(
        "Merges",
        Group.SETUP,
        key="merge_row_id",
        prefix="J",
        holds="cell that merging two creators changed",
        hidden=True,
    )

    merge_row_id: Id | None = column("Row ID", "Written by the software.", band="Merge", by=SOFTWARE, need=ALWAYS)
    creator: Ref | None = column("Creator ID", "The creator who was merged.", by=SOFTWARE, need=ALWAYS, to="Creators")
    into: Ref | None = column("Into", "The creator who stayed.", by=SOFTWARE, need=ALWAYS, to="Creators")
    merged_on: Day | None = column("Merged on", "The day of the merge.", by=SOFTWARE, need=ALWAYS)
    tab: Text | None = column("Tab", "Where the cell stands.", band="Cell", by=SOFTWARE, need=ALWAYS)
    row: Text | None = column("Row", "The id of its row.", by=SOFTWARE, need=ALWAYS)
    cell: Text | None = column("Column", "The title of its column; blank where the whole row is new.", by=SOFTWARE)
    before: Text | None = column("Before", "What it held before the merge.", by=SOFTWARE, width=24)
    after: Text | None = column("After", "What it has held since.", by=SOFTWARE, width=24)
    parted_on: Day | None = column(
        "Taken apart on", "The day the two were split again; blank while they are one.", by=SOFTWARE
    )
