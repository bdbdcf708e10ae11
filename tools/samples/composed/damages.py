"""Good statements whose meaning is damaged: the file stays whole, the figures do not."""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from tools.samples.composed.ink import Ink
from tools.samples.composed.statement import Composed
from tools.samples.composed.truth import Truth, truth_of

_FIGURES = frozenset({"amount", "debit", "credit", "balance", "opening", "closing"})


@dataclass(frozen=True)
class Damaged:
    """A damaged statement and what is printed on it now."""

    made: Composed
    truth: Truth


def damaged(made: Composed, how: str) -> Damaged | None:
    """The statement after this damage; None where there is nothing to damage."""
    return DAMAGES[how](made, random.Random(f"{how}-{made.features.seed}"))  # noqa: S311 - made-up data


def _kept(made: Composed, inks: list[Ink]) -> Damaged:
    remaining = replace(made, inks=inks)
    return Damaged(remaining, truth_of(remaining))


def _row_gone(made: Composed, r: random.Random) -> Damaged | None:
    line = r.randrange(len(made.bookings))
    return _kept(made, [i for i in made.inks if i.line != line])


def _page_gone(made: Composed, r: random.Random) -> Damaged | None:
    pages = sorted({i.page for i in made.inks})
    if len(pages) == 1:
        return None
    gone = r.choice(pages)
    return _kept(made, [i for i in made.inks if i.page != gone])


def _pages_exchanged(made: Composed, r: random.Random) -> Damaged | None:
    pages = sorted({i.page for i in made.inks})
    if len(pages) == 1:
        return None
    one, other = r.sample(pages, 2)
    turned = {one: other, other: one}
    inks = [replace(i, page=turned.get(i.page, i.page)) for i in made.inks]
    turned_about = _kept(made, sorted(inks, key=lambda i: i.page))
    return replace(turned_about, truth=replace(turned_about.truth, broken=False))  # all is there


def _column_gone(made: Composed, r: random.Random) -> Damaged | None:
    roles = sorted({i.role for i in made.inks if i.line is not None} - {"description"})
    gone = r.choice(roles)
    return _kept(made, [i for i in made.inks if i.role not in {gone, f"heading {gone}"}])


def _headings_gone(made: Composed, _r: random.Random) -> Damaged | None:
    """Which of two days is the booking's is then anybody's guess."""
    if made.features.value_date != "none":
        return None
    return _kept(made, [i for i in made.inks if not i.role.startswith("heading")])


def _figure_changed(made: Composed, r: random.Random) -> Damaged | None:
    """One digit of one figure is another, wherever that figure is printed as this."""
    found = [i for i in made.inks if i.role in _FIGURES and any(c in "12345678" for c in i.text)]
    if not found:
        return None
    ink = r.choice(found)
    at = r.choice([n for n, c in enumerate(ink.text) if c in "12345678"])
    text = f"{ink.text[:at]}{int(ink.text[at]) + 1}{ink.text[at + 1 :]}"
    same = {
        id(i) for i in made.inks if (i.role, i.line) == (ink.role, ink.line) and i.text == ink.text
    }
    inks = [replace(i, text=text) if id(i) in same else i for i in made.inks]
    remaining = replace(made, inks=inks)
    return Damaged(remaining, truth_of(remaining, {_place(ink): _after(made, ink, text)}))


def _place(ink: Ink) -> tuple[str, int | None]:
    return ("amount" if ink.role in {"debit", "credit"} else ink.role), ink.line


def _after(made: Composed, ink: Ink, text: str) -> Decimal:
    """The figure that is printed now: its size has changed, its sign has not."""
    size = Decimal("".join(c for c in text if c.isdigit())) / 100
    account = made.accounts[0]
    if ink.line is None:
        before = account.opening if ink.role == "opening" else account.closing
    elif ink.role == "balance":
        before = [b for a in made.accounts for b in a.balances][ink.line]
    else:
        before = made.bookings[ink.line].amount
    return size.copy_sign(before)


DAMAGES: dict[str, Callable[[Composed, random.Random], Damaged | None]] = {
    "row gone": _row_gone,
    "page gone": _page_gone,
    "pages exchanged": _pages_exchanged,
    "column gone": _column_gone,
    "headings gone": _headings_gone,
    "figure changed": _figure_changed,
}
