"""Readings as JSON, and back: what comes from the child is checked like any hostile input."""

import math
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache, partial
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

Decoder = Callable[[Any], Any]
_MAX_ITEMS = 40_000
_MAX_TEXT = 4_000
_PLAIN = frozenset({str, int, float, bool, NoneType})
_MAX_AMOUNT = Decimal(10) ** 15


class MalformedReading(ValueError):
    """The child's answer is not a reading."""


def encode(value: Any) -> Any:
    """A dataclass tree as plain JSON values; decimals and dates become text."""
    if type(value) in _PLAIN:
        return value
    if isinstance(value, list | tuple):
        return [v if type(v) in _PLAIN else encode(v) for v in value]
    if is_dataclass(value) and not isinstance(value, type):
        given = [(name, getattr(value, name)) for name in _names(type(value))]
        return {name: v if type(v) in _PLAIN else encode(v) for name, v in given}
    if isinstance(value, Decimal | date):
        return str(value)
    return value


def decode(kind: Any, data: Any) -> Any:
    """Build `kind` from JSON values; raises MalformedReading on anything unexpected."""
    return _decoder(kind)(data)


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind))


@cache
def _decoder(kind: Any) -> Decoder:
    """What builds this kind, put together once."""
    if is_dataclass(kind):
        return _dataclass_decoder(kind)
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in {Union, UnionType}:
        return _optional_decoder(next(k for k in arguments if k is not NoneType))
    if origin is list:
        return _list_decoder(arguments[0])
    if origin is tuple:
        return _tuple_decoder(arguments)
    return _scalar_decoder(kind)


def _dataclass_decoder(kind: Any) -> Decoder:
    hints = get_type_hints(kind)
    named: list[tuple[str, Decoder]] = []  # filled when first used: a kind may hold itself

    def build(data: Any) -> Any:
        if not isinstance(data, dict) or data.keys() != hints.keys():
            raise MalformedReading(f"not a {kind.__name__}")
        if not named:
            named.extend((name, _decoder(hint)) for name, hint in hints.items())
        return kind(*[decoder(data[name]) for name, decoder in named])

    return build


def _optional_decoder(kind: Any) -> Decoder:
    decoder = _decoder(kind)
    return lambda data: None if data is None else decoder(data)


def _list_decoder(kind: Any) -> Decoder:
    decoder = _decoder(kind)

    def build(data: Any) -> list[Any]:
        if not isinstance(data, list) or len(data) > _MAX_ITEMS:
            raise MalformedReading("not a list, or too long")
        return [decoder(item) for item in data]

    return build


def _tuple_decoder(kinds: tuple[Any, ...]) -> Decoder:
    decoders = tuple(_decoder(kind) for kind in kinds)
    coordinates = set(kinds) == {float}

    def build(data: Any) -> tuple[Any, ...]:
        if not isinstance(data, list) or len(data) != len(decoders):
            raise MalformedReading("wrong tuple")
        if coordinates and set(map(type, data)) == {float} and all(map(math.isfinite, data)):
            return tuple(data)  # a box: every line and figure has one
        return tuple([decoder(item) for decoder, item in zip(decoders, data, strict=True)])

    return build


def _scalar_decoder(kind: Any) -> Decoder:
    if kind is str:
        return _text
    if kind is Decimal:
        return _decimal
    if kind in {bool, int, float}:
        return partial(_number, kind)
    if kind is date:
        return partial(_named, date.fromisoformat)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return partial(_named, kind)
    raise MalformedReading(f"not a {kind}")


def _named(kind: Callable[[str], Any], data: Any) -> Any:
    try:
        return kind(_text(data))
    except ValueError as error:
        raise MalformedReading("unknown value") from error


def _number(kind: type, data: Any) -> bool | int | float:
    """JSON knows one kind of number; True is none, and neither is infinity."""
    if kind is float and type(data) is float and math.isfinite(data):
        return data
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
    return data if data.isprintable() else "".join(c if c.isprintable() else " " for c in data)


def _decimal(data: Any) -> Decimal:
    try:
        value = Decimal(_text(data))
    except InvalidOperation as error:
        raise MalformedReading("not a number") from error
    if not value.is_finite() or abs(value) > _MAX_AMOUNT:
        raise MalformedReading("not a usable number")
    return value
