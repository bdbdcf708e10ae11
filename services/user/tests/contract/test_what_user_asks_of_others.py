"""Consumer side: each service's own file about a person, through the real client."""

from pathlib import Path

import httpx
import pytest
from pact import Pact, match

from shared.testing.pacts import compare_with_committed
from user.config import OtherServices
from user.infrastructure.http_exports import PATHS, HttpExports

pytestmark = pytest.mark.contract


@pytest.mark.parametrize("service", PATHS)
async def test_user_can_ask_a_service_for_what_it_holds(service: str, tmp_path: Path) -> None:
    pact = Pact("user", service)
    (
        pact.upon_receiving("what it holds about the caller")
        .with_request("GET", PATHS[service])
        .with_header("Authorization", "Bearer somebody")
        .will_respond_with(200)
        .with_body(match.like({}), "application/json")
    )
    with pact.serve() as server:
        async with httpx.AsyncClient() as http:
            asked = HttpExports(http, OtherServices(**dict.fromkeys(PATHS, str(server.url))))
            async with asked.file_of(service, "somebody") as file:
                text = b"".join([piece async for piece in file])
    assert text == b"{}"
    compare_with_committed(pact, tmp_path)
