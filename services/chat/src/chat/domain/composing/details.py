"""Talking about an offer that was made: why it, what it is, and that it was chosen."""

import re
from collections.abc import Sequence

from chat.domain.composing.offers import place_of, price_of, what_stays
from chat.domain.composing.taste_words import because
from chat.domain.composing.voice import Line, Voice, capital, listed, sentence
from chat.domain.facts import Candidate, Facts, speakable
from chat.domain.language.references import pointed_at, several
from chat.domain.language.understanding import Understanding
from chat.domain.language.vocabulary import genre_name

_HOW_LONG = re.compile(r"\bhow long\b|\bhours?\b", re.IGNORECASE)
_WHERE = re.compile(r"\bwhere\b|\bfree\b|\bcan i (?:watch|get|play|read)\b", re.IGNORECASE)
_IS_IT = re.compile(r"\bis (?:it|that) (?:too )?(?:scary|violent|funny|sad|dark)\b", re.IGNORECASE)
_HOW_GOOD = re.compile(r"\b(?:good|fun|worth|rated|rating|reviews?)\b", re.IGNORECASE)


def explain(read: Understanding, facts: Facts, voice: Voice) -> list[Line]:
    """Why this one: the catalogue's stored reasons, nothing else."""
    item = pointed_at(read.text, facts.previous, facts.focus) or next(iter(facts.previous), None)
    if item is None:
        return [Line(_nothing_offered(voice))]
    clauses, told = because(item), sentence(speakable(voice.respell(item.taste_reason)))
    taste = f"I picked **{item.spoken}** because {listed(clauses)}." if clauses else told
    asked = f"You asked about **{item.spoken}**."
    head = taste if clauses else f"**{item.spoken}**: {told}" if told else asked
    money = f"{price_of(item, voice)}{what_stays(item, voice)}"
    fits = voice.pick(f"On the money side: {money}.", f"And it fits your budget: {money}.")
    return [Line(f"{head} {fits if item.cost is not None else sentence(money)}", item)]


def detail(read: Understanding, facts: Facts, voice: Voice) -> list[Line]:
    """What was asked about one of the offers: how long, where, how good, or what it is."""
    if items := several(read.text, facts.previous):
        return [
            Line(voice.pick("Here is how they compare:", "Next to each other:")),
            *_compared(items, voice),
        ]
    item = pointed_at(read.text, facts.previous, facts.focus) or _found(read, facts)
    if item is None:
        return [Line(_nothing_offered(voice) if not read.asking.title else _not_known(voice))]
    return [Line(_answer(read.text, item, voice), item)]


def _compared(items: Sequence[Candidate], voice: Voice) -> list[Line]:
    lines = []
    for item in items:
        facts = [f"{price_of(item, voice)}{what_stays(item, voice)}"]
        if item.expected_hours is not None:
            facts.append(f"about {item.expected_hours.normalize():f} hours")
        if item.rating is not None:
            facts.append(f"rated {item.rating.normalize():f}")
        lines.append(Line(f"\n\n- **{item.spoken}**: {'; '.join(facts)}. {_about(item)}", item))
    return lines


def _found(read: Understanding, facts: Facts) -> Candidate | None:
    title = (read.asking.title or "").casefold()
    for candidate in (*facts.candidates, *facts.previous):
        if title and title in candidate.title.casefold():
            return candidate
    return facts.previous[0] if facts.previous and not title else None


def _answer(text: str, item: Candidate, voice: Voice) -> str:
    name, place = f"**{item.spoken}**", place_of(item)
    price = f"{price_of(item, voice)}{what_stays(item, voice)}"
    if _HOW_LONG.search(text) and item.expected_hours is not None:
        return f"About {item.expected_hours.normalize():f} hours for {name}."
    if _WHERE.search(text):
        return f"{name}: {f'{place}, ' if place else ''}{price}."
    if _IS_IT.search(text) and item.genres:
        return f"{name} is listed as {listed([genre_name(genre) for genre in item.genres])}. {_about(item)}"
    if _HOW_GOOD.search(text) and item.rating is not None:
        return f"{name} is rated {item.rating.normalize():f}. {_about(item)}".rstrip()
    return f"{name}: {_about(item)} {capital(price)}.".replace(":  ", ": ")


def _about(item: Candidate) -> str:
    return sentence(speakable(item.description))


def choose_one(read: Understanding, facts: Facts, voice: Voice) -> list[Line]:
    """A choice is theirs to book: say what it means for the money, and how to count it once."""
    item = pointed_at(read.text, facts.previous, facts.focus)
    if item is None:
        return [
            Line(
                voice.pick(
                    "Nice. If it cost something, add it on the Budget page and I'll count it.",
                    "Sounds good. Bought something? Add it on the Budget page, so that it counts.",
                )
            )
        ]
    name = f"**{item.spoken}**"
    if item.is_free:
        return [Line(voice.pick(f"Enjoy {name}!", f"Good choice. Have fun with {name}!"), item)]
    price = f"{price_of(item, voice)}{what_stays(item, voice)}"
    return [
        Line(
            voice.pick(
                f"Good choice. {name}: {price}. Press Bought on its card when you have it, and it counts once.",
                f"Enjoy {name}! That is {price}. Its Bought button puts it into your budget.",
            ),
            item,
        )
    ]


def _nothing_offered(voice: Voice) -> str:
    return voice.pick(
        "I haven't suggested anything in this conversation yet. Shall I?",
        "Which one do you mean? I haven't offered anything here yet.",
    )


def _not_known(voice: Voice) -> str:
    return voice.pick(
        "I couldn't find that one in the catalogue, so I'd only be guessing.",
        "That one isn't in the catalogue, so there is nothing I can say about it for sure.",
    )
