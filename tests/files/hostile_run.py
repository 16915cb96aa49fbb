"""Opens every file of a folder and says what became of each: its verdict, its cost, and what it reached for.

`run` starts this module as a program, with the witness in every process of it.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

WITNESS = Path(__file__).with_name("witness")


@dataclass(frozen=True)
class Run:
    """What became of the files of a folder."""

    verdicts: dict[str, str]
    seconds: dict[str, float]
    """CPU seconds of the program and its child together."""

    megabytes: float
    """The most memory that either of them took."""

    reached: str
    """Sockets, programs and files outside, a line each."""


def run(folder: Path) -> Run:
    """Open all files of a folder in one process, as an import of many files does."""
    with tempfile.TemporaryDirectory() as temporary:
        pipe = Path(temporary) / "told"
        os.mkfifo(pipe)
        told = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
        about = {"CREATORSHEET_WITNESS": f"{pipe}", "CREATORSHEET_HOSTILE": f"{folder.resolve()}{os.sep}"}
        path = os.pathsep.join(filter(None, (f"{WITNESS}", os.environ.get("PYTHONPATH"))))
        done = subprocess.run(
            [sys.executable, __file__, folder],
            env={**os.environ, **about, "PYTHONPATH": path},
            capture_output=True,
            check=True,
            timeout=600,
        )
        try:
            reached = os.read(told, 1 << 16).decode()
        finally:
            os.close(told)
    return Run(**json.loads(done.stdout), reached=reached)


def main(folder: Path) -> None:
    """Be the program."""
    from creatorsheet.files.opening import opened
    from creatorsheet.kernel.finding import one_line
    from creatorsheet.kernel.refusal import Refused

    verdicts, seconds = {}, {}
    for path in sorted(folder.iterdir()):
        before = cpu()
        try:
            verdict = f"{sum(len(sheet.rows) for sheet in opened(path).sheets)} rows"
        except Refused as refused:
            said, code = str(refused), refused.finding.code
            verdict = code if said == one_line(said) and said.startswith(f"{path.name} {code}: ") else repr(refused)
        verdicts[path.name], seconds[path.name] = verdict, cpu() - before
    most = max(own_peak(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
    json.dump({"verdicts": verdicts, "seconds": seconds, "megabytes": most / 1024}, sys.stdout)


def own_peak() -> int:
    """The most memory this process took, in kB; the system's own count also holds that of the process it was born of."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))


def cpu() -> float:
    """CPU seconds of this process and of its children so far."""
    spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in spent)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
