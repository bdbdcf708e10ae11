"""The forms in which the model has to answer; whatever does not fit them is no answer."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from documents.domain.finance.category import Category
from documents.domain.reading.proposed.proposal import Proposal, ProposedLine
from documents.domain.reading.result import DocumentType

_MAX_LINES = 300
Figure = Annotated[Decimal, Field(allow_inf_nan=False, max_digits=15, decimal_places=4)]


class _Form(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class Kind(_Form):
    """What kind of document it is."""

    document_type: DocumentType


class LineForm(_Form):
    """One transaction; money out is negative."""

    date: date
    amount: Figure
    balance: Figure | None = None


class ProposedFigures(_Form):
    """Every figure that any kind of document may have."""

    lines: list[LineForm] = Field(default=[], max_length=_MAX_LINES)
    opening_balance: Figure | None = None
    closing_balance: Figure | None = None
    gross: Figure | None = None
    net: Figure | None = None
    deductions_total: Figure | None = None
    subtotal: Figure | None = None
    tax: Figure | None = None
    total: Figure | None = None
    day: date | None = None

    def as_proposal(self, kind: DocumentType) -> Proposal:
        """The same, as the domain takes it."""
        figures = self.model_dump(exclude={"lines"})
        lines = [ProposedLine(one.date, one.amount, one.balance) for one in self.lines]
        return Proposal(kind, lines, **figures)


class CategoryForm(_Form):
    """What one numbered payment was for."""

    number: int
    category: str


class Categories(_Form):
    """What the numbered payments were for."""

    payments: list[CategoryForm] = Field(max_length=100)

    def known(self) -> dict[int, Category]:
        """Those answered with a category of ours."""
        ours = {category.value: category for category in Category}
        return {
            one.number: ours[one.category]
            for one in self.payments
            if one.category in ours and one.category != Category.OTHER
        }
