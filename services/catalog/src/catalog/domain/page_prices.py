"""What the facts on a shop's page amount to: one believable price, or the reason there is none."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from catalog.domain.folding import fold
from catalog.domain.lookups import Outcome, PriceSeen
from shared.money import Money

# A price this many times another is a mistake, a bundle or a trick, and asks for a person.
BELIEVABLE_FACTOR = 4
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class ShopFacts:
    """What was read from a page: the product's name, its prices, whether it can be bought."""

    name: str | None = None
    prices: frozenset[Money] = frozenset()
    in_stock: bool | None = None
    is_challenge: bool = False


def judged(facts: ShopFacts, title: str, known: Money | None, url: str | None) -> PriceSeen:
    """The price that `facts` show for `title`, whose price was `known`, or a typed refusal."""
    if facts.is_challenge:
        return PriceSeen(Outcome.CAPTCHA, url=url, detail="The page asks for a person.")
    if facts.name is None or not _names(facts.name, title):
        said = f"The page names {facts.name!r}." if facts.name else "The page names no product."
        return PriceSeen(Outcome.PAGE_CHANGED, url=url, detail=said)
    if facts.in_stock is False:
        return PriceSeen(Outcome.OUT_OF_STOCK, url=url)
    prices = {price for price in facts.prices if price.amount > 0}
    if not prices:
        return PriceSeen(Outcome.PAGE_CHANGED, url=url, detail="The page names no price.")
    if len(prices) > 1:
        return PriceSeen(Outcome.TWO_PRICES, url=url, detail=_listed(prices))
    (price,) = prices
    if known is not None and not _is_believable(price, known):
        said = f"{price} beside {known}"
        return PriceSeen(Outcome.IMPLAUSIBLE, url=url, detail=said)
    return PriceSeen(Outcome.FOUND, price, url)


def _names(name: str, title: str) -> bool:
    """Whether the page is about the item: every word of its title is in the product's name."""
    return set(_WORD.findall(fold(title))) <= set(_WORD.findall(fold(name)))


def _is_believable(price: Money, known: Money) -> bool:
    if price.currency != known.currency or known.amount == 0:
        return True
    factor = Decimal(BELIEVABLE_FACTOR)
    return known.amount / factor <= price.amount <= known.amount * factor


def _listed(prices: Collection[Money]) -> str:
    return ", ".join(sorted(str(price) for price in prices))
