"""What Ollama clients send to /api/chat and /api/generate."""

import json
from typing import Any, Literal

from pydantic import BaseModel, Field

from deploy.local.modelserver.errors import ApiError
from deploy.local.modelserver.jobs import Messages
from deploy.local.modelserver.options import Options
from deploy.local.modelserver.tools import Tool

MAX_MESSAGES = 256
Format = Literal["", "json"] | dict[str, Any] | None


class Message(BaseModel):
    role: Literal["system", "user", "assistant", "tool"]
    content: str = ""
    images: list[str] | None = None
    tool_calls: list[dict[str, Any]] | None = None
    tool_name: str | None = None


class _Request(BaseModel):
    model: str = Field(max_length=200)
    stream: bool = True
    format: Format = None
    options: Options = Field(default_factory=Options)
    think: bool | str | None = None

    def schema_wanted(self) -> dict[str, Any] | None:
        if isinstance(self.format, dict):
            return self.format
        # llama.cpp leaves a bare "JSON, any JSON" unconstrained: an object is what callers mean.
        return {"type": "object"} if self.format == "json" else None


class ChatRequest(_Request):
    messages: list[Message] = Field(default_factory=list, max_length=MAX_MESSAGES)
    tools: list[Tool] = Field(default_factory=list, max_length=32)


class GenerateRequest(_Request):
    prompt: str = ""
    system: str = ""
    suffix: str = ""
    raw: bool = False
    images: list[str] | None = None

    def messages(self) -> list[Message]:
        system = [Message(role="system", content=self.system)] if self.system else []
        return [*system, Message(role="user", content=self.prompt)]


def refuse_unsupported(request: ChatRequest | GenerateRequest) -> None:
    """Raise ApiError 400 for what this model cannot do, instead of ignoring it."""
    sent = request.messages if isinstance(request, ChatRequest) else [request]
    if any(each.images for each in sent):
        raise ApiError(400, f'"{request.model}" does not support images')
    if request.think:
        raise ApiError(400, f'"{request.model}" does not support thinking')
    if isinstance(request, GenerateRequest) and request.suffix:
        raise ApiError(400, f'"{request.model}" does not support insert')


def plain(messages: list[Message]) -> Messages:
    """Roles and words only: the model's template knows no tool calls and no tool role."""
    return [_plain(message) for message in messages]


def _plain(message: Message) -> dict[str, str]:
    if message.role == "tool":
        source = message.tool_name or "the tool"
        return {"role": "user", "content": f"Result of {source}: {message.content}"}
    if message.tool_calls:
        calls = [call.get("function", {}) for call in message.tool_calls]
        return {"role": message.role, "content": f"{message.content}{json.dumps(calls)}"}
    return {"role": message.role, "content": message.content}
