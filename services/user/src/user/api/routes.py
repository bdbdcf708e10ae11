"""The HTTP routes of the user service."""

from fastapi import APIRouter

from shared.clock import utc_now
from shared.http.auth import CurrentUser
from shared.http.idempotency import IdempotentRoute
from user.api.dependencies import TheApp, Uow
from user.api.schemas import PreferencesResponse, UpdatePreferencesRequest
from user.application.update_preferences import update_preferences
from user.infrastructure import queries

router = APIRouter(prefix="/api", route_class=IdempotentRoute)


@router.get("/preferences", tags=["preferences"])
async def get_preferences(user: CurrentUser, app: TheApp) -> PreferencesResponse:
    """My tastes; empty when I have told nothing."""
    row = await queries.preferences_of(app.resources.sessions, user.user_id)
    return PreferencesResponse.model_validate(dict(row) if row else {})


@router.put("/preferences", tags=["preferences"])
async def put_preferences(
    body: UpdatePreferencesRequest, user: CurrentUser, uow: Uow
) -> PreferencesResponse:
    """Replace my tastes."""
    preferences = await update_preferences(
        uow, user_id=user.user_id, now=utc_now(), **body.model_dump()
    )
    return PreferencesResponse.model_validate(preferences)
