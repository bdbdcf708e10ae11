"""What happens without anybody asking: spikes, dead writers, the library's shelf, erasure."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import insert, select

from chat.api.subscriptions import subscriptions
from chat.application.detect_spikes import detect_spikes
from chat.application.end_story import end_abandoned_stories
from chat.application.shelve_library import shelve_library
from chat.application.start_story import start_story
from chat.bootstrap import App
from chat.domain.stories.story import FICTION_NOTICE, StoryRequest
from chat.domain.usage.spikes import SpikeRule
from chat.infrastructure.library_files import shipped_stories
from chat.infrastructure.tables import (
    account_copies,
    transaction_log,
    usage_counters,
    usage_entries,
    user_stories,
)
from chat.worker import shelve_stories
from services.chat.tests.integration.stories.conftest import Reader
from services.chat.tests.story_fakes import RuleModerator, read_story
from shared.clock import utc_now
from shared.ids import uuid7
from shared.testing.services import announced, deliver

pytestmark = pytest.mark.integration

RULE = SpikeRule()


async def used(app: App, user_id: UUID, tokens: int, at: datetime) -> None:
    async with app.resources.sessions.begin() as session:
        await session.execute(
            insert(usage_entries).values(
                usage_id=uuid7(),
                user_id=user_id,
                kind="chat",
                state="settled",
                held_tokens=0,
                prompt_tokens=tokens,
                completion_tokens=0,
                reserved_at=at,
                settled_at=at,
                day=f"{at:%Y-%m-%d}",
                month=f"{at:%Y-%m}",
            )
        )


async def test_a_spike_is_told_once_an_hour_and_blocks_nobody(
    reader: Reader, app: App, admin: dict[str, str]
) -> None:
    now = utc_now()
    for day in range(1, 8):
        await used(app, reader.user_id, 2_000, now - timedelta(days=day))
    for _ in range(4):
        await used(app, reader.user_id, 3_000, now - timedelta(minutes=20))
    assert await detect_spikes(app.uow(), RULE, now=now) == 1
    for later in (1, 20, 59):
        assert await detect_spikes(app.uow(), RULE, now=now + timedelta(minutes=later)) == 0
    (event,) = await announced(app.resources.sessions, transaction_log.outbox)
    assert event.type == "usage.spike_detected"
    assert event.data["tokens"] == 12_000
    assert event.data["baseline"] == pytest.approx(2_000, rel=0.01)
    report = (await reader.client.get("/api/admin/usage", headers=admin)).json()
    assert report["people"][0]["spiked_at"] is not None
    assert (await read_story(reader.client, reader.headers)).end == "done"


async def test_ordinary_use_raises_no_alert(app: App) -> None:
    now, steady, new = utc_now(), uuid4(), uuid4()
    for day in range(1, 8):
        await used(app, steady, round(20_000 * 1.1**-day), now - timedelta(days=day))
    await used(app, steady, 20_000, now - timedelta(minutes=5))
    await used(app, new, 29_999, now - timedelta(minutes=5))
    assert await detect_spikes(app.uow(), RULE, now=now) == 0
    await used(app, new, 1, now)
    assert await detect_spikes(app.uow(), RULE, now=now) == 1


async def test_a_story_whose_writer_died_is_failed_and_given_back(
    app: App, moderator: RuleModerator
) -> None:
    user_id, now = uuid4(), utc_now()
    press = replace(app.press(), moderator=moderator)
    request = StoryRequest.of("a lamp that went out")
    started = await start_story(press, user_id=user_id, request=request, key="k", now=now)
    assert await end_abandoned_stories(app.uow(), older_than=app.abandoned_after, now=now) == 0
    later = now + app.abandoned_after + timedelta(seconds=1)
    assert await end_abandoned_stories(app.uow(), older_than=app.abandoned_after, now=later) == 1
    async with app.resources.sessions() as session:
        counters = (await session.execute(select(usage_counters))).all()
        story = (await session.execute(select(user_stories))).one()
    assert all((row.used, row.held) == (0, 0) for row in counters)
    assert (story.status.value, story.prompt, story.error_code) == ("failed", None, "writer-died")
    again = await start_story(press, user_id=user_id, request=request, key="k", now=now)
    assert again.is_new
    assert again.story.story_id != started.story.story_id


async def test_the_library_is_shelved_once_and_read_by_id_or_slug(reader: Reader, app: App) -> None:
    await shelve_stories(app)
    assert await shelve_library(app.uow(), shipped_stories(), now=utc_now()) == 0
    listed = (await reader.client.get("/api/stories/library", headers=reader.headers)).json()
    assert len(listed) >= 14
    assert all(x["fiction"] and x["fiction_notice"] == FICTION_NOTICE for x in listed)
    for name in (listed[0]["story_id"], listed[0]["slug"]):
        path = f"/api/stories/library/{name}"
        story = (await reader.client.get(path, headers=reader.headers)).json()
        assert story["slug"] == listed[0]["slug"]
        assert FICTION_NOTICE in story["text"]


async def test_only_approved_library_stories_are_seen(
    reader: Reader, app: App, admin: dict[str, str]
) -> None:
    await shelve_stories(app)
    slug = "the-last-reel"
    path = f"/api/admin/moderation/library/{slug}"
    hidden = await reader.client.put(path, json={"approved": False}, headers=admin)
    assert hidden.status_code == 204
    await shelve_stories(app)  # a restart brings nothing back
    listed = (await reader.client.get("/api/stories/library", headers=reader.headers)).json()
    assert slug not in {x["slug"] for x in listed}
    story = await reader.client.get(f"/api/stories/library/{slug}", headers=reader.headers)
    assert (story.status_code, story.json()["code"]) == (404, "story-not-found")
    await reader.client.put(path, json={"approved": True}, headers=admin)
    story = await reader.client.get(f"/api/stories/library/{slug}", headers=reader.headers)
    assert story.status_code == 200
    audit = (await reader.client.get("/api/admin/audit", headers=admin)).json()["items"]
    assert [x["action"] for x in audit] == ["library_story.approved", "library_story.hidden"]


async def test_the_persons_zone_is_kept_and_an_older_one_does_not_return(app: App) -> None:
    user_id = uuid4()
    for version, zone in [(1, "Europe/Berlin"), (3, "Asia/Tokyo"), (2, "America/New_York")]:
        await deliver(
            subscriptions,
            app,
            "user.registered" if version == 1 else "user.updated",
            {"user_id": user_id, "time_zone": zone},
            version=version,
        )
    async with app.resources.sessions() as session:
        kept = await session.scalar(select(account_copies.c.time_zone))
    assert kept == "Asia/Tokyo"


async def test_whoever_leaves_takes_stories_and_counters_along(reader: Reader, app: App) -> None:
    await read_story(reader.client, reader.headers)
    await deliver(subscriptions, app, "user.deleted", {"user_id": reader.user_id})
    async with app.resources.sessions() as session:
        for table in (user_stories, usage_counters, usage_entries):
            assert (await session.execute(select(table))).all() == []
