"""The composer: a whole reply from facts, by intent."""

from chat.domain.composing import affording, budget, details, manners, recommending, talk
from chat.domain.composing.voice import Line, Voice
from chat.domain.facts import Facts
from chat.domain.language.intents import Intent
from chat.domain.language.manners import DOWN
from chat.domain.language.understanding import Understanding


def compose(read: Understanding, facts: Facts, *, seed: int) -> list[Line]:
    """The lines of a reply."""
    voice = Voice(seed, facts.budget.currency if facts.budget else None)
    lines = _by_intent(read, facts, voice)
    head: list[Line] = []
    if read.intent is Intent.RECOMMEND and DOWN.search(read.text):
        head.append(Line(voice.pick("Sorry to hear that. ", "I'm sorry. Be kind to yourself. ")))
    if read.tastes and read.intent is not Intent.PREFERENCE:
        noted = talk.noted_tastes(read, voice)
        head += [Line(noted + " ")] if noted else []
    return [*head, *lines]


def _by_intent(read: Understanding, facts: Facts, voice: Voice) -> list[Line]:
    match read.intent:
        case Intent.RECOMMEND:
            return recommending.recommend(read, facts, voice)
        case Intent.BUDGET:
            return budget.budget_reply(read.text, facts, voice)
        case Intent.AFFORD:
            return affording.afford(read, facts, voice)
        case Intent.PREFERENCE:
            return talk.preference(read, facts, voice)
        case Intent.CLAIM:
            return talk.claim(read, facts, voice)
        case _:
            return _about_an_offer(read, facts, voice)


def _about_an_offer(read: Understanding, facts: Facts, voice: Voice) -> list[Line]:
    match read.intent:
        case Intent.EXPLAIN:
            return details.explain(read, facts, voice)
        case Intent.DETAIL:
            return details.detail(read, facts, voice)
        case Intent.CHOOSE:
            return details.choose_one(read, facts, voice)
        case _:
            return _small_talk(read, facts, voice)


def _small_talk(read: Understanding, facts: Facts, voice: Voice) -> list[Line]:
    match read.intent:
        case Intent.STORY:
            return talk.story(read.text, voice)
        case Intent.GREETING:
            return talk.greeting(facts, voice)
        case Intent.THANKS:
            return talk.thanks(read.text, voice)
        case Intent.COMPLAINT:
            return talk.complaint(voice)
        case Intent.DECLINE:
            return talk.declined(voice)
        case Intent.HELP:
            return talk.capabilities(read.text, facts, voice)
        case _:
            return _with_manners(read, facts, voice)


def _with_manners(read: Understanding, facts: Facts, voice: Voice) -> list[Line]:
    match read.intent:
        case Intent.DISTRESS:
            return manners.distress()
        case Intent.HARM:
            return manners.harm(voice)
        case Intent.FOREIGN:
            return manners.english_only(voice)
        case Intent.MEMORY:
            return manners.memory(facts, voice)
        case Intent.FORGET:
            return manners.forgotten(read, voice)
        case Intent.PRIVACY:
            return manners.privacy(voice)
        case Intent.ACKNOWLEDGED:
            return talk.declined(voice)
        case _:
            return talk.unknown(voice)
