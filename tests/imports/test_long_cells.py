"""Cells of any length: they are read or refused, and never searched again and again (each of these once hung a search)."""

from __future__ import annotations

import pytest

from creatorsheet.files.sheets import Opened, RawSheet
from creatorsheet.imports.registry import read_export
from creatorsheet.kernel.refusal import Refused

HEADERS = {
    "list": ["Creator", "Followers", "E-mail"],
    "studio": [
        "Time",
        "Video title",
        "Video link",
        "Post time",
        "Total likes",
        "Total comments",
        "Total shares",
        "Total views",
    ],
    "comments": ["text", "diggCount", "replyCommentTotal", "createTimeISO", "uniqueId", "videoWebUrl", "uid", "cid"],
    "none": [],
}


@pytest.mark.parametrize("piece", ["x", " ", "(", "@", "a.", "1,", "- ", "a@", "[(", "utm_content "])
@pytest.mark.parametrize("header", HEADERS.values(), ids=list(HEADERS))
def test_a_cell_of_200_000_characters(piece, header):
    cell = "a" + piece * (200_000 // len(piece))
    rows = [*([header] if header else []), [cell] * max(3, len(header)), ["@anna.skin", "12", "a@b.example"]]
    try:
        exports = read_export(Opened("x.csv", (RawSheet("x", rows, as_text=True),)))
    except Refused as refusal:
        assert refusal.finding.code.startswith("CS-I")  # noqa: PT017  either answer is right
    else:
        assert all(one.used + len(one.left) == one.rows for one in exports)
