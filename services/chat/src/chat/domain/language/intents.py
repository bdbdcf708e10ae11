"""What a message wants: grammar where it is plain, nearest exemplar where it is not."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from chat.domain.language.asking import Asking

Vector = Sequence[float]
# Below this cosine the nearest exemplar says more about the exemplars than about the message.
MIN_SIMILARITY = 0.6


class Intent(StrEnum):
    """The kinds of reply there are."""

    RECOMMEND = "recommend"
    BUDGET = "budget"
    AFFORD = "afford"
    PREFERENCE = "preference"
    CLAIM = "claim"
    EXPLAIN = "explain"
    STORY = "story"
    HELP = "help"
    GREETING = "greeting"
    THANKS = "thanks"
    UNKNOWN = "unknown"


EXEMPLARS: Mapping[Intent, tuple[str, ...]] = {
    Intent.RECOMMEND: (
        "What can I do this weekend?",
        "I'm bored, any ideas for tonight?",
        "Recommend me a good film",
        "Something fun for the family on Saturday",
        "What should I read next?",
        "Suggest a board game for four people",
        "I want to see something funny",
        "Any concerts or events near me?",
        "Where can we go for dinner?",
        "Give me cheap ideas for a date night",
        "Show me something else",
        "We have friends over, what could we play?",
        "I need a gift for my brother who plays games",
    ),
    Intent.BUDGET: (
        "How much do I have left this month?",
        "What is my entertainment budget?",
        "How much have I spent on fun?",
        "Am I over budget?",
        "What's my remaining money for entertainment?",
        "Show me my budget status",
        "Where did my money go this month?",
        "What subscriptions am I paying for?",
        "When does my budget reset?",
    ),
    Intent.AFFORD: (
        "Can I afford a concert ticket?",
        "Can I afford 45 dollars?",
        "Is this game too expensive for me?",
        "Do I have enough money for Catan?",
        "Would a dinner out break my budget?",
        "Can I still buy that book this month?",
    ),
    Intent.EXPLAIN: (
        "Why did you suggest that?",
        "Why this one?",
        "What made you pick these?",
        "Tell me more about the first one",
        "How did you choose those?",
        "What is it about?",
    ),
    Intent.STORY: (
        "Write me a true crime story",
        "Tell me a scary story",
        "I want a new crime story to read",
        "Can you generate a murder mystery for me?",
        "Where are the stories?",
    ),
    Intent.HELP: (
        "What can you do?",
        "How does this work?",
        "Help",
        "Who are you?",
        "What can I ask you?",
        "Are you a real person?",
    ),
    # Without examples of what is none of our business, everything is near to something.
    Intent.UNKNOWN: (
        "What is the highest mountain?",
        "How do I cook rice?",
        "Who is the president?",
        "Write some computer code",
        "Will it rain tomorrow?",
        "Translate this sentence",
        "What is the meaning of life?",
        "Solve this equation for me",
        "Fix my printer",
    ),
    Intent.PREFERENCE: (
        "I hate horror films",
        "I love board games",
        "I'm really into science fiction",
        "I don't enjoy musicals",
    ),
}

_WRITE_STORY = re.compile(
    r"\b(?:write|tell|spin|generate|make|create|invent)\s+(?:me |us )?(?:an? )?(?:\w+[\s-]){0,4}(?:stor(?:y|ies)|tale|yarn)\b"
    r"|\b(?:new|another) (?:crime )?story\b|\bpenny dreadful stor(?:y|ies)\b|\bstory (?:page|library)\b",
    re.IGNORECASE,
)
_BUDGET = re.compile(
    r"\bhow much (?:money )?(?:do|did|have|can|is|are|was)\s+(?:i|we|my|left)\b"
    r"|\b(?:what(?:'s| is| are)|show(?: me)?|check|see)\s+(?:me )?(?:my|the)\s+(?:\w+\s+){0,2}"
    r"(?:budget|balance|spending|remaining|allowance|subscriptions?|figures)\b"
    r"|\bam i (?:\w+ )?(?:over|under|within|on) (?:my )?budget\b|\bbudget (?:status|left|reset)\b"
    r"|\b(?:left|remaining)\b[^.?!]{0,30}\b(?:budget|this month|to spend|for fun)\b|\bwhat do i have left\b",
    re.IGNORECASE,
)
_AFFORD = re.compile(
    r"\b(?:can|could|may|should|do)\s+(?:i|we)\s+(?:\w+\s+){0,2}(?:afford|buy|splurge|have enough)\b|\bafford\b"
    r"|\btoo (?:expensive|dear|pricey|much)\b|\bhow much (?:is|does|are|would|for)\b|\bprice of\b"
    r"|\b(?:can|could) (?:i|we) spend\b|\benough (?:money )?(?:for|to buy)\b|\bblow my budget\b",
    re.IGNORECASE,
)
_EXPLAIN = re.compile(
    r"\bwhy\b[^.?!]{0,40}\b(?:suggest|recommend|pick|chose|choose|this|that|these|those|it|one)\w*\b"
    r"|\b(?:more|tell me) about (?:it|that|this|the (?:first|second|third|last))\b|\bwhat is it about\b"
    r"|\bhow did you (?:choose|pick)\b|\bwhat made you\b",
    re.IGNORECASE,
)
_RECOMMEND = re.compile(
    r"\b(?:recommend|suggest|suggestions?|ideas?|what (?:can|could|should|shall) (?:i|we)"
    r"|what to (?:do|watch|read|play|see)|find (?:me|us)|show (?:me|us)|give (?:me|us)|looking for"
    r"|i(?:'m| am) bored|any(?:thing)? (?:good|fun|new|nice)|(?:want|need|fancy|feel like|in the mood)"
    r"|this weekend|tonight|something (?:\w+ )?(?:to|for|fun|nice|new|free|cheap|funny)|what's on|i'd (?:like|love))\b",
    re.IGNORECASE,
)
_HELP = re.compile(
    r"^\W*help\b|\b(?:what can you do|how (?:do(?:es)?|can) (?:you|this|it) work|who are you"
    r"|what are you|what can i ask|are you (?:a |an )?(?:human|real|bot|robot|ai|person))\b",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|great|perfect|lovely|awesome|cool|nice)[,!. ]*)*"
    r"(?:thanks?(?: you)?|thank you|thx|ta|cheers|much appreciated|bye|goodbye|good night|perfect|great|awesome|lovely)\b"
    r"(?:\s+(?:so much|a lot|very much|again|you|for \w+(?: \w+){0,3}|that's \w+))*\W*$",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^\W*(?:hi|hello|hey|hiya|howdy|good (?:morning|afternoon|evening|day)|g'day)"
    r"(?:[\s,]+(?:there|again|you|all|mate|everyone|penny|how are you(?: doing)?(?: today)?))*\W*$",
    re.IGNORECASE,
)


def by_grammar(text: str, asking: Asking, *, states_taste: bool, claims: bool) -> Intent | None:
    """The intent where the words leave no doubt, else None."""
    text = text.replace("’", "'")
    for pattern, intent in (
        (_GREETING, Intent.GREETING),
        (_THANKS, Intent.THANKS),
        (_WRITE_STORY, Intent.STORY),
    ):
        if pattern.search(text):
            return intent
    if claims:
        return Intent.CLAIM
    if _EXPLAIN.search(text) and not asking.types:
        return Intent.EXPLAIN
    if _AFFORD.search(text) and (
        asking.title or asking.amount is not None or "afford" in text.casefold()
    ):
        return Intent.AFFORD
    return _money_or_wish(text, asking, states_taste=states_taste)


def _money_or_wish(text: str, asking: Asking, *, states_taste: bool) -> Intent | None:
    if _BUDGET.search(text):
        return Intent.BUDGET
    wishes = bool(_RECOMMEND.search(text)) or asking.free_only or asking.more
    if states_taste and not wishes:
        return Intent.PREFERENCE
    if _HELP.search(text):
        return Intent.HELP
    if asking.max_price is not None:
        return Intent.RECOMMEND
    names = asking.names_something
    return Intent.RECOMMEND if wishes and (names or states_taste or len(text) < 60) else None


def by_keywords(text: str, asking: Asking) -> Intent:
    """The fallback without an embedder: the strongest single sign, or unknown."""
    text = text.replace("’", "'")
    for pattern, intent in (
        (_AFFORD, Intent.AFFORD),
        (_BUDGET, Intent.BUDGET),
        (_EXPLAIN, Intent.EXPLAIN),
        (_HELP, Intent.HELP),
        (_RECOMMEND, Intent.RECOMMEND),
    ):
        if pattern.search(text):
            return intent
    return Intent.RECOMMEND if asking.names_something else Intent.UNKNOWN


def nearest(vector: Vector, exemplars: Mapping[Intent, Sequence[Vector]]) -> Intent | None:
    """The intent of the most similar exemplar; None when nothing is similar enough.

    Greetings and thanks have no exemplars: grammar reads them, and embeddings are drawn to them.
    Vectors are L2-normalised, so the dot product is the cosine.
    """
    best, score = None, MIN_SIMILARITY
    for intent, vectors in exemplars.items():
        for candidate in vectors:
            similarity = sum(a * b for a, b in zip(vector, candidate, strict=True))
            if similarity > score:
                best, score = intent, similarity
    return best
