"""A story's stream ends with its reader's token; the story does not."""

import time
from uuid import UUID

import httpx
import pytest

from chat.bootstrap import App
from chat.config import Settings
from chat.main import api_of
from services.chat.tests.fakes import eventually, served
from services.chat.tests.integration.stories.conftest import Reader
from services.chat.tests.story_fakes import RuleModerator, ScriptedWriter, read_story
from shared.testing.tokens import TokenIssuer

pytestmark = pytest.mark.integration


def ending(issuer: TokenIssuer, user_id: UUID) -> dict[str, str]:
    """A token that is still taken, within the allowed skew of clocks, and has no time left."""
    token = issuer.token(user_id, exp=int(time.time()) - 5)
    return {"authorization": f"Bearer {token}"}


async def test_a_story_goes_on_when_its_readers_token_ends(
    reader: Reader,
    issuer: TokenIssuer,
    story_settings: Settings,
    writer: ScriptedWriter,
    moderator: RuleModerator,
) -> None:
    writer.pause_seconds = 0.01
    short = ending(issuer, reader.user_id)
    told = await read_story(reader.client, short, key="k")
    assert (told.status, told.end, told.last["code"]) == (200, "error", "token-expired")
    other = App.from_settings(story_settings, model=writer, story_model=writer, moderator=moderator)
    async with (
        served(api_of(other)) as url,
        httpx.AsyncClient(base_url=url, timeout=60) as elsewhere,
    ):
        again = await read_story(elsewhere, short, key="k")
        assert again.last["code"] == "token-expired"
        lasting = await read_story(elsewhere, reader.headers, key="k")
    assert lasting.end == "done"
    await eventually(lambda: len(writer.prompts) == 3)
