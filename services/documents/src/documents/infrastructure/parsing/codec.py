"""Readings as JSON, and back: what comes from the child is checked like any hostile input."""

import math
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

_MAX_ITEMS = 40_000
_MAX_TEXT = 4_000
_PLAIN = frozenset({str, int, float, bool})
_MAX_AMOUNT = Decimal(10) ** 15


class MalformedReading(ValueError):
    """The child's answer is not a reading."""


def encode(value: Any) -> Any:
    """A dataclass tree as plain JSON values; decimals and dates become text."""
    if value is None or type(value) in _PLAIN:
        return value
    if isinstance(value, list | tuple):
        return [encode(v) for v in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {name: encode(getattr(value, name)) for name in _names(type(value))}
    if isinstance(value, Decimal | date):
        return str(value)
    return value


def decode(kind: Any, data: Any) -> Any:
    """Build `kind` from JSON values; raises MalformedReading on anything unexpected."""
    if is_dataclass(kind):
        return _decode_dataclass(kind, data)
    origin = get_origin(kind)
    if origin in {Union, UnionType}:
        return _decode_optional(kind, data)
    if origin is list:
        return _decode_list(get_args(kind)[0], data)
    if origin is tuple:
        return _decode_tuple(get_args(kind), data)
    return _decode_scalar(kind, data)


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind))


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _decode_dataclass(kind: Any, data: Any) -> Any:
    hints = _hints(kind)
    if not isinstance(data, dict) or set(data) != set(hints):
        raise MalformedReading(f"not a {kind.__name__}")
    return kind(**{name: decode(hint, data[name]) for name, hint in hints.items()})


def _decode_optional(kind: Any, data: Any) -> Any:
    if data is None:
        return None
    inner = [k for k in get_args(kind) if k is not NoneType]
    return decode(inner[0], data)


def _decode_list(kind: Any, data: Any) -> list[Any]:
    if not isinstance(data, list) or len(data) > _MAX_ITEMS:
        raise MalformedReading("not a list, or too long")
    return [decode(kind, item) for item in data]


def _decode_tuple(kinds: tuple[Any, ...], data: Any) -> tuple[Any, ...]:
    if not isinstance(data, list) or len(data) != len(kinds):
        raise MalformedReading("wrong tuple")
    return tuple(decode(kind, item) for kind, item in zip(kinds, data, strict=True))


def _decode_scalar(kind: Any, data: Any) -> Any:
    if kind is str:
        return _text(data)
    if kind is Decimal:
        return _decimal(data)
    if kind in {bool, int, float}:
        return _number(kind, data)
    try:
        if kind is date:
            return date.fromisoformat(_text(data))
        if isinstance(kind, type) and issubclass(kind, StrEnum):
            return kind(_text(data))
    except ValueError as error:
        raise MalformedReading("unknown value") from error
    raise MalformedReading(f"not a {kind}")


def _number(kind: type, data: Any) -> bool | int | float:
    """JSON knows one kind of number; True is none, and neither is infinity."""
    if isinstance(data, bool) and kind is bool:
        return data
    if isinstance(data, bool) or not isinstance(data, int | float) or not math.isfinite(data):
        raise MalformedReading("not a number")
    if kind is float:
        return float(data)
    if kind is int and isinstance(data, int):
        return data
    raise MalformedReading("not a whole number")


def _text(data: Any) -> str:
    """Text without control characters: NUL and terminal escapes have no business here."""
    if not isinstance(data, str) or len(data) > _MAX_TEXT:
        raise MalformedReading("not a text, or too long")
    return "".join(c if c.isprintable() else " " for c in data)


def _decimal(data: Any) -> Decimal:
    try:
        value = Decimal(_text(data))
    except InvalidOperation as error:
        raise MalformedReading("not a number") from error
    if not value.is_finite() or abs(value) > _MAX_AMOUNT:
        raise MalformedReading("not a usable number")
    return value
