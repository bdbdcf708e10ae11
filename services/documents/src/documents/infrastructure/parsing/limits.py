"""What one document may cost: pages, text, memory and time."""

from dataclasses import dataclass

MIB = 1024 * 1024
MAX_PAGES = 200
MAX_TEXT_BYTES = 2 * MIB
MAX_RESULT_BYTES = 24 * MIB
MAX_OCR_PAGES = 12


@dataclass(frozen=True, slots=True)
class Limits:
    """Caps of one child process: address space, CPU seconds, wall-clock seconds."""

    address_space: int
    cpu_seconds: int
    wall_seconds: float


TEXT_LIMITS = Limits(1024 * MIB, 15, 20.0)
OCR_LIMITS = Limits(3072 * MIB, 20, 50.0)  # of a page; the time is that of all pages
AFTER_OCR_LIMITS = Limits(1024 * MIB, 5, 5.0)  # together with OCR below a minute


def ocr_cpu_seconds(pages: int) -> float:
    """What all scanned pages together may have used before another one is begun.

    Counted in processor time: on a busy machine a page only takes longer. Two pages at once that
    use all they may end a document within thirty seconds on a quiet one.
    """
    return 36.0 + 4.0 * max(0, pages - 4)
