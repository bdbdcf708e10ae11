"""Where Stripe calls."""

import structlog
from fastapi import APIRouter, Request, Response
from opentelemetry import metrics

from billing.api.dependencies import TheApp, Uow
from billing.application.receive_webhook import receive_webhook
from billing.domain.errors import InvalidWebhook
from shared.http.auth import PUBLIC

log = structlog.get_logger(__name__)

# No idempotency key here: the event's own id makes a repeat harmless.
router = APIRouter(prefix="/api/billing/webhooks", tags=["webhooks"], dependencies=[PUBLIC])

_meter = metrics.get_meter("billing")
_received = _meter.create_counter("billing.webhooks", description="Verified webhooks, by type")
_refused = _meter.create_counter("billing.webhooks.refused", description="Not signed by Stripe")


@router.post("/stripe", status_code=200)
async def receive_stripe_webhook(request: Request, app: TheApp, uow: Uow) -> Response:
    """Keep a signed event and answer; the worker does the rest. At most 1 MB."""
    body = await request.body()
    try:
        event = app.signature.verified(body, request.headers.get("stripe-signature"))
    except InvalidWebhook:
        _refused.add(1)
        log.warning("webhook.refused", size=len(body))
        raise
    fresh = await receive_webhook(uow, event, livemode=app.billing.terms.livemode)
    _received.add(1, {"type": event.type, "fresh": fresh})
    return Response(status_code=200)
