"""What the chat service refuses."""

from shared.errors import Conflict, Invalid, LimitExceeded, NotFound


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
