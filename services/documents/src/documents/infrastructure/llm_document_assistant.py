"""The DocumentAssistant port over a language model's structured output: Ollama or OpenAI."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

import httpx
from pydantic import BaseModel, ValidationError

from documents.config import AssistantSettings
from documents.domain.finance.category import Category
from documents.domain.reading.proposed.proposal import Proposal
from documents.domain.reading.result import DocumentType
from documents.infrastructure.llm_answers import Categories, Kind, ProposedFigures
from documents.infrastructure.llm_prompts import CATEGORISE, CLASSIFY, PROPOSE, fenced
from shared.errors import Unavailable

DEPENDENCY = "document assistant"
_ATTEMPTS = 2
_MAX_ANSWER_BYTES = 200_000
_EXCERPT = 3_000
Answer = TypeVar("Answer", bound=BaseModel)


def assistant_of(settings: AssistantSettings) -> "LlmDocumentAssistant | None":
    """The configured assistant, or None when there is none."""
    return None if settings.provider == "none" else LlmDocumentAssistant(settings)


class LlmDocumentAssistant:
    """Asks with the document fenced as data; an answer of another form is Unavailable."""

    def __init__(
        self, settings: AssistantSettings, transport: httpx.AsyncBaseTransport | None = None
    ) -> None:
        self._settings = settings
        self._transport = transport

    async def classify(self, text: str) -> DocumentType:
        """As the port says."""
        answer = await self._ask(CLASSIFY, text[:_EXCERPT], Kind)
        return answer.document_type

    async def propose(self, text: str, kind: DocumentType) -> Proposal:
        """As the port says."""
        task = PROPOSE.format(kind=kind.value.replace("_", " "))
        return (await self._ask(task, text, ProposedFigures)).as_proposal(kind)

    async def categorise(self, descriptions: Sequence[str]) -> Mapping[int, Category]:
        """As the port says."""
        numbered = "\n".join(f"{n}: {text[:100]}" for n, text in enumerate(descriptions))
        answer = await self._ask(CATEGORISE, numbered, Categories)
        return answer.known()

    async def _ask(self, task: str, text: str, form: type[Answer]) -> Answer:
        """One question, asked once more when it fails."""
        last: Exception = Unavailable(DEPENDENCY)
        for _ in range(_ATTEMPTS):
            try:
                content = await self._send(task, text, form)
                return form.model_validate_json(content)
            except (
                httpx.HTTPError,
                ValidationError,
                ValueError,
                KeyError,
                IndexError,
                TypeError,
            ) as error:
                last = error
        raise Unavailable(DEPENDENCY) from last

    async def _send(self, task: str, text: str, form: type[BaseModel]) -> str:
        messages = [{"role": "system", "content": task}, {"role": "user", "content": fenced(text)}]
        ollama = self._settings.provider == "ollama"
        path, body = (_ollama if ollama else _openai)(self._settings.model, messages, form)
        key = self._settings.api_key
        headers = {"Authorization": f"Bearer {key.get_secret_value()}"} if key else {}
        async with httpx.AsyncClient(
            timeout=self._settings.timeout_seconds, transport=self._transport
        ) as client:
            url = self._settings.base_url.rstrip("/") + path
            answer = await client.post(url, json=body, headers=headers)
        answer.raise_for_status()
        if len(answer.content) > _MAX_ANSWER_BYTES:
            raise ValueError("the answer is too long")
        said = json.loads(answer.content)
        message = said["message"] if ollama else said["choices"][0]["message"]
        return str(message["content"])


def _ollama(
    model: str, messages: list[dict[str, str]], form: type[BaseModel]
) -> tuple[str, dict[str, Any]]:
    return "/api/chat", {
        "model": model,
        "messages": messages,
        "format": form.model_json_schema(),
        "stream": False,
        "options": {"temperature": 0},
    }


def _openai(
    model: str, messages: list[dict[str, str]], form: type[BaseModel]
) -> tuple[str, dict[str, Any]]:
    schema = {"name": form.__name__, "schema": form.model_json_schema()}
    return "/chat/completions", {
        "model": model,
        "messages": messages,
        "temperature": 0,
        "response_format": {"type": "json_schema", "json_schema": schema},
    }
