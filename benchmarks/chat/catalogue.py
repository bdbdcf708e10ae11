"""A catalogue of known pace: what it takes is retrieval, and no part of what the service adds."""

import asyncio
import statistics
import time

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from shared.ids import uuid7

RETRIEVAL_SECONDS = 0.03
_GENRES = ("strategy", "family", "mystery", "adventure")


def _item(number: int) -> dict[str, object]:
    cost = {"amount": f"{10 + number}.50", "currency": "AUD"}
    return {
        "item_id": str(uuid7()),
        "title": f"Evening Number {number}",
        "type": "board_game",
        "genres": [_GENRES[number % len(_GENRES)]],
        "cost": cost,
        "description": "A calm evening for two to four people. " * 5,
        "taste_reason": "You like strategy games.",
        "budget_reason": "It fits what is left this month.",
        "reasons": [{"kind": "genre", "text": "You like strategy games.", "facts": {}}],
    }


async def _recommend(request: Request) -> Response:
    started = time.perf_counter()
    items = [_item(number) for number in range(int(request.query_params["limit"]))]
    await asyncio.sleep(RETRIEVAL_SECONDS)
    response = JSONResponse({"items": items})
    request.app.state.took.append(time.perf_counter() - started)
    return response


async def _took(request: Request) -> Response:
    """The median in milliseconds of what was asked since the last time."""
    took, request.app.state.took = request.app.state.took, []
    return JSONResponse({"ms": statistics.median(took) * 1000 if took else 0.0})


ROUTES = [Route("/api/entertainment/recommendations", _recommend), Route("/took", _took)]
