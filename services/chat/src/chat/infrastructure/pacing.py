"""Deadlines for a stream: long for the first item, short between the others."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from typing import TypeVar

from shared.errors import Unavailable

ItemT = TypeVar("ItemT")


async def paced(
    items: AsyncIterator[ItemT], *, dependency: str, first_seconds: float, next_seconds: float
) -> AsyncGenerator[ItemT, None]:
    """The same items; raises Unavailable when one takes too long. Closing it closes the source."""
    seconds = first_seconds
    try:
        while True:
            try:
                async with asyncio.timeout(seconds):
                    item = await anext(items)
            except StopAsyncIteration:
                return
            except TimeoutError as error:
                raise Unavailable(dependency, f"{dependency} fell silent") from error
            yield item
            seconds = next_seconds
    finally:
        if isinstance(items, AsyncGenerator):
            await items.aclose()
