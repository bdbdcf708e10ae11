"""What the documents point at and do not show."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from documents.domain.finance.categories import Entry
from documents.domain.finance.category import Category
from documents.domain.finance.coverage import Coverage
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
from documents.domain.finance.recurring import Recurring
from documents.domain.finance.standing import standing
from documents.domain.finance.transfers import without_other_side

_RECENT = timedelta(days=92)
# Named a transfer, and no more than that.
_UNSURE = 0.7
_LEAST_TRANSFERS, _MOST_ASKED = 3, 3
# One repayment may only wait for the card's next statement.
_LEAST_REPAYMENTS = 2


def ask_for_unseen(
    entries: Sequence[Entry], coverage: Coverage, today: date, currency: str
) -> list[Question]:
    """Asks about cards and accounts that money goes to or comes from, and nobody has shown."""
    cards = _unseen_cards(entries, today, currency)
    return [*cards, *_unseen_accounts(entries, coverage, today, currency)]


def _unseen_cards(entries: Sequence[Entry], today: date, currency: str) -> list[Question]:
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


def _unseen_accounts(
    entries: Sequence[Entry], coverage: Coverage, today: date, currency: str
) -> list[Question]:
    """Asks about transfers that keep coming or going and are seen on no other account."""
    moved = [e for e in entries if e.category is Category.TRANSFER and e.confidence < _UNSURE]
    sent, received = [e for e in moved if e.amount < 0], [e for e in moved if e.amount > 0]
    groups: dict[tuple[str, bool], list[Entry]] = defaultdict(list)
    for entry in (*without_other_side(sent, received), *without_other_side(received, sent)):
        if entry.line.account_kind is AccountKind.BANK:
            groups[entry.merchant.key, entry.amount > 0].append(entry)
    regular = [
        (found, comes)
        for (_, comes), group in sorted(groups.items())
        if len(group) >= _LEAST_TRANSFERS
        and (found := standing(group, coverage, today))
        and not found.ended
    ]
    regular.sort(key=lambda one: -one[0].monthly)
    return [_ask_whose(found, comes, currency) for found, comes in regular[:_MOST_ASKED]]


def _ask_whose(found: Recurring, comes: bool, currency: str) -> Question:
    amount = rounded(found.amount, currency)
    moved = Term(
        "transfer.regular",
        f"{'From' if comes else 'To'} {found.name}",
        amount,
        found.cadence.formula(shown(found.amount, currency)),
        found.sources(),
        Basis.DOCUMENTS,
    )
    happens = f"{found.name} keeps sending you" if comes else f"You keep sending {found.name}"
    meant = "income" if comes else "a bill"
    return Question(
        QuestionKind.ACCOUNT_UNSEEN,
        f"{happens} {amount}. I take it for a move between your own accounts, which counts "
        f"nowhere. If it is {meant}, give one of its lines the right category.",
        (moved,),
    )
