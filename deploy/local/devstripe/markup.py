"""HTML for the hosted pages. Every value from outside goes through `text`."""

import html
from datetime import UTC, datetime
from typing import Any

from starlette.responses import HTMLResponse

from deploy.local.devstripe.store import JsonObject

_NO_MINOR_UNIT = ("jpy", "krw", "vnd", "clp")
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
_STYLE = """
:root { color-scheme: light; font: 16px/1.5 system-ui, sans-serif; color: #1d2433; }
body { margin: 0; background: #f4f5f8; }
.banner { background: #8a4b00; color: #fff; text-align: center; padding: .5rem 1rem; }
main { max-width: 28rem; margin: 2rem auto; padding: 1.75rem; background: #fff;
  border-radius: .75rem; box-shadow: 0 1px 4px #0002; }
h1 { font-size: 1.3rem; margin: 0 0 .25rem; } h2 { font-size: 1rem; margin: 1.75rem 0 .5rem; }
.amount { font-size: 1.9rem; font-weight: 600; margin: .25rem 0 1rem; }
label { display: block; margin: .75rem 0 .25rem; font-weight: 500; }
input { width: 100%; box-sizing: border-box; padding: .6rem; font: inherit;
  border: 1px solid #8b93a5; border-radius: .4rem; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; }
button { width: 100%; margin-top: 1rem; padding: .7rem; font: inherit; font-weight: 600;
  border: 0; border-radius: .4rem; background: #2f3fa0; color: #fff; cursor: pointer; }
button.quiet { background: #e6e8f0; color: #1d2433; }
:focus-visible { outline: 3px solid #f0a500; outline-offset: 2px; }
.problem { background: #fdecec; color: #8c1d18; padding: .7rem; border-radius: .4rem; }
.hint, table { font-size: .85rem; color: #4a5163; } table { width: 100%; }
td { padding: .25rem 0; } td:last-child { text-align: right; } a { color: #2f3fa0; }
"""
_TEST_CARDS = (
    ("4242 4242 4242 4242", "is paid"),
    ("4000 0000 0000 0002", "is declined"),
    ("4000 0000 0000 9995", "has insufficient funds"),
    ("4000 0000 0000 0341", "is paid now, declined at every renewal"),
    ("4000 0025 0000 3155", "asks for 3-D Secure"),
    ("4000 0027 6000 3184", "asks for 3-D Secure every time"),
    ("4000 0000 0000 0259", "is paid, then charged back"),
    ("4000 0000 0000 1976", "is paid, then questioned by the bank"),
)


def text(value: Any) -> str:
    """The value, safe in an element and in a quoted attribute."""
    return html.escape(str(value), quote=True)


def money(amount: int, currency: str) -> str:
    """`AUD 9.99`, from minor units."""
    if currency in _NO_MINOR_UNIT:
        return f"{currency.upper()} {amount}"
    return f"{currency.upper()} {amount // 100}.{amount % 100:02d}"


def day(moment: int) -> str:
    return f"{datetime.fromtimestamp(moment, UTC):%-d %B %Y}"


def page(title: str, content: str, *, status: int = 200) -> HTMLResponse:
    """A whole page; `content` is markup that was built with `text`."""
    return HTMLResponse(
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{text(title)} (test)</title><style>{_STYLE}</style></head><body>"
        f'<div class="banner" role="note"><strong>TEST</strong>: devstripe, not Stripe. No money'
        f" moves. Never type a real card.</div><main>{content}</main></body></html>",
        status_code=status,
        headers=_HEADERS,
    )


def problem(message: str | None) -> str:
    return f'<p class="problem" role="alert">{text(message)}</p>' if message else ""


def card_form(
    action: str, button: str, *, email: str | None = None, ask_email: bool = False
) -> str:
    """The form that takes a test card; fields `number`, `exp`, `cvc` and maybe `email`."""
    email_field = (
        '<label for="email">Email</label><input id="email" name="email" type="email" required'
        f' autocomplete="email" value="{text(email or "")}">'
    )
    return (
        f'<form method="post" action="{text(action)}">{email_field if ask_email else ""}'
        '<label for="number">Test card number</label><input id="number" name="number" required'
        ' inputmode="numeric" autocomplete="off" maxlength="25" placeholder="4242 4242 4242 4242">'
        '<div class="pair"><div><label for="exp">Expiry (MM/YY)</label><input id="exp" name="exp"'
        ' required autocomplete="off" maxlength="9" placeholder="12/34"></div>'
        '<div><label for="cvc">CVC</label><input id="cvc" name="cvc" required autocomplete="off"'
        ' inputmode="numeric" maxlength="4" placeholder="123"></div></div>'
        f'<button type="submit">{text(button)}</button></form>'
    )


def button_form(action: str, button: str, *, quiet: bool = False, **fields: str) -> str:
    """One button that posts fixed fields."""
    hidden = "".join(
        f'<input type="hidden" name="{text(name)}" value="{text(value)}">'
        for name, value in fields.items()
    )
    look = ' class="quiet"' if quiet else ""
    return (
        f'<form method="post" action="{text(action)}">{hidden}'
        f'<button type="submit"{look}>{text(button)}</button></form>'
    )


def test_cards() -> str:
    rows = "".join(f"<tr><td>{number}</td><td>{what}</td></tr>" for number, what in _TEST_CARDS)
    return f"<h2>Test cards</h2><table>{rows}</table><p class='hint'>Any future date, any CVC.</p>"


def card_name(method: JsonObject | None) -> str:
    """`Visa ending 4242`"""
    if method is None:
        return "no card"
    return f"{method['card']['brand'].title()} ending {method['card']['last4']}"
