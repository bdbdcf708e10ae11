"""Turns the current process into one that can compute and answer, and nothing else."""

import ctypes
import os
import resource
import signal

from documents.infrastructure.parsing.limits import Limits
from documents.infrastructure.parsing.seccomp import forbid_escape

_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE = 1, 4


def die_with_parent() -> None:
    """Be killed when the process that started this one ends."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def enter_sandbox(limits: Limits, keep: set[int]) -> None:
    """Close every descriptor but `keep`, take the caps, and give up files, network and processes."""
    os.environ.clear()
    _close_others(keep)
    ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0)
    _cap(resource.RLIMIT_AS, limits.address_space)
    _cap(resource.RLIMIT_CPU, limits.cpu_seconds)
    _cap(resource.RLIMIT_CORE, 0)
    _cap(resource.RLIMIT_FSIZE, 0)
    forbid_escape()


def _cap(kind: int, value: int) -> None:
    resource.setrlimit(kind, (value, value))


def _close_others(keep: set[int]) -> None:
    null = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        if descriptor not in keep:
            os.dup2(null, descriptor)
    edges = sorted(keep | {2})
    for low, high in zip(edges, [*edges[1:], 4096], strict=True):
        os.closerange(low + 1, high)
