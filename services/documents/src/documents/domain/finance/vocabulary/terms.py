"""How a category's words are written down."""

from dataclasses import dataclass

from documents.domain.finance.category import Category


@dataclass(frozen=True, slots=True)
class Words:
    """Phrases of one category, separated by semicolons, in any case and with or without accents.

    `subscriptions` are payees that only ever sell a subscription; `brands` name a payee for sure;
    `strong` phrases say what the money was for; `weak` ones only when nothing else does; `stems`
    are parts of compound words.
    """

    category: Category
    subscriptions: str = ""
    brands: str = ""
    strong: str = ""
    weak: str = ""
    stems: str = ""
