"""How a list of offers begins: the answer to the wish first, with the figure it rests on."""

from dataclasses import replace

from chat.domain.composing.voice import Voice, capital, count, listed
from chat.domain.facts import Budget, Candidate, Facts
from chat.domain.language.asking import Asking
from chat.domain.language.vocabulary import genre_name, plural_of


def opening(asking: Asking, facts: Facts, fitting: list[Candidate], voice: Voice) -> str:
    """One sentence that ends with a colon."""
    budget = facts.budget
    things = things_of(asking, len(fitting))
    if budget is None or budget.remaining is None or not budget.is_known:
        return _without_figures(things, voice)
    left = voice.say(budget.money(budget.remaining))
    unwanted = [genre for genre in asking.genres if genre in facts.tastes.disliked]
    if unwanted:
        return _without(unwanted, left, voice)
    if budget.remaining <= 0:
        return _when_spent(budget, left, voice)
    if all(candidate.is_free for candidate in fitting):
        return _all_free(asking, left, things, voice)
    if budget.is_tight:
        return voice.pick(
            f"It is a tight month, with {left} left, so what costs nothing comes first:",
            f"With {left} left I would start with what costs nothing:",
            f"You still have {left}. Free first, then what it covers:",
        )
    return _within(asking, budget, left, things, voice)


def _within(asking: Asking, budget: Budget, left: str, things: str, voice: Voice) -> str:
    if asking.cheaper:
        return voice.pick(
            f"Cheaper, then. {capital(things)}:",
            "These are easier on the purse:",
            f"Here are {things} for less:",
        )
    if asking.max_price is not None:
        return _under(asking, budget, left, things, voice)
    if asking.more:
        return voice.pick(
            f"Something else, then. Your {left} covers any of these:",
            f"Sure, other {_plain(asking)}, all within your {left}:",
            "No problem. How about these?",
        )
    moods = tuple(mood for mood in asking.moods if mood != "social")
    if moods or asking.genres:
        return _wished(replace(asking, moods=moods), left, things, voice)
    together = asking.moods or (asking.people and asking.people > 2)
    company = " for all of you" if together else ""
    return voice.pick(
        f"You have {left} left for fun this month. My picks{company}:",
        f"With {left} left, here is what I would go for{company}:",
        f"{capital(things)}{company} that your {left} covers easily:",
        f"Good timing: there is {left} left this month. How about one of these{company}?",
    )


def _under(asking: Asking, budget: Budget, left: str, things: str, voice: Voice) -> str:
    ceiling, remaining = asking.max_price or 0, budget.remaining or 0
    if ceiling > remaining:
        return f"You have {left} left, less than that, so I stayed within it:"
    return voice.pick(
        f"{capital(things)} under that, and well within your {left}:",
        f"These come in under that. You have {left} left this month:",
        f"Under that I would look at {things}. Your {left} covers each:",
    )


def _wished(asking: Asking, left: str, things: str, voice: Voice) -> str:
    wanted = listed([*asking.moods, *map(genre_name, asking.genres)][:2])
    return voice.pick(
        f"{capital(wanted)} it is, and all within your {left}:",
        f"For something {asking.moods[0]}, your {left} covers these:"
        if asking.moods
        else f"Some {wanted}, then. Your {left} covers each of these:",
        f"{capital(things)} with {wanted} in mind, all inside your {left}:",
    )


def _without(unwanted: list[str], left: str, voice: Voice) -> str:
    genres = listed([genre_name(genre) for genre in unwanted], "or")
    return voice.pick(
        f"You told me no {genres}, so these come without it, and within your {left}:",
        f"I keep {genres} away from you, as you asked. With {left} left, how about these?",
    )


def _all_free(asking: Asking, left: str, things: str, voice: Voice) -> str:
    if asking.free_only:
        return voice.pick(
            f"{capital(things)} that cost nothing, so your {left} stays whole:",
            f"Nothing to pay for any of these. You keep your {left}:",
            "Free, all of them:",
        )
    return voice.pick(
        f"Good news: these cost nothing, and your {left} stays whole:",
        f"You can keep your {left}; these cost nothing extra:",
    )


def _without_figures(things: str, voice: Voice) -> str:
    return voice.pick(
        f"I don't know your budget yet, so here are {things} with their prices to check yourself:",
        f"Without your figures I can't say what you can spare, but take a look at these {things}:",
        f"Here are {things}. What fits I can tell once I know your budget:",
    ).replace("these one ", "this ")


def _when_spent(budget: Budget, left: str, voice: Voice) -> str:
    if (budget.remaining or 0) < 0:
        return voice.pick(
            f"You are {left} over for this month, so I only looked at what costs nothing extra:",
            f"Honestly, this month is {left} over already. These cost nothing extra:",
        )
    return voice.pick(
        "This month's fun money is used up, so these cost nothing extra:",
        "There is nothing left for fun this month. No matter, these cost nothing extra:",
    )


def things_of(asking: Asking, number: int) -> str:
    """`three board games`, `one idea`."""
    return f"{count(number)} {_singular(asking) if number == 1 else _plain(asking)}"


def _plain(asking: Asking) -> str:
    return plural_of(asking.types[0]) if len(asking.types) == 1 else "ideas"


def _singular(asking: Asking) -> str:
    plural = _plain(asking)
    if plural.startswith("places"):
        return "place to eat"
    return plural if plural == "series" else plural.removesuffix("s")
