"""What the routes for administrators take and give."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

from chat.domain.usage.overrides import MAX_AMOUNT
from chat.domain.usage.periods import Metric

Amount = Annotated[int, Field(ge=0, le=MAX_AMOUNT)]
PlanName = Annotated[str, StringConstraints(min_length=1, max_length=40)]


class _Request(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _Response(BaseModel):
    model_config = ConfigDict(from_attributes=True)


class LimitBody(_Request):
    """A plan's limit."""

    plan: PlanName
    metric: Metric
    amount: Amount


class ChangeLimitsRequest(_Request):
    """Limits to set; those left out stay."""

    limits: Annotated[list[LimitBody], Field(min_length=1, max_length=50)]


class LimitResponse(_Response):
    """A plan's limit in force, and who set it; nobody when as installed."""

    plan: str
    metric: Metric
    amount: int
    updated_at: datetime | None
    updated_by: UUID | None


class GrantOverrideRequest(_Request):
    """Another limit for one person, until then, because of this."""

    user_id: UUID
    metric: Metric
    amount: Amount
    expires_at: AwareDatetime
    reason: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]


class OverrideResponse(_Response):
    """An override in force."""

    override_id: UUID
    user_id: UUID
    metric: Metric
    amount: int
    expires_at: datetime
    reason: str
    granted_by: UUID
    granted_at: datetime


class PersonUsageResponse(_Response):
    """What one person used; `spiked_at` flags unusual use of the last 24 hours."""

    user_id: UUID
    tokens: int
    prompt_tokens: int
    completion_tokens: int
    stories: int
    messages: int
    last_used_at: datetime
    spiked_at: datetime | None


class DayUsageResponse(_Response):
    """Tokens of one UTC day."""

    day: datetime
    kind: str
    tokens: int


class UsageReportResponse(_Response):
    """The heaviest users first, and all use by day."""

    people: list[PersonUsageResponse]
    days: list[DayUsageResponse]


class RefusalResponse(_Response):
    """Something moderation refused; its text is not kept."""

    event_id: UUID
    user_id: UUID
    story_id: UUID
    stage: str
    categories: list[str]
    at: datetime


class AuditResponse(_Response):
    """One line of the audit log."""

    entry_id: UUID
    at: datetime
    actor: str
    action: str
    subject: str
    user_id: UUID | None
    old: dict[str, Any] | None
    new: dict[str, Any] | None
    reason: str | None


class ShelfResponse(_Response):
    """A library story and whether readers see it."""

    slug: str
    title: str
    approved: bool
    decided_at: datetime
    decided_by: UUID | None


class ApproveRequest(_Request):
    """Show it to readers, or hide it."""

    approved: bool
