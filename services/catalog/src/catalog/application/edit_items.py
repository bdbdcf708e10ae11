"""An administrator writes items: one, a part of one, or many at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from catalog.application.ports import UnitOfWork
from catalog.application.write_items import ADMIN, Written, write_items
from catalog.domain.errors import InvalidItem, SlugTaken
from catalog.domain.item import Item
from catalog.domain.item_facts import ItemFacts
from catalog.domain.vocabulary import Vocabulary


async def create_item(
    uow: UnitOfWork, facts: ItemFacts, vocabulary: Vocabulary, now: datetime
) -> Item:
    """Put a new item into the catalogue; raises InvalidItem, SlugTaken."""
    item = Item.create(facts, vocabulary, source=ADMIN, as_of=now.date(), now=now)
    async with uow:
        if await uow.items.by_slug([facts.slug]):
            raise SlugTaken
        uow.items.add(item)
        await uow.items.observe_prices([item], now.date(), ADMIN)
    return item


async def edit_item(
    uow: UnitOfWork,
    vocabulary: Vocabulary,
    *,
    item_id: UUID,
    changes: Mapping[str, Any],
    now: datetime,
) -> Item:
    """Change some facts of an item; raises ItemNotFound, InvalidItem."""
    async with uow:
        item = await uow.items.get(item_id)
        facts = _with_usual_offer(replace(item.facts(), **changes), changes)
        events = item.revise(facts, vocabulary, source=ADMIN, as_of=now.date(), now=now)
        if events:
            uow.outbox.add(*events)
            await uow.items.observe_prices([item], now.date(), ADMIN)
    return item


def _with_usual_offer(facts: ItemFacts, changes: Mapping[str, Any]) -> ItemFacts:
    """A new price without new offers is the price of the usual offer, here and nowhere else."""
    if "price" not in changes or "offers" in changes or not facts.offers or facts.price is None:
        return facts
    usual = replace(facts.offers[0], price=facts.price)
    prices = changes.get("prices", {})
    return replace(facts, offers=(usual, *facts.offers[1:]), prices=prices)


@dataclass(frozen=True, slots=True)
class RowError:
    """Which row was refused, counting from 1, and why."""

    row: int
    slug: str | None
    error: str


async def import_items(
    uow: UnitOfWork,
    rows: Sequence[tuple[int, ItemFacts]],
    vocabulary: Vocabulary,
    now: datetime,
) -> tuple[Written, list[RowError]]:
    """Write the rows that are right, by slug, and name the ones that are not."""
    good: dict[str, ItemFacts] = {}
    errors: list[RowError] = []
    for number, facts in rows:
        try:
            facts.check(vocabulary)
            if facts.slug in good:
                raise InvalidItem("An earlier row has this slug.")
        except InvalidItem as error:
            errors.append(RowError(number, facts.slug, error.detail))
        else:
            good[facts.slug] = facts
    async with uow:
        written = await write_items(
            uow, list(good.values()), vocabulary, source=ADMIN, as_of=now.date(), now=now
        )
    return written, errors
