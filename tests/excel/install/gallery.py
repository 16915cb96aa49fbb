"""The kinds of the gallery that are about the add-in: a look of the doctor, an installation, a window that serves."""

from __future__ import annotations

from contextlib import chdir
from dataclasses import replace
from pathlib import Path
from typing import Any

from filelock import FileLock
from tests.excel.install.computers import EXCEL, linux, mac, parts, pc, refusing, told, well

from creatorsheet.kernel.finding import Finding
from creatorsheet.shell.addin import places, record
from creatorsheet.shell.addin.computer import Computer
from creatorsheet.shell.addin.facts import Answer, Facts, Library, Placed, Rules
from creatorsheet.shell.addin.install import install as use_install
from creatorsheet.shell.addin.install import take_away
from creatorsheet.shell.addin.links import chain
from creatorsheet.shell.addin.serve import serve as use_serve

MAKERS = {"Windows": pc, "macOS": mac, "Linux": linux}


def doctor(case: dict[str, Any], _: Path) -> tuple[Finding, ...]:
    """A look at a made-up computer on which all is well but for what the case says."""
    computer = MAKERS[case.get("system", "Windows")]()
    facts = well(computer, **case.get("facts", {}))
    if "settings" in case or "gone" in case:
        lines = {key.replace(" ", "_"): value for key, value in case.get("settings", {}).items()}
        facts = replace(facts, layers=told(computer, **lines, **dict.fromkeys(case.get("gone", []))))
    if "placed" in case:
        facts = replace(facts, placed=Placed(case["placed"]))
    if "library" in case:
        facts = replace(facts, library=Library(case["library"]))
    if "rules" in case:
        facts = replace(facts, rules=Rules(**case["rules"]))
    if "answer" in case:
        facts = replace(facts, answer=Answer(**case["answer"]))
    return tuple(state.finding for _, state in chain(_with_programs(case, facts)) if state.finding)


def _with_programs(case: dict[str, Any], facts: Facts) -> Facts:
    """The same with other programs: Excel's path, "" for none; the Python that runs the doctor; OneDrive's folder."""
    computer = facts.computer
    path = type(computer.home)
    if "excel" in case:
        there = replace(EXCEL[computer.system], path=path(case["excel"]))
        facts = replace(facts, excel=there if case["excel"] else None)
    if "python" in case:
        computer = replace(computer, python=path(case["python"]))
    if "onedrive" in case:
        computer = replace(computer, environment={"OneDrive": case["onedrive"]})
    return replace(facts, computer=computer)


def install(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    """An installation in the home folder `mara`; with `uninstall` it is taken away again."""
    with chdir(folder):
        computer = _computer(case)
        if "changed" in case or "record" in case or case.get("held"):
            use_install(dry_run=False, computer=computer, made=parts)
        if "changed" in case:
            places.addin(computer).write_text(case["changed"])
        if "record" in case:
            places.record(computer).write_text(case["record"])
        if "in_the_way" in case:
            Path(case["in_the_way"]).mkdir(parents=True)
        with refusing(*(("unlink", "remove") if case.get("held") else ())).watched():
            return _carried_out(case, computer)


def _carried_out(case: dict[str, Any], computer: Computer) -> tuple[Finding, ...]:
    known = record.read(computer) if case.get("uninstall") else None
    if known is not None:
        return take_away(computer, known, dry_run=False)
    use_install(dry_run=False, computer=computer, made=parts)
    return ()


def _computer(case: dict[str, Any]) -> Computer:
    home = Path("mara")
    home.mkdir()
    computer = MAKERS[case.get("system", "Windows")](home, python=Path(case.get("python", "/opt/campaigns/bin/python")))
    return replace(computer, in_conda=case.get("conda", False))


def serve(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    """`addin serve` on a computer with the add-in; `twice` while another window serves."""
    with chdir(folder):
        computer = _computer(case)
        if computer.system.value == "Windows":
            use_install(dry_run=False, computer=computer, made=parts)
        if case.get("twice"):
            with FileLock(places.serving(computer)):
                use_serve(computer=computer, answer=lambda *_: None)
        use_serve(computer=computer, answer=lambda *_: None)
    return ()
