"""Describing one offer: what it costs, what stays, why it fits. Every word from stored facts."""

from chat.domain.composing.voice import Line, Voice, say, sentence
from chat.domain.facts import Budget, Candidate, speakable
from chat.domain.language.vocabulary import TYPE_NAMES


def price_of(candidate: Candidate, voice: Voice) -> str:
    """The price in words; an unknown one is said to be unknown."""
    cost = candidate.cost
    if cost is None:
        return voice.pick("price not known, so check first", "no price on record, worth checking")
    if cost.amount == 0:
        included = candidate.price_type == "subscription" and candidate.platform
        if included:
            return f"no extra cost on your {speakable(candidate.platform or '')}"
        return voice.pick("free", "free, no strings", "costs nothing")
    if candidate.price_type == "variable":
        return f"up to {say(cost)}, so check on the day"
    return say(cost)


def what_stays(candidate: Candidate, voice: Voice) -> str:
    """What would be left after it, when that is known and it costs something."""
    if candidate.left_after is None or candidate.cost is None or candidate.cost.amount == 0:
        return ""
    left = say(candidate.left_after)
    return voice.pick(
        f", leaving {left}", f", which leaves you {left}", f", with {left} left after"
    )


def offer(candidate: Candidate, voice: Voice) -> Line:
    """One bullet: title, kind, price, what stays, taste reason, budget reason; then its card."""
    kind = TYPE_NAMES.get(candidate.type, "pick")
    head = f"- **{candidate.spoken}** ({kind}): {price_of(candidate, voice)}"
    reasons = " ".join(
        sentence(speakable(reason)) for reason in (candidate.taste_reason, candidate.budget_reason)
    ).strip()
    text = f"{head}{what_stays(candidate, voice)}. {reasons}".rstrip()
    return Line(text + "\n", candidate)


def over_by(candidate: Candidate, budget: Budget) -> str | None:
    """How much dearer than what is left, or None when it fits or cannot be compared."""
    if candidate.cost is None or budget.remaining is None:
        return None
    if candidate.cost.currency != budget.currency or candidate.cost.amount <= budget.remaining:
        return None
    return say(budget.money(candidate.cost.amount - budget.remaining))
