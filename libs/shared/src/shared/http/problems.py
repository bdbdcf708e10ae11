"""Problem details (RFC 9457): the one place where a refusal becomes an HTTP status."""

from collections.abc import Mapping
from typing import Any

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm.exc import StaleDataError
from starlette.exceptions import HTTPException

from shared import errors

log = structlog.get_logger(__name__)

MEDIA_TYPE = "application/problem+json"

# Most specific first: the first match wins.
_STATUS: tuple[tuple[type[errors.DomainError], int, str], ...] = (
    (errors.TooLarge, 413, "Too large"),
    (errors.UnsupportedMediaType, 415, "Unsupported media type"),
    (errors.Invalid, 422, "Invalid request"),
    (errors.Unauthenticated, 401, "Sign in first"),
    (errors.PaymentRequired, 402, "Payment required"),
    (errors.Forbidden, 403, "Not allowed"),
    (errors.NotFound, 404, "Not found"),
    (errors.Conflict, 409, "Conflict"),
    (errors.LimitExceeded, 429, "Limit exceeded"),
)


def problem(
    status: int,
    code: str,
    title: str,
    detail: str,
    *,
    request: Request | None = None,
    headers: Mapping[str, str] | None = None,
    **facts: Any,
) -> JSONResponse:
    """A problem+json answer. `facts` are extension members a client can act on."""
    body: dict[str, Any] = {
        "type": f"urn:problem:{code}",
        "title": title,
        "status": status,
        "detail": detail,
        "code": code,
    }
    if request is not None:
        body["instance"] = getattr(request.state, "request_id", None)
    body |= facts
    return JSONResponse(body, status, headers=dict(headers or {}), media_type=MEDIA_TYPE)


def status_of(error: errors.DomainError) -> tuple[int, str]:
    """The HTTP status and title of a refusal."""
    for kind, status, title in _STATUS:
        if isinstance(error, kind):
            return status, title
    return 400, "Refused"


def _on_domain_error(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, errors.DomainError)  # noqa: S101 - registered for this type only
    status, title = status_of(error)
    headers = {"WWW-Authenticate": "Bearer"} if status == 401 else {}
    if "retry_after_seconds" in error.facts:
        headers["Retry-After"] = str(error.facts["retry_after_seconds"])
    return problem(
        status, error.code, title, error.detail, request=request, headers=headers, **error.facts
    )


def _on_unavailable(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, errors.Unavailable)  # noqa: S101 - registered for this type only
    log.warning("dependency.away", dependency=error.dependency)
    return problem(
        503,
        "unavailable",
        "Temporarily unavailable",
        error.detail,
        request=request,
        headers={"Retry-After": str(error.retry_after_seconds)},
        dependency=error.dependency,
    )


def _on_database_away(request: Request, error: Exception) -> JSONResponse:
    if isinstance(error, DBAPIError) and not _is_transient(error):
        return _on_unexpected(request, error)
    return _on_unavailable(request, errors.Unavailable("database"))


def _is_transient(error: DBAPIError) -> bool:
    """Lost connections (class 08, 57P), lock and statement timeouts, deadlocks, serialization."""
    state = str(getattr(error.orig, "sqlstate", "") or "")
    return error.connection_invalidated or state[:2] in {"08", "40", "53", "55", "57"} or not state


def _on_stale(request: Request, _: Exception) -> JSONResponse:
    detail = "Somebody changed this at the same moment: read it again and retry."
    return problem(409, "stale", "Conflict", detail, request=request)


def _on_validation(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for this type only
    fields = [
        {"field": ".".join(str(part) for part in item["loc"][1:]), "message": item["msg"]}
        for item in error.errors()[:20]
    ]
    return problem(
        422,
        "invalid",
        "Invalid request",
        "Some fields need another look.",
        request=request,
        errors=fields,
    )


def _on_http(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for this type only
    code = {404: "not-found", 405: "method-not-allowed"}.get(error.status_code, "http-error")
    return problem(
        error.status_code,
        code,
        str(error.detail),
        str(error.detail),
        request=request,
        headers=error.headers,
    )


def _on_unexpected(request: Request, error: Exception) -> JSONResponse:
    log.error("request.failed", exc_info=error)
    detail = "Something broke on our side. It has been logged under this instance."
    return problem(500, "internal", "Internal error", detail, request=request)


def install_problem_handlers(app: FastAPI) -> None:
    """Answer every error of `app` as problem+json, without internals."""
    app.add_exception_handler(errors.DomainError, _on_domain_error)
    app.add_exception_handler(errors.Unavailable, _on_unavailable)
    app.add_exception_handler(DBAPIError, _on_database_away)
    app.add_exception_handler(PoolTimeout, _on_database_away)
    app.add_exception_handler(ConnectionError, _on_database_away)
    app.add_exception_handler(StaleDataError, _on_stale)
    app.add_exception_handler(RequestValidationError, _on_validation)
    app.add_exception_handler(HTTPException, _on_http)
    app.add_exception_handler(Exception, _on_unexpected)
