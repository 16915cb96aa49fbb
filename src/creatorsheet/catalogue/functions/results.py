"""Ranges of figures made of few orders or few videos, and the place among peers."""

from __future__ import annotations

from collections.abc import Iterator

from creatorsheet.catalogue.function import Cell, Example, Function, Given, Gives, Input, Reads, example
from creatorsheet.catalogue.metric import Better
from creatorsheet.catalogue.metrics import METRICS
from creatorsheet.catalogue.setup.choices import SettingKey
from creatorsheet.catalogue.setup.presets import BY_KEY

TENS, VIEWS = (10.0, 20.0, 30.0), (100.0, 200.0, 300.0)
TWENTIES = (20.0, 20.0, 20.0)

OVER_VIDEOS: dict[str, tuple[float, dict[str, Cell]]] = {
    "engagement_rate": (0.3, {"likes": TENS, "comments": TENS, "shares": TENS, "views": VIEWS}),
    "save_rate": (0.1, {"saves": TENS, "views": VIEWS}),
    "share_rate": (0.1, {"shares": TENS, "views": VIEWS}),
    "completion_rate": (0.1, {"completed": TENS, "views": VIEWS}),
    "cpv": (0.5, {"cost": 30, "views": TWENTIES}),
    "cpm": (500.0, {"cost": 30, "views": TWENTIES}),
    "cpe": (0.5, {"cost": 30, "interactions": TWENTIES}),
}
"""Metrics whose chance lies in the videos: a thousand views of one are not a thousand trials. Each with three videos that
did the same, and the figure these give."""

GARWOOD = "Garwood 1936, exact range of a count, 95 %; cost is known"
WILSON = "Wilson 1927; Newcombe 1998, method 3, 95 %"
FAY_FEUER = "Fay and Feuer 1997, gamma range of a weighted sum, 95 %"
BOOTSTRAP = "Bootstrap over videos, 1,000 draws, fixed seed, 95 %"

Wants = tuple[str, Given, Given, dict[str, Cell]]
"""A case of both ends: what it says, the low end, the high end, the arguments."""


def _ends(key: str, does: str, inputs: tuple[Input, ...], source: str, *cases: Wants) -> Iterator[Function]:
    title = METRICS[key].title
    for at, (end, name) in enumerate((("LOW", "low end"), ("HIGH", "high end")), 1):
        yield Function(
            key=f"{key.upper()}_{end}",
            title=f"{title}, {name}",
            does=f"The {name} of the 95 % range of {title}. {does}",
            inputs=inputs,
            gives=Gives.NUMBER,
            subject="results",
            examples=tuple(Example(case[0], (case[1], case[2])[at - 1], case[3]) for case in cases),
            source=source,
        )


def _counted(key: str, does: str, *cases: Wants) -> Iterator[Function]:
    inputs = tuple(Input(one.name, one.help) for one in METRICS[key].args)
    yield from _ends(key, does, inputs, WILSON if key == "cvr" else GARWOOD, *cases)


def _over_videos(key: str, figure: float, videos: dict[str, Cell]) -> Iterator[Function]:
    """`videos` are three that all did the same, so that both ends are the `figure`."""
    inputs = tuple(
        Input(one.name, f"{one.help.rstrip('.')}: a column, one cell for each video.", whole=True)
        if isinstance(videos[one.name], tuple)
        else Input(one.name, one.help)
        for one in METRICS[key].args
    )
    two: dict[str, Cell] = {name: one[:2] if isinstance(one, tuple) else one for name, one in videos.items()}
    none: dict[str, Cell] = {name: (0.0, 0.0, 0.0) if isinstance(one, tuple) else one for name, one in videos.items()}
    yield from _ends(
        key,
        "It varies with the videos, so give one cell for each; from three on.",
        inputs,
        BOOTSTRAP,
        ("videos that all did the same leave no doubt", figure, figure, videos),
        ("two videos show no range", "#N/A", "#N/A", two),
        ("nothing to divide by stays blank", None, None, none),
    )


def _ranges() -> Iterator[Function]:
    yield from _counted(
        "cpa",
        "Cost is known; how many come is chance. Under five acquisitions show this instead of the figure.",
        ("four orders for 2,000", 195.2822031217892, 1_835.0890379656444, {"cost": 2_000, "acquisitions": 4}),
        ("nine orders for 900", 52.67839355361391, 218.69220085375443, {"cost": 900, "acquisitions": 9}),
        ("no order yet: above a quarter, and no end", 27.921758160227135, "#N/A", {"cost": 103, "acquisitions": 0}),
        ("not reported stays blank", None, None, {"cost": 103, "acquisitions": None}),
        ("text for a number", "#VALUE!", "#VALUE!", {"cost": 103, "acquisitions": "four"}),
        ("orders below zero", "#VALUE!", "#VALUE!", {"cost": 103, "acquisitions": -1}),
    )
    yield from _counted(
        "cpc",
        "Cost is known; how many click is chance. Clicks of one post are alike, so the true range is rather wider.",
        ("ten clicks for 100", 5.437632625030356, 20.85336691906785, {"cost": 100, "clicks": 10}),
        ("a gift costs nothing either way", 0.0, 0.0, {"cost": 0, "clicks": 10}),
        ("not reported stays blank", None, None, {"cost": 100, "clicks": None}),
    )
    yield from _counted(
        "cvr",
        "Each click is a try. Few clicks make it wide.",
        ("81 of 263", 0.2552885198782742, 0.36620957698280004, {"orders": 81, "clicks": 263}),
        ("15 of 148", 0.06238639953073629, 0.16048724172330803, {"orders": 15, "clicks": 148}),
        ("none of 20", 0.0, 0.16112515805281935, {"orders": 0, "clicks": 20}),
        ("1 of 29", 0.006113214292762667, 0.17175521879320282, {"orders": 1, "clicks": 29}),
        ("no clicks yet stays blank", None, None, {"orders": 0, "clicks": 0}),
        ("more orders than clicks", "#VALUE!", "#VALUE!", {"orders": 5, "clicks": 4}),
    )
    orders = Input("revenue", "Net revenue of each order: a column, one cell for each order.", whole=True)
    yield from _ends(
        "roas",
        "Which orders come, and how large, is chance; give the revenue of each.",
        (orders, Input("cost", METRICS["roas"].args[1].help)),
        FAY_FEUER,
        ("ten orders of 40 for 100", 1.9181554784529735, 7.356142416807112, {"revenue": (40.0,) * 10, "cost": 100}),
        ("cost nothing stays blank", None, None, {"revenue": (40.0, 40.0), "cost": 0}),
        ("no orders given stays blank", None, None, {"revenue": (None,), "cost": 100}),
        ("an order below zero", "#VALUE!", "#VALUE!", {"revenue": (40.0, -40.0), "cost": 100}),
    )
    for key, (figure, videos) in OVER_VIDEOS.items():
        yield from _over_videos(key, figure, videos)


EIGHT = (1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0)

FUNCTIONS: tuple[Function, ...] = (
    *_ranges(),
    Function(
        key="BENCHMARK",
        title="Benchmark",
        does="The share of similar posts or creators that a figure beats; one that is equal counts half. Too few peers "
        "give #N/A.",
        inputs=(
            Input("figure", "The figure judged."),
            Input(
                "peers", "The same figure of similar posts or creators, without the one judged: a column.", whole=True
            ),
            Input(
                "better", "higher or lower: which is good; higher if left out.", Reads.TEXT, otherwise=Better.HIGH.value
            ),
            Input(
                "fewest",
                "Peers under which there is no benchmark; 8 if left out.",
                otherwise=float(BY_KEY[SettingKey.MINIMUM_PEERS].default),
            ),
        ),
        gives=Gives.NUMBER,
        subject="results",
        examples=(
            example("beats four of eight and equals one", 0.5625, figure=5, peers=EIGHT),
            example("a cost beats those above it", 0.9375, figure=1, peers=EIGHT, better="lower"),
            example("better than all", 1.0, figure=9, peers=EIGHT),
            example("worse than all is zero, not blank", 0.0, figure=0, peers=EIGHT),
            example("seven peers are too few", "#N/A", figure=5, peers=EIGHT[:7]),
            example("seven peers where three will do", 4.5 / 7, figure=5, peers=EIGHT[:7], fewest=3),
            example("blank peers do not count", "#N/A", figure=5, peers=(*EIGHT[:7], None)),
            example("no figure stays blank", None, figure=None, peers=EIGHT),
            example("a direction nobody knows", "#VALUE!", figure=5, peers=EIGHT, better="up"),
        ),
        source="Mid-rank percentile; the least number of peers is the default of Settings",
    ),
)
