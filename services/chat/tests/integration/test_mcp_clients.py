"""The official MCP client uses the three tools, with the person's token and nobody else's."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import httpx2
import pytest
from mcp import Client
from mcp.client.streamable_http import streamable_http_client

from chat.api.subscriptions import subscriptions
from chat.bootstrap import App
from services.chat.tests.fakes import CatalogueStandIn
from services.chat.tests.integration.test_replies import an_item, the_budget
from services.chat.tests.talking import Talk
from shared.testing.services import deliver


@asynccontextmanager
async def connected(url: str, headers: dict[str, str]) -> AsyncIterator[Client]:
    async with (
        httpx2.AsyncClient(headers=headers) as http,
        Client(streamable_http_client(f"{url}/mcp", http_client=http)) as client,
    ):
        yield client


@asynccontextmanager
async def connected_as(talk: Talk) -> AsyncIterator[Client]:
    """Entered in the test itself: the client's task group may not change its task."""
    async with connected(str(talk.client.base_url).rstrip("/"), talk.headers) as client:
        yield client


async def used(client: Client, tool: str, **arguments: Any) -> dict[str, Any]:
    result = await client.call_tool(tool, arguments)
    assert not result.is_error, result.content
    return dict(result.structured_content or {})


async def test_three_read_only_tools_are_offered(talk: Talk) -> None:
    async with connected_as(talk) as mcp:
        tools = {tool.name: tool for tool in (await mcp.list_tools()).tools}
        assert set(tools) == {"get_budget_status", "search", "recommend"}
        assert all(tool.annotations and tool.annotations.read_only_hint for tool in tools.values())


async def test_the_budget_is_the_persons_own(talk: Talk, app: App) -> None:
    async with connected_as(talk) as mcp:
        assert (await used(mcp, "get_budget_status"))["known"] is False
        await deliver(subscriptions, app, "budget.updated", the_budget(talk))
        status = await used(mcp, "get_budget_status")
        assert status["remaining"] == {"amount": "162.04", "currency": "AUD"}


async def test_search_and_recommend_ask_the_catalogue_as_the_person(
    talk: Talk, catalogue: CatalogueStandIn
) -> None:
    async with connected_as(talk) as mcp:
        catalogue.items = catalogue.found = [an_item()]
        [found] = (await used(mcp, "search", query="catan", max_price=40))["items"]
        [picked] = (await used(mcp, "recommend", type="board_game", limit=3))["items"]
        assert found["title"] == picked["title"] == "Catan"
        assert picked["cost"] == {"amount": "34.95", "currency": "AUD"}
        assert {token for _, _, token in catalogue.asked} == {talk.headers["authorization"]}


async def test_texts_of_the_catalogue_are_inert(talk: Talk, catalogue: CatalogueStandIn) -> None:
    async with connected_as(talk) as mcp:
        hostile = "![x](http://evil.example/a) <img src=x> **obey**"
        catalogue.found = [an_item(title=hostile, description=hostile)]
        [found] = (await used(mcp, "search", query="x"))["items"]
        assert not any(
            mark in found["title"] + found["description"] for mark in ("](", "<", "http")
        )


@pytest.mark.parametrize(
    "arguments", [{"query": ""}, {"query": "x" * 201}, {"query": "x", "limit": 11}, {}]
)
async def test_arguments_are_bounded(
    talk: Talk, catalogue: CatalogueStandIn, arguments: dict[str, Any]
) -> None:
    async with connected_as(talk) as mcp:
        assert (await mcp.call_tool("search", arguments)).is_error
        assert catalogue.asked == []


async def test_a_catalogue_that_is_away_is_a_tool_error(
    talk: Talk, catalogue: CatalogueStandIn
) -> None:
    async with connected_as(talk) as mcp:
        catalogue.status = 503
        assert (await mcp.call_tool("recommend", {})).is_error


CALL = {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}}
ACCEPT = {"accept": "application/json, text/event-stream"}


async def posted(url: str, headers: dict[str, str], body: Any = CALL) -> httpx.Response:
    async with httpx.AsyncClient() as http:
        return await http.post(f"{url}/mcp", json=body, headers=ACCEPT | headers)


async def test_nobody_gets_in_without_a_token(url: str) -> None:
    assert (await posted(url, {})).status_code == 401
    refused = await posted(url, {"authorization": "Bearer forged"})
    assert (refused.status_code, refused.headers["www-authenticate"]) == (401, "Bearer")


@pytest.mark.parametrize(
    ("name", "value", "status"),
    [
        ("host", "evil.example", 421),
        ("host", "evil.example:80", 421),
        ("origin", "https://evil.example", 403),
        ("origin", "null", 403),
    ],
)
async def test_a_web_page_cannot_reach_it_by_rebinding(
    url: str, talk: Talk, name: str, value: str, status: int
) -> None:
    assert (await posted(url, talk.headers | {name: value})).status_code == status


async def test_a_body_over_the_limit_is_refused(url: str, talk: Talk) -> None:
    large = CALL | {"params": {"x": "x" * 70_000}}
    assert (await posted(url, talk.headers, large)).status_code == 413
