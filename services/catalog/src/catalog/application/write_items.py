"""Create the items that are new and revise the ones that differ, by slug."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from catalog.application.ports import UnitOfWork
from catalog.domain.item import Item
from catalog.domain.item_facts import ItemFacts
from catalog.domain.vocabulary import Vocabulary

SEED, ADMIN = "seed", "admin"


@dataclass(frozen=True, slots=True)
class Written:
    """How many items were new, changed and left as they were."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0


async def write_items(
    uow: UnitOfWork,
    facts: Sequence[ItemFacts],
    vocabulary: Vocabulary,
    *,
    source: str,
    as_of: date,
    now: datetime,
) -> Written:
    """Write inside the open transaction `uow`; raises InvalidItem."""
    existing = await uow.items.by_slug([one.slug for one in facts])
    outcomes: list[str] = []
    repriced: list[Item] = []
    for one in facts:
        item = existing.get(one.slug)
        if item is None:
            item = Item.create(one, vocabulary, source=source, as_of=as_of, now=now)
            uow.items.add(item)
            existing[one.slug] = item
            repriced.append(item)
            outcomes.append("created")
            continue
        edited = source == SEED and item.source == ADMIN
        events = (
            None if edited else item.revise(one, vocabulary, source=source, as_of=as_of, now=now)
        )
        if events:
            uow.outbox.add(*events)
            repriced.append(item)
        outcomes.append("unchanged" if events is None else "updated")
    await uow.items.observe_prices(repriced, as_of, source)
    return Written(*(outcomes.count(kind) for kind in ("created", "updated", "unchanged")))
