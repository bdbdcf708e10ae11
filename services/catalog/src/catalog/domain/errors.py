"""What the catalogue refuses, and why."""

from shared.errors import Conflict, Invalid, NotFound


class ItemNotFound(NotFound):
    """There is no such item in the catalogue."""

    code = "item-not-found"


class RecommendationNotFound(NotFound):
    """There is no such recommendation."""

    code = "recommendation-not-found"


class LookupNotFound(NotFound):
    """There is no such lookup."""

    code = "lookup-not-found"


class InvalidItem(Invalid):
    """An item has a price that makes sense, known genres and a usable link."""

    code = "invalid-item"


class InvalidRating(Invalid):
    """A rating is a whole number from 1 to 5."""

    code = "invalid-rating"


class SlugTaken(Conflict):
    """Another item has this slug."""

    code = "slug-taken"


class AlreadyPurchased(Conflict):
    """This was bought; a purchase is taken back in the ledger, not here."""

    code = "already-purchased"


class NotLookedUp(Invalid):
    """Only a thing with one price in a shop has a price to look up."""

    code = "no-price-to-look-up"


class InvalidImport(Invalid):
    """The file cannot be read as rows."""

    code = "invalid-import"
