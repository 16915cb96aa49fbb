"""Agreements: when rights end, what is owed, what a deal leaves open."""

from __future__ import annotations

from importlib import import_module

from creatorsheet.catalogue.function import Function, Gives, Input, Later, Reads, example

JUNE, DECEMBER = 46_174.0, 46_387.0
"""1 June and 31 December 2026 as Excel's day numbers."""

STARTS = (0.0, 10_000.0, 25_000.0)
RATES = (0.05, 0.08, 0.1)


def _days(name: str, words: str) -> Input:
    return Input(name, words, Reads.DAY)


FUNCTIONS: tuple[Function, ...] = (
    Function(
        key="RIGHTS_END",
        title="End of rights",
        does="The last day on which a video may be used: the first end counts, of the contract, the Spark code and the "
        "music. Format the cell as a date.",
        inputs=(
            Input(
                "contract_end",
                "Last day of the contract's right; blank where none is set.",
                Reads.DAY,
                may_be_blank=True,
            ),
            Input("spark_from", "Day the Spark code was made. May be left out.", Reads.DAY, otherwise=""),
            Input("spark_days", "Days of the Spark code: 7, 30, 60, 180 or 365; add extensions.", otherwise=""),
            Input("music_until", "Last day of the music licence. May be left out.", Reads.DAY, otherwise=""),
        ),
        gives=Gives.DAY,
        subject="agreements",
        examples=(
            example("the contract alone", DECEMBER, contract_end=DECEMBER),
            example("the Spark code ends first", JUNE + 29, contract_end=DECEMBER, spark_from=JUNE, spark_days=30),
            example(
                "the music ends first",
                JUNE + 9,
                contract_end=DECEMBER,
                spark_from=JUNE,
                spark_days=30,
                music_until=JUNE + 9,
            ),
            example(
                "no contract end: the Spark code's counts", JUNE + 29, contract_end=None, spark_from=JUNE, spark_days=30
            ),
            example("nothing known stays blank", None, contract_end=None),
            example("a Spark code without its days stays blank", None, contract_end=DECEMBER, spark_from=JUNE),
            example("text for a date", "#VALUE!", contract_end="soon"),
        ),
        source="First day and last day count: from + days - 1, as the Rights tab has it",
    ),
    Function(
        key="EXCLUSIVE_CONFLICT",
        title="Exclusivity conflict",
        does="Days on which two exclusivities run at once, first and last included; 0 where they do not meet. Whether they "
        "compete at all you judge yourself.",
        inputs=(
            _days("first_day", "First day of one exclusivity."),
            _days("last_day", "Its last day."),
            _days("other_first_day", "First day of the other one."),
            _days("other_last_day", "Its last day."),
        ),
        gives=Gives.NUMBER,
        subject="agreements",
        examples=(
            example(
                "one day shared",
                1,
                first_day=JUNE,
                last_day=JUNE + 29,
                other_first_day=JUNE + 29,
                other_last_day=DECEMBER,
            ),
            example(
                "one inside the other",
                30,
                first_day=JUNE,
                last_day=JUNE + 29,
                other_first_day=JUNE - 10,
                other_last_day=DECEMBER,
            ),
            example(
                "the day after is no conflict",
                0,
                first_day=JUNE,
                last_day=JUNE + 29,
                other_first_day=JUNE + 30,
                other_last_day=DECEMBER,
            ),
            example(
                "ends before it starts",
                "#VALUE!",
                first_day=JUNE,
                last_day=JUNE - 1,
                other_first_day=JUNE,
                other_last_day=DECEMBER,
            ),
            example(
                "an end not agreed stays blank",
                None,
                first_day=JUNE,
                last_day=None,
                other_first_day=JUNE,
                other_last_day=DECEMBER,
            ),
        ),
        source="Overlap of two closed intervals of days",
    ),
    Function(
        key="PAYABLE",
        title="Payable",
        does="What is left to pay a creator: fee, commission on net sales by tiers (each rate on the part inside its tier), a "
        "bonus if earned, less the deposit. Below zero: the creator owes you.",
        inputs=(
            Input("fee", "Fixed fee; 0 for none."),
            Input("sales", "Net sales the commission is on: after discounts and refunds.", otherwise=0.0),
            Input(
                "tier_from",
                "Sales at which each tier begins, rising, the first mostly 0: a column.",
                whole=True,
                otherwise="",
            ),
            Input("tier_rate", "Rate of each tier: a column of the same length.", whole=True, otherwise=""),
            Input("bonus", "Bonus, all or nothing.", otherwise=0.0),
            Input(
                "bonus_earned", "Whether its target was reached: Yes or TRUE. No if left out.", Reads.YES, otherwise=""
            ),
            Input("deposit", "What was paid before.", otherwise=0.0),
            Input(
                "paid_in", "Currency, for its decimals; EUR, two decimals, if left out.", Reads.TEXT, otherwise="EUR"
            ),
            Input("most", "The most that commission comes to; no limit if left out.", otherwise=""),
        ),
        gives=Gives.NUMBER,
        subject="agreements",
        examples=(
            example("5, 8 and 10 % on 30,000", 2_200.0, fee=0, sales=30_000, tier_from=STARTS, tier_rate=RATES),
            example(
                "commission up to its limit",
                1_500.0,
                fee=0,
                sales=30_000,
                tier_from=STARTS,
                tier_rate=RATES,
                most=1_500,
            ),
            example("a flat fee", 500.0, fee=500),
            example(
                "all of it",
                2_000.0,
                fee=500,
                sales=30_000,
                tier_from=STARTS,
                tier_rate=RATES,
                bonus=300,
                bonus_earned="Yes",
                deposit=1_000,
            ),
            example("a bonus that was missed", 500.0, fee=500, bonus=300, bonus_earned=False),
            example("more paid than earned", -250.0, fee=0, deposit=250),
            example("refunds of more than was sold", 0.0, fee=0, sales=-50, tier_from=STARTS, tier_rate=RATES),
            example("whole yen", 1_235.0, fee=1_234.5, paid_in="JPY"),
            example("sales without a tier to earn on", "#N/A", fee=0, sales=100),
            example("percent without its sign", "#VALUE!", fee=0, sales=100, tier_from=(0.0,), tier_rate=(5.0,)),
            example("tiers that do not rise", "#VALUE!", fee=0, sales=100, tier_from=(0.0, 0.0), tier_rate=(0.1, 0.2)),
            example(
                "a tier without its rate", "#VALUE!", fee=0, sales=100, tier_from=(0.0, 9.0), tier_rate=(0.1, None)
            ),
            example(
                "a limit below nothing",
                "#VALUE!",
                fee=0,
                sales=100,
                tier_from=(0.0,),
                tier_rate=(0.1,),
                most=-5,
            ),
            example("the fee not agreed stays blank", None, fee=None),
        ),
        source="Flat fee + marginal commission tiers + all-or-nothing bonus - deposit, in decimal minor units",
    ),
    Function(
        key="CROSSOVER",
        title="Crossover of fee and commission",
        does="The net sales from which on commission by tiers costs as much as a flat fee: below them commission is cheaper, "
        "above them the fee is. #N/A where commission never comes to the fee.",
        inputs=(
            Input("fee", "The flat fee to compare with."),
            Input("tier_from", "Sales at which each tier begins, rising, the first mostly 0: a column.", whole=True),
            Input("tier_rate", "Rate of each tier: a column of the same length.", whole=True),
            Input("most", "The most that commission comes to; no limit if left out.", otherwise=""),
        ),
        gives=Gives.NUMBER,
        subject="agreements",
        examples=(
            example("2,200 at 5, 8 and 10 %", 30_000.0, fee=2_200, tier_from=STARTS, tier_rate=RATES),
            example("where a tier ends", 10_000.0, fee=500, tier_from=STARTS, tier_rate=RATES),
            example("no fee to make up for", 0.0, fee=0, tier_from=STARTS, tier_rate=RATES),
            example("a limit just high enough", 30_000.0, fee=2_200, tier_from=STARTS, tier_rate=RATES, most=2_200),
            example("a limit below the fee: never", "#N/A", fee=2_200, tier_from=STARTS, tier_rate=RATES, most=2_199),
            example("no rate: never", "#N/A", fee=100, tier_from=(0.0,), tier_rate=(0.0,)),
            example("no tiers", "#N/A", fee=100, tier_from=(None,), tier_rate=(None,)),
            example("percent without its sign", "#VALUE!", fee=100, tier_from=(0.0,), tier_rate=(5.0,)),
            example("a fee below nothing", "#VALUE!", fee=-1, tier_from=STARTS, tier_rate=RATES),
            example("the fee not agreed stays blank", None, fee=None, tier_from=STARTS, tier_rate=RATES),
        ),
        source="Inverse of marginal commission tiers, exact in decimals",
    ),
    Function(
        key="TERMS_CHECK",
        title="Open terms",
        does="What a deal leaves open, as far as its own row tells: titles of the cells without an answer. Blank when "
        "nothing is. Rights, videos and payments are judged by Check terms.",
        inputs=(
            Input("titles", "The titles of Deals: Deals[#Headers].", Reads.ANY, whole=True),
            Input("row", "The deal's row: Deals[@].", Reads.ANY, whole=True),
        ),
        gives=Gives.TEXT,
        subject="agreements",
        examples=Later(lambda: import_module(f"{__package__}.deals").EXAMPLES),
        source="The rules of Check terms that one row can answer",
    ),
)
