"""Everything this service holds about a person, as one file."""

from fastapi import APIRouter, Response

from billing.api.dependencies import TheApp
from billing.infrastructure.tables import OF_A_PERSON
from shared.http.auth import CurrentUser
from shared.http.export import JSON_FILE, Held, exported

router = APIRouter(prefix="/api/billing/export", tags=["billing"])


@router.get("", response_class=Response, responses=JSON_FILE)
async def export_billing(user: CurrentUser, app: TheApp) -> Response:
    """My subscriptions, payments and disputes, and what was noted about them."""
    held = [Held(table) for table in OF_A_PERSON]
    return exported(app.resources.sessions, user.user_id, held)
