"""What the user service hears."""

from typing import Literal
from uuid import UUID

from shared.clock import utc_now
from shared.ended_sessions import hear_ended_sessions
from shared.messaging.subscriptions import Delivery, IncomingEvent, Subscriptions
from user.application.erase_account import delete_identity, note_erased_elsewhere
from user.application.learn_preference import forget_preference, learn_preference
from user.bootstrap import App

subscriptions: Subscriptions[App] = Subscriptions()
hear_ended_sessions(subscriptions)


class PreferenceLearned(IncomingEvent):
    """The assistant learned a taste from what somebody said."""

    user_id: UUID
    kind: Literal["genre", "activity", "price_sensitivity"]
    value: str
    polarity: Literal["likes", "dislikes"]


class PreferenceForgotten(IncomingEvent):
    """Somebody deleted what the assistant had learned."""

    user_id: UUID
    kind: Literal["genre", "activity", "price_sensitivity"]
    value: str


class UserDeleted(IncomingEvent):
    """Our own announcement, which comes back to finish the work outside the transaction."""

    user_id: UUID
    scope: Literal["account", "finances"]


class PersonErased(IncomingEvent):
    """A service has deleted what it held of somebody."""

    receipt_id: UUID
    erased: dict[str, int]


@subscriptions.on("preference.learned", PreferenceLearned)
async def merge_learned_preference(event: PreferenceLearned, delivery: Delivery, app: App) -> None:
    """Learned tastes take effect everywhere through preferences.updated."""
    await learn_preference(
        app.uow(delivery.message_id),
        user_id=event.user_id,
        kind=event.kind,
        value=event.value,
        polarity=event.polarity,
        now=utc_now(),
    )


@subscriptions.on("preference.forgotten", PreferenceForgotten)
async def drop_forgotten_preference(
    event: PreferenceForgotten, delivery: Delivery, app: App
) -> None:
    """What was forgotten stops taking effect."""
    await forget_preference(
        app.uow(delivery.message_id),
        user_id=event.user_id,
        kind=event.kind,
        value=event.value,
        now=utc_now(),
    )


@subscriptions.on("user.deleted", UserDeleted)
async def delete_the_identity(event: UserDeleted, _: Delivery, app: App) -> None:
    """An erased account can no longer sign in."""
    if event.scope == "account":
        await delete_identity(app.identities, user_id=event.user_id)


@subscriptions.on("person.erased", PersonErased)
async def complete_the_receipt(event: PersonErased, delivery: Delivery, app: App) -> None:
    """Who has left reads on their receipt what went where."""
    await note_erased_elsewhere(
        app.uow(delivery.message_id),
        receipt_id=event.receipt_id,
        service=delivery.envelope.source,
        erased=event.erased,
    )
