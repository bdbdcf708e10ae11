"""Live lookups: off unless configured, and even then only listed hosts are asked."""

import json

import pytest
from pydantic import ValidationError

from catalog.config import LookupSettings
from catalog.domain.lookups import Outcome, PageUnavailable, Product
from catalog.infrastructure.pages.live_pages import LivePages
from catalog.infrastructure.pages.polite_fetch import PoliteFetch
from services.catalog.tests.pages import SHOP, Answer, World, a_product, html

SEARCH = "https://search.example/find?q={query}&format=json"
WORDS = "%22Catan%22%20board%20game%20review"
FOUND = f"https://search.example/find?q={WORDS}&format=json"


def results(*urls: str) -> Answer:
    body = json.dumps({"results": [{"url": url} for url in urls]})
    return Answer(200, body.encode(), {"Content-Type": "application/json"})


def live(world: World, *, search: str = SEARCH, video: str = "") -> LivePages:
    fetch = world.fetch("shop.example", "search.example", "reviews.example", "videos.example")
    return LivePages(PoliteFetch(fetch, least_pause=0), search_url=search, video_host=video)


async def urls_of_reviews(world: World, **options: str) -> list[str]:
    pages = await live(world, **options).review_pages(a_product())
    return [page.url for page in pages]


def test_nothing_is_live_unless_somebody_says_so_and_names_the_hosts() -> None:
    assert LookupSettings().source == "recorded"
    with pytest.raises(ValidationError):
        LookupSettings(source="live")
    assert LookupSettings(source="live", hosts=("shop.example",)).hosts == ("shop.example",)


async def test_the_shop_s_page_is_the_item_s_own_link() -> None:
    assert (await live(World({SHOP: html("here")})).shop_page(a_product())).html == "here"


async def test_an_item_without_a_link_has_no_page() -> None:
    known = a_product()
    product = Product(known.item_id, known.slug, known.type, known.title, None, None)
    with pytest.raises(PageUnavailable) as refused:
        await live(World({})).shop_page(product)
    assert refused.value.outcome is Outcome.NO_PAGE


async def test_the_first_five_pages_on_listed_hosts_are_read() -> None:
    pages = {f"https://reviews.example/{n}": html() for n in range(9)}
    found = results("https://evil.example/", "http://reviews.example/0", *pages)
    world = World({FOUND: found, **pages})
    assert await urls_of_reviews(world) == [f"https://reviews.example/{n}" for n in range(5)]
    assert {request.headers["Host"] for request in world.asked} == {
        "search.example",
        "reviews.example",
    }


async def test_one_page_of_the_video_site_comes_on_top() -> None:
    video = "https://videos.example/watch"
    there = f"https://search.example/find?q=site%3Avideos.example%20{WORDS}&format=json"
    page = "https://reviews.example/1"
    world = World({FOUND: results(page), there: results(video), page: html(), video: html()})
    assert await urls_of_reviews(world, video="videos.example") == [page, video]


async def test_a_page_that_is_gone_does_not_stop_the_others() -> None:
    page = "https://reviews.example/here"
    world = World({FOUND: results("https://reviews.example/gone", page), page: html()})
    assert await urls_of_reviews(world) == [page]


@pytest.mark.parametrize("body", [b"<html>", b"[]", b'{"results": [1]}', b'{"results": null}'])
async def test_a_search_that_answers_otherwise_is_told_apart(body: bytes) -> None:
    world = World({FOUND: Answer(200, body, {"Content-Type": "application/json"})})
    with pytest.raises(PageUnavailable) as refused:
        await urls_of_reviews(world)
    assert refused.value.outcome is Outcome.PAGE_CHANGED


async def test_without_a_search_there_are_no_reviews_to_read() -> None:
    with pytest.raises(PageUnavailable) as refused:
        await urls_of_reviews(World({}), search="")
    assert refused.value.outcome is Outcome.NO_PAGE
