"""Stand-ins for pywin32, so that xlwings' own Windows code (`_xlwindows`, `udfs`, `com_server`) runs anywhere.

Nothing of xlwings is replaced: what its converters, wrappers and call path do here, they do on a PC. `install` comes
before any module with `@func` is imported, or its decorators do nothing.
"""

from __future__ import annotations

import ctypes
import datetime as dt
import importlib
import sys
import types
from collections.abc import Sequence
from typing import Any
from unittest import mock

RANGE_IID = "{00020846-0000-0000-C000-000000000046}"
MISSING = -2147352572
"""What a left-out argument of a VBA function arrives as."""

MODULES = (
    "pythoncom pywintypes win32api win32con win32gui win32process win32event win32timezone win32com win32com.client "
    "win32com.server win32com.server.dispatcher win32com.server.policy win32com.server.util"
).split()


class ComError(Exception):
    """What a COM call raises."""

    hresult = 0


class IID(str):
    """An interface's id, compared in capitals."""

    __slots__ = ()

    def __new__(cls, text: str) -> IID:
        return super().__new__(cls, text.upper())


class _Any(types.ModuleType):
    """A module whose other names are there and do nothing."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        made = mock.MagicMock(name=f"{self.__name__}.{name}")
        setattr(self, name, made)
        return made


def install() -> types.ModuleType:
    """xlwings as it is on a PC with Excel; doing it twice changes nothing."""
    if "xlwings.udfs" not in sys.modules:
        sys.modules.update(_modules())
        _load()
    return sys.modules["xlwings"]


def _modules() -> dict[str, Any]:
    mods: dict[str, Any] = {name: _Any(name) for name in MODULES}
    for name in MODULES:
        if "." in name:
            parent, child = name.rsplit(".", 1)
            setattr(mods[parent], child, mods[name])
    com, types_, client = mods["pythoncom"], mods["pywintypes"], mods["win32com.client"]
    types_.com_error = com.com_error = com.ole_error = ComError
    types_.error = type("error", (Exception,), {})
    types_.TimeType = type("TimeType", (dt.datetime,), {})
    types_.IID = IID
    com.CoInitialize = lambda *_: None
    com.IID_IDispatch = "IDispatch"
    com.TypeIIDs = {"IDispatch": type("PyIDispatch", (), {})}
    com.__file__ = "pythoncom.dll"
    for name in ("CDispatch", "CoClassBaseClass", "DispatchBaseClass"):
        setattr(client, name, type(name, (), {}))
    client.Dispatch = client.DispatchEx = lambda found, *_, **__: found
    mods["win32timezone"].TimeZoneInfo = types.SimpleNamespace(utc=lambda: dt.UTC)
    mods["win32com.server.util"].unwrap = _unwrap
    mods["win32com.server.util"].wrap = lambda found, *_, **__: found
    return mods


def _unwrap(_: object) -> None:
    raise ComError("no wrapped Python object")


def _load() -> None:
    import xlwings

    with (
        mock.patch.object(ctypes, "oledll", mock.MagicMock(), create=True),
        mock.patch.object(ctypes, "windll", mock.MagicMock(), create=True),
        mock.patch.object(ctypes, "PyDLL", mock.MagicMock()),
    ):
        windows = importlib.import_module("xlwings._xlwindows")
    xlwings._xlwindows = windows
    if "excel" not in [one.name for one in xlwings.engines]:
        xlwings.engines.add(xlwings.Engine(impl=windows.engine))
    xlwings.engines.active = xlwings.engines["excel"]
    udfs, server = importlib.import_module("xlwings.udfs"), importlib.import_module("xlwings.com_server")
    xlwings.func, xlwings.arg, xlwings.ret = udfs.xlfunc, udfs.xlarg, udfs.xlret
    xlwings.script = xlwings.sub = udfs.xlsub
    xlwings.serve, xlwings.import_udfs, xlwings.get_udf_module = server.serve, udfs.import_udfs, udfs.get_udf_module


class _Interface:
    def GetTypeInfo(self) -> _Interface:  # noqa: N802
        return self

    def GetTypeAttr(self) -> types.SimpleNamespace:  # noqa: N802
        return types.SimpleNamespace(iid=IID(RANGE_IID))


class Cells:
    """A Range argument as xlwings' default converters meet it; `reads` counts how often its value was fetched.

    Our own functions never meet one: their VBA hands over `Value2`, which is plain values (see `rows_of`).
    """

    def __init__(self, values: Any, address: str = "$A$1") -> None:
        self._rows = rows_of(values)
        self._oleobj_ = _Interface()
        self.CLSID = RANGE_IID
        self.reads = 0
        self.Row = self.Column = 1
        self.Rows = types.SimpleNamespace(Count=len(self._rows))
        self.Columns = types.SimpleNamespace(Count=len(self._rows[0]))
        self.Address = address
        app = types.SimpleNamespace(Name="Microsoft Excel", Hwnd=1)
        self.Application = app
        book = types.SimpleNamespace(Name="Book1.xlsx", Application=app)
        self.Worksheet = types.SimpleNamespace(Name="Sheet1", Parent=book, Application=app)

    def GetAddress(self, *_: object) -> str:  # noqa: N802
        return self.Address

    @property
    def Value(self) -> Any:  # noqa: N802
        self.reads += 1
        return self._rows[0][0] if len(self._rows) == len(self._rows[0]) == 1 else self._rows


def rows_of(values: Any) -> tuple[tuple[Any, ...], ...]:
    """Values as COM hands them over: a tuple of rows, each a tuple, whole numbers as floats."""
    if not isinstance(values, Sequence) or isinstance(values, str):
        values = [[values]]
    elif values and (not isinstance(values[0], Sequence) or isinstance(values[0], str)):
        values = [values]
    return tuple(tuple(map(_com, row)) for row in values)


def _com(value: Any) -> Any:
    """An int given here is a number of a sheet, which is a float there; codes of errors stay ints."""
    if isinstance(value, int) and not isinstance(value, bool) and value > -2146826289:
        return value if value < -2146826237 else float(value)
    return value


def call(module: str, name: str, *given: object) -> Any:
    """`=NAME(…)` exactly as VBA's `XLPy.CallUDF` does it: what VBA gets back."""
    install()
    from xlwings.com_server import XLPython

    return XLPython().CallUDF(module, name, given, None, Cells(None))
