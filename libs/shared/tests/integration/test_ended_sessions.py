"""What a service notes of ended sessions, in the cache it really has."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from redis.asyncio import Redis

from deploy.local.endpoints import Endpoints
from shared.clock import utc_now
from shared.ended_sessions import EndedSessions, SessionEnded

pytestmark = pytest.mark.integration
NOW = utc_now()


@pytest.fixture
async def note(endpoints: Endpoints) -> AsyncIterator[EndedSessions]:
    async with Redis.from_url(endpoints.cache_url, decode_responses=True) as cache:
        yield EndedSessions(cache)


def claims(person: UUID, session: str, *, minutes_ago: int = 1) -> dict[str, Any]:
    issued = int((NOW - timedelta(minutes=minutes_ago)).timestamp())
    return {"sub": str(person), "origin_jti": session, "jti": str(uuid4()), "iat": issued}


async def test_one_session_ends_and_the_persons_others_go_on(note: EndedSessions) -> None:
    person, desk, phone = uuid4(), str(uuid4()), str(uuid4())
    await note.add(SessionEnded(user_id=person, session_id=desk, issued_before=NOW))
    assert await note.has(claims(person, desk))
    assert not await note.has(claims(person, phone))


async def test_a_persons_sessions_end_when_they_began_before_the_moment(
    note: EndedSessions,
) -> None:
    person = uuid4()
    await note.add(SessionEnded(user_id=person, issued_before=NOW))
    assert await note.has(claims(person, "any", minutes_ago=5))
    assert not await note.has(claims(person, "any", minutes_ago=-5))
    assert not await note.has(claims(uuid4(), "any", minutes_ago=5))


async def test_an_older_end_that_arrives_late_gives_no_token_back(note: EndedSessions) -> None:
    person = uuid4()
    for moment in (NOW, NOW - timedelta(hours=1), NOW):
        await note.add(SessionEnded(user_id=person, issued_before=moment))
    assert await note.has(claims(person, "any", minutes_ago=5))


async def test_what_no_token_lives_long_enough_for_is_forgotten(note: EndedSessions) -> None:
    person, old = uuid4(), str(uuid4())
    two_days_ago = NOW - timedelta(days=2)
    await note.add(SessionEnded(user_id=person, session_id=old, issued_before=two_days_ago))
    assert not await note.has(claims(person, old))


async def test_without_the_cache_a_token_is_taken_at_its_word() -> None:
    async with Redis.from_url("redis://127.0.0.1:1", socket_connect_timeout=1) as nowhere:
        assert not await EndedSessions(nowhere).has(claims(uuid4(), "any"))
