"""One fake Stripe account: its objects, its time and its log of events."""

import copy
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from deploy.local.devstripe.clock import Clock
from deploy.local.devstripe.delivery import enqueue, read_switches
from deploy.local.devstripe.due import next_due
from deploy.local.devstripe.errors import missing
from deploy.local.devstripe.objects.event import build_event, public
from deploy.local.devstripe.settings import Settings
from deploy.local.devstripe.store import JsonObject, Store


class Account:
    """Every change goes through `add`, `change` or `remove`, so none lacks its event."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self.store = store
        self.settings = settings
        self.clock = Clock(store.read_setting("clock_offset") or 0)
        self.request: tuple[str | None, str | None] = (None, None)
        self._loaded: dict[str, JsonObject] = {}

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; inside it an id always means the same dictionary."""
        self._loaded.clear()
        try:
            with self.store.transaction():
                yield
        finally:
            self._loaded.clear()

    def now(self) -> int:
        return self.clock.now()

    def add(self, item: JsonObject, event: str | None = None) -> JsonObject:
        """Keep a new object and announce it."""
        self._loaded[item["id"]] = item
        self.store.put(item, due_at=next_due(item))
        if event:
            self.emit(event, item)
        return item

    def change(self, item: JsonObject, event: str | None = None, **changes: Any) -> JsonObject:
        """Change `item` in place, keep it, and announce it with what it was before."""
        previous = {
            key: copy.deepcopy(item[key])
            for key, value in changes.items()
            if key in item and public(item[key]) != public(value) and not key.startswith("_")
        }
        item.update(changes)
        self.store.put(item, due_at=next_due(item))
        if event:
            self.emit(event, item, previous if event.endswith(".updated") else None)
        return item

    def load(self, object_id: str | None) -> JsonObject | None:
        """The object with this id, of whatever kind; None if there is none."""
        if object_id is None:
            return None
        item = self._loaded.get(object_id) or self.store.get(object_id)
        if item is not None:
            self._loaded[object_id] = item
        return item

    def get(self, kind: str, object_id: str, *, param: str = "id") -> JsonObject:
        """The object, or Stripe's `resource_missing`."""
        item = self.load(object_id)
        if item is None or item["object"] != kind:
            raise missing(kind, object_id, param=param)
        return item

    def scan(
        self,
        kind: str,
        *,
        customer: str | None = None,
        older_than: int | None = None,
        newer_than: int | None = None,
    ) -> Iterator[JsonObject]:
        """Objects of a kind, newest first (oldest first above the place `newer_than`)."""
        found = self.store.scan(
            kind, customer=customer, older_than=older_than, newer_than=newer_than
        )
        for item in found:
            yield self._loaded.setdefault(item["id"], item)

    def emit(self, kind: str, item: JsonObject, previous: JsonObject | None = None) -> None:
        """Log an event and queue its webhook; with the twin switch, two events for one fact."""
        for _ in range(2 if read_switches(self.store).twin else 1):
            event = build_event(
                self.now(),
                kind=kind,
                subject=item,
                previous=previous,
                request=self.request,
                pending_webhooks=1 if self.settings.webhook_url else 0,
            )
            self.store.put(event, due_at=None)
            if self.settings.webhook_url:
                enqueue(self.store, event["id"], kind)
