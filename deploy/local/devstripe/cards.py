"""Stripe's documented test cards and how each behaves. No number outlives the call it came in."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from deploy.local.devstripe.errors import CardRefused, invalid
from deploy.local.devstripe.objects.customer import build_payment_method
from deploy.local.devstripe.params import Params
from deploy.local.devstripe.store import JsonObject

Outcome = Literal["succeeded", "declined", "requires_action"]

_CARDS = {
    "4242424242424242": ("visa", "succeeds"),
    "5555555555554444": ("mastercard", "succeeds"),
    "378282246310005": ("amex", "succeeds"),
    "4000000000000002": ("visa", "declined"),
    "4000000000009995": ("visa", "insufficient_funds"),
    "4000000000000341": ("visa", "fails_later"),
    "4000002500003155": ("visa", "authenticates_once"),
    "4000002760003184": ("visa", "authenticates_always"),
    "4000000000000259": ("visa", "charged_back"),
    "4000000000001976": ("visa", "inquired"),
}
_NAMES = {
    "visa": "4242424242424242",
    "mastercard": "5555555555554444",
    "amex": "378282246310005",
    "chargeDeclined": "4000000000000002",
    "visa_chargeDeclined": "4000000000000002",
    "chargeDeclinedInsufficientFunds": "4000000000009995",
    "visa_chargeDeclinedInsufficientFunds": "4000000000009995",
    "chargeCustomerFail": "4000000000000341",
    "authenticationRequiredOnSetup": "4000002500003155",
    "authenticationRequired": "4000002760003184",
    "threeDSecure2Required": "4000002760003184",
    "createDispute": "4000000000000259",
    "createDisputeInquiry": "4000000000001976",
}


@dataclass(frozen=True)
class Verdict:
    """What the bank says to a charge."""

    outcome: Outcome
    code: str | None = None
    decline_code: str | None = None
    message: str | None = None

    def refusal(self, *, charge: str | None = None) -> CardRefused:
        """The 402 a declined charge becomes."""
        return CardRefused(
            self.code or "card_declined",
            self.message or "Your card was declined.",
            decline_code=self.decline_code,
            charge=charge,
        )


SUCCEEDED = Verdict("succeeded")
DECLINED = Verdict("declined", "card_declined", "generic_decline", "Your card was declined.")
NO_FUNDS = Verdict(
    "declined", "card_declined", "insufficient_funds", "Your card has insufficient funds."
)
NEEDS_READER = Verdict(
    "requires_action",
    "authentication_required",
    "authentication_required",
    "Your card was declined. This transaction requires authentication.",
)


def judge(method: JsonObject, *, first: bool = False, authenticated: bool = False) -> Verdict:
    """Charge a card.

    `first`: the payment made on the very page that took the card. `authenticated`: the payer has
    just approved this payment on the bank's page.
    """
    match method["_behaviour"]:
        case "declined":
            return DECLINED
        case "insufficient_funds":
            return NO_FUNDS
        case "fails_later":
            return SUCCEEDED if first else DECLINED
        case "authenticates_once":
            return SUCCEEDED if authenticated or method["_set_up"] else NEEDS_READER
        case "authenticates_always":
            return SUCCEEDED if authenticated else NEEDS_READER
    return SUCCEEDED


def judge_attaching(method: JsonObject) -> Verdict:
    """Save a card without charging it."""
    if method["_behaviour"] == "declined":
        return DECLINED
    if method["_behaviour"] == "insufficient_funds":
        return NO_FUNDS
    return SUCCEEDED


def read_card(
    now: int, *, number: str, exp_month: int, exp_year: int, cvc: str, email: str | None = None
) -> JsonObject:
    """A payment method from what was typed; raises CardRefused like a bank would."""
    digits = number.replace(" ", "").replace("-", "")
    if not digits.isdecimal() or not 12 <= len(digits) <= 19 or not _luhn(digits):
        raise CardRefused("incorrect_number", "Your card number is incorrect.", param="number")
    if digits not in _CARDS:
        raise CardRefused(
            "card_declined",
            "Your card was declined. Your request was in test mode, but used a non test card.",
            decline_code="test_mode_live_card",
        )
    _check_expiry(now, exp_month, exp_year)
    if not cvc.isdecimal() or len(cvc) not in (3, 4):
        raise CardRefused("invalid_cvc", "Your card's security code is invalid.", param="cvc")
    brand, behaviour = _CARDS[digits]
    return build_payment_method(
        now,
        brand=brand,
        last4=digits[-4:],
        behaviour=behaviour,
        exp_month=exp_month,
        exp_year=exp_year,
        billing_details={"email": email},
    )


def card_by_name(now: int, name: str) -> JsonObject | None:
    """The payment method behind `pm_card_visa` or `tok_visa`; None for any other text."""
    for prefix in ("pm_card_", "tok_"):
        number = _NAMES.get(name.removeprefix(prefix))
        if name.startswith(prefix) and number:
            year = datetime.fromtimestamp(now, UTC).year + 3
            return read_card(now, number=number, exp_month=12, exp_year=year, cvc="123")
    return None


def card_from_params(now: int, card: Params) -> JsonObject:
    """A payment method from the API's `card` parameter."""
    card.accept("number", "exp_month", "exp_year", "cvc", "token", "networks")
    token = card.text("token")
    if token is None:
        return read_card(
            now,
            number=card.required_text("number"),
            exp_month=card.integer("exp_month") or 0,
            exp_year=card.integer("exp_year") or 0,
            cvc=card.text("cvc") or "123",
        )
    method = card_by_name(now, token)
    if method is None:
        raise invalid(f"No such token: '{token}'", param="card[token]", code="resource_missing")
    return method


def _check_expiry(now: int, month: int, year: int) -> None:
    if not 1 <= month <= 12:
        raise CardRefused(
            "invalid_expiry_month", "Your card's expiration month is invalid.", param="exp_month"
        )
    today = datetime.fromtimestamp(now, UTC)
    if (year, month) < (today.year, today.month) or year > today.year + 50:
        raise CardRefused(
            "invalid_expiry_year", "Your card's expiration year is invalid.", param="exp_year"
        )


def _luhn(digits: str) -> bool:
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0
