"""What the documents point at and do not show."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from documents.domain.finance.categories import Entry
from documents.domain.finance.category import Category
from documents.domain.finance.evidence import (
    Basis,
    Question,
    QuestionKind,
    Term,
    rounded,
    shown,
    total,
)
from documents.domain.finance.records import AccountKind
from documents.domain.finance.standing import without_other_side

_RECENT = timedelta(days=92)
# One repayment may only wait for the card's next statement.
_LEAST_REPAYMENTS = 2


def unseen_cards(entries: Sequence[Entry], today: date, currency: str) -> list[Question]:
    """Asks for the statements of a card that is paid off and whose purchases nobody has seen."""
    repaid = [
        entry
        for entry in entries
        if entry.category is Category.CARD_REPAYMENT and today - entry.on <= _RECENT
    ]
    sent = [e for e in repaid if e.amount < 0 and e.line.account_kind is AccountKind.BANK]
    unknown = without_other_side(sent, [entry for entry in repaid if entry.amount > 0])
    return [_ask(unknown, currency)] if len(unknown) >= _LEAST_REPAYMENTS else []


def _ask(unknown: Sequence[Entry], currency: str) -> Question:
    amount = -total(entry.amount for entry in unknown)
    paid = Term(
        "card.repaid",
        "Paid to a card",
        rounded(amount, currency),
        " + ".join(shown(Decimal(-entry.amount), currency) for entry in unknown),
        tuple(entry.line.source() for entry in unknown),
        Basis.DOCUMENTS,
    )
    return Question(
        QuestionKind.CARD_UNSEEN,
        f"You paid {paid.amount} to a card whose statements I have not seen. What you bought with "
        "it counts once you upload them.",
        (paid,),
    )
