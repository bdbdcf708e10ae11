"""What the API takes and gives."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, StringConstraints

from chat.domain.message import MAX_CONTENT, MessageStatus, Role
from chat.domain.session import MAX_TITLE

Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_TITLE)]


class _Request(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _Response(BaseModel):
    model_config = ConfigDict(from_attributes=True)


class CreateSessionRequest(_Request):
    """A new conversation; without a title it takes one from its first message."""

    title: Title | None = None


class RenameSessionRequest(_Request):
    """Another title."""

    title: Title


class SendMessageRequest(_Request):
    """What the person says."""

    content: Annotated[str, StringConstraints(min_length=1, max_length=MAX_CONTENT)]


class SessionResponse(_Response):
    """A conversation; `context_summary` is what stands for its earlier part, if that is long."""

    session_id: UUID
    title: str
    context_summary: str | None
    summarised_through: int
    created_at: datetime
    updated_at: datetime


class MoneyResponse(_Response):
    """An amount as a decimal string."""

    amount: str
    currency: str


class CardResponse(_Response):
    """A recommendation in a reply."""

    item_id: UUID
    recommendation_id: UUID | None
    title: str
    type: str
    cost: MoneyResponse | None
    price_type: str = "one_time"
    left_after: MoneyResponse | None
    platform: str | None
    free: bool
    taste_reason: str
    budget_reason: str


class ExtractedPreferenceResponse(_Response):
    """A taste read from a message."""

    kind: str
    value: str
    polarity: str
    quote: str


class ClaimResponse(_Response):
    """A figure somebody claimed; it is not in the ledger."""

    kind: str
    amount: str
    quote: str
    confirmed: Literal[False]


class MessageResponse(_Response):
    """One message."""

    message_id: UUID
    position: int
    role: Role
    content: str
    status: MessageStatus
    reply_to: UUID | None
    cards: list[CardResponse]
    extracted_preferences: list[ExtractedPreferenceResponse]
    extracted_financial_info: list[ClaimResponse]
    model: str | None
    prompt_tokens: int
    completion_tokens: int
    error_code: str | None
    created_at: datetime
    finished_at: datetime | None


class SessionDetailResponse(SessionResponse):
    """A conversation with its newest messages, oldest of them first."""

    messages: list[MessageResponse]
    has_earlier: bool


class ReplyStateResponse(_Response):
    """Where a reply stands."""

    message_id: UUID
    status: MessageStatus
    content: str


class CorrectLearnedRequest(_Request):
    """The other way round."""

    polarity: Literal["likes", "dislikes"]


class LearnedResponse(_Response):
    """Something the assistant learned, and the words and message that taught it."""

    learned_id: UUID
    kind: str
    value: str
    polarity: str
    quote: str
    session_id: UUID
    message_id: UUID
    learned_at: datetime


class UnconfirmedResponse(_Response):
    """Figures claimed in one message."""

    message_id: UUID
    session_id: UUID
    created_at: datetime
    extracted_financial_info: list[ClaimResponse]


class MemoryResponse(_Response):
    """Both drawers: tastes that are used, and claimed figures that are not."""

    preferences: list[LearnedResponse]
    unconfirmed_figures: list[UnconfirmedResponse]
