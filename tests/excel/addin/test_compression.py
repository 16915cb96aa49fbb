"""What is compressed is read back by two programs of other people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from oletools.olevba import decompress_stream
from pyopenvba.vba import decompress

from creatorsheet.shell.addin.compression import CHUNK, compress

READERS = {"olevba": lambda packed: bytes(decompress_stream(bytearray(packed))), "pyOpenVBA": decompress}
LINES = st.lists(
    st.sampled_from(["Option Explicit\r\n", "    End If\r\n", "x = x + 1\r\n", "' \xe9\r\n"]), max_size=900
)


@pytest.fixture(params=READERS.values(), ids=READERS.keys())
def read(request):
    return request.param


@given(st.one_of(st.binary(min_size=1, max_size=3 * CHUNK), LINES.map(lambda lines: "".join(lines).encode("cp1252"))))
def test_it_reads_back(data):
    if not data:
        return
    for read in READERS.values():
        found = read(compress(data))
        assert found[: len(data)] == data
        assert not found[len(data) :].strip(b"\0")


@pytest.mark.parametrize(
    "data",
    [
        b"a",
        b"x" * CHUNK,
        b"x" * (CHUNK + 1),
        b"ab" * 3000,
        bytes(range(256)) * 16,
        bytes(range(256)) * 17,
        b"".join(bytes([at % 251, at // 251]) for at in range(CHUNK)),
    ],
    ids=["one byte", "a whole chunk", "one byte more", "pairs", "chunks of bytes", "and a bit", "nothing repeats"],
)
def test_edges_read_back_exactly(read, data):
    assert read(compress(data)) == data


def test_text_gets_smaller():
    text = b"".join(b"Public Function CS_%d(fee, views)\r\nEnd Function\r\n" % number for number in range(200))
    assert len(compress(text)) < len(text) / 4


def test_nothing_is_a_signature_alone():
    assert compress(b"") == b"\x01"
