"""Describing one offer: what it costs, what stays, what it is, why it fits. All from stored facts."""

import re

from chat.domain.composing.taste_words import taste_words
from chat.domain.composing.voice import Line, Voice, say, sentence
from chat.domain.facts import Budget, Candidate, speakable
from chat.domain.language.vocabulary import TYPE_NAMES
from shared.money import Money

MAX_ABOUT = 150
_HOW = re.compile(r"\bto (rent|buy|borrow|read)\b", re.IGNORECASE)
_LOWEST = re.compile(r"\bfrom ([\d,.]+\d) ([A-Z]{3})\b")
_CHARGED = re.compile(r"\bit is on your [^()]+\(([^()]+ on [^()]+)\)", re.IGNORECASE)
_MONTH = re.compile(r"\bmonth of\b", re.IGNORECASE)
_LAST_SEEN = re.compile(r"\blast seen on (\d{1,2} \w{3}(?: \d{4})?)")
_OURS = "Penny Dreadful"


def price_of(candidate: Candidate, voice: Voice) -> str:
    """The price in words, and how one gets it; an unknown one is said to be unknown."""
    cost, reason = candidate.cost, candidate.budget_reason
    if cost is None:
        return voice.pick("price not known, so check first", "no price on record, worth checking")
    if cost.amount == 0:
        return _nothing_extra(candidate, voice)
    seen = _LAST_SEEN.search(reason)
    age = f" (price last seen {seen[1]})" if seen else ""
    if candidate.price_type == "variable":
        low = _LOWEST.search(reason)
        floor = f"{voice.say(Money.of(low[1].replace(',', ''), low[2]))} to " if low else "up to "
        return f"{floor}{voice.say(cost)}, so check first{age}"
    if _MONTH.search(reason):
        return f"{voice.say(cost)} for a month of it{age}"
    how = _HOW.search(reason)
    return f"{voice.say(cost)}{' to rent' if how and how[1].lower() == 'rent' else ''}{age}"


def _nothing_extra(candidate: Candidate, voice: Voice) -> str:
    platform = speakable(candidate.platform or "")
    if candidate.price_type == "subscription" and platform:
        if platform == _OURS:
            return f"part of your {_OURS} plan"
        charged = _CHARGED.search(candidate.budget_reason)
        evidence = voice.once(f" ({speakable(voice.respell(charged[1]))})") if charged else ""
        return f"no extra cost on your {platform}{evidence}"
    how = _HOW.search(candidate.budget_reason)
    return f"free to {how[1].lower()}" if how else "free"


def what_stays(candidate: Candidate, voice: Voice) -> str:
    """What would be left after it, when that is known and it costs something."""
    if candidate.left_after is None or candidate.cost is None or candidate.cost.amount == 0:
        return ""
    left = voice.say(candidate.left_after)
    if candidate.price_type == "variable":
        return voice.pick(f"; the top price leaves {left}", f"; {left} left at the top price")
    return voice.pick(
        f", leaving {left}", f", which leaves you {left}", f", with {left} left after"
    )


def place_of(candidate: Candidate) -> str:
    """Where one gets it, unless the price already says so."""
    platform = speakable(candidate.platform or "")
    return "" if candidate.price_type == "subscription" and candidate.is_free else platform


def about(candidate: Candidate) -> str:
    """The first sentence of the stored description, when it is short enough for a list."""
    first = re.split(r"(?<=[.!?])\s", speakable(candidate.description), maxsplit=1)[0]
    return sentence(first) if len(first) <= MAX_ABOUT else ""


def offer(candidate: Candidate, voice: Voice) -> Line:
    """One bullet: title, kind and place, price, what stays, what it is, why it suits; then its card."""
    kind = TYPE_NAMES.get(candidate.type, "pick")
    place = place_of(candidate)
    head = f"- **{candidate.spoken}** ({kind}{f', {place}' if place else ''})"
    price = f"{price_of(candidate, voice)}{what_stays(candidate, voice)}"
    parts = (f"{head}: {price}.", about(candidate), taste_words(candidate, voice))
    return Line("\n" + " ".join(part for part in parts if part), candidate)


def over_by(candidate: Candidate, budget: Budget) -> str | None:
    """How much dearer than what is left, or None when it fits or cannot be compared."""
    if candidate.cost is None or budget.remaining is None:
        return None
    if candidate.cost.currency != budget.currency or candidate.cost.amount <= budget.remaining:
        return None
    return say(budget.money(candidate.cost.amount - budget.remaining))
