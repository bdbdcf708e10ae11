"""What stands beside the bookings of a statement and is none: tables, notices and small print."""

import random
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from tools.samples.composed import printing
from tools.samples.composed.account import ZERO, Account
from tools.samples.composed.features import Features
from tools.samples.composed.pen import MARGIN, Pen

_TITLES = {
    "en": {"days": "Daily balances", "pending": "Pending transactions", "interest": "Interest charge calculation",
           "rewards": "Rewards summary", "orders": "Scheduled payments", "fees": "Summary of fees",
           "zero fees": "Overdraft and returned item fees", "cancelled": "Declined transactions",
           "next month": "Upcoming payments", "foreign": "Exchange rates used", "budget": "Spending by category"},
    "de": {"days": "Tagessalden", "pending": "Vorgemerkte Umsätze", "interest": "Zinsberechnung", "fees": "Entgeltaufstellung",
           "orders": "Daueraufträge", "next month": "Ankündigung von Lastschriften"},
    "fr": {"pending": "Opérations à venir", "fees": "Récapitulatif des frais", "orders": "Virements permanents"},
    "es": {"pending": "Movimientos pendientes", "fees": "Resumen de comisiones", "orders": "Domiciliaciones"},
    "it": {"pending": "Movimenti in attesa", "fees": "Riepilogo spese"},
    "nl": {"pending": "Gereserveerde bedragen", "orders": "Periodieke overboekingen"},
}  # fmt: skip


@dataclass(frozen=True)
class _Aside:
    f: Features
    pen: Pen
    account: Account
    r: random.Random


def aside(f: Features, pen: Pen, account: Account) -> None:
    """The table of another purpose, where its language is known to have one."""
    title = _TITLES.get(f.locale[:2], {}).get(f.aside)
    if title is None:
        return
    r = random.Random(f"aside-{f.seed}")  # noqa: S311 - made-up data
    pen.room(9)
    pen.down()
    pen.text(MARGIN, title, bold=True)
    pen.down(1.3)
    _DRAWN[f.aside](_Aside(f, pen, account, r))
    pen.down()


def _dated(pen: Pen, rows: list[tuple[str, str, str]], heads: tuple[str, ...]) -> None:
    places = ((MARGIN, "left"), (MARGIN + 90, "left"), (MARGIN + 360, "right"))
    pen.row([(x, head, align) for (x, align), head in zip(places, heads, strict=True)])
    for row in rows:
        pen.row(
            [(x, text, align) for (x, align), text in zip(places, row, strict=True)], role="aside"
        )


def _days(a: _Aside) -> None:
    after = dict(zip((b.on for b in a.account.bookings), a.account.balances, strict=True))
    pairs = [
        (printing.day(a.f, on), printing.signed(a.f, value, "minus")) for on, value in after.items()
    ][:18]
    a.pen.row([(MARGIN + 175 * n, f"{a.f.of.date}   {a.f.of.balance}", "left") for n in range(3)])
    for at in range(0, len(pairs), 3):
        cells = []
        for n, (on, value) in enumerate(pairs[at : at + 3]):
            cells += [(MARGIN + 175 * n, on, "left"), (MARGIN + 175 * n + 150, value, "right")]
        a.pen.row(cells, role="aside")


def _pending(a: _Aside) -> None:
    sizes = [Decimal(a.r.randrange(100, 9_000)) / 100 for _ in range(3)]
    rows = [
        (printing.day(a.f, a.account.end), "CARD AUTHORISATION", printing.signed(a.f, -size))
        for size in sizes
    ]
    _dated(a.pen, rows, (a.f.of.date, a.f.of.description, a.f.of.amount))


def _cancelled(a: _Aside) -> None:
    """Two rows that undo each other: no sum tells that they were taken for bookings."""
    size = Decimal(a.r.randrange(100, 9_000)) / 100
    on = printing.day(a.f, a.account.end - timedelta(days=2))
    rows = [
        (on, "CARD PAYMENT", printing.signed(a.f, -size)),
        (on, "RETURNED", printing.signed(a.f, size)),
    ]
    _dated(a.pen, rows, (a.f.of.date, a.f.of.description, a.f.of.amount))


def _orders(a: _Aside) -> None:
    later = a.account.end + timedelta(days=a.r.randrange(2, 20))
    rows = [(printing.day(a.f, later), name, printing.number(a.f, Decimal(a.r.randrange(900, 90_000)) / 100))
            for name in ("RENT J SMITH", "CITY WATER", "GYM CLUB")]  # fmt: skip
    _dated(a.pen, rows, (a.f.of.date, a.f.of.description, a.f.of.amount))


def _fees(a: _Aside) -> None:
    zero = printing.number(a.f, ZERO)
    a.pen.row(
        [
            (MARGIN + 300, "Total this period", "right"),
            (MARGIN + 420, "Total year to date", "right"),
        ]
    )
    for name in ("Total overdraft fees", "Total returned item fees"):
        year = (
            zero
            if a.f.aside == "zero fees"
            else printing.number(a.f, Decimal(a.r.randrange(500, 9_000)) / 100)
        )
        a.pen.row(
            [(MARGIN, name, "left"), (MARGIN + 300, zero, "right"), (MARGIN + 420, year, "right")],
            role="aside",
        )


def _interest(a: _Aside) -> None:
    on = printing.day(a.f, a.account.end)
    a.pen.row(
        [
            (MARGIN, "Type", "left"),
            (MARGIN + 300, "Balance subject to interest", "right"),
            (MARGIN + 420, "Interest", "right"),
        ]
    )
    for name in ("Purchases", "Cash advances"):
        base = printing.number(a.f, Decimal(a.r.randrange(5_000, 90_000)) / 100)
        cells = [(MARGIN, name, "left"), (MARGIN + 120, "24.99%", "left"), (MARGIN + 300, base, "right"),
                 (MARGIN + 420, printing.number(a.f, ZERO), "right")]  # fmt: skip
        a.pen.row(cells, role="aside")
    a.pen.row([(MARGIN, f"Interest rates as of {on}", "left")])


def _rewards(a: _Aside) -> None:
    for name, value in (
        ("Points brought forward", "1,204"),
        ("Earned", "318"),
        ("Points balance", "1,522"),
    ):
        a.pen.row([(MARGIN, name, "left"), (MARGIN + 300, value, "right")], role="aside")
    worth = printing.number(a.f, Decimal("15.22"))
    a.pen.row(
        [(MARGIN, f"Worth {worth} on {printing.full_day(a.f, a.account.end)}", "left")],
        role="aside",
    )


def _foreign(a: _Aside) -> None:
    for on in sorted({b.on for b in a.account.bookings})[:4]:
        cells = [
            (MARGIN, printing.day(a.f, on), "left"),
            (MARGIN + 90, "EUR / USD", "left"),
            (MARGIN + 300, "1.1631", "right"),
        ]
        a.pen.row(cells, role="aside")


def _budget(a: _Aside) -> None:
    for name in ("Groceries", "Transport", "Bills"):
        value = printing.number(a.f, Decimal(a.r.randrange(900, 90_000)) / 100)
        a.pen.row([(MARGIN, name, "left"), (MARGIN + 300, value, "right")], role="aside")


_DRAWN = {"days": _days, "pending": _pending, "interest": _interest, "rewards": _rewards, "orders": _orders, "fees": _fees,
          "zero fees": _fees, "cancelled": _cancelled, "next month": _orders, "foreign": _foreign, "budget": _budget}  # fmt: skip


def prose(f: Features, pen: Pen, account: Account) -> None:
    """Small print with days and amounts in it."""
    later = printing.full_day(f, account.end + timedelta(days=30))
    fee, guard = printing.number(f, Decimal("5.45")), printing.number(f, Decimal(85_000))
    said = {
        "legal": (f"Deposits are protected up to {guard}.", f"New fee from {later}: {fee} per month.",
                  "Please tell us within 60 days about anything that is wrong on this statement."),
        "news": (f"{later} Our branch in North Road closes.", f"Save {fee} when you pay by app until {later}."),
        "foot": (f"Example Bank plc 1 Main Street, Registered {fee} 0123 {later}",),
    }.get(f.prose, ())  # fmt: skip
    if said:
        pen.room(len(said) + 2)
        pen.down(2)
        for text in said:
            pen.row([(MARGIN, text, "left")], size=7)
