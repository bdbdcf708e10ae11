"""What each line was for: the person's word first, then the vocabulary, then a suggestion."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from documents.domain.finance.category import SPENDING_GROUPS, Category, Group
from documents.domain.finance.merchants import REFUNDED, Merchant, merchant_of
from documents.domain.finance.records import AccountKind, Line
from documents.domain.finance.text import LONGEST
from documents.domain.finance.vocabulary.index import Strength

_REVERSED = frozenset("REVERSAL REVERSED RUECKLASTSCHRIFT CHARGEBACK STORNO ANNULATION".split())
# A credit under a heading for money going out is that thing coming back, under its own name.
_AS_CREDIT = {
    Category.GAMBLING: Category.GAMBLING_WIN,
    Category.LOAN_REPAYMENT: Category.LOAN_PAYOUT,
    Category.MORTGAGE: Category.LOAN_PAYOUT,
    Category.TAX: Category.TAX_REFUND,
    Category.INTEREST_CHARGED: Category.INTEREST_EARNED,
    Category.CASH: Category.OTHER_CREDIT,
    Category.PERSON: Category.TRANSFER,
    Category.OTHER: Category.REVERSAL,
}
# A heading for money coming in says nothing about money going out.
_AS_DEBIT = {
    Category.PAY: Category.OTHER,
    Category.BENEFITS: Category.OTHER,
    Category.OTHER_CREDIT: Category.OTHER,
    Category.REIMBURSEMENT: Category.OTHER,
    Category.REWARD: Category.OTHER,
    Category.INTEREST_EARNED: Category.INTEREST_CHARGED,
    Category.LOAN_PAYOUT: Category.LOAN_REPAYMENT,
    Category.GAMBLING_WIN: Category.GAMBLING,
    Category.TAX_REFUND: Category.TAX,
}
_CONFIDENCE = {
    Strength.BRAND: 0.95,
    Strength.STRONG: 0.85,
    Strength.STEM: 0.7,
    Strength.WEAK: 0.6,
}
_NUMBERS = re.compile(r"\d{3,}|\d{1,2}[/.:-]\d{2}")
_SUGGESTED, _UNKNOWN = 0.55, 0.2


@dataclass(frozen=True, slots=True)
class Entry:
    """A line with its meaning. `amount` is signed, in the profile's currency."""

    line: Line
    amount: Decimal
    merchant: Merchant
    category: Category
    refund: bool = False
    confidence: float = 1.0
    reason: str = ""

    @property
    def on(self) -> date:
        """The day of the line."""
        return self.line.on

    @property
    def is_spending(self) -> bool:
        """Whether this is money spent, or spent money that came back."""
        return self.category.group in SPENDING_GROUPS and (self.amount < 0 or self.refund)

    def as_category(self, category: Category, reason: str) -> "Entry":
        """The same line, known better."""
        return replace(self, category=category, refund=False, reason=reason)


def remembered_rules(
    lines: Iterable[Line], explicit: Mapping[str, Category]
) -> dict[str, Category]:
    """Merchant key to category: what the person set, and what their latest correction implies."""
    latest: dict[str, tuple[date, int, Category]] = {}
    for line in lines:
        if line.corrected is not None:
            key = merchant_of(line.description).key
            latest[key] = max(
                latest.get(key, (date.min, 0, line.corrected)),
                (line.on, line.id.int, line.corrected),
            )
    return {**{key: category for key, (_, _, category) in latest.items()}, **explicit}


class Categoriser:
    """Categorises the lines of one ledger; descriptions seen before cost a look-up."""

    def __init__(self, rules: Mapping[str, Category]) -> None:
        self._rules = rules
        self._merchants: dict[str, Merchant] = {}

    def merchant(self, description: str) -> Merchant:
        """The payee of `description`."""
        # Card numbers, store numbers and dates differ from line to line and name nobody.
        shape = _NUMBERS.sub("000", description[:LONGEST])
        known = self._merchants.get(shape)
        if known is None:
            known = self._merchants[shape] = merchant_of(description)
        return known

    def categorise(self, line: Line, amount: Decimal) -> Entry:
        """`line` with its category, how sure that is, and why; `amount` is what it counts as."""
        merchant = self.merchant(line.description)
        category, confidence, reason = self._judge(line, merchant)
        credit = amount > 0
        if category is None:
            category = Category.OTHER_CREDIT if credit else Category.OTHER
        if line.corrected is None:
            category = _with_sign(category, credit, merchant, line.account_kind)
        refund = credit and category.group in SPENDING_GROUPS
        return Entry(line, amount, merchant, category, refund, confidence, reason)

    def _judge(self, line: Line, merchant: Merchant) -> tuple[Category | None, float, str]:
        if line.corrected is not None:
            return line.corrected, 1.0, "you set this"
        credit = line.amount.amount > 0
        hit = merchant.meaning.read_as(credit)
        earns = credit and hit is not None and hit.category.group is Group.INCOME
        ruled = self._rules.get(merchant.key)
        # What a shop sells says nothing about the wages it pays, nor the other way round.
        if ruled is not None and (credit if ruled.group is Group.INCOME else not earns):
            return ruled, 0.98, f"you set this for {merchant.name}"
        if hit is not None and not (line.suggested and hit.strength is Strength.WEAK):
            return hit.category, _CONFIDENCE[hit.strength], f"says “{hit.phrase.lower()}”"
        # A guess must not make income of money whose sender nobody knows.
        if line.suggested is not None and line.suggested.group is not Group.INCOME:
            return line.suggested, _SUGGESTED, "suggested from the description"
        return None, _UNKNOWN, "nothing in the description says"


def _with_sign(
    category: Category, credit: bool, merchant: Merchant, account: AccountKind
) -> Category:
    if not credit:
        return _AS_DEBIT.get(category, category)
    marked = not REFUNDED.isdisjoint(merchant.words)
    if category is Category.OTHER_CREDIT:
        return _unnamed_credit(marked, merchant, account)
    if marked and category in {Category.PAY, Category.BENEFITS}:
        return Category.REIMBURSEMENT
    if category.group is Group.FIXED and not _REVERSED.isdisjoint(merchant.words):
        return Category.REVERSAL
    return _AS_CREDIT.get(category, category)


def _unnamed_credit(marked: bool, merchant: Merchant, account: AccountKind) -> Category:
    if marked:
        return Category.REVERSAL
    if account is AccountKind.CARD:
        paid = not {"PAYMENT", "THANK", "PAID"}.isdisjoint(merchant.words)
        return Category.CARD_REPAYMENT if paid else Category.REVERSAL
    return Category.OTHER_CREDIT
