from collections.abc import AsyncIterator

import httpx
import pytest
from fastapi import FastAPI
from pydantic import BaseModel
from starlette.types import Message, Receive, Scope, Send

from shared import errors
from shared.http.middleware import BodyLimit, RequestContext
from shared.http.problems import install_problem_handlers


class Teapot(errors.Conflict):
    """The pot is short and stout."""

    code = "teapot"


class Order(BaseModel):
    cups: int


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    app = FastAPI()
    install_problem_handlers(app)
    app.add_middleware(BodyLimit, max_bytes=100)
    app.add_middleware(RequestContext)

    @app.get("/refuse/{kind}")
    async def refuse(kind: str) -> None:
        raise getattr(errors, kind)("no", limit=5)

    @app.get("/teapot")
    async def teapot() -> None:
        raise Teapot

    @app.get("/away")
    async def away() -> None:
        raise errors.Unavailable("object store", retry_after_seconds=7)

    @app.get("/broken")
    async def broken() -> None:
        raise RuntimeError("the password is swordfish")

    @app.post("/order")
    async def order(body: Order) -> int:
        return body.cups

    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        yield client


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        ("Invalid", 422),
        ("TooLarge", 413),
        ("UnsupportedMediaType", 415),
        ("Unauthenticated", 401),
        ("PaymentRequired", 402),
        ("Forbidden", 403),
        ("NotFound", 404),
        ("Conflict", 409),
        ("LimitExceeded", 429),
    ],
)
async def test_each_kind_of_refusal_has_one_status(
    client: httpx.AsyncClient, kind: str, status: int
) -> None:
    response = await client.get(f"/refuse/{kind}")
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["limit"] == 5


async def test_a_refusal_carries_its_code_its_sentence_and_the_request_id(
    client: httpx.AsyncClient,
) -> None:
    response = await client.get("/teapot")
    problem = response.json()
    assert problem["code"] == "teapot"
    assert problem["type"] == "urn:problem:teapot"
    assert problem["detail"] == "The pot is short and stout."
    assert problem["instance"] == response.headers["x-request-id"]


async def test_a_dependency_that_is_away_says_when_to_come_back(client: httpx.AsyncClient) -> None:
    response = await client.get("/away")
    assert response.status_code == 503
    assert response.headers["retry-after"] == "7"
    assert response.json()["dependency"] == "object store"


async def test_an_unexpected_error_tells_nothing_about_the_inside(
    client: httpx.AsyncClient,
) -> None:
    response = await client.get("/broken")
    assert response.status_code == 500
    assert "swordfish" not in response.text


async def test_a_wrong_field_is_named_without_its_value(client: httpx.AsyncClient) -> None:
    response = await client.post("/order", json={"cups": "4111 1111 1111 1111"})
    assert response.status_code == 422
    assert response.json()["errors"][0]["field"] == "cups"
    assert "4111" not in response.text


async def test_a_body_over_the_limit_is_refused_by_its_declared_size(
    client: httpx.AsyncClient,
) -> None:
    response = await client.post("/order", content=b"x" * 101)
    assert response.status_code == 413
    assert response.json()["max_bytes"] == 100


async def test_a_body_that_lies_about_its_size_is_refused_while_it_arrives() -> None:
    answers: list[Message] = []
    chunks = iter([b"x" * 60, b"x" * 60])

    async def read_all(scope: Scope, receive: Receive, send: Send) -> None:
        while True:
            await receive()

    async def receive() -> Message:
        return {"type": "http.request", "body": next(chunks), "more_body": True}

    async def send(message: Message) -> None:
        answers.append(message)

    scope: Scope = {"type": "http", "path": "/", "headers": [], "method": "POST"}
    await BodyLimit(read_all, max_bytes=100)(scope, receive, send)
    assert answers[0]["status"] == 413
