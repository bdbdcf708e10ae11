"""Stripe says that something changed: keep the words, answer, work later."""

from billing.application.ports import UnitOfWork
from billing.domain.webhook import WebhookEvent


async def receive_webhook(uow: UnitOfWork, event: WebhookEvent, *, livemode: bool) -> bool:
    """Keep a verified event; False when it is here already."""
    if event.reference is None or event.livemode != livemode:
        event.settle("ignored", event.received_at)
    async with uow:
        return await uow.webhooks.store(event)
