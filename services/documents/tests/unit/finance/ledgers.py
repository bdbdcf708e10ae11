"""Made-up money: plain functions that build the facts a test needs."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

from documents.domain.finance.analysis import Analysis, analyse
from documents.domain.finance.cadence import Cadence
from documents.domain.finance.category import Category
from documents.domain.finance.periods import Period, add_months
from documents.domain.finance.records import (
    Ledger,
    Line,
    PayStub,
    Plan,
    Profile,
    Receipt,
    ReceiptItem,
    RecordedPurchase,
    Statement,
    ToldSubscription,
)
from shared.money import Money

EVERYDAY = "everyday-1234"
PLAN = Plan("Penny Dreadful", Money.of("9.99", "AUD"))


def aud(amount: str | int | Decimal) -> Money:
    """Australian dollars."""
    return Money.of(amount, "AUD")


def a_line(
    on: date,
    description: str,
    amount: str | Decimal,
    *,
    document: UUID | None = None,
    account: str = EVERYDAY,
    currency: str = "AUD",
    **more: Any,
) -> Line:
    """One line; negative is money out."""
    return Line(
        id=uuid4(),
        document_id=document or UUID(int=1),
        account=account,
        on=on,
        description=description,
        amount=Money.of(amount, currency),
        page=1,
        box=(10.0, 20.0, 30.0, 40.0),
        **more,
    )


def every(cadence: Cadence, first: date, times: int) -> list[date]:
    """So many days in a rhythm."""
    days = {Cadence.WEEKLY: 7, Cadence.FORTNIGHTLY: 14, Cadence.FOUR_WEEKLY: 28}.get(cadence)
    if days is not None:
        return [first + timedelta(days=days * count) for count in range(times)]
    months = 12 if cadence is Cadence.YEARLY else 1
    return [add_months(first, months * count) for count in range(times)]


def lines_on(days: Iterable[date], description: str, amount: str, **more: Any) -> list[Line]:
    """The same line on several days."""
    return [a_line(day, description, amount, **more) for day in days]


def a_statement(start: date, end: date, **more: Any) -> Statement:
    """What one document covers of the everyday account."""
    fields: dict[str, Any] = {"document_id": UUID(int=1), "account": EVERYDAY, **more}
    return Statement(period_start=start, period_end=end, **fields)


def a_stub(pay_date: date, net: str, **more: Any) -> PayStub:
    """A pay stub of Acme Works."""
    fields: dict[str, Any] = {"employer": "Acme Works Pty Ltd", **more}
    return PayStub(uuid4(), uuid4(), pay_date=pay_date, net=aud(net), **fields)


def a_receipt(on: date, merchant: str, total: str, *items: tuple[str, str], **more: Any) -> Receipt:
    """A receipt with its items as (name, amount)."""
    listed = tuple(ReceiptItem(name, aud(amount)) for name, amount in items)
    return Receipt(uuid4(), uuid4(), merchant, on, aud(total), listed, **more)


def a_click(on: date, title: str, amount: str, **more: Any) -> RecordedPurchase:
    """ "I bought it"."""
    return RecordedPurchase(uuid4(), title, aud(amount), on, **more)


def a_ledger(lines: Sequence[Line] = (), **more: Any) -> Ledger:
    """A ledger in Australian dollars."""
    return Ledger(**{"profile": Profile("AUD"), "lines": tuple(lines), **more})


def noon(day: date) -> datetime:
    """Midday UTC."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def analysed(ledger: Ledger, today: date) -> Analysis:
    """What comes out for `today`."""
    return analyse(ledger, noon(today))


# The golden household.

TODAY = date(2026, 11, 20)
_FIRST_PAY = date(2026, 8, 6)
_MONTHS = [Period(2026, 8), Period(2026, 9), Period(2026, 10), Period(2026, 11)]
_BILLS = {
    "DIRECT DEBIT KOOKABURRA MOBILE PHONE": "-45.00",
    "DIRECT DEBIT FERN INTERNET BROADBAND": "-79.00",
    "DIRECT DEBIT IRONBARK GYM MEMBERSHIP": "-68.00",
    "DIRECT DEBIT SOUTHERN INSURANCE": "-112.40",
    "VISA DEBIT NETFLIX.COM": "-18.99",
    "VISA DEBIT SPOTIFY P1A2B3C4": "-13.99",
}
_ESSENTIALS = {
    "EFTPOS BELLBIRD SUPERMARKET 0412 FITZROY": "-390.00",
    "EFTPOS METROLINE TRANSIT TOP UP": "-80.00",
    "EFTPOS GREENLEAF PHARMACY": "-27.50",
}


def golden_lines() -> list[Line]:
    """Pay, rent, bills and essentials of three full months and a bit, and two things for fun."""
    lines = lines_on(
        every(Cadence.FORTNIGHTLY, _FIRST_PAY, 8), "DIRECT CREDIT ACME WORKS SALARY", "2310.40"
    )
    rent_days = every(Cadence.WEEKLY, date(2026, 8, 3), 16)
    lines += lines_on(rent_days, "AUTO PAYMENT PERIWINKLE PROPERTY RENT", "-560.00")
    for month in _MONTHS:
        first = month.start
        lines += [a_line(first, text, amount) for text, amount in _BILLS.items()]
        for day in (first + timedelta(days=8), first + timedelta(days=18)):
            lines += [a_line(day, text, amount) for text, amount in _ESSENTIALS.items()]
    lines.append(a_line(date(2026, 11, 14), "EFTPOS LANTERN CINEMA BRUNSWICK", "-24.50"))
    lines.append(a_line(date(2026, 11, 18), "EFTPOS MEEPLE LANE BOARD GAMES", "-34.95"))
    return lines


def golden_ledger(**more: Any) -> Ledger:
    """The golden household on 20 November 2026."""
    statements = (a_statement(date(2026, 8, 1), date(2026, 11, 20)),)
    fields: dict[str, Any] = {"lines": golden_lines(), "statements": statements, "plan": PLAN}
    return a_ledger(**{**fields, **more})


def told(service: str, price: str | None = None, **more: Any) -> ToldSubscription:
    """A subscription the person named."""
    return ToldSubscription(service, aud(price) if price else None, **more)


def categories(analysis: Analysis) -> dict[str, Category]:
    """Description to category."""
    return {entry.line.description: entry.category for entry in analysis.entries}
