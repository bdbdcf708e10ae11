"""The frame of a short crime tale for a model that cannot plot: who, where, the clue and its truth.

A small model writes a sentence or two of colour well and a plot not at all. The frame carries the
plot; every name in it is invented.
"""

import re
from dataclasses import dataclass
from random import Random

MAX_PREMISE = 220
_COMMAND = re.compile(
    r"^\W*(?:please\s+)?(?:can you\s+|could you\s+|i want\s+(?:you to\s+)?|i'd like\s+)?"
    r"(?:write|tell|give|make|create|invent)?\s*(?:me\s+|us\s+)?"
    r"(?:(?:an?|the|another|some)\s+)?(?:[\w-]+\s+){0,4}?(?:story|tale|mystery|yarn)\s*"
    r"(?:about|of|in which|where|with|on|:|,)\s+",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:A|An|The|Two|Three|Four|Some|Someone|Somebody|In|On|At|When)\b")

PLACES = ("Saltmarsh Point", "Coldwater Row", "Whitcombe", "Tallow Street", "Ravenscar Quay")
SLEUTHS = ("Inspector Harrow", "Sergeant Pike", "Inspector Vane", "Constable Reed")
SUSPECTS = ("Silas Crane", "Josiah Thwaite", "Ambrose Kell", "Edmund Slate")
WITNESSES = ("Nell Dunning", "Old Tobias Wick", "The widow Garrity", "Hannah Moss")

SEEN = (
    "A door that was always locked stood open a hand's breadth.",
    "There was a light where no light had any business to be.",
    "The kettle was still warm, and there was nobody to have warmed it.",
    "One chair had been turned to face the wall.",
)
BLAMED = (
    "who had quarrelled with half the street and owed money to the other half",
    "who had been seen on the bridge at ten and would not say why",
    "who had come from nowhere in the spring and paid for everything in coin",
)
ASKED = (
    "He wrote nothing down.",
    "He spoke to the servants first, and to the family not at all.",
    "He spent an hour on his knees in the passage with a lamp.",
)


@dataclass(frozen=True, slots=True)
class Case:
    """A clue: the weather it needs, how it shows, what is laid on the table, what it means."""

    title: str
    night: str
    misfit: str
    proof: str
    truth: str
    image: str


CASES = (
    Case(
        "Lime on the Stair",
        "a night of still fog, with",
        "There was fresh lime on the third stair, and no mason had worked there since spring.",
        "laid a glove upon the table, white at the fingertips",
        "The lime was from the old kiln, where something had been burned that the coroner ought to have seen.",
        "The kiln was bricked up before winter. On still nights it is said to be warm to the hand.",
    ),
    Case(
        "The Left-Handed Clock",
        "a night of hard frost, with",
        "The clock in the passage had stopped at four, and it had been wound by a left hand.",
        "held out a pencil and asked him to sign his name",
        "Only one left-handed man had ever owned a key to that passage, and he had sworn it was lost.",
        "The clock goes again now. Nobody will wind it after dark.",
    ),
    Case(
        "An Hour of Darkness",
        "a night of heavy rain, with",
        "The candle in the passage had been cut with a knife, so that it should go out at ten.",
        "set two ends of one candle side by side upon the table",
        "Cut short, the candle had made one hour of darkness, and one hour was all he had needed.",
        "They still buy their candles by weight there, and they still count them.",
    ),
    Case(
        "The Dog That Was Fed",
        "a night of rising wind, with",
        "The yard dog had not barked, and there was mutton on its breath, and nobody there ate mutton.",
        "unwrapped a butcher's paper with a name written upon it",
        "He had fed that dog at the back gate every evening for a month, and called it kindness.",
        "The dog went home with the inspector's landlady. It has never cared for mutton since.",
    ),
    Case(
        "Eleven Keys",
        "a night without a moon, with",
        "There ought to have been twelve keys on the ring, and there were eleven, and no door stood open.",
        "laid the twelfth key upon the table",
        "The twelfth key fitted no door. It fitted the strong-box, and he had carried it in his shoe.",
        "The ring hangs by the door to this day, with one hook that is kept empty.",
    ),
)


@dataclass(frozen=True, slots=True)
class Beat:
    """Words of the frame that the model goes on from."""

    lead: str
    sentences: int = 1


@dataclass(frozen=True, slots=True)
class Frame:
    """A whole tale without its colour."""

    title: str
    beats: tuple[Beat, ...]


def frame_of(wish: str, seed: int) -> Frame:
    """The same wish and seed give the same frame."""
    random = Random(seed)  # noqa: S311 - wording, not a secret
    case, place = random.choice(CASES), random.choice(PLACES)
    sleuth, suspect = random.choice(SLEUTHS), random.choice(SUSPECTS)
    witness = random.choice(WITNESSES)
    seen, blamed, asked = (random.choice(each) for each in (SEEN, BLAMED, ASKED))
    beats = (
        Beat(f"They still tell it at {place} when the lamps are lit: {premise_of(wish)}.", 0),
        Beat(f"It began on {case.night}", 2),
        Beat(f"{witness} was the first to see that something was wrong. {seen}", 2),
        Beat(
            f"{sleuth} came by the morning coach and asked to see everything as it had been left. {asked}"
        ),
        Beat(f"Before noon all of {place} had settled on {suspect}, {blamed}."),
        Beat(f"But one thing did not fit. {case.misfit} {sleuth} looked at it for a long while."),
        Beat(f"That evening {sleuth} {case.proof}. “You were there,” he said. {suspect}"),
        Beat(f"It came out slowly, as such things do. {case.truth}", 0),
        Beat(f"They took {suspect} away before it was light. {case.image}", 0),
    )
    return Frame(case.title, beats)


def premise_of(wish: str) -> str:
    """The wish as a clause: without the command around it, and without its full stop."""
    clause = _COMMAND.sub("", " ".join(wish.split()), count=1)
    clause = re.split(r"(?<=[.!?])\s", clause, maxsplit=1)[0].rstrip(" .!?:;,")
    if len(clause) > MAX_PREMISE:
        clause = clause[:MAX_PREMISE].rsplit(" ", 1)[0]
    if len(clause.split()) < 3:
        return "how a stranger came to stay the night, and was not there in the morning"
    return clause[0].lower() + clause[1:] if _ARTICLE.match(clause) else clause
