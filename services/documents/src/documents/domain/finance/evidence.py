"""A figure and everything it was made of."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from shared.money import Money, round_money

Box = tuple[float, float, float, float]


class SourceKind(StrEnum):
    """Where a figure comes from."""

    LINE = "line"
    PAY_STUB = "pay_stub"
    RECEIPT = "receipt"
    PURCHASE = "purchase"
    TOLD = "told"
    PLAN = "plan"


class Basis(StrEnum):
    """How far a figure can be relied on."""

    DOCUMENTS = "documents"
    ESTIMATE = "estimate"
    TOLD = "told"
    SETTING = "setting"


@dataclass(frozen=True, slots=True)
class SourceRef:
    """One piece of evidence. `page` counts from 1; `box` is x0, y0, x1, y1 in PDF points."""

    kind: SourceKind
    document_id: UUID | None = None
    line_id: UUID | None = None
    page: int | None = None
    box: Box | None = None
    on: date | None = None
    amount: Money | None = None
    record_id: UUID | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A named figure, rounded once, with how it was worked out and from what.

    `part_of` names the term it adds up into; None for the figures of the golden rule itself.
    """

    name: str
    label: str
    amount: Money
    formula: str
    sources: tuple[SourceRef, ...] = ()
    basis: Basis = Basis.DOCUMENTS
    part_of: str | None = None


class QuestionKind(StrEnum):
    """What only the person can settle."""

    INCOME_CONFLICT = "income_conflict"
    INCOME_UNKNOWN = "income_unknown"
    IRREGULAR_INCOME = "irregular_income"
    PAY_CYCLE = "pay_cycle"
    FIXED_UNKNOWN = "fixed_unknown"
    ESSENTIAL_UNKNOWN = "essential_unknown"
    SUBSCRIPTION_PRICE = "subscription_price"
    CARD_UNSEEN = "card_unseen"
    ACCOUNT_UNSEEN = "account_unseen"


@dataclass(frozen=True, slots=True)
class Question:
    """Something to ask instead of guessing; `figures` are the readings that disagree."""

    kind: QuestionKind
    text: str
    figures: tuple[Term, ...] = ()


def total(amounts: Iterable[Decimal]) -> Decimal:
    """The exact sum: decimal all the way, so a million lines do not drift by a cent."""
    return sum(amounts, Decimal(0))


def shown(amount: Decimal, currency: str) -> str:
    """An amount the way a formula prints it: `2,310.40`."""
    return f"{round_money(amount, currency):,}"


def rounded(amount: Decimal, currency: str) -> Money:
    """The named figure `amount`, rounded half-up, the one time it is rounded."""
    return Money(round_money(amount, currency), currency)
