"""All calculations behind the views, written once on the hidden sheet."""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from creatorsheet.book.views import charts, details, headline
from creatorsheet.book.views.figures import Figures
from creatorsheet.book.views.pace import Pace
from creatorsheet.book.views.ranking import Ranking
from creatorsheet.book.views.sheet import Calc, Page, Values, unknown
from creatorsheet.book.views.todo import ToDo
from creatorsheet.book.views.windows import Windows


class Model:
    """The picked campaign, calculated. `sheet` is the hidden one; its columns from `left` on are taken."""

    def __init__(self, sheet: Worksheet, *, left: int, values: Values = unknown, frozen: bool = False) -> None:
        self.calc = Calc(Page(sheet, values, frozen=frozen), left)
        self.figures = Figures(self.calc)
        self.ranking = Ranking(self.figures)
        self.todo = ToDo(self.figures)
        self.pace = Pace(self.figures)
        self.windows = Windows(self.figures)
        self.details = details.Details(self.figures, self.ranking)
        shares = [one.share for one in headline.headlines(self.figures)]
        self.bullets = charts.bullet_parts(self.figures, shares)
