"""Why the billing service refuses."""

from shared.errors import Conflict, DomainError, Invalid, NotFound


class InvalidWebhook(DomainError):
    """This is not a webhook of ours."""

    code = "invalid-webhook"


class AlreadySubscribed(Conflict):
    """There is a subscription already: it is changed in the portal."""

    code = "already-subscribed"


class NothingToManage(Conflict):
    """There is no subscription to manage yet."""

    code = "nothing-to-manage"


class CheckoutNotFound(NotFound):
    """There is no such checkout among yours."""

    code = "checkout-not-found"


class HoldNotFound(NotFound):
    """There is no such hold."""

    code = "hold-not-found"


class OverrideNotFound(NotFound):
    """This person has no override."""

    code = "override-not-found"


class InvalidOverride(Invalid):
    """An override ends in the future, within a year, and has a reason."""

    code = "invalid-override"
