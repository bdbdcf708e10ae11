"""What a message wants: grammar where it is plain, nearest exemplar where it is not."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from chat.domain.language import manners, phrases
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
    DETAIL = "detail"
    CHOOSE = "choose"
    STORY = "story"
    HELP = "help"
    GREETING = "greeting"
    THANKS = "thanks"
    DECLINE = "decline"
    COMPLAINT = "complaint"
    DISTRESS = "distress"
    HARM = "harm"
    ACKNOWLEDGED = "acknowledged"
    MEMORY = "memory"
    FORGET = "forget"
    PRIVACY = "privacy"
    FOREIGN = "foreign"
    UNKNOWN = "unknown"


def by_grammar(text: str, asking: Asking, *, states_taste: bool, claims: bool) -> Intent | None:
    """The intent where the words leave no doubt, else None."""
    text = text.replace("’", "'")
    if (wanted := _by_manners(text)) is not None:
        return wanted
    if claims:
        return Intent.CLAIM
    if phrases.WHY_THIS_BUDGET.search(text):
        return Intent.BUDGET
    if phrases.EXPLAIN.search(text) and not asking.types:
        return Intent.EXPLAIN
    if phrases.CHOOSE.search(text) and not text.rstrip().endswith("?"):
        return Intent.CHOOSE
    if _asks_about_a_price(text, asking):
        return Intent.AFFORD
    if phrases.DETAIL.search(text) and not (asking.types or asking.max_price):
        return Intent.DETAIL
    return _money_or_wish(text, asking, states_taste=states_taste)


def _by_manners(text: str) -> Intent | None:
    """Small talk, and what wants care before anything is offered."""
    if manners.is_distress(text):
        return Intent.DISTRESS
    if manners.is_foreign(text):
        return Intent.FOREIGN
    for pattern, intent in (
        (manners.HARM, Intent.HARM),
        (manners.NOTHING_SAID, Intent.HELP),
        (manners.ACKNOWLEDGED, Intent.ACKNOWLEDGED),
        (manners.FORGET, Intent.FORGET),
        (manners.MEMORY, Intent.MEMORY),
        (manners.PRIVACY, Intent.PRIVACY),
        (manners.INSULT, Intent.COMPLAINT),
        (phrases.GREETING, Intent.GREETING),
        (phrases.THANKS, Intent.THANKS),
        (phrases.WRITE_STORY, Intent.STORY),
        (phrases.COMPLAINT, Intent.COMPLAINT),
    ):
        if pattern.search(text):
            return intent
    return None


def _asks_about_a_price(text: str, asking: Asking) -> bool:
    """Whether one thing or one amount is asked about; a kind of thing is a wish."""
    if phrases.SUBSCRIPTION.search(text):
        return False
    if asking.title:
        return bool(phrases.AFFORD.search(text) or phrases.NAMED.search(text))
    if asking.amount is None and phrases.BUDGET.search(text):
        return False
    if not phrases.AFFORD.search(text) or (asking.types and phrases.OPEN.search(text)):
        return False
    return asking.amount is not None or not (asking.types or asking.genres)


def _money_or_wish(text: str, asking: Asking, *, states_taste: bool) -> Intent | None:
    if phrases.BUDGET.search(text):
        return Intent.BUDGET
    wishes = bool(phrases.RECOMMEND.search(text)) or asking.free_only or asking.more
    if states_taste and not wishes:
        return Intent.PREFERENCE
    if phrases.HELP.search(text):
        return Intent.HELP
    if asking.max_price is not None:
        return Intent.RECOMMEND
    names = asking.names_something
    return Intent.RECOMMEND if wishes and (names or states_taste or len(text) < 60) else None


def by_keywords(text: str, asking: Asking) -> Intent:
    """The fallback without an embedder: the strongest single sign, or unknown."""
    text = text.replace("’", "'")
    for pattern, intent in (
        (phrases.AFFORD, Intent.AFFORD),
        (phrases.BUDGET, Intent.BUDGET),
        (phrases.EXPLAIN, Intent.EXPLAIN),
        (phrases.DETAIL, Intent.DETAIL),
        (phrases.HELP, Intent.HELP),
        (phrases.RECOMMEND, Intent.RECOMMEND),
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
