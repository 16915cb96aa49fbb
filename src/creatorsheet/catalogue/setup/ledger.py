"""Ledger: one row per promo code ever given out; rows are only added, so that no code comes back."""

from creatorsheet.catalogue.setup.choices import CodeOrigin
from creatorsheet.catalogue.shapes import ALWAYS, SOFTWARE, Day, Group, Id, Ref, Row, Sheet, column


class LedgerEntry(Row):
    """One promo code ever given out."""

    sheet = Sheet("Ledger", Group.SETUP, key="code", prefix="", holds="promo code ever given out", hidden=True)

    code: Id | None = column(
        "Code given out",
        "In capitals, without blanks, dots and dashes. It stays here even when its row in Tracking is deleted.",
        band="Code",
        by=SOFTWARE,
        need=ALWAYS,
    )
    origin: CodeOrigin | None = column("Made by", "The button or a person.", by=SOFTWARE, need=ALWAYS)
    campaign: Ref | None = column("Campaign ID", "What it was for.", by=SOFTWARE, need=ALWAYS, to="Campaigns")
    creator: Ref | None = column("Creator ID", "Who got it.", by=SOFTWARE, need=ALWAYS, to="Creators")
    issued_on: Day | None = column("Given out on", "The day it was first seen here.", by=SOFTWARE, need=ALWAYS)
