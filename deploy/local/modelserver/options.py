"""Ollama's `options` in llama.cpp's words, with defaults that suit a very small model."""

from typing import Any

from pydantic import BaseModel, Field

DEFAULT_PREDICT = 512
# At 135M parameters an untamed sampler loops or drifts: these kept names and plot longest.
PROSE: dict[str, Any] = {"temperature": 0.6, "min_p": 0.08, "repeat_penalty": 1.12}
# A repeat penalty punishes the quotes and braces that JSON is made of.
STRUCTURED: dict[str, Any] = {"temperature": 0.2, "min_p": 0.08, "repeat_penalty": 1.0}


class Options(BaseModel):
    """The options we honour; others are ignored, as Ollama does."""

    num_predict: int | None = Field(None, ge=-2)
    num_ctx: int | None = Field(None, ge=16)
    temperature: float | None = Field(None, ge=0, le=5)
    seed: int | None = None
    stop: list[str] | str | None = None
    top_k: int | None = None
    top_p: float | None = Field(None, ge=0, le=1)
    min_p: float | None = Field(None, ge=0, le=1)
    repeat_penalty: float | None = Field(None, ge=0, le=5)
    repeat_last_n: int | None = Field(None, ge=-1, le=4096)
    presence_penalty: float | None = Field(None, ge=-2, le=2)
    frequency_penalty: float | None = Field(None, ge=-2, le=2)

    def wanted_tokens(self) -> int | None:
        """Tokens to write at most; None means as many as the context holds."""
        if self.num_predict is None:
            return DEFAULT_PREDICT
        return self.num_predict if self.num_predict >= 0 else None

    def sampling(self, *, structured: bool) -> dict[str, Any]:
        """llama.cpp's sampling fields: the defaults, then whatever the caller set."""
        set_by_caller = self.model_dump(
            exclude={"num_predict", "num_ctx", "stop", "seed"}, exclude_none=True
        )
        sampling = {**(STRUCTURED if structured else PROSE), **set_by_caller}
        if self.seed is not None:
            sampling["seed"] = self.seed % 2**32
            # A reused prompt is summed in another order, which can change a word.
            sampling["cache_prompt"] = False
        if self.stop:
            sampling["stop"] = [self.stop] if isinstance(self.stop, str) else self.stop[:16]
        return sampling
