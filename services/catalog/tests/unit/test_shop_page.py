"""What a shop's page amounts to: one believable price, or a typed reason; never zero (R8)."""

import pytest

from catalog.domain.lookups import Outcome, PageUnavailable, PriceSeen, Product
from catalog.domain.page_prices import judged
from catalog.infrastructure.pages.page import Page
from catalog.infrastructure.pages.shop_page import PageShopPrices, facts_on
from services.catalog.tests.pages import a_page, a_product, an_offer_of, linked

MICRODATA = """
<div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">Catan</h1>
<meta itemprop="priceCurrency" content="EUR"><span itemprop="price">1.059,95 €</span></div>
"""
HEAD = """
<meta property="og:title" content="Catan - the shop">
<meta property="product:price:amount" content="64.50">
<meta property="product:price:currency" content="AUD">
"""


def seen(html: str, *, title: str = "Catan", known: str | None = "69.99") -> PriceSeen:
    product = a_product(title, known)
    page = a_page(html)
    return judged(facts_on(page), product.title, product.known_price, page.url)


@pytest.mark.parametrize(
    ("html", "price"),
    [
        (linked(an_offer_of("59.95")), "59.95 AUD"),
        (linked(f"[{an_offer_of('59.95')}, {an_offer_of('59.950')}]"), "59.95 AUD"),
        (MICRODATA, "1059.95 EUR"),
        (HEAD, "64.50 AUD"),
    ],
)
def test_a_price_is_read_from_whichever_markup_states_it(html: str, price: str) -> None:
    found = seen(html)
    assert found.outcome is Outcome.FOUND
    assert str(found.price) == price


@pytest.mark.parametrize(
    ("html", "outcome"),
    [
        ("<h1>Welcome to our new shop!</h1><p>Catan A$59.95</p>", Outcome.PAGE_CHANGED),
        (linked(an_offer_of("59.95"), name="Carcassonne"), Outcome.PAGE_CHANGED),
        (linked("[]"), Outcome.PAGE_CHANGED),
        (linked(an_offer_of("")), Outcome.PAGE_CHANGED),
        (linked(an_offer_of("0.00")), Outcome.PAGE_CHANGED),
        (linked(an_offer_of("-5")), Outcome.IMPLAUSIBLE),
        (linked(an_offer_of("59.95", currency="")), Outcome.PAGE_CHANGED),
        (linked(an_offer_of("59.95", currency="dollars")), Outcome.PAGE_CHANGED),
        (linked(an_offer_of("59.95", "OutOfStock")), Outcome.OUT_OF_STOCK),
        (linked(an_offer_of("59.95", "Discontinued")), Outcome.OUT_OF_STOCK),
        (linked(f"[{an_offer_of('59.95')}, {an_offer_of('64.95')}]"), Outcome.TWO_PRICES),
        (linked(an_offer_of("5.99")), Outcome.IMPLAUSIBLE),
        (linked(an_offer_of("5995")), Outcome.IMPLAUSIBLE),
        ('<form id="challenge-form">Are you a person?</form>', Outcome.CAPTCHA),
        ('<iframe src="https://x.example/captcha"></iframe>' + HEAD, Outcome.CAPTCHA),
        ("", Outcome.PAGE_CHANGED),
        ('<script type="application/ld+json">{"@type": </script>', Outcome.PAGE_CHANGED),
        ('<script type="application/ld+json">' + "[" * 9000 + "</script>", Outcome.PAGE_CHANGED),
        (
            linked('{"@type": "Offer", "price": {"a": 1}, "priceCurrency": []}'),
            Outcome.PAGE_CHANGED,
        ),
    ],
)
def test_anything_else_has_its_own_outcome_and_no_price(html: str, outcome: Outcome) -> None:
    found = seen(html)
    assert found.outcome is outcome
    assert found.price is None


def test_a_title_may_stand_inside_a_longer_name() -> None:
    offer = an_offer_of("59.95")
    assert seen(linked(offer, "CATAN: The Board Game (2025)")).outcome is Outcome.FOUND
    assert seen(linked(offer, "Catania travel guide")).outcome is Outcome.PAGE_CHANGED


def test_without_a_known_price_any_price_is_believed() -> None:
    assert seen(linked(an_offer_of("5995")), known=None).outcome is Outcome.FOUND


class Gone:
    async def shop_page(self, product: Product) -> Page:
        raise PageUnavailable(Outcome.GONE, "Status 404.", product.url)

    async def review_pages(self, product: Product) -> list[Page]:
        raise PageUnavailable(Outcome.GONE)


async def test_a_page_that_is_gone_is_an_outcome_and_no_error() -> None:
    found = await PageShopPrices(Gone()).price_of(a_product())
    assert (found.outcome, found.price) == (Outcome.GONE, None)
