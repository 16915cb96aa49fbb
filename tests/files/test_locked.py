"""Locked workbooks: the right password, the wrong one, altered content, and locks built to waste time."""

from __future__ import annotations

import io
import re
import time
import zipfile
from pathlib import Path

import pytest
from msoffcrypto.format.ooxml import OOXMLFile
from tests.files.hostile.sound import TEXTS, sound, zipped
from typer.testing import CliRunner

from creatorsheet.files.opening import sheets
from creatorsheet.kernel.refusal import Refused
from creatorsheet.shell.cli import app

WORD = "geheim"


def locked(content: bytes) -> bytes:
    made = io.BytesIO()
    OOXMLFile(io.BytesIO(content)).encrypt(WORD, made)
    return made.getvalue()


SOUND = {**sound(), "docProps/app.xml": b"<a>" + b" " * 5_000 + b"</a>"}
"""No workbook of Excel's is under 4 kB, where msoffcrypto writes a proof of integrity that it does not accept."""

LOCKED = locked(zipped(SOUND, zipfile.ZIP_STORED))


def refusal(data: bytes, password: str | None = WORD) -> str:
    before = time.process_time()
    with pytest.raises(Refused) as refused:
        sheets(data, "rates.xlsx", password=password)
    assert time.process_time() - before < 2
    assert "\n" not in str(refused.value)
    return str(refused.value)


def replaced(pattern: bytes, new: bytes) -> bytes:
    """The locked file with something of the same length in its lock."""
    found = re.search(pattern, LOCKED)
    assert found
    assert len(new) <= len(found[0])
    return LOCKED.replace(found[0], new.ljust(len(found[0])))


def test_the_right_password_opens_it() -> None:
    assert len(sheets(LOCKED, "rates.xlsx", password=WORD)[0].rows) == 2


@pytest.mark.parametrize(("password", "says"), [(None, "no password was given"), ("", "CS-F02"), ("nein", "is wrong")])
def test_no_other_does(password: str | None, says: str) -> None:
    assert says in refusal(LOCKED, password)
    assert "CS-F02" in refusal(LOCKED, password)


@pytest.mark.parametrize("place", [0.5, 0.9])
def test_altered_content_is_not_read(place: float) -> None:
    start = LOCKED.index(b"</encryption>") + 600
    at = start + int((len(LOCKED) - start) * place)
    altered = LOCKED[:at] + bytes([LOCKED[at] ^ 1]) + LOCKED[at + 1 :]
    assert re.search("CS-F02.*(altered|not known)", refusal(altered))


@pytest.mark.parametrize("rounds", [500_001, 10_000_000, 4_294_967_295, 10**30])
def test_a_lock_of_ten_million_rounds_is_not_turned(rounds: int) -> None:
    bomb = replaced(rb'spinCount="100000" saltSize="16" blockSize="16" keyBits="256"', b'spinCount="%d"' % rounds)
    assert f"CS-F05: rates.xlsx contains a lock of {min(rounds, int(str(rounds)[:12])):,} rounds" in refusal(bomb)


def test_a_document_type_in_a_lock_is_refused() -> None:
    assert "CS-F05" in refusal(replaced(rb"<\?xml[^>]*\?>", b"<!DOCTYPE a>"))


def test_a_lock_of_another_build_is_refused() -> None:
    assert "CS-F02" in refusal(replaced(rb"<keyData [^>]*", b"<keyData "))
    assert "CS-F02" in refusal(replaced(rb'saltValue="[^"]*"', b'saltValue="%"'))
    assert "CS-F02" in refusal(LOCKED[:3_000])
    assert "CS-F02" in refusal(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 600 + "EncryptedPackage".encode("utf-16-le")
    )


def test_what_was_locked_is_looked_at_like_any_file() -> None:
    assert "CS-F05" in refusal(locked(zipped({**SOUND, TEXTS: b"<!DOCTYPE a><sst/>"}, zipfile.ZIP_STORED)))
    assert "CS-F03" in refusal(locked(zipped({**SOUND, "xl/vbaProject.bin": b"x"}, zipfile.ZIP_STORED)))


def test_the_command_line_says_one_line(tmp_path: Path) -> None:
    book, export = tmp_path / "campaign.xlsx", tmp_path / "rates.xlsx"
    export.write_bytes(LOCKED)
    assert CliRunner().invoke(app, ["new", str(book)]).exit_code == 0
    before = book.read_bytes()
    answer = CliRunner().invoke(app, ["import", str(book), str(export), "--password"], input="nein\n")
    assert isinstance(answer.exception, Refused)
    assert str(answer.exception).startswith("rates.xlsx CS-F02: rates.xlsx is encrypted, and the password is wrong.")
    assert book.read_bytes() == before
