"""Opens every file of a folder, with no socket allowed, and says what became of each: run as a program by test_hostile."""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from creatorsheet.files import open_file
from creatorsheet.kernel.refusal import Refused


def _no_sockets(event: str, _: object) -> None:
    if event.startswith("socket."):
        raise AssertionError(event)


def main(folder: Path) -> None:
    verdicts = {}
    for path in sorted(folder.iterdir()):
        start = time.perf_counter()
        try:
            rows = sum(len(sheet.rows) for sheet in open_file(path).sheets)
            verdict = f"{rows} rows"
        except Refused as refused:
            one_line = str(refused).startswith(f"{path.name} {refused.finding.code}: ") and "\n" not in str(refused)
            verdict = refused.finding.code if one_line else repr(refused)
        verdicts[path.name] = (verdict, round(time.perf_counter() - start, 2))
    memory = {who: resource.getrusage(getattr(resource, who)).ru_maxrss for who in ("RUSAGE_SELF", "RUSAGE_CHILDREN")}
    json.dump({"verdicts": verdicts, "memory": memory}, sys.stdout)


if __name__ == "__main__":
    sys.addaudithook(_no_sockets)
    main(Path(sys.argv[1]))
