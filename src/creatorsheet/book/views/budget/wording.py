"""The words of a budget page: amounts with their sign, titles that say the finding, definitions at its foot."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from math import floor, log10

from creatorsheet.book.views.budget.account import Account
from creatorsheet.book.views.words import CURRENCIES
from creatorsheet.catalogue.plan.timing import TIMING
from creatorsheet.contracts.spending import NINE, Plan
from creatorsheet.kernel.money import minor_digits, rounded
from creatorsheet.kernel.words import counted, listed

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SIGNS = {code: sign for code, sign, *_ in CURRENCIES}
NAMES = {code: name for code, _, name, *_ in CURRENCIES}


def sign(currency: str) -> str:
    """What stands before an amount: $, or the code; of a code nobody knows only letters and digits."""
    return SIGNS.get(currency) or f"{''.join(one for one in currency if one.isalnum())} "


def shown(amount: Decimal, currency: str) -> str:
    """An amount in whole units: $3,120; with its cents below one."""
    whole = rounded(amount, currency)
    digits = minor_digits(currency) if 0 < abs(whole) < 1 else 0
    return f"{'-' if whole < 0 else ''}{sign(currency)}{abs(whole):,.{digits}f}"


def whole(currency: str, *, over: str = "") -> str:
    """The number format of whole amounts; `over` is the word behind a negative one, which then has ▲ and no minus."""
    text = sign(currency)
    negative = f'"▲ {text}"#,##0" {over}"' if over else f'"-{text}"#,##0'
    return f'"{text}"#,##0;{negative};"{text}"0'


def price(currency: str) -> str:
    """The number format of a unit price."""
    digits = minor_digits(currency)
    return f'"{sign(currency)}"#,##0' + ("." + "0" * digits if digits else "")


def rate_digits(rate: float) -> int:
    """Decimals that show a rate: four, and more where it is small, as of the rupiah in dollars."""
    return max(4, 3 - floor(log10(rate)))


def short(day: date) -> str:
    """17 Jun."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def full(day: date) -> str:
    """17 Jun 2026."""
    return f"{short(day)} {day.year}"


def part(one: Decimal, of: Decimal) -> str:
    """61%."""
    return f"{float(one / of):.0%}" if of else "0%"


def title(account: Account) -> str:
    """What the page finds."""
    found, coin = account.spending, account.currency
    if account.empty:
        return "Three steps to a budget"
    over = sorted(((by, str(one)) for one in found.groups if (by := found.over(one)) is not None), reverse=True)
    more = f", {len(over) - 1} more too" if len(over) > 1 else ""
    beyond = f"; {over[0][1]} is {shown(over[0][0], coin)} over plan{more}" if over else ""
    if found.free is None or found.total is None:
        lacking = "nobody can read the Total budget" if account.unclear else "no budget is set"
        return f"{shown(found.whole.committed, coin)} is committed, and {lacking}"
    if found.free < 0:
        than = "what is planned so far," if account.open else "the budget of"
        return f"{shown(-found.free, coin)} more is committed than {than} {shown(found.total, coin)}{beyond}"
    so_far = " planned so far" if account.open else ""
    return f"{shown(found.free, coin)} of {shown(found.total, coin)}{so_far} is still free{beyond}"


def about(account: Account) -> str:
    """Under the title: currency, days, day of the figures."""
    days = f"Posting from {full(account.starts)} to {full(account.ends)}. " if account.starts and account.ends else ""
    name = NAMES.get(account.currency, account.currency)
    return f"{days}All amounts in {name}, as of {full(account.day)}."


def categories(account: Account) -> str:
    """Over the table of categories."""
    found = account.spending
    if found.whole.committed <= 0:
        return "Nothing is committed yet"
    most = max((one for one in found.groups if one), key=lambda one: found.groups[one].committed)
    return f"{most} takes {part(found.groups[most].committed, found.whole.committed)} of what is committed"


def purposes(account: Account) -> str:
    """Over the table of purposes."""
    found = account.spending
    if not found.whole.lines:
        return "What the money is for"
    kept, coin = account.reserve, account.currency
    if not kept.wanted:
        return f"Tests hold {shown(kept.planned, coin)}"
    wanted = f"{shown(kept.wanted, coin)} wanted ({kept.percent.replace(' ', '')})"
    if kept.planned == kept.wanted:
        return f"Tests hold the {wanted}"
    how = " of" if kept.planned < kept.wanted else ", more than"
    return f"Tests hold {shown(kept.planned, coin)}{how} the {wanted}"


def pace(account: Account) -> str:
    """Over the chart."""
    if account.pace is None:
        return "Spend by date"
    used, paid, week = account.pace.used, account.pace.paid, this_week(account)
    if week is None:
        return "Spend by date"
    end, coin = used.weeks.ends[week], account.currency
    is_used = "is" if end <= account.day else "will be"
    return f"By {short(end)} {shown(used.cumulative[week], coin)} {is_used} used, {shown(paid.cumulative[week], coin)} is paid"


def this_week(account: Account) -> int | None:
    """The week of the day the page is of, the last one where it is over; None before the first."""
    if account.pace is None:
        return None
    weeks = account.pace.used.weeks
    at = weeks.bucket(account.day)
    return None if at == 0 else min(at, weeks.count) - 1


def booked(account: Account) -> str:
    """Under the table: what the workbook's own tabs show, and what comes on top."""
    whole_, coin = account.spending.whole, account.currency
    if not whole_.committed and not whole_.booked:
        return ""
    if not whole_.promised:
        return "All that is committed stands in Costs, as on the Campaigns tab."
    return (
        f"Committed: {shown(whole_.booked, coin)} in Costs, as on the Campaigns tab, and {shown(whole_.promised, coin)} that"
        " signed deals promise beyond Costs."
    )


def foot(account: Account) -> Iterator[str]:
    """Definitions, rates, and what was left out."""
    found, coin, pace_ = account.spending, account.currency, account.pace
    expected = (
        f" Expected costs ({shown(found.whole.expected, coin)}) are guesses and not counted."
        if found.whole.expected
        else ""
    )
    yield (
        "Planned: the lines of the Budget tab. Committed: Costs that are committed, invoiced or paid, and what signed deals promise"
        f" beyond them. Remaining and free: less what is committed.{expected}"
    )
    yield f"Used by date: {used_by()}. Plan: the budget in a straight line over the posting days. Weeks end on Sunday."
    if account.rates:
        rates = (
            f"1 {one.currency} = {one.rate:.{rate_digits(one.rate)}f} {coin} ({full(one.day)})"
            for one in account.rates
            if one.rate and one.day
        )
        none = [one.currency for one in account.rates if not one.rate]
        lacking = f" No rate for {listed(none)}." if none else ""
        yield f"Last rates: {', '.join(rates) or 'none'}.{lacking} Each cost is converted at the rate of its own day."
    left = [f"{counted(account.left_out, 'amount')} without an exchange rate"] if account.left_out else []
    left += [f"{counted(account.unread, 'amount')} nobody can read"] if account.unread else []
    if pace_ and pace_.used.undated:
        left.append(f"from the chart {shown(pace_.used.undated, coin)} without a day")
    if pace_ and pace_.used.later:
        left.append(f"from the chart {shown(pace_.used.later, coin)} of later days")
    if left:
        yield f"Left out: {listed(left)}."


def used_by() -> str:
    """When each of the nine counts as used, those of one rule together."""
    alike: dict[str, list[str]] = {}
    for one in NINE:
        alike.setdefault(TIMING[one].words, []).append(str(one))
    return "; ".join(f"{listed(some)} {words}" for words, some in alike.items())


def state(plan: Plan) -> str:
    """What stands in place of a plan."""
    return {Plan.NOT_PLANNED: "not planned", Plan.OPEN: "no amount yet", Plan.UNREAD: "cannot be read"}.get(plan, "")


def steps() -> tuple[str, ...]:
    """What leads to a first budget page."""
    return (
        "1   Fill Total budget of the campaign on the Campaigns tab.",
        "2   Give the Budget tab a line for each category, with its purpose; 0 where you decided to spend nothing.",
        "3   Book costs in Costs as they come; what signed deals promise counts by itself.",
    )


def caption(account: Account) -> str:
    """Under the title of the chart."""
    plan = account.pace is not None and account.pace.planned() is not None
    straight = ", and the budget in a straight line" if plan else ""
    return f"Used: committed money by the days it belongs to; money paid{straight}; the upright is {short(account.day)}"
