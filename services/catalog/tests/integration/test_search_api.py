"""Search by words, spelling and meaning: acceptance R7."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from catalog.bootstrap import App
from catalog.config import Settings
from catalog.infrastructure.embedding_job import embed_missing
from catalog.main import create_app
from services.catalog.tests.embedding_server import embedding_provider
from services.catalog.tests.factories import on_the_shelf, some_facts
from services.catalog.tests.visitor import Visitor
from shared.clock import utc_now
from shared.testing.services import serving

pytestmark = pytest.mark.integration


async def embed(app: App) -> int:
    return await embed_missing(app.resources.sessions, app.embedder, batch_size=4)


async def found(me: Visitor, q: str, **filters: str) -> list[str]:
    page = await me.get("/search", q=q, **filters)
    return [item["title"] for item in page["items"]]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("catan", "Catan"),
        ("catn", "Catan"),
        ("CATAN ", "Catan"),
        ("amelie", "Amélie"),
        ("AMÉLIE", "Amélie"),
        ("Pokemon", "Pokémon Snap"),
        ("godfahter", "The Godfather"),
        ("it", "It"),
        ("fincher", "Zodiac"),
    ],
)
async def test_typos_accents_case_and_stop_words_do_not_hide_a_title(
    me: Visitor, app: App, typed: str, title: str
) -> None:
    shelf = ["Catan", "Amélie", "Pokémon Snap", "The Godfather", "It", "Heat"]
    plain = "Quiet rooms."
    await on_the_shelf(
        app,
        *(some_facts(f"s-{n}", title=name, description=plain) for n, name in enumerate(shelf)),
        some_facts("zodiac", title="Zodiac", metadata={"director": "David Fincher"}),
    )
    assert (await found(me, typed))[0] == title


@pytest.mark.parametrize(
    "typed",
    [
        "'; DROP TABLE items; --",
        "%_%",
        "(((",
        'un"closed',
        "a & | ! b:* <->",
        "[a-z]+.*\\",
        "\x00\x07 film",
        "🎲",
        "or",
        "-film",
        "x" * 5000,
    ],
)
async def test_no_typed_text_breaks_the_search(me: Visitor, app: App, typed: str) -> None:
    await on_the_shelf(app, some_facts("a-film"))
    page = await me.get("/search", q=typed)
    assert page["total"] >= len(page["items"])


async def test_more_than_5000_characters_are_refused(me: Visitor) -> None:
    assert await me.status("/search", q="x" * 5001) == 422


async def test_an_empty_search_is_the_list(me: Visitor, app: App) -> None:
    await on_the_shelf(app, some_facts("one"), some_facts("two"))
    page = await me.get("/search", q="   ")
    assert page["total"] == 2
    assert page["by_meaning"] is False


async def test_meaning_finds_what_no_word_does(me: Visitor, app: App) -> None:
    await on_the_shelf(
        app,
        some_facts("poirot", genres=("drama",), description="A sleuth sees a murder."),
        some_facts("bistro", genres=("drama",), description="Tapas for a long dinner."),
    )
    assert await found(me, "whodunnit") == []
    assert await embed(app) == 2
    page = await me.get("/search", q="whodunnit")
    assert page["by_meaning"] is True
    assert [item["title"] for item in page["items"]] == ["Poirot"]
    assert page["total"] == 1


async def test_filters_do_not_starve_a_search_by_meaning(me: Visitor, app: App) -> None:
    """The 150 nearest items are too dear: the scan goes on until it finds the cheap one."""
    near = "A sleuth sees a murder."
    dear = (some_facts(f"dear-{n}", description=near, price="90.00") for n in range(150))
    cheap = some_facts("cheap", description="A sleuth on a train.", price="5.00")
    await on_the_shelf(app, *dear, cheap)
    await embed(app)
    assert await found(me, "whodunnit", max_price="10") == ["Cheap"]


async def test_without_the_provider_search_goes_on_by_words(
    settings: Settings, me: Visitor, app: App
) -> None:
    await on_the_shelf(app, some_facts("a-film"))
    with embedding_provider() as gone:
        gone.away = True
        model = settings.llm.model_copy(update={"base_url": gone.url})
        api = create_app(settings.model_copy(update={"llm": model}))
        async with serving(api) as client:
            page = await replace(me, client=client).get("/search", q="film")
    assert page["by_meaning"] is False
    assert [item["title"] for item in page["items"]] == ["A Film"]


async def test_only_new_and_changed_texts_are_embedded(app: App) -> None:
    await on_the_shelf(app, *(some_facts(f"film-{n}") for n in range(6)))
    assert [await embed(app), await embed(app)] == [6, 0]
    later = utc_now() + timedelta(seconds=1)
    await on_the_shelf(app, some_facts("film-1", description="Another text."), now=later)
    await on_the_shelf(app, some_facts("film-2", price="7.00"), now=later)
    assert await embed(app) == 1


async def test_another_model_embeds_everything_again_while_searches_go_on(
    settings: Settings, me: Visitor, app: App
) -> None:
    await on_the_shelf(app, *(some_facts(f"sleuth-{n}", description="A murder.") for n in range(5)))
    await embed(app)
    model = settings.llm.model_copy(update={"embed_model": "a-newer-model"})
    changed = settings.model_copy(update={"llm": model})
    async with serving(create_app(changed)) as client:
        later = replace(me, client=client)

        async def found_by_meaning() -> list[str]:
            return sorted(await found(later, "whodunnit"))

        assert (await found(later, "sleuth 3"))[0] == "Sleuth 3"
        assert await found_by_meaning() == []
        newer = App.from_settings(changed)
        async with newer.resources.open(), newer.open_embedder():
            assert await embed(newer) == 5
        assert await found_by_meaning() == [f"Sleuth {n}" for n in range(5)]
        assert (await found(me, "sleuth 3"))[0] == "Sleuth 3"
    assert await embed(app) == 5


async def test_pages_of_a_search_do_not_move_when_items_are_added(me: Visitor, app: App) -> None:
    await on_the_shelf(app, *(some_facts(f"heist-{n}") for n in range(25)))
    first = await me.get("/search", q="heist", limit=10)
    later = utc_now() + timedelta(seconds=1)
    better = [some_facts(f"new-{n}", title="Heist", popularity=Decimal(1)) for n in range(5)]
    await on_the_shelf(app, *better, now=later)
    second = await me.get("/search", q="heist", limit=10, cursor=first["next_cursor"])
    third = await me.get("/search", q="heist", limit=10, cursor=second["next_cursor"])
    shown = [i["item_id"] for page in (first, second, third) for i in page["items"]]
    assert len(shown) == len(set(shown)) == 25
    assert {page["total"] for page in (first, second, third)} == {25}
    assert third["next_cursor"] is None


async def test_a_search_combines_with_filters_and_counts_right(me: Visitor, app: App) -> None:
    films = [some_facts(f"heist-{n}", price=f"{n}.00") for n in range(1, 21)]
    await on_the_shelf(app, *films, some_facts("other", genres=("music",)))
    page = await me.get("/search", q="heist", max_price="8", type="movie", limit=5)
    assert page["total"] == 8
    assert len(page["items"]) == 5
