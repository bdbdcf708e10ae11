"""The OpenAI form of a conversation, as far as the assistant has an answer to it."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

MODEL = "penny-dreadful"
MAX_MESSAGES = 200
MAX_PARTS = 20
_Text = Annotated[str, Field(max_length=32_000)]


class _Lenient(BaseModel):
    """Clients send many settings (temperature, tools, ...) that have no meaning here."""

    model_config = ConfigDict(extra="ignore")


class TextPart(_Lenient):
    """One part of a message; only text is read."""

    type: Literal["text"]
    text: _Text


class CompletionMessage(_Lenient):
    """One message of the conversation as the client keeps it."""

    role: Literal["system", "developer", "user", "assistant", "tool"]
    content: _Text | Annotated[list[TextPart], Field(max_length=MAX_PARTS)] | None = None

    @property
    def text(self) -> str:
        """The message as plain text."""
        if isinstance(self.content, list):
            return "\n".join(part.text for part in self.content)
        return self.content or ""


class StreamOptions(_Lenient):
    """Whether the last chunk tells the use of tokens."""

    include_usage: bool = False


class CompletionRequest(_Lenient):
    """What an OpenAI client posts."""

    model: Annotated[str, Field(max_length=100)]
    messages: Annotated[list[CompletionMessage], Field(min_length=1, max_length=MAX_MESSAGES)]
    stream: bool = False
    stream_options: StreamOptions | None = None

    @property
    def last_answer(self) -> str | None:
        """What the assistant said before the newest message."""
        answers = (m.text for m in reversed(self.messages[:-1]) if m.role == "assistant")
        return next(answers, None)


class CompletionUsage(BaseModel):
    """Tokens of the model; none when the reply was composed."""

    prompt_tokens: int
    completion_tokens: int
    total_tokens: int


class AnswerMessage(BaseModel):
    """The assistant's message."""

    role: Literal["assistant"] = "assistant"
    content: str


class CompletionChoice(BaseModel):
    """The one answer there is."""

    index: Literal[0] = 0
    message: AnswerMessage
    finish_reason: Literal["stop"] = "stop"


class CompletionResponse(BaseModel):
    """A whole answer."""

    id: str
    object: Literal["chat.completion"] = "chat.completion"
    created: int
    model: str
    choices: list[CompletionChoice]
    usage: CompletionUsage


class ModelResponse(BaseModel):
    """One model a client may choose."""

    id: str
    object: Literal["model"] = "model"
    created: int
    owned_by: str


class ModelsResponse(BaseModel):
    """All of them."""

    object: Literal["list"] = "list"
    data: list[ModelResponse]


def error_body(message: str, kind: str, code: str) -> dict[str, Any]:
    """A refusal as OpenAI's clients read it."""
    return {"error": {"message": message, "type": kind, "code": code, "param": None}}
