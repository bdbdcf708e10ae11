"""What the chat service refuses."""

from typing import Any, Self

from shared.errors import Conflict, Invalid, LimitExceeded, NotFound, PaymentRequired


class SessionNotFound(NotFound):
    """There is no such conversation."""

    code = "session-not-found"


class MessageNotFound(NotFound):
    """There is no such message in this conversation."""

    code = "message-not-found"


class LearnedNotFound(NotFound):
    """There is no such thing in the assistant's memory."""

    code = "learned-not-found"


class InvalidTitle(Invalid):
    """A title has 1 to 120 characters."""

    code = "invalid-title"


class ModelNotFound(NotFound):
    """There is no model of this name."""

    code = "model_not_found"


class InvalidMessage(Invalid):
    """A message has 1 to 4,000 characters."""

    code = "invalid-message"


class KeyOfAnotherMessage(Invalid):
    """This idempotency key was used for another message of this conversation."""

    code = "idempotency-key-reused"


class ReplyStillRunning(Conflict):
    """The reply is still being written."""

    code = "reply-still-running"


class NothingToRetry(Conflict):
    """Only a reply that was interrupted or stopped can be written again."""

    code = "nothing-to-retry"


class TooManyWaiting(LimitExceeded):
    """Too many messages of this conversation wait for their reply."""

    code = "too-many-waiting"


class StoryNotFound(NotFound):
    """There is no such story."""

    code = "story-not-found"


class InvalidStoryRequest(Invalid):
    """A story is asked for in 3 to 2,000 characters, and its title has 100 at most."""

    code = "invalid-story-request"


class KeyOfAnotherStory(Invalid):
    """This idempotency key was used for another story."""

    code = "idempotency-key-reused"


class StoryRefused(Invalid):
    """This cannot be written here: some things are never told, not even in fiction."""

    code = "story-blocked"


class SubscriptionRequired(PaymentRequired):
    """This needs an active subscription."""

    @classmethod
    def after_free_allowance(cls, **facts: Any) -> Self:
        """The free allowance is used up; a subscription goes on from here."""
        return cls(
            "Your free allowance is used up. A subscription goes on from here.",
            reason="free-allowance-used",
            action="checkout",
            href="/billing?action=checkout",
            **facts,
        )


class UsageLimitReached(LimitExceeded):
    """The plan's limit is used up."""

    code = "usage-limit-reached"


class UnknownLimit(NotFound):
    """There is no such limit."""

    code = "limit-not-found"


class OverrideNotFound(NotFound):
    """There is no such override, or it has ended."""

    code = "override-not-found"


class InvalidOverride(Invalid):
    """This override cannot be granted."""

    code = "invalid-override"
