"""What the API takes and gives."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

from user.domain.preferences import PriceSensitivity

Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]


class UpdatePreferencesRequest(BaseModel):
    """The whole of a person's tastes; what is left out is empty."""

    model_config = ConfigDict(extra="forbid")

    preferred_genres: list[Word] = []
    disliked_genres: list[Word] = []
    preferred_activities: list[Word] = []
    price_sensitivity: PriceSensitivity = PriceSensitivity.MODERATE


class PreferencesResponse(BaseModel):
    """A person's tastes."""

    model_config = ConfigDict(from_attributes=True)

    preferred_genres: list[str] = []
    disliked_genres: list[str] = []
    preferred_activities: list[str] = []
    price_sensitivity: PriceSensitivity = PriceSensitivity.MODERATE
