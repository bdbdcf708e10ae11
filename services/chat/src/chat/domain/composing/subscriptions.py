"""Talking about subscriptions: all of them, or the one that is meant."""

import re

from chat.domain.composing.voice import Voice, count, listed
from chat.domain.facts import Budget, PaidService, speakable

_OURS = "Penny Dreadful"
_OUR_PLAN = re.compile(
    r"\b(?:your|the|this|penny dreadful|stor(?:y|ies)) (?:plan|subscription)\b", re.IGNORECASE
)
_WORTH = re.compile(r"\bworth\b|\b(?:keep|cancel|drop)\b", re.IGNORECASE)
_CADENCES = {"weekly": "a week", "monthly": "a month", "yearly": "a year"}


def meant_service(text: str, budget: Budget | None) -> PaidService | None:
    """The subscription a message names; "yours" and "the story one" are this product's own."""
    folded = text.casefold()
    for paid in budget.services if budget else ():
        if paid.service.casefold() in folded:
            return paid
        if paid.service == _OURS and _OUR_PLAN.search(text):
            return paid
    return None


def one_service(paid: PaidService, budget: Budget, text: str, voice: Voice) -> str:
    """What one subscription takes, and a thought on whether it earns its keep."""
    name = speakable(paid.service)
    if paid.price is None:
        return f"{name} is on record, but not its price. You can add it under Preferences."
    price = f"{voice.say(paid.price)} {_CADENCES.get(paid.cadence, '')}".rstrip()
    told = voice.pick(
        f"{name} takes {price}, and it is counted in this month's budget already.",
        f"You pay {price} for {name}. This month's is counted already.",
    )
    if _WORTH.search(text):
        return f"{told} " + voice.pick(
            "If you hardly open it, that is the easiest money to save. If you do, ask me for something on it: it costs nothing extra.",
            "Whether it is worth that is yours to say: count how often you used it lately. What is on it costs you nothing extra.",
        )
    if budget.remaining is None or budget.remaining < 0:
        return told
    return f"{told} You have {voice.say(budget.money(budget.remaining))} left."


def all_services(budget: Budget | None, voice: Voice) -> str:
    """Every subscription on record, and what they take together."""
    if budget is None or not budget.services:
        return voice.pick(
            "I know of no subscriptions of yours. Tell me about them under Preferences, or upload a statement that shows them.",
            "None that I can see. A bank statement would show them, or you can add them under Preferences.",
        )
    number, services = len(budget.services), [_service(paid, voice) for paid in budget.services]
    known = voice.pick(
        f"I see {count(number)}: {listed(services)}.",
        f"You have {count(number)} on record: {listed(services)}.",
    )
    if budget.committed <= 0 or number < 2:
        return known
    return f"{known} Together they take {voice.say(budget.money(budget.committed))} of this month's budget."


def _service(paid: PaidService, voice: Voice) -> str:
    name = speakable(paid.service)
    if paid.price is None:
        return f"{name} (price not known)"
    return f"{name} at {voice.say(paid.price)} {_CADENCES.get(paid.cadence, '')}".rstrip()
