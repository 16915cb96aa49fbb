"""Cell functions of the chapter 'agreements', written by `creatorsheet gen` from catalogue/functions."""

from __future__ import annotations

from xlwings import arg, func, ret

from creatorsheet.app.cells.answer import answer


@func(category="CreatorSheet")
@arg("contract_end", "raw", doc="Last day of the contract's right; blank where none is set.")
@arg("spark_from", "raw", doc="Day the Spark code was made. May be left out.")
@arg("spark_days", "raw", doc="Days of the Spark code: 7, 30, 60, 180 or 365; add extensions.")
@arg("music_until", "raw", doc="Last day of the music licence. May be left out.")
@ret("raw")
def CS_RIGHTS_END(contract_end, spark_from=None, spark_days=None, music_until=None):
    """The last day on which a video may be used: the first end counts, of the contract, the Spark code and the music. Format the cell as a date."""
    return answer("RIGHTS_END", contract_end, spark_from, spark_days, music_until)


@func(category="CreatorSheet")
@arg("first_day", "raw", doc="First day of one exclusivity.")
@arg("last_day", "raw", doc="Its last day.")
@arg("other_first_day", "raw", doc="First day of the other one.")
@arg("other_last_day", "raw", doc="Its last day.")
@ret("raw")
def CS_EXCLUSIVE_CONFLICT(first_day, last_day, other_first_day, other_last_day):
    """Days on which two exclusivities run at once, first and last included; 0 where they do not meet. Whether they compete at all you judge yourself."""
    return answer("EXCLUSIVE_CONFLICT", first_day, last_day, other_first_day, other_last_day)


@func(category="CreatorSheet")
@arg("fee", "raw", doc="Fixed fee; 0 for none.")
@arg("sales", "raw", doc="Net sales the commission is on: after discounts and refunds.")
@arg("tier_from", "raw", doc="Sales at which each tier begins, rising, the first mostly 0: a column.")
@arg("tier_rate", "raw", doc="Rate of each tier: a column of the same length.")
@arg("bonus", "raw", doc="Bonus, all or nothing.")
@arg("bonus_earned", "raw", doc="Whether its target was reached: Yes or TRUE. No if left out.")
@arg("deposit", "raw", doc="What was paid before.")
@arg("paid_in", "raw", doc="Currency, for its decimals; EUR, two decimals, if left out.")
@arg("most", "raw", doc="The most that commission comes to; no limit if left out.")
@ret("raw")
def CS_PAYABLE(
    fee,
    sales=None,
    tier_from=None,
    tier_rate=None,
    bonus=None,
    bonus_earned=None,
    deposit=None,
    paid_in=None,
    most=None,
):
    """What is left to pay a creator: fee, commission on net sales by tiers (each rate on the part inside its tier), a bonus if earned, less the deposit. Below zero: the creator owes you."""
    return answer("PAYABLE", fee, sales, tier_from, tier_rate, bonus, bonus_earned, deposit, paid_in, most)


@func(category="CreatorSheet")
@arg("fee", "raw", doc="The flat fee to compare with.")
@arg("tier_from", "raw", doc="Sales at which each tier begins, rising, the first mostly 0: a column.")
@arg("tier_rate", "raw", doc="Rate of each tier: a column of the same length.")
@arg("most", "raw", doc="The most that commission comes to; no limit if left out.")
@ret("raw")
def CS_CROSSOVER(fee, tier_from, tier_rate, most=None):
    """The net sales from which on commission by tiers costs as much as a flat fee: below them commission is cheaper, above them the fee is. #N/A where commission never comes to the fee."""
    return answer("CROSSOVER", fee, tier_from, tier_rate, most)


@func(category="CreatorSheet")
@arg("titles", "raw", doc="The titles of Deals: Deals[#Headers].")
@arg("row", "raw", doc="The deal's row: Deals[@].")
@ret("raw")
def CS_TERMS_CHECK(titles, row):
    """What a deal leaves open, as far as its own row tells: titles of the cells without an answer. Blank when nothing is. Rights, videos and payments are judged by Check terms."""
    return answer("TERMS_CHECK", titles, row)
