"""A picture without the specks of a copier or a fax, so that lines are found on it."""

import importlib
from typing import Any

_MANY = 150  # specks that stand alone; a clean page has hardly any
_SPECK = 16  # pixels at most, at the resolution pages are read in
_NEAR = 7  # pixels: a dot this near to something larger belongs to it
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
    near = cv2.dilate(large, numpy.ones((2 * _NEAR + 1, 2 * _NEAR + 1), numpy.uint8)) > 0
    small[numpy.unique(parts[near])] = False
    if small.sum() < _MANY:
        return image
    specks = cv2.dilate((small[parts] & (ink > 0)).astype(numpy.uint8), numpy.ones((3, 3)))
    cleaned = image.copy()
    cleaned[specks > 0] = cv2.medianBlur(image, 9)[specks > 0]
    return cleaned
