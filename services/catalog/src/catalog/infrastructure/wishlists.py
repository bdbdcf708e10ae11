"""What a rotation of subscriptions is planned from."""

from sqlalchemy import exists, select

from catalog.domain.candidate import Candidate
from catalog.domain.person import Person
from catalog.infrastructure.binds import about
from catalog.infrastructure.candidate_rows import (
    COLUMNS,
    candidate_of,
    is_saved,
    may_be_offered,
)
from catalog.infrastructure.tables import items, saves
from shared.database import Sessions

LONGEST_LIST = 100


async def wishlist(sessions: Sessions, person: Person) -> list[Candidate]:
    """What the person saved last and does not know yet, without what they dislike."""
    statement = (
        select(*COLUMNS, is_saved())
        .join(saves, saves.c.item_id == items.c.id)
        .where(saves.c.user_id == person.user_id, saves.c.saved.is_(True), *may_be_offered(person))
        .order_by(saves.c.changed_at.desc(), items.c.id)
        .limit(LONGEST_LIST)
    )
    async with sessions() as session:
        rows = (await session.execute(statement, about(person))).mappings()
        return [candidate_of(row) for row in rows]


async def watchable(sessions: Sessions, person: Person) -> frozenset[str]:
    """The services the person has that include anything of the catalogue."""
    if not person.services:
        return frozenset()
    names = sorted(person.services)
    asked = [exists().where(items.c.included_on.contains([name])) for name in names]
    async with sessions() as session:
        answers = (await session.execute(select(*asked))).one()
    return frozenset(name for name, includes in zip(names, answers, strict=True) if includes)
