"""`/_dev`: what only a double can do. JSON only, so that no foreign web page can post to it."""

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from deploy.local.devstripe.account import Account
from deploy.local.devstripe.aftermath import OPEN_DISPUTE, close_dispute, open_dispute
from deploy.local.devstripe.api_aftermath import charge_named
from deploy.local.devstripe.delivery import (
    DeliverySwitches,
    delivery_counts,
    read_switches,
    resend,
    write_switches,
)
from deploy.local.devstripe.endpoint import read_body
from deploy.local.devstripe.errors import StripeRefusal, invalid, required
from deploy.local.devstripe.objects.event import public
from deploy.local.devstripe.params import Params
from deploy.local.devstripe.passage import advance_clock
from deploy.local.devstripe.store import JsonObject

LONGEST_ADVANCE_SECONDS = 2 * 366 * 86400

Action = Callable[[Account, JsonObject], JsonObject]


def _dev(path: str, action: Action) -> Route:
    async def endpoint(request: Request) -> Response:
        account: Account = request.app.state.account
        try:
            answer = action(account, await _json(request))
        except StripeRefusal as refusal:
            return JSONResponse(refusal.body(), refusal.status)
        request.app.state.wake()
        return JSONResponse(public(answer))

    return Route(path, endpoint, methods=["POST"])


async def _json(request: Request) -> JsonObject:
    if not request.headers.get("content-type", "").startswith("application/json"):
        raise invalid("Send application/json.")
    try:
        body = json.loads(await read_body(request) or "{}")
    except (ValueError, RecursionError) as error:
        raise invalid("Not JSON.") from error
    if not isinstance(body, dict):
        raise invalid("Send a JSON object.")
    return body


def advance(account: Account, body: JsonObject) -> JsonObject:
    """`{"advance_seconds": n}`: renewals, retries, trial ends and cancellations happen."""
    seconds = body.get("advance_seconds")
    if not isinstance(seconds, int) or isinstance(seconds, bool):
        raise required("advance_seconds")
    if not 0 <= seconds <= LONGEST_ADVANCE_SECONDS:
        raise invalid("Advance by at most two years, and never back.", param="advance_seconds")
    done = advance_clock(account, seconds)
    return {"now": account.now(), "offset_seconds": account.clock.offset, "done": done}


def set_delivery(account: Account, body: JsonObject) -> JsonObject:
    """Any of duplicate, twin, reorder, concurrent, delay_seconds, drop; the rest stays as it is."""
    switches = asdict(read_switches(account.store))
    for name, value in body.items():
        if name not in switches:
            raise invalid(f"Received unknown parameter: {name}", param=name)
        switches[name] = _switch(name, value, switches[name])
    with account.transaction():
        write_switches(account.store, DeliverySwitches(**switches))
    return switches


def _switch(name: str, value: Any, current: Any) -> Any:
    """`true` stands for the plain meaning: one duplicate, drop everything."""
    if name == "drop":
        value = ["*"] if value is True else value or []
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise invalid("drop is true, false or a list of event types.", param=name)
        return value
    if isinstance(current, bool):
        if not isinstance(value, bool):
            raise invalid(f"{name} is true or false.", param=name)
        return value
    if not isinstance(value, int | float) or not 0 <= value <= 3600:
        raise invalid(f"{name} is a number between 0 and 3600.", param=name)
    return type(current)(value)


def dispute(account: Account, body: JsonObject) -> JsonObject:
    """`open` a dispute on a charge or payment_intent (`inquiry` true or false), `win` or `lose`."""
    params = Params({key: value for key, value in body.items() if isinstance(value, str)})
    action = params.one_of("action", ("open", "win", "lose"), "open")
    with account.transaction():
        if action == "open":
            return open_dispute(
                account,
                charge_named(account, params),
                inquiry=body.get("inquiry") is True,
                reason=params.text("reason") or "fraudulent",
            )
        found = _open_dispute(account, params)
        return close_dispute(account, found, "won" if action == "win" else "lost")


def _open_dispute(account: Account, params: Params) -> JsonObject:
    name = params.text("dispute")
    if name:
        return account.get("dispute", name, param="dispute")
    charge = charge_named(account, params)
    for item in account.scan("dispute"):
        if item["charge"] == charge["id"] and item["status"] in OPEN_DISPUTE:
            return item
    raise invalid("There is no open dispute on this charge.", param="charge")


def resend_events(account: Account, body: JsonObject) -> JsonObject:
    """`{"event": id}`, or `{"undelivered": true}` for all that never arrived, oldest first."""
    with account.transaction():
        if body.get("undelivered") is True:
            waiting = [item for item in account.scan("event") if item["pending_webhooks"] > 0]
            ids = [item["id"] for item in reversed(waiting)]
        else:
            name = Params({"event": body.get("event")}).required_text("event")
            ids = [account.get("event", name, param="event")["id"]]
        for event_id in ids:
            resend(account.store, event_id)
    return {"resent": ids}


async def health(request: Request) -> Response:
    """The account's time, and how many deliveries are in which state."""
    account: Account = request.app.state.account
    return JSONResponse(
        {
            "status": "ok",
            "now": account.now(),
            "offset_seconds": account.clock.offset,
            "deliveries": delivery_counts(account.store),
            "switches": asdict(read_switches(account.store)),
        }
    )


ROUTES = [
    Route("/_dev/health", health),
    _dev("/_dev/clock", advance),
    _dev("/_dev/delivery", set_delivery),
    _dev("/_dev/disputes", dispute),
    _dev("/_dev/resend", resend_events),
]
