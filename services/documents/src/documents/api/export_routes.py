"""Everything held about a person's money, as one file."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping, Sequence
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel
from sqlalchemy.engine import RowMapping

from documents.api.budget_routes import alert_view, budget_of
from documents.api.dependencies import TheApp
from documents.api.document_views import analysis_view, line_view
from documents.api.paging import position_after
from documents.api.profile_routes import profile_of
from documents.api.purchase_routes import purchase_view
from documents.bootstrap import App
from documents.infrastructure import queries
from shared.clock import utc_now
from shared.http.auth import CurrentUser
from shared.http.export import JSON_FILE

router = APIRouter(prefix="/api/financial/export", tags=["profile"])

_AT_ONCE = 100
_ALL_LINES = 40_000
_NAMED = {"content-disposition": 'attachment; filename="finances.json"'}


@router.get("", response_class=Response, responses=JSON_FILE)
async def export_finances(user: CurrentUser, app: TheApp) -> Response:
    """What this service holds about me, but the files: those are at each document's download."""
    await app.bring_current(user.user_id)
    return StreamingResponse(
        _pieces(app, user.user_id), media_type="application/json", headers=_NAMED
    )


async def _pieces(app: App, user_id: UUID) -> AsyncGenerator[str, None]:
    """The file, document by document: it may be large."""
    sessions = app.resources.sessions
    moment = utc_now().isoformat().replace("+00:00", "Z")
    yield f'{{"exported_at":"{moment}"'
    yield f',"profile":{(await profile_of(app, user_id)).model_dump_json()}'
    yield f',"budget":{(await budget_of(app, user_id)).model_dump_json()}'

    def bought(after: queries.Older | None) -> Any:
        return queries.purchases_of(sessions, user_id, after=after, limit=_AT_ONCE)

    def told(after: queries.Older | None) -> Any:
        return queries.alerts_of(sessions, user_id, after=after, limit=_AT_ONCE)

    def sent(after: queries.Older | None) -> Any:
        return queries.documents_of(sessions, user_id, status=None, after=after, limit=_AT_ONCE)

    yield ',"purchases":['
    async for piece in _listed(_all(bought, "recorded_at"), purchase_view):
        yield piece
    yield '],"alerts":['
    async for piece in _listed(_all(told, "created_at"), alert_view):
        yield piece
    yield '],"documents":['
    first = True
    async for row in _all(sent, "uploaded_at"):
        yield ("" if first else ",") + await _document(app, user_id, row["id"])
        first = False
    yield "]}"


async def _all(
    page: Callable[[queries.Older | None], Any], moment: str
) -> AsyncIterator[RowMapping]:
    """Every row, page by page, newest first."""
    after: queries.Older | None = None
    while True:
        rows: Sequence[RowMapping] = await page(after)
        for row in rows[:_AT_ONCE]:
            yield row
        if len(rows) <= _AT_ONCE:
            return
        after = rows[_AT_ONCE - 1][moment], rows[_AT_ONCE - 1]["id"]


async def _listed(
    rows: AsyncIterator[RowMapping], view: Callable[[Mapping[Any, Any]], BaseModel]
) -> AsyncIterator[str]:
    first = True
    async for row in rows:
        yield ("" if first else ",") + view(row).model_dump_json()
        first = False


async def _document(app: App, user_id: UUID, document_id: UUID) -> str:
    sessions = app.resources.sessions
    row = await queries.document_of(sessions, user_id, document_id)
    view = analysis_view(row, await queries.sums_of(sessions, document_id))
    lines = await queries.lines_of(
        sessions, document_id, after=position_after(None), limit=_ALL_LINES
    )
    view.lines = [line_view(line) for line in lines]
    return view.model_dump_json()
