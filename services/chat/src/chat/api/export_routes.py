"""Everything this service holds about a person, as one file."""

from fastapi import APIRouter, Response

from chat.api.dependencies import TheApp
from chat.infrastructure.tables import OF_A_PERSON
from shared.http.auth import CurrentUser
from shared.http.export import JSON_FILE, Held, exported

router = APIRouter(prefix="/api/chat/export", tags=["chat"])


@router.get("", response_class=Response, responses=JSON_FILE)
async def export_chat(user: CurrentUser, app: TheApp) -> Response:
    """My conversations, what was learned from them, my stories and what I used."""
    held = [Held(table) for table in OF_A_PERSON]
    return exported(app.resources.sessions, user.user_id, held)
