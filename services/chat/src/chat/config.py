"""Settings of the chat service, read from CHAT_* environment variables."""

from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr
from pydantic_settings import SettingsConfigDict

from shared.config import ServiceSettings


class _Group(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class LanguageModelSettings(_Group):
    """The language model. Only a `capable` one writes replies; any other leaves them to the composer."""

    provider: Literal["ollama", "openai"] = "ollama"
    base_url: str
    api_key: SecretStr | None = None
    model: str
    story_model: str
    embed_model: str
    capable: bool = False
    calls_tools: bool = True
    context_tokens: int = Field(default=8192, ge=1024)
    # A cold model may load for two minutes; once it speaks it may not fall silent for long.
    first_token_seconds: float = 120.0
    next_token_seconds: float = 30.0
    embed_seconds: float = 0.4


class CatalogSettings(_Group):
    """Where the catalogue answers."""

    url: str
    timeout_seconds: float = 2.0


class BillingSettings(_Group):
    """Where the authoritative subscription state is asked."""

    url: str
    timeout_seconds: float = 3.0


class ReplySettings(_Group):
    """Limits of replies in one process."""

    max_running: int = Field(default=200, ge=1)
    max_seconds: float = 240.0
    max_waiting: int = Field(default=5, ge=1)
    keep_log_seconds: int = 3600
    heartbeat_seconds: float = 5.0


class StorySettings(_Group):
    """How stories are written, and what the provider takes for a million tokens.

    A `guided` story has its plot from us and only its colour from the model; unless it is said,
    that is how a model writes that is not `capable`.
    """

    max_running: int = Field(default=20, ge=1)
    max_seconds: float = Field(default=300.0, gt=0, le=500)
    part_tokens: int = Field(default=400, ge=50, le=2000)
    guided: bool | None = None
    cost_currency: str = Field(default="USD", pattern=r"^[A-Z]{3}$")
    prompt_cost: Decimal = Decimal(0)
    completion_cost: Decimal = Decimal(0)


class ModerationSettings(_Group):
    """OpenAI's endpoint with a key, the local rules without one."""

    openai_api_key: SecretStr | None = None
    openai_base_url: str | None = None
    graphic_violence: bool = False
    timeout_seconds: float = Field(default=15.0, gt=0)


class SpikeSettings(_Group):
    """When an hour of token use raises an alert."""

    factor: float = Field(default=3.0, gt=1)
    minimum_tokens: int = Field(default=5_000, ge=1)
    newcomer_tokens: int = Field(default=30_000, ge=1)


class McpSettings(_Group):
    """Whose `Host` and which web pages' `Origin` the MCP endpoint takes; `:*` is any port."""

    allowed_hosts: tuple[str, ...] = ("127.0.0.1:*", "localhost:*", "[::1]:*")
    allowed_origins: tuple[str, ...] = ("http://127.0.0.1:*", "http://localhost:*")


class Settings(ServiceSettings):
    """Everything the chat service is told from outside."""

    model_config = SettingsConfigDict(
        env_prefix="CHAT_", env_nested_delimiter="__", frozen=True, extra="ignore"
    )

    llm: LanguageModelSettings
    catalog: CatalogSettings
    billing: BillingSettings
    replies: ReplySettings = ReplySettings()
    stories: StorySettings = StorySettings()
    moderation: ModerationSettings = ModerationSettings()
    spikes: SpikeSettings = SpikeSettings()
    mcp: McpSettings = McpSettings()
