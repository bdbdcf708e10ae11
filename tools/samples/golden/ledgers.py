"""Ada Marlow's everyday account, month by month, and what she bought for fun this month."""

from datetime import date, timedelta
from decimal import Decimal

from tools.samples.golden import calendar
from tools.samples.golden.calendar import Period
from tools.samples.golden.spending import FOR_FUN, purchases
from tools.samples.ledger import Ledger, Line, total

NET_PAY = Decimal("2310.40")
WEEKLY_RENT = Decimal("560.00")
SAVINGS_TRANSFER = Decimal("750.88")
CINEMA, GAME = Decimal("24.50"), Decimal("34.95")
MONTHLY_BILLS = (
    (1, Decimal("18.99"), "subscription", "VISA DEBIT NETFLIX.COM"),
    (1, Decimal("13.99"), "subscription", "VISA DEBIT SPOTIFY PREMIUM"),
    (5, Decimal("45.00"), "phone", "DIRECT DEBIT KOOKABURRA MOBILE PHONE"),
    (8, Decimal("79.00"), "internet", "DIRECT DEBIT FERNGULLY INTERNET BROADBAND"),
    (10, Decimal("68.00"), "gym", "DIRECT DEBIT IRONBARK GYM MEMBERSHIP"),
    (12, Decimal("112.40"), "insurance", "DIRECT DEBIT SOUTHERN SHIELD INSURANCE"),
)
SAVINGS_DAY = 21
USUAL_OPENING = Decimal("1454.88")
COMFORT, TOP_UP = Decimal(100), Decimal(500)


def ledgers(today: date) -> list[Ledger]:
    """Three full months and this one up to today; each opens where the one before closed."""
    periods = calendar.months_until(today)
    opening = USUAL_OPENING
    while _lowest(chain := _chain(periods, opening)) < COMFORT:
        opening += TOP_UP
    return chain


def ledger_before(first: Ledger) -> Ledger:
    """The full month before a ledger, closing where that one opens."""
    period = calendar.month_of(first.period_start - timedelta(days=1))
    lines = _in_order(_full_month(period))
    return Ledger(first.opening - total(lines), period.start, period.end, lines)


def cinema_day(today: date) -> date:
    """The 14th, or the 1st while the month is younger than the game's bank line."""
    return today.replace(day=14 if today.day >= 18 else 1)


def game_day(today: date) -> date:
    """The day on the game's receipt: the 16th, or one of the month's first two days."""
    return today.replace(day=16 if today.day >= 18 else min(2, today.day))


def game_posted(today: date) -> date:
    """The day the bank books the game: two days after the receipt when that has come."""
    return min(today, game_day(today) + timedelta(days=2))


def _chain(periods: list[Period], opening: Decimal) -> list[Ledger]:
    chain: list[Ledger] = []
    for period in periods:
        lines = _full_month(period) if period is not periods[-1] else _this_month(period)
        chain.append(Ledger(opening, period.start, period.end, _in_order(lines)))
        opening = chain[-1].closing
    return chain


def _lowest(chain: list[Ledger]) -> Decimal:
    return min(balance for ledger in chain for balance in ledger.balances)


def _full_month(period: Period) -> list[Line]:
    return [*_regular(period), *purchases(period)]


def _this_month(period: Period) -> list[Line]:
    fun = [
        Line(cinema_day(period.end), "EFTPOS LANTERN CINEMA BRUNSWICK", -CINEMA, "entertainment"),
        Line(game_posted(period.end), "EFTPOS MEEPLE LANE BOARD GAMES", -GAME, "entertainment"),
    ]
    return [*_regular(period), *purchases(period, without=FOR_FUN), *fun]


def _regular(period: Period) -> list[Line]:
    lines = []
    for day in period.days:
        if calendar.is_payday(day):
            lines.append(
                Line(day, "DIRECT CREDIT BRINDLE & HART PTY LTD SALARY", NET_PAY, "income")
            )
        if calendar.is_rent_day(day):
            lines.append(Line(day, "AUTO PAYMENT PERIWINKLE PROPERTY RENT", -WEEKLY_RENT, "rent"))
        if day.day == SAVINGS_DAY:
            lines.append(
                Line(day, "TRANSFER TO OWN SAVINGS ACCOUNT XX4821", -SAVINGS_TRANSFER, "transfer")
            )
        lines.extend(
            Line(day, description, -amount, category)
            for due, amount, category, description in MONTHLY_BILLS
            if due == day.day
        )
    return lines


def _in_order(lines: list[Line]) -> tuple[Line, ...]:
    return tuple(sorted(lines, key=lambda line: (line.on, line.amount < 0)))
