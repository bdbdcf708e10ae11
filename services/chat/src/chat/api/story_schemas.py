"""What the routes of stories and usage take and give."""

from datetime import datetime
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, StringConstraints

from chat.domain.stories.story import FICTION_NOTICE, MAX_TITLE
from chat.domain.usage.periods import Metric
from chat.domain.usage.quota import Quota

# Generous: the domain counts after cleaning.
_MAX_TYPED = 8_000


class _Response(BaseModel):
    model_config = ConfigDict(from_attributes=True)


class GenerateStoryRequest(BaseModel):
    """What the story is about; without a title the writer finds one."""

    model_config = ConfigDict(extra="forbid")

    prompt: Annotated[str, StringConstraints(min_length=1, max_length=_MAX_TYPED)]
    title: Annotated[str, StringConstraints(max_length=MAX_TITLE)] | None = None


class _Fiction(_Response):
    """Every story says that it is one."""

    fiction: Literal[True] = True
    fiction_notice: str = FICTION_NOTICE


class StoryResponse(_Fiction):
    """My latest story."""

    story_id: UUID
    title: str
    text: str
    prompt: str | None
    model: str
    prompt_tokens: int
    completion_tokens: int
    created_at: datetime
    finished_at: datetime


class LibraryEntryResponse(_Fiction):
    """A story of the library without its text."""

    story_id: UUID
    slug: str
    title: str
    teaser: str
    genres: list[str]
    reading_minutes: int


class LibraryStoryResponse(LibraryEntryResponse):
    """A story of the library."""

    text: str


class QuotaResponse(_Response):
    """One limit: `left` is what can still be asked for before `resets_at`."""

    metric: Metric
    limit: int
    used: int
    held: int
    left: int
    resets_at: datetime
    overridden_until: datetime | None

    @classmethod
    def of(cls, quota: Quota) -> Self:
        """From the domain's."""
        return cls(
            metric=quota.metric,
            limit=quota.limit,
            used=quota.used,
            held=quota.held,
            left=quota.left,
            resets_at=quota.period.resets_at,
            overridden_until=quota.overridden_until,
        )


class UsageResponse(_Response):
    """What a person has used, in the days and months of their time zone."""

    plan: str
    time_zone: str
    limits: list[QuotaResponse]
