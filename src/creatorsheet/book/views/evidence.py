"""The campaign report, page two: ages of the posts, costs, best content, how the work went, comparison, definitions."""

from __future__ import annotations

from xlsxwriter import Workbook

from creatorsheet.book.look import ALARM, GRID_COLUMNS, Styles
from creatorsheet.book.views import charts, table
from creatorsheet.book.views.details import BEST
from creatorsheet.book.views.figures import Figures
from creatorsheet.book.views.model import Model
from creatorsheet.book.views.sheet import Page
from creatorsheet.book.views.windows import AGES, LINES, line_of
from creatorsheet.book.views.words import count, low_word, share, word

LEFT, RIGHT = 1, 19  # first columns of the two halves
LEFT_END = 17


def draw(book: Workbook, page: Page, st: Styles, model: Model, top: int) -> int:
    """Draw the page from row `top`; answers its last row."""
    table.report_heading(page, st, model.figures, top)
    page.sheet.set_row(top + 1, 30)
    page.put(top + 1, 1, _title(model), st("title"))
    _windows(page, st, model, top + 3)
    _costs(book, page, st, model, top + 3)
    below = top + 3 + 2 + len(LINES) + 2 + 1
    _best(page, st, model, below)
    middle = below + 2 + BEST + 1
    _work(page, st, model, middle)
    _compared(page, st, model, middle)
    end = middle + 2 + model.details.compared.rows + 1
    return _definitions(page, st, model, end)


def _title(model: Model) -> str:
    """What the ages of the posts say about when to judge."""
    f, week = model.figures, model.windows.week(len(LINES) - 2)
    later = f"(1-{week})"
    return (
        f'=IF({f["row"]}=0,"The evidence",IF({week}=0,"The figures behind the verdict",'
        f'IF({later}>0.25,{share(later)}&" of the "&{f["many"]}&" arrive after day 7: judge no creator before day 30",'
        f'{share(week)}&" of the "&{f["many"]}&" come in the first week")))'
    )


def _windows(page: Page, st: Styles, model: Model, top: int) -> None:
    words, week = model.windows.words, model.windows.week(line_of("Views"))
    some = f'=IF({week}>0,{share(week)}&" of the views come in the first week","Results by the age of the posts")'
    page.put(top, LEFT, some, st("head"))
    table.header(page, st, top + 1, LEFT, LEFT_END, (LEFT, "All posts, from the time of each post", "left"))
    spots = {age: 8 + 2 * i for i, (age, _, _) in enumerate(AGES)}
    for age, column in spots.items():
        page.put(top + 1, column, age, st("th", align="right"), to=column + 1)
    page.put(top + 1, 16, "7 d of 30 d", st("th", align="right"), to=17)
    for i in range(words.rows):
        row, small = top + 2 + i, i >= len(LINES)
        look = ("small",) if small else ("td",)
        bold = {"bold": True} if i < len(LINES) and LINES[i].bold else {}
        if not small:
            table.hairlines(page, st, row, LEFT, LEFT_END)
        page.put(row, LEFT, f"={words.at('title', i)}", st(*look, **bold))
        for age, column in spots.items():
            page.put(row, column, f"={words.at(age, i)}", st(*look, align="right", **bold), to=column + 1)
        if not small:
            page.put(row, 16, f'={words.at("week of month", i)}&""', st("td", "soft", align="right"), to=17)


def _costs(book: Workbook, page: Page, st: Styles, model: Model, top: int) -> None:
    f, costs = model.figures, model.figures.costs
    first = f"INDEX({costs.all('title')},{costs.at('at', 0)})"
    part = share(f"INDEX({costs.all('amount')},{costs.at('at', 0)})/MAX({f['spent']},0.000001)")
    empty = f'IF({f["empty categories"]}=0,"; all nine are entered","; "&{low_word(f["empty categories"])}&" of nine not entered")'
    page.put(top, RIGHT, f'=IF({f["spent"]}=0,"What it cost",{first}&" is "&{part}&{empty})', st("head"))
    heads = ((RIGHT, "Cost category", "left"), (28, "Amount", "right"), (GRID_COLUMNS, "Share", "right"))
    table.header(page, st, top + 1, RIGHT, GRID_COLUMNS, *heads)
    for i in range(9):
        row, at = top + 2 + i, costs.at("at", i)
        table.hairlines(page, st, row, RIGHT, GRID_COLUMNS)
        entered = f"INDEX({costs.all('entered')},{at})=1"
        amount = f"INDEX({costs.all('amount')},{at})"
        page.put(row, RIGHT, f"=INDEX({costs.all('title')},{at})", st("td"))
        page.put(row, 24, f'=IF({entered},"","▲ not entered")', st("td", font_color=ALARM))
        page.put(row, 27, f'=IF({entered},{f.money(amount)},"")', st("td", align="right"), to=28)
        of_all = share(f"{amount}/MAX({f['spent']},0.000001)")
        page.put(row, 29, f'=IF({entered},{of_all},"")', st("td", "soft", align="right"), to=30)
    chart = charts.bars(book, costs.cells("bar"), 9, 3)
    page.sheet.insert_chart(top + 2, 24, chart, {"object_position": 1, "description": "Bars: cost by category."})
    page.put(top + 11, RIGHT, "Total", st(bold=True))
    page.put(top + 11, 27, f"={f.money(f['spent'])}", st(bold=True, align="right"), to=28)


def _best(page: Page, st: Styles, model: Model, top: int) -> None:
    best, f = model.details.best, model.figures
    page.put(
        top,
        LEFT,
        f'=IF({best.at("at", 0)}=0,"Best content: no post has results yet","Best content, by views")',
        st("head"),
    )
    won = f"UPPER(LEFT({f['many']},1))&MID({f['many']},2,40)"
    table.header(
        page,
        st,
        top + 1,
        LEFT,
        GRID_COLUMNS,
        (LEFT, "Video", "left"),
        (6, "Opening line", "left"),
        (20, "Made of", "left"),
    )
    for column, words in ((12, "Views"), (14, "Saved by"), (17, f'=IF({f["base"]}="Views","",{won})')):
        page.put(top + 1, column, words, st("th", align="right"), to=column + 1)
    for i in range(BEST):
        row = top + 2 + i
        table.hairlines(page, st, row, LEFT, GRID_COLUMNS)
        page.link(row, LEFT, best.at("url", i), best.at("video", i), st("td", "link"))
        page.put(row, 6, f"={best.at('opening', i)}", st("td"))
        for column, name in ((12, "views"), (14, "saved")):
            page.put(row, column, f"={best.at(name, i)}", st("td", align="right"), to=column + 1)
        page.put(row, 17, f'=IF({f["base"]}="Views","",{best.at("won", i)})', st("td", align="right"), to=18)
        page.put(row, 20, f"={best.at('why', i)}", st("td"))


def _work(page: Page, st: Styles, model: Model, top: int) -> None:
    work, f = model.details.work, model.figures
    late = f"SUMIFS(Scorecards[Late posts],Scorecards[Campaign ID],{f['id']})"
    words = f'IF({late}=0,"How the work went: every post on time",{word(late)}&IF({late}=1," post"," posts")&" came after the agreed day")'
    page.put(top, LEFT, f'=IF({f["posts"]}=0,"How the work went",{words})', st("head"))
    table.header(page, st, top + 1, LEFT, 9, (LEFT, "Work and content", "left"))
    page.put(top + 1, 8, "Mean", st("th", align="right"), to=9)
    for i in range(work.rows):
        row = top + 2 + i
        table.hairlines(page, st, row, LEFT, 9)
        page.put(row, LEFT, f"={work.at('title', i)}", st("td"))
        page.put(row, 8, f"={work.at('says', i)}", st("td", align="right"), to=9)


def _compared(page: Page, st: Styles, model: Model, top: int) -> None:
    """This campaign against earlier ones, as a whole and tier by tier."""
    f, block, first = model.figures, model.details.compared, 11
    before = f["earlier campaigns"]
    title = (
        f'=IF({before}=0,"Compared with earlier campaigns: there is none yet in this currency",'
        f'"Compared with "&{before}&IF({before}=1," earlier campaign"," earlier campaigns")&" and its tiers")'
    )
    page.put(top, first, title, st("head"))
    table.header(page, st, top + 1, first, GRID_COLUMNS, (first, f'="Cost per "&{f["one"]}', "left"))
    heads = ((16, "Creators"), (19, "This campaign"), (23, "Earlier"), (26, "Difference"), (29, "Creators then"))
    for column, words in heads:
        page.put(top + 1, column, words, st("th", align="right"), to=column + 1)
    for i in range(block.rows):
        row = top + 2 + i
        here, then = block.at("here", i), block.at("then", i)
        table.hairlines(page, st, row, first, GRID_COLUMNS)
        style = {"bold": True} if i == 0 else {}
        page.put(row, first, f"={block.at('group', i)}", st("td", **style))
        page.put(row, 16, f"={block.at('creators', i)}", st("td", align="right"), to=17)
        for column, cell in ((19, here), (23, then)):
            page.put(
                row, column, f'=IF({cell}="","–",{f.price(cell)})', st("td", align="right", **style), to=column + 1
            )
        off = f"({here}/{then}-1)"
        change = f'IF(ROUND(100*{off},0)>0,"+","")&{share(off)}'
        page.put(row, 26, f'=IF(OR({here}="",N({then})=0),"–",{change})', st("td", align="right"), to=27)
        page.put(row, 29, f"={block.at('others', i)}", st("td", "soft", align="right"), to=30)


def _definitions(page: Page, st: Styles, model: Model, top: int) -> int:
    f = model.figures
    page.put(top, 1, "Definitions used in this report", st("head"))
    half = len(definitions(f)) // 2
    for i, (term, text) in enumerate(definitions(f)):
        row, column = top + 1 + i % half, 1 if i < half else 17
        table.hairlines(page, st, row, column, column + (14 if i < half else 13))
        page.put(row, column, term, st("td", bold=True))
        page.put(row, column + 4, text, st("td", "small"))
    return top + half


def definitions(f: Figures) -> tuple[tuple[str, str], ...]:
    """What each figure of the report means, with the settings it used."""
    window = f"IF(N({f['window']})=0,30,{f['window']})"
    return (
        ("Results", f'="Credited by Shop ID, then code, then last click, within "&{window}&" days of the post"'),
        ("Cost per result", "All costs but expected ones ÷ results; each at the rate of its date"),
        ("Range", "Exact Poisson 95% bounds of the count; the cost is known"),
        (
            "Shared costs",
            f'="Costs of no single creator are spread "&IF({f["spread"]}="","by fee",LOWER({f["spread"]}))',
        ),
        ("Engagement", "(likes + comments + shares) ÷ views of the posts that report them"),
        ("Reach", "Reach of several posts cannot be added up; the widest post is shown"),
        ("Tier", "By followers, in the classes of the tab Lists"),
        ("Complete", f'={count(f["categories"])}&" of 9 kinds of cost are entered; 0 counts as entered"'),
    )
