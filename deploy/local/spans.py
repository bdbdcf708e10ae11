"""Reads the spans that services wrote as JSON lines."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Span:
    """One timed piece of work in one process."""

    trace_id: str
    span_id: str
    parent_id: str | None
    name: str
    kind: str
    process: str
    start: datetime
    end: datetime
    failed: bool
    attributes: dict[str, Any]

    @property
    def milliseconds(self) -> float:
        """How long it took."""
        return (self.end - self.start).total_seconds() * 1000


def read_spans(folder: Path) -> Iterator[Span]:
    """Every span of every process; a line that is still being written is left out."""
    for path in sorted(folder.glob("*.jsonl")):
        with path.open() as lines:
            for line in lines:
                try:
                    yield _span(json.loads(line))
                except (ValueError, KeyError, TypeError):
                    continue


def _span(raw: dict[str, Any]) -> Span:
    context = raw["context"]
    parent = raw.get("parent_id")
    return Span(
        trace_id=context["trace_id"].removeprefix("0x"),
        span_id=context["span_id"].removeprefix("0x"),
        parent_id=parent.removeprefix("0x") if parent else None,
        name=raw["name"],
        kind=raw["kind"].removeprefix("SpanKind."),
        process=raw["resource"]["attributes"]["service.name"],
        start=datetime.fromisoformat(raw["start_time"]),
        end=datetime.fromisoformat(raw["end_time"]),
        failed=raw.get("status", {}).get("status_code") == "ERROR",
        attributes=raw.get("attributes") or {},
    )
