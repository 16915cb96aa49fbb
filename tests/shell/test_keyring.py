"""The key behind codes: made once, readable by its owner alone, made anew when damaged."""

import os
import stat

import pytest

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
