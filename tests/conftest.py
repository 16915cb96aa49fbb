"""What all tests share: where real exports and outside judges are, and how their absence is said."""

from __future__ import annotations

import io
import os
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from creatorsheet.shell.cli import app

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-golden` writes the dumps anew; the review reads the difference."""
    parser.addoption("--update-golden", action="store_true", help="write the golden dumps anew")


def _judge(program: str) -> str:
    found = shutil.which(program)
    if found is None:
        said = f"{program} is not installed"
        if os.environ.get("CREATORSHEET_ORACLES") == "required":
            pytest.fail(f"{said}, and CREATORSHEET_ORACLES=required")
        pytest.skip(said)
    return found


@pytest.fixture(scope="session")
def soffice() -> str:
    """LibreOffice's program."""
    return _judge("soffice")


@pytest.fixture(scope="session")
def pdftoppm() -> str:
    """Poppler's program that turns a PDF into pictures."""
    return _judge("pdftoppm")


@pytest.fixture(scope="session")
def ooxml_validator() -> str:
    """Microsoft's Open XML SDK validator, as packed for npm."""
    return _judge("ooxml-validator")


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real exports and hostile files, which are never part of the repository."""
    folder = SHARED / "data"
    if not folder.is_dir():
        pytest.skip("the real exports are not on this machine")
    return folder


@pytest.fixture(scope="session")
def shared_spec() -> Path:
    """The folder of the guide and its items, which is not part of the repository."""
    folder = SHARED / "spec"
    if not folder.is_dir():
        pytest.skip("the guide is not on this machine")
    return folder


@pytest.fixture(autouse=True)
def no_pack_gives_anything_away(request: pytest.FixtureRequest) -> Iterator[None]:
    """Every pack that a test writes is searched for the word that stands in all planted secrets."""
    yield
    folder = request.node.funcargs.get("tmp_path")
    for path in folder.rglob("*.xlsx") if folder else ():
        content = path.read_bytes()
        if b"creatorsheet.pack" in _custom_properties(content):
            from creatorsheet.book.pack.readings import parts, readings

            read = (text.casefold() for _, piece in parts(content) for text in readings(piece))
            assert not any("hushhush" in text for text in read), f"{path.name} gives something away"


def _custom_properties(content: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return archive.read("docProps/custom.xml")
    except (zipfile.BadZipFile, KeyError):
        return b""


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a finished demo."""
    folder = tmp_path_factory.mktemp("demo")
    before = Path.cwd()
    os.chdir(folder)
    try:
        answer = CliRunner().invoke(app, ["demo"])
    finally:
        os.chdir(before)
    assert answer.exit_code == 0, answer.output
    (folder / "said.txt").write_text(answer.output, encoding="utf-8")
    return folder / "creatorsheet-demo"
