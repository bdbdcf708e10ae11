"""What one document may cost: pages, text, memory and time."""

from dataclasses import dataclass

MIB = 1024 * 1024
MAX_PAGES = 200
MAX_TEXT_BYTES = 2 * MIB
MAX_RESULT_BYTES = 24 * MIB
MAX_PICTURE_BYTES = 600 * MIB  # unpacked, of all that a page draws; A4 in colour at 1200 dpi is 400
MAX_OCR_PAGES = 40  # what two processors read within a claim, on a machine half taken


@dataclass(frozen=True, slots=True)
class Limits:
    """Caps of one child process: address space, CPU seconds, wall-clock seconds."""

    address_space: int
    cpu_seconds: int
    wall_seconds: float


TEXT_LIMITS = Limits(1024 * MIB, 15, 20.0)
OCR_LIMITS = Limits(3072 * MIB, 20, 120.0)  # of a page; on a busy machine it waits for its turns
AFTER_OCR_LIMITS = Limits(1024 * MIB, 5, 10.0)
