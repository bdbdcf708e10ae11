"""Evidence that belongs together: receipts on their bank lines, clicks on what they were for."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from documents.domain.finance.categories import Entry
from documents.domain.finance.category import SPENDING_GROUPS, Category
from documents.domain.finance.evidence import total
from documents.domain.finance.merchants import Merchant, merchant_of
from documents.domain.finance.pairing import pair_up
from documents.domain.finance.records import Receipt, RecordedPurchase
from documents.domain.finance.text import same_payee, telling_words
from documents.domain.finance.vocabulary.index import Strength

# Days from a receipt to its bank line, and from a click to its evidence, the likeliest first.
_BANK_WINDOW = (0, 1, 2, 3, -1, 4, 5)
_CLICK_WINDOW = tuple(sorted(range(-5, 6), key=abs))
# A price on a recommendation is an estimate; the till may differ by this much.
_ESTIMATE_OFF = Decimal("0.15")
_WITH_TIP = Decimal("1.30")
_OFF_THE_RATE = Decimal("0.10")
_MOST_ITEMS = 100
_VAGUE = frozenset({Category.OTHER, Category.SHOPPING, Category.CASH})


@dataclass(slots=True)
class Gathered:
    """Evidence of one purchase while it is being put together: a line, a receipt, or both."""

    id: UUID
    on: date
    amount: Decimal
    category: Category
    kind: Category
    merchant: Merchant
    entry: Entry | None = None
    receipt: Receipt | None = None
    _words: frozenset[str] | None = None

    @classmethod
    def of_line(cls, entry: Entry) -> "Gathered":
        line, merchant = entry.line, entry.merchant
        # By what is printed: a correction must not pull apart what belongs together.
        hit = merchant.meaning.read_as(credit=False)
        kind = hit.category if hit else Category.OTHER
        return cls(line.id, line.on, -entry.amount, entry.category, kind, merchant, entry)

    @classmethod
    def of_receipt(cls, receipt: Receipt) -> "Gathered":
        merchant = merchant_of(receipt.merchant)
        hit = merchant.hit.category if merchant.hit else Category.OTHER
        category = receipt.category or (_told_by_items(receipt) if hit in _VAGUE else None) or hit
        paid = receipt.total.amount
        return cls(receipt.id, receipt.on, paid, category, category, merchant, receipt=receipt)

    def add_receipt(self, paper: "Gathered") -> None:
        """The paper of this line: its day is the day it was bought, its shop says what it was."""
        self.receipt, self.on = paper.receipt, paper.on
        self._words = self.words | paper.words
        if paper.receipt is not None and paper.receipt.category is not None:
            self.category = self.kind = paper.receipt.category
        elif self.category in _VAGUE:
            self.category = self.kind = paper.category

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


def _told_by_items(receipt: Receipt) -> Category | None:
    """What most of the money on the receipt was for, of a shop whose name says nothing."""
    spent: dict[Category | None, Decimal] = defaultdict(Decimal)
    for item in receipt.items[:_MOST_ITEMS]:
        hit = merchant_of(item.name).hit
        known = hit if hit is not None and hit.strength >= Strength.STEM else None
        if item.amount is not None:
            spent[known.category if known else None] += item.amount.amount
    everything = total(spent.values())
    for category, amount in spent.items():
        if category and category.group in SPENDING_GROUPS and amount * 2 > everything:
            return category
    return None


def put_receipts_on_lines(lines: Sequence[Gathered], receipts: Iterable[Receipt]) -> list[Gathered]:
    """The receipts that no bank line stands for yet; the others are put onto their lines."""
    papers: dict[Decimal, list[Gathered]] = defaultdict(list)
    for receipt in {receipt.id: receipt for receipt in receipts}.values():
        if receipt.total.amount > 0:
            papers[receipt.total.amount].append(Gathered.of_receipt(receipt))
    same_amount: dict[Decimal, list[Gathered]] = defaultdict(list)
    for line in lines:
        if line.amount in papers:
            same_amount[line.amount].append(line)
    left: list[Gathered] = []
    for amount, found in papers.items():
        left += _join(found, same_amount[amount], [_same_shop, _could_be])
    return _join(left, [line for line in lines if line.receipt is None], [_tipped, _changed])


_Rule = Callable[[Gathered, Gathered], bool]


def _join(papers: list[Gathered], lines: list[Gathered], rules: list[_Rule]) -> list[Gathered]:
    """Put each paper on the line it can be of; those of no line are left."""
    if not papers or not lines:
        return papers
    papers = sorted(papers, key=Gathered.order)
    lines = sorted(lines, key=Gathered.order)
    by_day = _by_day(lines)
    pairs = pair_up(
        papers,
        lines,
        rules,
        key=lambda one: one.id,
        near=lambda paper: [
            at for off in _BANK_WINDOW for at in by_day.get(paper.on + timedelta(days=off), ())
        ],
    )
    for paper, line in pairs:
        line.add_receipt(paper)
    taken = {paper.id for paper, _ in pairs}
    return [paper for paper in papers if paper.id not in taken]


def _same_shop(paper: Gathered, line: Gathered) -> bool:
    return same_payee(paper.words, line.words)


def _tipped(paper: Gathered, line: Gathered) -> bool:
    """A bill is printed before the tip is given, and charged with it."""
    served = Category.DINING in (paper.kind, line.kind)
    tipped = paper.amount < line.amount <= paper.amount * _WITH_TIP
    return served and tipped and _same_shop(paper, line)


def _changed(paper: Gathered, line: Gathered) -> bool:
    """Paid abroad: the bank converts it at about the rate of that day."""
    changed = paper.receipt is not None and paper.receipt.converted
    near = abs(line.amount - paper.amount) <= paper.amount * _OFF_THE_RATE
    return changed and near and _same_shop(paper, line)


def _could_be(paper: Gathered, line: Gathered) -> bool:
    """Nothing known speaks against it: amount and days agree, and so does the kind of thing."""
    return _compatible(paper.kind, line.kind)


def _compatible(one: Category, other: Category) -> bool:
    return one is other or one in _VAGUE or other in _VAGUE


def match_clicks(
    gathered: Iterable[Gathered], clicks: Sequence[RecordedPurchase]
) -> dict[UUID, RecordedPurchase]:
    """The click that each piece of evidence (by its id) is also known by."""
    watched = {click.on + timedelta(days=off) for click in clicks for off in _CLICK_WINDOW}
    near = [one for one in gathered if one.amount > 0 and one.on in watched]
    near.sort(key=Gathered.order)
    by_day = _by_day(near)

    def worth_comparing(click: RecordedPurchase) -> list[int]:
        days = (click.on + timedelta(days=off) for off in _CLICK_WINDOW)
        return [at for day in days for at in by_day.get(day, ()) if _priced_like(near[at], click)]

    pairs = pair_up(
        clicks, near, _click_rules(clicks), key=lambda one: one.id, near=worth_comparing
    )
    return {one.id: click for click, one in pairs}


def _by_day(gathered: Iterable[Gathered]) -> dict[date, list[int]]:
    days: dict[date, list[int]] = defaultdict(list)
    for at, one in enumerate(gathered):
        days[one.on].append(at)
    return days


def _priced_like(one: Gathered, click: RecordedPurchase) -> bool:
    price = click.amount.amount
    return one.receipt is not None or abs(one.amount - price) <= price * _ESTIMATE_OFF


def _click_rules(
    clicks: Iterable[RecordedPurchase],
) -> list[Callable[[RecordedPurchase, Gathered], bool]]:
    """From sure to likely: name and price agree; only the price; the name, and nearly the price."""
    words = {click.id: telling_words(f"{click.title} {click.merchant}") for click in clicks}

    def same_thing(click: RecordedPurchase, one: Gathered) -> bool:
        if one.amount == click.amount.amount and same_payee(words[click.id], one.words):
            return True
        return one.receipt is not None and _lists(one.receipt, click, words[click.id])

    def same_price(click: RecordedPurchase, one: Gathered) -> bool:
        wanted = click.category or Category.OTHER
        return one.amount == click.amount.amount and _compatible(wanted, one.kind)

    def same_name(click: RecordedPurchase, one: Gathered) -> bool:
        off = abs(one.amount - click.amount.amount)
        estimate = click.amount.amount * _ESTIMATE_OFF
        return off <= estimate and same_payee(words[click.id], one.words)

    return [same_thing, same_price, same_name]


def _lists(receipt: Receipt, click: RecordedPurchase, named: frozenset[str]) -> bool:
    return any(
        item.amount == click.amount and same_payee(named, telling_words(item.name))
        for item in receipt.items[:_MOST_ITEMS]
    )
