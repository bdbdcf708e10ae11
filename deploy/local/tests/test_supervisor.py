"""Starting in order, starting again, ending in order, and leaving nothing behind."""

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from deploy.local.runner import PartFailedError
from deploy.local.supervisor import Supervisor, UnknownPartError
from deploy.local.tests.factories import TemporaryState, TinyPart
from deploy.platform import ROOT


@contextlib.asynccontextmanager
async def supervising(
    folder: Path, *parts: TinyPart
) -> AsyncIterator[tuple[Supervisor, list[str]]]:
    told: list[str] = []
    for part in parts:
        part.told = told
    named = {part.name: part for part in parts}
    supervisor = Supervisor(TemporaryState(folder), named, told.append)
    try:
        yield supervisor, told
    finally:
        await supervisor.shut_down()


def condition(supervisor: Supervisor, name: str) -> str:
    return supervisor.runner(name).condition


async def until(what: str, supervisor: Supervisor, name: str) -> None:
    async with asyncio.timeout(60):
        while condition(supervisor, name) != what:
            await asyncio.sleep(0.02)


async def test_a_part_starts_after_what_it_needs_has_been_provisioned(tmp_path: Path) -> None:
    store, service = TinyPart("store"), TinyPart("service", requires=("store",))
    async with supervising(tmp_path, service, store) as (supervisor, told):
        await supervisor.ensure(["service"])
        order = [line for line in told if line.endswith(("prepared", "provisioned"))]
    assert order == [
        "store prepared",
        "store provisioned",
        "service prepared",
        "service provisioned",
    ]


async def test_what_a_part_only_works_with_comes_up_beside_it(tmp_path: Path) -> None:
    broker, service = TinyPart("broker", ready=False), TinyPart("service", wants=("broker",))
    async with supervising(tmp_path, broker, service) as (supervisor, _):
        starting = asyncio.create_task(supervisor.ensure(["service"]))
        await until("ready", supervisor, "service")
        assert condition(supervisor, "broker") == "starting"
        assert not starting.done()
        broker.ready = True
        await starting


async def test_what_nobody_asked_for_is_not_started(tmp_path: Path) -> None:
    async with supervising(tmp_path, TinyPart("one"), TinyPart("two")) as (supervisor, _):
        await supervisor.ensure(["one"])
        assert [row["name"] for row in supervisor.status()] == ["one"]


async def test_a_killed_part_is_started_again(tmp_path: Path) -> None:
    async with supervising(tmp_path, TinyPart("service")) as (supervisor, _):
        await supervisor.ensure(["service"])
        first = supervisor.runner("service").pid
        supervisor.send("service", "KILL")
        await until("crashed", supervisor, "service")
        await until("ready", supervisor, "service")
        assert supervisor.runner("service").pid not in {first, None}
        assert supervisor.runner("service").restarts == 1


async def test_a_stopped_part_stays_stopped_until_it_is_started(tmp_path: Path) -> None:
    async with supervising(tmp_path, TinyPart("service")) as (supervisor, _):
        await supervisor.ensure(["service"])
        await supervisor.stop("service")
        await asyncio.sleep(0.7)
        assert condition(supervisor, "service") == "stopped"
        await supervisor.ensure(["service"])
        assert condition(supervisor, "service") == "ready"


async def test_a_job_is_ready_when_it_has_ended_well_and_is_not_repeated(tmp_path: Path) -> None:
    count = tmp_path / "count"
    program = f"open({str(count)!r}, 'a').write('x')"
    job = TinyPart("migrate", program, one_shot=True)
    service = TinyPart("service", requires=("migrate",))
    async with supervising(tmp_path, job, service) as (supervisor, _):
        await supervisor.ensure(["service"])
        await supervisor.restart("service")
        assert condition(supervisor, "migrate") == "done"
    assert count.read_text() == "x"


async def test_a_job_that_was_done_on_an_earlier_start_is_not_run(tmp_path: Path) -> None:
    job = TinyPart("migrate", "raise SystemExit(1)", one_shot=True, done=True)
    service = TinyPart("service", requires=("migrate",))
    async with supervising(tmp_path, job, service) as (supervisor, told):
        await supervisor.ensure(["service"])
        assert condition(supervisor, "migrate") == "done"
    assert "migrate prepared" not in told


async def test_a_part_that_cannot_start_is_reported_with_its_last_words(tmp_path: Path) -> None:
    broken = TinyPart("service", "raise SystemExit('no such database')", ready=False)
    dependant = TinyPart("worker", requires=("service",))
    async with supervising(tmp_path, broken, dependant) as (supervisor, _):
        with pytest.raises(PartFailedError, match="no such database"):
            await supervisor.ensure(["worker"])
        assert condition(supervisor, "service") == "failed"


async def test_a_port_that_another_program_holds_is_named(tmp_path: Path) -> None:
    port = TemporaryState(tmp_path).profile.port("valkey")
    async with (
        await asyncio.start_server(lambda _, writer: writer.close(), "127.0.0.1", port),
        supervising(tmp_path, TinyPart("valkey")) as (supervisor, _),
    ):
        with pytest.raises(PartFailedError, match=f"port {port} is taken.*PENNY_PORT_OFFSET"):
            await supervisor.ensure(["valkey"])


async def test_what_others_need_ends_last(tmp_path: Path) -> None:
    log = tmp_path / "ended"
    program = (
        "import signal, sys, time\n"
        "def end(*_):\n"
        f"    open({str(log)!r}, 'a').write(sys.argv[0] and NAME + ' ')\n"
        "    sys.exit(0)\n"
        "signal.signal(signal.SIGTERM, end)\n"
        f"open({str(tmp_path)!r} + '/' + NAME, 'w').close()\n"
        "time.sleep(600)"
    )

    class Listening(TinyPart):
        async def is_ready(self) -> bool:
            return (tmp_path / self.name).exists()

    def part(name: str, *needs: str) -> TinyPart:
        return Listening(name, f"NAME = {name!r}\n{program}", requires=needs)

    async with supervising(
        tmp_path, part("store"), part("service", "store"), part("door", "service")
    ) as (supervisor, _):
        await supervisor.ensure(["door"])
    assert log.read_text().split() == ["door", "service", "store"]


async def test_a_part_that_ignores_the_request_to_end_is_ended_with_its_children(
    tmp_path: Path,
) -> None:
    program = (
        "import signal, subprocess, sys, time\n"
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
        f"open({str(tmp_path / 'child')!r}, 'w').write(str(child.pid))\n"
        "time.sleep(600)"
    )

    class Stubborn(TinyPart):
        async def is_ready(self) -> bool:
            path = tmp_path / "child"
            return path.exists() and bool(path.read_text())

    async with supervising(tmp_path, Stubborn("service", program)) as (supervisor, _):
        await supervisor.ensure(["service"])
        leader = supervisor.runner("service").pid
        child = int((tmp_path / "child").read_text())
    assert leader is not None
    assert is_gone(leader)
    assert is_gone(child)


async def test_an_unknown_part_is_named(tmp_path: Path) -> None:
    async with supervising(tmp_path, TinyPart("service")) as (supervisor, _):
        with pytest.raises(UnknownPartError, match="no part 'servce'; known: service"):
            await supervisor.ensure(["servce"])


def is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def is_gone(pid: int) -> bool:
    """A killed process takes a moment to be gone."""
    deadline = time.monotonic() + 60
    while is_alive(pid) and time.monotonic() < deadline:
        time.sleep(0.02)
    return not is_alive(pid)


def test_nothing_outlives_a_supervisor_that_was_killed(tmp_path: Path) -> None:
    program = (
        "import asyncio, pathlib\n"
        "from deploy.local.supervisor import Supervisor\n"
        "from deploy.local.tests.factories import TemporaryState, TinyPart\n"
        "async def main():\n"
        f"    state = TemporaryState(pathlib.Path({str(tmp_path)!r}))\n"
        "    supervisor = Supervisor(state, {'service': TinyPart('service')}, lambda line: None)\n"
        "    await supervisor.ensure(['service'])\n"
        "    print(supervisor.runner('service').pid, flush=True)\n"
        "    await asyncio.sleep(600)\n"
        "asyncio.run(main())\n"
    )
    supervisor = subprocess.Popen(
        [sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert supervisor.stdout is not None
    pid = int(supervisor.stdout.readline())
    assert is_alive(pid)
    os.kill(supervisor.pid, signal.SIGKILL)
    supervisor.wait()
    supervisor.stdout.close()
    assert is_gone(pid)
