"""The campaign report, page one: verdict, headline figures, what to do next, creators side by side."""

from __future__ import annotations

from datetime import UTC, datetime

from xlsxwriter import Workbook

from creatorsheet.book import look
from creatorsheet.book.look import CHIPS, GRID_COLUMNS, Styles
from creatorsheet.book.views import evidence, headline, table
from creatorsheet.book.views.home import legend, ranking_title
from creatorsheet.book.views.model import Model
from creatorsheet.book.views.ranking import LINES
from creatorsheet.book.views.sheet import Page
from creatorsheet.book.views.words import count, word

MADE = datetime(2026, 1, 1, tzinfo=UTC)
"""The date report files bear, so that the same report is the same bytes."""
CREATORS_AT = 15  # the row of the creators' title


def draw(book: Workbook, page: Page, st: Styles, model: Model, lines: int = LINES - 1) -> None:
    """Draw both pages. `lines` of creators: all there can be in a workbook, just enough in a report file."""
    sheet = page.sheet
    _top(page, st, model)
    headline.draw(book, page, st, model.figures, model.bullets, 5)
    _next_steps(page, st, model, 10)
    last = _creators(book, page, st, model, CREATORS_AT, lines)
    end = evidence.draw(book, page, st, model, last + 1)
    look.page(sheet)
    sheet.set_print_scale(_scale(max(last + 1, end - last)))
    sheet.set_column_pixels(GRID_COLUMNS + 1, GRID_COLUMNS + 1, look.MARGIN_PX)
    areas = ",".join(f"'{page.name}'!$A${a}:$AF${b}" for a, b in ((1, last + 1), (last + 2, end + 1)))
    book.define_name(f"'{page.name}'!_xlnm.Print_Area", "=" + areas)


def _scale(rows: int) -> int:
    """The scale in per cent at which so many rows fill a page, A4 or Letter, and the width fits in.

    Set outright: LibreOffice does not fit two print ranges to two pages, Excel would.
    """
    return min(87, 100 * 520 // (rows * look.ROW + 15))


def _top(page: Page, st: Styles, model: Model) -> None:
    table.report_heading(page, st, model.figures, 0)
    page.sheet.set_row(1, 30)
    page.put(1, 1, _title(model), st("title"))
    page.put(2, 1, _verdict(model), st())
    page.put(3, 1, _about(model), st("soft"))
    page.sheet.set_row(4, 9)


def _title(model: Model) -> str:
    f, c = model.figures, model.ranking.creators
    cost, aim = f["unit cost"], f["unit target"]
    good = f"SUMPRODUCT({c.all('enough')}*(IFERROR({c.all('cost')}+0,1E+15)<=N({aim})))"
    some = f'IF({good}=1,"One creator earns its place",{word(good)}&" creators earn their place")'
    gap = f.price(f"ABS({cost}-{aim})")
    whole = f'"the campaign pays "&{gap}&IF({cost}>{aim}," too much"," less than planned")&" per "&{f["one"]}'
    return (
        f'=IF({f["row"]}=0,"The report of a campaign, once there is one",IF({cost}="",'
        f'IF({f["spent"]}>0,"Too early to tell: money is spent, results are not in","Nothing to report yet"),'
        f'IF(N({aim})=0,{count(f["won"])}&" "&{f["many"]}&" at "&{f.price(cost)}&" per "&{f["one"]},'
        f'IF({f["creators"]}=0,UPPER(LEFT({whole},1))&MID({whole},2,200),{some}&"; "&{whole}))))'
    )


def _verdict(model: Model) -> str:
    """Objective, target, result with range, and whether the range clears the target."""
    f = model.figures
    cost, aim, low, high = f["unit cost"], f["unit target"], f["unit low"], f["unit high"]
    objective = f'IF({f["objective"]}="","","Objective: "&{f["objective"]}&". ")'
    wanted = f'IF(AND({f["kind"]}="count",N({f["target"]})>0),", "&{count(f["target"])}&" of them","")'
    target = f'IF(N({aim})=0,"No target is set. ","Target: "&{f.price(aim)}&" per "&{f["one"]}&{wanted}&". ")'
    places = f"IF({low}<1,2,IF({low}<20,1,0))"
    span = f'IF({low}="","",", 95% range "&FIXED({low},{places})&"–"&FIXED({high},{places}))'
    sure = (
        f'IF(OR(N({aim})=0,{low}=""),"",IF({low}>{aim},": above target beyond doubt",'
        f'IF({high}<{aim},": below target beyond doubt",": too close to the target to be sure")))'
    )
    result = f'IF({cost}="","No result yet","Result: "&{f.price(cost)}&{span}&{sure})'
    return f'=IF({f["row"]}=0,"",{objective}&{target}&{result}&".")'


def _about(model: Model) -> str:
    f = model.figures
    audience = (
        f'IF({f["audience"]}="","","Audience: "&{f["audience"]}&IF({f["places"]}="",""," in "&{f["places"]})&". ")'
    )
    creators = f'{f["creators"]}&IF({f["creators"]}=1," creator, "," creators, ")&{f["posts"]}&" of "&{f["agreed"]}&" posts live. "'
    complete = f'"Costs complete: "&{f["categories"]}&" of 9 categories."'
    return f'=IF({f["row"]}=0,"",{audience}&{creators}&{complete})'


def _next_steps(page: Page, st: Styles, model: Model, row: int) -> None:
    f = model.figures
    page.put(row, 1, f'=IF({f["row"]}=0,"","What this means for the next campaign")', st("head"))
    for i, sentence in enumerate(model.details.sentences(f["ending"], f["ending on"]), 1):
        page.put(row + i, 1, f'=IF({f["row"]}=0,"","{i}   "&{sentence[1:]})', st())


def _creators(book: Workbook, page: Page, st: Styles, model: Model, top: int, rows: int) -> int:
    """The creators' table on `rows` lines; answers its last row."""
    f = model.figures
    page.put(top, 1, ranking_title(model), st("head"))
    some = f"{f['creators']}>0"
    page.put(
        top, GRID_COLUMNS, f'=IF({some},{legend(model)}&{_more(model)},"")', st("small", align="right", valign="bottom")
    )
    won = f'=IF({some},IF({f["rare"]}=1,"Won","Result"),"")'
    heads = [(1, "Creator", "left"), (5, "Tier", "center"), (7, "Market", "left"), (8, "Posts", "right")]
    heads += [(17, "Cost", "right"), (20, "  Next step", "left"), (25, "Why", "left")]
    table.header(page, st, top + 1, 1, GRID_COLUMNS)
    for column, words, align in heads:
        page.put(top + 1, column, f'=IF({some},"{words}","")', st("th", align=align))
    page.put(top + 1, 9, won, st("th", align="right"))
    page.put(top + 1, 10, f'=IF({some},"Spent","")', st("th", align="right"), to=11)
    page.put(top + 1, 18, f'=IF(AND({some},{f["rare"]}=1),"95% range","")', st("th", align="right"), to=19)
    table.ticks(page, st, model.ranking, top + 1, 12)
    for i in range(rows):
        _creator(page, st, model, top + 2 + i, i)
    for first, last in ((1, 4), (6, GRID_COLUMNS)):
        table.kinds(page, st, top + 2, rows, first, last)
    _chips(page, st, top + 2, rows)
    table.dots_and_ranges(book, page, model.ranking, top + 2, 12, rows)
    return top + 1 + rows


def _chips(page: Page, st: Styles, top: int, rows: int) -> None:
    """Tiers on a ground that deepens with their size."""
    for tier, color in (("Nano", CHIPS[0]), ("Micro", CHIPS[1]), ("M", CHIPS[2])):
        rule = {"type": "text", "criteria": "begins with", "value": tier, "format": st.change(bg_color=color)}
        page.sheet.conditional_format(top, 5, top + rows - 1, 5, rule)


def _creator(page: Page, st: Styles, model: Model, row: int, i: int) -> None:
    lines = model.ranking.lines
    won = lines.at("won", i)
    large = f'IF({won}="","",IF({won}>=10000,FIXED({won}/1000,0)&"k",{count(won)}))'
    cells = (
        (1, lines.at("name", i), st()),
        (5, lines.at("tier", i), st(align="center", font_size=look.SIZE_SMALL, **look.INSET)),
        (7, lines.at("country", i), st()),
        (8, lines.at("posts", i), st(align="right")),
        (9, large, st(align="right")),
        (17, lines.at("cost", i), st(align="right")),
        (20, lines.at("next", i), st(indent=1)),
        (25, lines.at("why", i), st("small")),
        (table.KIND, lines.at("kind", i), st("small")),
    )
    for column, words, style in cells:
        page.put(row, column, f"={words}", style)
    page.put(row, 10, f"={lines.at('spent', i)}", st(align="right"), to=11)
    page.put(row, 18, f"={lines.at('range', i)}", st("small", align="right"), to=19)


def _more(model: Model) -> str:
    f = model.figures
    return f'IF({f["more creators"]}>0,". "&{f["more creators"]}&" creators who cost less are left out","")'
