"""Memory that parsing writes to, copied into a child before its document arrives.

A forked child shares its parent's pages until it writes to them; in CPython reading is writing, too
(reference counts). Each first write costs a fault and a copy, thousands of them for one document.
"""

import ctypes
import json
import os
import struct
from collections.abc import Callable, Iterator
from contextlib import suppress

Pages = list[tuple[int, int]]  # address and length of runs of pages
_PAGE = os.sysconf("SC_PAGE_SIZE")
_ENTRY = struct.Struct("=Q")
_PRESENT, _EXCLUSIVE, _FILE = 1 << 63, 1 << 56, 1 << 61
_MADV_POPULATE_WRITE = 23
_madvise = ctypes.CDLL(None).madvise
_madvise.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)


def written_by(work: Callable[[], None]) -> Pages:
    """The pages of this process that the work writes to, found by letting a child do it."""
    known = set(_private_pages())
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.close(reading)
            work()
            with os.fdopen(writing, "wb") as out:
                out.write(json.dumps(list(_written())).encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as answer:
        text = answer.read()
    os.waitpid(pid, 0)
    return _runs(sorted(known.intersection(json.loads(text or "[]"))))


def copy_now(pages: Pages) -> None:
    """Make private copies of the pages; a kernel before 5.14 declines, and copies them later."""
    for address, length in pages:
        _madvise(address, length, _MADV_POPULATE_WRITE)


def _private_pages() -> Iterator[int]:
    for low, high in _mappings():
        yield from range(low // _PAGE, high // _PAGE)


def _written() -> Iterator[int]:
    """Pages that no other process has: the copies a forked child was given when it wrote."""
    with suppress(OSError):
        pagemap = os.open("/proc/self/pagemap", os.O_RDONLY)
        for low, high in _mappings():
            entries = os.pread(pagemap, (high - low) // _PAGE * 8, low // _PAGE * 8)
            for place, (flags,) in enumerate(_ENTRY.iter_unpack(entries)):
                if flags & _PRESENT and flags & _EXCLUSIVE and not flags & _FILE:
                    yield low // _PAGE + place


def _mappings() -> list[tuple[int, int]]:
    """Bounds of the private, writable mappings of this process."""
    found = []
    with open("/proc/self/maps", encoding="ascii") as lines:
        for line in lines:
            bounds, rights = line.split()[:2]
            if rights.startswith("rw") and rights.endswith("p"):
                low, high = (int(side, 16) for side in bounds.split("-"))
                found.append((low, high))
    return found


def _runs(numbers: list[int]) -> Pages:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1]:
            runs[-1][1] += 1
        else:
            runs.append([number, number + 1])
    return [(first * _PAGE, (end - first) * _PAGE) for first, end in runs]
