"""A warmed process that forks one sandboxed child per document, some of them ahead of time.

Run as `python -m documents.infrastructure.parsing.fork_server text|ocr FD READY`, with an empty
environment, one end of a socket pair, and how many children shall stand ready. Orders come as JSON
with two descriptors (document in, answer out); what comes back is how each child ended.
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
from documents.infrastructure.parsing.prefaulting import HotPages, touched_by
from documents.infrastructure.parsing.sandbox import die_with_parent
from documents.infrastructure.parsing.waiting import WaitingChild, fork_waiting_child
from documents.infrastructure.parsing.warming import parse_statement, warm_up

_GC_THRESHOLD = 100_000
_MAX_ORDER = 4_096  # bytes: documents come as descriptors
_BREATH = 0.002  # seconds: a child that was given work finds a processor before the next is made


class ForkServer:
    """Takes orders from its socket until the other end closes."""

    def __init__(
        self,
        control: socket.socket,
        engine: OcrEngine | None,
        limits: Limits,
        ready: int,
        hot: HotPages,
    ) -> None:
        self._control = control
        self._engine = engine
        self._limits = limits
        self._ready = ready
        self._hot = hot
        self._selector = selectors.DefaultSelector()
        self._waiting: list[WaitingChild] = []
        self._working: dict[int, WaitingChild] = {}  # by the number of their order

    def serve(self) -> None:
        """Loop over orders and ended children."""
        self._selector.register(self._control, selectors.EVENT_READ, None)
        self._stand_ready()
        self._send({"ready": True})
        while True:
            events = self._selector.select(_BREATH if len(self._waiting) < self._ready else None)
            if not events:
                self._stand_ready()
            for key, _ in events:
                if key.data is not None:
                    self._reap(key.data)
                elif not self._take():
                    self._end()
                    return

    def _take(self) -> bool:
        try:
            message, descriptors, _, _ = socket.recv_fds(self._control, _MAX_ORDER, 4)
        except ConnectionError:  # it left without reading our last word
            return False
        if not message:
            return False
        order = json.loads(message)
        if order["op"] == "kill":
            self._kill(order["id"])
        elif len(descriptors) == 2:
            self._start(order["id"], descriptors[0], descriptors[1])
        for descriptor in descriptors:
            os.close(descriptor)
        if not self._waiting:
            self._stand_ready()  # only now: the next child must not inherit this document
        return True

    def _start(self, order: int, source: int, out: int) -> None:
        while self._waiting:
            child = self._waiting.pop(0)
            if child.hand_over(source, out):
                break
        else:
            child = self._fork(HotPages())
            child.hand_over(source, out)
        self._working[order] = child

    def _stand_ready(self) -> None:
        while len(self._waiting) < self._ready:
            self._waiting.append(self._fork(self._hot))

    def _fork(self, hot: HotPages) -> WaitingChild:
        child = fork_waiting_child(self._work, self._limits, hot)
        with suppress(OSError):
            os.setpgid(child.pid, child.pid)
        self._selector.register(child.watch, selectors.EVENT_READ, child)
        return child

    def _work(self, source: int, out: int) -> None:
        """In the child: read the document, work, answer."""
        with open(source, "rb", closefd=False) as stream:
            text, _, data = stream.read().partition(b"\n")
        run_job(json.loads(text), data, out, self._engine)
        os.close(out)  # the answer is through before the kernel has taken the process apart

    def _reap(self, child: WaitingChild) -> None:
        self._selector.unregister(child.watch)
        os.close(child.watch)
        _, status = os.waitpid(child.pid, 0)
        if child in self._waiting:
            self._waiting.remove(child)
            child.channel.close()
        for order in [number for number, working in self._working.items() if working is child]:
            del self._working[order]
            self._send({"id": order, "exit": os.waitstatus_to_exitcode(status)})

    def _kill(self, order: int) -> None:
        if order in self._working:
            with suppress(ProcessLookupError):
                os.killpg(self._working[order].pid, signal.SIGKILL)

    def _end(self) -> None:
        for child in [*self._waiting, *self._working.values()]:
            with suppress(ProcessLookupError):
                os.killpg(child.pid, signal.SIGKILL)

    def _send(self, message: dict[str, Any]) -> None:
        with suppress(ConnectionError):
            self._control.send(json.dumps(message).encode())


def main() -> None:
    """Warm everything that a document may need, then serve."""
    kind, descriptor, ready = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    die_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    engine = OcrEngine() if kind == "ocr" else None
    warm_up(engine)
    gc.freeze()
    gc.set_threshold(_GC_THRESHOLD)  # a child lives for one document: little of it is garbage
    hot = touched_by(parse_statement) if ready else HotPages()
    control = socket.socket(fileno=descriptor)
    ForkServer(control, engine, OCR_LIMITS if engine else TEXT_LIMITS, ready, hot).serve()


if __name__ == "__main__":
    main()
