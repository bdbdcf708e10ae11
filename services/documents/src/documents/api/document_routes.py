"""Routes of a person's documents."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Query, Response

from documents.api.dependencies import TheApp
from documents.api.document_schemas import (
    AnalysisResponse,
    DocumentResponse,
    DownloadResponse,
    UnlockRequest,
)
from documents.api.document_stream import document_stream
from documents.api.document_views import analysis_view, document_view, line_view
from documents.api.paging import older_than, position_after
from documents.application import confirm_document as confirmation
from documents.application import delete_document as deletion
from documents.application import unlock_document as unlocking
from documents.application import view_page
from documents.domain.status import ProcessingStatus
from documents.infrastructure import queries
from shared.clock import utc_now
from shared.http.auth import CurrentUser
from shared.http.pagination import (
    Page,
    PageCursor,
    PageLimit,
    encode_cursor,
    page_of,
)

router = APIRouter(prefix="/api/financial/documents", tags=["documents"])

LineLimit = Annotated[int, Query(ge=1, le=1000, description="How many lines at most")]
PageNumber = Annotated[int, Path(ge=1, le=10_000, description="Counted from 1")]
_MOST_LINES = 1000


@router.get("")
async def list_documents(
    user: CurrentUser,
    app: TheApp,
    status: ProcessingStatus | None = None,
    cursor: PageCursor = None,
    limit: PageLimit = 50,
) -> Page[DocumentResponse]:
    """My documents, newest first."""
    rows = await queries.documents_of(
        app.resources.sessions,
        user.user_id,
        status=status,
        after=older_than(cursor),
        limit=limit,
    )
    kept, next_cursor = page_of(rows, limit, lambda row: (row["uploaded_at"], row["id"]))
    return Page(items=[document_view(row) for row in kept], next_cursor=next_cursor)


@router.get(
    "/events",
    response_class=Response,
    responses={200: {"content": {"text/event-stream": {"schema": {"type": "string"}}}}},
)
async def watch_documents(user: CurrentUser, app: TheApp) -> Response:
    """What becomes of my documents: `ready`, then `document` and `deleted` as they change."""
    return document_stream(app, user.user_id, user.expires_at)


@router.get("/{document_id}")
async def get_document(document_id: UUID, user: CurrentUser, app: TheApp) -> DocumentResponse:
    """One document, with how far its reading has come."""
    row = await queries.document_of(app.resources.sessions, user.user_id, document_id)
    under_way = row["processing_status"] is ProcessingStatus.PROCESSING
    progress = await app.progress.seen([document_id] if under_way else [])
    return document_view(row, progress.get(document_id))


@router.delete("/{document_id}", status_code=204)
async def delete_document(document_id: UUID, user: CurrentUser, app: TheApp) -> Response:
    """Delete it, its lines and the file, also while it is being read."""
    await deletion.delete_document(
        app.uow, app.blobs, user_id=user.user_id, document_id=document_id
    )
    await app.refresh_soon(user.user_id)
    return Response(status_code=204)


@router.get("/{document_id}/download")
async def download_document(document_id: UUID, user: CurrentUser, app: TheApp) -> DownloadResponse:
    """A link to the file that works for five minutes at most."""
    row = await queries.document_of(app.resources.sessions, user.user_id, document_id)
    seconds = app.settings.limits.download_seconds
    url = await app.blobs.download_url(row["s3_key"], row["file_name"], seconds)
    return DownloadResponse(url=url, expires_in=seconds)


@router.get("/{document_id}/analysis")
async def get_document_analysis(
    document_id: UUID,
    user: CurrentUser,
    app: TheApp,
    cursor: PageCursor = None,
    limit: LineLimit = _MOST_LINES,
) -> AnalysisResponse:
    """What was read from it: figures, lines, where each is printed, and what proves them."""
    sessions = app.resources.sessions
    row = await queries.document_of(sessions, user.user_id, document_id)
    after = position_after(cursor)
    lines = await queries.lines_of(sessions, document_id, after=after, limit=limit)
    view = analysis_view(row, await queries.sums_of(sessions, document_id))
    view.lines = [line_view(line) for line in lines[:limit]]
    if len(lines) > limit:
        view.next_cursor = encode_cursor(view.lines[-1].position)
    return view


@router.post("/{document_id}/password")
async def unlock_document(
    document_id: UUID, body: UnlockRequest, user: CurrentUser, app: TheApp
) -> DocumentResponse:
    """Open a locked document. The password is used for this reading and kept nowhere."""
    await unlocking.unlock_document(
        app.uow,
        app.blobs,
        app.reader,
        app.progress,
        user_id=user.user_id,
        document_id=document_id,
        password=body.password.get_secret_value(),
        now=utc_now(),
    )
    await app.refresh_soon(user.user_id)
    row = await queries.document_of(app.resources.sessions, user.user_id, document_id)
    return document_view(row)


@router.post("/{document_id}/confirm")
async def confirm_document(document_id: UUID, user: CurrentUser, app: TheApp) -> DocumentResponse:
    """I checked this receipt or pay stub: its figures are right. Statements prove themselves."""
    await confirmation.confirm_document(
        app.uow, user_id=user.user_id, document_id=document_id, now=utc_now()
    )
    await app.refresh_soon(user.user_id)
    row = await queries.document_of(app.resources.sessions, user.user_id, document_id)
    return document_view(row)


@router.get(
    "/{document_id}/pages/{page}",
    response_class=Response,
    responses={200: {"content": {"image/png": {}}}},
)
async def get_document_page(
    document_id: UUID, page: PageNumber, user: CurrentUser, app: TheApp
) -> Response:
    """The picture of a page. Lines and figures carry page and box, in points of the page."""
    picture = await view_page.view_page(
        app.uow, app.blobs, app.reader, user_id=user.user_id, document_id=document_id, page=page
    )
    return Response(picture, media_type="image/png")


@router.post(
    "/{document_id}/pages/{page}",
    response_class=Response,
    responses={200: {"content": {"image/png": {}}}},
)
async def show_locked_page(
    document_id: UUID, page: PageNumber, body: UnlockRequest, user: CurrentUser, app: TheApp
) -> Response:
    """The picture of a page of a document that was opened with this password, kept nowhere."""
    picture = await view_page.view_page(
        app.uow,
        app.blobs,
        app.reader,
        user_id=user.user_id,
        document_id=document_id,
        page=page,
        password=body.password.get_secret_value(),
    )
    return Response(picture, media_type="image/png")
