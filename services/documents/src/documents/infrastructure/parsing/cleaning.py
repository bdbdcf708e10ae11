"""A picture without the specks of a copier or a fax, so that lines are found on it."""

import importlib
from typing import Any

_MANY = 150  # specks that stand alone; a clean page has hardly any
_SPECK = 16  # pixels at most, at the resolution pages are read in
_NEAR = 0.5  # of a letter's height: a dot this near to something larger belongs to it
_LEAST_NEAR, _MOST_NEAR = 7, 20  # pixels
_LETTER = (8, 80)  # pixels, from the lowest to the highest that is no line or picture
_BLOCK, _DARKER = 31, 15  # a pixel is ink when it is this much darker than those around it


def without_specks(image: Any) -> Any:
    """The picture itself unless many specks stand alone on it, else a copy with those painted over.

    Dots of letters, decimal points and the like stand near to something larger and stay.
    """
    cv2: Any = importlib.import_module("cv2")
    numpy: Any = importlib.import_module("numpy")
    gray = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    ink = cv2.adaptiveThreshold(
        gray, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, _BLOCK, _DARKER
    )
    _, parts, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    small = stats[:, cv2.CC_STAT_AREA] <= _SPECK
    large = (~small[parts] & (ink > 0)).astype(numpy.uint8)
    reach = 2 * _near(stats[~small, cv2.CC_STAT_HEIGHT]) + 1
    near = cv2.dilate(large, numpy.ones((reach, reach), numpy.uint8)) > 0
    small[numpy.unique(parts[near])] = False
    if small.sum() < _MANY:
        return image
    specks = cv2.dilate((small[parts] & (ink > 0)).astype(numpy.uint8), numpy.ones((3, 3)))
    cleaned = image.copy()
    cleaned[specks > 0] = cv2.medianBlur(image, 9)[specks > 0]
    return cleaned


def _near(heights: Any) -> int:
    """How far a dot may stand from its letters, in pixels: in large print farther."""
    numpy: Any = importlib.import_module("numpy")
    letters = heights[(heights >= _LETTER[0]) & (heights <= _LETTER[1])]
    usual = float(numpy.median(letters)) if letters.size else 0.0
    return round(min(_MOST_NEAR, max(_LEAST_NEAR, _NEAR * usual)))
