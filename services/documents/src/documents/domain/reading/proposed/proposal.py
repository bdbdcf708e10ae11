"""What a model says a document says. Nothing in it is believed yet."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from documents.domain.reading.result import DocumentType


@dataclass(frozen=True, slots=True)
class ProposedLine:
    """A transaction; its words are taken from the page, never from here."""

    date: date
    amount: Decimal
    balance: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A kind, and the figures that it needs; without figures the rules read it as that kind."""

    kind: DocumentType
    lines: list[ProposedLine] = field(default_factory=list)
    opening_balance: Decimal | None = None
    closing_balance: Decimal | None = None
    gross: Decimal | None = None
    net: Decimal | None = None
    deductions_total: Decimal | None = None
    subtotal: Decimal | None = None
    tax: Decimal | None = None
    total: Decimal | None = None
    day: date | None = None
