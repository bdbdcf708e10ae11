"""What a service hears: event type -> its own narrow model -> a function that calls a use case."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict

from shared.messaging.envelope import Envelope

AppT = TypeVar("AppT")
ModelT = TypeVar("ModelT", bound=BaseModel)


class IncomingEvent(BaseModel):
    """Base of a consumer's own copy of an event: a tolerant reader of the fields it needs."""

    model_config = ConfigDict(frozen=True, extra="ignore")


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message as it arrived."""

    envelope: Envelope

    @property
    def message_id(self) -> str:
        """The key of the inbox claim: pass it to the unit of work."""
        return str(self.envelope.id)

    @property
    def version(self) -> int:
        """The version of the aggregate the event is about."""
        return self.envelope.aggregateversion


@dataclass(frozen=True, slots=True)
class Subscription(Generic[AppT]):
    """One event type, how to read it, what to do with it."""

    event_type: str
    model: type[BaseModel]
    handle: Callable[[Any, Delivery, AppT], Awaitable[None]]


class Subscriptions(Generic[AppT]):
    """The one place that says what a service hears; bindings come from it."""

    def __init__(self) -> None:
        self._by_type: dict[str, Subscription[AppT]] = {}

    def on(
        self, event_type: str, model: type[ModelT]
    ) -> Callable[
        [Callable[[ModelT, Delivery, AppT], Awaitable[None]]],
        Callable[[ModelT, Delivery, AppT], Awaitable[None]],
    ]:
        """Register the decorated function for `event_type`."""

        def register(
            handle: Callable[[ModelT, Delivery, AppT], Awaitable[None]],
        ) -> Callable[[ModelT, Delivery, AppT], Awaitable[None]]:
            if event_type in self._by_type:
                raise ValueError(f"{event_type} has a subscription already")
            self._by_type[event_type] = Subscription(event_type, model, handle)
            return handle

        return register

    def find(self, event_type: str) -> Subscription[AppT] | None:
        """The subscription for `event_type`, or None when the service does not hear it."""
        return self._by_type.get(event_type)

    @property
    def event_types(self) -> list[str]:
        """Every type heard, sorted."""
        return sorted(self._by_type)

    def __iter__(self) -> Any:
        return iter(self._by_type.values())
