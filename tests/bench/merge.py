"""The merge of a pack of 100,000 rows and 20 columns beside a three-way merge with pandas that knows none of the rules.

python tests/bench/merge.py [ROWS]        prints CPU seconds and peak memory of both, and the ratios

Every tenth row is changed by the agency, every tenth here, all in another order than they were sent. Each runs in a
process of its own; making the rows is not counted.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import time

ROWS = 100_000
OWN = ("status", "concept", "hook_kind", "story", "cta_kind", "hook_plan", "url", "caption", "length_s", "opening_line")
FIXED = ("handle", "deal", "number", "kind", "format", "draft_due", "publish_due", "tracking", "disclosure_text")
COLUMNS = ("deliverable_id", *FIXED, *OWN)

Rows = dict[str, tuple[str, ...]]


def made(rows: int) -> tuple[Rows, Rows, list[tuple[str, ...]]]:
    """What was sent, what stands here, and what came back."""
    rnd = random.Random(1)
    sent = {f"L-{n}": (f"L-{n}", f"anna{n // 4}", *(f"{key} {n}" for key in COLUMNS[2:])) for n in range(rows)}
    mine, back = dict(sent), dict(sent)
    url, plan = COLUMNS.index("url"), COLUMNS.index("hook_plan")
    for n in range(0, rows, 10):
        row = sent[f"L-{n}"]
        back[f"L-{n}"] = (*row[:url], f"https://www.tiktok.com/@anna/video/{n}", *row[url + 1 :])
        row = sent[f"L-{n + 5}"]
        mine[f"L-{n + 5}"] = (*row[:plan], f"plan {n}", *row[plan + 1 :])
    came = list(back.values())
    rnd.shuffle(came)
    return sent, mine, came


def ours(rows: int) -> tuple[float, int]:
    """Every rule of the merge."""
    from creatorsheet.sharing.merge import merge
    from creatorsheet.sharing.merged import Fate
    from creatorsheet.sharing.mine import MineTable
    from creatorsheet.sharing.returned import ReturnedRow, ReturnedTable
    from creatorsheet.sharing.sent import Sent, SentTable

    sent, mine, came = made(rows)
    table = SentTable(COLUMNS, sent, frozenset(OWN), ("handle",))
    pack = Sent("PK-1", "Northlight", "book", 2, tables={"Deliverables": table})
    returned = ReturnedTable(tuple(ReturnedRow(row[0], row, "Deliverables", 4 + at) for at, row in enumerate(came)))
    begin = time.process_time()
    merged = merge(pack, {"Deliverables": MineTable(mine)}, {"Deliverables": returned})
    return time.process_time() - begin, merged.count(Fate.TAKEN)


def script(rows: int) -> tuple[float, int]:
    """Take what they changed and we did not; what both changed is kept as ours."""
    import pandas as pd

    sent, mine, came = made(rows)
    begin = time.process_time()
    frames = [
        pd.DataFrame(some, columns=COLUMNS).set_index("deliverable_id") for some in (sent.values(), mine.values(), came)
    ]
    base, here, theirs = frames[0], frames[1].reindex(frames[0].index), frames[2].reindex(frames[0].index)
    take = (theirs != base) & (here == base)
    merged = here.mask(take, theirs)
    return time.process_time() - begin, int((merged != here).to_numpy().sum())


def main() -> None:
    """Run both and print."""
    if len(sys.argv) > 2:
        seconds, taken = {"ours": ours, "script": script}[sys.argv[1]](int(sys.argv[2]))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        sys.stdout.write(json.dumps([seconds, peak, taken]))
        return
    rows = sys.argv[1] if len(sys.argv) > 1 else str(ROWS)
    found = {}
    for which in ("ours", "script"):
        done = subprocess.run([sys.executable, __file__, which, rows], capture_output=True, text=True, check=True)
        seconds, peak, taken = found[which] = json.loads(done.stdout)
        print(
            f"{which:7} {seconds:6.2f} s CPU  {peak:6.0f} MB  {taken:,} cells taken of {int(rows):,} rows x {len(COLUMNS)}"
        )
    (one, two) = found["ours"], found["script"]
    print(f"ratio   {one[0] / two[0]:6.2f}        {one[1] / two[1]:6.2f}")


if __name__ == "__main__":
    main()
