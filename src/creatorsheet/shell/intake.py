"""The import command: files are opened at the gate, shown as they are read, and accounted for row by row."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

from creatorsheet.app.importing import Arrived, import_files
from creatorsheet.files import open_file
from creatorsheet.imports.mapping import propose, read_mapping
from creatorsheet.shell import run, screen
from creatorsheet.shell.opened import opened


def arrive(paths: Sequence[Path], password: str | None = None) -> Iterator[Arrived]:
    """Each file, to be opened when its turn comes."""
    for path in paths:
        yield Arrived(path.name, partial(open_file, path, password=password))


def intake(
    book_path: Path,
    paths: list[Path],
    *,
    first_day: str,
    mapping: Path | None,
    write_map: bool,
    password: str | None,
    replace: bool,
    dry_run: bool,
    as_json: bool,
) -> int:
    """Import files into a workbook; the answer is the exit code."""
    if write_map:
        return _write_maps(paths)
    try:
        day = date.fromisoformat(first_day) if first_day else None
    except ValueError:
        raise typer.BadParameter(f"{first_day} is no date; write it as 2026-04-20", param_hint="--from") from None
    book = opened(book_path)
    with _bar(len(paths), quiet=as_json) as tell:
        outcome = import_files(
            book,
            arrive(paths, password),
            today=run.today(),
            first_day=day,
            mapping=read_mapping(mapping) if mapping else None,
            replace=replace,
            tell=tell,
        )
        changed = False if dry_run else run.apply(book, outcome)
    if dry_run:
        run.foretell(book)
    if as_json:
        typer.echo(json.dumps(outcome.as_json(), ensure_ascii=False, indent=2, default=str))
    else:
        screen.show(outcome, path=book_path, dry_run=dry_run, changed=changed)
    return outcome.exit_code


class _bar:  # noqa: N801  used like a function
    """A progress bar over files; silent where nobody watches."""

    def __init__(self, total: int, *, quiet: bool) -> None:
        columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        self._progress = Progress(
            *columns, console=screen.errors, transient=True, disable=quiet or not screen.errors.is_terminal
        )
        self._task = self._progress.add_task("Opening", total=total)

    def __enter__(self) -> Callable[[str], None]:
        self._progress.start()
        return self._tell

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def _tell(self, name: str) -> None:
        self._progress.update(self._task, description=f"Reading {name}", advance=1)


def _write_maps(paths: list[Path]) -> int:
    for path in paths:
        target = path.with_suffix(".toml")
        if target.exists():
            screen.errors.print(f"{target} is there already; fill it in, or move it away to have a new one.")
            return 3
        target.write_text(propose(open_file(path)), encoding="utf-8")
        screen.console.print(
            f"Wrote {target}. Say in it what each column is, then: import BOOK {path} --mapping {target}"
        )
    return 0
