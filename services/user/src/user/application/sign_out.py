"""Somebody signs out."""

from datetime import datetime
from uuid import UUID

from user.application.ports import IdentityProvider, UnitOfWork
from user.domain.events import SessionEnded


async def sign_out(identities: IdentityProvider, *, refresh_token: str) -> None:
    """No new access token comes of this session; one that has ended already is fine."""
    await identities.revoke(refresh_token)


async def end_session(uow: UnitOfWork, *, user_id: UUID, session_id: str, now: datetime) -> None:
    """Announce that the access tokens of the session, expired or not, are good no more."""
    async with uow:
        uow.outbox.add(
            SessionEnded(user_id=user_id, session_id=session_id, issued_before=now, version=1)
        )
