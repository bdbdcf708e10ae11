"""The one composition root: settings in, everything a process needs out."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Self
from uuid import UUID

from opentelemetry import metrics

from chat.application.assistant import Assistant
from chat.application.follow_reply import Following
from chat.application.language_model_port import LanguageModel
from chat.application.settle_abandoned import settle_abandoned
from chat.application.story_plan import guided, instructed
from chat.application.story_ports import Moderator
from chat.application.story_press import StoryPress, TokenPrices
from chat.config import LanguageModelSettings, ModerationSettings, Settings
from chat.domain.grounding.check import Problem
from chat.domain.message import ChatMessage
from chat.domain.usage.spikes import SpikeRule
from chat.infrastructure.billing_client import HttpEntitlements
from chat.infrastructure.catalog_client import HttpCatalogue
from chat.infrastructure.conversations import SqlConversations
from chat.infrastructure.embedding_router import EmbeddingRouter
from chat.infrastructure.local_moderator import LocalModerator
from chat.infrastructure.ollama_language_model import OllamaLanguageModel
from chat.infrastructure.reply_runner import ReplyRunner
from chat.infrastructure.retries import log_retries_without_arguments
from chat.infrastructure.story_runner import StoryRunner
from chat.infrastructure.tables import SCHEMA, idempotency_keys, map_tables
from chat.infrastructure.unit_of_work import SqlUnitOfWork
from chat.infrastructure.valkey_reply_log import ValkeyReplyLog
from shared.clock import utc_now
from shared.http.health import Check
from shared.resources import Resources

map_tables()
log_retries_without_arguments()

_held_back = metrics.get_meter(__name__).create_counter(
    "chat.sentences_held_back", description="Sentences that named an unknown amount, title or link"
)


def provided_model(settings: LanguageModelSettings, model: str | None = None) -> LanguageModel:
    """The configured provider's model; `model` names another one of the same provider."""
    if settings.provider == "openai":
        # Its client takes a second to import; who does not use it does not wait for it.
        from chat.infrastructure.openai_language_model import OpenAILanguageModel

        return OpenAILanguageModel(settings, model=model)
    return OllamaLanguageModel(settings, model=model)


def provided_moderator(settings: ModerationSettings, model: LanguageModel) -> Moderator:
    """OpenAI's endpoint when it is configured, the local rules otherwise."""
    if settings.openai_api_key is None:
        return LocalModerator(model.embed, graphic_violence=settings.graphic_violence)
    import openai

    from chat.infrastructure.openai_moderator import OpenAIModerator

    client = openai.AsyncOpenAI(
        api_key=settings.openai_api_key.get_secret_value(),
        base_url=settings.openai_base_url,
        timeout=settings.timeout_seconds,
    )
    return OpenAIModerator(client, graphic_violence=settings.graphic_violence)


def count_held_back(problem: Problem) -> None:
    """A sentence was not shown."""
    _held_back.add(1, {"problem": problem.value})


@dataclass(frozen=True)
class App:
    """What both processes of the chat service run on."""

    settings: Settings
    resources: Resources
    model: LanguageModel
    log: ValkeyReplyLog
    conversations: SqlConversations
    router: EmbeddingRouter
    catalogue: HttpCatalogue
    story_model: LanguageModel
    moderator: Moderator
    entitled: HttpEntitlements

    @classmethod
    def from_settings(
        cls,
        settings: Settings,
        *,
        model: LanguageModel | None = None,
        story_model: LanguageModel | None = None,
        moderator: Moderator | None = None,
    ) -> Self:
        """Compose; nothing connects yet. What is given takes the place of the configured one."""
        resources = Resources.from_settings(SCHEMA, settings, idempotency_keys)
        model = model or provided_model(settings.llm)
        return cls(
            settings=settings,
            resources=resources,
            model=model,
            log=ValkeyReplyLog(
                settings.cache.url.get_secret_value(),
                keep_seconds=settings.replies.keep_log_seconds,
            ),
            conversations=SqlConversations(resources.sessions),
            router=EmbeddingRouter(model, seconds=settings.llm.embed_seconds),
            catalogue=HttpCatalogue(
                settings.catalog.url, timeout_seconds=settings.catalog.timeout_seconds
            ),
            story_model=story_model or provided_model(settings.llm, settings.llm.story_model),
            moderator=moderator or provided_moderator(settings.moderation, model),
            entitled=HttpEntitlements(
                resources.http,
                settings.billing.url,
                timeout_seconds=settings.billing.timeout_seconds,
            ),
        )

    def uow(self, message_id: str | None = None) -> SqlUnitOfWork:
        """A fresh transaction; with a message id it claims the inbox row first."""
        return SqlUnitOfWork(self.resources.sessions, message_id)

    async def settle(self, reply_id: UUID) -> ChatMessage | None:
        """A reply as it stands now; interrupted if its writer died."""
        return await settle_abandoned(
            self.uow, self.log, self.conversations, reply_id=reply_id, now=utc_now()
        )

    @property
    def following(self) -> Following:
        """What readers of replies need."""
        return Following(self.log, self.settle, self.settings.replies.heartbeat_seconds)

    def assistant(self) -> Assistant:
        """What replies are made with."""
        return Assistant(
            uow=self.uow,
            log=self.log,
            conversations=self.conversations,
            catalogue=self.catalogue,
            router=self.router,
            author=self.model if self.settings.llm.capable else None,
            following=self.following,
            on_held_back=count_held_back,
            max_seconds=self.settings.replies.max_seconds,
            preparing=asyncio.Semaphore(max(1, self.settings.database.pool_size // 3)),
        )

    @property
    def hold_tokens(self) -> int:
        """Tokens to reserve for a reply: none when the composer writes it."""
        return self.settings.llm.context_tokens if self.settings.llm.capable else 0

    @property
    def spike_rule(self) -> SpikeRule:
        """When an hour of token use raises an alert."""
        spikes = self.settings.spikes
        return SpikeRule(spikes.factor, spikes.minimum_tokens, spikes.newcomer_tokens)

    @property
    def abandoned_after(self) -> timedelta:
        """A story that is older and still being written has lost its writer."""
        return timedelta(seconds=self.settings.stories.max_seconds + 60)

    def press(self) -> StoryPress:
        """What stories are made with."""
        stories = self.settings.stories
        is_guided = stories.guided if stories.guided is not None else not self.settings.llm.capable
        return StoryPress(
            uow=self.uow,
            model=self.story_model,
            moderator=self.moderator,
            prices=TokenPrices(stories.cost_currency, stories.prompt_cost, stories.completion_cost),
            planner=guided if is_guided else instructed(stories.part_tokens),
            max_seconds=stories.max_seconds,
            check_seconds=self.settings.moderation.timeout_seconds,
        )

    def checks(self) -> Mapping[str, Check]:
        """What readiness asks. Replies are composed without a model, so it is not required."""
        return {
            **self.resources.checks(),
            self.settings.llm.provider: Check(self.model.ping, required=False),
        }

    @asynccontextmanager
    async def adapters(self) -> AsyncIterator[None]:
        """Warm the embedder's exemplars in the background; close our own clients at the end."""
        await self.router.warm_soon()
        try:
            yield
        finally:
            await self.router.close()
            await self.model.close()
            await self.story_model.close()
            await self.catalogue.aclose()
            await self.log.aclose()


def runner_of(app: App) -> ReplyRunner:
    """The HTTP process's runner of replies."""
    return ReplyRunner(
        app.assistant(),
        app.log,
        max_running=app.settings.replies.max_running,
        max_admitted=2,
    )


def story_runner_of(app: App) -> StoryRunner:
    """The HTTP process's runner of stories."""
    return StoryRunner(app.press(), max_running=app.settings.stories.max_running)
