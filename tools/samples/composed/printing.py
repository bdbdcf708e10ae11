"""How a country and a style print figures and days."""

from datetime import date
from decimal import Decimal

from tools.samples.composed.features import Features

_DIRECTIONS = {"nl": ("Bij", "Af"), "de": ("H", "S"), "en": ("CR", "DR")}


def number(f: Features, value: Decimal) -> str:
    """The size of an amount, without sign or currency."""
    whole, _, cents = f"{abs(value):.2f}".partition(".")
    return f"{_grouped(whole, f.of.group)}{f.of.decimal}{cents}"


def _grouped(whole: str, mark: str) -> str:
    if mark != "lakh":
        return f"{int(whole):,}".replace(",", mark)
    head, tail = whole[:-3], whole[-3:]
    while len(head) > 2:
        head, tail = head[:-2], f"{head[-2:]},{tail}"
    return f"{head},{tail}" if head else tail


def signed(f: Features, value: Decimal, style: str | None = None) -> str:
    """An amount or balance with its sign, as this issuer prints it."""
    text, style = number(f, value), style or f.signs
    if style == "marks":
        return f"{text} {'CR' if value >= 0 else 'DR'}"
    if style == "plus only":
        return f"+{text}" if value > 0 else text
    if value >= 0:
        return f"+{text}" if style == "both" and value else text
    return {"trailing": f"{text}-", "parentheses": f"({text})", "spaced": f"- {text}"}.get(
        style, f"-{text}"
    )


def balance(f: Features, value: Decimal) -> str:
    """A balance: below zero it has its sign, or the letters this issuer uses."""
    if value < 0 and f.overdrawn != "sign":
        text = f"{number(f, value)} {f.overdrawn}"
    else:
        plain = (
            f.signs
            if f.signs in {"minus", "trailing", "parentheses", "spaced", "marks"}
            else "minus"
        )
        text = signed(f, value, plain)
    return marked(f, text) if f.mark != "none" else text


def marked(f: Features, text: str) -> str:
    """The figure with the currency before or after it."""
    symbol = f.of.mark
    if f.mark == "after" or (f.mark == "balance" and len(symbol) > 1):
        return f"{text} {symbol}"
    joined = f"{symbol}{text}" if len(symbol) == 1 else f"{symbol} {text}"
    return f"-{symbol}{text[1:]}" if text.startswith("-") and len(symbol) == 1 else joined


def direction(f: Features, value: Decimal) -> str:
    """The word of a column of its own that tells in from out."""
    pair = _DIRECTIONS.get(f.locale[:2], ("C", "D"))
    return pair[0 if value >= 0 else 1]


def day(f: Features, value: date, pattern: str | None = None) -> str:
    """A day as it is printed on a row, or by another pattern."""
    month = f.of.months[value.month - 1]
    short = month if len(month) <= 4 else month[:3]
    pattern = pattern or f.of.dates[f.date]
    return value.strftime(pattern.replace("%B", month).replace("%b", short))


def full_day(f: Features, value: date) -> str:
    """A day with its year."""
    return day(f, value, next(p for p in f.of.dates if "%Y" in p))


def named_day(f: Features, value: date) -> str:
    """A day as a title over the rows of that day."""
    return day(f, value, "%B %d, %Y" if f.locale == "en_US" else "%d %B %Y")
