"""Pages of shops and reviewers as tests need them, and an outside world made of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import uuid4

import httpx

from catalog.domain.kinds import ItemType
from catalog.domain.lookups import Product
from catalog.infrastructure.pages.guarded_fetch import GuardedFetch
from catalog.infrastructure.pages.page import Page
from shared.money import Money

SHOP = "https://shop.example/catan"
PUBLIC = "93.184.215.14"


def a_product(title: str = "Catan", known: str | None = "69.99") -> Product:
    price = Money.of(known, "AUD") if known else None
    return Product(uuid4(), "catan", ItemType.BOARD_GAME, title, price, SHOP)


def linked(offers: str, name: str = "Catan") -> str:
    return (
        '<script type="application/ld+json">{"@type": "Product", "name": "'
        f'{name}", "offers": {offers}}}</script>'
    )


def an_offer_of(price: str, stock: str = "InStock", currency: str = "AUD") -> str:
    return (
        f'{{"@type": "Offer", "price": "{price}", "priceCurrency": "{currency}", '
        f'"availability": "https://schema.org/{stock}"}}'
    )


def a_page(html: str, url: str = SHOP) -> Page:
    return Page(url, html)


@dataclass(frozen=True)
class Answer:
    """What a host says; made anew for each request."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)

    def response(self) -> httpx.Response:
        stream = httpx.ByteStream(self.body)
        return httpx.Response(self.status, headers=self.headers, stream=stream)


class World:
    """Answers by address, and remembers what was asked for."""

    def __init__(self, answers: Mapping[str, Answer], addresses: str = PUBLIC) -> None:
        self._answers = answers
        self._addresses = addresses.split()
        self.asked: list[httpx.Request] = []
        self.resolved: list[str] = []

    async def resolve(self, host: str) -> list[str]:
        self.resolved.append(host)
        return self._addresses

    def answer(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        asked = f"https://{request.headers['Host']}{request.url.raw_path.decode()}"
        return self._answers.get(asked, Answer(404)).response()

    def fetch(self, *hosts: str, max_bytes: int = 10_000, seconds: float = 5.0) -> GuardedFetch:
        return GuardedFetch(
            hosts or ("shop.example",),
            transport=httpx.MockTransport(self.answer),
            resolve=self.resolve,
            max_bytes=max_bytes,
            max_seconds=seconds,
        )


def html(text: str = "<p>hello</p>") -> Answer:
    return Answer(200, text.encode(), {"Content-Type": "text/html; charset=utf-8"})


def moved(to: str) -> Answer:
    return Answer(302, headers={"Location": to})
