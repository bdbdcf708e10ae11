"""Refusals in the shape the caller's client understands: Ollama's, or OpenAI's under /v1."""

from pydantic import ValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

# nginx's number for "the client went away"; nobody reads it, the log does.
CLIENT_CLOSED_REQUEST = 499


class ApiError(Exception):
    """An answer other than 200: a status and one sentence."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


class ClientGone(Exception):
    """The caller closed the connection; there is nobody to answer."""


def refusal(request: Request, status: int, message: str) -> Response:
    if request.url.path.startswith("/v1/"):
        kind = "invalid_request_error" if status < 500 else "server_error"
        return JSONResponse(
            {"error": {"message": message, "type": kind, "code": None, "param": None}}, status
        )
    return JSONResponse({"error": message}, status)


async def on_api_error(request: Request, exc: Exception) -> Response:
    assert isinstance(exc, ApiError)  # noqa: S101 - registered for this type only
    return refusal(request, exc.status, exc.message)


async def on_invalid(request: Request, exc: Exception) -> Response:
    assert isinstance(exc, ValidationError)  # noqa: S101 - registered for this type only
    first = exc.errors(include_url=False, include_input=False)[0]
    field = ".".join(str(part) for part in first["loc"]) or "body"
    return refusal(request, 400, f"{field}: {first['msg']}")


async def on_http_error(request: Request, exc: Exception) -> Response:
    assert isinstance(exc, HTTPException)  # noqa: S101 - registered for this type only
    return refusal(request, exc.status_code, exc.detail)


async def on_client_gone(_: Request, __: Exception) -> Response:
    return Response(status_code=CLIENT_CLOSED_REQUEST)
