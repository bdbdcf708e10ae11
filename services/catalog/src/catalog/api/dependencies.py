"""What routes ask for, as annotated aliases."""

from decimal import Decimal
from typing import Annotated

from fastapi import Depends, Query, Request

from catalog.bootstrap import App
from catalog.domain.kinds import ItemType, PriceType
from catalog.domain.person import Person
from catalog.domain.vocabulary import Vocabulary
from catalog.infrastructure.filters import Filters
from catalog.infrastructure.unit_of_work import SqlUnitOfWork
from shared.clock import utc_now
from shared.http.auth import CurrentUser


# Coroutines, though nothing is awaited: anything else is run in a thread of its own.
async def _app(request: Request) -> App:
    app: App = request.app.state.app
    return app


TheApp = Annotated[App, Depends(_app)]


async def _uow(app: TheApp) -> SqlUnitOfWork:
    return app.uow()


Uow = Annotated[SqlUnitOfWork, Depends(_uow)]


async def _me(user: CurrentUser, app: TheApp) -> Person:
    return await app.people.person(user.user_id, utc_now())


Me = Annotated[Person, Depends(_me)]


async def _my_means(user: CurrentUser, app: TheApp) -> Person:
    return await app.people.person(user.user_id, utc_now(), with_opinions=False)


# Enough to say what things cost me: my money, preferences and subscriptions, without opinions.
MyMeans = Annotated[Person, Depends(_my_means)]

MaxPrice = Annotated[
    Decimal | None,
    Query(ge=0, le=1_000_000, max_digits=12, description="In your budget's currency"),
]
Word = Annotated[str, Query(max_length=60)]


async def _filters(
    type: Annotated[list[ItemType] | None, Query()] = None,
    genre: Annotated[list[Word] | None, Query(max_length=20)] = None,
    max_price: MaxPrice = None,
    price_type: PriceType | None = None,
    platform: Annotated[str | None, Query(max_length=60)] = None,
) -> Filters:
    return Filters(tuple(type or ()), tuple(genre or ()), max_price, price_type, platform)


TheFilters = Annotated[Filters, Depends(_filters)]


def moods_and_text(said: list[str], q: str, vocabulary: Vocabulary) -> tuple[tuple[str, ...], str]:
    """A mood that is none of ours is still a wish in words."""
    moods = tuple(mood for word in said if (mood := vocabulary.mood(word)))
    words = [word for word in said if vocabulary.mood(word) is None]
    return moods, " ".join([q.strip(), *words]).strip()
