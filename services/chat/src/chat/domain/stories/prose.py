"""What a model writes, made into prose: no titles, no notes about the story, no torn ends."""

import re

from chat.domain.stories.story import MAX_TITLE

_TITLE = re.compile(r"^\s*(?:[#*_\s]*)(?:story\s+)?title\s*:\s*(.+?)[\s*_#\"“”]*$", re.IGNORECASE)
_MARKUP = re.compile(
    r"^[ \t]*(?:#{1,6}[ \t]+.*|-{3,}|`{3}.*)$|</?[a-z][^<>\n]{0,200}>", re.M | re.I
)
_NOTE = re.compile(
    r"(?:^|(?<=[.!?…”\"\n]))[ \t]*(?:the story (?:is set|begins|opens|ends|continues|concludes)|"
    r"the story's (?:opening|middle|end)|(?:as i say it, )?the (?:first|last|next) (?:line|sentence)\b|"
    r"in (?:this|the next) (?:section|part|chapter|story)|(?:section|part|chapter) (?:one|two|three|\d+)\b|"
    r"(?:sure|certainly|of course)[,!]? here|here(?:'s| is) (?:the|a|your))[^.!?\n]*[.!?:]?",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*[\"”’')*]*[ \t]*|[.!?…\n]+")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')*]*(?=\s|$)")
_TITLE_LINE = 200
_TITLE_WORDS = 9
# Letters; what is shorter may well be said twice.
_OPENING = 32


class TitleLine:
    """Takes a leading "Title: ..." line off a growing text."""

    def __init__(self) -> None:
        self.title: str | None = None
        self._held: str | None = ""

    def feed(self, text: str) -> str:
        """Text to pass on; nothing while the first line may still be the title."""
        if self._held is None:
            return text
        self._held = (self._held + text).lstrip()
        if "\n" not in self._held and len(self._held) < _TITLE_LINE:
            return ""
        return self.rest()

    def rest(self) -> str:
        """What was held, without the title line."""
        held, self._held = self._held or "", None
        line, _, remaining = held.partition("\n")
        found = _TITLE.match(line)
        if found is None:
            return held
        self.title = found.group(1).strip(' *_#"“”')[:MAX_TITLE].strip() or None
        return remaining.lstrip()


def without_notes(text: str) -> str:
    """The text without headings and without sentences about the story instead of in it."""
    return _NOTE.sub("", _MARKUP.sub("", text))


class ToldSentences:
    """Remembers what was told: a small model likes to begin again from the beginning."""

    def __init__(self) -> None:
        self._told: set[str] = set()

    def unheard(self, text: str) -> str:
        """The text without sentences that begin like one told before."""
        kept = []
        for sentence in _SENTENCE.findall(text):
            opening = "".join(re.findall(r"\w+", sentence.casefold()))[:_OPENING]
            if len(opening) == _OPENING:
                if opening in self._told:
                    continue
                self._told.add(opening)
            kept.append(sentence)
        return "".join(kept)


def whole_sentences(text: str) -> str:
    """The text up to its last finished sentence: a length limit cuts where it likes."""
    ends = list(_SENTENCE_END.finditer(text))
    return text[: ends[-1].end()] if ends else ""


def title_from(prompt: str) -> str:
    """A title made of the request's first words, for a model that gave none."""
    words = re.findall(r"[\w’'-]+", prompt)[:_TITLE_WORDS]
    title = " ".join(words)[:MAX_TITLE].strip()
    return title[:1].upper() + title[1:] if title else "Untitled"
