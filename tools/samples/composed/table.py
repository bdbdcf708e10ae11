"""The table of a composed statement: its headings, rows, balances and sums."""

import random
from datetime import date, timedelta
from decimal import Decimal

from tools.samples.composed import printing
from tools.samples.composed.account import Booking
from tools.samples.composed.columns import Column, fitted
from tools.samples.composed.features import Features
from tools.samples.composed.pen import MARGIN, Pen

_NOISE = {
    "dates": ("VALUE 03.02.23", "ON 12/11/2023", "BOOKED 2024-01-09", "12 MAR 18:04"),
    "amounts": ("EUR 53.00 @ 1.1631", "USD 1,204.50", "FEE INCL 1.50", "KD 4711,00"),
}


class Table:
    """Prints rows under the columns, in the manner of the features."""

    def __init__(self, f: Features, columns: list[Column], pen: Pen) -> None:
        self.f, self.columns, self.pen = f, columns, pen
        self.r = random.Random(f"print-{f.seed}")  # noqa: S311 - made-up data
        self.column = {c.role: c for c in columns}
        self.last_day = date.min
        self.day_again = self.r.random() < 0.5  # a day that goes on is printed again on a new page
        self.debt = -1 if f.kind == "card" else 1

    def owed(self, value: Decimal) -> str:
        """A balance as printed: a card says what is owed."""
        return printing.balance(self.f, value * self.debt)

    def booking(self, line: int, booking: Booking, balance: Decimal | None) -> None:
        """One booking on all its lines."""
        f, pen = self.f, self.pen
        if f.days == "title" and booking.on != self.last_day:
            pen.text(MARGIN, printing.named_day(f, booking.on), role="day", bold=self.day_again)
            pen.down()
        texts = self._words(booking)
        at = {"first": 0, "last": len(texts) - 1, "middle": len(texts) // 2}[f.amount_at]
        for place, text in enumerate(texts):
            if place == (0 if f.date_at == "first" else at):
                self._days(line, booking)
            pen.text(self.column["description"].x, text, role="description", line=line)
            if place == at:
                self._figures(line, booking.amount, balance)
            pen.down()
        pen.y += 0.0 if f.leading < 1.3 else 0.3 * f.size
        pen.rows += 1
        self.last_day = booking.on

    def _words(self, booking: Booking) -> list[str]:
        texts = list(booking.words)
        kinds = ("dates", "amounts") if self.f.noise == "both" else (self.f.noise,)
        if self.f.noise != "none" and self.r.random() < 0.5:
            said = self.r.choice(_NOISE[self.r.choice(kinds)])
            texts = [f"{texts[0]} {said}"] if len(texts) == 1 else [*texts[:-1], said]
        return [fitted(self.column["description"], self.pen, text) for text in texts]

    def _days(self, line: int, booking: Booking) -> None:
        f = self.f
        hidden = f.days == "once" and booking.on == self.last_day
        if "date" in self.column and not hidden:
            self.pen.text(
                self.column["date"].x, printing.day(f, booking.on), role="date", line=line
            )
        if "value_date" in self.column:
            later = booking.on + timedelta(days=self.r.choice((0, 0, 1, 2)))
            self.pen.text(
                self.column["value_date"].x, printing.day(f, later), role="value_date", line=line
            )

    def _figures(self, line: int, amount: Decimal, balance: Decimal | None) -> None:
        f = self.f
        if "amount" in self.column:
            self.figure("amount", self._amount(amount), line)
        else:
            role = "credit" if amount > 0 else "debit"
            text = printing.number(f, amount)
            self.figure(
                role,
                f"-{text}" if role == "debit" and f.signs == "debits only" and amount else text,
                line,
            )
        if "direction" in self.column:
            self.pen.text(
                self.column["direction"].x,
                printing.direction(f, amount),
                role="direction",
                line=line,
            )
        if balance is not None:
            self.figure("balance", self.owed(balance), line)

    def _amount(self, amount: Decimal) -> str:
        f = self.f
        titled = f.sections in {"unsigned", "summed"}
        if f.signs == "word" or titled:
            text = printing.number(f, amount)
        elif f.kind == "card":
            text = self._charge(amount)
        else:
            text = printing.signed(f, amount)
        return printing.marked(f, text) if f.mark in {"before", "after"} else text

    def _charge(self, amount: Decimal) -> str:
        """On a card what was bought is printed without a sign, what was paid with one."""
        if self.f.signs == "plus only":
            return printing.signed(self.f, amount)
        if self.f.signs == "marks":
            return f"{printing.number(self.f, amount)}{' CR' if amount > 0 else ''}"
        return printing.signed(self.f, -amount)

    def figure(self, role: str, text: str, line: int | None = None) -> None:
        """A figure in its column."""
        column = self.column[role]
        self.pen.text(column.x, text, align=column.align, role=role, line=line)

    def heading(self) -> None:
        """The columns' names."""
        for column in self.columns:
            self.pen.text(
                column.x,
                column.heading,
                align=column.align,
                role=f"heading {column.role}",
                bold=True,
            )
        self.pen.down(1.3)

    def balance_row(self, label: str, value: Decimal, role: str) -> None:
        """A balance with its label."""
        self.pen.room(1)
        place = self.column.get("balance") or self.column.get("amount") or self.column["credit"]
        self.pen.text(
            self.column["description"].x, fitted(self.column["description"], self.pen, label)
        )
        self.pen.text(place.x, self.owed(value), align=place.align, role=role)
        self.pen.down()

    def sum_row(self, label: str, value: Decimal) -> None:
        """A sum with its label."""
        self.pen.text(
            self.column["description"].x, fitted(self.column["description"], self.pen, label)
        )
        role = "amount" if "amount" in self.column else "credit" if value > 0 else "debit"
        place = self.column[role]
        text = self._amount(value) if role == "amount" else printing.number(self.f, value)
        self.pen.text(place.x, text, align=place.align, role="sum")
        self.pen.down()
