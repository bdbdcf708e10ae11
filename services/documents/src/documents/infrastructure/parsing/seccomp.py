"""A system-call filter: no files, no sockets, no programs, no processes, for the rest of a life.

Everything the parser needs is in memory before the filter closes; what it still does is compute,
allocate, and write to descriptors that are open already.
"""

import ctypes
import errno
import platform
import struct

_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _MODE_FILTER = 38, 22, 2
_ALLOW, _ERRNO = 0x7FFF0000, 0x00050000
_KILL = 0x80000000
_LOAD, _JUMP_EQUAL, _JUMP_SET, _RETURN = 0x20, 0x15, 0x45, 0x06
_CLONE_THREAD = 0x00010000
_NUMBER_AT, _ARCH_AT, _FIRST_ARGUMENT_AT = 0, 4, 16
_CLONE3 = 435

_FORBIDDEN = {
    # open, creat, link, unlink, rename, mkdir, rmdir, symlink, chmod, truncate, mknod, mount, chroot;
    # socket ... sendmsg; fork, vfork, execve; kill, ptrace, process_vm_*; bpf, io_uring, pidfd_*
    "x86_64": (
        0xC000003E,
        56,
        (2, 41, 42, 43, 44, 46, 49, 50, 53, 57, 58, 59, 62, 76, 82, 83, 84, 85, 86, 87, 88, 90, 92, 101, 133,
         155, 161, 165, 166, 200, 246, 257, 258, 259, 263, 264, 265, 266, 268, 288, 298, 307, 310, 311, 316,
         321, 322, 323, 424, 425, 426, 427, 434, 437, 438),
    ),
    "aarch64": (
        0xC00000B7,
        220,
        (33, 34, 35, 36, 37, 38, 39, 40, 41, 45, 51, 53, 54, 56, 104, 117, 129, 130, 198, 199, 200, 201, 202,
         203, 206, 211, 221, 241, 242, 269, 270, 271, 276, 280, 281, 282, 424, 425, 426, 427, 434, 437, 438),
    ),
}  # fmt: skip


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_void_p)]


def supported() -> bool:
    """Is the filter written for this machine's processor?"""
    return platform.machine() in _FORBIDDEN


def forbid_escape() -> bool:
    """Install the filter in this process; False on a machine it is not written for."""
    known = _FORBIDDEN.get(platform.machine())
    if known is None:
        return False
    code = _filter(*known)
    buffer = ctypes.create_string_buffer(code, len(code))
    program = _Program(len(code) // 8, ctypes.cast(buffer, ctypes.c_void_p))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0):
        return False
    return bool(libc.prctl(_PR_SET_SECCOMP, _MODE_FILTER, ctypes.byref(program), 0, 0) == 0)


def _filter(arch: int, clone: int, forbidden: tuple[int, ...]) -> bytes:
    """Classic BPF: each instruction is (code, jump if true, jump if false, value)."""
    refuse = _ERRNO | errno.EPERM
    lines = [
        (_LOAD, 0, 0, _ARCH_AT),
        (_JUMP_EQUAL, 1, 0, arch),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER_AT),
    ]
    for number in forbidden:
        lines += [(_JUMP_EQUAL, 0, 1, number), (_RETURN, 0, 0, refuse)]
    lines += [
        (_JUMP_EQUAL, 0, 1, _CLONE3),
        (_RETURN, 0, 0, _ERRNO | errno.ENOSYS),
        (_JUMP_EQUAL, 0, 3, clone),  # threads yes, processes no
        (_LOAD, 0, 0, _FIRST_ARGUMENT_AT),
        (_JUMP_SET, 1, 0, _CLONE_THREAD),
        (_RETURN, 0, 0, refuse),
        (_RETURN, 0, 0, _ALLOW),
    ]
    return b"".join(struct.pack("HBBI", *line) for line in lines)
