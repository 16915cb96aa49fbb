"""Who has the workbook open: lock files of Excel and LibreOffice, whole, odd and left over."""

from __future__ import annotations

import os
import time

import pytest

from creatorsheet.book.owner import owner, refuse_when_open
from creatorsheet.kernel.refusal import Refused


def excel(name: str) -> bytes:
    """An owner file as Excel writes it."""
    narrow = name.encode("cp1252", "replace")
    wide = name.encode("utf-16-le")
    return (
        (bytes([len(narrow)]) + narrow).ljust(55) + (len(wide) // 2).to_bytes(2, "little") + wide.ljust(108, b" \0"[:1])
    )


@pytest.mark.parametrize("name", ["Anna", "Zoë Ångström", "Ольга", "李雷", "x" * 52])
def test_excel_says_who(name):
    assert owner(excel(name)) == name


@pytest.mark.parametrize(
    "content", [b"", b"\x00", b"\xff", b"\x04An", bytes(165), b"\xff" * 165, b"\x05\n\x1b[1m" + b" " * 160]
)
def test_an_odd_owner_file_gives_no_odd_name(content):
    assert owner(content).isprintable()
    assert len(owner(content)) <= 60


@pytest.mark.parametrize(
    ("lock", "content", "where"),
    [
        ("~$spring.xlsx", excel("Anna"), "Anna's Excel"),
        ("~$spring.xlsx", b"", "Excel"),
        ("~$spring.xlsx", b"\x04Anna" * 1000, "Excel"),
        ("~$ring.xlsx", excel("Anna"), "Anna's Excel"),
        (
            ".~lock.spring.xlsx#",
            b"Anna Berg,anna,PC-7,25.11.2026 10:40,file:///home/anna/.config;",
            "Anna Berg's LibreOffice",
        ),
        (".~lock.spring.xlsx#", b",anna,PC-7,25.11.2026 10:40,file:///home/anna/.config;", "anna's LibreOffice"),
        (".~lock.spring.xlsx#", b"", "LibreOffice"),
    ],
)
def test_a_workbook_that_somebody_has_open_is_refused(tmp_path, lock, content, where):
    path = tmp_path / "spring.xlsx"
    path.write_bytes(b"")
    (tmp_path / lock).write_bytes(content)
    with pytest.raises(Refused) as answer:
        refuse_when_open(path)
    assert answer.value.finding.fact == f"spring.xlsx is open in {where}; nothing was written."
    old = time.time() - 25 * 3600
    os.utime(tmp_path / lock, (old, old))
    with pytest.raises(Refused) as answer:
        refuse_when_open(path)
    assert f"(or {lock} was left over from a crash; then delete it)" in answer.value.finding.fact


def test_the_lock_of_another_workbook_is_none(tmp_path):
    for name in ("spring.xlsx", "ring.xlsx", "~$ring.xlsx", "~$summer.xlsx", "~$spring.xlsm"):
        (tmp_path / name).write_bytes(excel("Anna"))
    refuse_when_open(tmp_path / "spring.xlsx")
    with pytest.raises(Refused):
        refuse_when_open(tmp_path / "ring.xlsx")


def test_a_link_to_an_open_workbook_is_refused_too(tmp_path):
    (tmp_path / "spring.xlsx").write_bytes(b"")
    (tmp_path / "~$spring.xlsx").write_bytes(excel("Anna"))
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "link.xlsx").symlink_to(tmp_path / "spring.xlsx")
    with pytest.raises(Refused, match="Anna"):
        refuse_when_open(folder / "link.xlsx")
