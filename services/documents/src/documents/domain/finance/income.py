"""Monthly income: what is paid in, or what the person said, never both and never an average."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from documents.domain.finance.categories import Entry
from documents.domain.finance.coverage import Coverage
from documents.domain.finance.evidence import (
    Basis,
    Question,
    QuestionKind,
    SourceKind,
    SourceRef,
    Term,
    rounded,
    total,
)
from documents.domain.finance.pay import PayStream, find_pay
from documents.domain.finance.records import PayStub
from documents.domain.finance.stubs import join_stubs
from shared.money import Money


@dataclass(frozen=True, slots=True)
class Income:
    """Monthly income with its parts; None when nothing is known, and then what to ask."""

    monthly: Term | None
    parts: tuple[Term, ...] = ()
    streams: tuple[PayStream, ...] = ()
    questions: tuple[Question, ...] = ()


def work_out_income(
    entries: Iterable[Entry],
    stubs: Iterable[PayStub],
    coverage: Coverage,
    today: date,
    currency: str,
    told: Money | None,
) -> Income:
    """Income from deposits and stubs; a told figure stands in for them and settles conflicts."""
    found = find_pay(entries, coverage, today, currency)
    streams, questions = join_stubs(found, stubs, currency)
    disputed = any(q.kind is QuestionKind.INCOME_CONFLICT for q in questions)
    if told is not None and (disputed or not streams):
        return Income(told_term("income", "Monthly income", told), streams=streams)
    if not streams:
        return Income(None, questions=(*questions, _what_to_ask(found.needs_months)))
    parts = tuple(_part(index, stream, currency) for index, stream in enumerate(streams))
    estimate = disputed or any(stream.estimate for stream in streams)
    monthly = Term(
        "income",
        "Monthly income",
        Money(total(part.amount.amount for part in parts), currency),
        " + ".join(part.formula for part in parts),
        tuple(source for part in parts for source in part.sources),
        Basis.ESTIMATE if estimate else Basis.DOCUMENTS,
    )
    return Income(monthly, parts, streams, questions)


def told_term(name: str, label: str, told: Money) -> Term:
    """A figure in the person's own words."""
    source = SourceRef(SourceKind.TOLD, amount=told, text="you told me")
    return Term(name, label, told.rounded(), "you told me", (source,), Basis.TOLD)


def _part(index: int, stream: PayStream, currency: str) -> Term:
    return Term(
        f"income.{index + 1}",
        stream.payer,
        rounded(stream.monthly, currency),
        stream.formula,
        stream.sources,
        Basis.ESTIMATE if stream.estimate else Basis.DOCUMENTS,
        "income",
    )


def _what_to_ask(needs_months: bool) -> Question:
    if needs_months:
        return Question(
            QuestionKind.IRREGULAR_INCOME,
            "Your pay keeps no rhythm I can see. Upload statements of at least three months, "
            "or tell me what you earn in a usual month.",
        )
    return Question(
        QuestionKind.INCOME_UNKNOWN,
        "What do you earn in a month, after tax? A statement or a pay stub tells me too.",
    )
