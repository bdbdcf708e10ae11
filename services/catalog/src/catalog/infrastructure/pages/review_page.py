"""Reading what others write: the rating a page states, and a sentence or two of its text."""

from datetime import datetime
from decimal import Decimal, InvalidOperation
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from catalog.domain.folding import fold
from catalog.domain.lookups import Outcome, PageUnavailable, Product
from catalog.domain.reviews import Review, harmless, quotes_of
from catalog.infrastructure.pages.linked_data import Thing, of_type, text_of, things
from catalog.infrastructure.pages.page import Page, Pages

MAX_PARAGRAPHS = 200
_UNSEEN = (
    'script, style, template, noscript, iframe, svg, nav, footer, form, [hidden], [aria-hidden="true"]'
    ', [style*="display:none"], [style*="display: none"], [style*="visibility:hidden"]'
    ', [style*="visibility: hidden"], [style*="font-size:0"], [style*="opacity:0"]'
)


class PageReviews:
    """What others write, read from a few pages."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    async def reviews_of(self, product: Product, now: datetime) -> tuple[Outcome, list[Review]]:
        """Short quotations of a few pages with their addresses; raises nothing."""
        try:
            pages = await self._pages.review_pages(product)
        except PageUnavailable as error:
            return error.outcome, []
        read = [review_on(page, product, now) for page in pages]
        found = [review for review in read if review is not None]
        return (Outcome.FOUND if found else Outcome.PAGE_CHANGED), found


def review_on(page: Page, product: Product, now: datetime) -> Review | None:
    """The review on a page; None when it is not about the item or says nothing of it."""
    tree = LexborHTMLParser(page.html)
    linked = of_type(things(tree), "Review", "AggregateRating")
    bodies = [text for one in linked if (text := text_of(one.get("reviewBody")))]
    title = _title(tree)
    for node in tree.css(_UNSEEN):
        node.decompose()
    paragraphs = [node.text(separator=" ") for node in tree.css("p, blockquote")[:MAX_PARAGRAPHS]]
    said = " ".join([title, *paragraphs, *bodies])
    quotes = quotes_of([*bodies, *paragraphs])
    rating = next((r for one in linked if (r := _out_of_ten(one)) is not None), None)
    if fold(product.title) not in fold(said) or (not quotes and rating is None):
        return None
    return Review(
        item_id=product.item_id,
        url=page.url[:500],
        site=urlsplit(page.url).hostname or "",
        title=title[:200],
        rating=rating,
        quotes=quotes,
        read_at=now,
    )


def _title(tree: LexborHTMLParser) -> str:
    node = tree.css_first("title")
    return harmless(node.text()) if node is not None else ""


def _out_of_ten(thing: Thing) -> Decimal | None:
    """The stated rating on a scale of ten; None when there is none that makes sense."""
    stated = thing.get("reviewRating", thing)
    if not isinstance(stated, dict):
        return None
    try:
        value = Decimal(text_of(stated.get("ratingValue")) or "")
        best = Decimal(text_of(stated.get("bestRating")) or "5")
    except InvalidOperation:
        return None
    if not (value.is_finite() and best.is_finite() and 0 <= value <= best <= 100 and best > 0):
        return None
    return (value * 10 / best).quantize(Decimal("0.1"))
