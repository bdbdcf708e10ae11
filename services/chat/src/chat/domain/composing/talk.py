"""The rest of a conversation: hello, thanks, help, stories, tastes, claims, and I don't know."""

import re

from chat.domain.composing.voice import Line, Voice, listed, say
from chat.domain.facts import Facts
from chat.domain.language.understanding import Understanding
from chat.domain.language.vocabulary import genre_name

_BYE = re.compile(r"\b(?:bye|goodbye|good night|see you)\b", re.IGNORECASE)
_TRUE = re.compile(
    r"\b(?:is|are|was|were|did)\b[^.!]*\b(?:true|real|happen(?:ed)?|made up|fiction)\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\bi\b(?!'d)", re.IGNORECASE)
_CAN_YOU = re.compile(r"\bcan you (?:book|order|buy|pay|reserve)\b", re.IGNORECASE)
_KIND_WORDS = {"budget": "budget", "income": "income", "expense": "expenses", "savings": "savings"}


def greeting(facts: Facts, voice: Voice) -> list[Line]:
    """Hello, with the one figure that matters."""
    hello = voice.pick("Hello!", "Hi there!", "Good to see you.", "Hey!")
    budget = facts.budget
    if budget and budget.remaining is not None and budget.remaining > 0:
        left = say(budget.money(budget.remaining))
        money = voice.pick(
            f"You have {left} left for fun this month.",
            f"There is {left} left in this month's budget.",
        )
        return [
            Line(
                f"{hello} {money} {voice.pick('What are you in the mood for?', 'Looking for something?')}"
            )
        ]
    return [
        Line(f"{hello} {voice.pick('What are you in the mood for?', 'What would you like to do?')}")
    ]


def thanks(text: str, voice: Voice) -> list[Line]:
    """You're welcome, or goodbye."""
    if _BYE.search(text):
        return [
            Line(
                voice.pick(
                    "See you! Enjoy your day.", "Have a lovely time. Until next time!", "Take care!"
                )
            )
        ]
    return [
        Line(
            voice.pick(
                "You're welcome. Enjoy it!",
                "Happy to help. Have fun!",
                "Any time. If you buy one, tell me with its button and I'll count it once.",
                "Glad it helped.",
            )
        )
    ]


def complaint(voice: Voice) -> list[Line]:
    """Take it without a quarrel, and ask what would help."""
    return [
        Line(
            voice.pick(
                "Sorry that was no help. Tell me a kind, a mood or a price, and I'll try again.",
                "Fair enough. What was wrong with it: the kind, the price, or did I miss the point?",
                "I'm sorry. Say what you had in mind in other words, and I'll look again.",
            )
        )
    ]


def declined(voice: Voice) -> list[Line]:
    """A no is a no."""
    return [
        Line(
            voice.pick(
                "All right. I'm here when you want ideas.",
                "No problem. Just ask when you feel like something.",
                "Fine with me. Have a good one!",
            )
        )
    ]


def capabilities(text: str, facts: Facts, voice: Voice) -> list[Line]:
    """What the assistant can do, and that it is one."""
    if _CAN_YOU.search(text):
        return [
            Line(
                voice.pick(
                    "I can't book or pay for anything. When you have it, the Bought button on its card counts it once.",
                    "Tickets are yours to book; I only look. Press Bought on its card afterwards, and it counts once.",
                )
            )
        ]
    who = voice.pick(
        "I'm the assistant of Penny Dreadful, a program, not a person.",
        "I'm a program that plans evenings around your budget.",
    )
    can = voice.pick(
        "Ask me for films, books, games, outings or places to eat, with a price or a mood, and I'll only offer what fits your budget.",
        "I find films, books, games and outings that fit what is left this month, and say why they fit.",
    )
    also = "You can also ask what is left, or whether something is too dear, and tell me what you like or can't stand."
    ask = (
        ""
        if facts.budget and facts.budget.is_known
        else " A bank statement on the Documents page tells me what you can spend."
    )
    return [Line(f"{who} {can} {also}{ask}")]


def story(text: str, voice: Voice) -> list[Line]:
    """Stories are written on their own page, and none of them happened."""
    if _TRUE.search(text):
        return [
            Line(
                voice.pick(
                    "No, it is fiction. Every story here is made up, and says so at its end.",
                    "It never happened: the stories are fiction, each of them, and marked as such.",
                )
            )
        ]
    return [
        Line(
            voice.pick(
                "Stories have a page of their own: open Stories, and I'll write you a new one there, or pick one from the library.",
                "For that, open the Stories page. The library is there too, if you'd rather read right away.",
            )
        )
    ]


def noted_tastes(read: Understanding, voice: Voice) -> str:
    """What was just learned, said back; empty when nothing was."""
    likes = [
        genre_name(t.value)
        for t in read.tastes
        if t.polarity == "likes" and t.kind != "price_sensitivity"
    ]
    dislikes = [genre_name(t.value) for t in read.tastes if t.polarity == "dislikes"]
    spending = {t.value for t in read.tastes if t.kind == "price_sensitivity"}
    parts = []
    if likes:
        parts.append(voice.pick(f"more {listed(likes)} for you", f"you like {listed(likes)}"))
    if dislikes:
        parts.append(
            voice.pick(
                f"no more {listed(dislikes, 'or')}", f"nothing with {listed(dislikes, 'or')}"
            )
        )
    if "budget" in spending:
        parts.append("I'll keep it cheap")
    if "flexible" in spending:
        parts.append("the price may be a bit higher")
    if not parts:
        return ""
    return f"{voice.pick('Noted', 'Got it', 'Good to know', 'Understood')}: {listed(parts)}."


def preference(read: Understanding, facts: Facts, voice: Voice) -> list[Line]:
    """Acknowledge a taste, say where it can be changed."""
    noted = noted_tastes(read, voice)
    if not noted and _OWN.search(read.text):
        return [
            Line(
                voice.pick(
                    "I can't sort by that, I'm afraid. A genre or a kind of thing I can leave out or look for.",
                    "That is not something I can look for. Tell me a genre, a kind or a mood instead, and I will.",
                )
            )
        ]
    if not noted:
        return [
            Line(
                voice.pick(
                    "Good to know. I only keep what you like yourself, so I have noted nothing. Tell me what to leave out, and I will.",
                    "Thanks. I keep only your own tastes, so nothing has changed. Shall I leave it out when I look for something?",
                )
            )
        ]
    where = voice.pick(
        "You can see and delete it under Memory.", "It is on your Memory page, should it change."
    )
    budget = facts.budget
    ask = voice.pick("Shall I look for something?", "Want ideas along those lines?")
    if budget and budget.is_known and budget.remaining is not None and budget.remaining > 0:
        ask = f"{ask} There is {say(budget.money(budget.remaining))} left."
    return [Line(f"{noted} {where} {ask}")]


def claim(read: Understanding, facts: Facts, voice: Voice) -> list[Line]:
    """A claimed figure is kept as unconfirmed; the ledger stays as it is, and that is said."""
    kinds = list(dict.fromkeys(_KIND_WORDS.get(c.kind, "figures") for c in read.claims)) or [
        "figures"
    ]
    what = listed(kinds)
    kept = voice.pick(
        f"I've kept what you said about your {what} as a note, not confirmed.",
        f"Noted, as something you told me about your {what}. It is not confirmed.",
    )
    unchanged = voice.pick(
        "It changes nothing by itself: to apply it, set it on the Budget page, or upload a document that shows it.",
        "Your figures stay as they are until you set them on the Budget page or upload a document.",
    )
    budget = facts.budget
    stands = ""
    if budget and budget.budget is not None and budget.remaining is not None:
        whole, left = say(budget.money(budget.budget)), say(budget.money(budget.remaining))
        over = "over" if budget.remaining < 0 else "left"
        stands = f" For now your budget is {whole}, with {left} {over}."
    return [Line(f"{kept} {unchanged}{stands}")]


def unknown(voice: Voice) -> list[Line]:
    """Outside of what it knows: say so, and what it can do."""
    sorry = voice.pick(
        "That is outside of what I know.",
        "I'm not sure I follow.",
        "I can't help with that one.",
    )
    can = voice.pick(
        "I'm good at evenings that fit your budget: name a mood, a kind or a price.",
        "Ask me what is left this month, or for a film, a book, a game or an outing at some price.",
        "What I can do: find things you can spare the money for, and say why they fit.",
    )
    return [Line(f"{sorry} {can}")]
