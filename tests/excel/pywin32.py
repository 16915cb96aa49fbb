"""Stand-ins for pywin32, so that xlwings' own Windows code (`_xlwindows`, `udfs`, `com_server`) runs anywhere.

Nothing of xlwings is replaced: what its converters, wrappers and call path do here, they do on a PC.
"""

from __future__ import annotations

import ctypes
import datetime as dt
import importlib
import sys
import types
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from unittest import mock

RANGE_IID = "{00020846-0000-0000-C000-000000000046}"
MISSING = -2147352572
"""What a left-out argument of a VBA function arrives as."""

DAY_0 = dt.datetime(1899, 12, 30)  # noqa: DTZ001  cells hold no zone

FIRST_ERROR = -2146828288
"""0x800A0000: VBA's `CVErr(0)`; the numbers of Excel's errors are counted from here."""

ERRORS = {
    name: FIRST_ERROR + number
    for name, number in {
        "#NULL!": 2000, "#DIV/0!": 2007, "#VALUE!": 2015, "#REF!": 2023, "#NAME?": 2029, "#NUM!": 2036, "#N/A": 2042,
        "#GETTING_DATA": 2043, "#SPILL!": 2045, "#CONNECT!": 2046, "#BLOCKED!": 2047, "#UNKNOWN!": 2048,
        "#FIELD!": 2049, "#CALC!": 2050,
    }.items()
}  # fmt: skip
"""What an error cell arrives as."""

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
        for name in [one for one in sys.modules if one.startswith("creatorsheet.udfs.")]:
            del sys.modules[name]  # imported before, its decorators did nothing
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


@dataclass(frozen=True)
class Currency:
    """A cell whose number has a currency format."""

    amount: float


class Cells:
    """A Range of a sheet: blanks are None, days date or datetime, errors their text. `reads` counts its values' fetches.

    It is what xlwings' own wrappers hand over. Ours hand over its `Value2`, so that Python never fetches anything.
    """

    def __init__(self, cells: Any, address: str = "$A$1") -> None:
        self._rows = _rows(cells)
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
        """Currency as Decimal of four places, days as datetimes."""
        return self._fetched(_value)

    @property
    def Value2(self) -> Any:  # noqa: N802
        """Currency and days as plain numbers."""
        return self._fetched(_value2)

    def _fetched(self, one: Callable[[Any], Any]) -> Any:
        self.reads += 1
        rows = tuple(tuple(map(one, row)) for row in self._rows)
        return rows[0][0] if len(rows) == len(rows[0]) == 1 else rows


def value2(cells: Any) -> Any:
    """What our wrappers hand over for a range of such cells: one value, or a tuple of rows."""
    return Cells(cells).Value2


def _rows(cells: Any) -> list[list[Any]]:
    """One cell, a row of cells, or rows of them, as rows."""
    if not isinstance(cells, Sequence) or isinstance(cells, str):
        return [[cells]]
    return [list(row) for row in cells] if isinstance(cells[0], list | tuple) else [list(cells)]


def _value(cell: Any) -> Any:
    if isinstance(cell, Currency):
        return Decimal(cell.amount).quantize(Decimal("0.0001"))
    if isinstance(cell, dt.date) and not isinstance(cell, dt.datetime):
        return dt.datetime.combine(cell, dt.time(), dt.UTC)
    return _value2(cell) if not isinstance(cell, dt.datetime) else cell.replace(tzinfo=dt.UTC)


def _value2(cell: Any) -> Any:
    if isinstance(cell, Currency):
        return cell.amount
    if isinstance(cell, dt.date):
        moment = cell if isinstance(cell, dt.datetime) else dt.datetime.combine(cell, dt.time())
        return (moment - DAY_0) / dt.timedelta(days=1)
    if isinstance(cell, int) and not isinstance(cell, bool):
        return float(cell)
    return ERRORS.get(cell, cell) if isinstance(cell, str) else cell


def call(module: str, name: str, *given: object) -> Any:
    """`=NAME(…)` as our wrappers ask xlwings: the answer VBA gets back. No workbook and no caller go along, so that
    neither xlwings nor a function can ask anything back from Excel."""
    install()
    from xlwings.com_server import XLPython

    return XLPython().CallUDF(module, name, given)
