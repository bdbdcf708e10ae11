"""The composer: a whole reply from facts, by intent."""

from chat.domain.composing import figures, recommending, talk
from chat.domain.composing.voice import Line, Voice
from chat.domain.facts import Facts
from chat.domain.language.intents import Intent
from chat.domain.language.understanding import Understanding


def compose(read: Understanding, facts: Facts, *, seed: int) -> list[Line]:
    """The lines of a reply."""
    voice = Voice(seed)
    lines = _by_intent(read, facts, voice)
    head: list[Line] = []
    if read.tastes and read.intent is not Intent.PREFERENCE:
        noted = talk.noted_tastes(read, voice)
        head += [Line(noted + " ")] if noted else []
    return [*head, *lines]


def _by_intent(read: Understanding, facts: Facts, voice: Voice) -> list[Line]:
    match read.intent:
        case Intent.RECOMMEND:
            return recommending.recommend(read, facts, voice)
        case Intent.BUDGET:
            return figures.budget_status(facts, voice)
        case Intent.AFFORD:
            return figures.afford(read, facts, voice)
        case Intent.PREFERENCE:
            return talk.preference(read, facts, voice)
        case Intent.CLAIM:
            return talk.claim(read, facts, voice)
        case Intent.EXPLAIN:
            return talk.explain(read, facts, voice)
        case _:
            return _small_talk(read, facts, voice)


def _small_talk(read: Understanding, facts: Facts, voice: Voice) -> list[Line]:
    match read.intent:
        case Intent.STORY:
            return talk.story(voice)
        case Intent.GREETING:
            return talk.greeting(facts, voice)
        case Intent.THANKS:
            return talk.thanks(voice)
        case Intent.HELP:
            return talk.capabilities(facts, voice)
        case _:
            return talk.unknown(voice)
