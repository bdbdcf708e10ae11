"""From a browser's request to a page and back."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from deploy.local.devstripe.account import Account
from deploy.local.devstripe.cards import read_card
from deploy.local.devstripe.endpoint import read_body
from deploy.local.devstripe.errors import CardRefused, StripeRefusal
from deploy.local.devstripe.markup import page, problem
from deploy.local.devstripe.store import JsonObject

_EXPIRY = re.compile(r"\s*(\d{1,2})\s*/?\s*(\d{4}|\d{2})\s*")


@dataclass(frozen=True)
class Visit:
    """What a page gets: ids of the address, fields of the form and of the query."""

    ids: dict[str, str]
    form: dict[str, str]
    query: dict[str, str]

    @property
    def id(self) -> str:
        return self.ids["id"]


View = Callable[[Account, Visit], Response]


def web(method: str, path: str, view: View) -> Route:
    """A route of the hosted pages; one transaction, a refusal becomes a page."""

    async def endpoint(request: Request) -> Response:
        account: Account = request.app.state.account
        try:
            body = await read_body(request)
            form = dict(parse_qsl(body, keep_blank_values=True, max_num_fields=50))
            visit = Visit(request.path_params, form, dict(request.query_params))
            with account.transaction():
                answer = view(account, visit)
        except (StripeRefusal, ValueError) as refusal:
            status = refusal.status if isinstance(refusal, StripeRefusal) else 400
            message = "This page does not exist." if status == 404 else str(refusal)
            return page("Not possible", problem(message), status=status)
        request.app.state.wake()
        return answer

    return Route(path, endpoint, methods=[method])


def go(address: str) -> Response:
    """Send the browser on with a GET."""
    return RedirectResponse(address, status_code=303)


def typed_card(account: Account, form: dict[str, str]) -> JsonObject:
    """The payment method of a card form; raises CardRefused."""
    expiry = _EXPIRY.fullmatch(form.get("exp", ""))
    if expiry is None:
        raise CardRefused(
            "invalid_expiry_month", "Your card's expiration date is incomplete.", param="exp_month"
        )
    month, year = int(expiry[1]), int(expiry[2])
    return read_card(
        account.now(),
        number=form.get("number", ""),
        exp_month=month,
        exp_year=year + 2000 if year < 100 else year,
        cvc=form.get("cvc", "").strip(),
        email=form.get("email") or None,
    )
