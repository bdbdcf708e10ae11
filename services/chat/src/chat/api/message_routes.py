"""Messages: send and stream, resume, stop, ask again."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Header
from sse_starlette import EventSourceResponse

from chat.api.admission import AdmittedRoute
from chat.api.dependencies import Runner, TheApp, Uow
from chat.api.event_stream import reply_stream
from chat.api.schemas import ReplyStateResponse, SendMessageRequest
from chat.application.assistant import ReplyTask
from chat.application.retry_reply import retry_reply as promise_again
from chat.application.send_message import Accepted
from chat.application.send_message import send_message as accept_message
from chat.application.stop_reply import stop_reply as end_reply
from chat.bootstrap import App
from chat.domain.errors import MessageNotFound
from chat.infrastructure import queries
from chat.infrastructure.reply_runner import ReplyRunner
from shared.clock import utc_now
from shared.http.auth import CurrentUser, Principal
from shared.http.rate_limit import personal_limit

# Streams keep their own idempotency key: a stored answer could not be streamed again.
_PREFIX = "/api/chat/sessions/{session_id}/messages"
router = APIRouter(prefix=_PREFIX, tags=["chat"])
# What begins a reply.
sending = APIRouter(prefix=_PREFIX, tags=["chat"], route_class=AdmittedRoute)

IdempotencyKey = Annotated[str | None, Header(min_length=1, max_length=255)]
LastEventId = Annotated[int, Header(ge=0, le=10**9)]
_STREAM = {200: {"content": {"text/event-stream": {}}, "description": "The reply's events"}}
politely = personal_limit("chat", limit=60)


async def start_reply(runner: ReplyRunner, user: Principal, accepted: Accepted) -> None:
    """Write a new reply in the background; one that was promised before is written already."""
    if accepted.is_new:
        await runner.start(ReplyTask(accepted.question, accepted.reply, user.token, accepted.after))


@sending.post(
    "",
    response_class=EventSourceResponse,
    responses=_STREAM,  # type: ignore[arg-type]
    dependencies=[Depends(politely)],
)
async def send_message(
    session_id: UUID,
    body: SendMessageRequest,
    user: CurrentUser,
    app: TheApp,
    runner: Runner,
    uow: Uow,
    idempotency_key: IdempotencyKey = None,
) -> EventSourceResponse:
    """Say something; the reply streams. Sent again with its key, the same reply streams again."""
    accepted = await accept_message(
        uow,
        user_id=user.user_id,
        session_id=session_id,
        content=body.content,
        key=idempotency_key,
        max_waiting=app.settings.replies.max_waiting,
        hold_tokens=app.hold_tokens,
        now=utc_now(),
    )
    await start_reply(runner, user, accepted)
    return reply_stream(app.following, accepted.reply.message_id, 0, user.expires_at)


@router.get("/{message_id}/stream", response_class=EventSourceResponse, responses=_STREAM)  # type: ignore[arg-type]
async def resume_message(
    session_id: UUID,
    message_id: UUID,
    user: CurrentUser,
    app: TheApp,
    last_event_id: LastEventId = 0,
) -> EventSourceResponse:
    """Follow a reply from after the last event I have, on any replica and in any tab."""
    await _own_reply(app, user, session_id, message_id)
    return reply_stream(app.following, message_id, last_event_id, user.expires_at)


@router.post("/{message_id}/stop")
async def stop_message(
    session_id: UUID, message_id: UUID, user: CurrentUser, app: TheApp
) -> ReplyStateResponse:
    """Stop a reply; what was written stays."""
    await _own_reply(app, user, session_id, message_id)
    reply = await end_reply(app.log, app.settle, reply_id=message_id)
    return ReplyStateResponse.model_validate(reply)


@sending.post(
    "/{message_id}/retry",
    response_class=EventSourceResponse,
    responses=_STREAM,  # type: ignore[arg-type]
    dependencies=[Depends(politely)],
)
async def retry_message(
    session_id: UUID,
    message_id: UUID,
    user: CurrentUser,
    app: TheApp,
    runner: Runner,
    uow: Uow,
) -> EventSourceResponse:
    """Ask again for a reply that broke off or was stopped; my message is not sent twice."""
    accepted = await promise_again(
        uow,
        user_id=user.user_id,
        session_id=session_id,
        reply_id=message_id,
        hold_tokens=app.hold_tokens,
        now=utc_now(),
    )
    await start_reply(runner, user, accepted)
    return reply_stream(app.following, accepted.reply.message_id, 0, user.expires_at)


async def _own_reply(app: App, user: Principal, session_id: UUID, message_id: UUID) -> None:
    row = await queries.reply_of(app.resources.sessions, user.user_id, session_id, message_id)
    if row is None:
        raise MessageNotFound
