"""Hostile files made on the spot: each gets the verdict declared beside it, in time, within memory, reaching for nothing."""

from __future__ import annotations

from pathlib import Path

from tests.files.hostile import HOSTILE
from tests.files.hostile.sound import sound, zipped
from tests.files.hostile_run import run

SECONDS, MEGABYTES = 2.0, 512


def test_every_twin_has_its_verdict(tmp_path: Path) -> None:
    declared = {one.name: one.verdict for one in HOSTILE}
    assert len(declared) == len(HOSTILE) >= 190
    for one in HOSTILE:
        (tmp_path / one.name).write_bytes(one.make(sound()))
    said = run(tmp_path)
    assert said.verdicts == declared
    assert {name: spent for name, spent in said.seconds.items() if spent >= SECONDS} == {}
    assert said.megabytes < MEGABYTES
    assert said.reached == ""


def test_the_sound_workbook_is_sound(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(zipped(sound()))
    assert run(tmp_path).verdicts == {"a.xlsx": "2 rows"}
