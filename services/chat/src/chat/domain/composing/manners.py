"""Replies that offer nothing: care, a refusal, another language, and what is kept of somebody."""

from chat.domain.composing.voice import Line, Voice, listed, say
from chat.domain.facts import Facts, Tastes
from chat.domain.language.understanding import Understanding
from chat.domain.language.vocabulary import genre_name
from chat.domain.moderation import HELP

_PLEASE_TALK = "I'm sorry that it is this hard right now, and I'm glad you said it."


def distress() -> list[Line]:
    """Always the same words: they were chosen with care, and the numbers in them must be right."""
    return [Line(f"{_PLEASE_TALK} "), Line(HELP)]


def harm(voice: Voice) -> list[Line]:
    """No help to hurt anybody."""
    return [
        Line(
            voice.pick(
                "I won't help with hurting anyone. If somebody is in danger, please call your local emergency number.",
                "That is nothing I help with. If you are afraid of what might happen, please call your local emergency number.",
            )
        )
    ]


def english_only(voice: Voice) -> list[Line]:
    """Said in English, since figures and titles are checked in it."""
    return [
        Line(
            voice.pick(
                "I only understand English well enough to be sure of my figures. A mood, a kind or a price in English is enough.",
                "Sorry, I only speak English. Three words will do: a mood, a kind, a price.",
            )
        )
    ]


def memory(facts: Facts, voice: Voice) -> list[Line]:
    """What replies rest on, said back, and where it can be changed."""
    known = _tastes(facts.tastes)
    budget = facts.budget
    if budget and budget.remaining is not None and budget.remaining >= 0:
        known.append(f"there is {say(budget.money(budget.remaining))} left for fun this month")
    if not known:
        return [
            Line(
                voice.pick(
                    "Nothing yet. Tell me what you like or can't stand, and I'll keep it in mind.",
                    "I know nothing about you so far. What do you enjoy?",
                )
            )
        ]
    where = voice.pick(
        "What I learned from our talks is on the Memory page, where you can delete it.",
        "You can correct or delete what I learned under Memory, and the rest under Preferences.",
    )
    return [Line(f"What I know: {listed(known)}. {where}")]


def privacy(voice: Voice) -> list[Line]:
    """What is done with somebody's data, and where it can be had or deleted."""
    return [
        Line(
            voice.pick(
                "Your documents and our talks serve your budget and these suggestions, nothing else, and nobody buys them. Under Settings you can take everything with you or delete it.",
                "They are yours: I use them for your budget and for suggestions only, and they are not sold. Settings has a copy of everything for you, and the way to delete it.",
            )
        )
    ]


def _tastes(tastes: Tastes) -> list[str]:
    known = []
    if tastes.genres:
        known.append(f"you like {listed([genre_name(genre) for genre in tastes.genres])}")
    if tastes.activities:
        known.append(f"you enjoy {listed(tastes.activities)}")
    if tastes.disliked:
        known.append(f"you want no {listed([genre_name(g) for g in tastes.disliked], 'or')}")
    return known


def forgotten(read: Understanding, voice: Voice) -> list[Line]:
    """What was asked to be forgotten is; for the rest, where it is deleted."""
    if read.forgotten:
        what = listed([genre_name(value) for _, value in read.forgotten], "or")
        return [
            Line(
                voice.pick(
                    f"Done. What I had learned about you and {what} is gone.",
                    f"Forgotten: nothing I learned about you and {what} is kept.",
                )
                + " What you set yourself under Preferences stays until you change it there."
            )
        ]
    return [
        Line(
            voice.pick(
                "Each thing I learned can be deleted on the Memory page. Your conversations, your documents and the whole account are yours to delete too, each on its own page.",
                "Open Memory to delete what I learned. Conversations, documents and the account itself each have their own delete button.",
            )
        )
    ]
