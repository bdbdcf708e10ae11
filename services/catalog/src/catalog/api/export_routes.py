"""Everything this service holds about a person, as one file."""

from fastapi import APIRouter, Response
from sqlalchemy import ColumnElement, Table, select

from catalog.api.dependencies import TheApp
from catalog.infrastructure.copy_repositories import OF_AN_ACCOUNT
from catalog.infrastructure.tables import items, ratings, saves, seen_items
from shared.http.auth import CurrentUser
from shared.http.export import JSON_FILE, Held, exported

router = APIRouter(prefix="/api/entertainment/export", tags=["opinions"])

_BY_ITEM = {saves, ratings, seen_items}


@router.get("", response_class=Response, responses=JSON_FILE)
async def export_opinions(user: CurrentUser, app: TheApp) -> Response:
    """What I saved, rated, know, bought and was recommended, and what others told us of me."""
    held = [
        Held(table, {"title": _title_in(table)} if table in _BY_ITEM else {})
        for table in OF_AN_ACCOUNT
    ]
    return exported(app.resources.sessions, user.user_id, held)


def _title_in(table: Table) -> ColumnElement[str]:
    title = select(items.c.title).where(items.c.id == table.c.item_id)
    return title.correlate(table).scalar_subquery()
