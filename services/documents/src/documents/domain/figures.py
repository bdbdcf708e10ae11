"""What a reading found besides its lines, as plain values that can be kept."""

from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from documents.domain.reading.result import ParsedDocument

Figures = dict[str, Any]


def figures_of(reading: ParsedDocument) -> Figures:
    """Statement, accounts, pay stub, receipt and page sizes, each figure with page and box."""
    kept: Figures = plain(replace(reading, lines=[], warnings=[]))
    del kept["lines"], kept["warnings"]
    return kept


def plain(value: Any) -> Any:
    """Dataclasses as dictionaries; decimals and dates as text; text without control characters."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    return cleaned(value) if isinstance(value, str) else value


def cleaned(text: str, limit: int = 1000) -> str:
    """`text` without NUL and other control characters, at most `limit` long."""
    return "".join(c if c.isprintable() else " " for c in text)[:limit].strip()
