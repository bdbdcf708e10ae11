"""From an HTTP request to a handler and back: key, form, idempotency, transaction, expansion."""

import base64
import binascii
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from deploy.local.devstripe.account import Account
from deploy.local.devstripe.errors import CardRefused, StripeRefusal
from deploy.local.devstripe.expand import expand
from deploy.local.devstripe.form import decode_form
from deploy.local.devstripe.idempotency import fingerprint, recall, remember
from deploy.local.devstripe.ids import new_id
from deploy.local.devstripe.objects.event import public
from deploy.local.devstripe.params import Params
from deploy.local.devstripe.settings import API_VERSION
from deploy.local.devstripe.store import JsonObject

MAX_BODY_BYTES = 256 * 1024

_log = logging.getLogger("devstripe")


@dataclass(frozen=True)
class Call:
    """What a handler gets: the parameters, and the ids in the address."""

    params: Params
    ids: dict[str, str]

    @property
    def id(self) -> str:
        return self.ids["id"]


Handler = Callable[[Account, Call], JsonObject]


def api(method: str, path: str, handler: Handler) -> Route:
    """A route of the API."""

    async def endpoint(request: Request) -> Response:
        request_id = new_id("req", 14)
        try:
            status, body, replayed = await _answer(request, handler, request_id)
        except StripeRefusal as refusal:
            status, body, replayed = refusal.status, json.dumps(refusal.body()), False
        except Exception:
            _log.exception("devstripe failed in %s %s", method, path)
            error = StripeRefusal(500, "api_error", "devstripe itself failed; see its log.")
            status, body, replayed = 500, json.dumps(error.body()), False
        headers = {"Request-Id": request_id, "Stripe-Version": API_VERSION}
        if replayed:
            headers["Idempotent-Replayed"] = "true"
        return Response(body, status, headers, media_type="application/json")

    return Route(path, endpoint, methods=[method])


async def read_body(request: Request) -> str:
    """The body as text, bounded."""
    chunks = bytearray()
    async for chunk in request.stream():
        chunks += chunk
        if len(chunks) > MAX_BODY_BYTES:
            raise StripeRefusal(413, "invalid_request_error", "Request body too large.")
    try:
        return chunks.decode()
    except UnicodeDecodeError as error:
        raise StripeRefusal(400, "invalid_request_error", "Invalid UTF-8.") from error


async def _answer(request: Request, handler: Handler, request_id: str) -> tuple[int, str, bool]:
    _require_test_key(request.headers.get("authorization", ""))
    text = await read_body(request)
    params = decode_form(text) if text else {}
    params = {**decode_form(request.url.query), **params}
    account: Account = request.app.state.account
    key = request.headers.get("idempotency-key") if request.method == "POST" else None
    mark = fingerprint(request.method, request.url.path, params)
    if key and (kept := recall(account.store, key, mark)):
        return *kept, True
    account.request = (request_id, key)
    try:
        status, body = _run(account, handler, Call(Params(params), request.path_params), key, mark)
    finally:
        account.request = (None, None)
    request.app.state.wake()
    return status, body, False


def _run(
    account: Account, handler: Handler, call: Call, key: str | None, mark: str
) -> tuple[int, str]:
    """One transaction. A card's refusal is a result too: it is kept, and so is its key."""
    with account.transaction():
        status = 200
        try:
            answer = public(handler(account, call))
            expand(account, answer, call.params.texts("expand"))
        except CardRefused as refusal:
            if refusal.undo:
                raise
            status, answer = refusal.status, refusal.body()
        body = json.dumps(answer)
        if key:
            remember(account.store, key, mark, status, body)
    return status, body


def _require_test_key(header: str) -> None:
    scheme, _, credential = header.partition(" ")
    if scheme.lower() == "basic":
        try:
            credential = base64.b64decode(credential, validate=True).decode().partition(":")[0]
        except (binascii.Error, UnicodeDecodeError):
            credential = ""
    if credential.startswith(("sk_live_", "rk_live_", "pk_live_")):
        raise StripeRefusal(
            401,
            "invalid_request_error",
            "A live key was sent to devstripe, a local test double. Roll that key.",
        )
    if not credential.startswith(("sk_test_", "rk_test_")):
        raise StripeRefusal(
            401, "invalid_request_error", "You did not provide an API key that begins sk_test_."
        )


async def not_found(request: Request, _: Exception) -> Response:
    """Stripe's answer to an address it does not know."""
    message = f"Unrecognized request URL ({request.method}: {request.url.path})."
    error: dict[str, Any] = StripeRefusal(404, "invalid_request_error", message).body()
    return Response(json.dumps(error), 404, media_type="application/json")
