"""Words somebody typed, as full-text queries. Whatever they typed, the query is valid."""

from typing import Any

from sqlalchemy import ColumnElement, cast, func, literal
from sqlalchemy.dialects.postgresql import REGCONFIG, TSQUERY

from catalog.domain.folding import fold

Query = ColumnElement[Any]

MOST_WORDS = 20


def _configuration(name: str) -> Query:
    return cast(literal(name), REGCONFIG)


def all_words(text: Query) -> Query:
    """Every word: as it is, for titles, or without its ending."""
    simple = func.websearch_to_tsquery(_configuration("simple"), text, type_=TSQUERY)
    english = func.websearch_to_tsquery(_configuration("english"), text, type_=TSQUERY)
    return simple.op("||", return_type=TSQUERY())(english)


def any_of_words(text: Query) -> Query:
    """The query of what `any_word` made."""
    return func.websearch_to_tsquery(_configuration("english"), text, type_=TSQUERY)


def any_word(text: str) -> str:
    """Any of the words: a wish is a wish, not a condition."""
    return " or ".join(fold(text).replace('"', " ").split()[:MOST_WORDS])


def phrase(folded: Query) -> Query:
    """The words next to each other."""
    return func.phraseto_tsquery(_configuration("english"), folded, type_=TSQUERY)
