"""Pacts between services: the consumer says what it needs, the provider proves it gives that.

A consumer's test compares the pact it would write with the committed one; `make pacts` writes.
A provider's test replays the committed pacts against its real events or its real API.
"""

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from pact import Pact, Verifier, match
from pact.types import Message

from shared.clock import utc_now
from shared.events import Event
from shared.messaging.envelope import CONTENT_TYPE, Envelope
from shared.messaging.subscriptions import Subscriptions

PACTS = Path("contracts/pacts").resolve()
WRITE = "PENNY_WRITE_PACTS"
os.environ.setdefault("PACT_DO_NOT_TRACK", "true")


def like(example: Any) -> Any:
    """Matchers by type: the shape counts, the values are examples."""
    if isinstance(example, dict):
        return {name: like(value) for name, value in example.items()}
    if isinstance(example, list):
        return match.each_like(like(example[0])) if example else match.like([])
    return match.like(example)


def check_messages_heard(
    consumer: str,
    provider: str,
    subscriptions: Subscriptions[Any],
    examples: Mapping[str, Mapping[str, Any]],
    folder: Path,
) -> None:
    """The consumer side: each example is read by the subscription's own narrow model.

    `examples` maps the event types that `provider` publishes to the data fields we use.
    """
    # Pact's guide asks for names that differ from those of the HTTP pacts.
    pact = Pact(f"{consumer}-messages", f"{provider}-messages")
    for event_type, data in sorted(examples.items()):
        body = {
            "id": match.uuid("01a1ffee-0542-78de-9a81-21af5cab7b15"),
            "source": provider,
            "type": event_type,
            "time": match.like("2026-11-20T10:00:00Z"),
            "subject": match.like("01a1ffee-0542-78de-9a81-21af5cab7b15"),
            "aggregateversion": match.integer(1),
            "data": like(dict(data)),
        }
        pact.upon_receiving(event_type, "Async").with_body(body, CONTENT_TYPE)

    def read(contents: str | bytes | None, _: Mapping[str, object]) -> None:
        envelope = Envelope.model_validate_json(contents or b"")
        subscription = subscriptions.find(envelope.type)
        if subscription is None:
            raise AssertionError(f"{consumer} does not hear {envelope.type}")
        subscription.model.model_validate(envelope.data)

    pact.verify(read, kind="Async")
    compare_with_committed(pact, folder)


def compare_with_committed(pact: Pact, folder: Path) -> None:
    """Fails when the committed pact is not the one the test made; `make pacts` writes it."""
    pact.write_file(folder, overwrite=True)
    (made,) = folder.glob("*.json")
    content = json.loads(made.read_text())
    # Only the specification matters: the tools' own versions would change the file for nothing.
    content["metadata"] = {"pactSpecification": content["metadata"]["pactSpecification"]}
    text = json.dumps(content, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
    committed = PACTS / made.name
    if os.environ.get(WRITE):
        PACTS.mkdir(parents=True, exist_ok=True)
        committed.write_text(text)
    assert committed.is_file(), f"{committed.name} is not committed: run `make pacts`"
    assert committed.read_text() == text, f"{committed.name} has changed: run `make pacts`"


def message_pacts_with(provider: str) -> list[Path]:
    """Committed pacts in which `provider` publishes."""
    return sorted(PACTS.glob(f"*-messages-{provider}-messages.json"))


def http_pacts_with(provider: str) -> list[Path]:
    """Committed pacts in which `provider` answers HTTP calls."""
    found = PACTS.glob(f"*-{provider}.json")
    return sorted(path for path in found if not path.stem.endswith("-messages"))


def verify_messages_published(
    provider: str, events: Mapping[str, Callable[[], Event]], pact: Path
) -> None:
    """The provider side: every message a consumer expects comes out of our own event class."""

    def message(event: Callable[[], Event]) -> Callable[..., Message]:
        def produce(**_: Any) -> Message:
            body = Envelope.wrap(event(), provider, utc_now()).to_json()
            return Message(contents=body.encode(), content_type=CONTENT_TYPE, metadata={})

        return produce

    handlers: dict[str, Callable[..., Message] | Message | bytes] = {
        event_type: message(event) for event_type, event in events.items()
    }
    verifier = Verifier(f"{provider}-messages").message_handler(handlers)
    verifier.add_source(pact)
    verifier.verify()
