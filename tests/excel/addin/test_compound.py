"""Compound files are read back whole by olefile, which reports every defect."""

from __future__ import annotations

import io

import olefile
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.shell.addin.compound import compound

NAMES = st.text("abcdefgxyz_0123456789", min_size=1, max_size=31)
CONTENT = st.integers(0, 20_000).map(lambda size: bytes(at % 253 for at in range(size)))


def read(content: bytes) -> dict[str, bytes]:
    file = olefile.OleFileIO(io.BytesIO(content), raise_defects=olefile.DEFECT_INCORRECT)
    assert not file.parsing_issues
    return {"/".join(path): file.openstream(path).read() for path in file.listdir()}


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(NAMES, CONTENT, max_size=12), st.dictionaries(NAMES, CONTENT, max_size=12))
def test_streams_read_back(above: dict[str, bytes], within: dict[str, bytes]) -> None:
    streams = above | {f"Folder/{name}": content for name, content in within.items()}
    assert read(compound(streams)) == streams


@pytest.mark.parametrize("size", [0, 1, 63, 64, 65, 511, 512, 4095, 4096, 4097, 65_536, 128 * 512, 6_000_000])
def test_sizes_at_the_edges_of_sectors(size: int) -> None:
    content = bytes(at % 255 for at in range(size))
    assert read(compound({"One": content, "VBA/dir": b"x"})) == {"One": content, "VBA/dir": b"x"}


def test_more_than_the_header_can_list_is_no_file() -> None:
    with pytest.raises(ValueError, match="more than a compound file"):
        compound({"One": bytes(8_000_000)})
