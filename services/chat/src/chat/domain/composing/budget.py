"""Talking about the money: what is left, what was spent, when it starts anew, what is subscribed to."""

import re
from decimal import Decimal

from chat.domain.composing.voice import Line, Voice, count, listed
from chat.domain.facts import Budget, Facts, PaidService, speakable
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
_OURS = "Penny Dreadful"
_OUR_PLAN = re.compile(
    r"\b(?:your|the|this|penny dreadful|stor(?:y|ies)) (?:plan|subscription)\b", re.IGNORECASE
)
_WORTH = re.compile(r"\bworth\b|\b(?:keep|cancel|drop)\b", re.IGNORECASE)
_CADENCES = {"weekly": "a week", "monthly": "a month", "yearly": "a year"}


def budget_reply(text: str, facts: Facts, voice: Voice) -> list[Line]:
    """The figure that was asked for first, then what it rests on."""
    budget = facts.budget
    topic = next((name for name, asks in _PATTERNS.items() if asks.search(text)), "left")
    if (paid := meant_service(text, budget)) is not None and budget is not None:
        return [Line(one_service(paid, budget, text, voice))]
    if topic == "subscriptions":
        return [Line(_subscriptions(budget, voice))]
    if budget is None or budget.budget is None or budget.remaining is None:
        return [Line(unknown_budget(voice))]
    parts = _parts(topic, budget, budget.budget, budget.remaining, voice)
    if budget.estimate:
        parts.append("It is an estimate, since your income varies or some documents are missing.")
    return [Line(" ".join(part for part in parts if part))]


def _parts(
    topic: str, budget: Budget, whole: Decimal, remaining: Decimal, voice: Voice
) -> list[str]:
    match topic:
        case "upload":
            return [_upload(voice)]
        case "documents":
            return [_documents(voice), _rest(budget, remaining, voice)]
        case "beyond":
            return [_beyond(voice), _rest(budget, remaining, voice)]
        case "past":
            return [_past(voice), _rest(budget, remaining, voice)]
        case "reset":
            return [_fresh_start(budget, voice), _rest(budget, remaining, voice)]
        case "why":
            return [_why(voice), _spent(budget, voice), _rest(budget, remaining, voice)]
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


def _subscriptions(budget: Budget | None, voice: Voice) -> str:
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
    if not _WORTH.search(text):
        left = "" if budget.remaining is None else _rest(budget, budget.remaining, voice)
        return f"{told} {left}".rstrip()
    return f"{told} " + voice.pick(
        "If you hardly open it, that is the easiest money to save. If you do, ask me for something on it: it costs nothing extra.",
        "Whether it is worth that is yours to say: count how often you used it lately. What is on it costs you nothing extra.",
    )


def _beyond(voice: Voice) -> str:
    return voice.pick(
        "I only see the sum that is set aside for fun. Income, rent, bills and savings are on the Budget page, each with the line it comes from.",
        "That part I don't see from here: the Budget page shows income, bills and savings, term by term.",
    )


def _why(voice: Voice) -> str:
    return voice.pick(
        "The budget is your share of what bills and savings leave; the Budget page shows each term.",
        "It starts from your income, less bills and savings, and a share of what stays is for fun.",
    )


def _upload(voice: Voice) -> str:
    return voice.pick(
        "Drop the PDF on the Documents page. A statement, a pay stub or a receipt will do, and once it is read the budget follows.",
        "On the Documents page: choose the PDF, and the figures are read from it, each with its place on the page.",
    )


def _documents(voice: Voice) -> str:
    return voice.pick(
        "What was read from your documents is on the Documents page, every figure with its place. I only see the sum for fun.",
        "I can't open documents from here. The Documents page shows every line that was read, and where it stands.",
    )


def _past(voice: Voice) -> str:
    return voice.pick(
        "I only have this month's figures here. The Budget page shows the months before.",
        "For earlier months, look at the Budget page: I only know the current one.",
    )


def _service(paid: PaidService, voice: Voice) -> str:
    name = speakable(paid.service)
    if paid.price is None:
        return f"{name} (price not known)"
    return f"{name} at {voice.say(paid.price)} {_CADENCES.get(paid.cadence, '')}".rstrip()


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
