"""The stories everybody signed in may read."""

import hashlib
from dataclasses import dataclass
from uuid import NAMESPACE_URL, UUID, uuid5

from chat.domain.stories.story import FICTION_MARK

_NAMESPACE = uuid5(NAMESPACE_URL, "penny-dreadful/story-library")


@dataclass(frozen=True, slots=True)
class LibraryStory:
    """One story of the library; its id follows from its slug."""

    slug: str
    title: str
    teaser: str
    genres: tuple[str, ...]
    reading_minutes: int
    text: str

    @property
    def story_id(self) -> UUID:
        """The same on every machine."""
        return uuid5(_NAMESPACE, self.slug)

    @property
    def content_hash(self) -> str:
        """Changes when anything a reader sees changes."""
        genres = ",".join(self.genres)
        parts = (self.title, self.teaser, genres, str(self.reading_minutes), self.text)
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def parse_library_story(source: str) -> LibraryStory:
    """A story from its file: front matter, then text. Raises ValueError without a fiction mark."""
    _, matter, text = source.split("---\n", 2)
    fields = {key: value.strip() for key, _, value in (_field(x) for x in matter.splitlines())}
    text = text.strip()
    if not text.endswith(FICTION_MARK):
        raise ValueError(f"{fields['slug']} does not say that it is fiction")
    return LibraryStory(
        slug=fields["slug"],
        title=fields["title"],
        teaser=fields["teaser"],
        genres=tuple(g.strip() for g in fields["genres"].strip("[]").split(",")),
        reading_minutes=int(fields["reading_minutes"]),
        text=text,
    )


def _field(line: str) -> tuple[str, str, str]:
    return line.partition(":")
