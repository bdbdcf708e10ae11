"""Why one item, for one person: every claim that holds now, and what speaks against it."""

from dataclasses import dataclass

from catalog.domain.candidate import Candidate
from catalog.domain.person import Person, Wish
from catalog.domain.recommending import Quote, quote
from catalog.domain.taste_reasons import Reason, taste_reasons
from catalog.domain.vocabulary import Vocabulary
from catalog.domain.wording import day, listed


@dataclass(frozen=True, slots=True)
class Explanation:
    """What it would take, why it suits, and why it would not be recommended."""

    quote: Quote
    taste: list[Reason]
    against: list[Reason]


@dataclass(frozen=True, slots=True)
class Known:
    """What somebody did with an item that is never offered to them again."""

    how: str
    rating: int | None = None

    def reason(self) -> Reason:
        """The sentence, and what is stored."""
        if self.rating is not None:
            text = f"You know it already: you rated it {self.rating} of 5."
            return Reason("seen", text, {"how": self.how, "rating": self.rating})
        return Reason("seen", _KNOWN[self.how], {"how": self.how})


_KNOWN = {
    "bought": "You bought it.",
    "rated": "You rated it once, so you know it already.",
    "told": "You said that you know it already.",
    "disliked": "You said no to it.",
}


def explain(
    item: Candidate, person: Person, vocabulary: Vocabulary, known: Known | None = None
) -> Explanation:
    """Worked out from what is stored now, so a withdrawn preference withdraws its claim."""
    made = quote(item, person)
    against = _against(item, person, vocabulary)
    if known is not None:
        against.append(known.reason())
    taste = [] if against else taste_reasons(item, person, Wish(), vocabulary)
    return Explanation(made, taste, against)


def _against(item: Candidate, person: Person, vocabulary: Vocabulary) -> list[Reason]:
    tastes = person.tastes
    found: list[Reason] = []
    disliked = [genre for genre in item.genres if genre in tastes.disliked]
    if disliked:
        labels = listed([vocabulary.label(genre) for genre in disliked])
        text = f"It is {labels}, which you do not like."
        found.append(Reason("disliked_genre", text, {"genres": disliked}))
    if item.type in tastes.disliked_types:
        kind = item.type.replace("_", " ")
        found.append(
            Reason("disliked_type", f"It is a {kind}, which you do not like.", {"type": item.type})
        )
    if item.ends_on is not None and item.is_over(person.today):
        text = f"It was over on {day(item.ends_on, person.today)}."
        found.append(Reason("over", text, {"ends_on": item.ends_on.isoformat()}))
    return found
