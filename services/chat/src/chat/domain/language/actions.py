"""Tool calls written as JSON inside a model's prose: found, read leniently, never shown."""

import ast
import json
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from chat.domain.language.amounts import find_amounts
from chat.domain.language.vocabulary import TYPES, types_in

SEARCH, BUDGET_STATUS = "search", "get_budget_status"
ACTIONS = frozenset({SEARCH, BUDGET_STATUS})
MAX_QUERY = 200
MAX_OBJECT = 2000
_FENCE = re.compile(r"```(?:json|JSON)?[ \t]*\n?|```")
_LOOKS_LIKE_ACTION = re.compile(r"^\{\s*(?:['\"“]?(?:action|tool|name|query|function)\b|$)", re.I)


@dataclass(frozen=True, slots=True)
class Action:
    """A valid request of the model: search the catalogue, or read the budget."""

    name: str
    query: str | None = None
    type: str | None = None
    max_price: Decimal | None = None


def read_action(arguments: Any) -> Action | None:
    """An action from parsed JSON, or None when it is not one we have."""
    if not isinstance(arguments, dict):
        return None
    name = arguments.get("action") or arguments.get("tool") or arguments.get("name")
    if not isinstance(name, str) or name.strip().casefold() not in ACTIONS:
        return None
    inner = arguments.get("arguments") or arguments.get("parameters")
    fields = {**arguments, **(inner if isinstance(inner, dict) else {})}
    query = fields.get("query") or fields.get("q")
    return Action(
        name.strip().casefold(),
        str(query).strip()[:MAX_QUERY] or None if isinstance(query, str | int) else None,
        _item_type(fields.get("type")),
        _price(fields.get("max_price", fields.get("maxPrice"))),
    )


def _item_type(value: Any) -> str | None:
    if not isinstance(value, str):
        return None
    key = value.strip().casefold().replace(" ", "_").replace("-", "_")
    return key if key in TYPES else next(iter(types_in(value)), None)


def _price(value: Any) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    amounts = find_amounts(str(value)) if not isinstance(value, str) else find_amounts(value[:40])
    return abs(amounts[0].value) if amounts else None


class ActionFilter:
    """Splits a stream into prose that may be shown and JSON objects that may not.

    Whatever begins like an action is held until its brace closes; an object that never closes is
    dropped. `feed` returns prose; the actions found are collected in `actions`.
    """

    def __init__(self) -> None:
        self._held = ""
        self.actions: list[Action] = []

    def feed(self, text: str) -> str:
        """Add text of the stream; gives the prose that is certainly prose."""
        self._held += text
        shown = ""
        while self._held:
            opening = self._next_opening()
            if opening is None:
                keep = _possible_fence(self._held)
                shown, self._held = (
                    shown + self._held[: len(self._held) - keep],
                    self._held[len(self._held) - keep :],
                )
                break
            shown, self._held = shown + self._held[:opening], self._held[opening:]
            end = _closing(self._held)
            if end is None:
                self._bound()
                break
            self._take(self._held[:end])
            self._held = self._held[end:]
        return _FENCE.sub("", shown)

    def rest(self) -> str:
        """What is left at the end: prose, or nothing when it is a truncated object."""
        rest, self._held = self._held, ""
        return "" if rest.startswith(("{", "[")) else _FENCE.sub("", rest)

    def _next_opening(self) -> int | None:
        position = self._held.find("{")
        return position if position >= 0 else None

    def _bound(self) -> None:
        if len(self._held) > MAX_OBJECT:
            self._held = ""

    def _take(self, candidate: str) -> None:
        action = read_action(_lenient_json(candidate))
        if action is not None:
            self.actions.append(action)


def _possible_fence(text: str) -> int:
    """How many characters at the end may be the start of a fence."""
    tail = re.search(r"`{1,3}(?:j(?:s(?:o(?:n)?)?)?)?\s*$", text)
    return len(tail[0]) if tail else 0


def _closing(text: str) -> int | None:
    """The index after the brace that closes the first one, strings respected; None if open."""
    depth, quote, escaped = 0, "", False
    for index, char in enumerate(text):
        if escaped:
            escaped = False
        elif char == "\\":
            escaped = True
        elif quote:
            quote = "" if char == quote and not _is_apostrophe(text, index) else quote
        elif char in "\"'" and not _is_apostrophe(text, index):
            quote = char
        elif char in "{}":
            depth += 1 if char == "{" else -1
            if depth == 0:
                return index + 1
    return None


def _is_apostrophe(text: str, index: int) -> bool:
    around = text[index - 1 : index] + text[index + 1 : index + 2]
    return text[index] == "'" and len(around) == 2 and around.isalpha()


def _lenient_json(text: str) -> Any:
    """JSON, or the near-JSON small models write: single or curly quotes, trailing commas, None."""
    straight = text.translate(str.maketrans("“”‘’", "\"\"''"))
    tidy = re.sub(r",\s*([}\]])", r"\1", straight)
    for candidate in (text, tidy):
        try:
            return json.loads(candidate)
        except ValueError:
            continue
    try:
        return ast.literal_eval(re.sub(r"\b(?:null|true|false)\b", "None", tidy))
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return None
