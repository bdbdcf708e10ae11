"""A person says what they think of a recommendation."""

from datetime import datetime
from uuid import UUID

from catalog.application.ports import UnitOfWork
from catalog.domain.kinds import Response
from catalog.domain.recommendation import Recommendation


async def answer_recommendation(
    uow: UnitOfWork,
    *,
    user_id: UUID,
    recommendation_id: UUID,
    response: Response,
    now: datetime,
) -> Recommendation:
    """Keep the answer and announce it once; a repeat changes nothing.

    Raises RecommendationNotFound, AlreadyPurchased.
    """
    async with uow:
        recommendation = await uow.recommendations.of(user_id, recommendation_id)
        item_type = await uow.items.type_of(recommendation.item_id)
        answered = recommendation.answer(response, item_type, now)
        if answered is not None:
            uow.outbox.add(answered)
            await _follow(uow, recommendation, response, now)
    return recommendation


async def _follow(
    uow: UnitOfWork, recommendation: Recommendation, response: Response, now: datetime
) -> None:
    user_id, item_id = recommendation.user_id, recommendation.item_id
    if response is Response.PURCHASED:
        await uow.opinions.mark_seen(user_id, item_id, "bought", now)
    if response is Response.SAVED:
        save = await uow.opinions.save_of(user_id, item_id, now)
        changed = save.change(True, now)
        if changed is not None:
            uow.outbox.add(changed)
