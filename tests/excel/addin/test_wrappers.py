"""The VBA of the functions against what xlwings itself writes for udfs/."""

from __future__ import annotations

import importlib
import io
import re
import types

import pytest
from tests.excel.pywin32 import install

from creatorsheet.catalogue.function import Example, Function, Gives, Input
from creatorsheet.catalogue.functions import FUNCTIONS, SUBJECTS
from creatorsheet.shell.addin import wrappers
from creatorsheet.shell.addin.build import NAME


def by_xlwings(subject: str) -> dict[str, str]:
    """Each function's text as `xlwings.import_udfs` writes it into an add-in."""
    install()
    from xlwings.udfs import generate_vba_wrapper

    name = f"creatorsheet.udfs.{subject}"
    out = io.StringIO()
    generate_vba_wrapper(name, importlib.import_module(name), out, types.SimpleNamespace(Name=NAME))
    return in_functions(out.getvalue().replace(" _\n", ""))


def in_functions(text: str) -> dict[str, str]:
    return {found[1]: found[0] for found in re.finditer(r"(?ms)^Function (\w+)\(.*?^End Function$", text)}


def hardened(name: str, text: str) -> str:
    """All that is changed in xlwings' text, one step after another; each has to find its place."""
    steps = (
        (r"(?ms)^ *#Else\n.*?^ *#End If\n", ""),  # other programs of Office
        (r'(?m)^ *#If App = "Microsoft Excel" Then\n', ""),
        (r"(?m)^ *If TypeOf Application\.Caller Is Range Then On Error GoTo failed\n", ""),
        (rf"(?m)^ *Exit Function\n *failed:\n *{name} = Err\.Description\n", ""),  # no sentence in the cell
        (r'XLPy\.CallUDF\((".*?"), (".*?"), Array\((.*)\), ActiveWorkbook, Application\.Caller\)', _asked),
        (r"(?m)^ +", "    "),
    )
    for pattern, new in steps:
        text, times = re.subn(pattern, new, text)
        assert times == 1, (name, pattern)
    return text


def _asked(found: re.Match[str]) -> str:
    subject, name, names = found.groups()
    return f"CsAsk({subject}, {name}, Array({', '.join(f'CsValue({one})' for one in names.split(', '))}))"


def without_attributes(text: str) -> str:
    return re.sub(r"(?m)^Attribute .*\n", "", text)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_text_is_that_of_xlwings_but_for_the_declared_changes(subject: str) -> None:
    theirs = {name: hardened(name, text) for name, text in by_xlwings(subject).items()}
    ours = in_functions(without_attributes(wrappers.text()))
    assert theirs == {one.name: ours[one.name] for one in FUNCTIONS.values() if one.subject == subject}


def test_every_function_is_there_once() -> None:
    assert re.findall(r"(?m)^Function (\w+)\(", wrappers.text()) == [one.name for one in FUNCTIONS.values()]


@pytest.mark.parametrize("one", FUNCTIONS.values(), ids=lambda one: one.name)
def test_the_wizard_gets_the_description_that_xlwings_would_set(one: Function) -> None:
    found = re.search(rf'(?m)^Attribute {one.name}\.VB_Description = "(.*)"$', wrappers.text())
    assert found
    assert found[1].replace('""', '"') == wrappers.shortened(one.does)
    assert f'Attribute {one.name}.VB_ProcData.VB_Invoke_Func = " \\n20"\n' in wrappers.text()


def test_quotes_in_a_description_are_doubled(monkeypatch: pytest.MonkeyPatch) -> None:
    one = Function(
        "SAID", "Said", 'What was "said"?', (Input("x", "A number.", otherwise=""),), Gives.TEXT, "said",
        (Example("plain", "x", {"x": 1}),), "A test.",
    )  # fmt: skip
    monkeypatch.setattr(wrappers, "FUNCTIONS", {"SAID": one})
    assert wrappers.text().endswith(
        "\n\nFunction CS_SAID(Optional x)\n"
        'Attribute CS_SAID.VB_Description = "What was ""said""?"\n'
        'Attribute CS_SAID.VB_ProcData.VB_Invoke_Func = " \\n20"\n'
        '    CS_SAID = CsAsk("creatorsheet.udfs.said", "CS_SAID", Array(CsValue(x)))\n'
        "End Function\n"
    )
