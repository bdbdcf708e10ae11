"""What is served: /api/tags, /api/show, /api/ps, /api/version, /v1/models."""

from typing import Any

from pydantic import BaseModel, Field
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from deploy.local.modelserver.errors import ApiError
from deploy.local.modelserver.generator import Generator
from deploy.local.modelserver.http_input import read_json
from deploy.local.modelserver.model_cards import (
    CARDS,
    ENCODER,
    LLM,
    MODIFIED_AT,
    NOTICE,
    ModelCard,
    find_card,
    known_names,
)

VERSION = "0.0.0-demo"
NEVER_EXPIRES = "2100-01-01T00:00:00Z"


class ShowRequest(BaseModel):
    model: str = Field("", max_length=200)
    name: str = Field("", max_length=200)


async def version(_: Request) -> Response:
    return JSONResponse({"version": VERSION})


async def root(_: Request) -> Response:
    return PlainTextResponse("The demo model server is running")


async def tags(_: Request) -> Response:
    return JSONResponse({"models": [card.entry(name) for card in CARDS for name in card.names]})


async def show(request: Request) -> Response:
    sent = await read_json(request, ShowRequest)
    return JSONResponse(_description(find_card(sent.model or sent.name)))


async def loaded(request: Request) -> Response:
    """Models in memory, and how many generation slots are in use."""
    generator: Generator = request.app.state.generator
    cards = [ENCODER, *([LLM] if generator.child.loaded else [])]
    rows = [
        {
            **card.entry(card.name),
            "expires_at": NEVER_EXPIRES,
            "size_vram": 0,
            "context_length": card.context_tokens,
        }
        for card in cards
    ]
    slots = {"total": generator.slots, "busy": await generator.busy_slots()}
    return JSONResponse({"models": rows, "slots": slots})


async def openai_models(_: Request) -> Response:
    rows = [
        {"id": name, "object": "model", "created": 0, "owned_by": "demo"} for name in known_names()
    ]
    return JSONResponse({"object": "list", "data": rows})


async def not_offered(request: Request) -> Response:
    raise ApiError(501, f"{request.url.path} is not offered: the demo server's models are fixed")


def _description(card: ModelCard) -> dict[str, Any]:
    return {
        "license": card.licence,
        "system": NOTICE,
        "modified_at": MODIFIED_AT,
        "details": card.details(),
        "capabilities": list(card.capabilities),
        "model_info": {
            "general.name": card.name,
            "general.description": NOTICE,
            "general.architecture": card.family,
            f"{card.family}.context_length": card.context_tokens,
            f"{card.family}.embedding_length": card.width,
        },
    }
