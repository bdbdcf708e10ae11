"""Routes for administrators: compare with Stripe."""

from fastapi import APIRouter, Response

from billing.api.admin_schemas import ReconcileRequest, ReconcileRunResponse, ReplayResponse
from billing.api.dependencies import TheApp, Uow
from billing.application.reconcile import reconcile_user, request_run
from billing.application.replay_webhooks import replay_dead_webhooks
from billing.infrastructure import queries
from shared.clock import utc_now
from shared.http.auth import AdminUser
from shared.http.idempotency import IdempotentRoute

router = APIRouter(prefix="/api/admin/reconcile", tags=["admin"], route_class=IdempotentRoute)


@router.post("", responses={202: {"model": ReconcileRunResponse}})
async def reconcile(
    admin: AdminUser, app: TheApp, response: Response, body: ReconcileRequest | None = None
) -> ReconcileRunResponse:
    """One person at once (200); without a person everybody, by the worker (202)."""
    now = utc_now()
    if body is not None and body.user_id is not None:
        run = await reconcile_user(app.billing, user_id=body.user_id, by=admin.user_id, now=now)
    else:
        run = await request_run(app.billing, by=admin.user_id, now=now)
        response.status_code = 202
    return ReconcileRunResponse.model_validate(run)


@router.get("")
async def list_reconcile_runs(_: AdminUser, app: TheApp) -> list[ReconcileRunResponse]:
    """What earlier comparisons found."""
    rows = await queries.find_runs(app.resources.sessions)
    return [ReconcileRunResponse.model_validate(dict(row)) for row in rows]


@router.post("/webhooks")
async def replay_webhooks(admin: AdminUser, uow: Uow) -> ReplayResponse:
    """Give webhooks that were given up after three days another chance."""
    return ReplayResponse(replayed=await replay_dead_webhooks(uow, by=admin.user_id, now=utc_now()))
