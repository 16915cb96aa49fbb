"""The add-in's file: whole for Microsoft's validator and LibreOffice, the same bytes every time."""

from __future__ import annotations

import json
import re
import subprocess
import zipfile
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring

from creatorsheet.catalogue.actions import RIBBON
from creatorsheet.catalogue.functions import FUNCTIONS
from creatorsheet.shell.addin import package, ribbon, sheets
from creatorsheet.shell.addin.build import modules, xlam

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
X14 = "{http://schemas.microsoft.com/office/spreadsheetml/2009/9/main}"


def validated(program: str, path: Path) -> list[str]:
    """What Microsoft's validator finds wrong."""
    told = subprocess.run([program, str(path)], capture_output=True, text=True, timeout=120, check=False).stdout
    return [f"{one['path']}: {one['description']}" for one in json.loads(told)["errors"]]


@pytest.mark.oracle
def test_microsofts_validator_finds_nothing(addin: Path, ooxml_validator: str) -> None:
    assert validated(ooxml_validator, addin) == []


@pytest.mark.oracle
@pytest.mark.parametrize(
    ("part", "right", "wrong", "says"),
    [
        ("customUI/customUI14.xml", 'size="large"', 'size="huge"', "'huge'"),
        ("customUI/customUI14.xml", 'keytip="U"', 'keytip="UNDO"', "'UNDO'"),
        ("customUI/customUI14.xml", "screentip=", "screentips=", "'screentips'"),
        ("customUI/customUI14.xml", "<button\n", "<knob\n", "knob"),
        ("xl/workbook.xml", "<x14:argumentDescriptions count=", "<x14:argumentDescriptions size=", "'size'"),
    ],
)
def test_the_validator_reads_ribbon_and_wizard_too(
    part: str, right: str, wrong: str, says: str, parts: dict[str, bytes], ooxml_validator: str, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.xlam"
    with zipfile.ZipFile(broken, "w") as file:
        for name, content in parts.items():
            file.writestr(name, content.replace(right.encode(), wrong.encode(), 1) if name == part else content)
    found = validated(ooxml_validator, broken)
    assert any(one.startswith(f"/{part}: ") and says in one for one in found), found


@pytest.mark.oracle
def test_libreoffice_opens_it_with_its_sheets_and_macros(addin: Path, soffice: str, tmp_path: Path) -> None:
    """Add-ins are no files of LibreOffice's own, so it is told which of its readers to take."""
    run = [soffice, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
    run += ["--infilter=Calc MS Excel 2007 VBA XML", "--convert-to", "ods", "--outdir", str(tmp_path), str(addin)]
    subprocess.run(run, check=True, capture_output=True, timeout=240)
    with zipfile.ZipFile(tmp_path / "creatorsheet.ods") as file:
        content = file.read("content.xml").decode()
        macros = {Path(name).stem: file.read(name).decode() for name in file.namelist() if name.startswith("Basic/")}
    assert f'table:name="{sheets.NAME}.conf"' in content
    assert 'table:name="Help"' in content
    assert all(one.name in macros for one in modules())
    assert "Function CS_CPM" in macros["CreatorsheetFunctions"]


def test_two_builds_are_the_same_bytes(addin: Path) -> None:
    assert addin.read_bytes() == xlam()


def test_no_part_tells_when_or_where_it_was_made(addin: Path, parts: dict[str, bytes]) -> None:
    with zipfile.ZipFile(addin) as file:
        told = {(one.date_time, one.create_system, one.compress_type) for one in file.infolist()}
    assert told == {((1980, 1, 1, 0, 0, 0), 3, zipfile.ZIP_STORED)}
    assert str(Path.home()).encode() not in b"".join(parts.values())
    assert re.findall(rb">(2\d\d\d)-", parts["docProps/core.xml"]) == [b"2026", b"2026"]


def test_it_is_an_add_in_with_a_ribbon(parts: dict[str, bytes]) -> None:
    types = parts["[Content_Types].xml"].decode()
    assert f'PartName="/xl/workbook.xml" ContentType="{package.ADD_IN}"' in types
    assert 'ContentType="application/vnd.ms-office.vbaProject"' in types
    assert parts["customUI/customUI14.xml"].decode() == ribbon.xml()
    links = [one.attrib for one in fromstring(parts["_rels/.rels"])]
    assert [one["Type"] for one in links if one["Target"] == "customUI/customUI14.xml"] == [
        "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility"
    ]


def test_each_sheet_and_the_workbook_have_the_module_of_their_name(parts: dict[str, bytes]) -> None:
    names = [workbook(parts).find(f"{MAIN}workbookPr")]
    for name in sorted(part for part in parts if part.startswith("xl/worksheets/sheet")):
        names.append(fromstring(parts[name]).find(f"{MAIN}sheetPr"))
    documents = [one.name for one in modules() if one.kind.is_document]
    assert [one.get("codeName") for one in names if one is not None] == documents


def test_the_wizard_gets_category_and_each_arguments_help(parts: dict[str, bytes]) -> None:
    book = workbook(parts)
    groups = book.find(f"{MAIN}functionGroups")
    assert groups is not None
    assert groups.attrib == {"builtInGroupCount": "19"}
    assert [one.attrib for one in groups] == [{"name": "CreatorSheet"}]
    found = {
        name.get("name"): [one.text for one in name.iter(f"{X14}argumentDescription")]
        for name in book.iter(f"{X14}definedName")
    }
    assert found == {
        one.name: [package.shortened(input_.help) for input_ in one.inputs] for one in FUNCTIONS.values() if one.inputs
    }
    assert max(len(text or "") for texts in found.values() for text in texts) <= 255


def test_xlwings_vba_finds_its_settings_from_the_first_cell_down(parts: dict[str, bytes]) -> None:
    """GetConfigFromSheet reads column A until the first empty cell, keys in capitals, values as text."""
    assert workbook(parts).find(f"{MAIN}sheets/{MAIN}sheet[1]").get("name") == "creatorsheet.conf"  # type: ignore[union-attr]
    texts = ["".join(one.itertext()) for one in fromstring(parts["xl/sharedStrings.xml"])]
    cells = fromstring(parts["xl/worksheets/sheet1.xml"]).iter(f"{MAIN}c")
    found = {one.get("r"): texts[int(one.findtext(f"{MAIN}v", ""))] for one in cells if one.get("t") == "s"}
    assert found == {
        "A1": "ADD_WORKBOOK_TO_PYTHONPATH",
        "B1": "False",
        "A2": "USE UDF SERVER",
        "B2": "True",
    }


def test_help_tells_every_button_and_function_and_whose_parts_are_used(parts: dict[str, bytes]) -> None:
    texts = ["".join(one.itertext()) for one in fromstring(parts["xl/sharedStrings.xml"])]
    assert [
        text
        for text in texts
        if ": " in text and text.split(": ", 1)[1] in {one.button.label for one in RIBBON if one.button}
    ]
    for action in RIBBON:
        assert action.button
        assert ribbon.tip(action, action.button) in texts
    for one in FUNCTIONS.values():
        assert any(text.startswith(f"={one.name}(") for text in texts), one.name
    together = " ".join(texts)
    assert "Zoomer Analytics" in together
    assert "Redistributions in binary form must reproduce the above copyright" in together
    assert "Tim Hall" in together
    assert "Permission is hereby granted, free of charge" in together


def test_no_text_on_the_sheets_is_a_formula(parts: dict[str, bytes]) -> None:
    assert not [name for name, content in parts.items() if name.startswith("xl/worksheets/") and b"<f>" in content]


def test_another_xlsxwriter_stops_the_build_instead_of_making_half_an_add_in() -> None:
    with pytest.raises(ValueError, match=r"\[Content_Types\]\.xml of XlsxWriter holds"):
        package._change({"[Content_Types].xml": b"<Types/>"}, "[Content_Types].xml", package.WITH_MACROS, "x")


def workbook(parts: dict[str, bytes]) -> Element:
    return fromstring(parts["xl/workbook.xml"])
