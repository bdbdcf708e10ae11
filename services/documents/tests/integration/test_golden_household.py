"""Ada Marlow's documents through the API: every figure to the cent, with its evidence."""

from uuid import UUID, uuid4

import httpx
import pytest

from documents.api.subscriptions import subscriptions
from documents.bootstrap import App
from services.documents.tests.factories import amounts, the_budget, todays_household, uploaded
from shared.testing.services import deliver
from shared.testing.tokens import TokenIssuer

pytestmark = pytest.mark.integration

WITHOUT_PLAN = {
    "income": "5005.87",
    "fixed": "2731.07",
    "savings": "750.88",
    "essential": "995.00",
    "free_money": "528.92",
    "derived": "264.46",
    "budget": "264.46",
    "committed": "32.98",
    "used": "92.43",
    "remaining": "172.03",
}
WITH_PLAN = WITHOUT_PLAN | {"committed": "42.97", "used": "102.42", "remaining": "162.04"}
PLAN = {
    "plan": "stories",
    "status": "active",
    "entitled": True,
    "access_until": None,
    "reason": None,
    "price": {"amount": "9.99", "currency": "AUD"},
    "cadence": "monthly",
}


@pytest.fixture
async def ada(
    client: httpx.AsyncClient, app: App, issuer: TokenIssuer
) -> tuple[UUID, dict[str, str]]:
    """Everything she has, uploaded and read."""
    user_id = uuid4()
    headers = issuer.headers(user_id)
    for content in todays_household().values():
        document = await uploaded(client, app, headers, content)
        assert document["processing_status"] == "completed", document
    return user_id, headers


async def test_the_golden_household_is_right_to_the_cent(
    client: httpx.AsyncClient, app: App, ada: tuple[UUID, dict[str, str]]
) -> None:
    user_id, headers = ada
    assert amounts(await the_budget(client, headers), WITHOUT_PLAN) == WITHOUT_PLAN
    await deliver(subscriptions, app, "subscription.updated", {"user_id": user_id} | PLAN)
    budget = await the_budget(client, headers)
    assert amounts(budget, WITH_PLAN) == WITH_PLAN
    assert not budget["estimate"]
    assert budget["questions"] == []
