"""Which features of a composed statement make its reading fail."""

from tools.samples.composed.damages import damaged
from tools.samples.composed.features import Features, departures, simplified
from tools.samples.composed.statement import compose
from tools.samples.composed.truth import truth_of
from tools.samples.composed.verdict import verdict_on


def judged(f: Features, how: str = "") -> tuple[str, str] | None:
    """The verdict on the statement of these features, damaged or whole; None where it cannot be."""
    made = compose(f)
    if not how:
        return verdict_on(made.drawn(), truth_of(made))
    harmed = damaged(made, how)
    if harmed is None or not harmed.made.inks:
        return None
    return verdict_on(harmed.made.drawn(), harmed.truth)


def cause_of(f: Features, how: str, found: tuple[str, str]) -> dict[str, object]:
    """The fewest features that still lead to this verdict."""
    simpler = next((one for one in simplified(f) if judged(one, how) == found), None)
    return departures(f) if simpler is None else cause_of(simpler, how, found)
