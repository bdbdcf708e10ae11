"""The library's stories as the release ships them."""

from importlib.resources import files

from chat.domain.stories.library import LibraryStory, parse_library_story


def shipped_stories() -> list[LibraryStory]:
    """Every story file, parsed."""
    library = files("chat") / "data" / "library"
    entries = sorted(library.iterdir(), key=lambda entry: entry.name)
    return [
        parse_library_story(entry.read_text(encoding="utf-8"))
        for entry in entries
        if entry.name.endswith(".md")
    ]
