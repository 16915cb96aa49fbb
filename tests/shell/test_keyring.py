"""The key behind codes: made once, readable by its owner alone, made anew when damaged."""

import errno
import os
import stat

import pytest
from tests.book.disk import fails, sound

from creatorsheet.kernel.refusal import Refused
from creatorsheet.shell.keyring import key


def test_the_key_is_made_once(tmp_path):
    first = key(tmp_path / "deep")
    assert len(first) == 32
    assert key(tmp_path / "deep") == first
    assert key(tmp_path / "other") != first
    assert [one.name for one in (tmp_path / "deep").iterdir()] == ["code.key"]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights another way")
def test_only_its_owner_can_read_it(tmp_path):
    key(tmp_path)
    assert stat.S_IMODE((tmp_path / "code.key").stat().st_mode) == 0o600


@pytest.mark.parametrize("content", [b"", b"ab", b"zz" * 32, b"\xff" * 40])
def test_a_damaged_key_is_made_anew(tmp_path, content):
    (tmp_path / "code.key").write_bytes(content)
    assert len(key(tmp_path)) == 32


@pytest.mark.parametrize("in_the_way", ["its folder", "itself"])
def test_a_key_that_can_be_neither_read_nor_kept_is_a_refusal(tmp_path, in_the_way):
    if in_the_way == "its folder":
        (tmp_path / "deep").write_bytes(b"")
    else:
        (tmp_path / "deep" / "code.key").mkdir(parents=True)
    with pytest.raises(Refused, match=r"CS-W32: The key behind codes and seals, .*code\.key, can be neither") as answer:
        key(tmp_path / "deep")
    assert len(str(answer.value).splitlines()) == 1


def test_no_call_that_fails_leaves_half_a_key(tmp_path):
    with sound().watched() as disk:
        key(tmp_path / "whole")
    assert "fsync" in disk.calls
    for at in range(1, len(disk.calls) + 1):
        folder = tmp_path / str(at)
        with fails(at, errno.ENOSPC).watched():
            try:
                made = key(folder)
            except Refused:
                made = b""
        left = [one.name for one in folder.iterdir()] if folder.exists() else []
        assert left in ([], ["code.key"])
        assert made in (b"", key(folder))
