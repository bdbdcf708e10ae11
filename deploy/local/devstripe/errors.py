"""Refusals in the shape Stripe gives them."""

from typing import Any


class StripeRefusal(Exception):
    """A refused call: HTTP status and the `error` object of the body."""

    def __init__(self, status: int, kind: str, message: str, **fields: Any) -> None:
        super().__init__(message)
        self.status = status
        self.error: dict[str, Any] = {"type": kind, "message": message}
        self.error.update({key: value for key, value in fields.items() if value is not None})

    def body(self) -> dict[str, Any]:
        """The JSON body of the answer."""
        return {"error": self.error}


class CardRefused(StripeRefusal):
    """402: the card said no. What was recorded up to here stays, unless `undo` is set."""

    def __init__(self, code: str, message: str, **fields: Any) -> None:
        super().__init__(402, "card_error", message, code=code, **fields)
        self.undo = False


def invalid(message: str, *, param: str | None = None, code: str | None = None) -> StripeRefusal:
    """400: the request makes no sense."""
    return StripeRefusal(400, "invalid_request_error", message, param=param, code=code)


def missing(kind: str, object_id: str, *, param: str = "id") -> StripeRefusal:
    """404 for an address, 400 for a parameter, as Stripe does."""
    noun = kind.replace("_", " ").replace("checkout.session", "checkout session")
    return StripeRefusal(
        404 if param == "id" else 400,
        "invalid_request_error",
        f"No such {noun}: '{object_id}'",
        param=param,
        code="resource_missing",
    )


def required(param: str) -> StripeRefusal:
    """400: a parameter is absent."""
    return invalid(f"Missing required param: {param}.", param=param, code="parameter_missing")
