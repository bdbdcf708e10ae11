"""`python -m benchmarks.chat.model --port N`: a model and a catalogue, both of known pace."""

import argparse
import asyncio
import json
from collections.abc import AsyncIterator

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from benchmarks.chat import catalogue

# What the machine behind a model can do: one stream gets at most 50 words a second, all of
# them together 500. At 200 streams each is slower, as with a real one.
FASTEST_SECONDS = 0.02
WORDS_PER_SECOND = 500
_SENTENCE = "This evening sounds lovely and calm to me. "
# The first sentence is one word: what is held until a sentence is whole is then one token.
WORDS = ["Sure. ", *(f"{word} " for word in (_SENTENCE * 10).split())]
TEXT = "".join(WORDS).strip()


async def _tags(_: Request) -> Response:
    return JSONResponse({"models": []})


def pace_seconds(streams: int) -> float:
    """Between two words of one of `streams`."""
    return max(FASTEST_SECONDS, streams / WORDS_PER_SECOND)


async def _pace(request: Request) -> Response:
    """Say how many streams are going to share the model."""
    request.app.state.pace = pace_seconds(int(request.path_params["streams"]))
    return Response(status_code=204)


async def _chat(request: Request) -> Response:
    return StreamingResponse(_lines(request.app.state.pace), media_type="application/x-ndjson")


async def _lines(pace: float) -> AsyncIterator[bytes]:
    loop = asyncio.get_running_loop()
    started = loop.time()
    for number, word in enumerate(WORDS):
        # By the clock, not by sleeping: a busy machine must not slow the model down.
        await asyncio.sleep(max(0.0, started + number * pace - loop.time()))
        yield _line(word, done=False)
    yield _line("", done=True, prompt_eval_count=100, eval_count=len(WORDS))


def _line(word: str, **fields: object) -> bytes:
    message = {"role": "assistant", "content": word}
    body = {"model": "paced", "created_at": "2026-01-01T00:00:00Z", "message": message}
    return json.dumps(body | fields).encode() + b"\n"


def main() -> None:
    """Serve until told to stop."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    app = Starlette(
        routes=[
            Route("/api/tags", _tags),
            Route("/api/chat", _chat, methods=["POST"]),
            Route("/pace/{streams:int}", _pace, methods=["POST"]),
            *catalogue.ROUTES,
        ]
    )
    app.state.pace, app.state.took = FASTEST_SECONDS, []
    port = parser.parse_args().port
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning", loop="uvloop")


if __name__ == "__main__":
    main()
