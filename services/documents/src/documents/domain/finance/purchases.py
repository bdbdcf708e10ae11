"""One purchase, one count: a receipt, its bank line and "I bought it" become a single purchase."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from documents.domain.finance.categories import Entry
from documents.domain.finance.category import Category, Group
from documents.domain.finance.evidence import SourceRef
from documents.domain.finance.merchants import Merchant, merchant_of
from documents.domain.finance.pairing import pair_up
from documents.domain.finance.records import Receipt, RecordedPurchase
from documents.domain.finance.text import same_payee, telling_words

_BANK_EARLIER, _BANK_LATER = timedelta(days=1), timedelta(days=5)
_CLICK_WINDOW = range(-5, 6)
# A price on a recommendation is an estimate; the till may differ by this much.
_ESTIMATE_OFF = Decimal("0.15")
_MOST_ITEMS = 100
_VAGUE = frozenset({Category.OTHER, Category.SHOPPING, Category.CASH})


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


@dataclass(slots=True)
class _Gathered:
    """Evidence of one purchase while it is being put together: a line, a receipt, or both."""

    id: UUID
    on: date
    amount: Decimal
    category: Category
    merchant: Merchant
    entry: Entry | None = None
    receipt: Receipt | None = None
    _words: frozenset[str] | None = None

    @classmethod
    def of_line(cls, entry: Entry) -> "_Gathered":
        line = entry.line
        return cls(line.id, line.on, -entry.amount, entry.category, entry.merchant, entry)

    @classmethod
    def of_receipt(cls, receipt: Receipt) -> "_Gathered":
        merchant = merchant_of(receipt.merchant)
        hit = merchant.hit.category if merchant.hit else Category.OTHER
        category = receipt.category or hit
        total = receipt.total.amount
        return cls(receipt.id, receipt.on, total, category, merchant, receipt=receipt)

    def add_receipt(self, paper: "_Gathered") -> None:
        """The paper of this line: its day is the day it was bought, its shop says what it was."""
        self.receipt, self.on = paper.receipt, paper.on
        self._words = self.words | paper.words
        if paper.receipt is not None and paper.receipt.category is not None:
            self.category = paper.receipt.category
        elif self.category in _VAGUE:
            self.category = paper.category

    @property
    def words(self) -> frozenset[str]:
        """The words by which another record can be recognised as about the same purchase."""
        if self._words is None:
            texts = [self.merchant.name]
            if self.entry is not None:
                texts.append(self.entry.line.description)
            if self.receipt is not None:
                texts.append(self.receipt.merchant)
                texts += [item.name for item in self.receipt.items[:_MOST_ITEMS]]
            self._words = telling_words(" ".join(texts))
        return self._words

    def order(self) -> tuple[date, Decimal, str, int]:
        """Where it stands among others, by what it says and not by when it came."""
        return self.on, self.amount, self.merchant.key, self.id.int


def merge_purchases(
    entries: Iterable[Entry],
    receipts: Iterable[Receipt],
    recorded: Iterable[RecordedPurchase],
) -> list[Purchase]:
    """All spending, each purchase once, oldest first; the same whatever order things came in.

    Amounts of receipts and recorded purchases must be in the entries' currency.
    """
    lines = [_Gathered.of_line(entry) for entry in entries if _counts(entry)]
    gathered = lines + _without_line(lines, receipts)
    clicks = sorted(recorded, key=lambda click: (click.on, click.title, click.id.int))
    purchases = _with_clicks(gathered, clicks)
    purchases.sort(key=lambda p: (p.on, p.amount, p.merchant.key, p.id.int))
    return _with_refunds_named(purchases)


def _counts(entry: Entry) -> bool:
    return entry.is_spending or (entry.category is Category.REVERSAL and entry.amount > 0)


def _without_line(lines: Sequence[_Gathered], receipts: Iterable[Receipt]) -> list[_Gathered]:
    """The receipts that no bank line stands for yet; the others are put onto their lines."""
    papers: dict[Decimal, list[_Gathered]] = defaultdict(list)
    for receipt in {receipt.id: receipt for receipt in receipts}.values():
        if receipt.total.amount > 0:
            papers[receipt.total.amount].append(_Gathered.of_receipt(receipt))
    same_amount: dict[Decimal, list[_Gathered]] = defaultdict(list)
    for line in lines:
        if line.amount in papers:
            same_amount[line.amount].append(line)
    left: list[_Gathered] = []
    for amount, found in papers.items():
        left += _join(found, same_amount[amount])
    return left


def _join(papers: list[_Gathered], lines: list[_Gathered]) -> list[_Gathered]:
    pairs = pair_up(
        sorted(papers, key=_Gathered.order),
        sorted(lines, key=_Gathered.order),
        [_same_shop, _could_be],
        key=lambda one: one.id,
    )
    for paper, line in pairs:
        line.add_receipt(paper)
    taken = {paper.id for paper, _ in pairs}
    return [paper for paper in papers if paper.id not in taken]


def _same_shop(paper: _Gathered, line: _Gathered) -> bool:
    return _in_time(paper, line) and same_payee(paper.words, line.words)


def _could_be(paper: _Gathered, line: _Gathered) -> bool:
    """The same amount in time, and nothing known that speaks against it."""
    return _in_time(paper, line) and _compatible(paper.category, line.category)


def _in_time(paper: _Gathered, line: _Gathered) -> bool:
    return -_BANK_EARLIER <= line.on - paper.on <= _BANK_LATER


def _compatible(one: Category, other: Category) -> bool:
    return one is other or one in _VAGUE or other in _VAGUE


def _with_clicks(gathered: list[_Gathered], clicks: Sequence[RecordedPurchase]) -> list[Purchase]:
    watched = {click.on + timedelta(days=off) for click in clicks for off in _CLICK_WINDOW}
    near = [one for one in gathered if one.amount > 0 and one.on in watched]
    near.sort(key=_Gathered.order)
    by_day: dict[date, list[int]] = defaultdict(list)
    for at, one in enumerate(near):
        by_day[one.on].append(at)

    def worth_comparing(click: RecordedPurchase) -> list[int]:
        days = (click.on + timedelta(days=off) for off in _CLICK_WINDOW)
        return [at for day in days for at in by_day.get(day, ()) if _priced_like(near[at], click)]

    pairs = pair_up(
        clicks, near, _click_rules(clicks), key=lambda one: one.id, near=worth_comparing
    )
    click_of = {one.id: click for click, one in pairs}
    taken = {click.id for click, _ in pairs}
    merged = [_purchase(one, click_of.get(one.id)) for one in gathered]
    return merged + [_only_recorded(click) for click in clicks if click.id not in taken]


def _priced_like(one: _Gathered, click: RecordedPurchase) -> bool:
    price = click.amount.amount
    return one.receipt is not None or abs(one.amount - price) <= price * _ESTIMATE_OFF


def _click_rules(
    clicks: Iterable[RecordedPurchase],
) -> list[Callable[[RecordedPurchase, _Gathered], bool]]:
    """From sure to likely: name and price agree; only the price; the name, and nearly the price."""
    words = {click.id: telling_words(f"{click.title} {click.merchant}") for click in clicks}

    def same_thing(click: RecordedPurchase, one: _Gathered) -> bool:
        if one.amount == click.amount.amount and same_payee(words[click.id], one.words):
            return True
        return one.receipt is not None and _lists(one.receipt, click, words[click.id])

    def same_price(click: RecordedPurchase, one: _Gathered) -> bool:
        wanted = click.category or Category.OTHER
        return one.amount == click.amount.amount and _compatible(wanted, one.category)

    def same_name(click: RecordedPurchase, one: _Gathered) -> bool:
        off = abs(one.amount - click.amount.amount)
        estimate = click.amount.amount * _ESTIMATE_OFF
        return off <= estimate and same_payee(words[click.id], one.words)

    return [same_thing, same_price, same_name]


def _lists(receipt: Receipt, click: RecordedPurchase, named: frozenset[str]) -> bool:
    return any(
        item.amount == click.amount and same_payee(named, telling_words(item.name))
        for item in receipt.items[:_MOST_ITEMS]
    )


def _purchase(one: _Gathered, click: RecordedPurchase | None) -> Purchase:
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
