"""Plans: the best evenings for what is left, and subscriptions in turn."""

from decimal import Decimal
from typing import Annotated

from fastapi import APIRouter, Query

from catalog.api.dependencies import MaxPrice, Me, TheApp, Uow, Word, moods_and_text
from catalog.api.plan_schemas import EveningPlanResponse, RotationResponse
from catalog.application.plan_evenings import plan_evenings
from catalog.domain.kinds import ItemType
from catalog.domain.person import Wish
from catalog.domain.rotation import rotation_for
from catalog.infrastructure.wishlists import watchable, wishlist
from shared.clock import utc_now
from shared.http.auth import CurrentUser
from shared.http.idempotency import IdempotentRoute

router = APIRouter(prefix="/api/entertainment", tags=["plans"], route_class=IdempotentRoute)

# How many items of each look at the catalogue the plan chooses from.
LOOK_AT = 40


@router.get("/plan")
async def plan_my_evenings(
    user: CurrentUser,
    app: TheApp,
    uow: Uow,
    evenings: Annotated[int, Query(ge=1, le=14)] = 7,
    max_price: MaxPrice = None,
    mood: Annotated[list[Word] | None, Query(max_length=5)] = None,
    type: Annotated[list[ItemType] | None, Query()] = None,
    q: Annotated[str, Query(max_length=500)] = "",
) -> EveningPlanResponse:
    """The evenings worth most for what is left (or `max_price` in all, if that is less)."""
    moods, text = moods_and_text(mood or [], q, app.vocabulary)
    planned = await plan_evenings(
        uow,
        app.people,
        app.shelf,
        app.embedder,
        app.vocabulary,
        user_id=user.user_id,
        wish=Wish(max_price, types=tuple(type or ()), moods=moods, text=text, limit=LOOK_AT),
        evenings=evenings,
        now=utc_now(),
    )
    return EveningPlanResponse.of(planned, evenings)


@router.get("/subscriptions/rotation")
async def rotate_my_subscriptions(
    me: Me,
    app: TheApp,
    months: Annotated[int, Query(ge=1, le=12)] = 6,
    hours: Annotated[Decimal, Query(ge=1, le=200, description="My hours in a month")] = Decimal(20),
) -> RotationResponse:
    """Which subscription to hold in which month for what is on my list, from next month on."""
    sessions = app.resources.sessions
    rotation = rotation_for(
        await wishlist(sessions, me),
        me,
        app.vocabulary,
        watchable=await watchable(sessions, me),
        months=months,
        hours_a_month=hours,
    )
    return RotationResponse.of(rotation)
