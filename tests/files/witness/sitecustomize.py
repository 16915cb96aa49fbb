"""Loaded by every Python process of a hostile run: tells of sockets, programs and files outside, also in the child.

It tells through a pipe, because the child may write no file.
"""

import os
import sys
import tempfile
from pathlib import Path

TOLD = os.open(os.environ["CREATORSHEET_WITNESS"], os.O_WRONLY)
INSIDE = tuple(
    f"{os.path.realpath(one)}{os.sep}"
    for one in (
        sys.prefix,
        sys.base_prefix,
        tempfile.gettempdir(),
        Path(__file__).parents[3],
        *filter(os.path.isabs, sys.path),
    )
)
HARMLESS = (os.path.realpath(os.devnull), f"/proc/{os.getpid()}/status")  # the second tells how much memory it took


def _tell(event: str, about: tuple) -> None:
    if event == "open" and not isinstance(about[0], int):
        path = os.path.realpath(os.fsdecode(about[0]))
        outside = not path.startswith((*INSIDE, os.environ["CREATORSHEET_HOSTILE"])) and path not in HARMLESS
    else:
        outside = event.startswith(("socket.", "os.system", "os.exec", "urllib.", "http.", "ftplib."))
    if outside:
        os.write(TOLD, f"{event} {about[:1]}\n".encode())


sys.addaudithook(_tell)
