"""What routes ask for, as annotated aliases."""

from typing import Annotated

from fastapi import Depends, Request

from chat.bootstrap import App
from chat.infrastructure.reply_runner import ReplyRunner
from chat.infrastructure.story_runner import StoryRunner
from chat.infrastructure.unit_of_work import SqlUnitOfWork


# Coroutines, though nothing is awaited: anything else is run in a thread of its own.
async def _app(request: Request) -> App:
    app: App = request.app.state.app
    return app


TheApp = Annotated[App, Depends(_app)]


async def _runner(request: Request) -> ReplyRunner:
    runner: ReplyRunner = request.app.state.runner
    return runner


Runner = Annotated[ReplyRunner, Depends(_runner)]


async def _stories(request: Request) -> StoryRunner:
    runner: StoryRunner = request.app.state.stories
    return runner


Stories = Annotated[StoryRunner, Depends(_stories)]


async def _uow(app: TheApp) -> SqlUnitOfWork:
    return app.uow()


Uow = Annotated[SqlUnitOfWork, Depends(_uow)]
