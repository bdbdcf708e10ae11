"""The summary of the earlier part of a long conversation: what was said, not what was made of it."""

from collections.abc import Iterable

from chat.domain.message import ChatMessage, Role

# How much of a conversation stays word for word, and when the rest is worth summarising.
KEEP_RECENT = 12
SUMMARISE_FROM = 24
MAX_SUMMARY = 4000
_LINE = 180


def is_due(next_position: int, summarised_through: int) -> bool:
    """Whether enough messages stand outside of the summary."""
    return next_position - 1 - summarised_through > SUMMARISE_FROM


def summarise(previous: str | None, messages: Iterable[ChatMessage]) -> str:
    """Extend a summary. Statements of the person outlive questions, questions outlive suggestions."""
    lines = (previous or "").splitlines() + [line for m in messages if (line := _line(m))]
    for dropped in ("Suggested: ", "Asked: ", ""):
        while len("\n".join(lines)) > MAX_SUMMARY:
            index = next((i for i, line in enumerate(lines) if line.startswith(dropped)), None)
            if index is None:
                break
            del lines[index]
    return "\n".join(lines)


def _line(message: ChatMessage) -> str:
    if message.role is Role.ASSISTANT:
        titles = [card["title"] for card in message.cards]
        return _cut(f"Suggested: {', '.join(titles)}") if titles else ""
    text = " ".join(message.content.split())
    return _cut(f"{'Asked' if text.endswith('?') else 'Said'}: {text}")


def _cut(line: str) -> str:
    return line if len(line) <= _LINE else line[: _LINE - 1].rsplit(" ", 1)[0] + "…"
