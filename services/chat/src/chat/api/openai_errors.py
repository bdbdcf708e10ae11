"""Refusals in OpenAI's form, for the routes its clients call."""

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute

from chat.api.openai_schemas import error_body
from shared.errors import DomainError, Unavailable
from shared.http.problems import status_of

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class OpenAIRoute(APIRoute):
    """Answers errors as `{"error": {"message", "type", "code"}}`."""

    def get_route_handler(self) -> Handler:
        """The route's handler with its refusals translated."""
        handle = super().get_route_handler()

        async def translated(request: Request) -> Response:
            try:
                return await handle(request)
            except RequestValidationError as error:
                first = error.errors()[0]
                where = ".".join(str(part) for part in first["loc"][1:])
                return JSONResponse(error_body(f"{where}: {first['msg']}", _OTHER, "invalid"), 400)
            except DomainError as error:
                return _refused(error)
            except Unavailable as error:
                later = {"retry-after": str(error.retry_after_seconds)}
                body = error_body(error.detail, "server_error", "unavailable")
                return JSONResponse(body, 503, headers=later)

        return translated


_OTHER = "invalid_request_error"
_KINDS = {
    401: "authentication_error",
    402: "insufficient_quota",
    429: "rate_limit_error",
}


def _refused(error: DomainError) -> JSONResponse:
    status, _ = status_of(error)
    body = error_body(error.detail, _KINDS.get(status, _OTHER), error.code)
    headers = {"www-authenticate": "Bearer"} if status == 401 else {}
    if "retry_after_seconds" in error.facts:
        headers["retry-after"] = str(error.facts["retry_after_seconds"])
    return JSONResponse(body, status, headers=headers)
