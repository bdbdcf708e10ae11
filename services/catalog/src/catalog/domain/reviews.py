"""What others say of an item: short quotations with their sources, and a summary of them.

All of it is somebody else's text: it is cut down to plain sentences, shown as quotations, and
whatever speaks to a machine instead of a reader is left out.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

LONGEST_QUOTE = 200

_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_LINK = re.compile(r"https?:|www\.|\w@\w|[<>{}\[\]`|]")
# Sentences that speak to an assistant or steer its reader, not about the item.
_COMMANDS = re.compile(
    r"\b(ignore|disregard|forget|override)\b.{0,40}\b(previous|prior|above|instruction|rule|prompt)"
    r"|\b(system|developer) (prompt|message|instruction)|\bas an ai\b|\blanguage model\b"
    r"|\b(assistant|chatbot|model)s?\b.{0,30}\b(must|should|shall|always|never)\b"
    r"|\byou are (now )?(an? )?(assistant|ai|chatbot|agent)\b|\b(recommend|buy|click|subscribe)\b.{0,20}"
    r"\b(now|here|only|always)\b",
    re.IGNORECASE,
)
_PRAISE = frozenset(
    "excellent great brilliant superb wonderful charming clever elegant fun funny gripping "
    "beautiful best love loved loves enjoyable engaging rewarding rich tense satisfying memorable "
    "delightful masterpiece accessible fresh moving witty sharp".split()
)
_BLAME = frozenset(
    "boring dull slow tedious repetitive disappointing confusing overlong weak flat predictable "
    "shallow frustrating expensive bland worst poor clumsy forgettable uneven dated luck".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One page about an item: where, what it gives out of ten, and what it says in short."""

    item_id: UUID
    url: str
    site: str
    title: str
    rating: Decimal | None
    quotes: tuple[str, ...]
    read_at: datetime


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of a source."""

    text: str
    url: str
    site: str


@dataclass(frozen=True, slots=True)
class ReviewSummary:
    """How many pages, their mean rating out of ten, and what they praise and fault."""

    sources: int
    rating: Decimal | None
    rated_by: int
    praised: tuple[Quote, ...]
    faulted: tuple[Quote, ...]


def summarised(reviews: Sequence[Review]) -> ReviewSummary:
    """The summary: only figures and quotations that a source stands behind."""
    ratings = [review.rating for review in reviews if review.rating is not None]
    mean = sum(ratings, Decimal(0)) / len(ratings) if ratings else None
    quotes = [Quote(text, r.url, r.site) for r in reviews for text in r.quotes]
    tone = {quote: _tone(quote.text) for quote in quotes}
    return ReviewSummary(
        sources=len(reviews),
        rating=mean.quantize(Decimal("0.1")) if mean is not None else None,
        rated_by=len(ratings),
        praised=tuple(quote for quote in quotes if tone[quote] > 0),
        faulted=tuple(quote for quote in quotes if tone[quote] < 0),
    )


def quotes_of(paragraphs: Iterable[str]) -> tuple[str, ...]:
    """The sentences of a page that say most about the item: short, plain, and of both kinds."""
    sentences = [s for paragraph in paragraphs for s in _SENTENCE.split(harmless(paragraph))]
    fitting = [s for s in sentences if 20 <= len(s) <= LONGEST_QUOTE and _tone(s) and is_prose(s)]
    praise = next((s for s in fitting if _tone(s) > 0), None)
    blame = next((s for s in fitting if _tone(s) < 0), None)
    return tuple(s for s in (praise, blame) if s is not None)


def harmless(text: str) -> str:
    """`text` as one line of visible characters: nothing that hides, reverses or controls."""
    folded = unicodedata.normalize("NFKC", text)
    visible = "".join(c if c.isprintable() else " " for c in folded)
    kept = "".join(c for c in visible if unicodedata.category(c) not in {"Cf", "Co", "Cn"})
    return " ".join(kept.split())


def is_prose(sentence: str) -> bool:
    """Whether a sentence speaks to readers: no links, no markup, no orders to a machine."""
    return not _LINK.search(sentence) and not _COMMANDS.search(sentence)


def _tone(sentence: str) -> int:
    words = set(re.findall(r"[a-z]+", sentence.casefold()))
    return len(words & _PRAISE) - len(words & _BLAME)
