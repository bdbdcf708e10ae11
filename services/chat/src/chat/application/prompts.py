"""What goes to a language model and what comes back."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from chat.domain.message import TokenCount

TurnRole = Literal["system", "user", "assistant", "tool"]


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a prompt."""

    role: TurnRole
    content: str


@dataclass(frozen=True, slots=True)
class Tool:
    """A read-only tool offered to the model; `parameters` is a JSON schema."""

    name: str
    description: str
    parameters: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Prompt:
    """One request to a model. With `goes_on` its one turn is a text to continue, no question."""

    turns: tuple[Turn, ...]
    max_tokens: int = 600
    temperature: float = 0.4
    seed: int | None = None
    tools: tuple[Tool, ...] = ()
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class TextPiece:
    """Some characters of the answer."""

    text: str


@dataclass(frozen=True, slots=True)
class ToolCall:
    """The model asks for a tool."""

    name: str
    arguments: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Finished:
    """The end of an answer, with the provider's own token count."""

    tokens: TokenCount


Piece = TextPiece | ToolCall | Finished


@dataclass(frozen=True, slots=True)
class Completion:
    """A whole answer."""

    text: str
    tokens: TokenCount


def estimate_tokens(text: str) -> int:
    """An upper estimate: three bytes a token is below what real tokenizers need for prose."""
    return len(text.encode()) // 3 + 4
