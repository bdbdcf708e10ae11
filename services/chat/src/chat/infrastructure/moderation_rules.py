"""The part of local moderation that reads words: each rule is one named combination."""

import re
import tomllib
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any

from chat.domain.moderation import Stage
from chat.infrastructure.moderation_text import neighbouring, sentences, without_quotations

Rule = Callable[[str, Stage], bool]
REACH = 60
FLAGS = re.IGNORECASE | re.MULTILINE


def load(name: str) -> dict[str, Any]:
    """A data file that lies beside this module."""
    source = files("chat.infrastructure") / "moderation_data" / name
    return tomllib.loads(source.read_text(encoding="utf-8"))


@cache
def vocabulary(group: str, name: str) -> re.Pattern[str]:
    # "k i l l  m y s e l f" is closed up to one word before it is read.
    gap = r"\s*" if group == "self_harm" else r"\s+"
    return any_of(load("rules.toml")[group][name], gap)


def any_of(terms: list[str], gap: str = r"\s+") -> re.Pattern[str]:
    """Any of the terms, as whole words; a space in a term stands for `gap`."""
    joined = "|".join(f"(?:{term})" for term in terms).replace(" ?", r"\s*").replace(" ", gap)
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", FLAGS)


def _has(text: str, group: str, *names: str) -> bool:
    return all(vocabulary(group, name).search(text) for name in names)


def _in_order(text: str, *names: str) -> bool:
    """One word of each list in this order, each within REACH characters of the one before."""
    ends = {0}
    reach = len(text)
    for name in names:
        pattern = vocabulary("harm", name)
        ends = {found.end() for end in ends for found in pattern.finditer(text, end, end + reach)}
        reach = REACH
    return bool(ends)


def _sexual_minors(text: str, _: Stage) -> bool:
    return _has(text, "minors", "alone") or any(
        _has(part, "minors", "terms", "sexual")
        or _has(part, "minors", "terms", "crime", "dwelling")
        for part in neighbouring(sentences(text))
    )


def _self_harm_intent(text: str, stage: Stage) -> bool:
    # A narrator may despair; a person who writes to us is asked whether they are safe.
    return stage == "prompt" and _has(without_quotations(text), "self_harm", "intent")


def _self_harm_instructions(text: str, _: Stage) -> bool:
    return _has(text, "self_harm", "instructions")


def _weapon_making(text: str, _: Stage) -> bool:
    return any(
        _in_order(part, "asking", "making", "weapons")
        or _in_order(part, "asking", "weapons")
        or _in_order(part, "weapons", "method")
        or (_has(part, "harm", "usable") and _has(part, "harm", "deeds"))
        for part in neighbouring(sentences(text))
    )


def _personal_deed(text: str, stage: Stage) -> bool:
    """Somebody asks for themselves; inside a story the same words are a plot."""
    if stage == "output":
        return False
    return any(
        _in_order(part, "personal", "deeds")
        and (not _has(part, "harm", "fiction") or _has(part, "harm", "usable"))
        for part in sentences(without_quotations(text))
    )


def _recipe(text: str, _: Stage) -> bool:
    """Two precursors with measures close together: not a plot, a recipe."""
    return any(
        len({found.group().lower() for found in vocabulary("harm", "precursors").finditer(part)})
        > 1
        and len(vocabulary("harm", "quantity").findall(part)) > 1
        for part in neighbouring(sentences(text))
    )


def _drug_or_swindle(text: str, _: Stage) -> bool:
    return any(
        _has(part, "harm", "asking", "making", "drugs")
        or _has(part, "harm", "personal", "swindles")
        for part in sentences(text)
    )


def _threat(text: str, stage: Stage) -> bool:
    if stage == "output":
        return False
    said = without_quotations(text)
    return _has(said, "threats", "first_person") or _has(said, "threats", "letters")


def _hate(text: str, _: Stage) -> bool:
    return _has(text, "hate", "phrases")


def _graphic(text: str, _: Stage) -> bool:
    gore = {found.group().lower() for found in vocabulary("graphic", "gore").finditer(text)}
    return len(gore) > 2 or (bool(gore) and _has(text, "graphic", "asked"))


RULES: dict[str, tuple[Rule, ...]] = {
    "sexual/minors": (_sexual_minors,),
    "self-harm/intent": (_self_harm_intent,),
    "self-harm/instructions": (_self_harm_instructions,),
    "illicit/violent": (_weapon_making, _personal_deed, _recipe),
    "illicit": (_drug_or_swindle,),
    "harassment/threatening": (_threat,),
    "hate": (_hate,),
    "violence/graphic": (_graphic,),
}


_WITNESSES: dict[str, tuple[tuple[str, str], ...]] = {
    "sexual/minors": (("minors", "terms"), ("witness", "intimacy")),
    "sexual": (("witness", "intimacy"),),
    "self-harm/instructions": (("witness", "self_harm"),),
    "illicit/violent": (("witness", "method"),),
    "illicit": (("witness", "method"),),
    "hate": (("witness", "groups"),),
}


def witnessed(category: str, text: str) -> bool:
    """Whether the undisguised text has words of the category's matter in it."""
    if category == "violence/graphic":
        return _has(text, "graphic", "gore") or _has(text, "witness", "gore")
    needed = _WITNESSES.get(category, ())
    return all(vocabulary(group, name).search(text) for group, name in needed)


def matched(text: str, stage: Stage) -> set[str]:
    """The categories whose rules the undisguised text meets."""
    return {
        category for category, rules in RULES.items() if any(rule(text, stage) for rule in rules)
    }
