"""Plain functions that make what tests talk about."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

from user.domain.account import Account
from user.domain.preferences import Preferences

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
PASSWORD = "Penny-1840!"


def an_account(user_id: UUID | None = None, *, email: str = "ada@penny.example") -> Account:
    account, _ = Account.register(user_id or uuid4(), email, "Ada Marlow", now=NOW)
    return account


def some_preferences(
    preferred_genres: list[str] | None = None,
    disliked_genres: list[str] | None = None,
    preferred_activities: list[str] | None = None,
) -> Preferences:
    return Preferences(
        uuid4(), preferred_genres or [], disliked_genres or [], preferred_activities or []
    )


def an_email() -> str:
    """An e-mail nobody used before: the identity double remembers between runs."""
    return f"reader-{uuid4().hex[:12]}@penny.example"
