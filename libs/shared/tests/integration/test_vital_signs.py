"""How far an outbox is behind, told in time for somebody to look."""

import asyncio

import pytest

from libs.shared.tests.conftest import Tally
from shared.messaging.vital_signs import Backlog, backlog

pytestmark = pytest.mark.integration


async def test_an_empty_outbox_is_not_behind(tally: Tally) -> None:
    assert await backlog(tally.sessions, tally.log.outbox) == Backlog(0, 0.0)


async def test_what_waits_is_counted_and_its_age_grows(tally: Tally) -> None:
    await tally.announce("a", 1, 2, 3)
    first = await backlog(tally.sessions, tally.log.outbox)
    await asyncio.sleep(0.02)
    later = await backlog(tally.sessions, tally.log.outbox)
    assert (first.pending, later.pending) == (3, 3)
    assert later.oldest_seconds >= first.oldest_seconds + 0.02
