"""Limits hold whatever happens at once, and count what was really used."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import httpx
import pytest
from sqlalchemy import select

from chat.application.release_holds import STALE_AFTER, release_holds
from chat.bootstrap import App
from chat.config import Settings
from chat.domain.errors import SubscriptionRequired, UsageLimitReached
from chat.domain.message import TokenCount
from chat.domain.usage.overrides import LimitOverride
from chat.domain.usage.periods import Metric
from chat.infrastructure.story_queries import usage_of
from chat.infrastructure.tables import usage_counters
from chat.main import api_of
from services.chat.tests.fakes import served
from services.chat.tests.integration.stories.conftest import Reader
from services.chat.tests.story_fakes import RuleModerator, ScriptedWriter, read_story
from shared.clock import utc_now
from shared.ids import uuid7
from shared.testing.tokens import TokenIssuer

pytestmark = pytest.mark.integration

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
TOKENS, STORIES = Metric.TOKENS_PER_MONTH, Metric.STORIES_PER_DAY


async def reserve(
    app: App, user_id: UUID, *, tokens: int = 0, now: datetime = NOW, subscribed: bool = True
) -> UUID:
    usage_id = uuid7()
    async with app.uow() as uow:
        await uow.usage.reserve(
            user_id, "story", usage_id, tokens=tokens, subscribed=subscribed, now=now
        )
    return usage_id


async def settle(app: App, usage_id: UUID, used: TokenCount, *, delivered: bool = True) -> bool:
    async with app.uow() as uow:
        return await uow.usage.settle(usage_id, used, delivered=delivered, now=NOW) is not None


async def state(app: App, user_id: UUID, metric: Metric) -> tuple[int, int]:
    """Used and held."""
    async with app.resources.sessions() as session:
        table = usage_counters.c
        statement = select(table.used, table.held).where(
            table.user_id == user_id, table.metric == metric
        )
        row = (await session.execute(statement)).one_or_none()
    return (row.used, row.held) if row else (0, 0)


async def lend(app: App, user_id: UUID, metric: Metric, amount: int, until: datetime) -> None:
    override = LimitOverride.grant(
        user_id, metric, amount, expires_at=until, reason="test", by=uuid4(), now=NOW
    )
    async with app.uow() as uow:
        uow.limits.lend(override)


@pytest.fixture
async def second_url(
    story_settings: Settings, writer: ScriptedWriter, moderator: RuleModerator, app: App
) -> AsyncIterator[str]:
    replica = App.from_settings(
        story_settings, model=writer, story_model=writer, moderator=moderator
    )
    async with served(api_of(replica)) as url:
        yield url


async def test_of_twenty_at_once_over_two_replicas_the_last_story_is_written_once(
    reader: Reader, app: App, second_url: str, writer: ScriptedWriter
) -> None:
    for _ in range(4):
        usage_id = await reserve(app, reader.user_id, now=utc_now())
        await settle(app, usage_id, TokenCount(10, 10))
    async with httpx.AsyncClient(base_url=second_url, timeout=20) as other:
        clients = [reader.client, other] * 10
        told = await asyncio.gather(*(read_story(c, reader.headers) for c in clients))
    assert sorted(t.status for t in told) == [200] + [429] * 19
    assert len(writer.prompts) == 3  # the three parts of the one story
    for refused in (t.problem for t in told if t.status == 429):
        assert (refused["code"], refused["limit"], refused["left"]) == ("usage-limit-reached", 5, 0)
        assert refused["used"] + refused["held"] == 5
        assert datetime.fromisoformat(refused["resets_at"]) > utc_now()
    assert await state(app, reader.user_id, STORIES) == (5, 0)


async def test_losing_the_cache_in_the_middle_lets_nobody_through(reader: Reader, app: App) -> None:
    async def forget() -> None:
        for _ in range(5):
            await app.resources.cache.flushdb()
            await asyncio.sleep(0.02)

    results = await asyncio.gather(
        forget(), *(reserve(app, reader.user_id) for _ in range(20)), return_exceptions=True
    )
    assert sum(isinstance(result, UUID) for result in results) == 5
    assert await state(app, reader.user_id, STORIES) == (0, 5)


async def test_tokens_that_do_not_fit_are_refused_before_the_model_is_asked(app: App) -> None:
    user_id = uuid4()
    await lend(app, user_id, TOKENS, 1_200, NOW + timedelta(days=1))
    with pytest.raises(UsageLimitReached) as refused:
        await reserve(app, user_id, tokens=1_700)
    assert {"limit": 1_200, "left": 1_200, "asked": 1_700}.items() <= refused.value.facts.items()
    assert await state(app, user_id, TOKENS) == (0, 0)
    assert await state(app, user_id, STORIES) == (0, 0)  # refused as a whole


@pytest.mark.parametrize(
    ("used", "delivered", "tokens", "stories"),
    [
        (TokenCount(850, 200), True, 1_050, 1),
        (TokenCount(), False, 0, 0),  # broke off before its first token, or was blocked
        (TokenCount(900, 400), False, 1_300, 0),  # broke off after 400
        (TokenCount(1_500, 600), True, 2_100, 1),  # more than was held is counted too
    ],
)
async def test_a_hold_becomes_what_was_really_used(
    app: App, used: TokenCount, delivered: bool, tokens: int, stories: int
) -> None:
    user_id = uuid4()
    await lend(app, user_id, TOKENS, 5_000, NOW + timedelta(days=1))
    usage_id = await reserve(app, user_id, tokens=1_700)
    assert await state(app, user_id, TOKENS) == (0, 1_700)
    for _ in range(3):  # settling again changes nothing
        await settle(app, usage_id, used, delivered=delivered)
    assert await state(app, user_id, TOKENS) == (tokens, 0)
    assert await state(app, user_id, STORIES) == (stories, 0)


async def test_a_stale_hold_is_given_back_and_late_use_still_counts(app: App) -> None:
    user_id = uuid4()
    usage_id = await reserve(app, user_id, tokens=1_700)
    assert await release_holds(app.uow(), now=NOW + STALE_AFTER) == 0
    assert timedelta(minutes=10) > STALE_AFTER
    assert await release_holds(app.uow(), now=NOW + timedelta(minutes=10)) == 1
    assert await state(app, user_id, TOKENS) == (0, 0)
    await settle(app, usage_id, TokenCount(100, 50))
    assert await state(app, user_id, TOKENS) == (150, 0)
    assert await state(app, user_id, STORIES) == (1, 0)


async def test_a_lent_limit_ends_to_the_second(app: App) -> None:
    user_id, until = uuid4(), NOW + timedelta(hours=2)
    await lend(app, user_id, STORIES, 20, until)
    for _ in range(6):
        await reserve(app, user_id, now=until - timedelta(seconds=1))
    with pytest.raises(UsageLimitReached):
        await reserve(app, user_id, now=until + timedelta(seconds=1))


async def test_a_new_day_begins_at_midnight_where_the_person_lives(app: App) -> None:
    user_id = uuid4()
    async with app.uow() as uow:
        await uow.copies.keep_account(user_id, 1, time_zone="Europe/Berlin")
    before = datetime(2026, 11, 21, 22, 59, 59, tzinfo=UTC)
    for _ in range(5):
        await reserve(app, user_id, now=before)
    with pytest.raises(UsageLimitReached) as refused:
        await reserve(app, user_id, now=before)
    assert refused.value.facts["resets_at"] == "2026-11-21T23:00:00Z"
    await reserve(app, user_id, now=before + timedelta(seconds=1))


async def test_moving_the_clock_gives_no_date_twice(app: App) -> None:
    user_id = uuid4()
    for version, zone in enumerate(["Pacific/Kiritimati", "Pacific/Niue"] * 3, start=1):
        async with app.uow() as uow:
            await uow.copies.keep_account(user_id, version, time_zone=zone)
        for _ in range(6):
            try:
                await reserve(app, user_id)
            except UsageLimitReached:
                break
    async with app.resources.sessions() as session:
        held = (await session.execute(select(usage_counters.c.period, usage_counters.c.held)
                .where(usage_counters.c.metric == STORIES))).all()  # fmt: skip
    assert sorted(held) == [("2026-11-20", 5), ("2026-11-21", 5)]


async def test_a_limit_lowered_below_use_refuses_and_shows_nothing_left(
    reader: Reader, app: App, admin: dict[str, str]
) -> None:
    for _ in range(3):
        await reserve(app, reader.user_id, now=utc_now())
    body = {"limits": [{"plan": "story", "metric": "stories_per_day", "amount": 1}]}
    changed = await reader.client.put("/api/admin/limits", json=body, headers=admin)
    assert changed.status_code == 200
    told = await read_story(reader.client, reader.headers)
    assert (told.status, told.problem["limit"], told.problem["left"]) == (429, 1, 0)
    _, quotas = await usage_of(app.resources.sessions, reader.user_id, utc_now(), subscribed=True)
    assert next(q for q in quotas if q.metric is STORIES).left == 0


async def test_without_a_subscription_chat_ends_with_the_free_allowance(app: App) -> None:
    user_id = uuid4()

    async def say(now: datetime = NOW) -> None:
        async with app.uow() as uow:
            await uow.usage.reserve(user_id, "chat", uuid7(), tokens=0, now=now)

    for _ in range(20):
        await say()
    with pytest.raises(SubscriptionRequired) as refused:
        await say()
    assert refused.value.facts["action"] == "checkout"
    async with app.uow() as uow:
        await uow.copies.keep_entitlement(
            user_id,
            1,
            plan="story",
            status="active",
            entitled=True,
            access_until=NOW + timedelta(days=3),
            reason=None,
        )
    await say()
    with pytest.raises(SubscriptionRequired):
        for _ in range(21):
            await say(NOW + timedelta(days=4))


async def test_usage_shows_used_held_left_and_reset(
    reader: Reader, app: App, issuer: TokenIssuer
) -> None:
    usage = (await reader.client.get("/api/usage", headers=reader.headers)).json()
    assert (usage["plan"], usage["time_zone"]) == ("free", "Australia/Sydney")
    (messages,) = [q for q in usage["limits"] if q["metric"] == "messages_per_day"]
    assert (messages["limit"], messages["used"], messages["held"], messages["left"]) == (
        20,
        0,
        0,
        20,
    )
    assert datetime.fromisoformat(messages["resets_at"]) > utc_now()
