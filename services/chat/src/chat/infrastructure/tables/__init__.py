"""The schema `chat`, and how the domain's classes map onto it."""

from chat.domain.learned import LearnedPreference
from chat.domain.stories.story import UserStory
from chat.domain.usage.overrides import LimitOverride
from chat.infrastructure.tables.administration import audit_log, moderation_events
from chat.infrastructure.tables.base import (
    SCHEMA,
    idempotency_keys,
    mapper_registry,
    metadata,
    transaction_log,
)
from chat.infrastructure.tables.conversations import (
    chat_messages,
    chat_sessions,
    learned_preferences,
)
from chat.infrastructure.tables.copies import (
    account_copies,
    budget_copies,
    entitlements,
    erased_users,
    item_opinions,
    preference_copies,
)
from chat.infrastructure.tables.stories import library_stories, user_stories
from chat.infrastructure.tables.usage import (
    limit_overrides,
    usage_counters,
    usage_entries,
    usage_limits,
    usage_spikes,
)

__all__ = [
    "OF_A_PERSON",
    "SCHEMA",
    "account_copies",
    "audit_log",
    "budget_copies",
    "chat_messages",
    "chat_sessions",
    "entitlements",
    "erased_users",
    "idempotency_keys",
    "item_opinions",
    "learned_preferences",
    "library_stories",
    "limit_overrides",
    "map_tables",
    "metadata",
    "moderation_events",
    "preference_copies",
    "transaction_log",
    "usage_counters",
    "usage_entries",
    "usage_limits",
    "usage_spikes",
    "user_stories",
]

# What a person may take along, and what goes when they leave.
OF_A_PERSON = (
    chat_messages,
    chat_sessions,
    learned_preferences,
    budget_copies,
    preference_copies,
    entitlements,
    item_opinions,
    usage_entries,
    usage_counters,
    usage_spikes,
    limit_overrides,
    user_stories,
    moderation_events,
    account_copies,
)


def map_tables() -> None:
    """Map the domain's classes; called once by bootstrap."""
    mapper_registry.map_imperatively(
        LearnedPreference,
        learned_preferences,
        version_id_col=learned_preferences.c.version,
        version_id_generator=False,
    )
    mapper_registry.map_imperatively(UserStory, user_stories)
    mapper_registry.map_imperatively(LimitOverride, limit_overrides)
