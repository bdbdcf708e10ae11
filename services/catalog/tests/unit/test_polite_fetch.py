"""A guest: robots.txt is obeyed, also after a redirect, and nothing is fetched without it."""

import time

import pytest

from catalog.domain.lookups import Outcome, PageUnavailable
from catalog.infrastructure.pages.polite_fetch import PoliteFetch
from services.catalog.tests.pages import SHOP, Answer, World, html, moved

ROBOTS = "https://shop.example/robots.txt"


def rules(text: str) -> Answer:
    return Answer(200, text.encode(), {"Content-Type": "text/plain"})


def polite(world: World, pause: float = 0.0) -> PoliteFetch:
    return PoliteFetch(world.fetch(), least_pause=pause)


async def refusal(world: World) -> Outcome:
    with pytest.raises(PageUnavailable) as refused:
        await polite(world).get(SHOP)
    return refused.value.outcome


async def test_what_robots_txt_keeps_to_itself_is_not_fetched() -> None:
    world = World({ROBOTS: rules("User-agent: *\nDisallow: /catan"), SHOP: html()})
    assert await refusal(world) is Outcome.REFUSED
    assert [request.url.path for request in world.asked] == ["/robots.txt"]


async def test_rules_for_our_name_count_before_those_for_everybody() -> None:
    text = "User-agent: PennyDreadfulBot\nDisallow: /\n\nUser-agent: *\nAllow: /"
    assert await refusal(World({ROBOTS: rules(text), SHOP: html()})) is Outcome.REFUSED


async def test_a_host_without_rules_may_be_read() -> None:
    assert (await polite(World({SHOP: html("yes")})).get(SHOP)).html == "yes"


@pytest.mark.parametrize("status", [403, 500, 503])
async def test_rules_that_cannot_be_read_forbid_everything(status: int) -> None:
    world = World({ROBOTS: Answer(status), SHOP: html()})
    assert await refusal(world) is Outcome.REFUSED


async def test_a_redirect_does_not_lead_around_the_rules() -> None:
    text = "User-agent: *\nDisallow: /private"
    world = World(
        {
            ROBOTS: rules(text),
            SHOP: moved("/private/catan"),
            "https://shop.example/private/catan": html("secret"),
        }
    )
    assert await refusal(world) is Outcome.REFUSED


async def test_the_rules_are_asked_for_once_and_pages_come_one_after_the_other() -> None:
    world = World({ROBOTS: rules("User-agent: *\nAllow: /"), SHOP: html()})
    fetch = polite(world, pause=0.2)
    started = time.monotonic()
    await fetch.get(SHOP)
    await fetch.get(SHOP)
    assert time.monotonic() - started >= 0.2
    assert [request.url.path for request in world.asked].count("/robots.txt") == 1


async def test_a_host_off_the_list_is_not_even_asked_for_its_rules() -> None:
    world = World({})
    with pytest.raises(PageUnavailable):
        await polite(world).get("https://elsewhere.example/")
    assert world.asked == []
