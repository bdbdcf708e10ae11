"""What OpenAI clients send to /v1/chat/completions."""

from typing import Any, Literal

from pydantic import BaseModel, Field

from deploy.local.modelserver.errors import ApiError
from deploy.local.modelserver.jobs import Job
from deploy.local.modelserver.ollama_messages import MAX_MESSAGES, Message, plain
from deploy.local.modelserver.options import Options
from deploy.local.modelserver.tools import Tool, instructions, schema_for


class TextPart(BaseModel):
    type: Literal["text"]
    text: str


class OpenAIMessage(BaseModel):
    role: Literal["system", "developer", "user", "assistant", "tool"]
    content: str | list[TextPart] | None = None
    tool_calls: list[dict[str, Any]] | None = None

    def simple(self) -> Message:
        parts = self.content if isinstance(self.content, list) else []
        text = self.content if isinstance(self.content, str) else "".join(p.text for p in parts)
        role = "system" if self.role == "developer" else self.role
        return Message(role=role, content=text, tool_calls=self.tool_calls)


class StreamOptions(BaseModel):
    include_usage: bool = False


class JsonSchema(BaseModel):
    schema_: dict[str, Any] = Field(default_factory=lambda: {"type": "object"}, alias="schema")


class ResponseFormat(BaseModel):
    type: Literal["text", "json_object", "json_schema"] = "text"
    json_schema: JsonSchema | None = None


class CompletionRequest(BaseModel):
    model: str = Field(max_length=200)
    messages: list[OpenAIMessage] = Field(min_length=1, max_length=MAX_MESSAGES)
    stream: bool = False
    stream_options: StreamOptions = Field(default_factory=StreamOptions)
    response_format: ResponseFormat = Field(default_factory=ResponseFormat)
    max_tokens: int | None = Field(None, ge=1)
    max_completion_tokens: int | None = Field(None, ge=1)
    temperature: float | None = Field(None, ge=0, le=2)
    top_p: float | None = Field(None, ge=0, le=1)
    presence_penalty: float | None = Field(None, ge=-2, le=2)
    frequency_penalty: float | None = Field(None, ge=-2, le=2)
    seed: int | None = None
    stop: list[str] | str | None = None
    n: int | None = None
    tools: list[Tool] = Field(default_factory=list, max_length=32)
    tool_choice: str | dict[str, Any] | None = None

    @property
    def uses_tools(self) -> bool:
        return bool(self.tools) and self.tool_choice != "none"

    def job(self) -> Job:
        """This request as one generation. Raises ApiError 400."""
        if self.n not in (None, 1):
            raise ApiError(400, "n must be 1")
        schema = self._schema()
        options = self._options()
        return Job(
            sampling=options.sampling(structured=schema is not None),
            wanted_tokens=options.wanted_tokens(),
            messages=plain(self._messages()),
            schema=schema,
            # OpenAI's protocol refuses a prompt that is too long; Ollama's forgets its start.
            may_forget=False,
        )

    def _messages(self) -> list[Message]:
        messages = [message.simple() for message in self.messages]
        if self.uses_tools:
            messages.insert(0, Message(role="system", content=instructions(self.tools)))
        return messages

    def _schema(self) -> dict[str, Any] | None:
        if self.uses_tools:
            return schema_for(self.tools, required=self.tool_choice not in (None, "auto"))
        if self.response_format.type == "text":
            return None
        wanted = self.response_format.json_schema
        return wanted.schema_ if wanted else {"type": "object"}

    def _options(self) -> Options:
        return Options(
            num_predict=self.max_completion_tokens or self.max_tokens,
            temperature=self.temperature,
            top_p=self.top_p,
            presence_penalty=self.presence_penalty,
            frequency_penalty=self.frequency_penalty,
            seed=self.seed,
            stop=self.stop,
        )
