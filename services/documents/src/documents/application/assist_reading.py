"""Ask the assistant where the rules ended without a proof; go on without it when it is away."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field

from documents.application.reading_ports import DocumentAssistant, DocumentReader
from documents.domain.finance.category import Category
from documents.domain.finance.merchants import merchant_of
from documents.domain.reading.proposed.proposal import Proposal
from documents.domain.reading.rejection import DocumentRejected, RejectionReason
from documents.domain.reading.result import DocumentType, Line, ParsedDocument
from documents.domain.status import INCOMPLETE, UNPROVEN
from documents.domain.verdict import judge
from shared.errors import Unavailable

PATIENCE_SECONDS = 60.0  # for all that is asked about one document
_MOST_MERCHANTS = 40
Reading = ParsedDocument | DocumentRejected


@dataclass(frozen=True, slots=True)
class Assisted:
    """The outcome to keep, and what unnamed lines may have been for, by their place."""

    outcome: Reading
    suggestions: Mapping[int, Category] = field(default_factory=dict)


async def assist_reading(
    reader: DocumentReader,
    assistant: DocumentAssistant | None,
    content: bytes,
    outcome: Reading,
    home: str | None = None,
) -> Assisted:
    """A better outcome if one proves itself, else the one given. Never raises for the assistant."""
    if assistant is None:
        return Assisted(outcome)
    better, suggestions = outcome, dict[int, Category]()
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            better = await _reading(_Paper(reader, content, home), assistant, outcome)
            suggestions = await _suggestions(assistant, better)
    except (Unavailable, TimeoutError):
        pass
    return Assisted(better, suggestions)


def needs_help(outcome: Reading) -> bool:
    """Whether the rules ended without knowing what it is, or without a proof."""
    if isinstance(outcome, DocumentRejected):
        return outcome.reason is RejectionReason.NOT_FINANCIAL
    if outcome.document_type is DocumentType.OTHER:
        return True
    return judge(outcome).reason in {INCOMPLETE, UNPROVEN}


@dataclass(frozen=True, slots=True)
class _Paper:
    """One document, and what it can be held against."""

    reader: DocumentReader
    content: bytes
    home: str | None

    async def text(self) -> str:
        return await self.reader.text(self.content)

    async def prove(self, proposal: Proposal) -> ParsedDocument | None:
        return await self.reader.prove(self.content, proposal, home=self.home)


async def _reading(paper: _Paper, assistant: DocumentAssistant, outcome: Reading) -> Reading:
    if not needs_help(outcome):
        return outcome
    try:
        return await _proven(paper, assistant) or outcome
    except DocumentRejected:
        return outcome


async def _proven(paper: _Paper, assistant: DocumentAssistant) -> ParsedDocument | None:
    """First the rules for the kind it names, then the figures it proposes."""
    text = await paper.text()
    if not text:
        return None
    kind = await assistant.classify(text)
    if kind is DocumentType.OTHER:
        return None
    by_rules = await paper.prove(Proposal(kind))
    if by_rules is not None and _is_proven(by_rules):
        return by_rules
    proposed = await paper.prove(await assistant.propose(text, kind))
    return proposed if proposed is not None and _is_proven(proposed) else None


def _is_proven(reading: ParsedDocument) -> bool:
    return reading.reconciliation.reconciles is True and judge(reading).reason is None


async def _suggestions(assistant: DocumentAssistant, outcome: Reading) -> dict[int, Category]:
    """One question for all merchants of which the vocabulary knows nothing."""
    if isinstance(outcome, DocumentRejected):
        return {}
    places: dict[str, list[int]] = {}
    for place, line in enumerate(outcome.lines):
        key = _unknown_merchant(line)
        if key is not None:
            places.setdefault(key, []).append(place)
    keys = list(places)[:_MOST_MERCHANTS]
    answers = await assistant.categorise(keys) if keys else {}
    return {
        place: category
        for number, category in answers.items()
        if 0 <= number < len(keys)
        for place in places[keys[number]]
    }


def _unknown_merchant(line: Line) -> str | None:
    merchant = merchant_of(line.description)
    return merchant.key if merchant.meaning.read_as(line.amount > 0) is None else None
