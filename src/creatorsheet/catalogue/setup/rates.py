"""Rates: one row per exchange rate and day."""

from creatorsheet.catalogue.setup.choices import RateSource
from creatorsheet.catalogue.shapes import ALWAYS, EITHER, SOFTWARE, Day, Entry, Group, Id, Number, Row, Sheet, column


class Rate(Row):
    """One exchange rate and day."""

    sheet = Sheet("Rates", Group.SETUP, key="rate_id", prefix="", holds="exchange rate and day")

    rate_id: Id | None = column("Rate ID", "Written by the software.", band="Rate", by=SOFTWARE, need=ALWAYS)
    rate_date: Day | None = column(
        "Date", "Day the rate was published. Weekends use the last published day.", by=EITHER, need=ALWAYS
    )
    from_currency: Entry | None = column(
        "From", "One unit of this currency ...", by=EITHER, need=ALWAYS, of="currency", unit="ISO 4217"
    )
    to_currency: Entry | None = column(
        "To",
        "... is worth this many of the other.",
        by=EITHER,
        need=ALWAYS,
        of="currency",
        unit="ISO 4217",
        default="home currency",
    )
    rate: Number | None = column(
        "Rate", "Units of the second currency for one of the first.", by=EITHER, need=ALWAYS, unit="0.000000"
    )
    source: RateSource | None = column(
        "Source", "Who published it, so finance gets the same figure.", by=EITHER, need=ALWAYS
    )
