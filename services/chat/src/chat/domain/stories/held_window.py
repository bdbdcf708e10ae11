"""Story text waits here until its window is whole; only a checked window is shown."""

import re

# The first window is short, so that the reader soon sees something.
FIRST_CHARACTERS = 220
LATER_CHARACTERS = 700
# A sentence that never ends is cut here.
LONGEST = 2_000
# What of the text before is checked again together with a window.
OVERLAP = 300

_END = re.compile(r"(?:[.!?…][\"”’')*]*\s+|\n+)")


class HeldWindow:
    """Cuts growing text at sentence ends into windows of a few hundred characters."""

    def __init__(self) -> None:
        self._held = ""
        self._wanted = FIRST_CHARACTERS

    def feed(self, text: str) -> list[str]:
        """Take text; gives the windows that are whole now."""
        self._held += text
        windows = []
        while (cut := self._cut()) is not None:
            windows.append(self._held[:cut])
            self._held = self._held[cut:]
            self._wanted = LATER_CHARACTERS
        return windows

    def rest(self) -> str:
        """What is left at the end."""
        held, self._held = self._held, ""
        return held

    def _cut(self) -> int | None:
        if len(self._held) < self._wanted:
            return None
        found = _END.search(self._held, self._wanted - 1)
        if found is not None:
            return min(found.end(), LONGEST)
        return LONGEST if len(self._held) >= LONGEST else None
