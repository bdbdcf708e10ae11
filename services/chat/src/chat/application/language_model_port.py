"""The port to a language model, and to the router that asks its embedder."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from typing import Any, Protocol

from chat.application.prompts import Completion, Piece, Prompt
from chat.domain.language.intents import Intent


class LanguageModel(Protocol):
    """Someone else's slow system. Every method raises Unavailable when it is away or too slow."""

    @property
    def name(self) -> str:
        """The model, as the provider calls it."""

    @property
    def calls_tools(self) -> bool:
        """Whether it makes native tool calls."""

    @property
    def context_tokens(self) -> int:
        """How many tokens prompt and answer may have together."""

    async def generate(self, prompt: Prompt) -> Completion:
        """A whole answer."""

    def stream(self, prompt: Prompt) -> AsyncGenerator[Piece, None]:
        """An answer piece by piece, ending with Finished. Closing it ends the model's work."""

    async def structured(self, prompt: Prompt, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        """An answer that is a JSON object of `schema`."""

    async def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """One L2-normalised vector per text."""

    async def ping(self) -> None:
        """Return when the provider answers."""

    async def close(self) -> None:
        """Close the connections."""


class IntentRouter(Protocol):
    """Tells the intent of a message that grammar cannot."""

    async def nearest(self, text: str) -> Intent | None:
        """The nearest exemplar's intent; None when unsure or when the embedder does not answer."""
