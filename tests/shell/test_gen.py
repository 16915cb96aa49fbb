"""What is generated is current, and a difference is named."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from creatorsheet.shell import gen

ROOT = Path(__file__).parents[2]


def test_the_template_in_the_repository_is_current() -> None:
    assert gen.gen(check=True, root=ROOT) == 0


def test_gen_writes_and_then_finds_it_current(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert gen.gen(check=True, root=tmp_path) == 1
    assert "CreatorSheet.xlsx is not what the catalogue gives: it is missing" in capsys.readouterr().err
    assert gen.gen(check=False, root=tmp_path) == 0
    assert gen.gen(check=True, root=tmp_path) == 0


def package(**parts: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for name, text in parts.items():
            made.writestr(name, text)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("there", "says"),
    [
        (package(a="<x><y/></x>"), "it has no b"),
        (package(a="<x><z/></x>", b="1"), "a, line 2 is '<z/>' and should be '<y/>'"),
        (package(a="<x><y/></x>", b="1", c="2"), "c does not belong there"),
        (b"no package", "it is no workbook"),
        (package(a="<x><y/></x>", b="1"), ""),
    ],
)
def test_the_first_difference_is_named(there: bytes, says: str, tmp_path: Path) -> None:
    path = tmp_path / "file.xlsx"
    path.write_bytes(there)
    found = gen.difference(path, package(a="<x><y/></x>", b="1"))
    assert found.startswith(says)
    assert bool(found) == bool(says)


def test_the_day_a_workbook_was_generated_is_no_difference(tmp_path: Path) -> None:
    path = tmp_path / "file.xlsx"
    path.write_bytes(package(sheet="<c><f>IF(A1,TODAY())</f><v>46350</v></c>"))
    assert gen.difference(path, package(sheet="<c><f>IF(A1,TODAY())</f><v>46351</v></c>")) == ""
    assert gen.difference(path, package(sheet="<c><f>IF(A1,TODAY())</f><v>46351</v></c><c/>")) != ""
