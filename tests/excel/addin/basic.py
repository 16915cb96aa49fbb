"""LibreOffice Basic as reader of VBA: it compiles a module, and runs those parts of it that touch no Excel."""

from __future__ import annotations

import os
import re
import signal
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.sax.saxutils import escape

WINDOWS = {"vba7": "1", "win64": "1"}
MAC = {"vba7": "1", "mac": "1", "mac_office_version": "16"}

UNKNOWN = {
    "PtrSafe ": "",
    ".Value2": ".Value",
    "VBA.vbBinaryCompare": "0",
    "VBA.vbTextCompare": "1",
    "VBA.vbDatabaseCompare": "2",
}
"""What LibreOffice does not know, and what stands in."""

PROBE = '\nFunction CsProbe()\nCsProbe = "compiled"\nEnd Function\n'

DRIVER = """
Sub Main
  Dim line, known, parts
  known = FreeFile
  Open "{folder}/modules.txt" For Input As #known
  Do While Not EOF(known)
    Line Input #known, line
    Note(line & Chr(9) & Answer(line))
  Loop
  Close #known
  StarDesktop.terminate()
End Sub

Function Answer(path)
  Dim about(1) As New com.sun.star.beans.PropertyValue
  about(0).Name = "Hidden"
  about(0).Value = True
  about(1).Name = "MacroExecutionMode"
  about(1).Value = 4
  doc = StarDesktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, about())
  doc.BasicLibraries.VBACompatibilityMode = True
  doc.BasicLibraries.createLibrary("Read")
  doc.BasicLibraries.getByName("Read").insertByName("Module", Text(path))
  If FileExists("{folder}/class.txt") Then
    doc.BasicLibraries.getByName("Read").insertByName("Stub", Text("{folder}/class.txt"))
  End If
  script = doc.getScriptProvider().getScript("vnd.sun.star.script:Read.Module.CsProbe?language=Basic&location=document")
  Answer = script.invoke(Array(), Array(), Array())
  doc.close(True)
End Function

Function Text(path)
  Dim line, file
  file = FreeFile
  Open path For Input As #file
  Do While Not EOF(file)
    Line Input #file, line
    Text = Text & line & Chr(10)
  Loop
  Close #file
End Function

Sub Note(line)
  Dim file
  file = FreeFile
  Open "{folder}/answers.txt" For Append As #file
  Print #file, line
  Close #file
End Sub
"""

LIBRARY = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Driver"/></library:library>
"""
MODULE = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Driver"
 script:language="StarBasic">{}</script:module>
"""


def answers(
    soffice: str, folder: Path, modules: Mapping[str, str], *, stub: str = "", limit: float = 120
) -> dict[str, str]:
    """What CsProbe of each module answers, in one session, with a class Stub beside it where one is given.

    LibreOffice stands still at a module it cannot compile, so that one and those after it are missing.
    """
    program = [soffice, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore", "--nologo"]
    subprocess.run([*program, "--terminate_after_init"], check=True, capture_output=True, timeout=120)
    standard = folder / "profile" / "user" / "basic" / "Standard"
    standard.mkdir(parents=True, exist_ok=True)
    (standard / "script.xlb").write_text(LIBRARY)
    (standard / "Driver.xba").write_text(MODULE.format(escape(DRIVER.format(folder=folder))))
    paths = {f"{folder}/{name}.txt": name for name in modules}
    for path, name in paths.items():
        Path(path).write_text(modules[name], encoding="utf-8")
    if stub:
        (folder / "class.txt").write_text(stub, encoding="utf-8")
    (folder / "modules.txt").write_text("\n".join(paths) + "\n")
    _run([*program, "macro:///Standard.Driver.Main"], limit)
    answered = folder / "answers.txt"
    lines = answered.read_text(encoding="utf-8").splitlines() if answered.exists() else []
    return {paths[path]: answer for path, answer in (line.split("\t", 1) for line in lines)}


def _run(command: list[str], limit: float) -> None:
    """LibreOffice with all it started is ended when it stands still."""
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        assert running.wait(limit) == 0
    except subprocess.TimeoutExpired:
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()


def basic(vba: str, system: Mapping[str, str]) -> str:
    """A module as LibreOffice reads it: for one system, without attributes and with what it knows."""
    text = "\n".join(["Option VBASupport 1", *_lines(vba, dict(system))]) + "\n"
    for unknown, known in UNKNOWN.items():
        text = text.replace(unknown, known)
    return text


def _lines(vba: str, known: dict[str, str]) -> Iterator[str]:
    taken: list[tuple[bool, bool]] = []  # of each open #If: whether this branch counts, and whether one did before
    for line in vba.splitlines():
        word, _, rest = line.strip().partition(" ")
        match word.lower():
            case "#const":
                name, _, value = rest.partition("=")
                known[name.strip().lower()] = value.split("'")[0].strip().strip('"')
            case "#if":
                holds = _holds(rest, known)
                taken.append((holds, holds))
            case "#elseif":
                holds = not taken[-1][1] and _holds(rest, known)
                taken[-1] = (holds, holds or taken[-1][1])
            case "#else":
                taken[-1] = (not taken[-1][1], True)
            case "#end":
                taken.pop()
            case "attribute":
                pass
            case _:
                if all(counts for counts, _ in taken):
                    yield line


def _holds(condition: str, known: Mapping[str, str]) -> bool:
    terms = re.sub(r" Then\b.*", "", condition, flags=re.IGNORECASE)
    return any(_is_so(term, known) for term in terms.split(" Or "))


def _is_so(term: str, known: Mapping[str, str]) -> bool:
    found = re.fullmatch(r"(Not )?(\w+)(?: (=|>=) (.+))?", term)
    assert found, term
    negated, name, sign, wanted = found.groups()
    value = known.get(name.lower(), "")
    match sign:
        case "=":
            holds = value == wanted.strip('"')
        case ">=":
            holds = float(value or 0) >= float(wanted)
        case _:
            holds = value not in {"", "False"}
    return holds != bool(negated)
