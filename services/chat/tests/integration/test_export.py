"""What this service holds about a person, as they take it along."""

import pytest

from chat.api.subscriptions import subscriptions
from chat.bootstrap import App
from chat.infrastructure.tables import OF_A_PERSON, audit_log, erased_users, metadata
from services.chat.tests.talking import Talk
from shared.testing.services import deliver
from shared.testing.tokens import TokenIssuer

pytestmark = pytest.mark.integration


def test_every_table_about_people_is_taken_along_but_the_marks_that_outlive_them() -> None:
    about_people = {table for table in metadata.sorted_tables if "user_id" in table.c}
    assert about_people - {audit_log, erased_users} == set(OF_A_PERSON)


async def test_the_export_holds_my_words_and_what_was_learned_and_nobody_elses(
    talk: Talk, issuer: TokenIssuer
) -> None:
    await talk.say("I love horror")
    response = await talk.client.get("/api/chat/export", headers=talk.headers)
    export = response.json()
    assert set(export) == {table.name for table in OF_A_PERSON}
    mine = [said for said in export["chat_messages"] if said["role"] == "user"]
    assert [said["content"] for said in mine] == ["I love horror"]
    assert [learned["value"] for learned in export["learned_preferences"]] == ["horror"]
    stranger = await talk.client.get("/api/chat/export", headers=issuer.headers())
    assert set(map(len, stranger.json().values())) == {0}


async def test_nothing_is_left_to_export_after_leaving(talk: Talk, app: App) -> None:
    await talk.say("I love horror")
    gone = {"user_id": str(talk.user_id), "scope": "account"}
    await deliver(subscriptions, app, "user.deleted", gone)
    export = (await talk.client.get("/api/chat/export", headers=talk.headers)).json()
    assert set(map(len, export.values())) == {0}
