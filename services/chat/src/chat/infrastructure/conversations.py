"""What a reply may know, read from the service's own tables in one statement."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from chat.application.conversation_ports import Context
from chat.application.prompts import Turn
from chat.domain.facts import Budget, Candidate, PaidService, Tastes
from chat.domain.message import ChatMessage, Role
from chat.infrastructure.conversation_rows import message_of, messages_where
from chat.infrastructure.plain_sql import read
from shared.database import Sessions
from shared.money import Money, round_money

_HISTORY = 40
_LEARNED = 200
_LIKED = 10
# Everything a reply may know, in one statement.
_CONTEXT = f"""
SELECT session.context_summary, budget.*, taste.preferred_genres, taste.disliked_genres,
       taste.preferred_activities, taste.price_sensitivity,
  (SELECT json_agg(message ORDER BY message.position) FROM (
     SELECT position, role, content, cards FROM chat.chat_messages
      WHERE session_id = $2 AND position < $3
        AND position > coalesce(session.summarised_through, 0)
      ORDER BY position DESC LIMIT {_HISTORY}) AS message) AS history,
  (SELECT json_agg(taught ORDER BY taught.learned_at) FROM (
     SELECT kind, value, polarity, learned_at FROM chat.learned_preferences
      WHERE user_id = $1 AND forgotten_at IS NULL
        AND learned_at > coalesce(taste.announced_at, '-infinity')
      ORDER BY learned_at LIMIT {_LEARNED}) AS taught) AS learned,
  ARRAY(SELECT title FROM chat.item_opinions
         WHERE user_id = $1 AND title IS NOT NULL
           AND (opinion IN ('liked', 'saved', 'purchased') OR coalesce(rating, 0) >= 4)
         ORDER BY at DESC LIMIT {_LIKED}) AS liked
FROM (SELECT 1) AS always
LEFT JOIN chat.chat_sessions AS session ON session.session_id = $2
LEFT JOIN chat.budget_copies AS budget ON budget.user_id = $1
LEFT JOIN chat.preference_copies AS taste ON taste.user_id = $1
"""  # noqa: S608 - our own numbers
_BUDGET = "SELECT * FROM chat.budget_copies WHERE user_id = $1"


class SqlConversations:
    """Reads of conversations; no transaction outlives a call."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions

    async def context(self, user_id: UUID, session_id: UUID, position: int) -> Context:
        """What a reply at `position` may know."""
        async with self._sessions() as session:
            [row] = await read(session, _CONTEXT, user_id, session_id, position)
        history: list[dict[str, Any]] = row.history or []
        previous, focus = _offered(history)
        return Context(
            turns=tuple(_turn(message) for message in history if message["content"]),
            summary=row.context_summary,
            budget=_budget(row),
            tastes=_tastes(row),
            previous=previous,
            focus=focus,
            seen=frozenset(UUID(c["item_id"]) for m in history for c in m["cards"] or ()),
        )

    async def budget(self, user_id: UUID) -> Budget | None:
        """The ledger's figures as last announced."""
        async with self._sessions() as session:
            rows = await read(session, _BUDGET, user_id)
        return _budget(rows[0]) if rows else None

    async def reply(self, reply_id: UUID) -> ChatMessage | None:
        """The reply as stored, detached."""
        async with self._sessions() as session:
            rows = await read(session, messages_where("message_id = $1"), reply_id)
        return message_of(rows[0]) if rows else None


def _turn(message: dict[str, Any]) -> Turn:
    return Turn("user" if message["role"] == Role.USER else "assistant", message["content"])


def _offered(
    history: list[dict[str, Any]],
) -> tuple[tuple[Candidate, ...], Candidate | None]:
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


def _budget(row: Row[Any]) -> Budget | None:
    if row.period is None:
        return None
    currency = row.currency
    return Budget(
        period=row.period,
        currency=currency,
        budget=_cents(row.budget, currency),
        used=round_money(row.used, currency),
        remaining=_cents(row.remaining, currency),
        committed=round_money(row.committed, currency),
        free_money=_cents(row.free_money, currency),
        estimate=row.estimate,
        period_end=row.period_end,
        services=tuple(
            PaidService(
                service=paid["service"],
                price=Money.of(paid["price"], currency) if paid.get("price") else None,
                cadence=paid.get("cadence", "monthly"),
            )
            for paid in row.subscriptions
        ),
    )


def _cents(amount: Decimal | None, currency: str) -> Decimal | None:
    """The column keeps four digits; people are told what a coin can pay."""
    return None if amount is None else round_money(amount, currency)


def _tastes(row: Row[Any]) -> Tastes:
    """The announced tastes, and over them what was learned since then."""
    likes = dict.fromkeys(row.preferred_genres or ())
    dislikes = dict.fromkeys(row.disliked_genres or ())
    activities = dict.fromkeys(row.preferred_activities or ())
    sensitivity = row.price_sensitivity or "moderate"
    for learned in row.learned or ():
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
        liked_titles=tuple(row.liked),
    )
