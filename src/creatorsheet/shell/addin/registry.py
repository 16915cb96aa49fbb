"""What the registry of Windows tells about Excel and its rules. Nothing is written there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import PureWindowsPath
from typing import Any, Protocol

from creatorsheet.shell.addin import places
from creatorsheet.shell.addin.facts import Excel, Rules

USER, PC = "HKEY_CURRENT_USER", "HKEY_LOCAL_MACHINE"
OFFICE = r"Software\Microsoft\Office"
OF_EXCEL = r"Software\Microsoft\Office\16.0\Excel"
POLICIES = r"Software\Policies\Microsoft\Office\16.0"
DEFENDER = r"Windows Defender\Windows Defender Exploit Guard\ASR\Rules"
MANAGED = r"Software\Policies\Microsoft\Windows Defender\Policy Manager"
NO_CHILDREN = "d4f940ab-401b-4efc-aadc-ad5f3c50688a"
"""The rule "Block all Office applications from creating child processes"."""

BLOCKS = ("1", "6")
"""Its states that keep Python from starting: block, and warn. 0 is off, 2 only notes down."""


class Registry(Protocol):
    """Reading values; a key or a value that is not there is None, or no items."""

    def value(self, root: str, key: str, name: str) -> object: ...

    def items(self, root: str, key: str) -> list[object]: ...


class WindowsRegistry:
    """The registry of this PC, through the module winreg; what 32-bit and 64-bit programs see of it."""

    def __init__(self, winreg: Any) -> None:
        self._winreg = winreg

    def value(self, root: str, key: str, name: str) -> object:
        """A value by its name; "" names the key's own."""
        for handle in self._opened(root, key):
            with suppress(OSError):
                return self._winreg.QueryValueEx(handle, name)[0]
        return None

    def items(self, root: str, key: str) -> list[object]:
        """All values of a key."""
        found: list[object] = []
        for handle in self._opened(root, key):
            with suppress(OSError):
                while True:
                    found.append(self._winreg.EnumValue(handle, len(found))[1])
            break
        return found

    def _opened(self, root: str, key: str) -> Iterator[Any]:
        for view in (self._winreg.KEY_WOW64_64KEY, self._winreg.KEY_WOW64_32KEY):
            with (
                suppress(OSError),
                self._winreg.OpenKey(getattr(self._winreg, root), key, 0, self._winreg.KEY_READ | view) as handle,
            ):
                yield handle


def excel(registry: Registry) -> Excel | None:
    """The Excel that Windows starts for workbooks."""
    programs = r"Software\Microsoft\Windows\CurrentVersion\App Paths\excel.exe"
    found = next((text for root in (USER, PC) if (text := _text(registry.value(root, programs, "")))), "")
    if not found:
        return None
    path = PureWindowsPath(found.strip('"'))
    click = rf"{OFFICE}\ClickToRun\Configuration"
    version = _text(registry.value(PC, click, "VersionToReport"))
    bits = _text(registry.value(PC, click, "Platform") or registry.value(PC, rf"{OFFICE}\16.0\Outlook", "Bitness"))
    kind = "Click-to-Run" if version else "Windows Installer"
    return Excel(path, kind, version, {"x86": 32, "x64": 64}.get(bits.casefold(), 0) or _by_folder(path))


def _by_folder(path: PureWindowsPath) -> int:
    return 32 if "program files (x86)" in (part.casefold() for part in path.parts) else 0


def rules(registry: Registry) -> Rules:
    """What policies and settings allow."""
    locations = [
        registry.value(USER, rf"{root}\Security\Trusted Locations", "AllLocationsDisabled")
        for root in (rf"{POLICIES}\Excel", OF_EXCEL)
    ]
    off = [registry.value(root, rf"{POLICIES}\Common", "vbaoff") for root in (USER, PC)]
    return Rules(
        switched_off=_switched_off(registry.items(USER, rf"{OF_EXCEL}\Resiliency\DisabledItems")),
        trusted=1 not in locations,
        vba=1 not in off,
        children=not _children_blocked(registry),
    )


def _switched_off(items: list[object]) -> bool:
    """Whether one of Excel's disabled items is the add-in: its path stands in each, in two bytes a letter."""
    name = places.ADDIN.encode("utf-16-le")
    return any(isinstance(one, bytes) and name in one.lower() for one in items)


def _children_blocked(registry: Registry) -> bool:
    states = [
        registry.value(PC, rf"Software\{owner}\{DEFENDER}", NO_CHILDREN)
        for owner in (r"Policies\Microsoft", "Microsoft")
    ]
    managed = _text(registry.value(PC, MANAGED, "ASRRules")).casefold()
    states += [state for rule, _, state in (one.partition("=") for one in managed.split("|")) if rule == NO_CHILDREN]
    return any(str(state).strip() in BLOCKS for state in states)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
