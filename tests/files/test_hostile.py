"""Every hostile file has its verdict, in time, within memory, without a socket."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.files.hostile_run import run

from creatorsheet.files import open_file
from creatorsheet.kernel.grid import ExcelError
from creatorsheet.kernel.refusal import Refused

pytestmark = pytest.mark.real

MADE = {
    **dict.fromkeys(["type_empty.xlsx", "zip_truncated.xlsx", "zip_size_lie.xlsx"], "CS-F01"),
    **dict.fromkeys(["sheet_sst_neg.xlsx", "sheet_sst_oob.xlsx"], "CS-F01"),
    **dict.fromkeys(["macro_vba_plain_ct.xlsx", "macro_xlm_veryhidden.xlsx", "macro_xlsm_renamed.xlsx"], "CS-F03"),
    **dict.fromkeys(["zip_20k_parts.xlsx", "zip_bomb_150MB_text.xlsx", "zip_bomb_3M_cells.xlsx"], "CS-F04"),
    **dict.fromkeys(["sheet_col_beyond.xlsx", "sheet_row_beyond.xlsx", "sheet_far_cell.xlsx"], "CS-F04"),
    **dict.fromkeys(["sheet_merge_all.xlsx", "csv_wide.csv", "xml_deep.xlsx", "xml_deep_wb.xlsx"], "CS-F04"),
    **dict.fromkeys(["rel_external_sheet.xlsx", "rel_traversal.xlsx", "sheet_dup_cell.xlsx"], "CS-F05"),
    **dict.fromkeys(["zip_case_dup.xlsx", "zip_dup_part.xlsx", "zip_overlap.zip", "zip_traversal.xlsx"], "CS-F05"),
    **dict.fromkeys(["type_html.xlsx", "type_ole.xlsx", "zip_prefixed.xlsx", "csv_nul.csv"], "CS-F06"),
    # Passive parts are ignored: nothing of them is read, and real workbooks have them.
    **dict.fromkeys(["conn_web_refreshonload.xlsx", "embed_customui.xlsx", "embed_ole.xlsx"], "1 rows"),
    **dict.fromkeys(["link_dde.xlsx", "link_unc_ntlm.xlsx", "formula_in_cf_dv_name.xlsx"], "1 rows"),
    **dict.fromkeys(["sheet_200k_names.xlsx", "sheet_hyperlink_all.xlsx", "sheet_dimension_lie.xlsx"], "1 rows"),
    # Odd cells come as text, as an error value, or whole.
    **dict.fromkeys(["sheet_bignum.xlsx", "sheet_ctrl_escape.xlsx", "sheet_date_huge.xlsx"], "1 rows"),
    **dict.fromkeys(["sheet_inf.xlsx", "sheet_long_text.xlsx", "sheet_phonetic_hidden.xlsx"], "1 rows"),
    "formula_payloads.xlsx": "14 rows",
    "sheet_rows_unordered.xlsx": "3 rows",
    "sheet_far_row.xlsx": "1048576 rows",
    # Text is text. A stray quote swallows nothing, and what is ragged stays so for the import to judge.
    "csv_bigfield.csv": "2 rows",
    "csv_cp1252.csv": "2 rows",
    "csv_dup_header.csv": "2 rows",
    "csv_open_quote.csv": "20002 rows",
    "csv_payloads.csv": "37 rows",
    "csv_ragged.csv": "3 rows",
    "csv_sep_line.csv": "2 rows",
    "csv_utf16.csv": "2 rows",
    "type_sylk.csv": "3 rows",
}
FOUND = {
    "BadWorkbook.xlsx": "CS-F01",
    "InvalidSelectedRange.xlsx": "0 rows",
    "XEETestInvalidUTF-8.xml": "CS-F06",
    "Zip-Windows-Directory-Separator.xlsx": "3 rows",
    "comments_all_garbage.csv": "62 rows",
    "crash-274d6342e4842d61be0fb48eaadad6208ae767ae.xlsx": "CS-F01",
    "creators_utf8_mangled.xlsx": "CS-F01",
    "dde-in-csv.csv": "1 rows",
    "dde-test.xlsx": "6 rows",
    "input-weird.xlsx": "2 rows",
    "invalid-xml.xlsx": "1 rows",
    "invalid.xlsx": "CS-F06",
    "issue_530.xlsx": "5 rows",
    "issue_594_dos.ods": "CS-F06",
    "large_strings.xlsx": "27644 rows",
    "nonstandard-xml-ns-prefix.xlsx": "3 rows",
    "pass_protected.xlsx": "CS-F02",
    "poc-xmlbomb.xlsx": "CS-F04",
    "clusterfuzz-testcase-minimized-POIXSSFFuzzer-5265527465181184.xlsx": "CS-F05",  # two names for one part
}


SECONDS, MEGABYTES = 2.0, 512
OTHERWISE = {
    **dict.fromkeys(
        ["conn_web_refreshonload.xlsx", "embed_customui.xlsx", "embed_ole.xlsx", "link_dde.xlsx", "link_unc_ntlm.xlsx"],
        "Passive: nothing of it is opened, run or fetched, and workbooks of honest senders have it.",
    ),
    **dict.fromkeys(
        ["sheet_hyperlink_all.xlsx", "sheet_200k_names.xlsx"],
        "Nothing of it is read, and it takes neither time nor memory.",
    ),
    **dict.fromkeys(
        ["sheet_inf.xlsx", "sheet_date_huge.xlsx"],
        "The cell comes as an error value or a number, and the import has a finding for it; the file is read.",
    ),
    "sheet_long_text.xlsx": "Longer than Excel shows, but whole; the import has a finding for cells that do not fit.",
    "formula_payloads.xlsx": "Stored values are read, formulas never; the merge of packs refuses formulas cell by cell.",
    **dict.fromkeys(
        ["csv_ragged.csv", "csv_dup_header.csv"],
        "The gate keeps every cell where it stands; the import tells of the row, or of the doubled column.",
    ),
    "csv_open_quote.csv": "A quote left open swallows one line instead of the file; no row is lost.",
    "csv_bigfield.csv": "200,000 characters are no danger; only a cell of over 10 million is refused.",
}


def expected(name: str, declared: dict[str, str]) -> str:
    if name.startswith("xml_"):  # any document type; one of them unpacks too tightly first
        return declared.get(name, "CS-F04" if name.startswith("xml_quad") else "CS-F05")
    return declared.get(name, "CS-F01" if name.startswith("clusterfuzz") else "")


@pytest.mark.parametrize(("folder", "declared"), [("hostile_made", MADE), ("hostile", FOUND)])
def test_every_hostile_file_has_its_verdict(shared_data: Path, folder: str, declared: dict[str, str]) -> None:
    said = run(shared_data / folder)
    verdicts = {name: verdict for name, verdict in said.verdicts.items() if name != "manifest.json"}
    assert verdicts == {name: expected(name, declared) for name in verdicts}
    assert {name: spent for name, spent in said.seconds.items() if spent >= SECONDS} == {}
    assert said.megabytes < MEGABYTES
    assert said.reached == ""


def test_where_the_manifest_expects_otherwise_there_is_a_reason(shared_data: Path) -> None:
    manifest = json.loads((shared_data / "hostile_made" / "manifest.json").read_text())
    names = {one["file"]: one["expect"] for one in manifest}
    assert names.keys() >= MADE.keys()
    otherwise = {
        name
        for name, wanted in names.items()
        if wanted.startswith("reject") != expected(name, MADE).startswith("CS-") and not wanted.startswith("reject or")
    }
    assert otherwise == OTHERWISE.keys()


def test_injection_comes_back_as_the_same_text(shared_data: Path) -> None:
    sheet = open_file(shared_data / "hostile_made" / "csv_payloads.csv").sheets[0]
    cells = [str(row[1]) for row in sheet.rows[1:] if len(row) > 1 and row[1]]
    assert any(cell.startswith("=") for cell in cells)
    assert any(cell.startswith("@") for cell in cells)


def test_numbers_that_are_none_become_error_values(shared_data: Path) -> None:
    cells = open_file(shared_data / "hostile_made" / "sheet_inf.xlsx").sheets[0].rows[0]
    assert not any(isinstance(cell, float) and cell in (float("inf"), float("-inf")) for cell in cells)
    assert all(isinstance(cell, ExcelError | str | int | float) for cell in cells)


def test_real_workbooks_are_not_refused(shared_data: Path) -> None:
    refused = {}
    for folder in ("workbooks", "workbooks_corpus"):
        for path in sorted((shared_data / folder).glob("*.xls[xm]")):
            try:
                open_file(path)
            except Refused as no:
                refused[path.name] = no.finding.code
    assert refused == {"00_stress002.xlsx": "CS-F03"}  # macros under the wrong name
