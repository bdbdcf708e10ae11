"""A process holds the replies that it writes, and no others."""

from uuid import uuid4

import pytest

from chat.infrastructure.valkey_reply_log import ValkeyReplyLog
from shared.errors import Unavailable


async def test_a_reply_that_could_not_begin_is_not_held_for_ever() -> None:
    log, reply_id = ValkeyReplyLog("redis://127.0.0.1:1", keep_seconds=60), uuid4()
    with pytest.raises(Unavailable):
        await log.own(reply_id)
    # Held here, it would need nobody to ask; and its lease would be renewed until the process ends.
    with pytest.raises(Unavailable):
        await log.is_owned(reply_id)
    await log.aclose()
