"""What every story of the shipped library promises its reader and its loader."""

import re
from dataclasses import dataclass
from importlib.resources import files

LIBRARY = files("chat") / "data" / "library"
FIELDS = ["slug", "title", "teaser", "genres", "reading_minutes"]
FICTION_MARK = "*This is a work of fiction. Its people, places and events are invented.*"


@dataclass(frozen=True)
class Story:
    file_stem: str
    fields: dict[str, str]
    text: str


def read_stories() -> list[Story]:
    stories = []
    for entry in sorted(LIBRARY.iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".md"):
            _, matter, text = entry.read_text(encoding="utf-8").split("---\n", 2)
            lines = (line.partition(": ") for line in matter.splitlines())
            fields = {key: value for key, _, value in lines}
            stories.append(Story(entry.name.removesuffix(".md"), fields, text.strip()))
    return stories


STORIES = read_stories()


def words(text: str) -> list[str]:
    return re.findall(r"[\w’-]+", text)


def test_the_library_has_at_least_fourteen_stories() -> None:
    assert len(STORIES) >= 14
    assert len({story.fields["title"] for story in STORIES}) == len(STORIES)


def test_front_matter_is_complete_and_named_after_its_file() -> None:
    for story in STORIES:
        assert list(story.fields) == FIELDS, story.file_stem
        assert story.fields["slug"] == story.file_stem
        assert 20 <= len(story.fields["teaser"]) <= 300, story.file_stem
        assert re.fullmatch(r"\[[a-z-]+(, [a-z-]+){1,3}\]", story.fields["genres"]), story.file_stem


def test_stories_are_short_enough_for_one_sitting() -> None:
    for story in STORIES:
        length = len(words(story.text.removesuffix(FICTION_MARK)))
        assert 900 <= length <= 1500, (story.file_stem, length)
        assert abs(int(story.fields["reading_minutes"]) - length / 230) < 1, story.file_stem


def test_every_story_ends_by_saying_that_it_is_fiction() -> None:
    assert [s.file_stem for s in STORIES if not s.text.endswith("\n\n" + FICTION_MARK)] == []


def test_text_holds_paragraphs_emphasis_and_scene_breaks_only() -> None:
    other_markup = re.compile(r"[<>`#\[\]|_]|https?:|^\s*[-+>]\s|^\d+\.\s", re.MULTILINE)
    for story in STORIES:
        assert not other_markup.search(story.text), story.file_stem
        emphasis = story.text.replace("\n* * *\n", "\n").count("*")
        assert emphasis % 2 == 0, story.file_stem


def test_quotation_marks_are_typographic_and_paired() -> None:
    for story in STORIES:
        typed = story.text + story.fields["title"] + story.fields["teaser"]
        assert not re.search("[\"']", typed), story.file_stem
        assert story.text.count("“") == story.text.count("”"), story.file_stem
