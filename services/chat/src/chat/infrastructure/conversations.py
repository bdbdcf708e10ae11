"""What a reply may know, read from the service's own tables in one short session."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncSession

from chat.application.conversation_ports import Context
from chat.application.prompts import Turn
from chat.domain.facts import Budget, Candidate, PaidService, Tastes
from chat.domain.message import ChatMessage, MessageStatus, Role
from chat.infrastructure.tables import (
    budget_copies,
    chat_messages,
    chat_sessions,
    item_opinions,
    learned_preferences,
    preference_copies,
)
from shared.database import Sessions
from shared.money import Money, round_money

_HISTORY = 40
_LIKED = 10
_LIKING = ("liked", "saved", "purchased")


class SqlConversations:
    """Reads of conversations; no transaction outlives a call."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions

    async def context(self, user_id: UUID, session_id: UUID, position: int) -> Context:
        """What a reply at `position` may know."""
        async with self._sessions() as session:
            summary, through = await _summary(session, session_id)
            history = await _history(session, session_id, through, position)
            previous, focus = _offered(history)
            return Context(
                turns=tuple(_turn(row) for row in history if row["content"]),
                summary=summary,
                budget=await _budget(session, user_id),
                tastes=await _tastes(session, user_id),
                previous=previous,
                focus=focus,
            )

    async def budget(self, user_id: UUID) -> Budget | None:
        """The ledger's figures as last announced."""
        async with self._sessions() as session:
            return await _budget(session, user_id)

    async def earlier_running(self, session_id: UUID, position: int) -> list[UUID]:
        """Replies before `position` that are not finished, oldest first."""
        table = chat_messages.c
        statement = (
            select(table.message_id)
            .where(
                table.session_id == session_id,
                table.position < position,
                table.status == MessageStatus.STREAMING,
            )
            .order_by(table.position)
        )
        async with self._sessions() as session:
            return list((await session.execute(statement)).scalars())

    async def reply(self, reply_id: UUID) -> ChatMessage | None:
        """The reply as stored, detached."""
        async with self._sessions() as session:
            return await session.get(ChatMessage, reply_id)


async def _summary(session: AsyncSession, session_id: UUID) -> tuple[str | None, int]:
    table = chat_sessions.c
    statement = select(table.context_summary, table.summarised_through).where(
        table.session_id == session_id
    )
    row = (await session.execute(statement)).one_or_none()
    return (row.context_summary, row.summarised_through) if row else (None, 0)


async def _history(
    session: AsyncSession, session_id: UUID, after: int, before: int
) -> list[RowMapping]:
    table = chat_messages.c
    statement = (
        select(table.role, table.content, table.cards)
        .where(table.session_id == session_id, table.position > after, table.position < before)
        .order_by(table.position.desc())
        .limit(_HISTORY)
    )
    return list((await session.execute(statement)).mappings().all())[::-1]


def _turn(row: RowMapping) -> Turn:
    return Turn("user" if row["role"] is Role.USER else "assistant", row["content"])


def _offered(history: list[RowMapping]) -> tuple[tuple[Candidate, ...], Candidate | None]:
    """The offers of the last list, and the one of them that was spoken of since."""
    focus: dict[str, Any] | None = None
    for row in reversed(history):
        cards: list[dict[str, Any]] = row["cards"] or []
        if len(cards) == 1 and focus is None:
            [focus] = cards
        elif cards and focus and all(card["item_id"] != focus["item_id"] for card in cards):
            break
        elif len(cards) > 1:
            chosen = Candidate.from_card(focus) if focus else None
            return tuple(Candidate.from_card(card) for card in cards), chosen
    alone = Candidate.from_card(focus) if focus else None
    return (alone,) if alone else (), alone


async def _budget(session: AsyncSession, user_id: UUID) -> Budget | None:
    statement = select(budget_copies).where(budget_copies.c.user_id == user_id)
    row = (await session.execute(statement)).mappings().one_or_none()
    if row is None:
        return None
    currency = row["currency"]
    return Budget(
        period=row["period"],
        currency=currency,
        budget=_cents(row["budget"], currency),
        used=round_money(row["used"], currency),
        remaining=_cents(row["remaining"], currency),
        committed=round_money(row["committed"], currency),
        free_money=_cents(row["free_money"], currency),
        estimate=row["estimate"],
        period_end=row["period_end"],
        services=tuple(
            PaidService(
                service=paid["service"],
                price=Money.of(paid["price"], currency) if paid.get("price") else None,
                cadence=paid.get("cadence", "monthly"),
            )
            for paid in row["subscriptions"]
        ),
    )


def _cents(amount: Decimal | None, currency: str) -> Decimal | None:
    """The column keeps four digits; people are told what a coin can pay."""
    return None if amount is None else round_money(amount, currency)


async def _tastes(session: AsyncSession, user_id: UUID) -> Tastes:
    """The announced tastes, and over them what was learned since then."""
    statement = select(preference_copies).where(preference_copies.c.user_id == user_id)
    row = (await session.execute(statement)).mappings().one_or_none()
    likes = dict.fromkeys(row["preferred_genres"] if row else [])
    dislikes = dict.fromkeys(row["disliked_genres"] if row else [])
    activities = dict.fromkeys(row["preferred_activities"] if row else [])
    sensitivity = row["price_sensitivity"] if row else "moderate"
    announced_at = row["announced_at"] if row else datetime.min.replace(tzinfo=UTC)
    for learned in await _learned(session, user_id, since=announced_at):
        liked = learned["polarity"] == "likes"
        if learned["kind"] == "price_sensitivity":
            sensitivity = learned["value"]
        elif learned["kind"] == "activity":
            activities.pop(learned["value"], None)
            activities |= {learned["value"]: None} if liked else {}
        else:
            (dislikes if liked else likes).pop(learned["value"], None)
            (likes if liked else dislikes)[learned["value"]] = None
    return Tastes(
        genres=tuple(likes),
        disliked=tuple(dislikes),
        activities=tuple(activities),
        price_sensitivity=sensitivity,
        liked_titles=await _liked(session, user_id),
    )


async def _learned(session: AsyncSession, user_id: UUID, *, since: datetime) -> list[RowMapping]:
    table = learned_preferences.c
    statement = (
        select(table.kind, table.value, table.polarity)
        .where(table.user_id == user_id, table.forgotten_at.is_(None), table.learned_at > since)
        .order_by(table.learned_at)
        .limit(200)
    )
    return list((await session.execute(statement)).mappings().all())


async def _liked(session: AsyncSession, user_id: UUID) -> tuple[str, ...]:
    table = item_opinions.c
    statement = (
        select(table.title)
        .where(
            table.user_id == user_id,
            table.title.is_not(None),
            table.opinion.in_(_LIKING) | (func.coalesce(table.rating, 0) >= 4),
        )
        .order_by(table.at.desc())
        .limit(_LIKED)
    )
    return tuple((await session.execute(statement)).scalars())
