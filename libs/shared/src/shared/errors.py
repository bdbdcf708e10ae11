"""One tree of refusals, spoken by HTTP and by the message consumer alike.

    DomainError                the request or message is understood and refused: permanent
      Invalid                  breaks a rule                          422
        TooLarge               over a size limit                      413
        UnsupportedMediaType   sent as something that is not read     415
      Unauthenticated          nobody, or nobody we know              401
      PaymentRequired          needs a plan that is paid for          402
      Forbidden                known, but may not                     403
      NotFound                 is not there, or is somebody else's    404
      Conflict                 true once, but not now                 409
      LimitExceeded            used up                                429
    Unavailable                a dependency is away: transient, retried 503

A service subclasses one kind and gives it a `code`; it never names an HTTP status.
The numbers are the mapping that `shared.http.problems` applies.
"""

from typing import Any, ClassVar


class DomainError(Exception):
    """A refusal a client can act on: a stable `code`, a sentence, and facts beside it."""

    code: ClassVar[str] = "refused"

    def __init__(self, detail: str = "", /, **facts: Any) -> None:
        super().__init__(detail or self.__doc__ or self.code)
        self.detail = str(self)
        self.facts = facts


class Invalid(DomainError):
    """The request breaks a rule."""

    code = "invalid"


class TooLarge(Invalid):
    """The content is larger than allowed."""

    code = "too-large"


class UnsupportedMediaType(Invalid):
    """The content is not of a kind that is read here."""

    code = "unsupported-media-type"


class Unauthenticated(DomainError):
    """A valid access token is needed."""

    code = "unauthenticated"


class PaymentRequired(DomainError):
    """This needs an active subscription."""

    code = "subscription-required"


class Forbidden(DomainError):
    """You may not do this."""

    code = "forbidden"


class NotFound(DomainError):
    """There is no such thing."""

    code = "not-found"


class Conflict(DomainError):
    """This does not fit the current state."""

    code = "conflict"


class LimitExceeded(DomainError):
    """The limit is used up."""

    code = "limit-exceeded"


class Unavailable(Exception):
    """A dependency is away. Transient: the consumer retries, HTTP answers 503 with Retry-After."""

    def __init__(self, dependency: str, detail: str = "", *, retry_after_seconds: int = 5) -> None:
        super().__init__(detail or f"{dependency} is not available")
        self.dependency = dependency
        self.detail = str(self)
        self.retry_after_seconds = retry_after_seconds
