"""Objects of Excel as COM shows them: every use is a call, and what nobody modelled is an error."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from tests.excel.pywin32 import ComError

if TYPE_CHECKING:
    from tests.excel.fake_excel.application import FakeExcel


class NotModelledError(BaseException):
    """Something was asked of Excel that the fake knows nothing of."""


def refused(text: str | None, hresult: int = -2147352567, inner: int = -2146827284) -> ComError:
    """An error as Excel gives it. While a cell is edited there is no text, and only the inner number tells why."""
    fault = ComError(hresult, "Exception occurred.", (0, "Microsoft Excel", text, None, 0, inner), None)
    fault.hresult = hresult
    return fault


class Com:
    """An object of Excel. Names with a capital are what it offers; each use is one call."""

    _host: FakeExcel

    def __init__(self, host: FakeExcel) -> None:
        self._host = host

    def __getattribute__(self, name: str) -> Any:
        if name[0].isupper():
            object.__getattribute__(self, "_host").called(type(self).__name__, name)
        return object.__getattribute__(self, name)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        raise NotModelledError(f"{type(self).__name__}.{name}")

    def __setattr__(self, name: str, value: Any) -> None:
        if name[0].isupper():
            if not isinstance(getattr(type(self), name, None), property):
                raise NotModelledError(f"{type(self).__name__}.{name} = …")
            self._host.called(type(self).__name__, f"{name} =")
        object.__setattr__(self, name, value)


def setting(name: str) -> Any:
    """A property that is read and written as it is."""
    return property(lambda self: self._settings[name], lambda self, value: self._settings.__setitem__(name, value))


class Collection(Com):
    def __init__(self, host: FakeExcel, items: Callable[[], list[Any]], name: Callable[[Any], str]) -> None:
        super().__init__(host)
        self._items, self._name = items, name

    @property
    def Count(self) -> int:
        return len(self._items())

    def Item(self, key: str | int) -> Any:
        if isinstance(key, int):
            return self._items()[key - 1]
        found = [one for one in self._items() if self._name(one).casefold() == key.casefold()]
        if not found:
            raise refused(f"there is no {key}")
        return found[0]

    __call__ = Item

    def __iter__(self) -> Iterator[Any]:
        return iter(self._items())
