"""What the assistant learned about me."""

from uuid import UUID

from fastapi import APIRouter

from chat.api.dependencies import TheApp, Uow
from chat.api.schemas import (
    CorrectLearnedRequest,
    LearnedResponse,
    MemoryResponse,
    UnconfirmedResponse,
)
from chat.application.correct_preference import correct_preference
from chat.application.forget_preference import forget_preference
from chat.infrastructure import queries
from shared.clock import utc_now
from shared.http.auth import CurrentUser
from shared.http.idempotency import IdempotentRoute

router = APIRouter(prefix="/api/chat/memory", tags=["memory"], route_class=IdempotentRoute)


@router.get("")
async def get_memory(user: CurrentUser, app: TheApp) -> MemoryResponse:
    """Tastes I taught it, and figures I claimed, each with its message."""
    sessions = app.resources.sessions
    learned = await queries.memory_of(sessions, user.user_id)
    claims = await queries.claims_of(sessions, user.user_id)
    return MemoryResponse(
        preferences=[LearnedResponse.model_validate(dict(row)) for row in learned],
        unconfirmed_figures=[UnconfirmedResponse.model_validate(dict(row)) for row in claims],
    )


@router.patch("/{learned_id}")
async def correct_learned(
    learned_id: UUID, body: CorrectLearnedRequest, user: CurrentUser, uow: Uow
) -> LearnedResponse:
    """Say that I like it after all, or that I do not."""
    corrected = await correct_preference(
        uow, user_id=user.user_id, learned_id=learned_id, polarity=body.polarity, now=utc_now()
    )
    return LearnedResponse.model_validate(corrected)


@router.delete("/{learned_id}", status_code=204)
async def forget_learned(learned_id: UUID, user: CurrentUser, uow: Uow) -> None:
    """Forget one thing, for good."""
    await forget_preference(uow, user_id=user.user_id, learned_id=learned_id, now=utc_now())
