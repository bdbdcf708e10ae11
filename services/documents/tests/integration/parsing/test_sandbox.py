"""What a hostile document could try, if it took over the process that reads it."""

import os
import socket
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from documents.domain.reading.result import ParsedDocument
from documents.infrastructure.parsing.codec import MalformedReading, decode, encode
from documents.infrastructure.parsing.limits import Limits
from documents.infrastructure.parsing.sandbox import enter_sandbox
from documents.infrastructure.parsing.seccomp import supported

pytestmark = pytest.mark.integration

LIMITS = Limits(1024 * 1024 * 1024, 5, 5.0)


def inside(attempt: Callable[[], object]) -> str:
    """Run an attempt in a sandboxed child; its outcome as text."""
    ours, theirs = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            enter_sandbox(LIMITS, {theirs})
            try:
                outcome = f"done: {attempt()!r}"
            except BaseException as error:  # whatever it is, it is the finding
                outcome = type(error).__name__
            os.write(theirs, outcome.encode()[:2000])
        finally:
            os._exit(0)
    os.close(theirs)
    with os.fdopen(ours, "rb") as pipe:
        outcome = pipe.read().decode()
    os.waitpid(pid, 0)
    return outcome


ESCAPES: dict[str, Callable[[], object]] = {
    "read a file": lambda: Path("/etc/passwd").read_text(),
    "read another process": lambda: Path("/proc/1/environ").read_bytes(),
    "write a file": lambda: Path("/tmp/escaped").write_text("x"),  # noqa: S108 - it must not work
    "open a socket": lambda: socket.create_connection(("127.0.0.1", 9)),
    "fork": lambda: os.fork(),
    "run a program": lambda: subprocess.run(["true"], check=False),
    "kill its parent": lambda: os.kill(os.getppid(), 0),
    "take memory": lambda: len(bytearray(2 * 1024 * 1024 * 1024)),
}


@pytest.mark.parametrize("name", ESCAPES)
def test_an_escape_is_refused(name: str) -> None:
    assert supported()
    assert inside(ESCAPES[name]) in {"PermissionError", "MemoryError", "OSError"}


def test_the_environment_is_empty() -> None:
    os.environ["A_SECRET"] = "made-up"
    try:
        assert inside(lambda: dict(os.environ)) == "done: {}"
    finally:
        del os.environ["A_SECRET"]


@pytest.mark.parametrize(
    "data",
    [None, [], {}, {"document_type": "bank_statement"}, "x" * 10_000, {"__class__": "os"}],
)
def test_an_answer_that_is_no_reading_is_refused(data: object) -> None:
    with pytest.raises(MalformedReading):
        decode(ParsedDocument, data)


def test_text_loses_its_control_characters() -> None:
    assert decode(str, "a\x00b\x1b[31mc\r\nd") == "a b [31mc  d"


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1e99", "", "abc"])
def test_an_amount_must_be_a_usable_number(value: str) -> None:
    from decimal import Decimal

    with pytest.raises(MalformedReading):
        decode(Decimal, value)
    assert encode(Decimal("1.50")) == "1.50"
