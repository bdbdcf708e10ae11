"""Consumer side: the one question chat asks of billing, through its real client."""

from pathlib import Path
from uuid import uuid4

import httpx
import pytest
from pact import Pact, match

from chat.application.story_ports import Entitlement
from chat.infrastructure.billing_client import HttpEntitlements
from shared.testing.pacts import compare_with_committed

pytestmark = pytest.mark.contract

SUBSCRIBED = "the caller has an active subscription"
NOBODY = "the caller has no subscription"
PATH = "/api/billing/entitlement"


async def test_chat_can_ask_whether_somebody_is_entitled(tmp_path: Path) -> None:
    pact = Pact("chat", "billing")
    for state, body in (
        (
            SUBSCRIBED,
            {
                "entitled": True,
                "access_until": match.regex(
                    "2026-12-20T10:00:00Z", regex=r"^\d{4}-\d\d-\d\dT[\d:.]+Z$"
                ),
            },
        ),
        (
            NOBODY,
            {
                "entitled": False,
                "reason": match.like("no-subscription"),
                "action": match.regex("checkout", regex=r"^(checkout|portal)$"),
                "href": match.regex("http://app.test/billing", regex=r"^https?://.+$"),
            },
        ),
    ):
        (
            pact.upon_receiving(f"whether the caller is entitled ({state})")
            .given(state)
            .with_request("GET", PATH)
            .with_header("Authorization", f"Bearer {_token(state)}")
            .will_respond_with(200)
            .with_body(body, "application/json")
        )

    async def ask(url: str) -> tuple[Entitlement, Entitlement]:
        async with httpx.AsyncClient() as http:
            billing = HttpEntitlements(http, url, timeout_seconds=5)
            yes = await billing.of(uuid4(), _token(SUBSCRIBED))
            no = await billing.of(uuid4(), _token(NOBODY))
            return yes, no

    with pact.serve() as server:
        yes, no = await ask(str(server.url))
    assert yes.entitled
    assert yes.access_until is not None
    assert (no.entitled, no.action) == (False, "checkout")
    compare_with_committed(pact, tmp_path)


def _token(state: str) -> str:
    return "subscriber" if state == SUBSCRIBED else "nobody"
