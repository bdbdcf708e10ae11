"""Somebody wants to change their card, pay what is open, or cancel."""

from uuid import UUID

from billing.application.context import Billing, Terms
from billing.application.payment_gateway import MissingAtStripe
from billing.domain.errors import NothingToManage


def portal_page(terms: Terms) -> str:
    """The page of the web application that people come back to."""
    return f"{terms.app_url.rstrip('/')}/billing"


async def portal_address(billing: Billing, customer_id: str) -> str:
    """A fresh address of Stripe's portal; it is never stored."""
    return await billing.gateway.create_portal(customer_id, portal_page(billing.terms))


async def open_portal(billing: Billing, *, user_id: UUID) -> str:
    """The same for a person; raises NothingToManage, Unavailable."""
    async with billing.begin() as uow:
        customer = await uow.customers.of_user(user_id)
    if customer is None or customer.stripe_customer_id is None:
        raise NothingToManage(action="checkout", href=portal_page(billing.terms))
    try:
        return await portal_address(billing, customer.stripe_customer_id)
    except MissingAtStripe as error:
        raise NothingToManage(action="checkout", href=portal_page(billing.terms)) from error
