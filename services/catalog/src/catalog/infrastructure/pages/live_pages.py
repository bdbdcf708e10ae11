"""The real pages: the item's own link at a shop, and what a search finds on listed hosts."""

import json
from urllib.parse import quote

import structlog

from catalog.domain.lookups import Outcome, PageUnavailable, Product
from catalog.infrastructure.pages.page import Page
from catalog.infrastructure.pages.polite_fetch import PoliteFetch

log = structlog.get_logger(__name__)

RESULTS = 5


class LivePages:
    """Pages of listed hosts only.

    `search_url` is a search that answers JSON with `results`, each with a `url` (SearXNG's form);
    `{query}` stands for the words. `video_host`, when set, is searched for one page more.
    """

    def __init__(self, fetch: PoliteFetch, *, search_url: str, video_host: str = "") -> None:
        self._fetch = fetch
        self._search_url = search_url
        self._video_host = video_host

    async def shop_page(self, product: Product) -> Page:
        """The page behind the item's link; raises PageUnavailable."""
        if product.url is None:
            raise PageUnavailable(Outcome.NO_PAGE, "The item has no link.")
        return await self._fetch.get(product.url)

    async def review_pages(self, product: Product) -> list[Page]:
        """The first five pages of a search, and one of the video site; raises PageUnavailable."""
        words = f'"{product.title}" {product.type.replace("_", " ")} review'
        addresses = (await self._found(words))[:RESULTS]
        if self._video_host:
            addresses += (await self._found(f"site:{self._video_host} {words}"))[:1]
        pages = [page for url in dict.fromkeys(addresses) if (page := await self._page(url))]
        if not pages:
            raise PageUnavailable(Outcome.NO_PAGE, "No page of a listed host was found.")
        return pages

    async def _found(self, words: str) -> list[str]:
        """Addresses that a search gives, of listed hosts only."""
        if not self._search_url:
            raise PageUnavailable(Outcome.NO_PAGE, "No search is configured.")
        answer = await self._fetch.get(self._search_url.replace("{query}", quote(words)))
        try:
            results = json.loads(answer.html)["results"]
            urls = [str(result["url"]) for result in results]
        except (ValueError, KeyError, TypeError) as error:
            raise PageUnavailable(Outcome.PAGE_CHANGED, "The search answers otherwise.") from error
        return [url for url in urls if self._fetch.allows(url)]

    async def _page(self, url: str) -> Page | None:
        try:
            return await self._fetch.get(url)
        except PageUnavailable as error:
            log.info("review.unavailable", outcome=error.outcome)
            return None

    async def aclose(self) -> None:
        """Close the connections."""
        await self._fetch.aclose()
