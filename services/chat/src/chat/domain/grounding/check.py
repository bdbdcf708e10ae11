"""The check every sentence passes before a person sees it."""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from chat.domain.grounding.ground import Ground, TitleFacts, plain
from chat.domain.grounding.words import NAMES, STARTERS
from chat.domain.language.amounts import Amount, NumberKind, find_amounts

_MASK = "▮"
_SPAN = re.compile(
    r"\*\*(?P<bold>[^*\n]+)\*\*|(?<!\w)[*_](?P<italic>[^*_\n]+)[*_](?!\w)|[\"“«](?P<quote>[^\"”»\n]+)[\"”»]"
)
_WORD = re.compile(r"[^\W\d_][\w'&+-]*")
_FRACTION = re.compile(
    r"\b(?:half|third|quarter|double|twice|triple|most|majority)\b[^.!?]{0,20}\b(?:budget|money|left|remaining|price)\b"
    r"|\b(?:dozens?|hundreds|thousands|millions|a couple of hundred)\b",
    re.IGNORECASE,
)
_ORDINARY_NEXT = re.compile(
    r"^ (?!(?:is|are|was|were|would|will|has|had|might|may|could|can|should|for|and|or|at|by|from|on|tonight"
    r"|today|sounds?|looks?|feels?|seems?|does|did|runs?|gets?|it's|a|an|the|if|this|too|also)\b)"
    r"[a-z']+(?<!s)\b"
)
_LINK = re.compile(r"https?:|www\.|javascript:|data:|!\[|\]\(|<[a-z/!]", re.IGNORECASE)
_LEFT_AFTER = re.compile(r"^\s*(?:\w{3}\s)?(?:is |are )?(?:left|remaining|to spare|to go)\b", re.I)
_LEFT_BEFORE = re.compile(
    r"(?:left|leav(?:es?|ing)|remaining)(?: is| of| you| you with)?\s*\W?$", re.I
)
_BUDGET_BEFORE = re.compile(r"budget (?:is|of|stands at|comes to|this month is)\s*\W?$", re.I)
_USED_BEFORE = re.compile(r"(?:spent|used)(?: up| about)?\s*\W?$", re.I)
_COST_BEFORE = re.compile(
    r"(?:costs?|priced at|price is|price of|buy it for)\s*(?:you )?\W?$", re.I
)


class Problem(StrEnum):
    """Why a sentence may not be shown."""

    AMOUNT = "amount"
    TITLE = "title"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The problems of one sentence; none means it may be shown."""

    problems: tuple[Problem, ...] = ()

    @property
    def passes(self) -> bool:
        """Whether the sentence may be shown."""
        return not self.problems


@dataclass
class Gate:
    """Checks the sentences of one reply in order; remembers which title was spoken of last."""

    ground: Ground
    _last: TitleFacts | None = None
    _pattern: re.Pattern[str] | None = field(init=False)

    def __post_init__(self) -> None:
        self._pattern = self.ground.pattern()

    def check(self, sentence: str) -> Verdict:
        """The verdict on one sentence; a failing one leaves no trace in the context."""
        text = self.ground.quoted(plain(sentence))
        mentioned = self._mentioned(text)
        masked = self._pattern.sub(_MASK, text) if self._pattern else text
        about = mentioned or ([self._last] if self._last else [])
        problems = [
            problem
            for problem, found in (
                (Problem.AMOUNT, self._wrong_amount(masked, about)),
                (Problem.TITLE, self._unknown_title(masked)),
                (Problem.LINK, bool(_LINK.search(sentence))),
            )
            if found
        ]
        if not problems and mentioned:
            self._last = mentioned[-1]
        return Verdict(tuple(problems))

    def _mentioned(self, text: str) -> list[TitleFacts]:
        if self._pattern is None:
            return []
        keys = (match[0].casefold() for match in self._pattern.finditer(text))
        return [self.ground.titles[key] for key in keys if key in self.ground.titles]

    def _wrong_amount(self, text: str, about: list[TitleFacts]) -> bool:
        if _FRACTION.search(text):
            return True
        return any(abs(a.value) not in self._allowed(a, text, about) for a in find_amounts(text))

    def _allowed(self, amount: Amount, text: str, about: list[TitleFacts]) -> frozenset[Decimal]:
        """Which values may stand in this place of the sentence."""
        none: frozenset[Decimal] = frozenset()
        if amount.kind is NumberKind.PERCENT:
            return none
        before, after = text[max(0, amount.start - 30) : amount.start], text[amount.end :]
        if _COST_BEFORE.search(before):
            return none.union(*(t.cost for t in about))
        if _BUDGET_BEFORE.search(before):
            return self.ground.budget
        if _USED_BEFORE.search(before):
            return self.ground.used
        if _LEFT_AFTER.match(after) or _LEFT_BEFORE.search(before):
            return self.ground.remaining.union(self.ground.other, *(t.left for t in about))
        return self.ground.ledger.union(*(t.numbers for t in about))

    def _unknown_title(self, text: str) -> bool:
        for match in _SPAN.finditer(text):
            inner = match["bold"] or match["italic"] or match["quote"]
            if _WORD.search(inner) and not self._is_known(inner):
                return True
        bare = re.sub(r"^[\W_]+", "", text.replace(_MASK, f" {_MASK} ").replace("*", ""))
        return any(self._is_foreign(word, bare) for word in _WORD.finditer(bare))

    def _is_known(self, inner: str) -> bool:
        words = [word[0].casefold() for word in _WORD.finditer(inner)]
        return all(w in self.ground.names or w in NAMES or w in STARTERS for w in words)

    def _is_foreign(self, match: re.Match[str], text: str) -> bool:
        word = match[0]
        if not word[0].isupper():
            return False
        folded = word.casefold().removesuffix("'s")
        if folded in NAMES or folded in self.ground.names or word.casefold() in self.ground.names:
            return False
        before, after = text[: match.start()].rstrip(), text[match.end() :]
        begins = not before or before[-1] in ".!?:;—–" or before.endswith("- ")
        if begins and (word.casefold() in STARTERS or folded in STARTERS):
            return False
        # An unknown word that begins a sentence is a title when the sentence speaks about it.
        return not begins or not _ORDINARY_NEXT.match(after)
