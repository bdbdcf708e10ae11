"""Nobody leads the fetch anywhere but to a public address of a listed host."""

import asyncio

import pytest

from catalog.domain.lookups import Outcome, PageUnavailable
from catalog.infrastructure.pages.guarded_fetch import GuardedFetch
from services.catalog.tests.pages import PUBLIC, SHOP, Answer, World, html, moved


async def refusal(world: World, url: str = SHOP) -> Outcome:
    with pytest.raises(PageUnavailable) as refused:
        await world.fetch().get(url)
    return refused.value.outcome


async def test_the_connection_goes_to_the_address_that_was_checked() -> None:
    world = World({SHOP: html("<h1>Catan</h1>")})
    page = await world.fetch().get(SHOP)
    assert (page.url, page.html) == (SHOP, "<h1>Catan</h1>")
    (request,) = world.asked
    assert request.url.host == PUBLIC
    assert request.headers["Host"] == "shop.example"
    assert request.extensions["sni_hostname"] == "shop.example"
    assert world.resolved == ["shop.example"]


@pytest.mark.parametrize(
    "address",
    """127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1
    255.255.255.255 ::1 fe80::1 fe80::1%eth0 fc00::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1
    2002:7f00:1:: 64:ff9b::7f00:1 2001:db8::1 ff02::1""".split(),
)
async def test_an_address_that_is_not_public_is_never_connected_to(address: str) -> None:
    world = World({SHOP: html()}, address)
    assert await refusal(world) is Outcome.REFUSED
    assert world.asked == []


async def test_one_private_address_among_public_ones_is_enough_to_refuse() -> None:
    world = World({SHOP: html()}, f"{PUBLIC} 10.0.0.1")
    assert await refusal(world) is Outcome.REFUSED


@pytest.mark.parametrize(
    "url",
    [
        "http://shop.example/catan",
        "https://shop.example:8443/catan",
        "https://shop.example@evil.example/",
        "https://user:secret@shop.example/",  # pragma: allowlist secret
        "https://shop.example.evil.example/",
        "https://evil.example/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "file:///etc/passwd",
        "https://shop.example:99999/",
        "//shop.example/",
        "",
    ],
)
async def test_an_address_off_the_list_is_not_even_resolved(url: str) -> None:
    world = World({})
    assert await refusal(world, url) is Outcome.REFUSED
    assert world.resolved == []


@pytest.mark.parametrize(
    "target",
    ["https://evil.example/", "http://shop.example/", "https://169.254.169.254/latest", "//x/"],
)
async def test_a_redirect_is_checked_like_a_first_address(target: str) -> None:
    world = World({SHOP: moved(target)})
    assert await refusal(world) is Outcome.REFUSED
    assert len(world.asked) == 1


async def test_a_redirect_on_the_list_is_followed_and_resolved_again() -> None:
    world = World({SHOP: moved("/catan-2025"), "https://shop.example/catan-2025": html("new")})
    assert (await world.fetch().get(SHOP)).url == "https://shop.example/catan-2025"
    assert world.resolved == ["shop.example", "shop.example"]


async def test_redirects_in_a_circle_end() -> None:
    world = World({SHOP: moved(SHOP)})
    assert await refusal(world) is Outcome.AWAY
    assert len(world.asked) == 4


async def test_a_page_longer_than_allowed_is_dropped_while_it_arrives() -> None:
    assert await refusal(World({SHOP: html("x" * 10_001)})) is Outcome.REFUSED


async def test_a_compressed_answer_is_not_unpacked() -> None:
    packed = Answer(200, b"\x1f\x8b", {"Content-Type": "text/html", "Content-Encoding": "gzip"})
    assert await refusal(World({SHOP: packed})) is Outcome.REFUSED


async def test_something_that_is_no_page_is_not_read() -> None:
    image = Answer(200, b"GIF89a", {"Content-Type": "image/gif"})
    assert await refusal(World({SHOP: image})) is Outcome.REFUSED


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (404, Outcome.GONE),
        (410, Outcome.GONE),
        (403, Outcome.CAPTCHA),
        (429, Outcome.CAPTCHA),
        (503, Outcome.CAPTCHA),
        (500, Outcome.AWAY),
    ],
)
async def test_every_failing_status_is_told_apart(status: int, outcome: Outcome) -> None:
    assert await refusal(World({SHOP: Answer(status)})) is outcome


async def test_a_host_that_takes_too_long_is_away() -> None:
    async def never(host: str) -> list[str]:
        await asyncio.sleep(60)
        return [host]

    fetch = GuardedFetch(["shop.example"], resolve=never, max_seconds=0.05)
    with pytest.raises(PageUnavailable) as refused:
        await fetch.get(SHOP)
    assert refused.value.outcome is Outcome.AWAY


async def test_a_name_that_does_not_resolve_is_away() -> None:
    async def unknown(_host: str) -> list[str]:
        raise OSError("no such host")

    with pytest.raises(PageUnavailable) as refused:
        await GuardedFetch(["shop.example"], resolve=unknown).get(SHOP)
    assert refused.value.outcome is Outcome.AWAY
