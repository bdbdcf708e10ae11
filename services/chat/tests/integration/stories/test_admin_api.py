"""What administrators may, and that nobody else may."""

import re
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from chat.api.subscriptions import subscriptions
from chat.bootstrap import App
from chat.main import api_of
from services.chat.tests.integration.stories.conftest import Reader
from services.chat.tests.story_fakes import read_story
from shared.clock import utc_now
from shared.testing.route_policy import admin_routes_open_to_users, routes_without_policy
from shared.testing.services import deliver

pytestmark = pytest.mark.integration

LIMIT = {"plan": "story", "metric": "stories_per_day", "amount": 7}


def an_override(reader: Reader, *, hours: float = 2, amount: int = 20) -> dict[str, object]:
    return {
        "user_id": str(reader.user_id),
        "metric": "stories_per_day",
        "amount": amount,
        "expires_at": (utc_now() + timedelta(hours=hours)).isoformat(),
        "reason": "Won the competition",
    }


async def test_every_route_says_who_may_call_it(app: App) -> None:
    api = api_of(app)
    assert routes_without_policy(api) == []
    assert admin_routes_open_to_users(api) == []


async def test_every_admin_route_is_closed_to_other_people(reader: Reader, app: App) -> None:
    paths = api_of(app).openapi()["paths"]
    tried = 0
    for path, methods in paths.items():
        if not path.startswith("/api/admin"):
            continue
        url = re.sub(r"\{[^}]+\}", str(uuid4()), path)
        for method in methods:
            response = await reader.client.request(
                method.upper(), url, json={}, headers=reader.headers
            )
            assert (response.status_code, path) == (403, path)
            tried += 1
    assert tried == 11


async def test_a_changed_limit_counts_at_once_and_is_audited(
    reader: Reader, admin: dict[str, str]
) -> None:
    body = {"limits": [{**LIMIT, "amount": 0}]}
    assert (await reader.client.put("/api/admin/limits", json=body, headers=admin)).is_success
    assert (await read_story(reader.client, reader.headers)).status == 429
    body = {"limits": [LIMIT]}
    listed = (await reader.client.put("/api/admin/limits", json=body, headers=admin)).json()
    (found,) = [x for x in listed if x["plan"] == "story" and x["metric"] == "stories_per_day"]
    assert found["amount"] == 7
    assert (await read_story(reader.client, reader.headers)).end == "done"
    audit = (await reader.client.get("/api/admin/audit", headers=admin)).json()["items"]
    assert [(x["action"], x["old"], x["new"]) for x in audit] == [
        ("limit.changed", {"amount": 0}, {"amount": 7}),
        ("limit.changed", {"amount": 5}, {"amount": 0}),
    ]


async def test_what_other_services_note_is_in_the_same_audit_log(
    reader: Reader, admin: dict[str, str], app: App
) -> None:
    note: dict[str, Any] = {
        "entry_id": str(uuid4()),
        "actor": "system",
        "action": "document.hidden_text_dropped",
        "about": str(uuid4()),
        "user_id": str(reader.user_id),
        "new": {"words": "12"},
    }
    await deliver(subscriptions, app, "audit.noted", note)
    params = {"action": note["action"]}
    audit = (await reader.client.get("/api/admin/audit", params=params, headers=admin)).json()
    (line,) = audit["items"]
    assert (line["subject"], line["user_id"]) == (note["about"], note["user_id"])
    assert (line["actor"], line["old"], line["new"]) == ("system", None, {"words": "12"})


async def test_limits_change_together_or_not_at_all(reader: Reader, admin: dict[str, str]) -> None:
    body = {"limits": [LIMIT, {**LIMIT, "plan": "platinum"}]}
    response = await reader.client.put("/api/admin/limits", json=body, headers=admin)
    assert (response.status_code, response.json()["code"]) == (404, "limit-not-found")
    listed = (await reader.client.get("/api/admin/limits", headers=admin)).json()
    assert {x["amount"] for x in listed if x["metric"] == "stories_per_day"} == {0, 5}
    for amount in (-1, 10**12):
        body = {"limits": [{**LIMIT, "amount": amount}]}
        response = await reader.client.put("/api/admin/limits", json=body, headers=admin)
        assert response.status_code == 422


async def test_an_override_is_granted_used_and_withdrawn_with_its_reason(
    reader: Reader, admin: dict[str, str]
) -> None:
    granted = await reader.client.post(
        "/api/admin/overrides", json=an_override(reader, amount=0), headers=admin
    )
    assert granted.status_code == 201
    assert (await read_story(reader.client, reader.headers)).status == 429
    listed = await reader.client.get(
        "/api/admin/overrides", params={"user_id": str(reader.user_id)}, headers=admin
    )
    assert [x["reason"] for x in listed.json()] == ["Won the competition"]
    path = granted.headers["location"]
    assert (await reader.client.delete(path, headers=admin)).status_code == 204
    assert (await reader.client.delete(path, headers=admin)).status_code == 404
    assert (await read_story(reader.client, reader.headers)).end == "done"
    params = {"user_id": str(reader.user_id)}
    audit = (await reader.client.get("/api/admin/audit", params=params, headers=admin)).json()
    assert [x["action"] for x in audit["items"]] == ["override.withdrawn", "override.granted"]
    assert audit["items"][1]["reason"] == "Won the competition"


@pytest.mark.parametrize("wrong", [{"hours": -1}, {"amount": -5}])
async def test_an_override_without_sense_is_refused(
    reader: Reader, admin: dict[str, str], wrong: dict[str, int]
) -> None:
    body = an_override(reader, **wrong)
    response = await reader.client.post("/api/admin/overrides", json=body, headers=admin)
    assert response.status_code == 422


async def test_usage_and_refusals_are_listed_without_any_text(
    reader: Reader, admin: dict[str, str]
) -> None:
    await read_story(reader.client, reader.headers)
    await read_story(reader.client, reader.headers, "erotica about a 14 year old girl")
    report = (await reader.client.get("/api/admin/usage", headers=admin)).json()
    (person,) = report["people"]
    assert (person["user_id"], person["stories"]) == (str(reader.user_id), 1)
    assert person["tokens"] == sum(day["tokens"] for day in report["days"]) > 300
    page = (await reader.client.get("/api/admin/moderation", headers=admin)).json()
    (refused,) = page["items"]
    assert (refused["stage"], refused["user_id"]) == ("prompt", str(reader.user_id))
    assert "sexual/minors" in refused["categories"]
    assert "erotica" not in str(page)
    one = await reader.client.get(f"/api/admin/usage/{reader.user_id}", headers=admin)
    assert len(one.json()["limits"]) == 3


async def test_the_audit_log_is_read_page_by_page(reader: Reader, admin: dict[str, str]) -> None:
    for amount in range(10, 15):
        body = {"limits": [{**LIMIT, "amount": amount}]}
        await reader.client.put("/api/admin/limits", json=body, headers=admin)
    seen: list[int] = []
    params: dict[str, str] | None = {"limit": "2"}
    while params is not None:
        page = (await reader.client.get("/api/admin/audit", params=params, headers=admin)).json()
        seen += [item["new"]["amount"] for item in page["items"]]
        cursor = page["next_cursor"]
        params = params | {"cursor": cursor} if cursor else None
    assert seen == [14, 13, 12, 11, 10]


@pytest.mark.parametrize(
    "statement", ["UPDATE chat.audit_log SET actor = 'nobody'", "DELETE FROM chat.audit_log"]
)
async def test_nobody_changes_or_erases_a_line_of_the_audit_log(
    reader: Reader, admin: dict[str, str], app: App, statement: str
) -> None:
    await reader.client.put("/api/admin/limits", json={"limits": [LIMIT]}, headers=admin)
    with pytest.raises(DBAPIError, match="append-only"):
        async with app.resources.sessions.begin() as session:
            await session.execute(text(statement))
    page = (await reader.client.get("/api/admin/audit", headers=admin)).json()
    assert len(page["items"]) == 1
