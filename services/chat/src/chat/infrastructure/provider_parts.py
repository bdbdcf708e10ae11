"""What both providers' protocols have in common."""

from collections.abc import AsyncGenerator, Iterable
from contextlib import aclosing
from typing import Any

from chat.application.prompts import Completion, Finished, Piece, TextPiece, Tool
from chat.domain.message import TokenCount


async def gathered(stream: AsyncGenerator[Piece, None]) -> Completion:
    """The whole text of a stream, with its tokens; tool calls are left out."""
    text, tokens = "", TokenCount()
    async with aclosing(stream) as pieces:
        async for piece in pieces:
            if isinstance(piece, TextPiece):
                text += piece.text
            elif isinstance(piece, Finished):
                tokens = piece.tokens
    return Completion(text, tokens)


def as_functions(tools: Iterable[Tool]) -> list[dict[str, Any]]:
    """Tools in the form that OpenAI introduced and Ollama took over."""
    return [
        {
            "type": "function",
            "function": {
                "name": tool.name,
                "description": tool.description,
                "parameters": dict(tool.parameters),
            },
        }
        for tool in tools
    ]
