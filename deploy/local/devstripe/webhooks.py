"""Sending webhooks: signed like Stripe's, in order, tried again until they arrive."""

import asyncio
import hashlib
import hmac
import json
import logging
import time

import httpx

from deploy.local.devstripe.delivery import (
    Delivery,
    due_deliveries,
    mark_delivered,
    mark_failed,
    next_delivery_at,
    read_switches,
)
from deploy.local.devstripe.store import Store

TIMEOUT_SECONDS = 10.0
LONGEST_SLEEP_SECONDS = 5.0

_log = logging.getLogger("devstripe")


def signature_header(payload: str, secret: str, *, timestamp: int) -> str:
    """The `Stripe-Signature` of a payload; the timestamp is the wall clock's, never the account's."""
    signed = f"{timestamp}.{payload}".encode()
    digest = hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()
    return f"t={timestamp},v1={digest}"


class WebhookSender:
    """Drains the queue of deliveries towards one address."""

    def __init__(self, store: Store, url: str, secret: str) -> None:
        self._store = store
        self._url = url
        self._secret = secret
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Something may have been queued."""
        self._woken.set()

    async def run(self) -> None:
        """Send until cancelled."""
        async with httpx.AsyncClient(timeout=TIMEOUT_SECONDS, trust_env=False) as client:
            while True:
                self._woken.clear()
                try:
                    await self._send_due(client)
                except Exception:
                    _log.exception("sending webhooks failed")
                    await asyncio.sleep(1)
                await self._sleep()

    async def _send_due(self, client: httpx.AsyncClient) -> None:
        while batch := due_deliveries(self._store):
            switches = read_switches(self._store)
            if switches.reorder:
                batch.reverse()
            if switches.concurrent:
                await asyncio.gather(*(self._send(client, delivery) for delivery in batch))
                continue
            for delivery in batch:
                await self._send(client, delivery)

    async def _send(self, client: httpx.AsyncClient, delivery: Delivery) -> None:
        payload = json.dumps(self._store.get(delivery.event_id), indent=2)
        header = signature_header(payload, self._secret, timestamp=int(time.time()))
        try:
            answer = await client.post(
                self._url,
                content=payload.encode(),
                headers={
                    "Content-Type": "application/json; charset=utf-8",
                    "Stripe-Signature": header,
                    "User-Agent": "Stripe/1.0 (devstripe)",
                },
            )
            outcome = f"answered {answer.status_code}"
            arrived = answer.is_success
        except httpx.HTTPError as error:
            outcome, arrived = type(error).__name__, False
        if arrived:
            mark_delivered(self._store, delivery)
        else:
            _log.info("webhook %s, try %d: %s", delivery.event_id, delivery.attempts + 1, outcome)
            mark_failed(self._store, delivery)

    async def _sleep(self) -> None:
        moment = next_delivery_at(self._store)
        pause = LONGEST_SLEEP_SECONDS
        if moment is not None:
            pause = min(pause, max(0.01, moment - time.time()))
        try:
            async with asyncio.timeout(pause):
                await self._woken.wait()
        except TimeoutError:
            return
