"""Memory that parsing touches, made a child's own before its document arrives.

A forked child shares its parent's pages until it writes to them; in CPython reading is writing, too
(reference counts). Each first write costs a fault and a copy, thousands of them for one document;
the code of a library costs a fault for every 16 pages of it.
"""

import ctypes
import json
import os
import re
import struct
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field

Runs = list[tuple[int, int]]  # address and length of runs of pages
_PAGE = os.sysconf("SC_PAGE_SIZE")
_ENTRY = struct.Struct("=Q")
_PRESENT, _EXCLUSIVE, _FILE = 1 << 63, 1 << 56, 1 << 61
_MADV_POPULATE_READ, _MADV_POPULATE_WRITE = 22, 23
_WRITABLE = re.compile(r"(\w+)-(\w+) rw.p")
_OF_A_FILE = re.compile(r"(\w+)-(\w+) r-.p .*/")
_madvise = ctypes.CDLL(None).madvise
_madvise.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)


@dataclass(frozen=True, slots=True)
class HotPages:
    """What work writes to, and what it only reads of files: the code of libraries."""

    written: Runs = field(default_factory=list)
    read: Runs = field(default_factory=list)


def touched_by(work: Callable[[], None]) -> HotPages:
    """The pages of this process that the work touches, found by letting a child do it."""
    known = {number for low, high in _mappings(_WRITABLE) for number in range(low, high)}
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.close(reading)
            work()
            with os.fdopen(writing, "wb") as out:
                out.write(json.dumps([list(_written()), list(_read())]).encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as answer:
        text = answer.read()
    os.waitpid(pid, 0)
    written, read = json.loads(text or "[[], []]")
    return HotPages(_runs(sorted(known.intersection(written))), _runs(sorted(read)))


def have_now(pages: HotPages) -> None:
    """Copy what is written, map what is read; a kernel before 5.14 declines, and does so later."""
    for address, length in pages.written:
        _madvise(address, length, _MADV_POPULATE_WRITE)
    for address, length in pages.read:
        _madvise(address, length, _MADV_POPULATE_READ)


def _written() -> Iterator[int]:
    """Pages that no other process has: the copies a forked child was given when it wrote."""
    for number, flags in _entries(_WRITABLE):
        if flags & _PRESENT and flags & _EXCLUSIVE and not flags & _FILE:
            yield number


def _read() -> Iterator[int]:
    """Pages of files that this process has looked at: a fork does not take them along."""
    return (number for number, flags in _entries(_OF_A_FILE) if flags & _PRESENT)


def _entries(kind: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Each page of such mappings with what the kernel says of it."""
    with suppress(OSError):
        pagemap = os.open("/proc/self/pagemap", os.O_RDONLY)
        for low, high in _mappings(kind):
            entries = os.pread(pagemap, (high - low) * 8, low * 8)
            for place, (flags,) in enumerate(_ENTRY.iter_unpack(entries)):
                yield low + place, flags


def _mappings(kind: re.Pattern[str]) -> list[tuple[int, int]]:
    """First page and end of the private mappings of this process that are of one kind."""
    with open("/proc/self/maps", encoding="ascii", errors="replace") as lines:
        found = [match for line in lines if (match := kind.match(line))]
    return [(int(m[1], 16) // _PAGE, int(m[2], 16) // _PAGE) for m in found]


def _runs(numbers: list[int]) -> Runs:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1]:
            runs[-1][1] += 1
        else:
            runs.append([number, number + 1])
    return [(first * _PAGE, (end - first) * _PAGE) for first, end in runs]
