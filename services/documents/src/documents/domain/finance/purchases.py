"""One purchase, one count: a receipt, its bank line and "I bought it" become a single purchase."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from documents.domain.finance.categories import Entry
from documents.domain.finance.category import Category, Group
from documents.domain.finance.evidence import SourceRef
from documents.domain.finance.gathering import Gathered, match_clicks, put_receipts_on_lines
from documents.domain.finance.merchants import Merchant, merchant_of
from documents.domain.finance.records import Receipt, RecordedPurchase


@dataclass(frozen=True, slots=True)
class Purchase:
    """Something paid for, by all the evidence of it. `amount` is positive; a refund is negative."""

    on: date
    amount: Decimal
    category: Category
    merchant: Merchant
    entry: Entry | None = None
    receipt: Receipt | None = None
    recorded: RecordedPurchase | None = None

    @property
    def group(self) -> Group:
        """What the budget does with it."""
        return self.category.group

    @property
    def id(self) -> UUID:
        """The id of its strongest evidence: the line, else the receipt, else the click."""
        if self.entry is not None:
            return self.entry.line.id
        piece = self.receipt or self.recorded
        return piece.id if piece else UUID(int=0)

    @property
    def title(self) -> str:
        """The thing or the shop, in the best words known."""
        return self.recorded.title if self.recorded else self.merchant.name

    @property
    def charged_on(self) -> date:
        """The day the money left, where the statement shows it."""
        return self.entry.on if self.entry else self.on

    def sources(self) -> tuple[SourceRef, ...]:
        """Every piece of evidence, the bank line first."""
        line = self.entry.line if self.entry else None
        return tuple(
            piece.source() for piece in (line, self.receipt, self.recorded) if piece is not None
        )


def merge_purchases(
    entries: Iterable[Entry],
    receipts: Iterable[Receipt],
    recorded: Iterable[RecordedPurchase],
) -> list[Purchase]:
    """All spending, each purchase once, oldest first; the same whatever order things came in.

    Amounts of receipts and recorded purchases must be in the entries' currency.
    """
    lines = [Gathered.of_line(entry) for entry in entries if _counts(entry)]
    gathered = lines + put_receipts_on_lines(lines, receipts)
    clicks = sorted(recorded, key=lambda click: (click.on, click.title, click.id.int))
    click_of = match_clicks(gathered, clicks)
    taken = {click.id for click in click_of.values()}
    purchases = [_purchase(one, click_of.get(one.id)) for one in gathered]
    purchases += [_only_recorded(click) for click in clicks if click.id not in taken]
    purchases.sort(key=lambda p: (p.on, p.amount, p.merchant.key, p.id.int))
    return _with_refunds_named(purchases)


def _counts(entry: Entry) -> bool:
    return entry.is_spending or (entry.category is Category.REVERSAL and entry.amount > 0)


def _purchase(one: Gathered, click: RecordedPurchase | None) -> Purchase:
    on = one.on if one.receipt or click is None else min(one.on, click.on)
    corrected = one.entry.line.corrected if one.entry else None
    said = click.category if click else None
    return Purchase(
        on=on,
        amount=one.amount,
        category=corrected or said or one.category,
        merchant=one.merchant,
        entry=one.entry,
        receipt=one.receipt,
        recorded=click,
    )


def _only_recorded(click: RecordedPurchase) -> Purchase:
    merchant = merchant_of(click.merchant or click.title)
    category = click.category or (merchant.hit.category if merchant.hit else Category.OTHER)
    if click.item_id and not click.category and category.group is not Group.ENTERTAINMENT:
        category = Category.EVENTS  # whatever its title sounds like: the catalogue offers only fun
    return Purchase(click.on, click.amount.amount, category, merchant, recorded=click)


def _with_refunds_named(purchases: Iterable[Purchase]) -> list[Purchase]:
    """Refunds are for what was bought from that payee; one that nothing bought explains is not."""
    bought: dict[str, Category] = {}
    named: list[Purchase] = []
    for purchase in purchases:
        if purchase.amount > 0:
            bought[purchase.merchant.key] = purchase.category
        if purchase.amount > 0 or (purchase.entry and purchase.entry.line.corrected):
            named.append(purchase)
            continue
        category = bought.get(purchase.merchant.key, purchase.category)
        if category is not Category.REVERSAL:
            named.append(replace(purchase, category=category))
    return named
