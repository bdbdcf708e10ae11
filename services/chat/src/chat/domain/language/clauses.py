"""Cutting a message into clauses, and leaving out what the writer does not state as their own."""

import re
from collections.abc import Iterator

from chat.domain.language.amounts import normalise

# "... and hate horror": the second verb has its own object.
_NEXT_VERB = (
    r"(?:(?:really|absolutely|truly|just|also|totally|completely|simply|actually)\s+)*"
    r"(?:love|adore|enjoy|hate|dislike|detest|loathe|despise|(?:can|do)(?:'t|n't| ?not)\s+\w+)\s"
)
_SENTENCE = re.compile(r"[^.!?;\n]+[.!?;\n]*")
_CLAUSE = re.compile(
    r"\s+(?:but|though|although|however|yet|while|whereas)\s+|,\s*(?=(?:and |so )?(?:what|which|do|can|"
    r"could|how|any|but|my \w+|he|she|they|i(?:'m|'ve|\b))\b)|\s+(?:and|so)\s+(?=(?:my (?!wife and)\w+|he|she|they|i)\b)"
    rf"|(?:,\s*|\s+)and\s+(?={_NEXT_VERB})",
    re.IGNORECASE,
)
_QUOTES = re.compile(r"[\"“«][^\"”»]*[\"”»]|(?<!\w)['‘][^'’]{4,}['’](?!\w)")
_REPORTED = re.compile(
    r"\b(?:says?|said|saying|tells?|told|thinks?|thought|claims?|claimed|believes?|heard|wrote|quote"
    r"|pretend|imagine|suppose|if i|as if|not that i|unless i|whether i|wish i)\b",
    re.IGNORECASE,
)
_SARCASM = re.compile(
    r"\bsaid (?:no ?(?:one|body)) ever\b|\byeah,? right\b|\bas if\b|(?:^|\s)/s\b|\bnot!|\.{2,}\s*not\b"
    r"|\b(?:oh|yeah|sure|right|wow|great),?\s+(?:sure|yeah|great|because)?,?\s*i\s+(?:just|really|totally|absolutely|so)\s+"
    r"(?:love|adore|enjoy)\b|\bi\s+(?:just|so|totally)\s+(?:love|adore)\s+(?:it when|how|being|getting|paying|having to)\b"
    r"|\bmy absolute favou?rite\b.*\b(?:not|sigh|ugh)\b|🙄",
    re.IGNORECASE,
)
_NOT_ALONE = re.compile(r"^\W*not\W*$", re.IGNORECASE)
_QUESTION_START = re.compile(
    r"^\W*(?:do|does|did|why|should|would|could|can|am|are|is|what|which|how|who|when|where)\b",
    re.I,
)


def without_quotes(message: str) -> str:
    """`message`, normalised, without what is quoted: somebody else's word, or a name."""
    return _QUOTES.sub(" ", normalise(message).replace("’", "'"))


def own_clauses(message: str) -> Iterator[str]:
    """The clauses a person states about themselves: no quotes, reports, questions or sarcasm."""
    text = without_quotes(message)
    sentences = [match[0] for match in _SENTENCE.finditer(text)]
    if _SARCASM.search(text):
        return
    for index, sentence in enumerate(sentences):
        following = sentences[index + 1] if index + 1 < len(sentences) else ""
        if _NOT_ALONE.match(following):
            continue
        yield from _clauses_of(sentence)


def _clauses_of(sentence: str) -> Iterator[str]:
    clauses = [clause.strip() for clause in _CLAUSE.split(sentence) if clause and clause.strip()]
    asks = sentence.rstrip().endswith("?")
    for index, clause in enumerate(clauses):
        is_last = index == len(clauses) - 1
        if _REPORTED.search(clause) or _QUESTION_START.match(clause) or (asks and is_last):
            continue
        yield clause.rstrip(".!?;\n ")
