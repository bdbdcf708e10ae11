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


_OUTSIDE = re.compile(
    r"\b(?:stor(?:y|ies)|tales?|readers?|pages?|chapters?|novels?|books?|writ(?:e|es|ing|ten|er)|authors?"
    r"|narrat\w+|sentences?|paragraphs?|plots?|characters?|scenes?|title|the end|happily ever after"
    r"|dollars?|cars?|phones?|computers?|internet|television|movies?|police department|camera)\b|\bI(?:'m|'ve)?\b|https?:",
    re.IGNORECASE,
)
_SHORTEST = 4


def colour(lead: str, added: str, sentences: int) -> str:
    """`lead` with at most `sentences` of what a model added, up to the first that leaves the tale."""
    # Only the model's own paragraph: what follows is another tale.
    kept = split_at_ends(lead + added.split("\n\n")[0].replace("\n", " "))
    count = len(split_at_ends(lead)) - (0 if lead.rstrip().endswith((".", "”", "!", "?")) else 1)
    told = kept[:count]
    for sentence in kept[count : count + sentences]:
        if not _belongs(sentence):
            break
        told.append(sentence)
    whole = "".join(told).rstrip()
    return whole or whole_sentences(lead)


def split_at_ends(text: str) -> list[str]:
    """Sentences with the space after them; the last may be torn."""
    return [part for part in re.split(r"(?<=[.!?…][\"”’)])(?=\s)|(?<=[.!?…])(?=\s)", text) if part]


def _belongs(sentence: str) -> bool:
    """Finished, inside of the tale and its century, its quotations closed."""
    plain = sentence.strip()
    quoted = plain.count('"') % 2 == 0 and plain.count("“") == plain.count("”")
    spoken = re.sub(r"[\"“][^\"”]*[\"”]", "", plain)
    ends = bool(re.search(r"[.!?…][\"”’)]*$", plain))
    return ends and quoted and len(plain.split()) >= _SHORTEST and not _OUTSIDE.search(spoken)


def title_from(prompt: str) -> str:
    """A title made of the request's first words, for a model that gave none."""
    words = re.findall(r"[\w’'-]+", prompt)[:_TITLE_WORDS]
    title = " ".join(words)[:MAX_TITLE].strip()
    return title[:1].upper() + title[1:] if title else "Untitled"
