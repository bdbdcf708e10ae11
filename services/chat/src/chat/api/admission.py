"""A turn to be let in: of a crowd only a few are worked on at once, the rest wait outside."""

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute
from starlette.requests import ClientDisconnect

from chat.infrastructure.reply_runner import ReplyRunner


class AdmittedRoute(APIRoute):
    """A request that begins a reply waits for its turn, before anything else is done for it.

    Of twenty that are half begun the first would wait as long as the last. The body is read
    before: who sends it slowly holds up nobody.
    """

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Wrap the route's handler."""
        handle = super().get_route_handler()

        async def in_turn(request: Request) -> Response:
            try:
                await request.body()
            except ClientDisconnect:
                return Response(status_code=400)
            runner: ReplyRunner = request.app.state.runner
            async with runner.admitted():
                return await handle(request)

        return in_turn
