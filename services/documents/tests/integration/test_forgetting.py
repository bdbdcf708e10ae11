"""Somebody leaves."""

from uuid import UUID, uuid4

import httpx
import pytest
from sqlalchemy import func, select

from documents.api.subscriptions import subscriptions
from documents.bootstrap import App
from documents.infrastructure.tables import metadata
from services.documents.tests.factories import (
    BUDGET,
    DOCUMENTS,
    PROFILE,
    PURCHASES,
    events,
    money,
    upload,
    uploaded,
)
from shared.testing.services import deliver
from tools.samples import build

pytestmark = pytest.mark.integration


async def rows_about(app: App, user_id: UUID) -> dict[str, int]:
    counts: dict[str, int] = {}
    async with app.resources.sessions() as session:
        for table in metadata.sorted_tables:
            owner = table.c.get("user_id", table.c.get("owner_id"))
            if owner is not None:
                statement = select(func.count()).select_from(table).where(owner == user_id)
                counts[table.name] = await session.scalar(statement) or 0
    return {name: count for name, count in counts.items() if count}


async def test_forgetting_an_account_leaves_nothing_and_nothing_comes_back(
    client: httpx.AsyncClient, app: App, headers: dict[str, str], user_id: UUID
) -> None:
    await uploaded(client, app, headers, build("statement-2026-09"))
    body = {"title": "Cinema", "amount": money("24.50"), "item_type": "movie"}
    await client.post(PURCHASES, json=body, headers=headers | {"idempotency-key": "k"})
    before = {blob.key for blob in await app.blobs.list()}
    held, receipt_id = await rows_about(app, user_id), str(uuid4())
    deleted = {"user_id": user_id, "scope": "account", "receipt_id": receipt_id}
    await deliver(subscriptions, app, "user.deleted", deleted, version=9)
    (told,) = await events(app, "person.erased")
    assert told.data == {"receipt_id": receipt_id, "erased": held}
    assert str(user_id) not in told.model_dump_json()
    await app.discard_objects()
    assert await rows_about(app, user_id) == {"forgotten_people": 1}
    assert len({blob.key for blob in await app.blobs.list()}) == len(before) - 1
    late = {"user_id": user_id, "time_zone": "UTC", "currency": "AUD"}
    await deliver(subscriptions, app, "user.updated", late, version=99)
    await deliver(
        subscriptions, app, "preferences.updated", {"user_id": user_id, "subscriptions": []}
    )
    for answer in (
        await client.get(BUDGET, headers=headers),
        await upload(client, headers, build("statement-2026-09")),
        await client.post(PURCHASES, json=body, headers=headers),
    ):
        assert (answer.status_code, answer.json()["code"]) == (403, "account-deleted")
    assert await rows_about(app, user_id) == {"forgotten_people": 1}


async def test_forgetting_finances_only_keeps_what_others_own(
    client: httpx.AsyncClient, app: App, headers: dict[str, str], user_id: UUID
) -> None:
    account = {"user_id": user_id, "time_zone": "Europe/Berlin", "currency": "AUD"}
    await deliver(subscriptions, app, "user.registered", account)
    await uploaded(client, app, headers, build("statement-2026-09"))
    await client.put(PROFILE, json={"budget_override": "100"}, headers=headers)
    await deliver(subscriptions, app, "user.deleted", {"user_id": user_id, "scope": "finances"})
    assert (await client.get(DOCUMENTS, headers=headers)).json()["items"] == []
    profile = (await client.get(PROFILE, headers=headers)).json()
    assert (profile["time_zone"], profile["budget_override"]) == ("Europe/Berlin", None)
    updates = await events(app, "budget.updated")
    assert updates[-1].data["budget"] is None
    versions = [event.aggregateversion for event in updates]
    assert versions == sorted(versions)
