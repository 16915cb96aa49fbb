"""Attribution of 10 million orders and 10 million clicks to 5,000 codes, beside the same written by hand for each engine.

python tests/bench/attribution.py [millions]        prints seconds and peak memory of each, and the ratios

Every way reads the same Parquet files in a process of its own, and has to come to the same orders and cents for each row of
Tracking. By hand, pandas, Polars and SQL take the codes' days from the same small frames.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import numpy as np
import pandas as pd

CODES, CREATORS, CAMPAIGNS = 5_000, 3_500, 60
MICROS = 86_400_000_000
FIRST = date(2025, 1, 1)
WAYS = ("ours on pandas", "ours on polars", "ours on duckdb", "pandas", "polars", "sql")


def workbook():
    """5,000 rows of Tracking in 60 campaigns, each with a code, a link and a video; every 50th code is given out twice."""
    from creatorsheet.catalogue.results.tracking import TrackingRow
    from creatorsheet.results.credit import Evidence, Period, Post
    from creatorsheet.warehouse.evidence import known

    chance = np.random.default_rng(1)
    starts = chance.integers(0, 300, CAMPAIGNS)
    periods = {
        f"C-{n}": Period(FIRST + timedelta(days=int(one)), FIRST + timedelta(days=int(one) + 40), 30)
        for n, one in enumerate(starts)
    }
    creators, campaigns = chance.integers(0, CREATORS, CODES), np.arange(CODES) % CAMPAIGNS
    posted = starts[campaigns] + chance.integers(0, 40, CODES)
    tracking = [
        TrackingRow.model_construct(
            tracking_id=f"G-{n}", campaign=f"C-{campaigns[n]}", creator=f"CR-{creators[n]}",
            promo_code=f"CODE{n // 2 if n % 50 == 1 else n:05d}", utm_content=f"link_{n}", deliverable=f"L-{n}",
        )
        for n in range(CODES)
    ]  # fmt: skip
    first = datetime(FIRST.year, FIRST.month, FIRST.day, tzinfo=UTC)
    posts = [
        Post(
            f"L-{n}",
            f"C-{campaigns[n]}",
            f"CR-{creators[n]}",
            str(7_400_000_000_000_000_000 + n),
            first + timedelta(days=int(posted[n])),
        )
        for n in range(CODES)
    ]
    evidence = Evidence(tracking, posts, lambda _, __: "", periods)
    return known(evidence, tracking, posts, {}), posted


def make(folder: Path, n: int) -> None:
    """The logs: 45% of orders follow a click, half of these carry the code, a tenth of all any code, 12% a video."""
    import duckdb

    chance = np.random.default_rng(2)
    _, posted = workbook()
    zero = np.datetime64(FIRST, "us").astype("int64")
    visitors = max(1000, n // 3)
    who, link = chance.integers(0, visitors, n), chance.integers(0, CODES, n)
    clicked = zero + posted[link] * MICROS + (chance.exponential(6, n) * MICROS).astype("int64")
    links = np.array([f"link_{one}" for one in range(CODES)], dtype=object)
    clicks = pd.DataFrame(
        {"visitor_id": who, "clicked_at": clicked.astype("datetime64[us]"), "utm_content": links[link]}
    )
    k = int(n * 0.45)
    led = chance.integers(0, n, k)
    at = np.concatenate(
        [
            clicked[led] + (chance.exponential(4, k) * MICROS).astype("int64"),
            zero + chance.integers(0, 365 * MICROS, n - k),
        ]
    )
    visitor = np.concatenate([who[led], chance.integers(0, visitors, n - k)])
    source = np.concatenate([link[led], np.full(n - k, -1)])
    drawn = chance.random(n)
    code = np.where((source >= 0) & (drawn < 0.5), source, np.where(drawn > 0.9, chance.integers(0, CODES, n), -1))
    written = np.array(
        [*(f"CODE{one:05d}" for one in range(CODES)), *(f" code{one:05d}" for one in range(CODES)), None], dtype=object
    )
    code = np.where(code < 0, 2 * CODES, np.where(chance.random(n) < 0.1, code + CODES, code))
    video = np.where(chance.random(n) < 0.12, chance.integers(0, CODES, n), CODES)
    videos = np.array([*(str(7_400_000_000_000_000_000 + one) for one in range(CODES)), None], dtype=object)
    gross = chance.integers(900, 15_000, n)
    orders = pd.DataFrame(
        {
            "order_id": np.arange(n), "created_at": at.astype("datetime64[us]"), "visitor_id": visitor, "code": written[code],
            "video_id": videos[video], "gross": gross / 100, "refund": np.where(chance.random(n) < 0.07, gross // 2, 0) / 100,
            "is_new": chance.random(n) < 0.6,
        }
    ).sample(frac=1, random_state=3)  # fmt: skip
    with duckdb.connect() as connection:
        for name, frame in (("orders", orders), ("clicks", clicks)):
            connection.register(name, frame)
            connection.execute(f"copy {name} to '{folder}/{name}.parquet' (format parquet)")


def ours(engine: str, folder: Path) -> pd.DataFrame:
    """The function of the product."""
    import duckdb

    from creatorsheet.catalogue.results.choices import AttributionRule
    from creatorsheet.warehouse.attribution import credited, windows
    from creatorsheet.warehouse.columns import CLICKS, ORDERS
    from creatorsheet.warehouse.engines import Duck, Pandas, Polars, lazy, tables
    from creatorsheet.warehouse.reading import click_lines, declared, order_lines, usable

    connection = duckdb.connect(config={"temp_directory": str(folder / "spare")})
    connection.execute("set preserve_insertion_order = false")
    if engine == "pandas":
        asked, read = Pandas(), lambda name: connection.read_parquet(f"{folder}/{name}.parquet").df()
    elif engine == "polars":
        import polars as pl

        asked, read = Polars(), lambda name: pl.scan_parquet(f"{folder}/{name}.parquet")
    else:
        asked, read = Duck(connection), lambda name: connection.read_parquet(f"{folder}/{name}.parquet")
    found, _ = workbook()
    logs = {}
    for layout in (ORDERS, CLICKS):
        native = read(layout.key)
        logs[layout.key] = declared(native, layout, layout.found(lazy(native).columns))
    orders = usable(order_lines(logs["orders"], currency="EUR"))
    rules = (AttributionRule.SHOP, AttributionRule.CODE, AttributionRule.CLICK)
    told = asked.collect(
        windows(credited(orders, click_lines(logs["clicks"]), tables(found, asked), rules, lined=False))
    )
    return told.groupby("row")[["orders_24h", "orders_full", "net_full", "new_full", "conflicts"]].sum()


SQL = """
with o as (
  select order_id, visitor_id, created_at as t, year(created_at) * 1000 + dayofyear(created_at) as day, lower(trim(code)) as code,
    video_id, round(gross * 100)::bigint - round(refund * 100)::bigint as net, is_new from read_parquet('{f}/orders.parquet')),
shop as (select order_id, min(pick) as pick from o join entries e on kind = 1 and key = video_id and day between since and until group by 1),
used as (select order_id, min(pick) as pick from o join entries e on kind = 3 and key = code and day between since and until group by 1),
k as (select visitor_id, clicked_at, key from read_parquet('{f}/clicks.parquet') join (select distinct key from entries where kind = 4) on key = utm_content),
last as (select order_id, any_value(day) as day, max(clicked_at) as clicked_at, arg_max(key, clicked_at) as key from o join k using (visitor_id)
  where clicked_at <= t and clicked_at + interval 720 hour >= t group by 1),
clicked as (select order_id, min(pick) as pick from last join entries using (key) where kind = 4 and day between since and until group by 1),
won as (select o.*, coalesce(shop.pick, used.pick, clicked.pick) as pick, shop.pick as a, used.pick as b, clicked.pick as c
  from o left join shop using (order_id) left join used using (order_id) left join clicked using (order_id))
select e.row, count(*) filter (t >= posted and t < posted + interval 24 hour) as orders_24h, count(*) as orders_full, sum(net)::bigint as net_full,
  count(*) filter (is_new) as new_full, count(*) filter (greatest(ea.person, eb.person, ec.person) > least(ea.person, eb.person, ec.person)) as conflicts
from won join entries e using (pick) join rows on rows.row = e.row left join videos v on v.video_id = won.video_id and v.pair = rows.pair
join posts on posts.post = coalesce(v.post, rows.post)
left join entries ea on ea.pick = a left join entries eb on eb.pick = b left join entries ec on ec.pick = c group by 1
"""
TOLD = ["orders_24h", "orders_full", "net_full", "new_full", "conflicts"]


def by_sql(folder: Path) -> pd.DataFrame:
    import duckdb

    found, _ = workbook()
    connection = duckdb.connect(config={"temp_directory": str(folder / "spare")})
    connection.execute("set preserve_insertion_order = false")
    for name in ("entries", "rows", "posts", "videos"):
        connection.register(name, getattr(found, name))
    return connection.execute(SQL.format(f=folder)).df().set_index("row")[TOLD]


def by_pandas(folder: Path) -> pd.DataFrame:
    import duckdb

    found, _ = workbook()
    entries = found.entries
    o = duckdb.read_parquet(f"{folder}/orders.parquet").df()
    k = duckdb.read_parquet(f"{folder}/clicks.parquet").df()
    o["day"] = o["created_at"].dt.year * 1000 + o["created_at"].dt.day_of_year
    o["net"] = (o["gross"] * 100).round().astype("int64") - (o["refund"] * 100).round().astype("int64")

    def best(left: pd.DataFrame, on: str, kind: int) -> pd.Series:
        hits = left.merge(
            entries.loc[entries["kind"] == kind, ["key", "pick", "since", "until"]], left_on=on, right_on="key"
        )
        return hits[(hits["since"] <= hits["day"]) & (hits["until"] >= hits["day"])].groupby("order_id")["pick"].min()

    texts = pd.Series(o["code"].dropna().unique())
    o["code"] = o["code"].map(dict(zip(texts, texts.str.strip().str.lower(), strict=True)))
    shop = best(o.loc[o["video_id"].notna(), ["order_id", "day", "video_id"]], "video_id", 1)
    used = best(o.loc[o["code"].notna(), ["order_id", "day", "code"]], "code", 3)
    k = k[k["utm_content"].isin(set(entries.loc[entries["kind"] == 4, "key"]))]
    pairs = o[["order_id", "day", "created_at", "visitor_id"]].merge(k, on="visitor_id")
    waited = pairs["created_at"] - pairs["clicked_at"]
    pairs = pairs[(waited >= pd.Timedelta(0)) & (waited <= pd.Timedelta(days=30))]
    last = pairs.loc[pairs.groupby("order_id")["clicked_at"].idxmax(), ["order_id", "day", "utm_content"]]
    clicked = best(last, "utm_content", 4)
    person, row = entries["person"].to_numpy(), entries["row"].to_numpy()
    picks = pd.DataFrame({"shop": shop, "used": used, "clicked": clicked})
    seen = picks.apply(lambda one: pd.Series(person[one.fillna(0).astype(int)], index=one.index).where(one.notna()))
    pick = picks["shop"].fillna(picks["used"]).fillna(picks["clicked"]).astype(int)
    won = pd.DataFrame({"row": row[pick], "conflicts": seen.max(axis=1) > seen.min(axis=1)}, index=picks.index)
    x = o.merge(won, left_on="order_id", right_index=True)
    x = x.merge(found.rows[["row", "pair", "post"]], on="row").merge(
        found.videos, on="video_id", how="left", suffixes=("", "_named")
    )
    post = np.where(x["pair"] == x["pair_named"], x["post_named"], x["post"]).astype(int)
    posted = found.posts.set_index("post")["posted"].to_numpy()[post]
    x["orders_24h"] = (x["created_at"] >= posted) & (x["created_at"] < posted + np.timedelta64(24, "h"))
    named = {
        "orders_24h": ("orders_24h", "sum"),
        "orders_full": ("net", "size"),
        "net_full": ("net", "sum"),
        "new_full": ("is_new", "sum"),
        "conflicts": ("conflicts", "sum"),
    }
    return x.groupby("row").agg(**named)


def by_polars(folder: Path) -> pd.DataFrame:
    import polars as pl

    found, _ = workbook()
    frames = {
        name: pl.LazyFrame({one: getattr(found, name)[one].to_list() for one in getattr(found, name)})
        for name in ("entries", "rows", "posts", "videos")
    }
    c, entries = pl.col, frames["entries"]
    o = pl.scan_parquet(f"{folder}/orders.parquet").with_columns(
        day=c("created_at").dt.year().cast(pl.Int64) * 1000 + c("created_at").dt.ordinal_day(),
        code=c("code").str.strip_chars().str.to_lowercase(),
        net=(c("gross") * 100).round().cast(pl.Int64) - (c("refund") * 100).round().cast(pl.Int64),
    )

    def best(left: pl.LazyFrame, on: str, kind: int, name: str) -> pl.LazyFrame:
        hits = (
            left.filter(c(on).is_not_null())
            .select("order_id", "day", on)
            .join(entries.filter(c("kind") == kind), left_on=on, right_on="key")
        )
        return (
            hits.filter(c("day").is_between(c("since"), c("until")))
            .group_by("order_id")
            .agg(c("pick").min().alias(name))
        )

    k = pl.scan_parquet(f"{folder}/clicks.parquet").join(
        entries.filter(c("kind") == 4).select("key").unique(), left_on="utm_content", right_on="key", how="semi"
    )
    pairs = (
        o.select("order_id", "day", "created_at", "visitor_id")
        .join(k, on="visitor_id")
        .filter(c("clicked_at") <= c("created_at"), c("created_at") - c("clicked_at") <= pl.duration(days=30))
    )
    last = pairs.group_by("order_id").agg(c("day").first(), c("utm_content").sort_by("clicked_at").last())
    of = entries.select("pick", "person")
    x = o.join(best(o, "video_id", 1, "shop"), on="order_id", how="left").join(
        best(o, "code", 3, "used"), on="order_id", how="left"
    )
    x = x.join(best(last, "utm_content", 4, "clicked"), on="order_id", how="left")
    for name in ("shop", "used", "clicked"):
        x = x.join(of.rename({"pick": name, "person": f"{name}_person"}), on=name, how="left")
    people = ["shop_person", "used_person", "clicked_person"]
    x = x.with_columns(
        pick=pl.coalesce("shop", "used", "clicked"), conflict=pl.max_horizontal(people) > pl.min_horizontal(people)
    )
    x = x.join(entries.select("pick", "row"), on="pick").join(frames["rows"], on="row")
    named = frames["videos"].rename({"post": "named", "pair": "of"})
    x = x.join(named, on="video_id", how="left")
    x = x.with_columns(post=pl.when(c("of") == c("pair")).then(c("named")).otherwise(c("post"))).join(
        frames["posts"], on="post"
    )
    told = x.group_by("row").agg(
        orders_24h=((c("created_at") >= c("posted")) & (c("created_at") < c("posted") + pl.duration(hours=24))).sum(),
        orders_full=pl.len(), net_full=c("net").sum(), new_full=c("is_new").sum(), conflicts=c("conflict").sum(),
    ).collect()  # fmt: skip
    return pd.DataFrame(told.to_dict(as_series=False)).set_index("row")[TOLD]


def run(way: str, folder: Path) -> None:
    """One way in this process; prints its seconds, its peak memory and what tells its answer."""
    began = time.perf_counter()
    if way.startswith("ours"):
        told = ours(way.rsplit(" ", 1)[1], folder)
    else:
        told = {"pandas": by_pandas, "polars": by_polars, "sql": by_sql}[way](folder)
    took = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    told = told.sort_index().astype("int64")
    answer = [*map(int, told.sum()), int(pd.util.hash_pandas_object(told).sum() % 2**32)]
    print(json.dumps({"way": way, "seconds": took, "cpu": time.process_time(), "peak": peak, "answer": answer}))


def main(millions: float) -> None:
    n = int(millions * 1_000_000)
    with tempfile.TemporaryDirectory() as name:
        subprocess.run([sys.executable, __file__, "make", name, str(n)], check=True)  # a process hands its peak on
        print(f"{n:,} orders, {n:,} clicks, {CODES:,} codes")
        found = {}
        for way in WAYS:
            done = subprocess.run(
                [sys.executable, __file__, "run", way, name], capture_output=True, text=True, check=False
            )
            if done.returncode:
                print(f"{way}: failed: {done.stderr.strip().splitlines()[-1] if done.stderr else done.returncode}")
                continue
            one = found[way] = json.loads(done.stdout.splitlines()[-1])
            print(f"{way}: {one['seconds']:.1f} s, {one['cpu']:.1f} CPU s, {one['peak']:,} MB at most, {one['answer']}")
        for mine, other in (("ours on pandas", "pandas"), ("ours on polars", "polars"), ("ours on duckdb", "sql")):
            if mine in found and other in found:
                print(
                    f"{mine} / {other} by hand: {found[mine]['cpu'] / found[other]['cpu']:.2f} in CPU, {found[mine]['peak'] / found[other]['peak']:.2f} in memory"
                )
        assert len({tuple(one["answer"]) for one in found.values()}) == 1, "the ways disagree"


if __name__ == "__main__":
    if sys.argv[1:2] == ["run"]:
        run(sys.argv[2], Path(sys.argv[3]))
    elif sys.argv[1:2] == ["make"]:
        make(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        main(float(sys.argv[1]) if len(sys.argv) > 1 else 10)
