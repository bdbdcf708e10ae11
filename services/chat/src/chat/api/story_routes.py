"""Stories: generate and stream, the latest, the library; and what is left to use."""

from typing import Annotated

from fastapi import APIRouter, Depends, Header, Path
from sse_starlette import EventSourceResponse

from chat.api.dependencies import Stories, TheApp
from chat.api.story_schemas import (
    GenerateStoryRequest,
    LibraryEntryResponse,
    LibraryStoryResponse,
    QuotaResponse,
    StoryResponse,
    UsageResponse,
)
from chat.api.story_stream import story_stream
from chat.application.generate_story import StoryTask
from chat.application.start_story import require_subscription, start_story
from chat.domain.stories.story import StoryRequest
from chat.infrastructure import story_queries
from shared.clock import utc_now
from shared.http.auth import CurrentUser
from shared.http.rate_limit import personal_limit

# The stream keeps its own idempotency key: a stored answer could not be streamed again.
router = APIRouter(prefix="/api", tags=["stories"])

IdempotencyKey = Annotated[str | None, Header(min_length=1, max_length=255)]
LastEventId = Annotated[int, Header(ge=0, le=10**9)]
StoryName = Annotated[str, Path(min_length=1, max_length=100)]
_STREAM = {200: {"content": {"text/event-stream": {}}, "description": "The story's events"}}
_politely = personal_limit("stories", limit=30)


@router.post(
    "/stories",
    response_class=EventSourceResponse,
    responses=_STREAM,  # type: ignore[arg-type]
    dependencies=[Depends(_politely)],
)
async def generate_story(
    body: GenerateStoryRequest,
    user: CurrentUser,
    app: TheApp,
    stories: Stories,
    idempotency_key: IdempotencyKey = None,
    last_event_id: LastEventId = 0,
) -> EventSourceResponse:
    """Write me a story; it streams. Asked again with its key, the same story streams again."""
    request = StoryRequest.of(body.prompt, body.title)
    stories.make_room()
    await require_subscription(app.entitled, user_id=user.user_id, token=user.token)
    started = await start_story(
        stories.press, user_id=user.user_id, request=request, key=idempotency_key, now=utc_now()
    )
    if started.is_new:
        stories.start(StoryTask(started.story, request))
    return story_stream(app, stories, started.story, user.expires_at, last_event_id)


@router.get("/stories/latest")
async def get_latest_story(user: CurrentUser, app: TheApp) -> StoryResponse:
    """The last story that was written for me."""
    row = await story_queries.latest_story_of(app.resources.sessions, user.user_id)
    return StoryResponse.model_validate(dict(row))


@router.get("/stories/library")
async def list_library_stories(_: CurrentUser, app: TheApp) -> list[LibraryEntryResponse]:
    """The stories everybody signed in may read."""
    rows = await story_queries.approved_stories(app.resources.sessions)
    return [LibraryEntryResponse.model_validate(dict(row)) for row in rows]


@router.get("/stories/library/{name}")
async def get_library_story(name: StoryName, _: CurrentUser, app: TheApp) -> LibraryStoryResponse:
    """One story of the library, by id or slug."""
    row = await story_queries.approved_story(app.resources.sessions, name)
    return LibraryStoryResponse.model_validate(dict(row))


@router.get("/usage")
async def get_usage(user: CurrentUser, app: TheApp) -> UsageResponse:
    """What I have used, what is held, what is left, and when it resets."""
    standing, quotas = await story_queries.usage_of(app.resources.sessions, user.user_id, utc_now())
    limits = [QuotaResponse.of(quota) for quota in quotas]
    return UsageResponse(plan=standing.plan, time_zone=standing.time_zone, limits=limits)
