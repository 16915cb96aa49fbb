"""The settings: what is written for each kind of Python, and how the file is read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.excel.install.computers import MARA, mac, pc

from creatorsheet.catalogue.functions import SUBJECTS
from creatorsheet.kernel.refusal import Refused
from creatorsheet.shell.addin.configuration import interpreter, merged, unfit, values, wanted, with_mark, without

ROOT = PureWindowsPath(r"C:\miniconda")


def conda(prefix: str, root: PureWindowsPath | None = ROOT):
    """A PC with an environment of conda."""
    return pc(prefix=PureWindowsPath(prefix), python=PureWindowsPath(prefix) / "pythonw.exe", in_conda=True, conda=root)


def test_a_pc():
    assert wanted(pc()) == {
        "INTERPRETER_WIN": r"C:\Users\Mara Müller\envs\campaigns\Scripts\pythonw.exe",
        "UDF MODULES": ";".join(f"creatorsheet.udfs.{subject}" for subject in SUBJECTS),
        "USE UDF SERVER": "True",
        "ADD_WORKBOOK_TO_PYTHONPATH": "False",
    }


def test_a_mac():
    assert wanted(mac()) == {
        "INTERPRETER_MAC": "/Users/kim/campaigns/bin/python",
        "ADD_WORKBOOK_TO_PYTHONPATH": "False",
    }


@pytest.mark.parametrize(
    ("prefix", "environment"),
    [
        (r"C:\miniconda", "base"),
        (r"C:\miniconda\envs\spring", "spring"),
        (r"D:\envs\spring", r"D:\envs\spring"),
    ],
)
def test_conda_is_activated_by_the_add_in(prefix, environment):
    settings = wanted(conda(prefix))
    assert (settings["CONDA PATH"], settings["CONDA ENV"]) == (r"C:\miniconda", environment)
    assert "INTERPRETER_WIN" not in settings, "a named interpreter would be started without activating"
    assert interpreter(pc(), settings) == PureWindowsPath(prefix) / "python.exe"


def test_conda_that_is_nowhere_is_a_refusal():
    with pytest.raises(Refused, match="CS-E25"):
        wanted(conda(r"C:\miniconda\envs\spring", root=None))


def test_conda_activates_no_path_with_a_space():
    assert wanted(conda(r"C:\my conda\envs\spring", PureWindowsPath(r"C:\my conda")))["CONDA ENV"] == "spring"
    with pytest.raises(Refused, match=r"CS-E24: Excel could not start D:\\my envs\\spring: conda activates no"):
        wanted(conda(r"D:\my envs\spring"))


@pytest.mark.parametrize(
    ("letters", "path", "reason"),
    [
        ("cp1252", r"C:\Users\Müller\pythonw.exe", ""),
        ("cp1252", r"C:\Users\Łucja\pythonw.exe", "the letter Ł in its path is not in this PC's character set"),
        ("cp1250", r"C:\Users\Łucja\pythonw.exe", ""),
        ("cp932", r"C:\Users\山田\pythonw.exe", ""),
        ("cp1252", r"C:\Users\山田\pythonw.exe", "the letter 山 in its path is not in this PC's character set"),
        ("utf-8", r"C:\Users\山田\pythonw.exe", ""),
        ("cp1252", r"C:\R&D (old)\pythonw.exe", ""),
        ("cp1252", r"C:\100%\pythonw.exe", "its path must not hold a %"),
    ],
)
def test_letters_of_a_pc(letters, path, reason):
    assert unfit(pc(letters=letters), path) == reason


def test_letters_of_a_mac():
    assert unfit(mac(), "/opt/homebrew/opt/python@3.12/bin/python3.12") == ""
    assert unfit(mac(), "/Users/kim/My Python/bin/python") == "on macOS its path must not hold a space"
    assert unfit(mac(), "/Users/kim/été/bin/python") == "on macOS its path must not hold é"


def test_the_first_line_of_a_key_counts_and_letters_are_those_of_the_pc():
    content = b'"Interpreter_Win","C:\\M\xfcller\\pythonw.exe"\n"INTERPRETER_WIN","C:\\later"\r\nUSE UDF SERVER,True\n\n;x\n"A",""'
    assert values(content, "cp1252") == {
        "INTERPRETER_WIN": r"C:\Müller\pythonw.exe",
        "USE UDF SERVER": "True",
        "A": "",
    }


def test_our_keys_of_an_earlier_installation_go():
    earlier = b'"CONDA PATH","C:\\miniconda"\r\n"CONDA ENV","base"\r\n"DEBUG UDFS","True"\r\n"TEMP DIR","D:\\"\r\n'
    content = merged(earlier, pc(), wanted(pc()))
    assert content.startswith(b'"TEMP DIR","D:\\"\r\n"INTERPRETER_WIN"')
    assert values(content, "cp1252") == {"TEMP DIR": "D:\\"} | wanted(pc())


def test_ends_of_lines_are_those_of_the_system():
    assert merged(b"", pc(), {"A": "1"}) == b'"A","1"\r\n'
    assert merged(b"", mac(), {"A": "1"}) == b'"A","1"\n'


@given(
    st.lists(st.binary(max_size=30).filter(lambda line: not set(b"\r\n") & set(line) and b"UDF" not in line.upper())),
    st.booleans(),
)
def test_whatever_stands_in_the_file_stays(lines, mark):
    computer = pc()
    settings = {"USE UDF SERVER": "True"}
    before = b"".join(line + b"\r\n" for line in lines)
    content = merged(before, computer, settings)
    assert merged(content, computer, settings) == content
    content = with_mark(content, computer, on=mark)
    content = with_mark(content, computer, on=False)
    assert without(content, computer, {"USE UDF SERVER": ["False", "True"]}) == before


def test_python_on_a_mac_needs_its_path():
    assert interpreter(mac(), {"INTERPRETER_MAC": "python"}) is None
    assert interpreter(mac(), {"CONDA PATH": "/opt/conda", "CONDA ENV": "base"}) is None
    found = interpreter(mac(), {"INTERPRETER_MAC": "/opt/x/bin/python"})
    assert found == PurePosixPath("/opt/x/bin/python")


def test_variables_of_windows_are_put_in():
    computer = replace(pc(), environment={"UserProfile": str(MARA)})
    assert interpreter(computer, {"INTERPRETER_WIN": r"%USERPROFILE%\py\%NONE%\pythonw.exe"}) == (
        MARA / "py" / "%NONE%" / "pythonw.exe"
    )
