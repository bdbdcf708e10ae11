"""The two models served, the names they answer to, and what is said about them."""

from dataclasses import dataclass
from typing import Any, Literal

from deploy.local.modelserver.errors import ApiError
from deploy.local.modelserver.weights import ENCODER_SHA256, LLM_SHA256

Capability = Literal["completion", "embedding"]
NOTICE = "Demo model for development on one machine. It is small and often wrong."
# Wheels carry no date worth showing; clients need the field.
MODIFIED_AT = "2025-01-01T00:00:00Z"


@dataclass(frozen=True)
class ModelCard:
    name: str
    stands_in_for: str
    family: str
    parameter_size: str
    quantization: str
    file_format: str
    digest: str
    size_bytes: int
    context_tokens: int
    width: int
    capabilities: tuple[str, ...]
    licence: str

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, self.stands_in_for)

    def details(self) -> dict[str, Any]:
        """Ollama's `details`: always the model that really answers."""
        return {
            "parent_model": self.name,
            "format": self.file_format,
            "family": self.family,
            "families": [self.family, "demo"],
            "parameter_size": self.parameter_size,
            "quantization_level": self.quantization,
        }

    def entry(self, name: str) -> dict[str, Any]:
        """One row of /api/tags and /api/ps."""
        return {
            "name": name,
            "model": name,
            "modified_at": MODIFIED_AT,
            "size": self.size_bytes,
            "digest": self.digest,
            "details": self.details(),
        }


LLM = ModelCard(
    name="demo-smollm2:135m",
    stands_in_for="llama3.2:3b",
    family="smollm2",
    parameter_size="135M",
    quantization="Q4_1",
    file_format="gguf",
    digest=LLM_SHA256,
    size_bytes=98_362_432,
    context_tokens=4096,
    width=576,
    capabilities=("completion", "tools"),
    licence="Apache-2.0",
)
ENCODER = ModelCard(
    name="demo-bge-small-en:384",
    stands_in_for="nomic-embed-text:latest",
    family="bge-small-en-v1.5",
    parameter_size="33M",
    quantization="INT8",
    file_format="onnx",
    digest=ENCODER_SHA256,
    size_bytes=34_015_106,
    context_tokens=512,
    width=384,
    capabilities=("embedding",),
    licence="MIT",
)
CARDS = (LLM, ENCODER)


def find_card(name: str) -> ModelCard:
    """The model behind a name, tagged or not. Raises ApiError 404."""
    wanted = {name, f"{name}:latest"}
    for card in CARDS:
        if wanted & set(card.names):
            return card
    raise ApiError(404, f"model '{name}' not found, try one of: {', '.join(known_names())}")


def require(name: str, capability: Capability) -> ModelCard:
    """The model behind a name if it can do this. Raises ApiError 400 or 404."""
    card = find_card(name)
    if capability not in card.capabilities:
        raise ApiError(400, f'"{name}" does not support {capability}')
    return card


def known_names() -> list[str]:
    return [name for card in CARDS for name in card.names]
