"""Two services ship the story library, one its texts and one its listings: they must agree."""

import json
from importlib.resources import files


def test_the_catalogue_lists_exactly_the_stories_that_chat_can_tell() -> None:
    library = files("chat") / "data" / "library"
    told = {e.name.removesuffix(".md") for e in library.iterdir() if e.name.endswith(".md")}
    listings = (files("catalog") / "data" / "stories.jsonl").read_text(encoding="utf-8")
    assert {json.loads(line)["slug"] for line in listings.splitlines()} == told
