"""The money of a composed statement: days, descriptions and amounts that the features ask for."""

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from tools.samples.composed.features import Features

ZERO = Decimal(0)
_NAMES = (
    "ACME STORES 3412", "CITY WATER", "J SMITH RENT", "PHARMACY 24", "CAFE NOVA", "STATION TOTAL", "SALARY WORKS LTD",
    "INSURANCE 77-1234", "ONLINE SHOP REF 99821", "TRANSFER 4711", "BOOKS & MORE", "GYM CLUB", "REFUND SHOP", "MOBILE 0815",
    "BALANCE YOGA STUDIO", "CREDIT UNION FEE", "MARCH FLOWERS", "MAY BAKERY", "7-ELEVEN 1234", "PARKING 2 HOURS",
    "TOTAL ENERGIES", "OPENING NIGHT TICKETS", "INTEREST", "CARD FEE", "CASH WITHDRAWAL", "DIRECT DEBIT POWER CO",
)  # fmt: skip
_MORE = (
    "REF 00012345",
    "ID 9k2l1 SEPA",
    "MANDATE FM-12345",
    "INV 2041",
    "CARD 1234",
    "NORTH ROAD BRANCH",
    "THANK YOU",
)


@dataclass(frozen=True)
class Booking:
    """One transaction: money out is negative, on a card as well."""

    on: date
    amount: Decimal
    words: tuple[str, ...]  # one for each printed line


@dataclass(frozen=True)
class Account:
    """Opening balance and bookings of one account over a period."""

    start: date
    end: date
    opening: Decimal
    bookings: tuple[Booking, ...]

    @property
    def closing(self) -> Decimal:
        """Opening plus every booking."""
        return self.opening + sum((b.amount for b in self.bookings), ZERO)

    @property
    def balances(self) -> list[Decimal]:
        """What is there after each booking."""
        after = [self.opening]
        for booking in self.bookings:
            after.append(after[-1] + booking.amount)
        return after[1:]


def account_of(f: Features, number: int = 0) -> Account:
    """The money of one account of these features; `number` counts from 0."""
    r = random.Random(f"money-{f.seed}-{number}")  # noqa: S311 - made-up data
    start, end = _period(f)
    card = f.kind == "card"
    opening = Decimal(r.randrange(-90_000 if card else -20_000, -100 if card else 600_000)) / 100
    days = sorted(r.randrange((end - start).days + 1) for _ in range(f.lines))
    bookings = [_booking(f, r, start + timedelta(days=day)) for day in days]
    return Account(start, end, opening, tuple(_odd(f, bookings)))


def _period(f: Features) -> tuple[date, date]:
    r = random.Random(f"period-{f.seed}")  # noqa: S311 - made-up data
    if f.year_end:
        start = date(r.choice((2022, 2023, 2024)), 12, r.randrange(2, 28))
        return start, start + timedelta(days=30)
    first = date(r.choice((2022, 2023, 2024)), r.randrange(1, 13), 1)
    start = first + timedelta(days=r.choice((0, 0, 4, 12, 17)))
    return start, start + timedelta(days=r.choice((29, 30, 30, 58)))


def _booking(f: Features, r: random.Random, day: date) -> Booking:
    cents = r.choice((r.randrange(100, 9_999), r.randrange(100, 250_000)))
    share = 0.12 if f.kind == "card" else 0.3
    amount = Decimal(cents if r.random() < share else -cents) / 100
    words = [r.choice(_NAMES), *(r.choice(_MORE) for _ in range(r.randint(0, 3)))][: 1 + f.wraps]
    return Booking(day, amount, tuple(words))


def _odd(f: Features, bookings: list[Booking]) -> list[Booking]:
    """The bookings with one that is out of the ordinary, in the middle."""
    at = len(bookings) // 2
    one = bookings[at]
    if f.oddity == "zero":
        bookings.insert(at, replace(one, amount=ZERO, words=("FEE WAIVED",)))
    elif f.oddity == "pair":
        bookings.insert(
            at, replace(one, amount=-one.amount, words=("REVERSAL", *one.words)[: 1 + f.wraps])
        )
    elif f.oddity == "twice":
        bookings.insert(at, one)
    elif f.oddity == "refund":
        bookings.append(
            replace(bookings[-1], amount=-one.amount, words=("REFUND", *one.words)[: 1 + f.wraps])
        )
    elif f.oddity == "round":
        bookings[at] = replace(one, amount=Decimal("-100.00"))
    return bookings
