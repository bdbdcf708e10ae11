"""One issuer's house style: its words, columns, dates and ink."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from tools.samples.layouts.numbers import Numbers
from tools.samples.sheet import BOLD, REGULAR

Kind = Literal["date", "value_date", "text", "debit", "credit", "amount", "direction", "balance"]


@dataclass(frozen=True)
class Column:
    """A table column; amounts are set right-aligned at x."""

    kind: Kind
    label: str
    x: float
    right: bool = False


@dataclass(frozen=True)
class Labels:
    """The issuer's words."""

    title: str
    period: str
    to: str
    account: str
    opening: str
    closing: str
    carried: str
    brought: str
    money_in: str
    money_out: str
    page: str = "Page"
    subtotal: str = "Subtotal"
    direction: tuple[str, str] = ("In", "Out")
    pending: str = "Pending"


@dataclass(frozen=True)
class Style:
    """Everything that makes one issuer's paper look like its own."""

    country: str
    issuer: str
    currency: str
    holder: tuple[str, ...]
    account: str
    numbers: Numbers
    labels: Labels
    columns: tuple[Column, ...]
    row_date: str
    full_date: str
    accent: str
    heading: Literal["band", "letterhead", "boxed", "plain"] = "band"
    font: str = REGULAR
    bold: str = BOLD
    size: float = 8.4
    leading: float = 16.0
    zebra: bool = False
    grid: bool = False
    sub_totals: bool = False
    balance_once_a_day: bool = False
    rotated: bool = False
    page_size: tuple[float, float] = field(default=(595.27, 841.89))

    def has(self, kind: Kind) -> bool:
        """Whether the table has such a column."""
        return any(column.kind == kind for column in self.columns)

    def day(self, day: date) -> str:
        """A date as printed on a row."""
        return day.strftime(self.row_date)

    def full_day(self, day: date) -> str:
        """A date as printed in the heading, with its year."""
        return day.strftime(self.full_date)
