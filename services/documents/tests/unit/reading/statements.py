"""Random statements with their truth: many layouts, sign styles and date styles."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from documents.domain.reading.words import PageText
from services.documents.tests.unit.reading.typesetter import Typesetter
from tools.samples.composed.locales import Locale

NAMES = ("ACME STORES 3412", "CITY WATER", "J SMITH RENT", "PHARMACY 24", "CAFE NERO", "STATION TOTAL", "SALARY WORKS LTD",
         "INSURANCE 77-1234", "ONLINE SHOP REF 99821", "TRANSFER 4711", "BOOKS & MORE", "GYM CLUB", "REFUND SHOP", "MOBILE 0815",
         "BALANCE YOGA STUDIO", "CREDIT UNION FEE", "MARCH FLOWERS")  # fmt: skip
EXTRA = (
    "REF 00012345",
    "CARD 1234 12:04",
    "ID 9k2l1 SEPA",
    "MANDATE FM-12345",
    "EUR 53.00 @ 1.1631",
    "INV 2041",
    "KD 4711,00",
)


@dataclass
class Made:
    """A made statement: its pages and what is true about it."""

    pages: list[PageText]
    lines: list[tuple[date, Decimal]]
    opening: Decimal
    closing: Decimal
    style: dict[str, object] = field(default_factory=dict)


class StatementMaker:
    """Makes one random statement of a locale."""

    def __init__(self, locale: Locale, seed: int) -> None:
        self.r = random.Random(f"{locale.name}-{seed}")  # noqa: S311 - made-up data
        self.locale = locale
        r = self.r
        self.style: dict[str, object] = {
            "columns": r.choice(("split", "split", "single")),
            "balance": r.choice(("every", "every", "day", "none")),
            "signs": r.choice(("minus", "trailing", "parens", "plusminus", "crdr")),
            "date": r.choice(locale.dates),
            "value_date": r.random() < 0.3,
            "wraps": r.choice((0, 0, 1, 2)),
            "amount_last": r.random() < 0.15,
            "once": r.random() < 0.15,
            "align": r.choice(("right", "right", "right", "left")),
            "swap": r.random() < 0.25,
            "newest": r.random() < 0.15,
            "header_again": r.random() < 0.8,
            "carry": r.random() < 0.4,
            "ends": r.choice(("table", "summary", "both")),
            "totals": r.random() < 0.5,
            "mark": r.random() < 0.25,
            "prose": r.random() < 0.4,
        }
        if self.style["newest"]:
            self.style.update(carry=False, once=False, amount_last=False)
            if self.style["balance"] == "day":
                self.style["balance"] = "every"
            self.style["ends"] = "summary"
        if self.style["signs"] == "crdr" and locale.name.split("_")[0] != "en":
            self.style["signs"] = "minus"

    def make(self) -> Made:
        start = date(2023, 1, 1) + timedelta(days=self.r.randrange(700))
        end = start + timedelta(days=30)
        opening = Decimal(self.r.randrange(-20_000, 600_000)) / 100
        lines = self._lines(start, end)
        closing = opening + sum((a for _, a in lines), Decimal(0))
        pages = self._print(start, end, opening, closing, lines)
        return Made(pages, lines, opening, closing, self.style)

    def _lines(self, start: date, end: date) -> list[tuple[date, Decimal]]:
        days = sorted(
            start + timedelta(days=self.r.randrange((end - start).days + 1))
            for _ in range(self.r.choice((3, 12, 35, 70)))
        )
        lines = []
        for day in days:
            size = (
                Decimal(
                    self.r.choice((self.r.randrange(100, 9_999), self.r.randrange(100, 250_000)))
                )
                / 100
            )
            lines.append((day, size if self.r.random() < 0.3 else -size))
        return lines

    def number(self, value: Decimal) -> str:
        whole, _, cents = f"{abs(value):.2f}".partition(".")
        if self.locale.group == "lakh":
            head, tail = whole[:-3], whole[-3:]
            while len(head) > 2:
                tail = f"{head[-2:]},{tail}"
                head = head[:-2]
            grouped = f"{head},{tail}" if head else tail
        else:
            grouped = f"{int(whole):,}".replace(",", self.locale.group)
        return f"{grouped}{self.locale.decimal}{cents}"

    def signed(self, value: Decimal) -> str:
        text, style = self.number(value), self.style["signs"]
        if style == "crdr":
            return f"{text} {'CR' if value >= 0 else 'DR'}"
        if value >= 0:
            return f"+{text}" if style == "plusminus" else text
        return {"trailing": f"{text}-", "parens": f"({text})"}.get(str(style), f"-{text}")

    def day(self, value: date, pattern: str | None = None) -> str:
        pattern = pattern or str(self.style["date"])
        month = self.locale.months[value.month - 1]
        pattern = pattern.replace("%B", month).replace(
            "%b", {"juillet": "juil", "juin": "juin"}.get(month, month[:3])
        )
        return value.strftime(pattern)

    def _print(
        self,
        start: date,
        end: date,
        opening: Decimal,
        closing: Decimal,
        lines: list[tuple[date, Decimal]],
    ) -> list[PageText]:
        sheet, locale, style = Typesetter(), self.locale, self.style
        full = next((d for d in locale.dates if "%Y" in d), locale.dates[0])
        sheet.text(50, "EXAMPLE BANK", size=14)
        sheet.down(24)
        sheet.text(50, locale.title)
        sheet.down()
        sheet.text(50, locale.period.format(self.day(start, full), self.day(end, full)))
        sheet.text(420, locale.currency)
        sheet.down(20)
        if style["ends"] in {"summary", "both"}:
            for label, value in ((locale.opening, opening), (locale.closing, closing)):
                sheet.text(50, label)
                sheet.text(320, self._money(value), align="right")
                sheet.down()
        if style["totals"]:
            credit = sum((a for _, a in lines if a > 0), Decimal(0))
            debit = -sum((a for _, a in lines if a < 0), Decimal(0))
            for label, value in ((locale.total_in, credit), (locale.total_out, debit)):
                sheet.text(50, label)
                sheet.text(320, self.number(value), align="right")
                sheet.down()
        sheet.down(12)
        self._table(sheet, opening, closing, lines)
        if style["prose"]:
            sheet.down(30)
            sheet.text(
                50,
                f"Deposits are protected up to {self.number(Decimal(85000))}. New fee from 01.02.2024: {self.number(Decimal('5.45'))} per month.",
            )
        return sheet.finish()

    def _money(self, value: Decimal) -> str:
        text = self.signed(value)
        if not self.style["mark"]:
            return text
        mark = self.locale.mark
        return f"{mark}{text}" if len(mark) == 1 and mark != "€" else f"{text} {mark}"

    def _columns(self) -> dict[str, tuple[float, str]]:
        style, columns = self.style, {"date": (50.0, "left")}
        x = 112.0
        if style["value_date"]:
            columns["value_date"] = (x, "left")
            x += 60
        columns["description"] = (x, "left")
        align = str(style["align"])
        offset = 0.0 if align == "right" else -48.0
        with_balance = style["balance"] != "none"
        if style["columns"] == "split":
            first, second = ("credit", "debit") if style["swap"] else ("debit", "credit")
            columns[first] = ((400 if with_balance else 460) + offset, align)
            columns[second] = ((475 if with_balance else 545) + offset, align)
        else:
            columns["amount"] = ((450 if with_balance else 545) + offset, align)
        if with_balance:
            columns["balance"] = (550 + offset, align)
        return columns

    def _heading(self, sheet: Typesetter, columns: dict[str, tuple[float, str]]) -> None:
        for key, (x, align) in columns.items():
            sheet.text(x, str(getattr(self.locale, key)), align=align)
        sheet.down(16)

    def _table(  # noqa: C901 - a page from top to bottom
        self,
        sheet: Typesetter,
        opening: Decimal,
        closing: Decimal,
        lines: list[tuple[date, Decimal]],
    ) -> None:
        columns, style = self._columns(), self.style
        place = columns.get("balance") or columns.get("amount") or columns["credit"]
        self._heading(sheet, columns)
        if style["ends"] in {"table", "both"}:
            self._balance_row(sheet, columns, place, self.locale.opening, opening)
        running, listed = opening, []
        for day, amount in lines:
            running += amount
            listed.append((day, amount, running))
        last = {}
        for index, (day, _, _) in enumerate(listed):
            last[day] = index
        order = list(enumerate(listed))
        if style["newest"]:
            order.reverse()
        before: date | None = None
        balance = opening
        for index, (day, amount, after) in order:
            if sheet.full(60):
                if style["carry"] and not style["newest"]:
                    self._balance_row(sheet, columns, place, self.locale.carried, balance)
                sheet.turn()
                if style["header_again"]:
                    sheet.text(50, "EXAMPLE BANK", size=14)
                    sheet.down(24)
                    self._heading(sheet, columns)
                if style["carry"] and not style["newest"]:
                    self._balance_row(sheet, columns, place, self.locale.brought, balance)
            shown = (
                after
                if style["balance"] == "every" or (style["balance"] == "day" and last[day] == index)
                else None
            )
            self._row(sheet, columns, day, amount, shown, repeat=day == before)
            before, balance = day, after
        if style["ends"] in {"table", "both"}:
            self._balance_row(sheet, columns, place, self.locale.closing, closing)

    def _balance_row(
        self,
        sheet: Typesetter,
        columns: dict[str, tuple[float, str]],
        place: tuple[float, str],
        label: str,
        value: Decimal,
    ) -> None:
        sheet.text(columns["description"][0], label)
        sheet.text(place[0], self.signed(value), align=place[1])
        sheet.down()

    def _row(
        self,
        sheet: Typesetter,
        columns: dict[str, tuple[float, str]],
        day: date,
        amount: Decimal,
        balance: Decimal | None,
        *,
        repeat: bool,
    ) -> None:
        style, r = self.style, self.r
        words = [r.choice(NAMES)] + [
            r.choice(EXTRA) for _ in range(r.randint(0, int(str(style["wraps"]))))
        ]
        if not (repeat and style["once"]):
            sheet.text(columns["date"][0], self.day(day))
            if "value_date" in columns:
                sheet.text(
                    columns["value_date"][0], self.day(day + timedelta(days=r.choice((0, 1))))
                )
        for index, text in enumerate(words):
            sheet.text(columns["description"][0], text)
            if index == (len(words) - 1 if style["amount_last"] else 0):
                self._figures(sheet, columns, amount, balance)
            sheet.down(11 if index < len(words) - 1 else 14)

    def _figures(
        self,
        sheet: Typesetter,
        columns: dict[str, tuple[float, str]],
        amount: Decimal,
        balance: Decimal | None,
    ) -> None:
        key = "amount" if "amount" in columns else "credit" if amount > 0 else "debit"
        text = self.signed(amount) if key == "amount" else self.number(amount)
        x, align = columns[key]
        sheet.text(x, text, align=align)
        if balance is not None:
            x, align = columns["balance"]
            sheet.text(x, self.signed(balance), align=align)
