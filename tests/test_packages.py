"""Every package is in the list that setuptools is given."""

from __future__ import annotations

import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_list_of_packages_is_whole() -> None:
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["packages"]
    inside = [path.parent.relative_to(ROOT / "src") for path in (ROOT / "src").rglob("__init__.py")]
    assert sorted(listed) == sorted(
        [*(".".join(one.parts) for one in inside), "creatorsheet.macros", "creatorsheet.udfs"]
    )
