"""A whole ledger brought into its owner's currency."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar
from uuid import UUID

from documents.domain.finance.currency import Conversion, ExchangeRates
from documents.domain.finance.records import (
    Ledger,
    Line,
    PayStub,
    Plan,
    Profile,
    Receipt,
    RecordedPurchase,
    ToldFigures,
    ToldSubscription,
)
from shared.money import Money

Record = TypeVar("Record", Receipt, RecordedPurchase)


@dataclass(frozen=True, slots=True)
class Excluded:
    """A record left out of every figure because no exchange rate is known for its currency."""

    record_id: UUID
    amount: Money
    on: date


@dataclass(slots=True)
class Exchange:
    """Converts one ledger; remembers each rate used and each record it had to leave out."""

    rates: ExchangeRates
    currency: str
    today: date
    made: dict[UUID, Conversion] = field(default_factory=dict)
    excluded: list[Excluded] = field(default_factory=list)

    def ledger(self, ledger: Ledger) -> Ledger:
        """The same ledger in one currency; lines keep their printed amounts (see `amount_of`)."""
        return replace(
            ledger,
            profile=self._profile(ledger.profile),
            lines=tuple(line for line in ledger.lines if self._line(line)),
            stubs=tuple(s for one in ledger.stubs if (s := self._stub(one)) is not None),
            receipts=tuple(self._paid(ledger.receipts)),
            purchases=tuple(self._paid(ledger.purchases)),
            subscriptions=tuple(self._told(one) for one in ledger.subscriptions),
            plan=self._plan(ledger.plan) if ledger.plan else None,
        )

    def amount_of(self, line: Line) -> Money:
        """What `line` counts as, in the ledger's currency."""
        if line.amount.currency == self.currency:
            return line.amount
        return self.made[line.id].converted

    def _line(self, line: Line) -> bool:
        if line.amount.currency == self.currency:
            return True
        return self._convert(line.id, line.amount, line.on) is not None

    def _convert(self, record_id: UUID, money: Money, on: date) -> Money | None:
        if money.currency == self.currency:
            return money
        made = self.rates.convert(money, self.currency, on)
        if made is None:
            self.excluded.append(Excluded(record_id, money, on))
            return None
        self.made[record_id] = made
        return made.converted

    def _paid(self, records: Iterable[Record]) -> list[Record]:
        converted: list[Record] = []
        for record in records:
            amount = record.total if isinstance(record, Receipt) else record.amount
            money = self._convert(record.id, amount, record.on)
            if money is None:
                continue
            if money is amount:
                converted.append(record)
            elif isinstance(record, Receipt):
                converted.append(replace(record, total=money, converted=True))
            else:
                converted.append(replace(record, amount=money))
        return converted

    def _stub(self, stub: PayStub) -> PayStub | None:
        if stub.net is None or stub.net.currency == self.currency:
            return stub
        net = self._convert(stub.id, stub.net, stub.pay_date)
        if net is None:
            return None
        return replace(
            stub,
            net=net,
            gross=self._now(stub.gross, stub.pay_date),
            bonus=self._now(stub.bonus, stub.pay_date),
        )

    def _told(self, told: ToldSubscription) -> ToldSubscription:
        return replace(told, price=self._now(told.price, told.told_on))

    def _plan(self, plan: Plan) -> Plan | None:
        price = self._now(plan.price)
        return None if price is None else replace(plan, price=price)

    def _profile(self, profile: Profile) -> Profile:
        told = profile.told
        return replace(
            profile,
            budget_override=self._now(profile.budget_override),
            told=ToldFigures(
                self._now(told.monthly_income),
                self._now(told.fixed_expenses),
                self._now(told.essential_spending),
            ),
        )

    def _now(self, money: Money | None, on: date | None = None) -> Money | None:
        if money is None or money.currency == self.currency:
            return money
        made = self.rates.convert(money, self.currency, on or self.today)
        return made.converted if made else None
