"""The committed folder is what the generator writes, and stays small."""

import json
from datetime import date
from pathlib import Path

import pymupdf

from tools.samples import COMMITTED_DAY, committed, expected_budget, household
from tools.samples.__main__ import write

SAMPLES = Path(__file__).parents[3] / "samples"
LIMIT_BYTES = 3_000_000


def words(content: bytes, password: str) -> list[str]:
    """The text of a PDF, page by page; compressed bytes may differ between builds of zlib."""
    document = pymupdf.open(stream=content, filetype="pdf")
    document.authenticate(password)
    return [page.get_text() for page in document]


def test_the_committed_samples_are_up_to_date() -> None:
    documents = committed(COMMITTED_DAY)
    for document in documents:
        path = SAMPLES / document.folder / document.file_name
        assert (
            json.loads((SAMPLES / "truth" / f"{document.name}.json").read_text()) == document.truth
        )
        if document.folder == "hostile":
            assert path.is_file()
        else:
            password = document.truth.get("password", "")
            assert words(path.read_bytes(), password) == words(document.content, password)
    assert json.loads((SAMPLES / "truth" / "household.json").read_text()) == expected_budget()
    assert len(list(SAMPLES.rglob("*.pdf"))) == len(documents)


def test_the_committed_samples_are_small() -> None:
    assert sum(path.stat().st_size for path in SAMPLES.rglob("*") if path.is_file()) < LIMIT_BYTES


def test_the_same_day_gives_the_same_bytes() -> None:
    first, second = committed(COMMITTED_DAY), committed(COMMITTED_DAY)
    assert [document.content for document in first] == [document.content for document in second]


def test_a_past_month_is_printed_alike_on_a_later_day() -> None:
    early = household(date(2026, 11, 2))["statement-2026-09"].truth["lines"]
    late = household(date(2026, 12, 9))["statement-2026-09"].truth["lines"]
    assert [line["amount"] for line in early] == [line["amount"] for line in late]


def test_writing_again_replaces_only_what_was_written(tmp_path: Path) -> None:
    mine = tmp_path / "mine.pdf"
    mine.write_bytes(b"not a sample")
    write(tmp_path, date(2026, 11, 20))
    write(tmp_path, date(2026, 12, 3))
    assert mine.read_bytes() == b"not a sample"
    assert not (tmp_path / "statement-2026-08.pdf").exists()
    assert (tmp_path / "statement-2026-12.pdf").exists()
