"""Recommendations: asking, answering, looking back."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict

from catalog.api.dependencies import MaxPrice, TheApp, Uow, Word, moods_and_text
from catalog.api.recommendation_schemas import (
    BudgetResponse,
    PastRecommendation,
    RecommendationHistory,
    RecommendationsResponse,
    recommended,
)
from catalog.application.answer_recommendation import answer_recommendation
from catalog.application.recommend import recommend
from catalog.domain.kinds import ItemType, Response
from catalog.domain.person import Wish
from catalog.infrastructure import queries
from shared.clock import utc_now
from shared.http.auth import CurrentUser
from shared.http.idempotency import IdempotentRoute
from shared.http.pagination import PageCursor, PageLimit

router = APIRouter(
    prefix="/api/entertainment/recommendations",
    tags=["recommendations"],
    route_class=IdempotentRoute,
)


class AnswerRequest(BaseModel):
    """What I say to a recommendation."""

    model_config = ConfigDict(extra="forbid")

    response: Response


class AnswerResponse(BaseModel):
    """The answer as it is kept."""

    recommendation_id: UUID
    response: Response


@router.get("")
async def get_recommendations(
    user: CurrentUser,
    app: TheApp,
    uow: Uow,
    max_price: MaxPrice = None,
    mood: Annotated[list[Word] | None, Query(max_length=5)] = None,
    type: Annotated[list[ItemType] | None, Query()] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 10,
    q: Annotated[str, Query(max_length=500)] = "",
    session_id: UUID | None = None,
) -> RecommendationsResponse:
    """What fits my money and my taste now, each with its cost, what it leaves, and why."""
    moods, text = moods_and_text(mood or [], q, app.vocabulary)
    wish = Wish(max_price, types=tuple(type or ()), moods=moods, text=text, limit=limit)
    answer = await recommend(
        uow,
        app.people,
        app.shelf,
        app.embedder,
        app.vocabulary,
        user_id=user.user_id,
        wish=wish,
        session_id=session_id,
        now=utc_now(),
    )
    return RecommendationsResponse(
        items=[recommended(kept_id, pick, answer.person) for kept_id, pick in answer.picks],
        budget=BudgetResponse.of(answer.person.purse),
        note=answer.note,
    )


@router.get("/history")
async def list_recommendations(
    user: CurrentUser, app: TheApp, limit: PageLimit = 20, cursor: PageCursor = None
) -> RecommendationHistory:
    """What was recommended to me, and what I answered."""
    rows, following = await queries.recommendation_history(
        app.resources.sessions, user.user_id, limit=limit, cursor=cursor
    )
    return RecommendationHistory(
        items=[PastRecommendation.of(row) for row in rows], next_cursor=following
    )


@router.post("/{recommendation_id}/response")
async def respond_to_recommendation(
    recommendation_id: UUID, body: AnswerRequest, user: CurrentUser, uow: Uow
) -> AnswerResponse:
    """Like, dislike, save or buy it; the same answer twice counts once."""
    kept = await answer_recommendation(
        uow,
        user_id=user.user_id,
        recommendation_id=recommendation_id,
        response=body.response,
        now=utc_now(),
    )
    return AnswerResponse(recommendation_id=kept.id, response=kept.response or body.response)
