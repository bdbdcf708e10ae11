"""Cash on a future day: what the statements prove, plus pay due, less bills due until then."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from documents.domain.finance.cadence import DAYS_A_MONTH
from documents.domain.finance.categories import Entry
from documents.domain.finance.evidence import (
    Basis,
    SourceKind,
    SourceRef,
    Term,
    rounded,
    shown,
    total,
)
from documents.domain.finance.pay import PayStream
from documents.domain.finance.purchases import Purchase
from documents.domain.finance.records import AccountKind, Statement
from documents.domain.finance.recurring import Recurring
from shared.money import Money

# An older balance says too little about today.
_FRESH = timedelta(days=45)
_NEXT_PAY_WITHIN = timedelta(days=45)


@dataclass(frozen=True, slots=True)
class Balance:
    """The latest proven balance of one of the person's own accounts."""

    account: str
    on: date
    amount: Money
    document_id: UUID


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a forecast is made from."""

    today: date
    currency: str
    balances: tuple[Balance, ...]
    streams: tuple[PayStream, ...]
    bills: tuple[Recurring, ...]
    essential: Term | None
    purchases: tuple[Purchase, ...]
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Forecast:
    """Cash at the end of `on`, None without a fresh balance; and bills due before the next pay."""

    on: date
    cash: Money | None
    bills_before_next_pay: Money
    next_pay: date | None
    terms: tuple[Term, ...]


def latest_balances(statements: Iterable[Statement], currency: str) -> tuple[Balance, ...]:
    """The newest closing balance of each bank account in `currency`."""
    newest: dict[str, Balance] = {}
    for statement in statements:
        end, closing = statement.period_end, statement.closing_balance
        if end is None or closing is None or statement.account_kind is AccountKind.CARD:
            continue
        balance = Balance(statement.account, end, closing, statement.document_id)
        known = newest.get(statement.account)
        if closing.currency == currency and (known is None or known.on < end):
            newest[statement.account] = balance
    return tuple(newest[account] for account in sorted(newest))


def forecast(outlook: Outlook, on: date) -> Forecast:
    """Pay and bills that fall due up to and including `on`; with a fresh balance, the cash left."""
    fresh = [b for b in outlook.balances if outlook.today - b.on <= _FRESH and b.on <= on]
    booked = _booked_since(outlook, fresh)
    starts = _last_known(fresh, booked)
    since = max(starts.values(), default=outlook.today)
    pay = _pay_due(outlook, starts, since, on)
    bills = _bills_due(outlook, starts, since, on)
    next_pay = _next_pay(outlook.streams, on)
    before = _bills_between(outlook.bills, on, next_pay)
    terms = [
        _sum("cash.pay", "Pay due until then", pay, outlook.currency),
        _sum("cash.bills", "Bills due until then", bills, outlook.currency),
    ]
    cash = None
    if fresh:
        proven = [_balance_term(fresh, outlook.currency), _booked_term(booked, outlook.currency)]
        terms = [*proven, *terms, *_running(outlook, since, on)]
        left = _left(terms)
        cash = Money(left, outlook.currency)
        made = "balance + booked since + pay − bills − everyday costs − bought since"
        terms.append(Term("cash.left", "Cash left then", cash, made, basis=Basis.ESTIMATE))
    waiting = _sum("cash.before_next_pay", "Bills before the next pay", before, outlook.currency)
    return Forecast(on, cash, waiting.amount, next_pay, (*terms, waiting))


def _booked_since(outlook: Outlook, fresh: Sequence[Balance]) -> list[Entry]:
    """Lines newer than their account's balance, from a statement that proves none."""
    proven = {balance.account: balance.on for balance in fresh}
    return [
        entry
        for entry in outlook.entries
        if proven.get(entry.line.account, date.max) < entry.on <= outlook.today
    ]


def _last_known(fresh: Sequence[Balance], booked: Sequence[Entry]) -> dict[str, date]:
    days = {balance.account: balance.on for balance in fresh}
    for entry in booked:
        days[entry.line.account] = max(days[entry.line.account], entry.on)
    return days


_Due = tuple[str, date, Decimal, tuple[SourceRef, ...]]


def _pay_due(outlook: Outlook, starts: dict[str, date], since: date, on: date) -> list[_Due]:
    due: list[_Due] = []
    for stream in outlook.streams:
        if stream.rhythm is None:
            continue
        entries = stream.deposits[-1].entries if stream.deposits else ()
        start = starts.get(entries[-1].line.account, since) if entries else since
        for day in stream.rhythm.upcoming(start, on):
            due.append((stream.payer, day, stream.each, stream.sources[-1:]))
    return due


def _bills_due(outlook: Outlook, starts: dict[str, date], since: date, on: date) -> list[_Due]:
    due: list[_Due] = []
    for bill in outlook.bills:
        entry = bill.charges[-1].entry
        start = starts.get(entry.line.account, since) if entry else since
        for day in bill.rhythm.upcoming(start, on):
            due.append((bill.name, day, bill.amount, bill.charges[-1].sources()))
    return due


def _next_pay(streams: Sequence[PayStream], on: date) -> date | None:
    days = [
        day
        for stream in streams
        if stream.rhythm is not None
        for day in stream.rhythm.upcoming(on, on + _NEXT_PAY_WITHIN)[:1]
    ]
    return min(days, default=None)


def _bills_between(bills: Iterable[Recurring], on: date, next_pay: date | None) -> list[_Due]:
    if next_pay is None:
        return []
    last = next_pay - timedelta(days=1)
    return [
        (bill.name, day, bill.amount, bill.charges[-1].sources())
        for bill in bills
        for day in bill.rhythm.upcoming(on, last)
    ]


def _running(outlook: Outlook, since: date, on: date) -> list[Term]:
    """Everyday costs by the day, and what was bought since the balance without a bank line yet."""
    currency = outlook.currency
    days = max((on - since).days, 0)
    everyday = outlook.essential.amount.amount if outlook.essential else Decimal(0)
    spread = everyday * days * DAYS_A_MONTH.denominator / DAYS_A_MONTH.numerator
    since_then = [p for p in outlook.purchases if p.entry is None and since < p.on <= on]
    return [
        Term(
            "cash.everyday",
            "Groceries, transport and health until then",
            rounded(spread, currency),
            f"{shown(everyday, currency)} a month for {days} days",
            basis=Basis.ESTIMATE,
        ),
        Term(
            "cash.bought",
            "Bought since the last statement",
            rounded(total(purchase.amount for purchase in since_then), currency),
            f"{len(since_then)} purchases",
            tuple(source for purchase in since_then for source in purchase.sources()),
        ),
    ]


def _left(terms: Sequence[Term]) -> Decimal:
    signs = {"cash.balance": 1, "cash.booked": 1, "cash.pay": 1}
    return total(term.amount.amount * signs.get(term.name, -1) for term in terms)


def _balance_term(balances: Sequence[Balance], currency: str) -> Term:
    return Term(
        "cash.balance",
        "In your accounts",
        rounded(total(balance.amount.amount for balance in balances), currency),
        " + ".join(f"{shown(b.amount.amount, currency)} on {b.on.isoformat()}" for b in balances),
        tuple(
            SourceRef(SourceKind.LINE, balance.document_id, on=balance.on, amount=balance.amount)
            for balance in balances
        ),
    )


def _booked_term(booked: Sequence[Entry], currency: str) -> Term:
    return Term(
        "cash.booked",
        "Booked since that balance",
        rounded(total(entry.amount for entry in booked), currency),
        f"{len(booked)} lines",
        tuple(entry.line.source() for entry in booked),
    )


def _sum(name: str, label: str, due: Sequence[_Due], currency: str) -> Term:
    ordered = sorted(due, key=lambda one: (one[1], one[0]))
    listed = " + ".join(
        f"{who} {shown(amount, currency)} on {day.isoformat()}" for who, day, amount, _ in ordered
    )
    return Term(
        name,
        label,
        rounded(total(amount for _, _, amount, _ in ordered), currency),
        listed or "none due",
        tuple(source for _, _, _, sources in ordered for source in sources),
        Basis.ESTIMATE,
    )
