"""Recommending: what fits, at several prices, with reasons; free things first when money is tight."""

from chat.domain.composing.offers import offer
from chat.domain.composing.voice import Line, Voice, count, say
from chat.domain.facts import Budget, Candidate, Facts
from chat.domain.language.asking import Asking
from chat.domain.language.understanding import Understanding
from chat.domain.language.vocabulary import plural_of

MAX_OFFERS = 4


def recommend(read: Understanding, facts: Facts, voice: Voice) -> list[Line]:
    """The reply to a wish."""
    if facts.catalogue_away:
        return [Line(_away(facts, voice))]
    fitting = choose(read, facts)
    if not fitting:
        return [Line(_nothing_fits(read.asking, facts, voice))]
    lines = [Line(_opening(read.asking, facts, fitting, voice) + "\n\n")]
    lines += [offer(candidate, voice) for candidate in fitting]
    return [*lines, Line("\n" + _closing(read.asking, facts, voice))]


def choose(read: Understanding, facts: Facts) -> list[Candidate]:
    """What may be offered: nothing disliked, too dear, or over the asked price."""
    asking, budget = read.asking, facts.budget
    unwanted = {*facts.tastes.disliked, *read.disliked_genres}
    shown = {c.item_id for c in facts.previous} if asking.more else set()
    chosen = [
        c
        for c in facts.candidates
        if not unwanted.intersection(c.genres)
        and c.item_id not in shown
        and _fits(c, asking, budget)
    ]
    if budget and budget.is_tight:
        chosen.sort(key=lambda c: c.cost is None or c.cost.amount > 0)
    return chosen[:MAX_OFFERS]


def _fits(candidate: Candidate, asking: Asking, budget: Budget | None) -> bool:
    cost = candidate.cost
    if cost is None:
        return (
            not asking.free_only and asking.max_price is None and not (budget and budget.is_tight)
        )
    if cost.amount == 0:
        return True
    if asking.free_only or (asking.max_price is not None and cost.amount > asking.max_price):
        return False
    if budget is None or budget.remaining is None:
        return True
    return cost.currency == budget.currency and cost.amount <= budget.remaining


def _opening(asking: Asking, facts: Facts, fitting: list[Candidate], voice: Voice) -> str:
    number, things = count(len(fitting)), _things(asking, len(fitting))
    budget = facts.budget
    all_free = all(c.cost is not None and c.cost.amount == 0 for c in fitting)
    if budget is None or not budget.is_known:
        return voice.pick(
            f"I don't know your budget yet, so check these against it yourself: {number} {things}.",
            f"Without your figures I can't say what you can spare, but here: {number} {things} with their prices.",
            f"Here: {number} {things}. Once you upload a statement or set a budget, I can say which ones you can spare the money for.",
        )
    left = say(budget.money(budget.remaining)) if budget.remaining is not None else ""
    if budget.remaining is not None and budget.remaining <= 0:
        return _opening_when_spent(budget, number, things, voice)
    if all_free:
        return voice.pick(
            f"No spending needed: {number} {things}, and your {left} stays untouched.",
            f"You keep all of your {left} with any of these: {number} {things}.",
            f"Happy to. All free: {number} {things}.",
        )
    if budget.is_tight:
        return voice.pick(
            f"It is a tight month, with {left} left, so the free ones come first.",
            f"With {left} left I would start with what costs nothing.",
            f"You still have {left} left. Here: {number} {things}, free ones first.",
        )
    company = "for the group of you " if asking.people and asking.people > 2 else ""
    ceiling = " and under the price you set" if asking.max_price is not None else ""
    return voice.pick(
        f"You have {left} left this month. Here: {number} {things} {company}that fit it{ceiling}.",
        f"With {left} left, {number} {things} {company}stand out{ceiling}.",
        f"Sure. All of these stay within your {left}{ceiling}.",
        f"Here you go: {number} {things} {company}that your {left} covers comfortably{ceiling}.",
        f"Good timing: there is {left} left, and any one of these fits{ceiling}.",
    )


def _opening_when_spent(budget: Budget, number: str, things: str, voice: Voice) -> str:
    remaining = budget.remaining or 0
    if remaining < 0:
        over = say(budget.money(-budget.remaining)) if budget.remaining is not None else ""
        return voice.pick(
            f"This month's fun money is spent, and {over} over. So only things that cost nothing extra: {number} {things}.",
            f"Honestly, you are {over} over for this month. These cost nothing extra.",
        )
    return voice.pick(
        f"This month's fun money is used up exactly, so here: {number} {things} at no extra cost.",
        "There is nothing left for fun this month. These cost nothing extra.",
    )


def _things(asking: Asking, number: int) -> str:
    if len(asking.types) == 1:
        plural = plural_of(asking.types[0])
        return plural if number != 1 else _singular(plural)
    return "ideas" if number != 1 else "idea"


def _singular(plural: str) -> str:
    if plural.startswith("places"):
        return "place to eat"
    return plural if plural == "series" else plural.removesuffix("s")


def _closing(asking: Asking, facts: Facts, voice: Voice) -> str:
    if facts.tastes.is_empty:
        return voice.pick(
            "Tell me a genre or two you enjoy, and the next picks will be more you.",
            "What do you usually enjoy? I know nothing of your taste yet.",
            "If you tell me what you like, or can't stand, I'll choose better.",
        )
    if facts.budget is None or not facts.budget.is_known:
        return "Upload a bank statement, or set a budget yourself, and I'll keep an eye on the money too."
    if asking.max_price is None and not asking.cheaper:
        return voice.pick(
            "Want something cheaper, or more about one of them?",
            "Shall I look for something else, or does one of these tempt you?",
            "Any of these? I can also look for free things.",
            "Say the word and I'll look for other kinds of evenings.",
        )
    return voice.pick(
        "Want more about one of them?",
        "Does one of these tempt you?",
        "I can look for other kinds too, if you like.",
    )


def _nothing_fits(asking: Asking, facts: Facts, voice: Voice) -> str:
    budget = facts.budget
    left = ""
    if budget and budget.remaining is not None and budget.remaining > 0:
        left = f" You have {say(budget.money(budget.remaining))} left this month."
    narrow = asking.max_price is not None or asking.genres or asking.moods or asking.types
    offer_more = voice.pick(
        "Shall I look at another kind, or at free things?",
        "I could widen the search, or look for something free. Which would you like?",
    )
    reason = "that matches all of it" if narrow else "that fits right now"
    return voice.pick(
        f"I found nothing in the catalogue {reason}.{left} {offer_more}",
        f"Honestly, nothing I know of {reason}.{left} {offer_more}",
    )


def _away(facts: Facts, voice: Voice) -> str:
    budget = facts.budget
    left = ""
    if budget and budget.remaining is not None and budget.remaining > 0:
        left = f" Your budget I do know: {say(budget.money(budget.remaining))} is left this month."
    sorry = voice.pick(
        "I can't reach the catalogue at the moment, and I would rather not guess titles or prices.",
        "The catalogue is not answering just now, so I can't name anything I'm sure of.",
    )
    return f"{sorry}{left} Please try again in a minute."
