"""Private persons in a prompt: a name is a character until something ties it to a real life."""

import re
from functools import cache
from typing import Any

from chat.infrastructure.moderation_rules import any_of, load
from chat.infrastructure.moderation_text import neighbouring, sentences

_NAME = r"[A-Z][a-z]+(?:['-][A-Z][a-z]+)?"
_SURNAME = rf"(?:{_NAME}|(?:Mc|Mac|O'|De |Van )[A-Z][a-z]+)"
# A lookahead, so that "Detective Maria Santos" also offers "Maria Santos".
_FULL_NAME = re.compile(rf"\b(?=({_NAME})\s+(?:[A-Z]\.?\s+)?({_SURNAME}))")
_OF = re.compile(
    r"\W*(?:(?:who|that|lives?|living|lived|resid\w+|is|was|from|of|at|in|on|near|their|her|his|home|address)\W+)*",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.\w{2,}")
_PHONE = re.compile(
    r"\+\d[\d\s()-]{7,15}\d|(?<!\d)\(?0\d{1,3}\)?[\s-]?\d{3,4}[\s-]?\d{3,4}(?!\d)"
    r"|(?<!\d)\d{3}[-. ]\d{3}[-. ]\d{4}(?!\d)"
)


@cache
def _people() -> dict[str, Any]:
    return load("people.toml")


@cache
def _words(name: str) -> re.Pattern[str]:
    return any_of(_people()[name])


@cache
def _address() -> re.Pattern[str]:
    kinds = "|".join(_people()["streets"])
    return re.compile(
        rf"(?<!\w)\d{{1,5}}(?:[a-z]|/\d+)?,?\s+(?:[\w'.]+\s+){{1,3}}?(?:{kinds})(?!\w)"
        r"(?P<place>,?\s+(?-i:[A-Z])\w+|,?\s+\d{4,5}(?!\d))?",
        re.IGNORECASE,
    )


@cache
def _named_relation() -> re.Pattern[str]:
    """`my neighbour Jane`, `our old teacher, named sam`: the name may be in lower case."""
    relations = "|".join(_people()["relations"])
    names = "|".join(_people()["first_names"].split())
    return re.compile(
        rf"(?<!\w)(?i:(?:my|our)\s+(?:[\w'-]+\s+){{0,3}}?(?:{relations})(?:'s\s+\w+)?"
        rf"[\s,:(]+(?:(?:is\s+)?(?:named|called)\s+|name\s+is\s+|mrs?\.?\s+|ms\.?\s+|dr\.?\s+)?)"
        rf"(?:(?i:{names})(?!\w)|{_NAME}\s+{_NAME})"
    )


@cache
def _reverse_relation() -> re.Pattern[str]:
    """`Jane Citizen, my neighbour` and `jane citizen is my boss`."""
    relations = "|".join(_people()["relations"])
    names = "|".join(_people()["first_names"].split())
    return re.compile(
        rf"\b(?:{_NAME}(?:\s+{_SURNAME})?|(?i:{names})(?:\s+[a-z]+)?),?\s+"
        rf"(?i:(?:who\s+)?(?:is|was)?\s*(?:my|our)\s+(?:[\w'-]+\s+){{0,2}}?(?:{relations}))(?!\w)"
    )


def names_a_private_person(text: str) -> bool:
    """Whether somebody is named together with a relation, an address, a contact or a claim."""
    return any(_tied_to_a_life(part) for part in neighbouring(sentences(text)))


def _tied_to_a_life(text: str) -> bool:
    if _words("telling").search(text) and (
        _named_relation().search(text) or _reverse_relation().search(text)
    ):
        return True
    contact = bool(_EMAIL.search(text) or _PHONE.search(text))
    name_ends = _full_name_ends(text)
    if name_ends:
        return contact or _lives_there(text, name_ends) or _claimed_real(text)
    relation = re.search(r"\b(my|our)\b", text, re.IGNORECASE) and _words("relations").search(text)
    return bool(relation) and (contact or bool(_address().search(text)))


def _lives_there(text: str, name_ends: list[int]) -> bool:
    """`Jane Citizen of 12 Mill St` or `her home, 12 Mill St, Newtown`: not a crime scene."""
    for address in _address().finditer(text):
        joined = any(_OF.fullmatch(text, end, address.start()) for end in name_ends)
        if joined or address.group("place") or _words("home").search(text):
            return True
    return False


def _claimed_real(text: str) -> bool:
    """Said to be real, or placed in the writer's own surroundings."""
    writer = re.search(r"\b(i|my|our|me)\b", text, re.IGNORECASE)
    return bool(_words("truth").search(text) or (writer and _words("near").search(text)))


def _full_name_ends(text: str) -> list[int]:
    not_names = {*_people()["not_names"], *_people()["streets"]}
    return [
        found.end(2)
        for pattern in (_FULL_NAME, _lower_case_name())
        for found in pattern.finditer(text)
        if not_names.isdisjoint({found.group(1).lower(), found.group(2).lower()})
    ]


@cache
def _lower_case_name() -> re.Pattern[str]:
    """People write names without capitals; then only a common first name shows one."""
    names = "|".join(_people()["first_names"].split())
    return re.compile(rf"(?<!\w)({names})\s+([a-z]{{3,}})(?!\w)")
