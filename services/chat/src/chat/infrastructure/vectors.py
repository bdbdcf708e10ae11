"""Vectors as providers give them, made comparable."""

import math
from collections.abc import Sequence


def normalised(vector: Sequence[float]) -> list[float]:
    """The vector at length one; a zero vector stays zero."""
    length = math.sqrt(sum(x * x for x in vector))
    return [x / length for x in vector] if length else list(vector)
