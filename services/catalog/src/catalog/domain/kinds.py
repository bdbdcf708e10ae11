"""The closed word lists of the catalogue."""

from enum import StrEnum


class ItemType(StrEnum):
    """What kind of entertainment an item is."""

    MOVIE = "movie"
    SERIES = "series"
    BOOK = "book"
    VIDEO_GAME = "video_game"
    BOARD_GAME = "board_game"
    CARD_GAME = "card_game"
    EVENT = "event"
    RESTAURANT = "restaurant"
    STORY = "story"


class PriceType(StrEnum):
    """How an item is paid for."""

    FREE = "free"
    ONE_TIME = "one_time"
    SUBSCRIPTION = "subscription"
    VARIABLE = "variable"


class OfferKind(StrEnum):
    """What somebody gets for the price of one offer."""

    RENT = "rent"
    BUY = "buy"
    INCLUDED = "included"
    FREE = "free"
    BORROW = "borrow"
    VISIT = "visit"


class Response(StrEnum):
    """What a person said to a recommendation."""

    LIKED = "liked"
    DISLIKED = "disliked"
    SAVED = "saved"
    PURCHASED = "purchased"


class Sensitivity(StrEnum):
    """How much the price of an evening matters to a person."""

    BUDGET = "budget"
    MODERATE = "moderate"
    FLEXIBLE = "flexible"
