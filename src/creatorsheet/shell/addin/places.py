"""Where Excel opens add-ins at its start, and where the add-in finds its settings."""

from __future__ import annotations

from pathlib import Path

from creatorsheet.shell.addin.computer import Computer, System

ADDIN = "creatorsheet.xlam"
CONFIGURATION = "creatorsheet.conf"
"""The name the add-in's VBA makes from its PROJECT_NAME."""


def start_folder(computer: Computer) -> Path:
    """The folder whose files Excel opens when it starts, as `Application.StartupPath` tells it."""
    if computer.system is System.WINDOWS:
        roaming = computer.environment.get("APPDATA") or str(computer.home / "AppData" / "Roaming")
        return type(computer.home)(roaming) / "Microsoft" / "Excel" / "XLSTART"
    office = computer.home / "Library" / "Group Containers" / "UBF8T346G9.Office"
    return office / "User Content.localized" / "Startup.localized" / "Excel"


def addin(computer: Computer) -> Path:
    """Where the add-in lies."""
    return start_folder(computer) / ADDIN


def settings_folder(computer: Computer) -> Path:
    """The folder of the user's settings: on macOS the one Excel may read without asking."""
    if computer.system is System.WINDOWS:
        return computer.home / ".creatorsheet"
    return computer.home / "Library" / "Containers" / "com.microsoft.Excel" / "Data"


def configuration(computer: Computer) -> Path:
    """The file that tells the add-in where Python is."""
    return settings_folder(computer) / CONFIGURATION


def record(computer: Computer) -> Path:
    """What install wrote, so that uninstall takes away just that."""
    return settings_folder(computer) / "creatorsheet-addin.json"


def serving(computer: Computer) -> Path:
    """The lock that `addin serve` holds as long as it answers."""
    return settings_folder(computer) / "creatorsheet-serve.lock"


def script(computer: Computer, xlwings: str) -> Path:
    """On macOS: what lets Excel start Python. Its name holds the version of xlwings it belongs to."""
    folder = computer.home / "Library" / "Application Scripts" / "com.microsoft.Excel"
    return folder / f"xlwings-{xlwings}.applescript"


def library(xlwings: str, bits: int) -> str:
    """On Windows: what Excel of these bits loads to reach Python. Every xlwings brings the one for 32 and for 64."""
    return f"xlwings{bits}-{xlwings}.dll"
