"""The seed is loaded once, and again only what changed: acceptance R8."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import func, select

from catalog.application.edit_items import edit_item
from catalog.application.load_seed import SeedFile, load_seed
from catalog.application.write_items import Written
from catalog.bootstrap import App
from catalog.domain.errors import InvalidItem
from catalog.domain.item_facts import ItemFacts
from catalog.infrastructure.seed_files import seed_files
from catalog.infrastructure.tables import items, price_observations, transaction_log
from services.catalog.tests.factories import NOW, on_the_shelf, some_facts
from shared.testing.services import announced

pytestmark = pytest.mark.integration


def a_seed(*facts: ItemFacts, digest: str = "one") -> SeedFile:
    by_number = dict(enumerate(facts))
    lines = [str(number) for number in by_number]
    return SeedFile(
        name="films.jsonl",
        version=1,
        digest=digest,
        prices_as_of=date(2026, 11, 21),
        lines=lines,
        read=lambda line: by_number[int(line)],
    )


async def load(app: App, *seeds: SeedFile) -> dict[str, Written]:
    return await load_seed(app.uow(), seeds, app.vocabulary, NOW)


async def test_the_real_seed_loads_and_a_second_load_changes_nothing(app: App) -> None:
    first = await load(app, *seed_files())
    assert sum(written.created for written in first.values()) >= 600
    assert await load(app, *seed_files()) == {}
    async with app.resources.sessions() as session:
        counts = select(items.c.type, func.count()).group_by(items.c.type)
        by_type = {row[0].value: row[1] for row in await session.execute(counts)}
        unpriced = select(func.count()).where(items.c.usual_cost.is_(None))
        assert await session.scalar(unpriced) == 0
    assert {"movie", "book", "board_game", "card_game", "series", "story"} <= by_type.keys()


async def test_a_changed_file_revises_by_slug_and_announces_new_prices(app: App) -> None:
    kept, dearer = some_facts("kept"), some_facts("dearer", price="5.00")
    await load(app, a_seed(kept, dearer))
    changed = a_seed(kept, some_facts("dearer", price="6.00"), some_facts("new"), digest="two")
    assert await load(app, changed) == {"films.jsonl": Written(1, 1, 1)}
    (event,) = await announced(app.resources.sessions, transaction_log.outbox)
    assert event.type == "item.price_changed"
    assert event.data["old_price"] == {"amount": "5.00", "currency": "AUD"}
    assert event.data["new_price"] == {"amount": "6.00", "currency": "AUD"}
    async with app.resources.sessions() as session:
        seen = select(func.count()).select_from(price_observations)
        assert await session.scalar(seen) == 4


async def test_an_administrator_s_edit_survives_the_next_release(app: App) -> None:
    ids = await on_the_shelf(app, some_facts("edited"))
    item = await edit_item(
        app.uow(),
        app.vocabulary,
        item_id=ids["edited"],  # type: ignore[arg-type]
        changes={"title": "Ours Now"},
        now=NOW,
    )
    assert item.title == "Ours Now"
    release = a_seed(some_facts("edited", title="Theirs Again"))
    assert await load(app, release) == {"films.jsonl": Written(0, 0, 1)}


async def test_a_file_with_a_wrong_item_loads_nothing(app: App) -> None:
    wrong = replace(some_facts("wrong"), genres=("no-such-genre",))
    with pytest.raises(InvalidItem):
        await load(app, a_seed(some_facts("right"), wrong))
    async with app.resources.sessions() as session:
        assert await session.scalar(select(func.count()).select_from(items)) == 0
