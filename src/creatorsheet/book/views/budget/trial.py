"""The what-if table: changes are typed into framed cells, and native formulas tell what follows. `planning.whatif` says the
same in Python, which is where the results stored beside the formulas come from."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from textwrap import wrap
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell

from creatorsheet.book import look
from creatorsheet.book.look import NO_VALUE, Styles
from creatorsheet.book.views import words as said
from creatorsheet.book.views.budget import wording
from creatorsheet.book.views.budget.account import Account
from creatorsheet.book.views.budget.outcomes import Now, outcomes
from creatorsheet.book.views.sheet import Page
from creatorsheet.kernel.grid import Raw
from creatorsheet.kernel.money import minor_digits
from creatorsheet.kernel.words import counted
from creatorsheet.planning.whatif import FEES, Changes, answer

CATEGORY, PLANNED, CHANGE, NEW, COMMITTED, REMAINING, END = 1, 6, 9, 11, 14, 17, 19
LEVER, NOW, TYPED, RIGHT = 21, 25, 28, 30
KEPT = 24
"""The column of the hidden sheet from which on each category has what is committed, planned for tests and owed abroad."""

MOST = 10**12
WIDE = 140
"""Characters of small type beside the levers."""


def at(row: int, column: int) -> str:
    """The absolute address of a cell of the page."""
    return str(xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True))


def number(value: Decimal | int | None) -> Raw:
    """A figure as a cell shows it."""
    return NO_VALUE if value is None else float(value)


def draw(page: Page, data: Page, st: Styles, account: Account, top: int) -> int:
    """The table of categories, the levers beside it, and what follows from both; its last row."""
    return _Trial(page, data, st, account, top).draw()


class _Trial:
    def __init__(self, page: Page, data: Page, st: Styles, account: Account, top: int) -> None:
        self.page, self.data, self.st, self.account, self.top = page, data, st, account, top
        self.base, self.now = account.base, answer(account.base, Changes())
        self.digits = minor_digits(account.currency)
        self.rates = sorted(self.base.rates)
        self.first = top + 3
        self.last = self.first + len(self.base.lines) - 1
        self.places: dict[str, int] = {}

    def draw(self) -> int:
        self._levers()
        below = self.first + len(self.places) + 1
        shown = outcomes(self.account, self.now, self._places(below))
        rows = {one.key: row for row, one in enumerate(shown, below + 1)}
        self._categories(at(rows["fee"], TYPED))
        self._outcomes(below, shown, rows)
        self._title(at(rows["free"], TYPED), at(rows["budget"], TYPED))
        self.page.put(self.last + 2, 1, "How it is counted", self.st("head"))
        end = self.last + 2
        for words in (*wording.foot(self.account), *_notes(self.account)):
            for line in wrap(words, WIDE):
                end += 1
                self.page.put(end, 1, line, self.st("small"))
        return max(end, *rows.values())

    def _title(self, free: str, budget: str) -> None:
        page, sign = self.page, f'"{wording.sign(self.account.currency)}"'
        typed = f"{self._range(CHANGE)},{at(self.first, TYPED)}:{at(self.first + len(self.places) - 1, TYPED)}"
        over = f'COUNTIF({self._range(REMAINING)},"<0")'
        money = (
            f'IF(ISNUMBER({free}),IF({free}<0,{said.money("-" + free, sign)}&" more than the budget would be committed",'
            f'{said.money(free, sign)}&" of "&{said.money(budget, sign)}&" would still be free"),"No budget is set")'
        )
        beyond = f'IF({over}=0,"",", "&{over}&IF({over}=1," category"," categories")&" over plan ▲")'
        blank = "What if? Type a change into a framed cell"
        text = f'=IF(COUNT({typed})=0,"{blank}",{money}&{beyond})'
        page.sheet.write_formula(self.top, 1, text, self.st("head"), blank)
        page.put(
            self.top + 1,
            1,
            "A change of +10% is typed as 10%, of -10% as -10%; everything else follows.",
            self.st("small"),
        )

    def _range(self, column: int) -> str:
        return f"{at(self.first, column)}:{at(self.last, column)}"

    def _header(self, row: int, first: int, last: int, cells: Sequence[tuple[int, int, str]]) -> None:
        self.page.line(row, first, last, self.st("th"))
        for column, to, words in cells:
            style = self.st("th", align="left" if column in (CATEGORY, LEVER) else "right")
            self.page.put(row, column, words, style, to=to if column not in (CATEGORY, LEVER) else 0)

    def _formula(self, row: int, column: int, to: int, text: str, value: Raw, **style: Any) -> None:
        form = self.st("td", **{"align": "right", **style})
        self.page.sheet.merge_range(row, column, row, to, "", form)
        self.page.sheet.write_formula(row, column, text, form, value)

    def _typed(
        self, row: int, column: int, to: int, style: str, about: str, *, low: float, whole: bool = False
    ) -> None:
        """A framed cell to type in."""
        self.page.put(row, column, None, self.st("picker", align="right", num_format=style), to=to)
        self.page.sheet.data_validation(
            row,
            column,
            row,
            column,
            {
                "validate": "integer" if whole else "decimal",
                "criteria": "between",
                "minimum": low,
                "maximum": 10_000 if whole else MOST,
                "input_title": "What if",
                "input_message": about,
                "error_title": "What if",
                "error_message": about,
            },
        )

    def _levers(self) -> None:
        coin = self.account.currency
        self._header(
            self.first - 1, LEVER, RIGHT, ((LEVER, 0, "Lever"), (NOW, NOW + 2, "Now"), (TYPED, RIGHT, "What if"))
        )
        price = wording.price(coin)
        lines: list[tuple[str, str, Decimal | int | None, str, str]] = [
            ("budget", "Total budget", self.base.budget, wording.whole(coin), "Another budget for the whole campaign."),
            (
                "posts",
                "Posts",
                self.base.posts,
                look.COUNT,
                "Another number of posts: they are paid at the average fee.",
            ),
            ("fee", "Average fee a post", self.base.fee, price, "Another fee: the money for fees buys other posts."),
        ]
        lines += [
            (
                one,
                f"1 {one} in {coin}",
                self.base.rates[one],
                f"0.{'0' * wording.rate_digits(float(self.base.rates[one]))}",
                "Another rate, for what is not paid yet.",
            )
            for one in self.rates
        ]
        for row, (key, words, now, style, about) in enumerate(lines, self.first):
            self.places[key] = row
            self.page.line(row, LEVER, NOW + 2, self.st("td"))
            self.page.put(row, LEVER, words, self.st("td"))
            self.page.put(row, NOW, number(now), self.st("td", align="right", indent=1, num_format=style), to=NOW + 2)
            low = 0.000001 if key in self.base.rates else 0
            self._typed(row, TYPED, RIGHT, style, about, low=low, whole=key == "posts")

    def _then(self, key: str) -> str:
        """A lever's value after the change."""
        now, typed = at(self.places[key], NOW), at(self.places[key], TYPED)
        return f"IF(ISNUMBER({typed}),{typed},{now})"

    def _kept(self, line: int, column: int) -> str:
        return f"'{self.data.name}'!{xl_rowcol_to_cell(line + 1, KEPT + column, row_abs=True, col_abs=True)}"

    def _categories(self, fee: str) -> None:
        coin, page, st = self.account.currency, self.page, self.st
        heads = (
            (CATEGORY, 0, "Category"),
            (PLANNED, CHANGE - 1, "Plan now"),
            (CHANGE, NEW - 1, "Change"),
            (NEW, COMMITTED - 1, "Plan then"),
            (COMMITTED, REMAINING - 1, "Committed then"),
            (REMAINING, END, "Remaining"),
        )
        self._header(self.first - 1, CATEGORY, END, heads)
        for column, words in enumerate(("committed", "planned for tests", *(f"owed in {one}" for one in self.rates))):
            self.data.put(0, KEPT + column, words)
        money = wording.whole(coin)
        for line, (one, now) in enumerate(zip(self.base.lines, self.now.lines, strict=True)):
            row = self.first + line
            owed = [one.owed.get(rate, Decimal(0)) for rate in self.rates]
            for column, amount in enumerate((one.committed, one.testing, *owed)):
                self.data.put(line + 1, KEPT + column, float(amount))
            page.line(row, CATEGORY, END, st("td"))
            page.put(row, CATEGORY, str(one.category or "Without a category"), st("td"))
            page.put(
                row, PLANNED, number(one.planned), st("td", align="right", indent=1, num_format=money), to=CHANGE - 1
            )
            self._typed(
                row, CHANGE, NEW - 1, look.DIFFERENCE, "Planned for it, in per cent more or less: 10% or -10%.", low=-1
            )
            plan, change = at(row, PLANNED), at(row, CHANGE)
            then = f'IF(ISNUMBER({plan}),ROUND({plan}*(1+N({change})),{self.digits}),"{NO_VALUE}")'
            if one.category is FEES:
                posts = at(self.places["posts"], TYPED)
                then = f"IF(AND(ISNUMBER({posts}),ISNUMBER({fee})),ROUND({posts}*N({fee}),{self.digits}),{then})"
            self._formula(row, NEW, COMMITTED - 1, "=" + then, number(now.planned), num_format=money)
            moved = "".join(
                f"+{self._kept(line, 2 + n)}*({self._then(rate)}/{at(self.places[rate], NOW)}-1)"
                for n, rate in enumerate(self.rates)
                if owed[n]
            )
            spent = f"={self._kept(line, 0)}" + (f"+ROUND({moved[1:]},{self.digits})" if moved else "")
            self._formula(row, COMMITTED, REMAINING - 1, spent, float(now.committed), num_format=money)
            left = f'=IF(ISNUMBER({at(row, NEW)}),{at(row, NEW)}-{at(row, COMMITTED)},"{NO_VALUE}")'
            self._formula(row, REMAINING, END, left, number(now.remaining), num_format=wording.whole(coin, over="over"))
        self._alarm(self.first, self.last, REMAINING)

    def _alarm(self, first: int, last: int, column: int) -> None:
        cell = xl_rowcol_to_cell(first, column)
        rule = {
            "type": "formula",
            "criteria": f"=AND(ISNUMBER({cell}),N({cell})<0)",
            "format": self.st.change(font_color=look.ALARM, bold=True),
        }
        self.page.sheet.conditional_format(first, column, last, column, rule)

    def _places(self, below: int) -> dict[str, str]:
        """What the formulas of the outcomes refer to."""
        fees = next(line for line, one in enumerate(self.base.lines) if one.category is FEES)
        tests = "+".join(
            f"IF(N({at(self.first + line, PLANNED)})=0,0,ROUND({self._kept(line, 1)}*N({at(self.first + line, NEW)})"
            f"/{at(self.first + line, PLANNED)},{self.digits}))"
            for line, one in enumerate(self.base.lines)
            if one.testing
        )
        return {
            "planned": self._range(NEW),
            "committed": self._range(COMMITTED),
            "tests": tests or "0",
            "budget": self._then("budget"),
            "posts now": at(self.places["posts"], NOW),
            "posts typed": at(self.places["posts"], TYPED),
            "fee": self._then("fee"),
            "fee change": at(self.first + fees, CHANGE),
            "below": str(below + 1),
        }

    def _outcomes(self, below: int, shown: Sequence[Now], rows: dict[str, int]) -> None:
        self._header(below, LEVER, RIGHT, ((LEVER, 0, "What follows"), (NOW, NOW + 2, "Now"), (TYPED, RIGHT, "Then")))
        cells = {key: at(row, TYPED) for key, row in rows.items()}
        for one in shown:
            row = rows[one.key]
            self.page.line(row, LEVER, RIGHT, self.st("td"))
            self.page.put(row, LEVER, one.words, self.st("td"))
            self.page.put(row, NOW, one.value, self.st("td", align="right", num_format=one.style), to=NOW + 2)
            self._formula(row, TYPED, RIGHT, "=" + one.formula(cells), one.value, num_format=one.style, bold=True)
        for key in ("free", "unplanned"):
            self._alarm(rows[key], rows[key], TYPED)
        tested, wanted = xl_rowcol_to_cell(rows["tests"], TYPED), xl_rowcol_to_cell(rows["wanted"], TYPED)
        rule = {
            "type": "formula",
            "criteria": f"=N({tested})<N({wanted})",
            "format": self.st.change(font_color=look.ALARM, bold=True),
        }
        self.page.sheet.conditional_format(rows["tests"], TYPED, rows["tests"], TYPED, rule)


def _notes(account: Account) -> list[str]:
    notes = [
        "What if: posts are the videos of signed deals, else one for each approved creator. The average fee is what is planned for"
        " Creator compensation, else committed, by posts. With other posts, posts times fee is planned for"
        " Creator compensation; another fee alone buys other posts with the same money. A post, all in: the whole plan by posts."
        " A rate moves what is committed and not paid yet. Money for tests grows with its category.",
    ]
    if account.base.views:
        ranged = account.base.views.low is not None
        spread = " Nine times in ten more than the low end, once in ten more than the high one." if ranged else ""
        notes.append(
            f"Views: forecasts of {counted(account.base.views.posts, 'approved creator')} on the Shortlist, one post each, times posts.{spread}"
        )
    elif account.base.target_cpm:
        notes.append(
            "Views: what the whole plan buys at the target CPM of the campaign; approved creators have no forecast yet."
        )
    return notes
