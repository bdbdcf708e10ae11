"""The columns of a composed table: which there are, in which order, and how wide."""

from dataclasses import dataclass, replace

from tools.samples.composed import printing
from tools.samples.composed.account import Account
from tools.samples.composed.features import Features
from tools.samples.composed.ink import LYING, UPRIGHT
from tools.samples.composed.pen import MARGIN, Pen

_GAP = 11.0
_NARROWEST = 120.0
_FIGURES = frozenset({"debit", "credit", "amount", "balance"})


@dataclass(frozen=True)
class Column:
    """Role, heading, and the edge its texts are set against."""

    role: str
    heading: str
    x: float
    width: float
    align: str


def roles(f: Features) -> list[str]:
    """The columns from left to right."""
    order = [] if f.days == "title" else ["date"]
    if f.value_date in {"before", "after"}:
        order = ["value_date", *order] if f.value_date == "before" else [*order, "value_date"]
    order += ["description"]
    if f.value_date == "last":
        order += ["value_date"]
    if f.columns == "split":
        order += ["credit", "debit"] if f.swap else ["debit", "credit"]
    else:
        order += ["amount", "direction"] if f.signs == "word" else ["amount"]
    if f.balance != "none":
        order += ["balance"]
    return order[::-1] if f.mirrored else order


def columns_of(f: Features, accounts: list[Account]) -> tuple[list[Column], tuple[float, float]]:
    """The columns, and the page on which they have room."""
    for size in (UPRIGHT, LYING):
        pen = Pen(f, size)
        widths = {role: _widest(f, pen, role, accounts) + _GAP for role in roles(f)}
        widths["description"] = size[0] - 2 * MARGIN - sum(widths.values()) + widths["description"]
        if widths["description"] >= _NARROWEST:
            break
    return _placed(f, widths), size


def _placed(f: Features, widths: dict[str, float]) -> list[Column]:
    columns, x = [], MARGIN
    for role in roles(f):
        align = f.align if role in _FIGURES else "left"
        edge = x + widths[role] - _GAP / 2 if align == "right" else x
        columns.append(Column(role, heading(f, role), edge, widths[role], align))
        x += widths[role]
    return columns


def heading(f: Features, role: str) -> str:
    """The name over a column."""
    return "" if role == "direction" else str(getattr(f.of, role))


def _widest(f: Features, pen: Pen, role: str, accounts: list[Account]) -> float:
    texts = [heading(f, role)]
    for account in accounts:
        sizes = [
            *(b.amount for b in account.bookings),
            account.opening,
            account.closing,
            *account.balances,
        ]
        if role in _FIGURES:
            texts += [printing.balance(f, -abs(v)) for v in sizes] + [
                printing.signed(f, v) for v in sizes
            ]
        elif role in {"date", "value_date"}:
            texts += [printing.day(f, b.on) for b in account.bookings] + [
                printing.day(f, account.end)
            ]
        elif role == "direction":
            texts += ["CR"]
    return max(pen.wide(text) for text in texts)


def fitted(column: Column, pen: Pen, text: str) -> str:
    """The beginning of a text that fits into its column."""
    words = text.split(" ")
    while len(words) > 1 and pen.wide(" ".join(words)) > column.width - _GAP:
        words.pop()
    return " ".join(words)


def moved(columns: list[Column], by: float) -> list[Column]:
    """The same columns further right."""
    return [replace(c, x=c.x + by) for c in columns]
