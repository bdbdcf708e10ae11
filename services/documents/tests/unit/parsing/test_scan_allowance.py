"""Pages that are read earn the time for further ones, up to an end."""

from documents.infrastructure.parsing.scan_allowance import ScanAllowance


def pages_read(cpu_seconds: float, wall_seconds: float, pages: int) -> int:
    """How many pages of this cost are begun before the allowance is used up."""
    allowance = ScanAllowance(cpu_used=0.0, now=0.0)
    for page in range(pages):
        limits = allowance.for_next_page(cpu_used=page * cpu_seconds, now=page * wall_seconds)
        if limits is None:
            return page
        allowance.page_was_read()
    return pages


def test_forty_usual_pages_are_read() -> None:
    assert pages_read(cpu_seconds=7.0, wall_seconds=4.0, pages=40) == 40


def test_dense_pages_are_read_while_a_claim_on_them_holds() -> None:
    assert pages_read(cpu_seconds=11.0, wall_seconds=6.0, pages=25) == 25


def test_pages_that_take_too_long_use_the_allowance_up() -> None:
    assert pages_read(cpu_seconds=20.0, wall_seconds=10.0, pages=40) < 6


def test_no_document_takes_longer_than_a_claim_on_it_holds() -> None:
    assert pages_read(cpu_seconds=1.0, wall_seconds=10.0, pages=40) == 24


def test_pages_without_words_earn_nothing() -> None:
    allowance = ScanAllowance(cpu_used=0.0, now=0.0)

    assert allowance.for_next_page(cpu_used=36.0, now=10.0) is not None
    assert allowance.for_next_page(cpu_used=37.0, now=10.0) is None


def test_the_last_page_gets_what_is_left() -> None:
    allowance = ScanAllowance(cpu_used=5.0, now=100.0)
    limits = allowance.for_next_page(cpu_used=6.0, now=310.0)

    assert limits is not None
    assert limits.wall_seconds == 30.0
