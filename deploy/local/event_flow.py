"""Lists the events that consumers handled: when, from whom, for whom, and how late."""

import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from rich.table import Table

from deploy.local.screen import console
from deploy.local.spans import Span, read_spans

SUFFIX = " process"


@dataclass(frozen=True)
class Effect:
    """One event handled by one consumer."""

    event: str
    source: str
    consumer: str
    recorded: datetime
    span: Span

    @property
    def delay_milliseconds(self) -> float:
        """From the moment the event was recorded until its effect was there."""
        return (self.span.end - self.recorded).total_seconds() * 1000


def effects(spans: list[Span]) -> list[Effect]:
    """Every handled event, oldest first."""
    by_id = {span.span_id: span for span in spans}
    found = []
    for span in spans:
        message = span.attributes.get("messaging.message.id")
        if span.kind != "CONSUMER" or not span.name.endswith(SUFFIX) or message is None:
            continue
        parent = by_id.get(span.parent_id or "")
        found.append(
            Effect(
                event=span.name.removesuffix(SUFFIX),
                source=parent.process if parent else "?",
                consumer=span.process,
                recorded=recorded_at(UUID(message)),
                span=span,
            )
        )
    return sorted(found, key=lambda effect: effect.span.start)


def recorded_at(message_id: UUID) -> datetime:
    """A UUIDv7 begins with the milliseconds since 1970 at which it was made."""
    return datetime.fromtimestamp((message_id.int >> 80) / 1000, tz=UTC)


def print_events(folder: Path, limit: int) -> None:
    """The newest events, newest last."""
    shown = effects(list(read_spans(folder)))[-limit:]
    if not shown:
        sys.exit("No event has flowed yet. Use the platform first, for example `make demo`.")
    print_effects(shown)


def effects_since(folder: Path, moment: datetime) -> list[Effect]:
    """What was handled after `moment`, oldest first."""
    return [effect for effect in effects(list(read_spans(folder))) if effect.recorded >= moment]


def print_effects(shown: list[Effect]) -> None:
    """A table of handled events."""
    drawn = Table(box=None, pad_edge=False)
    for heading in ("time", "event", "from", "to", "delay", "work", "trace"):
        drawn.add_column(heading, justify="right" if heading in {"delay", "work"} else "left")
    for effect in shown:
        drawn.add_row(
            f"{effect.span.start:%H:%M:%S.%f}"[:-3],
            effect.event,
            effect.source,
            effect.consumer,
            f"{effect.delay_milliseconds:.0f} ms",
            f"{effect.span.milliseconds:.0f} ms",
            effect.span.trace_id[:8],
        )
    console.print(drawn)
