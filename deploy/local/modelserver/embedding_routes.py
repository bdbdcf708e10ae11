"""POST /api/embed, /api/embeddings and /v1/embeddings."""

import base64
import time
from typing import Annotated, Literal

import numpy as np
from pydantic import BaseModel, Field
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from deploy.local.modelserver.embedder import MAX_TOKENS, Embedded, EmbeddingQueue
from deploy.local.modelserver.errors import ApiError
from deploy.local.modelserver.http_input import read_json, unless_gone
from deploy.local.modelserver.model_cards import ENCODER, require

MAX_TEXTS = 512
ModelName = Annotated[str, Field(max_length=200)]


class EmbedRequest(BaseModel):
    model: ModelName
    input: str | list[str]
    truncate: bool = True
    dimensions: int | None = None


class EmbeddingsRequest(BaseModel):
    model: ModelName
    prompt: str = ""


class OpenAIEmbeddingsRequest(BaseModel):
    model: ModelName
    input: str | list[str]
    encoding_format: Literal["float", "base64"] = "float"
    dimensions: int | None = None


async def embed(request: Request) -> Response:
    started = time.monotonic()
    sent = await read_json(request, EmbedRequest)
    texts = _texts(sent.model, sent.input, sent.dimensions)
    if not sent.truncate:
        await _refuse_longer_texts(request, texts)
    done = await _embedded(request, texts)
    return JSONResponse(
        {
            "model": ENCODER.name,
            "embeddings": done.vectors,
            "total_duration": int((time.monotonic() - started) * 1e9),
            "load_duration": 0,
            "prompt_eval_count": done.tokens,
        }
    )


async def embeddings(request: Request) -> Response:
    """The older form: one prompt, one vector."""
    sent = await read_json(request, EmbeddingsRequest)
    texts = _texts(sent.model, [sent.prompt] if sent.prompt else [], None)
    done = await _embedded(request, texts)
    return JSONResponse({"embedding": done.vectors[0] if done.vectors else []})


async def openai_embeddings(request: Request) -> Response:
    sent = await read_json(request, OpenAIEmbeddingsRequest)
    done = await _embedded(request, _texts(sent.model, sent.input, sent.dimensions))
    encode = _base64 if sent.encoding_format == "base64" else _floats
    rows = [
        {"object": "embedding", "index": index, "embedding": encode(vector)}
        for index, vector in enumerate(done.vectors)
    ]
    usage = {"prompt_tokens": done.tokens, "total_tokens": done.tokens}
    return JSONResponse({"object": "list", "model": ENCODER.name, "data": rows, "usage": usage})


def _texts(model: str, sent: str | list[str], dimensions: int | None) -> list[str]:
    require(model, "embedding")
    if dimensions not in (None, ENCODER.width):
        raise ApiError(400, f"dimensions must be {ENCODER.width}: this model has no shorter form")
    texts = [sent] if isinstance(sent, str) else sent
    if len(texts) > MAX_TEXTS:
        raise ApiError(413, f"at most {MAX_TEXTS} inputs in one request, got {len(texts)}")
    return texts


async def _embedded(request: Request, texts: list[str]) -> Embedded:
    queue: EmbeddingQueue = request.app.state.embeddings
    return await unless_gone(request, queue.embed(texts))


async def _refuse_longer_texts(request: Request, texts: list[str]) -> None:
    queue: EmbeddingQueue = request.app.state.embeddings
    longest = await unless_gone(request, queue.longest(texts))
    if longest > MAX_TOKENS:
        raise ApiError(
            400, f"the input length exceeds the context length: {longest} tokens > {MAX_TOKENS}"
        )


def _floats(vector: list[float]) -> list[float]:
    return vector


def _base64(vector: list[float]) -> str:
    return base64.b64encode(np.asarray(vector, dtype="<f4").tobytes()).decode()
