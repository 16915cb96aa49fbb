"""Packs: one row per pack sent to an agency, and what came of it."""

from creatorsheet.catalogue.shapes import ALWAYS, SOFTWARE, Day, Group, Id, Moment, Ref, Row, Sheet, Text, Whole, column


class SentPack(Row):
    """One pack sent."""

    sheet = Sheet("Packs", Group.REPORTS, key="pack_id", prefix="PK", holds="pack sent to an agency")

    pack_id: Id | None = column("Pack ID", "Stands in the pack as well.", band="Sent", by=SOFTWARE, need=ALWAYS)
    recipient: Text | None = column("Sent to", "The agency the pack was made for.", by=SOFTWARE, need=ALWAYS, width=24)
    campaign: Ref | None = column(
        "Campaign ID", "The campaign it was limited to; blank when it held all.", by=SOFTWARE, to="Campaigns"
    )
    sent_on: Moment | None = column("Made at", "When the pack was made.", by=SOFTWARE, need=ALWAYS, unit="UTC")
    file: Text | None = column("File", "The name it was saved under.", by=SOFTWARE, width=36)
    rows: Whole | None = column("Rows", "How many rows it holds.", by=SOFTWARE)
    waiting: Whole | None = column("Cells to fill", "How many cells waited for the agency.", by=SOFTWARE)
    base: Text | None = column(
        "Snapshot", "Names the copy of what was sent, kept beside this workbook for the merge.", by=SOFTWARE, width=16
    )
    taken_on: Day | None = column(
        "Taken back on", "The last day its entries were taken in.", band="Taken back", by=SOFTWARE
    )
    taken: Text | None = column(
        "State taken", "Tells whether the pack has changed since it was taken.", by=SOFTWARE, width=16
    )
    cells_taken: Whole | None = column("Cells taken", "Entries taken over into this workbook.", by=SOFTWARE)
    conflicts: Whole | None = column("Held back", "Entries that stand on the Conflicts tab.", by=SOFTWARE)
