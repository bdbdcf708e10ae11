"""Composes a statement: the money of its accounts, set on pages as its features say."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from tools.samples.composed import asides, printing, words
from tools.samples.composed.account import ZERO, Account, Booking, account_of
from tools.samples.composed.columns import columns_of
from tools.samples.composed.features import Features
from tools.samples.composed.ink import Ink, draw
from tools.samples.composed.pen import MARGIN, Pen
from tools.samples.composed.table import Table


@dataclass(frozen=True)
class Composed:
    """A statement before it is drawn: what is printed, and whose money it shows."""

    features: Features
    accounts: list[Account]
    inks: list[Ink]
    size: tuple[float, float]

    @property
    def bookings(self) -> list[Booking]:
        """All bookings; an ink's `line` counts them."""
        return [b for account in self.accounts for b in account.bookings]

    def drawn(self) -> bytes:
        """The PDF."""
        return draw(self.inks, self.size)


def compose(f: Features) -> Composed:
    """The statement of these features."""
    accounts = [account_of(f, number) for number in range(f.accounts)]
    columns, size = columns_of(f, accounts)
    return Composed(f, accounts, _Setter(f, accounts, Table(f, columns, Pen(f, size))).set(), size)


class _Setter:
    """Sets one statement from its title to its small print."""

    def __init__(self, f: Features, accounts: list[Account], table: Table) -> None:
        self.f, self.accounts, self.table, self.pen = f, accounts, table, table.pen
        self.first_line, self.running = 0, ZERO

    def set(self) -> list[Ink]:
        """All that is printed."""
        self._head()
        self.pen.begin_page, self.pen.end_page = self._page_top, self._page_end
        if self.f.aside_at == "before":
            asides.aside(self.f, self.pen, self.accounts[0])
        for number, account in enumerate(self.accounts):
            self._account(number, account)
        if self.f.aside_at == "after":
            self.pen.end_page, self.pen.begin_page = (lambda: None), self._short_top
            asides.aside(self.f, self.pen, self.accounts[0])
        asides.prose(self.f, self.pen, self.accounts[0])
        return self.pen.inks

    def _head(self) -> None:
        f, pen, account = self.f, self.pen, self.accounts[0]
        start, end = printing.full_day(f, account.start), printing.full_day(f, account.end)
        pen.text(MARGIN, "EXAMPLE BANK", size=14, bold=True)
        pen.down(2)
        pen.text(MARGIN, words.title(f), bold=True)
        pen.text(pen.size[0] - MARGIN, f.of.currency, align="right")
        pen.down()
        if f.period == "printed":
            pen.text(MARGIN, f.of.period.format(start, end), role="period")
        elif f.period == "apart":
            pen.text(MARGIN, f"{start} - {end}", role="period")
        else:
            pen.text(MARGIN, f"{words.until(f)}: {end}", role="period_end")
        pen.down(2)
        if f.accounts == 1:
            self._summary(account)
        pen.down()

    def _summary(self, account: Account) -> None:
        """Balances and totals, one below the other or side by side in a box."""
        labels = words.ends(self.f, self._ends_days(account))
        figures = []
        if self.f.ends in {"summary", "both", "box"}:
            figures.append((labels[0], self.table.owed(account.opening), "opening"))
        if self.f.totals == "summary":
            figures += self._totals(account)
        if self.f.ends in {"summary", "both", "box"}:
            figures.append((labels[1], self.table.owed(account.closing), "closing"))
        if self.f.ends == "box":
            self._box(figures)
            return
        for label, text, role in figures:
            self.pen.text(MARGIN, label)
            self.pen.text(MARGIN + 280, text, align="right", role=role)
            self.pen.down()

    def _box(self, figures: list[tuple[str, str, str]]) -> None:
        step = (self.pen.size[0] - 2 * MARGIN) / max(1, len(figures))
        for place, (label, _, _) in enumerate(figures):
            self.pen.text(MARGIN + place * step, label, size=6.5 if len(figures) > 2 else None)
        self.pen.down(1.3)
        for place, (_, text, role) in enumerate(figures):
            self.pen.text(MARGIN + place * step, text, role=role)
        self.pen.down()

    def _totals(self, account: Account) -> list[tuple[str, str, str]]:
        inward = sum((b.amount for b in account.bookings if b.amount > 0), ZERO)
        outward = sum((b.amount for b in account.bookings if b.amount < 0), ZERO)
        f = self.f
        return [
            (f.of.total_in, printing.number(f, inward), "total_in"),
            (f.of.total_out, printing.number(f, outward), "total_out"),
        ]

    def _ends_days(self, account: Account) -> tuple[str, str]:
        day_before = account.start - timedelta(days=1)
        return printing.full_day(self.f, day_before), printing.full_day(self.f, account.end)

    def _account(self, number: int, account: Account) -> None:
        f, pen = self.f, self.pen
        pen.room(5)
        if f.accounts > 1:
            pen.down()
            pen.text(MARGIN, f"Account {12345670 + 1111 * number}", bold=True)
            pen.down(1.5)
        self.first_line = sum(len(a.bookings) for a in self.accounts[:number])
        self.running, self.table.last_day = account.opening, date.min
        names = words.ends(f, self._ends_days(account))
        if f.heads != "second" and f.sections == "none":
            self.table.heading()
        if f.ends in {"table", "both", "opening"} or (f.accounts > 1 and f.ends != "none"):
            self.table.balance_row(names[0], account.opening, "opening")
        self._rows(account)
        if f.totals == "table":
            self._totals_row(account)
        if f.ends in {"table", "both", "closing"} or (f.accounts > 1 and f.ends != "none"):
            self.table.balance_row(names[1], account.closing, "closing")
        pen.down()

    def _rows(self, account: Account) -> None:
        listed = list(enumerate(zip(account.bookings, account.balances, strict=True)))
        titles = words.sections(self.f) if self.f.sections != "none" else None
        if titles is None:
            self._listed(listed[::-1] if self.f.newest else listed)
            return
        for title, inward in zip(titles, (True, False), strict=True):
            part = [one for one in listed if (one[1][0].amount > 0) is inward]
            if part:
                self._section(title, part)

    def _section(self, title: str, part: list[tuple[int, tuple[Booking, Decimal]]]) -> None:
        pen = self.pen
        pen.room(4)
        pen.down(0.5)
        pen.text(MARGIN, title, bold=True)
        pen.down(1.3)
        self.table.heading()
        self._listed(part)
        if self.f.sections == "summed":
            self.table.sum_row(
                f"{words.total(self.f)} {title}", sum((b.amount for _, (b, _) in part), ZERO)
            )
            pen.down()

    def _listed(self, listed: list[tuple[int, tuple[Booking, Decimal]]]) -> None:
        last_of_day = {booking.on: index for index, (booking, _) in listed}
        page_sum = ZERO
        for place, (index, (booking, after)) in enumerate(listed):
            before = self.pen.page
            self.pen.room(len(booking.words) + 1, table=True)
            if self.pen.page != before:
                page_sum = ZERO
            shown = self.f.balance == "every" or (
                self.f.balance == "day" and last_of_day[booking.on] == index
            )
            shown = shown or (self.f.balance == "page" and place % 5 == 4)
            self.table.booking(self.first_line + index, booking, after if shown else None)
            page_sum += booking.amount
            self.running = after
            if self.f.subtotal == "day" and last_of_day[booking.on] == index and not self.f.newest:
                same = sum((b.amount for _, (b, _) in listed if b.on == booking.on), ZERO)
                self.table.sum_row(
                    f"{words.total(self.f)} {printing.day(self.f, booking.on)}", same
                )
            elif self.f.subtotal == "page" and self.pen.rows == self.f.rows_a_page:
                self.table.sum_row(words.total(self.f), page_sum)

    def _totals_row(self, account: Account) -> None:
        if "debit" not in self.table.column:
            for label, text, role in self._totals(account):
                self.pen.text(self.table.column["description"].x, label)
                self.pen.text(
                    self.table.column["amount"].x,
                    text,
                    align=self.table.column["amount"].align,
                    role=role,
                )
                self.pen.down()
            return
        (_, inward, _), (_, outward, _) = self._totals(account)
        self.pen.text(self.table.column["description"].x, words.total(self.f))
        self.table.figure("credit", inward)
        self.table.figure("debit", outward)
        self.pen.down()

    def _short_top(self) -> None:
        f, pen = self.f, self.pen
        pen.text(MARGIN, "EXAMPLE BANK", bold=True)
        if f.page_top == "date":
            pen.text(
                pen.size[0] - MARGIN, printing.full_day(f, self.accounts[0].end), align="right"
            )
        elif f.page_top == "dated number":
            pen.text(MARGIN + 160, f"{printing.full_day(f, self.accounts[0].end)} / {pen.page}")
        elif f.page_top == "period":
            start, end = (
                printing.full_day(f, d) for d in (self.accounts[0].start, self.accounts[0].end)
            )
            pen.down()
            pen.text(MARGIN, f.of.period.format(start, end))
        pen.down(2)

    def _page_top(self) -> None:
        self._short_top()
        if self.f.heads == "every" or (self.f.heads == "second" and self.pen.page == 2):
            self.table.heading()
        if self.f.carry in {"both", "brought"}:
            self.table.balance_row(self.f.of.brought, self.running, "brought")
        if self.table.day_again:
            self.table.last_day = date.min

    def _page_end(self) -> None:
        if self.f.carry in {"both", "carried"}:
            place = (
                self.table.column.get("balance")
                or self.table.column.get("amount")
                or self.table.column["credit"]
            )
            self.pen.text(self.table.column["description"].x, self.f.of.carried)
            self.pen.text(place.x, self.table.owed(self.running), align=place.align, role="carried")
            self.pen.down()
        self.pen.text(MARGIN, f"{self.pen.page}", size=7)
