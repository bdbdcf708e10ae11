"""Specks go, dots stay."""

import numpy
from numpy.typing import NDArray

from documents.infrastructure.parsing.cleaning import without_specks

Picture = NDArray[numpy.uint8]


def a_page(*, specks: int) -> Picture:
    """A block for a letter with a decimal point beside it, and specks far from it."""
    page = numpy.full((400, 600, 3), 255, numpy.uint8)
    page[20:40, 20:32] = 0
    page[37:40, 35:38] = 0
    for number in range(specks):
        y, x = 80 + 20 * (number // 25), 20 + 20 * (number % 25)
        page[y : y + 2, x : x + 2] = 0
    return page


def test_many_specks_are_painted_over_and_the_decimal_point_stays() -> None:
    cleaned = without_specks(a_page(specks=200))

    assert (cleaned[60:] == 255).all()
    assert (cleaned[:60] == a_page(specks=0)[:60]).all()


def test_a_page_with_few_dots_is_left_as_it_is() -> None:
    page = a_page(specks=20)

    assert without_specks(page) is page


def test_the_decimal_point_of_large_print_stays_farther_from_its_figures() -> None:
    page = a_page(specks=200)
    page[300:330, 400:416] = page[300:330, 436:452] = 0
    page[327:330, 425:428] = 0

    assert (without_specks(page)[327:330, 425:428] == 0).all()
