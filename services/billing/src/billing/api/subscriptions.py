"""What the billing service hears."""

from functools import partial
from typing import Literal
from uuid import UUID

from billing.application.erase_customer import erase_customer, keep_customer
from billing.bootstrap import App
from shared.clock import utc_now
from shared.ended_sessions import hear_ended_sessions
from shared.messaging.subscriptions import Delivery, IncomingEvent, Subscriptions

subscriptions: Subscriptions[App] = Subscriptions()
hear_ended_sessions(subscriptions)


class UserDeleted(IncomingEvent):
    """Somebody wants to be forgotten."""

    user_id: UUID
    scope: Literal["account", "finances"]
    receipt_id: UUID | None = None


@subscriptions.on("user.deleted", UserDeleted)
async def stop_collecting(event: UserDeleted, delivery: Delivery, app: App) -> None:
    """An erased account pays no more; forgetting one's finances leaves the subscription."""
    claim = partial(app.uow, delivery.message_id)
    if event.scope == "account":
        await erase_customer(
            app.billing,
            claim,
            user_id=event.user_id,
            receipt_id=event.receipt_id,
            now=utc_now(),
        )
    else:
        await keep_customer(claim(), receipt_id=event.receipt_id)
