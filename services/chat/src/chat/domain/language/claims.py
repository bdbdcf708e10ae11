"""Figures a person claims about their money: noted as unconfirmed, never booked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from chat.domain.language.amounts import NumberKind, find_amounts
from chat.domain.language.clauses import without_quotes

MAX_CLAIMS = 8
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            "budget",
            r"\bmy\s+(?:\w+\s+){0,2}budget\s+(?:is|was|=|has (?:gone|changed|been)|went|should be|to)\b"
            r"|\b(?:set|change|make|raise|increase|lower|update|put)\s+(?:my|the)\s+(?:\w+\s+){0,2}(?:budget|remaining|balance|limit)\b"
            r"|\b(?:i have|i've got|there's|there is)\s+a\s+budget of\b",
        ),
        (
            "income",
            r"\b(?:i|we)(?:'m| am| are)?\s+(?:now\s+)?(?:earn|make|bring home|get paid|am paid|earning|paid)\b"
            r"|\bmy\s+(?:\w+\s+)?(?:income|salary|wage|pay|pay ?cheque|paycheck)\s+(?:is|was|went|has)\b"
            r"|\b(?:raise|bonus|pay rise)\s+(?:to|of)\b",
        ),
        (
            "expense",
            r"\bmy\s+(?:\w+\s+)?(?:rent|mortgage|bills?|insurance|loan|phone bill)\s+(?:is|are|was|went|has)\b",
        ),
        ("savings", r"\b(?:my\s+savings\s+(?:is|are)|i\s+(?:have|'ve)\s+saved|i\s+save)\b"),
        (
            "remaining",
            r"\b(?:i(?:'ve| have)(?: got)?|there(?:'s| is))\s+(?:still |only |about )?[^.!?]{0,16}\bleft\b",
        ),
    )
)


_TAG = re.compile(
    r",?\s*\b(?:ok(?:ay)?|right|yes|yeah|all ?right|understood|got it)\s*\?+$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure a person stated: its kind, its amount, their words."""

    kind: str
    amount: Decimal
    quote: str

    def as_note(self) -> dict[str, Any]:
        """How it is kept with the message: unconfirmed until a click applies it elsewhere."""
        return {
            "kind": self.kind,
            "amount": str(self.amount),
            "quote": self.quote,
            "confirmed": False,
        }


def read_claims(message: str) -> list[Claim]:
    """The figures a person claims, in order; questions claim nothing."""
    text = without_quotes(message)
    return list(_claims(text))[:MAX_CLAIMS]


def _claims(text: str) -> Iterator[Claim]:
    for match in re.finditer(r"(?:[^.!?\n]|\.(?=\d))+[.!?\n]*", text):
        sentence = _TAG.sub("", match[0].strip())
        amounts = [a for a in find_amounts(sentence) if a.kind is not NumberKind.PERCENT]
        kind = next((kind for kind, pattern in _KINDS if pattern.search(sentence)), None)
        if kind and amounts and not sentence.endswith("?"):
            yield Claim(kind, amounts[0].value, sentence[:200])
