"""How a list of offers ends, and what is said when there is nothing to list."""

from chat.domain.composing.voice import Voice
from chat.domain.facts import Candidate, Facts
from chat.domain.language.asking import Asking


def closing(facts: Facts, fitting: list[Candidate], voice: Voice) -> str:
    """One question or offer, or nothing: not every list needs one."""
    if facts.tastes.is_empty:
        return voice.pick(
            "Tell me a genre or two you enjoy, and the next picks will be more you.",
            "What do you usually enjoy? I know nothing of your taste yet.",
            "If you tell me what you like, or can't stand, I'll choose better.",
        )
    if facts.budget is None or not facts.budget.is_known:
        return "Upload a bank statement, or set a budget yourself, and I'll keep an eye on the money too."
    if any(candidate.cost and candidate.cost.amount for candidate in fitting):
        return voice.pick(
            "Want something cheaper, or more about one of them?",
            "Does one of these tempt you?",
            "I can look for cheaper ones, or for another kind.",
            "",
        )
    return voice.pick("Want more about one of them?", "Does one of these tempt you?", "")


def nothing_fits(asking: Asking, facts: Facts, voice: Voice) -> str:
    """An honest no, what is left, and a way on."""
    if asking.more or asking.cheaper:
        return voice.pick(
            "That is all I have along those lines. Shall I look at another kind?",
            "I have nothing further like that. Another kind, or something free?",
        )
    narrow = asking.max_price is not None or asking.genres or asking.moods or asking.types
    reason = "that matches all of it" if narrow else "that fits right now"
    return voice.pick(
        f"I found nothing in the catalogue {reason}.{_left(facts, voice)} Shall I look at another kind, or at free things?",
        f"Honestly, nothing I know of {reason}.{_left(facts, voice)} I could widen the search, or look for something free.",
    )


def away(facts: Facts, voice: Voice) -> str:
    """The catalogue does not answer: say so, name nothing, keep to the money."""
    sorry = voice.pick(
        "I can't reach the catalogue at the moment, and I would rather not guess titles or prices.",
        "The catalogue is not answering just now, so I can't name anything I'm sure of.",
    )
    return f"{sorry}{_left(facts, voice)} Please try again in a minute."


def _left(facts: Facts, voice: Voice) -> str:
    budget = facts.budget
    if budget is None or budget.remaining is None or budget.remaining <= 0:
        return ""
    return f" You have {voice.say(budget.money(budget.remaining))} left this month."
