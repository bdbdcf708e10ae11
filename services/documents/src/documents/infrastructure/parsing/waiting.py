"""Children that stand ready: forked, locked up and warm before there is a document for them."""

import os
import socket
from collections.abc import Callable
from dataclasses import dataclass
from typing import Never

from documents.infrastructure.parsing.limits import Limits
from documents.infrastructure.parsing.prefaulting import HotPages, have_now
from documents.infrastructure.parsing.sandbox import die_with_parent, enter_sandbox

Work = Callable[[int, int], None]
_FAILED = 70


@dataclass(frozen=True, slots=True)
class WaitingChild:
    """A process that has seen no document yet, and the socket on which it will get its only one."""

    pid: int
    watch: int
    channel: socket.socket

    def hand_over(self, source: int, out: int) -> bool:
        """Give it the document and the pipe for its answer; False if it has died meanwhile."""
        with self.channel:
            try:
                socket.send_fds(self.channel, [b"!"], [source, out])
            except OSError:
                return False
        return True


def fork_waiting_child(work: Work, limits: Limits, hot: HotPages) -> WaitingChild:
    """Fork a child that takes the caps, gives everything up, and waits for one document."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    pid = os.fork()
    if pid == 0:
        _live(theirs, work, limits, hot)
    theirs.close()
    return WaitingChild(pid, os.pidfd_open(pid), ours)


def _live(channel: socket.socket, work: Work, limits: Limits, hot: HotPages) -> Never:
    """The whole life of a child: it ends with its document, or with its server."""
    status = _FAILED
    try:
        os.setpgid(0, 0)
        die_with_parent()
        have_now(hot)
        enter_sandbox(limits, {channel.fileno()})
        message, descriptors, _, _ = socket.recv_fds(channel, 1, 2)
        channel.close()
        if message and len(descriptors) == 2:
            work(descriptors[0], descriptors[1])
        status = 0
    finally:
        os._exit(status)
