"""The shapes of a declaration: sheet, column and row model."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from enum import Enum, StrEnum
from functools import cache
from typing import Annotated, Any, ClassVar, Self, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr

from creatorsheet.catalogue.choice import Choice


class Group(StrEnum):
    """The groups of tabs, in order; the value is the word on the ribbon and in help."""

    HOME = "Home"
    PLAN = "Plan"
    CREATORS = "Creators"
    AGREEMENTS = "Agreements"
    RESULTS = "Results"
    REPORTS = "Reports"
    SETUP = "Set-up"


class Who(StrEnum):
    """Who fills a column."""

    MARKETER = "marketer"
    AGENCY = "agency"
    CREATOR = "creator-side"
    SOFTWARE = "system"


SOFTWARE = (Who.SOFTWARE,)
EITHER = (Who.MARKETER, Who.SOFTWARE)
BOTH = (Who.MARKETER, Who.AGENCY)
PEOPLE = (Who.MARKETER, Who.AGENCY, Who.CREATOR)
ALL = (Who.MARKETER, Who.AGENCY, Who.SOFTWARE)


class Share(StrEnum):
    """Who sees a column in a shared copy."""

    NOBODY = "nobody"
    AGENCY = "that agency"
    EVERYONE = "everyone"


THEIRS, SHARED = Share.AGENCY, Share.EVERYONE


class Kind(Enum):
    """What a cell of the column holds."""

    ID = "id"
    TEXT = "text"
    URL = "link"
    REF = "reference"
    CHOICE = "choice"
    LIST = "list entry"
    WHOLE = "whole number"
    NUMBER = "number"
    PERCENT = "share"
    MONEY = "amount"
    DAY = "date"
    MOMENT = "date and time"
    YES_NO = "Yes or No"


# The types of a row model. `Text`, `Link` and `Id` are all text; the names say what kind of text.
Text = Annotated[str, Kind.TEXT]
Link = Annotated[str, Kind.URL]
Id = Annotated[str, Kind.ID]
Ref = Annotated[str, Kind.REF]
Entry = Annotated[str, Kind.LIST]
Whole = Annotated[int, Kind.WHOLE]
Number = Annotated[float, Kind.NUMBER]
Percent = Annotated[float, Kind.PERCENT]
Money = Annotated[Decimal, Kind.MONEY]
Day = Annotated[date, Kind.DAY]
Moment = Annotated[datetime, Kind.MOMENT]
YesNo = Annotated[bool, Kind.YES_NO]


@dataclass(frozen=True)
class Need:
    """When a column has to be filled. `column` and `values` let the software judge; `words` is what people read.

    `values` are labels of the column named by key; ("*",) means "is filled". Without `column` only people judge. `told`
    is the key of the action that tells of an empty cell; "" for the check.
    """

    words: str
    column: str = ""
    values: tuple[str, ...] = ()
    told: str = ""

    def holds(self, row: Row) -> bool:
        """Whether the column has to be filled in a row, as far as software can judge."""
        if not self.column:
            return self.words == "always"
        value = getattr(row, self.column)
        if self.values == ("*",):
            return value is not None
        return (("Yes" if value else "No") if isinstance(value, bool) else value) in self.values


ALWAYS = Need("always")
OPTIONAL = Need("optional")


def when(words: str, column: str = "", *values: str, told: str = "") -> Need:
    """Needed in some rows: `when("Kind is Usage", "kind", RightKind.USAGE)`."""
    return Need(f"when {words}", column, values, told)


@dataclass(frozen=True)
class Column:
    """All there is to know about a column. `key`, `kind` and `choice` come from the row model."""

    title: str
    help: str
    band: str = ""
    by: tuple[Who, ...] = (Who.MARKETER,)
    see: Share = Share.NOBODY
    need: Need = OPTIONAL
    unit: str = ""  # "days", "campaign currency", "1-5": said in help and header notes
    default: str = ""  # said in the cell's note; filled in by the software where it makes the row
    to: str = ""  # the table a reference points at
    of: str = ""  # the list an entry comes from (list_name on the Lists tab)
    several: bool = False  # several entries, ; between
    formula: str = ""  # native formula, with columns as [@[Title]]
    metric: str = ""  # key of the metric that is this column's native formula
    args: Mapping[str, str] = field(
        default_factory=dict
    )  # metric argument -> key of the column that fills it, where the names differ
    low: float | None = None  # smallest allowed value
    high: float | None = None  # largest allowed value
    alarm: str = ""  # a calculated value that is bad news: a label, or a comparison such as <0
    width: int = 0  # characters; 0: from kind and title
    number_format: str = ""  # "": from kind
    key: str = ""
    kind: Kind = Kind.TEXT
    choice: type[Choice] | None = None
    table: str = ""

    @property
    def calculated(self) -> bool:
        """Whether a native formula fills the column."""
        return bool(self.formula or self.metric)

    @property
    def typed(self) -> bool:
        """Whether a person fills the column."""
        return not self.calculated and any(who is not Who.SOFTWARE for who in self.by)


def look_up(table: str, wanted: str, by: str, there: str = "") -> str:
    """The native formula that fetches text of another table by an id of this row; blank where there is none."""
    return f'=IFERROR(INDEX({table}[{wanted}],MATCH([@[{by}]],{table}[{there or by}],0))&"","")'


def column(title: str, help: str, **about: Any) -> Any:  # noqa: A002  it is the help people see
    """Declare a column of a row model. A column without `band` belongs to the band of the one before it."""
    return Field(default=None, title=title, json_schema_extra={"column": Column(title, help, **about)})  # type: ignore[dict-item]


@dataclass(frozen=True)
class Sheet:
    """A tab with one table; `key` is the column of row ids, `prefix` what ids begin with."""

    title: str
    group: Group
    key: str
    prefix: str = ""
    holds: str = ""  # one row per ...
    frozen: int = 3  # columns that stay in sight
    opened: tuple[str, ...] = ()  # bands of a wide tab that lie open at first, besides the first band
    hidden: bool = False  # kept by the software alone; people need not see the tab
    columns: Mapping[str, Column] = field(default_factory=dict, compare=False, repr=False)

    @property
    def table(self) -> str:
        """The name of the Excel table; the same word as the tab."""
        return self.title.replace(" ", "")

    @property
    def begins(self) -> str:
        """The key of the column whose entry begins a row: the first a person has to fill, else the row id."""
        return next((key for key, one in self.columns.items() if one.typed and one.need is ALWAYS), self.key)

    def titled(self, title: str) -> Column | None:
        """The column with a title, or None."""
        return next((one for one in self.columns.values() if one.title == title), None)


class Row(BaseModel):
    """The base of all row models. Every field may be None: an incomplete row is a finding, not an error."""

    model_config = ConfigDict(extra="forbid", validate_default=False)
    sheet: ClassVar[Sheet]
    _known: ClassVar[set[str]]

    @classmethod
    def __pydantic_init_subclass__(cls, **_: object) -> None:
        columns, band = {}, ""
        for key, info in cls.model_fields.items():
            extra = info.json_schema_extra
            assert isinstance(extra, dict), f"{cls.__name__}.{key} is not declared with column()"  # noqa: S101
            about: Any = extra["column"]
            band = about.band or band
            kind, choice = kind_of(info.annotation, info.metadata)
            columns[key] = replace(about, key=key, band=band, kind=kind, choice=choice, table=cls.sheet.title)
        cls.sheet = replace(cls.sheet, columns=types.MappingProxyType(columns))
        cls._known = set(columns)

    _sheet_row: int = PrivateAttr(default=0)

    @classmethod
    def of_cells(cls, values: dict[str, Any], sheet_row: int) -> Self:
        """A row from a value for every column, standing at a row of its sheet.

        The same as `model_construct`, for many rows: columns have no aliases and no defaults to look up.
        """
        row = cls.__new__(cls)
        set_ = object.__setattr__
        set_(row, "__dict__", values)
        set_(row, "__pydantic_fields_set__", cls._known)
        set_(row, "__pydantic_extra__", None)
        set_(row, "__pydantic_private__", {"_sheet_row": sheet_row})
        return row

    def put(self, key: str, value: Any) -> None:
        """Set a cell. The same as setting the attribute, for many rows."""
        vars(self)[key] = value

    @property
    def sheet_row(self) -> int:
        """The row's number in its sheet; 0 for a row that stands in none yet."""
        private = self.__pydantic_private__  # the way through pydantic takes ten times as long
        return private["_sheet_row"] if private else 0

    def standing_at(self, sheet_row: int) -> Self:
        """This row, standing in a numbered row of its sheet."""
        self._sheet_row = sheet_row
        return self

    @property
    def id(self) -> str:
        """The row's id, or "" before it has one."""
        return getattr(self, self.sheet.key) or ""


@cache
def _bare(annotation: Any) -> Any:
    if get_origin(annotation) in (Union, types.UnionType):
        return next(one for one in get_args(annotation) if one is not type(None))
    return annotation


def kind_of(annotation: Any, metadata: list[Any]) -> tuple[Kind, type[Choice] | None]:
    """The kind of cell and the choices behind an annotation of a row model."""
    bare = _bare(annotation)
    if isinstance(bare, type) and issubclass(bare, Choice):
        return Kind.CHOICE, bare
    marks = [*metadata, *(get_args(bare)[1:] if get_origin(bare) is Annotated else ())]
    kind = next((mark for mark in marks if isinstance(mark, Kind)), None)
    assert kind is not None, f"{annotation} names no kind of cell"  # noqa: S101
    return kind, None
