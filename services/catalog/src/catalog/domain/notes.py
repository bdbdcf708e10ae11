"""What to say about a whole list: tight money, an unknown budget, a taste not known yet."""

from collections.abc import Sequence

from catalog.domain.person import Person, Wish
from catalog.domain.scoring import Scored
from catalog.domain.wording import amount
from shared.money import Money


def note_on(person: Person, wish: Wish, chosen: Sequence[Scored]) -> str | None:
    """One or two sentences, or None when there is nothing to add."""
    said = [_money(person, wish), _taste(person), _empty(chosen)]
    return " ".join(part for part in said if part) or None


def _money(person: Person, wish: Wish) -> str:
    purse = person.purse
    if not purse.known:
        if wish.max_price is not None:
            return "Your budget is not known; these are within the price you set."
        return "Your budget is not known, so free things are among these and the rest name a price."
    if purse.spent:
        return "Nothing is left of this month's entertainment budget, so these cost nothing extra."
    if purse.tight and purse.remaining is not None:
        left = amount(Money(purse.remaining, purse.currency))
        return f"Only {left} is left this month, so free things come first."
    return ""


def _taste(person: Person) -> str:
    if not person.tastes.unknown:
        return ""
    return "Your taste is not known yet: these are popular things that fit your money."


def _empty(chosen: Sequence[Scored]) -> str:
    return "" if chosen else "Nothing in the catalogue fits all of that."
