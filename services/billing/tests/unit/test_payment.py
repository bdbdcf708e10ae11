from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

from billing.domain.payment import InvoiceSnapshot, Payment
from services.billing.tests.factories import NOW, an_invoice


def a_payment(found: InvoiceSnapshot) -> Payment:
    return Payment.first_seen(found, uuid4())


def types_of(events: object) -> list[str]:
    assert isinstance(events, list | tuple)
    return [event.type for event in events]


def test_a_paid_invoice_is_announced_once() -> None:
    payment = a_payment(an_invoice())
    changed, news = payment.mirror(an_invoice(), NOW)
    assert changed
    assert types_of(news) == ["payment.succeeded"]
    assert payment.mirror(an_invoice(), NOW) == (False, ())


def test_a_paid_invoice_never_becomes_unpaid() -> None:
    payment = a_payment(an_invoice())
    payment.mirror(an_invoice(), NOW)
    late = an_invoice(status="open", amount_paid=Decimal(0), paid_at=None, attempt_count=2)
    assert payment.mirror(late, NOW) == (False, ())
    assert (payment.status, payment.amount_paid) == ("paid", Decimal("9.99"))


def test_every_failed_try_is_announced_once() -> None:
    first = an_invoice(status="open", amount_paid=Decimal(0), paid_at=None)
    second = an_invoice(status="open", amount_paid=Decimal(0), paid_at=None, attempt_count=2)
    payment = a_payment(first)
    told = [
        types_of(payment.mirror(found, NOW)[1]) for found in (first, first, second, an_invoice())
    ]
    assert told == [["payment.failed"], [], ["payment.failed"], ["payment.succeeded"]]


def test_refunds_add_up_and_are_never_taken_back() -> None:
    payment = a_payment(an_invoice())
    for refunded in ("4.00", "9.99", "4.00"):
        payment.mirror(an_invoice(amount_refunded=Decimal(refunded)), NOW)
    assert payment.amount_refunded == Decimal("9.99")
    assert payment.status == "paid"


def test_an_invoice_of_nothing_is_no_payment_to_announce() -> None:
    free = an_invoice(amount_due=Decimal(0), amount_paid=Decimal(0))
    assert a_payment(free).mirror(free, NOW) == (True, ())


def test_drafts_and_void_invoices_are_not_worth_a_line() -> None:
    for status in ("draft", "void"):
        found = an_invoice(status=status)
        payment = a_payment(found)
        payment.mirror(found, NOW)
        assert not payment.is_worth_keeping


def test_the_line_of_an_erased_person_stays_and_names_nobody() -> None:
    payment = a_payment(an_invoice())
    payment.mirror(an_invoice(), NOW)
    payment.forget_the_person()
    changed, news = payment.mirror(
        an_invoice(amount_refunded=Decimal("9.99"), paid_at=NOW + timedelta(days=1)), NOW
    )
    assert changed
    assert news == ()
    assert (payment.user_id, payment.hosted_url, payment.card_last4) == (None, None, None)
    assert payment.amount_refunded == Decimal("9.99")
