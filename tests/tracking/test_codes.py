"""Codes: a slip never validates, none comes twice, no spreadsheet changes one."""

import csv
import subprocess
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creatorsheet.kernel.rowids import ALPHABET
from creatorsheet.tracking.codes import LETTERS, RUDE, bare, code_ok, is_ours, look_alike, made
from creatorsheet.tracking.vanity import sheet_fault, shop_fault

KEY = bytes(range(32))
lengths = st.integers(5, 16)
names = st.text(min_size=1, max_size=12)


def issue(number: int, length: int = 8) -> list[str]:
    used: set[str] = set()
    for i in range(number):
        used.add(made(KEY, length, "book", "C-1", f"K-{i}", used=used))
    return sorted(used)


@given(lengths, names, st.data())
def test_a_mistyped_sign_never_validates(length, creator, data):
    code = made(KEY, length, "book", "C-1", creator)
    at = data.draw(st.integers(0, length - 1))
    for sign in set(ALPHABET) - {code[at]}:
        assert not code_ok(code[:at] + sign + code[at + 1 :])


@given(lengths, names)
def test_two_signs_swapped_never_validate(length, creator):
    code = made(KEY, length, "book", "C-1", creator)
    for one, other in combinations(range(length), 2):
        if code[one] != code[other]:
            swapped = list(code)
            swapped[one], swapped[other] = code[other], code[one]
            assert not code_ok("".join(swapped))


def test_every_slip_in_a_thousand_codes_is_found():
    for code in issue(1_000, 7):
        for at in range(7):
            assert not any(code_ok(code[:at] + sign + code[at + 1 :]) for sign in ALPHABET if sign != code[at])
        for gap in (1, 2):
            for at in range(7 - gap):
                if code[at] != code[at + gap]:
                    signs = list(code)
                    signs[at], signs[at + gap] = signs[at + gap], signs[at]
                    assert not code_ok("".join(signs))


@given(lengths, names, names)
def test_the_same_key_gives_the_same_code_and_a_used_one_is_passed_over(length, campaign, creator):
    code = made(KEY, length, "book", campaign, creator)
    assert code == made(KEY, length, "book", campaign, creator)
    assert made(KEY, length, "book", campaign, creator, used={code}) != code
    assert is_ours(code, length)
    assert code_ok(code)
    assert code[0] in LETTERS
    assert code[-1] in LETTERS
    assert not RUDE.search(code)


def test_another_workbook_or_key_gives_other_codes():
    mine = {made(KEY, 8, "book", "C-1", f"K-{i}") for i in range(200)}
    assert mine.isdisjoint(made(KEY, 8, "copy", "C-1", f"K-{i}") for i in range(200))
    assert mine.isdisjoint(made(b"x" * 32, 8, "book", "C-1", f"K-{i}") for i in range(200))


def test_a_hundred_thousand_codes_are_unique_and_stay_as_they_are():
    codes = issue(100_000)
    assert len(set(codes)) == 100_000
    assert not any(sheet_fault(code) or shop_fault(code, 8) for code in codes)


@pytest.mark.long
def test_ten_million_codes_are_unique():
    used: set[str] = set()
    for i in range(10_000_000):
        used.add(made(KEY, 8, "book", "C-1", str(i), used=used))
    assert len(used) == 10_000_000


@pytest.mark.oracle
@pytest.mark.parametrize("language", [1033, 1031, 1045], ids=["English", "German", "Polish"])
def test_a_spreadsheet_program_leaves_codes_alone(soffice, tmp_path, language):
    codes = issue(20_000, 6)
    table = tmp_path / "codes.csv"
    table.write_text("\n".join(["code", *codes, "MAR15"]), encoding="utf-8")
    subprocess.run(
        [
            soffice,
            "--headless",
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            f"--infilter=CSV:44,34,76,1,,{language},false,true",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true",
            "--outdir",
            str(tmp_path / "out"),
            str(table),
        ],
        check=True,
        capture_output=True,
        timeout=200,
    )
    with (tmp_path / "out" / "codes.csv").open(encoding="utf-8") as file:
        read = [row[0] for row in csv.reader(file)][1:]
    assert read[:-1] == codes


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("ANNA15", ""),
        ("15ANNA", ""),
        ("MARA15", ""),
        ("MAY", ""),
        ("MAR15", "is read as a date by Excel"),
        ("15okt", "is read as a date by Excel"),
        ("DEZ2026", "is read as a date by Excel"),
        ("1E5", "is read as a number by Excel"),
        ("2026", "is read as a number by Excel"),
        ("007", "loses its leading 0 in Excel"),
        ("wahr", "is read as true or false by Excel"),
    ],
)
def test_what_excel_would_change(code, fault):
    assert sheet_fault(code) == fault


@pytest.mark.parametrize(("code", "ok"), [("A1", True), ("A", False), ("ANNASKIN", True), ("ANNASKIN1", False)])
def test_the_shops_limits_pass_at_the_edge(code, ok):
    assert (shop_fault(code, 8) == "") is ok


def test_codes_are_compared_without_case_blanks_and_dots():
    assert bare(" anna-15.x_ ") == "ANNA15X"


def test_look_alike_signs_are_one():
    assert look_alike("LOLA10") == look_alike("I01AIO")
    assert look_alike("ANNA15") != look_alike("ANNA16")


@given(st.text(alphabet=ALPHABET, min_size=2, max_size=16))
@settings(max_examples=200)
def test_code_ok_answers_for_any_text(text):
    assert code_ok(text) in (True, False)
