"""`/v1`: the assistant for any OpenAI client, with the person's access token as its API key.

The client keeps the conversation and sends it whole. Where its last answer is one of ours, the
conversation goes on where it was, here and in the web app; otherwise a new one begins. Only the
newest message is answered: instructions of a client do not change the assistant's rules.
"""

from uuid import UUID

from fastapi import APIRouter, Depends
from fastapi.responses import StreamingResponse

from chat.api.dependencies import Runner, TheApp
from chat.api.message_routes import politely, start_reply
from chat.api.openai_errors import OpenAIRoute
from chat.api.openai_schemas import (
    MODEL,
    CompletionRequest,
    CompletionResponse,
    ModelResponse,
    ModelsResponse,
)
from chat.api.openai_stream import completion_chunks, whole_completion
from chat.application.create_session import create_session
from chat.application.send_message import Accepted
from chat.application.send_message import send_message as accept_message
from chat.bootstrap import App
from chat.domain.errors import InvalidMessage, ModelNotFound
from chat.infrastructure import queries
from chat.infrastructure.reply_runner import ReplyRunner
from shared.clock import utc_now
from shared.http.auth import CurrentUser, Principal

router = APIRouter(prefix="/v1", tags=["openai"], route_class=OpenAIRoute)
_PUBLISHED = 1_795_000_000


@router.get("/models")
async def list_models(_user: CurrentUser) -> ModelsResponse:
    """The one model there is: the assistant."""
    return ModelsResponse(data=[_MODEL])


_MODEL = ModelResponse(id=MODEL, created=_PUBLISHED, owned_by="penny-dreadful")


@router.post(
    "/chat/completions",
    response_model=CompletionResponse,
    dependencies=[Depends(politely)],
)
async def create_chat_completion(
    body: CompletionRequest, user: CurrentUser, app: TheApp, runner: Runner
) -> CompletionResponse | StreamingResponse:
    """Answer the newest message, streaming or whole."""
    if body.model != MODEL:
        raise ModelNotFound(f"There is no model {body.model[:60]!r} here; ask for {MODEL!r}.")
    if body.messages[-1].role != "user":
        raise InvalidMessage("The last message must be the user's.")
    accepted = await _accept(body, user, app, runner)
    reply, until = accepted.reply, user.expires_at
    if not body.stream:
        return await whole_completion(app.following, reply, until)
    include_usage = body.stream_options is not None and body.stream_options.include_usage
    chunks = completion_chunks(app.following, reply, until, include_usage=include_usage)
    return StreamingResponse(chunks, media_type="text/event-stream")


async def _accept(
    body: CompletionRequest, user: Principal, app: App, runner: ReplyRunner
) -> Accepted:
    async with runner.admitted():
        accepted = await accept_message(
            app.uow(),
            user_id=user.user_id,
            session_id=await _conversation(body, user, app),
            content=body.messages[-1].text,
            key=None,
            max_waiting=app.settings.replies.max_waiting,
            hold_tokens=app.hold_tokens,
            now=utc_now(),
        )
        await start_reply(runner, user, accepted)
    return accepted


async def _conversation(body: CompletionRequest, user: Principal, app: App) -> UUID:
    answer, sessions = body.last_answer, app.resources.sessions
    if answer and (found := await queries.session_of_answer(sessions, user.user_id, answer)):
        return found
    opened = await create_session(app.uow(), user_id=user.user_id, title=None, now=utc_now())
    return opened.session_id
