"""A warmed process that forks one sandboxed child per document.

Run as `python -m documents.infrastructure.parsing.fork_server text|ocr FD`, with an empty
environment and one end of a socket pair. Orders come as JSON with two descriptors (document in,
answer out); what comes back is how each child ended and what it used.
"""

import gc
import json
import os
import selectors
import signal
import socket
import sys
from contextlib import suppress
from typing import Any

from documents.infrastructure.parsing.job import run_job
from documents.infrastructure.parsing.limits import OCR_LIMITS, TEXT_LIMITS, Limits
from documents.infrastructure.parsing.ocr import OcrEngine
from documents.infrastructure.parsing.sandbox import die_with_parent, enter_sandbox
from documents.infrastructure.parsing.warming import warm_up

_GC_THRESHOLD = 100_000
_MAX_ORDER = 1_000_000


class ForkServer:
    """Takes orders from its socket until the other end closes."""

    def __init__(self, control: socket.socket, engine: OcrEngine | None, limits: Limits) -> None:
        self._control = control
        self._engine = engine
        self._limits = limits
        self._selector = selectors.DefaultSelector()
        self._children: dict[int, tuple[int, int]] = {}  # order id -> (pid, pidfd)

    def serve(self) -> None:
        """Loop over orders and ended children."""
        self._selector.register(self._control, selectors.EVENT_READ, None)
        self._send({"ready": True})
        while True:
            for key, _ in self._selector.select():
                if key.data is not None:
                    self._reap(key.data)
                elif not self._take():
                    self._end()
                    return

    def _take(self) -> bool:
        message, descriptors, _, _ = socket.recv_fds(self._control, _MAX_ORDER, 4)
        if not message:
            return False
        order = json.loads(message)
        if order["op"] == "kill":
            self._kill(order["id"])
        elif len(descriptors) == 2:
            self._fork(order, descriptors[0], descriptors[1])
        for descriptor in descriptors:
            os.close(descriptor)
        return True

    def _fork(self, order: dict[str, Any], source: int, out: int) -> None:
        pid = os.fork()
        if pid == 0:
            self._child(source, out)
        with suppress(OSError):
            os.setpgid(pid, pid)
        watch = os.pidfd_open(pid)
        self._children[order["id"]] = (pid, watch)
        self._selector.register(watch, selectors.EVENT_READ, order["id"])

    def _child(self, source: int, out: int) -> None:
        """Never returns: reads the document, works, answers and exits."""
        status = 70
        try:
            os.setpgid(0, 0)
            die_with_parent()
            enter_sandbox(self._limits, {source, out})
            with open(source, "rb", closefd=False) as stream:
                text, _, data = stream.read().partition(b"\n")
            run_job(json.loads(text), data, out, self._engine)
            status = 0
        finally:
            os._exit(status)

    def _reap(self, order: int) -> None:
        pid, watch = self._children.pop(order)
        self._selector.unregister(watch)
        os.close(watch)
        _, status, usage = os.wait4(pid, 0)
        code = os.waitstatus_to_exitcode(status)
        cpu = usage.ru_utime + usage.ru_stime
        self._send({"id": order, "exit": code, "cpu": cpu, "rss_kb": usage.ru_maxrss})

    def _kill(self, order: int) -> None:
        if order in self._children:
            with suppress(ProcessLookupError):
                os.killpg(self._children[order][0], signal.SIGKILL)

    def _end(self) -> None:
        for order in list(self._children):
            self._kill(order)

    def _send(self, message: dict[str, Any]) -> None:
        with suppress(BrokenPipeError):
            self._control.send(json.dumps(message).encode())


def main() -> None:
    """Warm everything that a document may need, then serve."""
    kind, descriptor = sys.argv[1], int(sys.argv[2])
    die_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    engine = OcrEngine() if kind == "ocr" else None
    warm_up(engine)
    gc.freeze()
    gc.set_threshold(_GC_THRESHOLD)  # a child lives for one document: little of it is garbage
    control = socket.socket(fileno=descriptor)
    ForkServer(control, engine, OCR_LIMITS if engine else TEXT_LIMITS).serve()


if __name__ == "__main__":
    main()
