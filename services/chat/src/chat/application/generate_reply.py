"""Writing one reply from beginning to end, detached from whoever asked for it."""

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass

from chat.application.assistant import Assistant, ReplyTask
from chat.application.conversation_ports import Context
from chat.application.finish_reply import finish_reply, last_event
from chat.application.follow_reply import follow_reply
from chat.application.gather_facts import Retrieval, gather_facts
from chat.application.reply_log_port import OwnershipLost, ReplyEvent
from chat.application.reply_writer import ReplyWriter
from chat.application.summarise_session import summarise_session
from chat.application.write_composed import write_composed
from chat.application.write_with_model import ModelReply
from chat.domain.language.follow_ups import continued, in_context
from chat.domain.language.intents import Intent
from chat.domain.language.understanding import Understanding, understand
from chat.domain.message import ChatMessage, MessageStatus
from shared.clock import utc_now
from shared.errors import Unavailable

log = logging.getLogger(__name__)
_FINISH_ATTEMPTS = 5
# Words that were chosen with care, or say what was really done: no model has a part in them.
NEVER_A_MODELS = frozenset({Intent.DISTRESS, Intent.HARM, Intent.FORGET, Intent.PRIVACY})


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the writing ended."""

    status: MessageStatus
    error_code: str | None = None


async def generate_reply(assistant: Assistant, task: ReplyTask, stop: asyncio.Event) -> None:
    """Write the reply and end it; `stop` ends it early. Cancelling leaves it interrupted."""
    writer = ReplyWriter(assistant.log, task.reply)
    try:
        outcome = await _write_until_stopped(assistant, task, writer, stop)
    except asyncio.CancelledError:
        interrupted = Outcome(MessageStatus.INTERRUPTED, "shutting-down")
        await asyncio.shield(_close(assistant, task, writer, interrupted))
        raise
    except OwnershipLost:
        return
    await _close(assistant, task, writer, outcome)


async def _write_until_stopped(
    assistant: Assistant, task: ReplyTask, writer: ReplyWriter, stop: asyncio.Event
) -> Outcome:
    work = asyncio.create_task(_write(assistant, task, writer))
    stopping = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({work, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if work.done():
            return _outcome(work)
        return Outcome(MessageStatus.STOPPED)
    finally:
        for running in (work, stopping):
            running.cancel()
        await asyncio.gather(work, stopping, return_exceptions=True)


def _outcome(work: asyncio.Task[None]) -> Outcome:
    error = work.exception()
    if error is None:
        return Outcome(MessageStatus.COMPLETED)
    if isinstance(error, OwnershipLost):
        raise error
    if isinstance(error, TimeoutError):
        return Outcome(MessageStatus.INTERRUPTED, "time-limit")
    code = "unavailable" if isinstance(error, Unavailable) else "internal"
    log.error("reply.failed", exc_info=error)
    return Outcome(MessageStatus.INTERRUPTED, code)


async def _write(assistant: Assistant, task: ReplyTask, writer: ReplyWriter) -> None:
    question = task.question
    await _wait_turn(assistant, task)
    async with asyncio.timeout(assistant.max_seconds):
        await writer.begin()
        async with assistant.preparing:
            context = await assistant.conversations.context(
                question.user_id, question.session_id, question.position
            )
        read = await _read(assistant, question.content, context)
        retrieval = Retrieval(assistant.catalogue, task.token)
        facts = await gather_facts(retrieval, context, read, now=utc_now())
        seed = task.reply_id.int & 0x7FFFFFFF
        held_back = assistant.on_held_back
        if assistant.author is None or read.intent in NEVER_A_MODELS:
            await write_composed(writer, read, facts, seed=seed, on_held_back=held_back)
            return
        reply = ModelReply(
            assistant.author, writer, retrieval, context, read, facts, seed, held_back
        )
        await reply.write()


async def _read(assistant: Assistant, content: str, context: Context) -> Understanding:
    """The message in its conversation; the embedder is asked where grammar is silent."""
    read = understand(content)
    said = [turn.content for turn in context.turns if turn.role == "user"]
    told = [turn.content for turn in context.turns if turn.role == "assistant"]
    read = in_context(
        read, earlier=said, last_reply=told[-1] if told else "", shown=context.previous
    )
    nearest = None if read.intent else await assistant.router.nearest(read.text)
    return continued(read.settled(nearest), said)


async def _wait_turn(assistant: Assistant, task: ReplyTask) -> None:
    """Replies of one conversation are written in order, whichever process writes them."""
    for reply_id in task.after:
        async for _ in follow_reply(assistant.following, reply_id, 0):
            pass


async def _close(
    assistant: Assistant, task: ReplyTask, writer: ReplyWriter, outcome: Outcome
) -> None:
    """Commit first, then tell the readers; whoever ended the reply before us has told them."""
    try:
        reply = await _finish(assistant, task, writer, outcome)
        if reply is not None:
            await writer.end(last_event(reply))
            await summarise_session(assistant.uow(), reply, now=utc_now())
        elif outcome.status is MessageStatus.STOPPED:  # the conversation was deleted
            stopped = {"message_id": str(task.reply_id), "status": outcome.status.value}
            await writer.end(ReplyEvent("done", stopped))
    except (OwnershipLost, Unavailable):
        log.warning("reply.end_not_told")
    finally:
        with suppress(Unavailable):
            await assistant.log.disown(task.reply_id)


async def _finish(
    assistant: Assistant, task: ReplyTask, writer: ReplyWriter, outcome: Outcome
) -> ChatMessage | None:
    """A database that is away for a moment must not cost a finished reply."""
    for attempt in range(_FINISH_ATTEMPTS):
        try:
            async with assistant.preparing:
                return await finish_reply(
                    assistant.uow(),
                    reply_id=task.reply_id,
                    status=outcome.status,
                    written=writer.written,
                    error_code=outcome.error_code,
                    now=utc_now(),
                )
        except Exception:
            log.warning("reply.not_kept_yet", exc_info=True)
            await asyncio.sleep(0.2 * 2**attempt)
    raise Unavailable("database")
