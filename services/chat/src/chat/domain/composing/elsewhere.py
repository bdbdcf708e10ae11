"""What is asked about the money and known to other pages only: said plainly, with where it is."""

from collections.abc import Mapping

from chat.domain.composing.voice import Voice

NOT_HERE: Mapping[str, tuple[str, ...]] = {
    "upload": (
        "Drop the PDF on the Documents page. A statement, a pay stub or a receipt will do, and once it is read the budget follows.",
        "On the Documents page: choose the PDF, and the figures are read from it, each with its place on the page.",
    ),
    "documents": (
        "What was read from your documents is on the Documents page, every figure with its place. I only see the sum for fun.",
        "I can't open documents from here. The Documents page shows every line that was read, and where it stands.",
    ),
    "beyond": (
        "I only see the sum that is set aside for fun. Income, rent, bills and savings are on the Budget page, each with the line it comes from.",
        "That part I don't see from here: the Budget page shows income, bills and savings, term by term.",
    ),
    "past": (
        "I only have this month's figures here. The Budget page shows the months before.",
        "For earlier months, look at the Budget page: I only know the current one.",
    ),
    "why": (
        "The budget is your share of what bills and savings leave; the Budget page shows each term.",
        "It starts from your income, less bills and savings, and a share of what stays is for fun.",
    ),
}


def elsewhere(topic: str, voice: Voice) -> str:
    """Where it is to be found; `topic` is a key of NOT_HERE."""
    return voice.pick(*NOT_HERE[topic])
