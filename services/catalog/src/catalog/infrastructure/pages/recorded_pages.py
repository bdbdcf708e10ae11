"""Recorded pages: the default, so that nothing leaves the machine unless that is configured."""

import json
from importlib.resources import files
from importlib.resources.abc import Traversable

from catalog.domain.lookups import Outcome, PageUnavailable, Product
from catalog.infrastructure.pages.page import Page

RECORDED = files("catalog") / "data" / "pages"


class RecordedPages:
    """Pages from a folder: `index.json` names each file's address, by item."""

    def __init__(self, folder: Traversable = RECORDED) -> None:
        self._folder = folder
        self._index = json.loads((folder / "index.json").read_text(encoding="utf-8"))

    async def shop_page(self, product: Product) -> Page:
        """The recorded page of a shop; raises PageUnavailable."""
        shops = self._recorded(product, "shop")
        if not shops:
            raise PageUnavailable(Outcome.NO_PAGE, "No page of a shop is recorded.")
        return shops[0]

    async def review_pages(self, product: Product) -> list[Page]:
        """The recorded pages of reviewers; raises PageUnavailable."""
        pages = self._recorded(product, "reviews")
        if not pages:
            raise PageUnavailable(Outcome.NO_PAGE, "No review is recorded.")
        return pages

    def _recorded(self, product: Product, kind: str) -> list[Page]:
        entries = self._index.get(product.slug, {}).get(kind, [])
        return [
            Page(entry["url"], (self._folder / entry["file"]).read_text(encoding="utf-8"))
            for entry in entries
        ]
