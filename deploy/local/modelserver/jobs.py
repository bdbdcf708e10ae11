"""One generation, whichever API asked for it: fit the prompt to the context, then run."""

from dataclasses import dataclass, field
from typing import Any

from deploy.local.modelserver.errors import ApiError
from deploy.local.modelserver.generator import Generation, Generator
from deploy.local.modelserver.model_cards import LLM

Messages = list[dict[str, str]]


@dataclass(frozen=True)
class Job:
    """`wanted_tokens` None means as many as fit; `schema` constrains the output."""

    sampling: dict[str, Any]
    wanted_tokens: int | None
    messages: Messages = field(default_factory=list)
    raw_prompt: str | None = None
    schema: dict[str, Any] | None = None
    context_tokens: int = LLM.context_tokens
    may_forget: bool = True


async def run(generator: Generator, job: Job) -> Generation:
    """Text, then Finish. Raises ApiError 400 when the prompt is longer than the context."""
    context = min(job.context_tokens, LLM.context_tokens)
    payload: dict[str, Any] = dict(job.sampling)
    if job.raw_prompt is None:
        path, (messages, used) = "/v1/chat/completions", await _fit(generator, job, context)
        payload["messages"] = messages
    else:
        path, used = "/v1/completions", await generator.text_tokens(job.raw_prompt)
        payload["prompt"] = job.raw_prompt
    room = context - used
    if room <= 0:
        raise ApiError(400, f"the input length exceeds the context length ({context} tokens)")
    payload["max_tokens"] = room if job.wanted_tokens is None else min(room, job.wanted_tokens)
    if job.schema is not None:
        payload["json_schema"] = job.schema
    return generator.stream(path, payload)


async def _fit(generator: Generator, job: Job, context: int) -> tuple[Messages, int]:
    """Forget the oldest messages, never the system's or the newest, until the rest fits."""
    messages = list(job.messages)
    used = await generator.prompt_tokens(messages)
    while used >= context and job.may_forget:
        oldest = next((i for i, m in enumerate(messages[:-1]) if m["role"] != "system"), None)
        if oldest is None:
            break
        del messages[oldest]
        used = await generator.prompt_tokens(messages)
    return messages, used
