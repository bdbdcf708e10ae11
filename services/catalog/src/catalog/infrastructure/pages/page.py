"""A page as it was fetched, and where pages come from."""

from dataclasses import dataclass
from typing import Protocol

from catalog.domain.lookups import Product


@dataclass(frozen=True, slots=True)
class Page:
    """One HTML page. Whatever is in it is somebody else's word."""

    url: str
    html: str


class Pages(Protocol):
    """The outside world: recorded pages by default, the real ones where that is configured."""

    async def shop_page(self, product: Product) -> Page:
        """The shop's page of the product; raises PageUnavailable."""

    async def review_pages(self, product: Product) -> list[Page]:
        """Up to six pages that may say something about it; raises PageUnavailable."""
