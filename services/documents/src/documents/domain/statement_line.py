"""One transaction of a statement, as it was read and as its owner corrected it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Self
from uuid import UUID

from documents.domain.errors import InvalidCorrection
from documents.domain.figures import cleaned
from documents.domain.finance.category import Category
from documents.domain.reading.result import Line
from shared.ids import uuid7

DESCRIPTION_LIMIT = 500
_MOST = Decimal(10) ** 12
_FIRST_YEAR, _LAST_YEAR = 1990, 2100


class Counting(StrEnum):
    """Whether a line counts, or which other line already stands for it."""

    COUNTED = "counted"
    REPEATED = "repeated"
    PENDING = "pending"
    UNPROVEN = "unproven"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person says a line really is; None leaves it."""

    category: Category | None = None
    amount: Decimal | None = None
    on: date | None = None
    description: str | None = None


@dataclass(eq=False)
class StatementLine:
    """Negative is money out, or a charge on a card. `amount_read` is what the page says."""

    id: UUID
    document_id: UUID
    user_id: UUID
    position: int
    account: str | None
    on: date
    description: str
    amount: Decimal
    amount_read: Decimal
    balance: Decimal | None
    currency: str | None
    page: int
    box: list[float]
    confidence: float
    category: Category | None = None
    category_confidence: float | None = None
    category_reason: str | None = None
    suggested_category: Category | None = None
    corrected_category: Category | None = None
    corrected_by_user: bool = False
    counting: Counting = Counting.UNPROVEN

    @classmethod
    def of_reading(
        cls,
        line: Line,
        document_id: UUID,
        user_id: UUID,
        position: int,
        suggested: Category | None = None,
    ) -> Self:
        """The line as the parser read it."""
        return cls(
            id=uuid7(),
            document_id=document_id,
            user_id=user_id,
            position=position,
            account=cleaned(line.account, 100) if line.account else None,
            on=line.date,
            description=cleaned(line.description, DESCRIPTION_LIMIT),
            amount=line.amount,
            amount_read=line.amount,
            balance=line.balance,
            currency=line.currency,
            page=line.page,
            box=[float(edge) for edge in line.box],
            confidence=line.confidence,
            suggested_category=suggested,
        )

    def correct(self, correction: Correction) -> bool:
        """Take over a correction; True when the arithmetic changes. Raises InvalidCorrection."""
        if correction == Correction():
            raise InvalidCorrection
        before = self.amount
        if correction.amount is not None:
            self.amount = _possible_amount(correction.amount)
        if correction.on is not None:
            self.on = _possible_day(correction.on)
        if correction.description is not None:
            self.description = _possible_description(correction.description)
        if correction.category is not None:
            self.category = self.corrected_category = correction.category
        self.corrected_by_user = True
        return self.amount != before


def _possible_amount(amount: Decimal) -> Decimal:
    if not amount.is_finite() or abs(amount) >= _MOST:
        raise InvalidCorrection("An amount is a number below a thousand billion.")
    return amount


def _possible_day(day: date) -> date:
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise InvalidCorrection("A day is between 1990 and 2100.")
    return day


def _possible_description(text: str) -> str:
    description = cleaned(text, DESCRIPTION_LIMIT)
    if not description:
        raise InvalidCorrection("A description has 1 to 500 printable characters.")
    return description
