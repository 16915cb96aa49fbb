"""Every problem has a case with its exact words, and every case says just that."""

from __future__ import annotations

import io
import os
import tomllib
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import chdir
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.excel.install import gallery as addin
from tests.problems import deciding, living, taking
from tests.problems.crowd import crowd

from creatorsheet.book.memory import Damage, MemoryBook
from creatorsheet.catalogue.problems import PROBLEMS
from creatorsheet.kernel.finding import Finding
from creatorsheet.kernel.grid import ExcelError, Raw
from creatorsheet.kernel.refusal import Refused

if TYPE_CHECKING:
    from creatorsheet.book.file import FileBook

HERE = Path(__file__).parent
GALLERY = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(HERE.glob("CS-*.toml"))}
CASES = [
    pytest.param(code, case, id=f"{code} {case.get('because', number)}")
    for code, page in GALLERY.items()
    for number, case in enumerate(page["case"], 1)
]
ERRORS = {error.value: error for error in ExcelError}
TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 10, 40, tzinfo=UTC)


class ChangedBook(MemoryBook):
    """A workbook in memory in which somebody changed more than values."""

    def __init__(self, case: dict[str, Any]) -> None:
        crowded = crowd(case["crowd"]) if "crowd" in case else {}
        rows = {tab: [_typed(row) for row in table] for tab, table in (crowded | case.get("rows", {})).items()}
        damage = Damage(
            titles={(tab, key): title for tab, key, title in case.get("titles", [])},
            altered={(tab, row, key): (formula or [""])[0] for tab, row, key, *formula in case.get("lost", [])},
            without=frozenset((tab, key) for tab, key in case.get("without", [])),
            below={tab: [_typed(row) for row in table] for tab, table in case.get("below", {}).items()},
            outside={tab: (n, where) for tab, (n, where) in case.get("outside", {}).items()},
            merged=case.get("merged", {}),
            results={(tab, row, key): value for tab, row, key, value in case.get("results", [])},
            names=case.get("names", {}),
            gone=frozenset(case.get("gone", [])),
            numbered=case.get("numbered", True),
        )
        super().__init__(rows, case.get("cells"), name="spring.xlsx", damage=damage)


def _typed(row: dict[str, Any]) -> dict[str, Raw]:
    return {key: ERRORS.get(value, value) if isinstance(value, str) else value for key, value in row.items()}


def workbook(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.app.check import check

    return check(ChangedBook(case), today=case.get("today", TODAY)).findings


def fix(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.app.fixing.fix import fix as use

    return use(ChangedBook(case), today=case.get("today", TODAY)).outcome.findings


def codes(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.app.codes import codes as use

    campaign = case.get("campaign", "")
    return use(ChangedBook(case), campaign=campaign, key=bytes(32), today=case.get("today", TODAY)).findings


def terms(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.app.terms import terms as use

    return use(ChangedBook(case), campaign=case.get("campaign", ""), today=case.get("today", TODAY)).findings


def payments(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.app.payments import payments as use

    return use(ChangedBook(case), campaign=case.get("campaign", ""), today=case.get("today", TODAY)).findings


def approvals(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.app.approvals import approvals as use

    return use(ChangedBook(case), campaign=case.get("campaign", ""), today=case.get("today", TODAY)).findings


def ready(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.app.ready import ready as use

    return use(ChangedBook(case), campaign=case.get("campaign", ""), today=case.get("today", TODAY)).findings


def audit(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.app.audit import audit as use

    return use(ChangedBook(case), campaign=case.get("campaign", ""), today=case.get("today", TODAY)).findings


def price(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.app.price import price as use

    return use(ChangedBook(case), campaign=case.get("campaign", ""), today=case.get("today", TODAY)).findings


def mix(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.app.mix import mix as use

    return use(ChangedBook(case), campaign=case.get("campaign", ""), today=case.get("today", TODAY)).findings


def shortlist(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.app.shortlist import shortlist as use

    return use(ChangedBook(case), campaign=case.get("campaign", ""), today=case.get("today", TODAY)).outcome.findings


def decisions(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    return deciding.run(case, ChangedBook(case), folder, case.get("today", TODAY))


def pipeline(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.app.pipeline import pipeline as use

    return use(ChangedBook(case), campaign=case.get("campaign", ""), today=case.get("today", TODAY)).findings


def attribute(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.app.attribute import attribute as use

    return use(ChangedBook(case), campaign=case.get("campaign", ""), today=case.get("today", TODAY)).findings


def profile(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.app.profile import portrait

    portrait(ChangedBook(case), creator=case["creator"], today=case.get("today", TODAY))
    return ()


def budget(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.app.budget import budget as use

    return use(ChangedBook(case), campaign=case.get("campaign", ""), today=case.get("today", TODAY)).outcome.findings


def comments(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.app.comments import comments as use

    return use(ChangedBook(case), campaign=case.get("campaign", "")).findings


def debrief(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.app.debrief import debrief as use

    return use(ChangedBook(case), campaign=case.get("campaign", ""), today=case.get("today", TODAY)).outcome.findings


def merge(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    """Merge pair after pair; the findings are of the last."""
    from creatorsheet.app.identity import merge as use

    book = ChangedBook(case)
    for keep, other in case["pairs"]:
        outcome = use(book, keep, other, today=case.get("today", TODAY))
        book.apply(outcome.plan)
    return outcome.findings


def split(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.app.identity import merge as use_merge
    from creatorsheet.app.identity import split as use

    book = ChangedBook(case)
    for keep, other in case.get("pairs", []):
        book.apply(use_merge(book, keep, other, today=case.get("today", TODAY)).plan)
    return use(book, case["who"], today=case.get("today", TODAY)).findings


def write(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.app.write import write as use

    about = {"template": case["template"], "campaign": case.get("campaign", "")}
    return use(ChangedBook(case), **about, today=case.get("today", TODAY)).outcome.findings


def word(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.files.document import read_document

    path = folder / case["name"]
    parts = {part: text * case.get("times", 1) for part, text in case.get("zip", {}).items()}
    path.write_bytes(bytes.fromhex(case["hex"]) if "hex" in case else _packed(parts))
    read_document(path)
    return ()


def score(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.app.score import score as use

    return use(ChangedBook(case), today=case.get("today", TODAY)).findings


def windows(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.app.windows import windows as use

    return use(ChangedBook(case), campaign=case.get("campaign", ""), today=case.get("today", TODAY)).findings


def patterns(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.app.patterns import patterns as use

    return use(ChangedBook(case), today=case.get("today", TODAY)).outcome.findings


def import_(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.app.importing import Arrived, import_files
    from creatorsheet.files import open_file

    arrived = []
    for name, text in case["files"].items():
        path = folder / name
        path.write_bytes(_packed(text) if isinstance(text, dict) else text.encode())
        if "written" in case:
            moment = datetime.combine(case["written"], datetime.min.time(), UTC).timestamp()
            os.utime(path, (moment, moment))
        arrived.append(Arrived(name, partial(open_file, path)))
    return import_files(
        ChangedBook(case),
        arrived,
        today=case.get("today", TODAY),
        first_day=case.get("first_day"),
        replace=case.get("replace", False),
    ).findings


def file(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.files import open_file

    path = folder / case["name"]
    if "text" in case:
        path.write_bytes(case["text"].encode() * case.get("times", 1))
    elif "hex" in case:
        path.write_bytes(bytes.fromhex(case["hex"]))
    elif "zip" in case or "parts" in case:
        parts = {part: text * case.get("times", 1) for part, text in case.get("zip", {}).items()}
        path.write_bytes(_packed(parts, case.get("parts", [])))
    open_file(path, password=case.get("password"))
    return ()


def saving(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    import xlsxwriter

    from creatorsheet.book.file import FileBook
    from creatorsheet.book.journal import Witness
    from creatorsheet.kernel.plan import Plan

    told: list[Finding] = []
    witness = Witness("mara", lambda: NOW, told.append)
    path = folder / "spring.xlsx"
    book = xlsxwriter.Workbook(path)
    book.add_worksheet("Home").write("E2", "Spring")
    book.define_name("PickedCampaign", "=Home!$E$2")
    if "own_sheet" in case:
        book.add_worksheet(case["own_sheet"])
    if "own_table" in case:
        book.add_worksheet("Mine").add_table(0, 0, 3, 1, {"name": case["own_table"]})
    if "own_name" in case:
        book.define_name(case["own_name"], "=Home!$E$2")
    if case.get("layout", "2"):
        book.set_custom_property("creatorsheet.schema", case.get("layout", "2"), "text")
    book.set_custom_property("creatorsheet.id", "gallery", "text")
    book.close()
    if "copy" in case:
        _copied(path, folder / case["copy"], case.get("actions", 0))
    opened = FileBook(path, witness=witness)
    if case.get("protected"):
        path.chmod(0o444)
    if case.get("no_journal"):
        (folder / ".creatorsheet").write_bytes(b"")
    if "open_at" in case:
        (folder / "~$spring.xlsx").write_bytes(bytes([len(case["open_at"])]) + case["open_at"].encode())
    if case.get("changed"):
        FileBook(path).apply(Plan("test", cells={"PickedCampaign": "Autumn"}))
    opened.apply(Plan("test", cells={"PickedCampaign": "x" * case.get("characters", 1)}))
    return tuple(told)


def _copied(path: Path, copy: Path, actions: int) -> None:
    """A copy of a workbook on which something was done while the workbook was elsewhere."""
    from creatorsheet.book.file import FileBook
    from creatorsheet.kernel.plan import Plan

    content = path.read_bytes()
    path.rename(copy)
    for _ in range(actions):
        FileBook(copy).apply(Plan("test", cells={"PickedCampaign": "Autumn"}))
    path.write_bytes(content)


def undo(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.app.undo import undo as use
    from creatorsheet.book.editor.editor import Editor
    from creatorsheet.book.file import FileBook
    from creatorsheet.book.journal import Witness
    from creatorsheet.book.template import content
    from creatorsheet.kernel.plan import Addition, Plan

    path = folder / "spring.xlsx"
    path.write_bytes(content("gallery", {"Campaigns": [{"campaign_id": "C-1", "name": "Spring"}]}))
    if case.get("actions", 1):
        book = FileBook(path, lambda _: None, Witness("mara", lambda: NOW, print))
        book.apply(Plan("import", additions=(Addition("Creators", {"creator_id": "CR-1"}),)))
    if "typed" in case:
        editor = Editor(path.read_bytes())
        editor.set("Campaigns", 3, 2, case["typed"])
        path.write_bytes(editor.finish())
    if "kept" in case:
        path.with_name("spring.xlsx.bak").write_bytes(b"another")
    if case.get("kept") == "":
        path.with_name("spring.xlsx.bak").unlink()
    use(FileBook(path), anyway=case.get("anyway", False))
    return ()


def report(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.app.report import report as use
    from creatorsheet.book.file import FileBook
    from creatorsheet.book.pdf import as_pdf
    from creatorsheet.book.recalc import stale_results
    from creatorsheet.book.template import content

    path = folder / "spring.xlsx"
    path.write_bytes(content("spring", {"Campaigns": [{"campaign_id": "C-1", "name": "Spring"}]}))
    engine = stale_results if case.get("engine", True) else lambda _: None
    (made,) = use(FileBook(path), campaign="Spring", out=folder / "report.xlsx", recalculate=engine)
    if "programs" in case:
        as_pdf(made, programs=case["programs"], places=())
    return ()


def new(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.app.new import new as use

    if case.get("taken"):
        (folder / "spring.xlsx").write_bytes(b"")
    use(folder / case.get("folder", "") / "spring.xlsx", book_id="gallery")
    return ()


def share(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.app.share import share as use

    today = case.get("today", TODAY)
    now = datetime(today.year, today.month, today.day, 12, tzinfo=UTC)
    about = {"key": bytes(32), "now": now, "today": today, "campaign": case.get("campaign", "")}
    return use(_workbook(case, folder), recipient=case["with"], **about).outcome.findings


def leak(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.book.pack.scan import refuse_leaks
    from creatorsheet.book.pack.writer import Pack, content
    from creatorsheet.book.rows import read_book
    from creatorsheet.catalogue.reports.findings import FindingRow
    from creatorsheet.catalogue.tabs import BY_TITLE
    from creatorsheet.sharing.cover import cover
    from creatorsheet.sharing.packing import sent
    from creatorsheet.sharing.scope import shared
    from creatorsheet.sharing.todo import todo

    book = _workbook(case, folder)
    tables, _ = read_book(book, *(one for one in BY_TITLE.values() if one is not FindingRow))
    scope = shared(tables, case["with"])
    snapshot = sent(scope, pack_id="PK-1", book_id="gallery", schema=2, made_at=datetime(2026, 11, 24, tzinfo=UTC))
    pack = Pack(scope, snapshot, "", cover(scope, TODAY), todo(scope.tables, TODAY))
    slipped = io.BytesIO(content(pack))
    with zipfile.ZipFile(slipped, "a") as package:
        for part, text in case.get("slips", {}).items():
            package.writestr(part, f"<t>{text}</t>")
    refuse_leaks(book.content, tables, pack, slipped.getvalue())
    return ()


def lock(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.book.pack.locking import locked

    locked(_packed({"xl/workbook.xml": "<workbook/>"}), case["password"] * case.get("times", 1), "spring.xlsx")
    return ()


def _workbook(case: dict[str, Any], folder: Path) -> FileBook:
    from creatorsheet.book.file import FileBook
    from creatorsheet.book.template import content

    path = folder / "spring.xlsx"
    path.write_bytes(content("gallery", case.get("rows", {})))
    return FileBook(path)


def take_back(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    rows = {**case.get("rows", {}), "Packs": taking.packs(case)}
    return taking.run(case, ChangedBook({**case, "rows": rows}), case.get("today", TODAY))


def key(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.shell import keyring

    if case.get("in_the_way"):
        (folder / "keys").write_bytes(b"")
    with chdir(folder):
        keyring.key(Path("keys"))
    return ()


def _packed(parts: dict[str, str], more: list[list[str]] | None = None) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of equal names
        for name, text in [*parts.items(), *(more or [])]:
            package.writestr(name, text)
    return content.getvalue()


def logs(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from tests.problems import logged

    return logged.run(case, ChangedBook(case), folder)


def xlwings(case: dict[str, Any], folder: Path) -> tuple[Finding, ...]:
    from creatorsheet.shell.addin.borrowed import named

    named(case["macro"], case["installed"], "python")
    return ()


KINDS = {
    "debrief": debrief,
    "workbook": workbook,
    "fix": fix,
    "codes": codes,
    "terms": terms,
    "approvals": approvals,
    "ready": ready,
    "audit": audit,
    "price": price,
    "comments": comments,
    "merge": merge,
    "split": split,
    "shortlist": shortlist,
    "decisions": decisions,
    "pipeline": pipeline,
    "attribute": attribute,
    "profile": profile,
    "budget": budget,
    "mix": mix,
    "write": write,
    "word": word,
    "payments": payments,
    "score": score,
    "logs": logs,
    "windows": windows,
    "patterns": patterns,
    "import": import_,
    "file": file,
    "saving": saving,
    "undo": undo,
    "key": key,
    "report": report,
    "new": new,
    "share": share,
    "leak": leak,
    "lock": lock,
    "take-back": take_back,
    "live": living.live,
    "button": living.button,
    "doctor": addin.doctor,
    "install": addin.install,
    "serve": addin.serve,
    "xlwings": xlwings,
}


def _said(case: dict[str, Any], folder: Path, code: str) -> Iterator[str]:
    try:
        findings: tuple[Finding, ...] = KINDS[case["kind"]](case, folder)
    except Refused as refused:
        findings = (refused.finding,)
    return (str(found) for found in findings if found.code == code)


@pytest.mark.parametrize(("code", "case"), CASES)
def test_a_case_says_its_exact_words(code: str, case: dict[str, Any], tmp_path: Path) -> None:
    assert list(_said(case, tmp_path, code)) == case["says"]


@pytest.mark.parametrize("code", sorted(GALLERY))
def test_a_page_is_about_a_declared_problem(code: str) -> None:
    assert code in PROBLEMS, f"{code} is not declared in the catalogue"
    page = GALLERY[code]
    assert page["title"] == PROBLEMS[code].title
    assert any(case["says"] for case in page["case"]), f"no case of {code} says anything"


def test_every_declared_problem_has_its_page() -> None:
    missing = sorted(set(PROBLEMS) - set(GALLERY))
    assert not missing, f"no case yet for {', '.join(missing)}"
