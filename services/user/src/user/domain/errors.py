"""Why the user service refuses."""

from shared.errors import Conflict, Invalid, NotFound, Unauthenticated


class WrongCredentials(Unauthenticated):
    """Wrong e-mail or password, or an account that was not confirmed yet."""

    # One answer for all three, so that nobody learns which e-mails have an account.
    code = "wrong-credentials"


class WrongCode(Invalid):
    """The confirmation code is wrong or has expired."""

    code = "wrong-code"


class WeakPassword(Invalid):
    """The password needs at least 8 characters with upper case, lower case, digit and symbol."""

    code = "weak-password"


class SessionEnded(Unauthenticated):
    """The refresh token was revoked or has expired: sign in again."""

    code = "session-ended"


class InvalidPreference(Invalid):
    """A preference is a short word or two, and nobody likes and dislikes the same thing."""

    code = "invalid-preference"


class InvalidProfile(Invalid):
    """A name has 1 to 80 characters, a time zone and a currency are ones that exist."""

    code = "invalid-profile"


class SubscriptionNotFound(NotFound):
    """There is no such subscription among yours."""

    code = "subscription-not-found"


class TooManySubscriptions(Conflict):
    """That is more subscriptions than one person can watch."""

    code = "too-many-subscriptions"


class ReceiptNotFound(NotFound):
    """There is no such receipt."""

    code = "receipt-not-found"


class UserNotFound(NotFound):
    """There is no such user."""

    code = "user-not-found"
