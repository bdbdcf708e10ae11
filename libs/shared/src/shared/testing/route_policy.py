"""Every route says who may call it: this finds the ones that do not."""

from collections.abc import Iterator

from fastapi import FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute

from shared.http.auth import anyone, require_admin, require_user


def _calls(dependant: Dependant) -> Iterator[object]:
    yield dependant.call
    for inner in dependant.dependencies:
        yield from _calls(inner)


def routes_without_policy(app: FastAPI) -> list[str]:
    """Routes that name neither a user, nor an administrator, nor the public."""
    policies = {anyone, require_user, require_admin}
    return [
        f"{route.methods} {route.path}"
        for route in app.routes
        if isinstance(route, APIRoute) and not policies & set(_calls(route.dependant))
    ]


def admin_routes_open_to_users(app: FastAPI) -> list[str]:
    """Routes under /api/admin that do not ask for an administrator."""
    return [
        f"{route.methods} {route.path}"
        for route in app.routes
        if isinstance(route, APIRoute)
        and route.path.startswith("/api/admin")
        and require_admin not in set(_calls(route.dependant))
    ]
