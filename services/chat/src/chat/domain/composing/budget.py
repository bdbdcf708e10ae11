"""Talking about the money: what is left, what was spent, when it starts anew, what is subscribed to."""

import re
from decimal import Decimal

from chat.domain.composing.elsewhere import NOT_HERE, elsewhere
from chat.domain.composing.subscriptions import all_services, meant_service, one_service
from chat.domain.composing.voice import Line, Voice, listed
from chat.domain.facts import Budget, Facts, speakable
from chat.domain.grounding.ground import spoken_date

_ASKS = {
    "upload": r"\bhow (?:do|can|should) (?:i|we) (?:upload|add|import|connect)\b",
    "documents": r"\b(?:files?|documents?|pdfs?|statements?|pay ?slips?|pay ?stubs?|receipts?)\b",
    "beyond": r"\b(?:income|salary|wages?|earn|rent|mortgage|bills?|insurance|savings?|save|groceries)\b",
    "past": r"\b(?:last|previous|past) (?:month|week|year)s?\b|\byesterday\b",
    "subscriptions": r"\bsubscri(?:ptions?|bed)\b|\bpaying for\b",
    "reset": r"\bwhen\b|\breset|\bstarts? over\b|\bnext month\b",
    "over": r"\b(?:am|are) (?:i|we)\b",
    "why": r"\bwhy\b",
    "spent": r"\bspent\b|\b(?:do|did|have) (?:i|we) (?:\w+ )?spend\b|\bspending\b|\bused\b|\bwhere (?:did|does)\b",
}
_PATTERNS = {topic: re.compile(pattern, re.IGNORECASE) for topic, pattern in _ASKS.items()}


def budget_reply(text: str, facts: Facts, voice: Voice) -> list[Line]:
    """The figure that was asked for first, then what it rests on."""
    budget = facts.budget
    topic = next((name for name, asks in _PATTERNS.items() if asks.search(text)), "left")
    if (paid := meant_service(text, budget)) is not None and budget is not None:
        return [Line(one_service(paid, budget, text, voice))]
    if topic == "subscriptions":
        return [Line(all_services(budget, voice))]
    if budget is None or budget.budget is None or budget.remaining is None:
        return [Line(unknown_budget(voice))]
    parts = _parts(topic, budget, budget.budget, budget.remaining, voice)
    if budget.estimate:
        parts.append("It is an estimate, since your income varies or some documents are missing.")
    return [Line(" ".join(part for part in parts if part))]


def _parts(
    topic: str, budget: Budget, whole: Decimal, remaining: Decimal, voice: Voice
) -> list[str]:
    if topic in NOT_HERE:
        rest = [] if topic == "upload" else [_rest(budget, remaining, voice)]
        return [elsewhere(topic, voice), *rest]
    match topic:
        case "reset":
            return [_fresh_start(budget, voice), _rest(budget, remaining, voice)]
        case "spent":
            return [_spent(budget, voice), _rest(budget, remaining, voice)]
        case "over":
            return [_over(budget, whole, remaining, voice), _offer(budget, voice)]
    return [
        _left(budget, whole, remaining, voice),
        _committed(budget, voice),
        _offer(budget, voice),
    ]


def _left(budget: Budget, whole: Decimal, remaining: Decimal, voice: Voice) -> str:
    all_of_it, left = voice.say(budget.money(whole)), voice.say(budget.money(remaining))
    used = voice.say(budget.money(budget.used))
    if remaining < 0:
        return f"You are {left} over: you have used {used}, and your budget is {all_of_it}."
    return voice.pick(
        f"You have {left} left of this month's {all_of_it}. So far you have used {used}.",
        f"There is {left} left for fun. You have used {used} so far, and your budget is {all_of_it}.",
        f"{left} is left. Your budget is {all_of_it} this month, and you have used {used}.",
    )


def _spent(budget: Budget, voice: Voice) -> str:
    used = voice.say(budget.money(budget.used))
    if not budget.used:
        return "You have spent nothing on fun yet this month."
    if budget.committed <= 0:
        return f"You have used {used} this month. The Budget page lists every line of it."
    fixed = voice.say(budget.money(budget.committed))
    if budget.committed >= budget.used:
        return f"So far {used} this month, all of it for {_names(budget)}."
    return (
        f"You have used {used} this month, {fixed} of it for {_names(budget)}. "
        "The Budget page lists every line of it."
    )


def _rest(budget: Budget, remaining: Decimal, voice: Voice) -> str:
    left = voice.say(budget.money(remaining))
    return f"For now you are {left} over." if remaining < 0 else f"You have {left} left."


def _over(budget: Budget, whole: Decimal, remaining: Decimal, voice: Voice) -> str:
    left, all_of_it = voice.say(budget.money(remaining)), voice.say(budget.money(whole))
    if remaining < 0:
        return f"Yes, by {left}: your budget is {all_of_it}, and you have used {voice.say(budget.money(budget.used))}."
    if remaining == 0:
        return f"Not over, but all of your {all_of_it} is used up."
    if budget.is_tight:
        return f"Not over, but close: you have {left} left of your {all_of_it}."
    return f"No, you are fine. You have {left} left of your {all_of_it}."


def _fresh_start(budget: Budget, voice: Voice) -> str:
    if budget.next_start is None:
        return voice.pick("It starts anew with the next month.", "Next month begins afresh.")
    first = spoken_date(budget.next_start)
    return voice.pick(f"It starts anew on {first}.", f"A fresh budget begins on {first}.")


def _committed(budget: Budget, voice: Voice) -> str:
    if budget.committed <= 0:
        return ""
    amount = voice.say(budget.money(budget.committed))
    if budget.committed >= budget.used:
        return f"All of that is {_names(budget)}."
    return voice.pick(
        f"That includes {amount} for {_names(budget)}.", f"{amount} of that is {_names(budget)}."
    )


def _names(budget: Budget) -> str:
    return listed([speakable(paid.service) for paid in budget.services]) or "subscriptions"


def _offer(budget: Budget, voice: Voice) -> str:
    if budget.is_tight:
        return voice.pick("Shall I look for free things?", "Shall I find things that cost nothing?")
    return voice.pick("Shall I find something that fits?", "Want ideas for it?", "")


def unknown_budget(voice: Voice) -> str:
    """Nothing is known: ask instead of inventing."""
    return voice.pick(
        "I don't have figures for you yet. Upload a bank statement or a pay stub on the Documents page, or set a budget yourself, and I can answer that.",
        "I can't say yet: there is no statement and no budget of yours here. Could you upload one, or set a figure on the Budget page?",
        "Your budget isn't known to me yet, and I won't guess. A bank statement, or a figure you set yourself, would do.",
    )
