"""The route that takes files. A stream: the same bytes again give the same document."""

from typing import Any

from fastapi import APIRouter, Depends, Request, Response

from documents.api.dependencies import TheApp
from documents.api.document_schemas import DocumentResponse
from documents.api.document_views import document_view
from documents.api.upload_form import UploadForm
from documents.application import upload_document as uploads
from documents.infrastructure import queries
from shared.clock import utc_now
from shared.http.auth import CurrentUser
from shared.http.rate_limit import personal_limit

PATH = "/api/financial/documents"

router = APIRouter(tags=["documents"])

_FORM: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["file"],
                    "properties": {
                        "file": {"type": "string", "format": "binary"},
                        "document_type": {
                            "type": "string",
                            "enum": [
                                "bank_statement",
                                "credit_card_statement",
                                "pay_stub",
                                "receipt",
                            ],
                        },
                    },
                }
            }
        },
    }
}


async def _not_too_often(
    user: CurrentUser, request: Request, response: Response, app: TheApp
) -> None:
    check = personal_limit("uploads", limit=app.settings.limits.uploads_a_minute)
    await check(user, request, response)


@router.post(
    PATH,
    status_code=201,
    openapi_extra=_FORM,
    responses={200: {"model": DocumentResponse, "description": "These bytes were here already"}},
)
async def upload_document(
    user: CurrentUser,
    app: TheApp,
    request: Request,
    response: Response,
    _: None = Depends(_not_too_often),
) -> DocumentResponse:
    """Send a PDF of at most 10 MB. It is read in the background: watch `processing_status`."""
    limits = app.settings.limits
    form = UploadForm(request.headers.get("content-type", ""), limits.max_upload_bytes)
    document, is_new = await uploads.upload_document(
        app.uow,
        app.blobs,
        app.reader,
        user_id=user.user_id,
        upload=await form.read(request.stream()),
        limit=limits.max_documents,
        now=utc_now(),
    )
    if is_new:
        await app.progress.changed(user.user_id)
    else:
        response.status_code = 200
    response.headers["location"] = f"{PATH}/{document.id}"
    row = await queries.document_of(app.resources.sessions, user.user_id, document.id)
    return document_view(row)
