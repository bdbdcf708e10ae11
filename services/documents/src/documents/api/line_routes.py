"""The route that corrects lines."""

from uuid import UUID

from fastapi import APIRouter

from documents.api.dependencies import TheApp
from documents.api.document_schemas import CorrectLineRequest, LineResponse
from documents.api.document_views import line_view
from documents.application import correct_line as corrections
from documents.domain.statement_line import Correction
from documents.infrastructure import queries
from shared.clock import utc_now
from shared.http.auth import CurrentUser

router = APIRouter(prefix="/api/financial/documents", tags=["documents"])


@router.patch("/{document_id}/lines/{line_id}")
async def correct_line(
    document_id: UUID, line_id: UUID, body: CorrectLineRequest, user: CurrentUser, app: TheApp
) -> LineResponse:
    """Correct a line. Its statement is proven again; a category is remembered by merchant."""
    await corrections.correct_line(
        app.uow,
        user_id=user.user_id,
        document_id=document_id,
        line_id=line_id,
        correction=Correction(
            category=body.category, amount=body.amount, on=body.on, description=body.description
        ),
        now=utc_now(),
    )
    await app.refresh_soon(user.user_id)
    return line_view(await queries.line_of(app.resources.sessions, line_id))
