"""The macros, read back from the add-in by olefile, olevba and pyOpenVBA."""

from __future__ import annotations

import io
from pathlib import Path

import olefile
import pytest
from oletools.olevba import VBA_Parser, decompress_stream
from pyopenvba import ExcelFile, check_file

from creatorsheet.shell.addin import project
from creatorsheet.shell.addin.build import modules
from creatorsheet.shell.addin.project import Kind, Module

SOURCES = {one.name: one.source() for one in modules()}
LONGEST_LINE, MOST_CONTINUED = 1023, 24


@pytest.fixture(scope="module")
def file(parts: dict[str, bytes]) -> olefile.OleFileIO:
    return olefile.OleFileIO(io.BytesIO(parts["xl/vbaProject.bin"]), raise_defects=olefile.DEFECT_INCORRECT)


def test_olefile_finds_no_defect(file: olefile.OleFileIO) -> None:
    assert not file.parsing_issues
    assert file.openstream("VBA/_VBA_PROJECT").read() == bytes.fromhex("cc61ffff000100")


@pytest.mark.parametrize("name", SOURCES)
def test_a_stream_holds_the_source(name: str, file: olefile.OleFileIO) -> None:
    assert bytes(decompress_stream(bytearray(file.openstream(f"VBA/{name}").read()))) == SOURCES[name]


def test_olevba_reads_every_module(addin: Path) -> None:
    parser = VBA_Parser(str(addin))
    found = {name.split(".")[0]: code for _, _, name, code in parser.extract_macros()}
    parser.close()
    assert {name: code.replace("\r\n", "\n").rstrip() for name, code in found.items()} == {
        name: source.decode("cp1252").replace("\r\n", "\n").rstrip() for name, source in SOURCES.items()
    }


def test_pyopenvba_finds_nothing_wrong(addin: Path) -> None:
    with ExcelFile(str(addin)) as book:
        found = book.vba_project()
        assert found.validate() == []
        assert found.name == project.NAME
        assert book.module_names() == list(SOURCES)
        assert [one.name for one in book.references()] == ["stdole", "Office"]
    assert check_file(str(addin)).ok


@pytest.mark.parametrize("name", SOURCES)
def test_lines_are_as_the_editor_takes_them(name: str) -> None:
    source = SOURCES[name].decode("cp1252")
    assert source.startswith(f'Attribute VB_Name = "{name}"\r\n')
    assert "\n" not in source.replace("\r\n", "")
    lines = source.split("\r\n")
    assert max(map(len, lines)) <= LONGEST_LINE
    continued = "".join("_" if line.endswith(" _") else "." for line in lines).split(".")
    assert max(map(len, continued)) <= MOST_CONTINUED


def test_xlwings_module_is_the_installed_one_but_for_five_lines() -> None:
    import xlwings

    theirs = (Path(xlwings.__file__).parent / "xlwings_custom_addin.bas").read_text("utf-8").rstrip().splitlines()
    ours = SOURCES["xlwings"].decode("cp1252").rstrip().splitlines()
    pairs = [(one.strip(), other.strip()) for one, other in zip(ours, theirs, strict=True)]
    changed = [pair for pair in pairs if pair[0] != pair[1]]
    assert [one for one, _ in changed if not one.startswith("tail")] == [
        'Public Const PROJECT_NAME As String = "creatorsheet"',
        'PYTHONPATH = "false;;;;;"',
        "If False Then",
        'If source = "directory" Then',
    ]
    ((one, other),) = (pair for pair in changed if pair[0].startswith("tail"))
    assert one == other.replace(" -B -c ", " -B -P -c ")


def test_a_class_keeps_its_own_attributes_and_loses_the_header_of_its_export() -> None:
    text = (
        "VERSION 1.0 CLASS\nBEGIN\n  MultiUse = -1  'True\nEND\n"
        'Attribute VB_Name = "D"\nAttribute VB_Description = "A list"\nOption Explicit\n'
    )
    lines = Module("D", text, Kind.CLASS).source().decode().splitlines()
    assert lines[0] == 'Attribute VB_Name = "D"'
    assert lines[1] == 'Attribute VB_Base = "0{FCFB3D2A-A0FA-1068-A738-08002B3371B5}"'
    assert lines[-2:] == ['Attribute VB_Description = "A list"', "Option Explicit"]
    assert not any("MultiUse" in line for line in lines)


def test_letters_that_vba_cannot_hold_stop_the_build() -> None:
    with pytest.raises(UnicodeEncodeError):
        Module("M", "' 漢字").source()


def test_the_project_has_no_password(file: olefile.OleFileIO) -> None:
    """The veil of [MS-OVBA] 2.4.3.2 taken off by its own rule; zeros stand for no protection, 0xFF for visible."""
    text = file.openstream("PROJECT").read().decode("cp1252")
    fields = dict(line.split("=", 1) for line in text.splitlines() if "=" in line)
    found = {name: _unveiled(fields[name].strip('"'), fields["ID"].strip('"')) for name in ("CMG", "DPB", "GC")}
    assert found == {"CMG": bytes(4), "DPB": bytes(1), "GC": b"\xff"}


def _unveiled(field: str, guid: str) -> bytes:
    veiled = bytes.fromhex(field)
    seed, version, key = veiled[0], veiled[1] ^ veiled[0], veiled[2] ^ veiled[0]
    assert (version, key) == (2, sum(guid.encode()) & 0xFF)
    before, last, plain = veiled[1], veiled[2], key
    out = []
    for byte in veiled[3:]:
        plain = byte ^ ((before + plain) & 0xFF)
        before, last = last, byte
        out.append(plain)
    content = bytes(out)[(seed & 6) // 2 :]
    return content[4 : 4 + int.from_bytes(content[:4], "little")]
