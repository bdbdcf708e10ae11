"""Reading a shop's page: only what it states in a machine-readable form, never a guess."""

import re
from decimal import Decimal

from price_parser import Price
from selectolax.lexbor import LexborHTMLParser

from catalog.domain.lookups import PageUnavailable, PriceSeen, Product
from catalog.domain.page_prices import ShopFacts, judged
from catalog.infrastructure.pages.linked_data import Thing, of_type, text_of, things
from catalog.infrastructure.pages.page import Page, Pages
from shared.errors import Invalid
from shared.money import Money

_UNAVAILABLE = {"OutOfStock", "SoldOut", "Discontinued"}
_CHALLENGE = 'form[id*="challenge"], iframe[src*="captcha"], [class*="captcha"], [id*="captcha"]'
_PLAIN = re.compile(r"\d{1,9}(\.\d{1,4})?")
_HIGHEST = Decimal(100_000)


class PageShopPrices:
    """What a shop asks, read from its page."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    async def price_of(self, product: Product) -> PriceSeen:
        """The one believable price, or the typed reason there is none; raises nothing."""
        try:
            page = await self._pages.shop_page(product)
        except PageUnavailable as error:
            return PriceSeen(error.outcome, url=error.url, detail=error.detail)
        return judged(facts_on(page), product.title, product.known_price, page.url)


def facts_on(page: Page) -> ShopFacts:
    """The product's name, prices and stock as the page's markup states them."""
    tree = LexborHTMLParser(page.html)
    if tree.css_first(_CHALLENGE) is not None:
        return ShopFacts(is_challenge=True)
    products = of_type(things(tree), "Product", "Game", "Book", "VideoGame")
    linked = [_linked(product) for product in products]
    priced = [facts for facts in linked if facts.prices or facts.in_stock is not None]
    return next(iter([*priced, *linked]), None) or _marked(tree)


def _linked(product: Thing) -> ShopFacts:
    offers = of_type(_as_list(product.get("offers")), "Offer", "AggregateOffer")
    prices = [
        _price(text_of(offer.get(key)), text_of(offer.get("priceCurrency")))
        for offer in offers
        for key in ("price", "lowPrice", "highPrice")
    ]
    stock = [(text_of(o.get("availability")) or "").rpartition("/")[2] for o in offers]
    known = [one not in _UNAVAILABLE for one in stock if one]
    return ShopFacts(
        name=text_of(product.get("name")),
        prices=frozenset(price for price in prices if price is not None),
        in_stock=any(known) if known else None,
    )


def _marked(tree: LexborHTMLParser) -> ShopFacts:
    """Microdata, or the product tags of a page's head."""
    amounts = tree.css('[itemprop="price"], meta[property="product:price:amount"]')
    currency = _said(tree, '[itemprop="priceCurrency"], meta[property="product:price:currency"]')
    prices = [_price(node.attributes.get("content") or node.text(), currency) for node in amounts]
    stock = (_said(tree, '[itemprop="availability"]') or "").rpartition("/")[2]
    return ShopFacts(
        name=_said(tree, '[itemtype$="/Product"] [itemprop="name"], meta[property="og:title"]'),
        prices=frozenset(price for price in prices if price is not None),
        in_stock=stock not in _UNAVAILABLE if stock else None,
    )


def _said(tree: LexborHTMLParser, selector: str) -> str | None:
    node = tree.css_first(selector)
    if node is None:
        return None
    said = node.attributes.get("content") or node.attributes.get("href") or node.text()
    return said.strip()[:500] or None


def _price(text: str | None, currency: str | None) -> Money | None:
    """An amount with a currency; without one it could be anybody's dollar."""
    if not text or not currency:
        return None
    amount = _amount(text.strip()[:50])
    if amount is None or not 0 < amount <= _HIGHEST:
        return None
    try:
        return Money(amount, currency.strip().upper()).rounded()
    except Invalid:
        return None


def _amount(text: str) -> Decimal | None:
    """A plain decimal as markup writes it, else an amount as people write it."""
    return Decimal(text) if _PLAIN.fullmatch(text) else Price.fromstring(text).amount


def _as_list(value: object) -> list[Thing]:
    found = value if isinstance(value, list) else [value]
    return [one for one in found if isinstance(one, dict)]
