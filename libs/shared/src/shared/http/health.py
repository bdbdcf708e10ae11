"""Liveness: the loop turns. Readiness: what this process needs answers now."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from fastapi import APIRouter, Response
from pydantic import BaseModel

from shared.http.auth import PUBLIC

TIMEOUT_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Check:
    """A question to one dependency. An optional one is reported and does not make us unready."""

    ask: Callable[[], Awaitable[object]]
    required: bool = True


class Health(BaseModel):
    """The process is alive."""

    status: Literal["ok"] = "ok"
    service: str


class DependencyHealth(BaseModel):
    """How one dependency answered."""

    status: Literal["ok", "down"]
    required: bool
    milliseconds: float


class Readiness(BaseModel):
    """Whether this process can take work now, and which dependency says no."""

    status: Literal["ready", "degraded", "unready"]
    service: str
    dependencies: dict[str, DependencyHealth]


async def _ask(check: Check) -> DependencyHealth:
    started = time.perf_counter()
    try:
        async with asyncio.timeout(TIMEOUT_SECONDS):
            await check.ask()
        status: Literal["ok", "down"] = "ok"
    except Exception:  # any failure is the answer
        status = "down"
    elapsed = round((time.perf_counter() - started) * 1000, 1)
    return DependencyHealth(status=status, required=check.required, milliseconds=elapsed)


async def readiness(service: str, checks: Mapping[str, Check]) -> Readiness:
    """Ask every dependency at once, each for at most two seconds."""
    answers = await asyncio.gather(*(_ask(check) for check in checks.values()))
    dependencies = dict(zip(checks, answers, strict=True))
    down = [d for d in answers if d.status == "down"]
    status: Literal["ready", "degraded", "unready"] = "ready"
    if down:
        status = "unready" if any(d.required for d in down) else "degraded"
    return Readiness(status=status, service=service, dependencies=dependencies)


def health_router(service: str, checks: Mapping[str, Check]) -> APIRouter:
    """`GET /api/health` and `GET /api/health/ready`."""
    router = APIRouter(prefix="/api/health", tags=["health"], dependencies=[PUBLIC])

    @router.get("", operation_id="getHealth")
    async def live() -> Health:
        return Health(service=service)

    @router.get("/ready", operation_id="getReadiness", responses={503: {"model": Readiness}})
    async def ready(response: Response) -> Readiness:
        answer = await readiness(service, checks)
        if answer.status == "unready":
            response.status_code = 503
        return answer

    return router
