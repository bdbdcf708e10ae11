"""The catalogue gets the items it starts with, or the changes of a newer release."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from catalog.application.ports import UnitOfWork
from catalog.application.write_items import SEED, Written, write_items
from catalog.domain.item_facts import ItemFacts
from catalog.domain.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class SeedFile:
    """One file of items; its lines are read only when it is not loaded yet."""

    name: str
    version: int
    digest: str
    prices_as_of: date
    lines: list[str]
    read: Callable[[str], ItemFacts]

    def items(self) -> list[ItemFacts]:
        """The items in the file."""
        return [self.read(line) for line in self.lines if line.strip()]


async def load_seed(
    uow: UnitOfWork, seeds: Iterable[SeedFile], vocabulary: Vocabulary, now: datetime
) -> dict[str, Written]:
    """Load the files that are new or changed, and say what came of each; the rest is left alone.

    An item that an administrator has edited keeps their edits. Raises InvalidItem, loading
    nothing, when a file holds an item that breaks a rule.
    """
    loaded: dict[str, Written] = {}
    async with uow:
        await uow.seeds.lock()
        known = await uow.seeds.digests()
        for seed in seeds:
            if known.get(seed.name) == seed.digest:
                continue
            loaded[seed.name] = await write_items(
                uow, seed.items(), vocabulary, source=SEED, as_of=seed.prices_as_of, now=now
            )
            await uow.seeds.mark(seed.name, seed.version, seed.digest)
    return loaded
