"""A process holds the replies that it writes, and no others."""

from uuid import uuid4

import pytest

from chat.application.follow_reply import PAUSE_SECONDS
from chat.infrastructure.valkey_reply_log import LEASE_MILLISECONDS, RENEW_SECONDS, ValkeyReplyLog
from shared.errors import Unavailable


def test_a_dead_writer_is_noticed_in_five_seconds_and_a_late_one_is_left_alone() -> None:
    assert LEASE_MILLISECONDS / 1000 + PAUSE_SECONDS <= 5
    assert LEASE_MILLISECONDS / 1000 > 3 * RENEW_SECONDS


async def test_a_reply_that_could_not_begin_is_not_held_for_ever() -> None:
    log, reply_id = ValkeyReplyLog("redis://127.0.0.1:1", keep_seconds=60), uuid4()
    with pytest.raises(Unavailable):
        await log.own(reply_id)
    # Held here, it would need nobody to ask; and its lease would be renewed until the process ends.
    with pytest.raises(Unavailable):
        await log.is_owned(reply_id)
    await log.aclose()
