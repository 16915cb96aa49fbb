"""Every example in a docstring gives what it says."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import creatorsheet

MODULES = [one.name for one in pkgutil.walk_packages(creatorsheet.__path__, "creatorsheet.")]


def test_examples_are_found() -> None:
    assert len(MODULES) > 300


@pytest.mark.parametrize("module", MODULES)
def test_examples_give_what_they_say(module: str) -> None:
    assert doctest.testmod(importlib.import_module(module)).failed == 0
