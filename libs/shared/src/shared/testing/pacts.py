"""Pacts between services: the consumer says what it needs, the provider proves it gives that.

A consumer's test compares the pact it would write with the committed one; `make pacts` writes.
A provider's test replays the committed pacts against its real events or its real API.
"""

import json
import os
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import uvicorn
from fastapi import FastAPI
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


@contextmanager
def served(api: FastAPI) -> Iterator[str]:
    """The real API on loopback, in a thread with a loop of its own; gives its address."""
    config = uvicorn.Config(
        api,
        host="127.0.0.1",
        port=0,
        log_config=None,
        access_log=False,
        timeout_keep_alive=75,
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        if not thread.is_alive():
            raise RuntimeError("the API did not start")
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()


def verify_http_answers(
    provider: str, url: str, token: str, states: Mapping[str, Callable[[], None]], pact: Path
) -> None:
    """The provider side of HTTP: the pact's requests against the real API, as one real caller.

    `states` makes each provider state true; it runs outside any event loop.
    """

    def handler(make_true: Callable[[], None]) -> Callable[..., None]:
        def handle(**_: Any) -> None:
            make_true()

        return handle

    verifier = Verifier(provider, host="127.0.0.1").add_transport(url=url)
    verifier.add_custom_header("Authorization", f"Bearer {token}")
    verifier.state_handler({name: handler(state) for name, state in states.items()}, teardown=False)
    verifier.add_source(pact)
    verifier.verify()
