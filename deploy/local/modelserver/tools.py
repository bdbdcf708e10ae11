"""Tool calls from a model that cannot make them: a grammar leaves only calls or a reply."""

import json
import secrets
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, Field


class Function(BaseModel):
    name: str = Field(max_length=128)
    description: str = Field("", max_length=4000)
    parameters: dict[str, Any] = Field(default_factory=dict)


class Tool(BaseModel):
    function: Function


@dataclass(frozen=True)
class ToolCall:
    id: str
    name: str
    arguments: dict[str, Any]


@dataclass(frozen=True)
class Answer:
    """What the model said: words, or one call."""

    text: str = ""
    calls: tuple[ToolCall, ...] = ()


def schema_for(tools: list[Tool], *, required: bool) -> dict[str, Any]:
    """anyOf: one shape per tool and, unless a call is required, a plain reply."""
    shapes = [_call_shape(tool.function) for tool in tools]
    if not required:
        shapes.append(_object({"reply": {"type": "string"}}))
    return {"anyOf": shapes}


def instructions(tools: list[Tool]) -> str:
    """The system text that tells the model which tools there are."""
    lines = [f"- {tool.function.name}: {tool.function.description}" for tool in tools]
    return "Answer with one JSON object: a tool call or a reply.\nTools:\n" + "\n".join(lines)


def read_answer(text: str) -> Answer:
    """The model's JSON as words or a call; JSON cut off by the token limit stays words."""
    try:
        content = json.loads(text)
    except ValueError:
        return Answer(text=text)
    if not isinstance(content, dict):
        return Answer(text=text)
    if "tool" in content:
        call = ToolCall(f"call_{secrets.token_hex(8)}", content["tool"], content["arguments"])
        return Answer(calls=(call,))
    return Answer(text=str(content.get("reply", text)))


def _call_shape(function: Function) -> dict[str, Any]:
    parameters = {"type": "object", **function.parameters}
    return _object({"tool": {"const": function.name}, "arguments": parameters})


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
