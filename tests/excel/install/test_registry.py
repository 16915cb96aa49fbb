"""What the registry tells, on made-up registries and through a stand-in for winreg."""

from __future__ import annotations

import struct
from pathlib import PureWindowsPath
from types import SimpleNamespace

import pytest

from creatorsheet.shell.addin.facts import Rules
from creatorsheet.shell.addin.registry import NO_CHILDREN, PC, USER, WindowsRegistry, excel, rules

APP = r"Software\Microsoft\Windows\CurrentVersion\App Paths\excel.exe"
CLICK = r"Software\Microsoft\Office\ClickToRun\Configuration"
EXCEL = r"C:\Program Files\Microsoft Office\root\Office16\EXCEL.EXE"
SECURITY = r"Software\Microsoft\Office\16.0\Excel\Security"
POLICIES = r"Software\Policies\Microsoft\Office\16.0"
DISABLED = r"Software\Microsoft\Office\16.0\Excel\Resiliency\DisabledItems"
RULES = r"Windows Defender\Windows Defender Exploit Guard\ASR\Rules"


class MadeUp:
    """A registry of these values, by root, key and name."""

    def __init__(self, values=(), items=()):
        self.values, self.listed = dict(values), dict(items)

    def value(self, root, key, name):
        return self.values.get((root, key, name))

    def items(self, root, key):
        return self.listed.get((root, key), [])


def disabled(path: str) -> bytes:
    """An item as Office keeps it: its kind, two lengths, two texts."""
    texts = [(one.lower() + "\0").encode("utf-16-le") for one in (path, "creatorsheet")]
    return struct.pack("<III", 1, *map(len, texts)) + b"".join(texts)


@pytest.mark.parametrize(
    ("values", "kind", "bits"),
    [
        ({(PC, CLICK, "VersionToReport"): "16.0.1", (PC, CLICK, "Platform"): "x64"}, "Click-to-Run", 64),
        ({(PC, CLICK, "VersionToReport"): "16.0.1", (PC, CLICK, "Platform"): "x86"}, "Click-to-Run", 32),
        ({(PC, r"Software\Microsoft\Office\16.0\Outlook", "Bitness"): "x86"}, "Windows Installer", 32),
        ({}, "Windows Installer", 0),
    ],
)
def test_which_excel(values, kind, bits):
    found = excel(MadeUp(values | {(PC, APP, ""): f'"{EXCEL}"'}))
    assert found is not None
    assert (found.path, found.kind, found.bits) == (PureWindowsPath(EXCEL), kind, bits)


def test_bits_by_the_folder_where_nothing_tells():
    found = excel(MadeUp({(PC, APP, ""): EXCEL.replace("Program Files", "Program Files (x86)")}))
    assert found is not None
    assert found.bits == 32


def test_no_excel():
    assert excel(MadeUp()) is None


def test_all_is_allowed_where_nothing_is_said():
    assert rules(MadeUp()) == Rules()


@pytest.mark.parametrize(
    ("values", "broken"),
    [
        ({(USER, rf"{SECURITY}\Trusted Locations", "AllLocationsDisabled"): 1}, Rules(trusted=False)),
        ({(USER, rf"{POLICIES}\Excel\Security\Trusted Locations", "AllLocationsDisabled"): 1}, Rules(trusted=False)),
        ({(USER, rf"{SECURITY}\Trusted Locations", "AllLocationsDisabled"): 0}, Rules()),
        ({(USER, rf"{POLICIES}\Common", "vbaoff"): 1}, Rules(vba=False)),
        ({(PC, rf"{POLICIES}\Common", "vbaoff"): 1}, Rules(vba=False)),
        ({(USER, rf"{POLICIES}\Excel\Security", "VBAWarnings"): 4}, Rules()),
        ({(USER, rf"{POLICIES}\Excel\Security", "blockcontentexecutionfrominternet"): 1}, Rules()),
        ({(PC, rf"Software\Policies\Microsoft\{RULES}", NO_CHILDREN): "1"}, Rules(children=False)),
        ({(PC, rf"Software\Policies\Microsoft\{RULES}", NO_CHILDREN): "2"}, Rules()),
        ({(PC, rf"Software\Microsoft\{RULES}", NO_CHILDREN): 6}, Rules(children=False)),
        ({(PC, rf"Software\Microsoft\{RULES}", NO_CHILDREN): 0}, Rules()),
    ],
)
def test_rules(values, broken):
    assert rules(MadeUp(values)) == broken


@pytest.mark.parametrize(("state", "allowed"), [("1", False), ("6", False), ("2", True), ("0", True)])
def test_rules_of_a_managed_pc(state, allowed):
    key = r"Software\Policies\Microsoft\Windows Defender\Policy Manager"
    text = f"26190899-1602-49e8-8b27-eb1d0a1ce869=1|{NO_CHILDREN.upper()}={state}"
    assert rules(MadeUp({(PC, key, "ASRRules"): text})).children is allowed


def test_items_that_excel_switched_off():
    xlstart = r"C:\Users\mara\AppData\Roaming\Microsoft\Excel\XLSTART"
    assert rules(MadeUp(items={(USER, DISABLED): [disabled(rf"{xlstart}\creatorsheet.xlam")]})).switched_off
    assert not rules(MadeUp(items={(USER, DISABLED): [disabled(rf"{xlstart}\other.xlam"), 1, "text"]})).switched_off


class Handle(dict):
    """An open key."""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass


def winreg(keys):
    """A stand-in for the module: keys by root, name and view, each with its values."""

    def opened(root, key, _, access):
        if (root, key, access - 1) not in keys:
            raise FileNotFoundError(2, "no such key")
        return Handle(keys[root, key, access - 1])

    def value(handle, name):
        if name not in handle:
            raise FileNotFoundError(2, "no such value")
        return handle[name], 1

    def listed(handle, at):
        if at >= len(handle):
            raise OSError(259, "no more data")
        return (*list(handle.items())[at], 1)

    return SimpleNamespace(
        HKEY_CURRENT_USER="user",
        HKEY_LOCAL_MACHINE="pc",
        KEY_READ=1,
        KEY_WOW64_64KEY=256,
        KEY_WOW64_32KEY=512,
        OpenKey=opened,
        QueryValueEx=value,
        EnumValue=listed,
    )


def test_the_registry_of_windows_is_read_as_programs_of_both_kinds_see_it():
    keys = {("pc", "A", 256): {"x": 1}, ("pc", "A", 512): {"x": 2, "y": 3}, ("pc", "B", 512): {"": "b"}}
    registry = WindowsRegistry(winreg(keys))
    assert registry.value(PC, "A", "x") == 1
    assert registry.value(PC, "A", "y") == 3
    assert registry.value(PC, "B", "") == "b"
    assert registry.value(PC, "A", "z") is None
    assert registry.value(USER, "A", "x") is None
    assert registry.items(PC, "A") == [1]
    assert registry.items(USER, "A") == []
