"""Copies beside a workbook: those that went their own way are refused, all others are let be, none can do harm."""

from __future__ import annotations

import io
import os
import shutil
import time
import zipfile
from pathlib import Path

import pytest

from creatorsheet.book import copies
from creatorsheet.book.about import NOBODYS, About, about, about_content
from creatorsheet.book.file import FileBook
from creatorsheet.catalogue.problems.workbook import RESULT_SAVED_BESIDE_THE_WORKBOOK
from creatorsheet.kernel.plan import Plan
from creatorsheet.kernel.refusal import Refused

CUSTOM = "docProps/custom.xml"
SYNCED = [
    "spring-DESKTOP-7AB12.xlsx",
    "spring (1).xlsx",
    "spring 2.xlsx",
    "spring (Mara's conflicted copy 2026-11-25).xlsx",
    "spring.sync-conflict-20261125-104010-ABCDEFG.xlsx",
    "spring (conflicted copy 2026-11-25 104010).xlsx",
    "Kopie von Spring.XLSX",
    "anything.xlsm",
]


def done(path: Path, text: str) -> None:
    FileBook(path, lambda _: None).apply(Plan("test", cells={"PickedCampaign": text}))


@pytest.fixture
def spring(tmp_path, our_book):
    path = tmp_path / "spring.xlsx"
    path.write_bytes(our_book({"Findings": []}))
    return path


def elsewhere(path: Path, name: str, *actions: str) -> Path:
    """A copy on which other things were done where our workbook is not, then brought beside it."""
    folder = path.parent / "elsewhere"
    folder.mkdir(exist_ok=True)
    copy = folder / name
    shutil.copy(path, copy)
    for one in actions:
        done(copy, one)
    return copy.rename(path.with_name(name))


@pytest.mark.parametrize("name", SYNCED)
def test_a_copy_that_was_changed_elsewhere_is_refused_whatever_its_name(spring, name):
    elsewhere(spring, name, "theirs")
    before = spring.read_bytes()
    with pytest.raises(Refused, match=r"CS-W15.*1 action further on"):
        done(spring, "ours")
    assert spring.read_bytes() == before
    assert not list(spring.parent.glob("*.bak"))


def test_both_changed_once_is_a_conflict_too(spring):
    elsewhere(spring, "spring (1).xlsx", "theirs")
    other = spring.with_name("spring (1).xlsx").rename(spring.with_name("aside"))
    done(spring, "ours")
    other.rename(spring.with_name("spring (1).xlsx"))
    with pytest.raises(Refused, match=r"CS-W15.*with other entries"):
        done(spring, "more")


def test_a_copy_made_on_purpose_can_be_worked_on_in_a_folder_of_its_own(spring):
    archive = spring.with_name("spring-2025.xlsx")
    shutil.copy(spring, archive)
    done(spring, "2026")
    done(spring, "2026 again")
    with pytest.raises(Refused, match=r"move spring\.xlsx to another folder"):
        done(archive, "2025")
    own = spring.parent / "2025"
    own.mkdir()
    archive = archive.rename(own / archive.name)
    done(archive, "2025")
    done(archive, "2025 again")
    done(spring, "2026 goes on")


def test_results_backups_reports_packs_and_other_books_are_no_copies(spring, our_book):
    elsewhere(spring, "spring (result).xlsx", "theirs")
    elsewhere(spring, "spring (result 12).xlsx", "theirs")
    elsewhere(spring, "spring.layout-1.xlsx.bak", "theirs")
    elsewhere(spring, "old.xlsx", "theirs").rename(spring.with_name("~$old.xlsx"))
    spring.with_name("autumn.xlsx").write_bytes(our_book({}, {"creatorsheet.id": "another"}))
    pack = our_book({}, {"creatorsheet.schema": "", "creatorsheet.pack": "PK-1", "creatorsheet.revision": "9"})
    spring.with_name("spring for Northlight.xlsx").write_bytes(
        pack.replace(b"creatorsheet.schema", b"creatorsheet.sch")
    )
    shutil.copy(spring, spring.with_name("spring equal.xlsx"))
    os.link(spring, spring.with_name("spring link.xlsx"))
    done(spring, "ours")
    done(spring, "ours again")


def test_a_result_saved_beside_does_not_stop_the_next_action(spring):
    first, second = (FileBook(spring, lambda _: None) for _ in range(2))
    first.apply(Plan("test", cells={"PickedCampaign": "first"}))
    with pytest.raises(Refused, match=RESULT_SAVED_BESIDE_THE_WORKBOOK.code):
        second.apply(Plan("test", cells={"PickedCampaign": "second"}))
    assert spring.with_name("spring (result).xlsx").exists()
    done(spring, "third")


def test_the_empty_template_has_nobodys_id(spring, our_book):
    spring.write_bytes(our_book({"Findings": []}, {"creatorsheet.id": NOBODYS}))
    elsewhere(spring, "summer.xlsx", "theirs")
    done(spring, "ours")


def test_a_workbook_tells_about_itself(spring):
    assert about(spring) == About("0b0e7a52-0000-4000-8000-000000000001", 0)
    done(spring, "ours")
    assert about(spring) == about_content(spring.read_bytes()) == About("0b0e7a52-0000-4000-8000-000000000001", 1)


def zipped(custom: bytes, method: int = zipfile.ZIP_DEFLATED, parts: int = 1) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as package:
        package.writestr(CUSTOM, custom)
        for number in range(parts - 1):
            package.writestr(f"xl/{number}" + "x" * 200, b"")
    return stream.getvalue()


def properties(revision: str = "7", head: str = "") -> bytes:
    rows = {"creatorsheet.id": "0b0e7a52-0000-4000-8000-000000000001", "creatorsheet.schema": "2"}
    rows["creatorsheet.revision"] = revision
    inside = "".join(
        f'<property name="{name}"><vt:lpwstr>{value}</vt:lpwstr></property>' for name, value in rows.items()
    )
    return f'<?xml version="1.0"?>{head}<Properties xmlns="p" xmlns:vt="v">{inside}</Properties>'.encode()


HOSTILE = {
    "nothing": b"",
    "no zip": b"PK" * 5000,
    "a bomb": zipped(b" " * 200_000_000 + properties()),
    "a packed bomb": zipped(b" " * 50_000_000, zipfile.ZIP_LZMA),
    "another method": zipped(properties(), zipfile.ZIP_BZIP2),
    "a document type": zipped(properties(head='<!DOCTYPE a [<!ENTITY b "c">]>')),
    "entities": zipped(
        properties(head="<!DOCTYPE a [" + '<!ENTITY b "' + "c" * 1000 + '">]>').replace(b">2<", b">&b;<")
    ),
    "half a part": zipped(properties()[:-20]),
    "a revision of no number": zipped(properties("-1e5")),
    "an endless revision": zipped(properties("9" * 100_000)),
    "a directory of many parts": zipped(properties(), parts=20_000),
    "an unknown encoding": zipped(properties().replace(b'"1.0"', b'"1.0" encoding="rot13"')),
    "a broken part": zipped(properties()).replace(b"creatorsheet", b"creatorshoot", 1)[:-30],
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_neighbour_is_no_copy_and_costs_nothing(spring, name):
    spring.with_name("spring (1).xlsx").write_bytes(HOSTILE[name])
    begun = time.monotonic()
    assert about(spring.with_name("spring (1).xlsx")) is None
    assert time.monotonic() - begun < 0.5
    done(spring, "ours")


def test_a_sound_file_of_that_make_would_be_one():
    assert about_content(zipped(properties())) == About("0b0e7a52-0000-4000-8000-000000000001", 7)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipes_links_and_folders_are_not_opened(spring):
    os.mkfifo(spring.with_name("spring (1).xlsx"))
    spring.with_name("spring (2).xlsx").mkdir()
    spring.with_name("spring (3).xlsx").symlink_to("/dev/zero")
    spring.with_name("spring (4).xlsx").symlink_to("nowhere")
    done(spring, "ours")
    for number in (1, 3, 4):
        spring.with_name(f"spring ({number}).xlsx").unlink()
    spring.with_name("spring (2).xlsx").rmdir()


def test_of_many_files_the_likeliest_are_looked_into(spring, monkeypatch):
    for number in range(200):
        spring.with_name(f"a{number}.xlsx").write_bytes(b"")
    elsewhere(spring, "spring-DESKTOP.xlsx", "theirs")
    looked: list[str] = []

    def look(path: Path) -> About | None:
        looked.append(path.name)
        return about(path)

    monkeypatch.setattr(copies, "about", look)
    with pytest.raises(Refused, match=r"CS-W15"):
        done(spring, "ours")
    assert looked == ["spring-DESKTOP.xlsx"]
    spring.with_name("spring-DESKTOP.xlsx").unlink()
    done(spring, "ours")
    assert len(looked) == 1 + copies.MOST_LOOKED_AT
