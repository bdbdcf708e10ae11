"""What this process and the servers it started use, read from /proc."""

import os
from pathlib import Path

_TICK = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")
_STATE, _PARENT, _USED = 0, 1, slice(11, 15)  # of the fields after the name


def cpu_seconds(pid: int) -> float:
    """User and system time of one process so far, and of its children that have ended."""
    return sum(int(ticks) for ticks in _stat(pid)[_USED]) / _TICK


def rss_mb(pid: int) -> float:
    """Resident memory of one process."""
    resident = Path(f"/proc/{pid}/statm").read_text().split()[1]
    return int(resident) * _PAGE / 1024 / 1024


def open_files(pid: int) -> int:
    """Open descriptors of one process."""
    return len(list(Path(f"/proc/{pid}/fd").iterdir()))


def children() -> list[int]:
    """The servers: processes that this one started itself."""
    pids = [(pid, _stat(pid)) for pid in _pids()]
    return [pid for pid, fields in pids if fields and int(fields[_PARENT]) == os.getpid()]


def descendants() -> list[int]:
    """Every process below this one."""
    parents = {pid: int(fields[_PARENT]) for pid in _pids() if (fields := _stat(pid))}
    below, added = {os.getpid()}, True
    while added:
        more = {pid for pid, parent in parents.items() if parent in below} - below
        below |= more
        added = bool(more)
    return sorted(below - {os.getpid()})


def zombies() -> int:
    """How many of them have ended and were never waited for."""
    return sum((_stat(pid) or ["?"])[_STATE] == "Z" for pid in descendants())


def _pids() -> list[int]:
    return [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]


def _stat(pid: int) -> list[str]:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:  # it has ended meanwhile
        return []
