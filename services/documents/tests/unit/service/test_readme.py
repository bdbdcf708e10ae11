"""The README names tests: they have to be there."""

import re
from pathlib import Path

TESTS = Path(__file__).parents[2]
NAMED = re.compile(r"`((?:unit|integration)/[\w/]+\.py)::(test_\w+)`")


def test_every_test_that_the_readme_names_exists() -> None:
    readme = (TESTS.parent / "README.md").read_text(encoding="utf-8")
    named = NAMED.findall(readme)
    missing = [
        f"{path}::{name}"
        for path, name in named
        if not (TESTS / path).exists() or f"def {name}(" not in (TESTS / path).read_text("utf-8")
    ]
    assert missing == []
    assert len(named) > 40
